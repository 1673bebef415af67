// Background periods: strips above the lanes, one under another where they overlap, with a tint behind the plot.
import type { EraSpan } from '../data/event-table.ts';
import type { Viewport } from '../time/viewport.ts';
import { msPerPx } from '../time/viewport.ts';
import { shapeOf } from './marks.ts';
import type { EraBand } from './scene.ts';
import type { MeasureText } from './text.ts';
import { MIN_TITLE_EM, shorten } from './text.ts';

const MAX_STRIPS = 3; // eras are background: more strips than this would push the events away
const PAD_PX = 8;
const BESIDE_PX = 5; // from an era to a name beside it

/** An era in its strip, 0 to 2 from the top. */
export interface PlacedEra extends EraSpan {
  readonly strip: number;
}

/** The eras in time order with a strip each. Depends on the dataset alone, so the plot does not jump while panning. */
export function placeEras(eras: readonly EraSpan[]): readonly PlacedEra[] {
  const ends: number[] = [];
  return eras.toSorted(byStart).map(({ era, time }) => {
    let strip = ends.findIndex((end) => end <= time.earliest);
    if (strip < 0) strip = Math.min(ends.length, MAX_STRIPS - 1);
    ends[strip] = Math.max(ends[strip] ?? -Infinity, time.latest);
    return { era, time, strip };
  });
}

function byStart({ time: a }: EraSpan, { time: b }: EraSpan): number {
  return a.earliest < b.earliest ? -1 : Number(a.earliest > b.earliest);
}

/** The eras on screen; each label begins in the visible part of its strip, that of an era far shorter than its name beside it. */
export function layoutEras(
  eras: readonly PlacedEra[],
  viewport: Viewport,
  { fontPx, stripPx, measure }: { fontPx: number; stripPx: number; measure: MeasureText },
): EraBand[] {
  const { widthPx } = viewport;
  const shown = eras.flatMap(({ era: { title }, time, strip }) => {
    const shape = shapeOf(time, viewport);
    const isSpan = shape.kind === 'interval';
    const [startEdge, endEdge] = isSpan ? [shape.startEdge, shape.endEdge] : (['soft', 'soft'] as const);
    const drawn = isSpan ? shape : (shape.within ?? { x0: shape.x, x1: shape.x });
    // No arrow needs room at an open end.
    const x0 = startEdge === 'open' ? Math.min(0, drawn.x0) : drawn.x0;
    const x1 = endEdge === 'open' ? Math.max(widthPx, drawn.x1) : drawn.x1;
    if (x1 <= 0 || x0 >= widthPx) return [];
    // Far beyond the plot, shapes are cut off.
    const spanPx = (time.latest - time.earliest) / msPerPx(viewport);
    return { title, strip, x0, x1, startEdge, endEdge, spanPx };
  });
  // In each strip: where the next era begins, and where eras and names end so far.
  const nexts: number[] = [];
  const limits = shown.map(() => widthPx);
  for (const [index, { strip, x0 }] of [...shown.entries()].toReversed()) {
    limits[index] = nexts[strip] ?? widthPx;
    nexts[strip] = x0;
  }
  const ends: number[] = [];
  const nameEnds: number[] = [];
  return shown.map(({ strip, spanPx, ...band }, index) => {
    const { title, x0, x1 } = band;
    const taken = Math.max(0, ends[strip] ?? 0, nameEnds[strip] ?? 0);
    ends[strip] = Math.max(ends[strip] ?? 0, x1);
    let x = Math.max(x0, nameEnds[strip] ?? 0, 0) + PAD_PX;
    const titlePx = measure(title, fontPx);
    const leastPx = MIN_TITLE_EM * fontPx;
    const roomPx = Math.min(x1, widthPx) - x - PAD_PX;
    // It may run past its era where no other is.
    const isRoomy = roomPx >= leastPx && titlePx <= limits[index]! - x - PAD_PX;
    let text = isRoomy ? title : shorten(title, roomPx, fontPx, measure);
    if (text !== title && measure(text, fontPx) < leastPx) {
      const [before, after] = [x0 - BESIDE_PX - titlePx, Math.max(x1, taken) + BESIDE_PX];
      const isShort = spanPx < titlePx + 2 * PAD_PX;
      text = title;
      if (isShort && after + titlePx <= limits[index]!) x = after;
      else if (isShort && before >= taken) x = before;
      else text = '';
    }
    const label = text && stripPx > 0 ? { text, x } : undefined;
    if (label) nameEnds[strip] = x + measure(text, fontPx);
    return { ...band, y: strip * stripPx, heightPx: stripPx, label };
  });
}
