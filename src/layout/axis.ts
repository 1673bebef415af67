// The two rows of words under the plot. Chooses nothing: `time/ticks.ts` does; this only sets the words.
import { ticks } from '../time/ticks.ts';
import type { Viewport } from '../time/viewport.ts';
import type { Axis, AxisTick } from './scene.ts';
import type { MeasureText } from './text.ts';

/** Size of its words, in that of the plot's. */
export const AXIS_FONT_EM = 0.93;
const HEIGHT_EM = 3.4; // of its words: two rows
const PAD_PX = 5; // between a tick and its words
const EDGE_PX = 10; // the context that began off screen stays this far inside
const GAP_PX = 12; // between two labels

/** Height of the axis of a plot, px. @param fontPx Size of the plot's words. */
export function axisHeightPx(fontPx: number): number {
  return fontPx * AXIS_FONT_EM * HEIGHT_EM;
}

/** Lays out the axis for a viewport. `fontPx`: size of its words. */
export function layoutAxis(
  viewport: Viewport,
  { fontPx, locale, measure }: { fontPx: number; locale: string; measure: MeasureText },
): Axis {
  const labelWidthPx = (label: string): number => measure(label, fontPx) + PAD_PX;
  const found = ticks(viewport, { locale, labelWidthPx, minGapPx: GAP_PX });
  const fine = found.ticks
    .map(({ x, label }): AxisTick => ({ x, label, labelX: x + PAD_PX }))
    .filter(({ x }) => x >= 0 && x <= viewport.widthPx);
  return {
    heightPx: fontPx * HEIGHT_EM,
    tickY: fontPx * 1.05,
    contextY: fontPx * 2.45,
    fontPx,
    ticks: fine.map((tick) =>
      tick.labelX + measure(tick.label, fontPx) <= viewport.widthPx ? tick : { ...tick, label: '' },
    ),
    context: pinned(found.context, viewport.widthPx, (label) => measure(label, fontPx)),
    minor: found.minor.filter((x) => x >= 0 && x <= viewport.widthPx),
  };
}

// The context in which the view begins keeps its words at the left edge until the next one pushes them out.
function pinned(
  context: readonly { x: number; label: string }[],
  widthPx: number,
  width: (label: string) => number,
): AxisTick[] {
  const shown: AxisTick[] = [];
  for (const [index, { x, label }] of context.entries()) {
    const next = context[index + 1]?.x ?? Infinity;
    const free = x < 0 ? Math.max(EDGE_PX, x + PAD_PX) : x + PAD_PX;
    const labelX = Math.min(free, next - width(label) - GAP_PX);
    if (next <= 0 || x > widthPx) continue;
    const isCut = labelX < (x < 0 ? 0 : x) || labelX + width(label) > widthPx;
    const lineX = Math.max(x, -EDGE_PX);
    shown.push(isCut ? { x: lineX, label: '', labelX: lineX } : { x: lineX, label, labelX });
  }
  return shown;
}
