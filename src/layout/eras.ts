// Background periods: strips above the lanes, one under another where they overlap, with a tint behind the plot.
import type { EraSpan } from '../data/event-table.ts';
import type { Viewport } from '../time/viewport.ts';
import { shapeOf } from './marks.ts';
import type { EraBand } from './scene.ts';
import type { MeasureText } from './text.ts';
import { MIN_TITLE_EM, shorten } from './text.ts';

const MAX_STRIPS = 3; // eras are background: more strips than this would push the events away
const PAD_PX = 8;

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

/** The eras on screen; each label sits in the visible part of its strip. */
export function layoutEras(
  eras: readonly PlacedEra[],
  viewport: Viewport,
  { fontPx, stripPx, measure }: { fontPx: number; stripPx: number; measure: MeasureText },
): EraBand[] {
  const bands: EraBand[] = [];
  const labelEnds: number[] = [];
  for (const { era, time, strip } of eras) {
    const shape = shapeOf(time, viewport);
    const [x0, x1] =
      shape.kind === 'interval'
        ? [shape.x0, shape.x1]
        : [shape.within?.x0 ?? shape.x, shape.within?.x1 ?? shape.x];
    if (x1 <= 0 || x0 >= viewport.widthPx) continue;
    const x = Math.max(x0, labelEnds[strip] ?? 0, 0) + PAD_PX;
    const text =
      stripPx === 0 ? '' : shorten(era.title, Math.min(x1, viewport.widthPx) - x - PAD_PX, fontPx, measure);
    const isShown = text === era.title || measure(text, fontPx) >= MIN_TITLE_EM * fontPx;
    if (isShown) labelEnds[strip] = x + measure(text, fontPx);
    bands.push({
      title: era.title,
      x0,
      x1,
      y: strip * stripPx,
      heightPx: stripPx,
      startEdge: shape.kind === 'interval' ? shape.startEdge : 'soft',
      endEdge: shape.kind === 'interval' ? shape.endEdge : 'soft',
      label: isShown ? { text, x } : undefined,
    });
  }
  return bands;
}
