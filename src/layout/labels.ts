// Puts names beside marks so that they never overlap and never cut a word. Greedy by priority, one slot at a time:
// a label that finds no room is left out, and the reader finds the name on hover, on focus and in the list.
import type { Label } from './scene.ts';
import type { MeasureText } from './text.ts';
import { shorten } from './text.ts';

/** One mark that would like a label. All px. */
export interface LabelWish {
  readonly row: number;
  readonly lane: number;
  readonly slot: number;
  readonly y: number;
  /** What the mark covers. */
  readonly x0: number;
  readonly x1: number;
  readonly title: string;
  readonly note: string;
  readonly sign: string;
  readonly importance: number;
  readonly isBar: boolean;
  readonly isLabelBefore: boolean;
  /** Must be named, over others if need be. */
  readonly isEmphasised: boolean;
}

export interface LabelOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fontPx: number;
  readonly measure: MeasureText;
}

/** Size of the source count beside the title, as a fraction of the title's. */
const NOTE_SCALE = 0.82;
const BOLD = 1.15; // bold letters against regular ones
const PLATE_PX = 12; // from a floating label to the edge of the plot: its plate stands out
const PAD_PX = 6; // between a mark and its label, and inside a bar
const MARGIN_PX = 4; // from the edge of the plot
const MIN_TITLE_EM = 4; // a title cut shorter than this says nothing
const MAX_LABELS = 400; // more than this cannot be read; keeps a frame short

/** The widest a title may be on a plot of this width, px. */
export function maxTitlePx(widthPx: number, fontPx: number): number {
  return Math.min(24 * fontPx, widthPx * 0.55);
}

/** Widths of the parts of a label: the title and all of it with count and sign, px. */
export function labelWidths(
  { title, note, sign }: { title: string; note: string; sign: string },
  fontPx: number,
  measure: MeasureText,
): { titlePx: number; labelPx: number } {
  const titlePx = measure(title, fontPx);
  const notePx = note ? measure(note, fontPx * NOTE_SCALE) + fontPx * 0.35 : 0;
  const signPx = sign ? measure(sign, fontPx) * BOLD + fontPx * 0.35 : 0;
  return { titlePx, labelPx: titlePx + notePx + signPx };
}

/**
 * Places labels.
 *
 * @param wishes All marks on screen.
 * @returns At most one label a wish; those of one slot never overlap each other nor another mark of that slot, except
 *   for floating ones.
 */
export function placeLabels(wishes: readonly LabelWish[], options: LabelOptions): Label[] {
  const taken = new Map<string, { row: number; x0: number; x1: number }[]>();
  for (const { row, lane, slot, x0, x1 } of wishes) {
    const key = `${lane}:${slot}`;
    const list = taken.get(key);
    if (list) list.push({ row, x0, x1 });
    else taken.set(key, [{ row, x0, x1 }]);
  }
  const labels: Label[] = [];
  const order = wishes.toSorted(
    (a, b) => Number(b.isEmphasised) - Number(a.isEmphasised) || b.importance - a.importance || a.row - b.row,
  );
  for (const wish of order) {
    if (labels.length >= MAX_LABELS) break;
    const slot = taken.get(`${wish.lane}:${wish.slot}`) ?? [];
    const label = place(wish, slot, options);
    if (!label) continue;
    labels.push(label);
    if (!label.isFloating) slot.push({ row: wish.row, x0: label.x, x1: label.x + label.widthPx });
  }
  return labels;
}

function place(
  wish: LabelWish,
  taken: readonly { row: number; x0: number; x1: number }[],
  options: LabelOptions,
): Label | undefined {
  const { widthPx, fontPx, measure } = options;
  const left = Math.max(wish.x0, 0);
  const right = Math.min(wish.x1, widthPx);
  const title = shorten(wish.title, maxTitlePx(widthPx, fontPx), fontPx, measure);
  if (!title || right < 0 || left > widthPx) return undefined;
  const { labelPx } = labelWidths({ ...wish, title }, fontPx, measure);
  const others = taken.filter((item) => item.row !== wish.row);
  if (wish.isBar && right - left >= labelPx + 4 * PAD_PX) {
    const x = left + PAD_PX + 2;
    const isFree = others.every((item) => item.x1 + PAD_PX <= x || item.x0 >= x + labelPx + PAD_PX);
    if (isFree) return labelAt(x, wish, title, labelPx, options);
  }
  const freeAfter = Math.min(
    widthPx - MARGIN_PX,
    ...others.map((t) => (t.x1 > wish.x1 ? t.x0 - PAD_PX : Infinity)),
  );
  const freeBefore = Math.max(MARGIN_PX, ...others.map((t) => (t.x0 < wish.x0 ? t.x1 + PAD_PX : -Infinity)));
  const roomAfter = freeAfter - (wish.x1 + PAD_PX);
  const roomBefore = wish.x0 - PAD_PX - freeBefore;
  const fitsBefore = roomBefore >= labelPx;
  const fitsAfter = roomAfter >= labelPx;
  if (fitsBefore || fitsAfter) {
    const isBefore = fitsBefore && (wish.isLabelBefore || !fitsAfter);
    const x = isBefore ? wish.x0 - PAD_PX - labelPx : wish.x1 + PAD_PX;
    return labelAt(x, wish, title, labelPx, options);
  }
  if (wish.isEmphasised) {
    const middle = (left + right) / 2 - labelPx / 2;
    const x = Math.max(PLATE_PX, Math.min(middle, widthPx - labelPx - PLATE_PX));
    return { ...labelAt(x, wish, title, labelPx, options), y: floatingY(wish.y, options), isFloating: true };
  }
  return placeShort(wish, roomBefore, roomAfter, options);
}

// Fewer words, at the end of a word, where the whole title has no room on either side.
function placeShort(
  wish: LabelWish,
  roomBefore: number,
  roomAfter: number,
  options: LabelOptions,
): Label | undefined {
  const { fontPx, measure } = options;
  const { labelPx: restPx } = labelWidths({ ...wish, title: '' }, fontPx, measure);
  const roomPx = Math.max(roomBefore, roomAfter) - restPx;
  if (roomPx < MIN_TITLE_EM * fontPx) return undefined;
  const title = shorten(wish.title, roomPx, fontPx, measure);
  const { titlePx, labelPx } = labelWidths({ ...wish, title }, fontPx, measure);
  if (titlePx < MIN_TITLE_EM * fontPx) return undefined;
  const x = roomBefore > roomAfter ? wish.x0 - PAD_PX - labelPx : wish.x1 + PAD_PX;
  return labelAt(x, wish, title, labelPx, options);
}

function labelAt(
  x: number,
  { row, note, sign, y }: LabelWish,
  text: string,
  widthPx: number,
  { fontPx }: LabelOptions,
): Label {
  return { row, text, note, sign, x, y, widthPx, heightPx: fontPx * 1.4, isFloating: false };
}

// Above the mark, or below it at the top of the plot.
function floatingY(y: number, { fontPx, heightPx }: LabelOptions): number {
  const above = y - fontPx * 1.75;
  return above > fontPx ? above : Math.min(y + fontPx * 1.75, heightPx - fontPx);
}
