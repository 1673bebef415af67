// One step of a gesture → the next view, near the data and never broken by what a device reports.
import { describe, expect, it } from 'vitest';
import { applyDelta } from '../../src/interaction/delta.ts';
import { YEAR_MS } from '../../src/time/time.ts';
import type { Viewport } from '../../src/time/viewport.ts';
import { minSpanMs, pxToTime, timeToPx } from '../../src/time/viewport.ts';
import { random } from '../support/random.ts';
import { lots } from '../layout/random-timeline.ts';

const SEED = 60;
const view: Viewport = { start: 0, end: 1000, widthPx: 100 };
const extent = { start: -5000, end: 5000 };
const still = { zoomFactor: 1, panPx: 0, anchorPx: 0 };

describe('applyDelta', () => {
  it('zooms around the anchor and then shifts', () => {
    const next = applyDelta(view, { zoomFactor: 2, panPx: 10, anchorPx: 50 }, extent);
    expect(next).toEqual({ start: 200, end: 700, widthPx: 100 });
  });

  it('changes nothing where nothing is asked', () => {
    expect(applyDelta(view, still, extent)).toEqual(view);
  });

  it('keeps the time under the pointer there', () => {
    const draw = lots(random(SEED));
    for (let run = 0; run < 1000; run++) {
      const anchorPx = draw.between(0, 100);
      const zoomFactor = 2 ** draw.between(-1, 1);
      const next = applyDelta(view, { zoomFactor, panPx: 0, anchorPx }, extent);
      const hint = `seed ${SEED}, run ${run}`;
      expect(timeToPx(next, pxToTime(view, anchorPx)), hint).toBeCloseTo(anchorPx, 6);
    }
  });

  it('keeps the reader near the data', () => {
    const away = applyDelta(view, { ...still, panPx: -1e9 }, extent);
    expect(away.start).toBeLessThan(extent.end);
    const out = applyDelta(view, { ...still, zoomFactor: 1e-9 }, extent);
    expect(out.end - out.start).toBeLessThanOrEqual(8 * 10_000);
  });

  it.each([
    { ...still, zoomFactor: 0 },
    { ...still, zoomFactor: -1 },
    { ...still, zoomFactor: NaN },
    { ...still, zoomFactor: Infinity },
    { ...still, panPx: NaN },
    { ...still, panPx: -Infinity },
    { ...still, anchorPx: NaN },
    { ...still, anchorPx: Infinity },
  ])('ignores the step %o', (delta) => {
    expect(applyDelta(view, delta, extent)).toBe(view);
  });

  it('stays a view that can be shown through any gesture, anywhere in time', () => {
    const draw = lots(random(SEED + 1));
    for (let run = 0; run < 50; run++) {
      const place = draw.pick([-13.8e9, 0, 53, 5e9]) * YEAR_MS;
      const data = { start: place, end: place + 10 ** draw.between(0, 20) };
      let viewport: Viewport = { ...data, end: data.end + 1e6, widthPx: draw.whole(100, 2000) };
      for (let step = 0; step < 50; step++) {
        const delta = {
          zoomFactor: 10 ** draw.between(-3, 3),
          panPx: draw.between(-1e5, 1e5),
          anchorPx: draw.between(-50, 2050),
        };
        viewport = applyDelta(viewport, delta, data);
        const isShown = viewport.end - viewport.start >= minSpanMs(viewport) && viewport.end < Infinity;
        expect(isShown, `seed ${SEED + 1}, run ${run}, step ${step}`).toBe(true);
      }
    }
  });
});
