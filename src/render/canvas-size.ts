// Browsers paint nothing at all on a canvas that is too large.

const MOST_SIDE_PX = 16_384;
const MOST_AREA_PX = 16e6;

/** Device px per CSS px of a canvas of some size, px: what is wanted, or what there may be. */
export function possibleRatio(widthPx: number, heightPx: number, wanted: number): number {
  return Math.min(wanted, MOST_SIDE_PX / heightPx, Math.sqrt(MOST_AREA_PX / (widthPx * heightPx)));
}
