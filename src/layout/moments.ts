// Moments that are no events: the day that a source was published, the day by which something was known.
import type { TimeMs } from '../time/time.ts';
import type { Viewport } from '../time/viewport.ts';
import { timeToPx } from '../time/viewport.ts';
import type { MomentLine } from './scene.ts';
import type { MeasureText } from './text.ts';

/** What is to be marked. */
export interface Moment {
  readonly time: TimeMs;
  readonly label: string;
}

const PAD_PX = 12; // from the words to the edge of the plot

/** The lines that are on screen, each with its words as near as the plot allows; where two would overlap, the last has them. */
export function layoutMoments(
  moments: readonly Moment[],
  viewport: Viewport,
  { fontPx, measure }: { readonly fontPx: number; readonly measure: MeasureText },
): readonly MomentLine[] {
  const lines = moments.flatMap(({ time, label }) => {
    const x = timeToPx(viewport, time);
    if (!(x >= 0 && x <= viewport.widthPx)) return [];
    const widthPx = measure(label, fontPx);
    const labelX = Math.max(PAD_PX, Math.min(x - widthPx / 2, viewport.widthPx - widthPx - PAD_PX));
    return [{ x, label, labelX, plate: { x0: labelX - PAD_PX / 2, x1: labelX + widthPx + PAD_PX / 2 } }];
  });
  return lines.map((line, index) => {
    const isCovered = lines
      .slice(index + 1)
      .some(({ plate }) => plate.x0 < line.plate.x1 && plate.x1 > line.plate.x0);
    return isCovered ? { ...line, label: '' } : line;
  });
}
