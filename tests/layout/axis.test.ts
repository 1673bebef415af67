// The two rows of words under the plot, at any scale: in view, apart, and never without a context.
import { describe, expect, it } from 'vitest';
import { layoutAxis } from '../../src/layout/axis.ts';
import type { AxisTick } from '../../src/layout/scene.ts';
import { estimateText } from '../../src/layout/text.ts';
import { civilToTime } from '../../src/time/calendar.ts';
import { YEAR_MS } from '../../src/time/time.ts';
import type { Viewport } from '../../src/time/viewport.ts';
import { fitTo } from '../../src/time/viewport.ts';
import { random } from '../support/random.ts';
import { lots } from './random-timeline.ts';

const SEED = 1_582;
const FONT_PX = 13;
const GAP_PX = 12;
const axisOf = (viewport: Viewport) =>
  layoutAxis(viewport, { fontPx: FONT_PX, locale: 'en', measure: estimateText });

function anyViewport(draw: ReturnType<typeof lots>): Viewport {
  const place = draw.pick([-13.8e9, -1e6, -3000, 0, 53, 5e9]) * YEAR_MS;
  const span = 10 ** draw.between(2, 20.5);
  const start = place - draw.next() * span;
  return fitTo({ start, end: start + span }, draw.whole(200, 3000));
}

function expectApart(row: readonly AxisTick[], widthPx: number, hint: string): void {
  const labelled = row.filter(({ label }) => label);
  for (const [i, { labelX, label }] of labelled.entries()) {
    const end = labelX + estimateText(label, FONT_PX);
    const next = labelled[i + 1];
    expect(labelX, hint).toBeGreaterThanOrEqual(0);
    expect(end, hint).toBeLessThanOrEqual(widthPx + 1e-6);
    if (next) expect(end + GAP_PX, hint).toBeLessThanOrEqual(next.labelX + 1e-6);
  }
}

describe('layoutAxis', () => {
  it('keeps words apart and on the plot, in both rows, at any scale', () => {
    const draw = lots(random(SEED));
    for (let run = 0; run < 250; run++) {
      const viewport = anyViewport(draw);
      const { ticks, context } = axisOf(viewport);
      const hint = `seed ${SEED}, run ${run}`;
      expectApart(ticks, viewport.widthPx, hint);
      expectApart(context, viewport.widthPx, hint);
    }
  });

  it('draws lines on the plot only, and in order', () => {
    const draw = lots(random(SEED + 1));
    for (let run = 0; run < 250; run++) {
      const viewport = anyViewport(draw);
      const { ticks, context, minor } = axisOf(viewport);
      for (const xs of [ticks.map(({ x }) => x), minor]) {
        expect(xs.every((x) => x >= 0 && x <= viewport.widthPx)).toBe(true);
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
      }
      expect(context.every(({ x }) => x >= -10 && x <= viewport.widthPx)).toBe(true);
    }
  });

  it('says at the left edge in which context the view begins', () => {
    const [first] = axisOf({
      start: civilToTime({ year: 2023, month: 3, day: 10 }),
      end: civilToTime({ year: 2023, month: 3, day: 24 }),
      widthPx: 1000,
    }).context;
    expect(first).toEqual({ x: -10, label: 'March 2023', labelX: 10 });
  });

  it('lets the next context push the words of the last one out', () => {
    const next = civilToTime({ year: 2023, month: 4, day: 1 });
    const from = (days: number) =>
      axisOf({ start: next - days * 86_400_000, end: next + 20 * 86_400_000, widthPx: 800 });
    const [roomy, tight, none] = [from(10), from(3), from(1)].map(({ context }) => context);
    expect(roomy!.map(({ label, labelX }) => [label, labelX > 0])).toEqual([
      ['March 2023', true],
      ['April 2023', true],
    ]);
    expect(tight![0]!.labelX + estimateText('March 2023', FONT_PX) + GAP_PX).toBeLessThanOrEqual(
      tight![1]!.x + 1e-6,
    );
    expect(none!.map(({ label }) => label)).toEqual(['', 'April 2023']);
  });
});
