// The map between time and pixels. Its promise: the time under the pointer stays there, anywhere in 40 billion years.
import { describe, expect, it } from 'vitest';
import { civilToTime } from '../../src/time/calendar.ts';
import { DAY_MS, HOUR_MS, YEAR_MS } from '../../src/time/time.ts';
import type { Viewport } from '../../src/time/viewport.ts';
import {
  clampTo,
  fitTo,
  MAX_SPAN_MS,
  minSpanMs,
  msPerPx,
  panBy,
  pxToTime,
  resizeTo,
  timeToPx,
  ulp,
  zoomAt,
} from '../../src/time/viewport.ts';
import { random } from '../support/random.ts';

const SEED = 20_230_322;
const RUNS = 5_000;
const MAX_DRIFT_PX = 1 / 16;
const MAX_GESTURE_DRIFT_PX = 1 / 4;
const PLACES = {
  'the Big Bang': -13.8e9 * YEAR_MS,
  'the year 0': civilToTime({ year: 0 }),
  'the day the clock counts from': 0,
  'a visit in 2023': civilToTime({ year: 2023, month: 3, day: 21 }),
  'the far future': 5e9 * YEAR_MS,
};
const next = random(SEED);
const between = (low: number, high: number) => low + next() * (high - low);
const anyPlace = () => Object.values(PLACES)[Math.floor(next() * Object.keys(PLACES).length)] ?? 0;

/** Any width from a phone's to a wall's, any span from the shortest to the longest, at one of the places. */
function anyViewport(place = anyPlace()): Viewport {
  const widthPx = Math.round(between(200, 4000));
  const spanMs = Math.exp(between(0, Math.log(20e9 * YEAR_MS)));
  const start = place - next() * spanMs;
  return fitTo({ start, end: start + spanMs }, widthPx);
}

/** How far in px the time that was under `beforePx` is from `afterPx` now. */
function driftPx(before: Viewport, beforePx: number, after: Viewport, afterPx: number): number {
  return Math.abs(timeToPx(after, pxToTime(before, beforePx)) - afterPx);
}

/** Runs `check` often; a failure says with which seed and in which run. */
function often(check: () => void, runs = RUNS) {
  for (let run = 0; run < runs; run++) {
    try {
      check();
    } catch (error) {
      throw new Error(`seed ${SEED}, run ${run}`, { cause: error });
    }
  }
}

const view: Viewport = { start: 0, end: 1000, widthPx: 100 };

describe('the scale', () => {
  it('maps the ends of the window to the ends of the plot, and on beyond them', () => {
    expect([-500, 0, 250, 1000, 2000].map((t) => timeToPx(view, t))).toEqual([-50, 0, 25, 100, 200]);
    expect([-50, 0, 25, 100, 200].map((x) => pxToTime(view, x))).toEqual([-500, 0, 250, 1000, 2000]);
    expect(msPerPx(view)).toBe(10);
  });

  it('puts open times at the infinite', () => {
    expect(timeToPx(view, -Infinity)).toBe(-Infinity);
    expect(timeToPx(view, Infinity)).toBe(Infinity);
  });

  it('finds a position back from its time, to within 1/16 px', () => {
    often(() => {
      const viewport = anyViewport();
      const x = between(0, viewport.widthPx);
      expect(driftPx(viewport, x, viewport, x)).toBeLessThan(MAX_DRIFT_PX);
    });
  });
});

describe('ulp', () => {
  it.each([1, 3, 1000, -13.8e9 * YEAR_MS, 2 ** 40, 2 ** 40 - 2 ** -13, 1.7e12, -(2 ** 53), 0.1])(
    'is the spacing of doubles at %d',
    (t) => {
      // Away from zero, the next double is one step further: half a step rounds back at most to it.
      const away = Math.sign(t);
      expect(t + away * ulp(t)).not.toBe(t);
      expect(t + away * ulp(t) * 0.49).toBe(t);
      expect((t + away * ulp(t) - t) * away).toBe(ulp(t));
    },
  );

  it('is the smallest double at zero', () => {
    expect(ulp(0)).toBe(Number.MIN_VALUE);
  });
});

describe('minSpanMs', () => {
  it('is a millisecond where the doubles are fine enough', () => {
    expect(minSpanMs({ start: 0, end: 10, widthPx: 1000 })).toBe(1);
  });

  it('holds 64 representable times per pixel at the Big Bang, about seven weeks on 1,000 px', () => {
    const start = PLACES['the Big Bang'];
    const span = minSpanMs({ start, end: start + DAY_MS, widthPx: 1000 });
    expect(span).toBe(1000 * 64 * ulp(start));
    expect(span / DAY_MS).toBeCloseTo(48.5, 1);
  });
});

describe('zoomAt', () => {
  it('halves the span at a factor of two', () => {
    expect(zoomAt(view, 2, 50)).toEqual({ start: 250, end: 750, widthPx: 100 });
    expect(zoomAt(view, 2, 0)).toEqual({ start: 0, end: 500, widthPx: 100 });
    expect(zoomAt(view, 0.5, 100)).toEqual({ start: -1000, end: 1000, widthPx: 100 });
  });

  it('keeps the time under the pointer to within 1/16 px', () => {
    often(() => {
      const before = anyViewport();
      const anchorPx = between(0, before.widthPx);
      const after = zoomAt(before, Math.exp(between(-3, 3)), anchorPx);
      expect(driftPx(before, anchorPx, after, anchorPx)).toBeLessThan(MAX_DRIFT_PX);
    });
  });

  it.each(Object.entries(PLACES))('keeps it in each step of a long gesture at %s', (_, place) => {
    often(() => {
      const first = anyViewport(place);
      const anchorPx = between(0, first.widthPx);
      let viewport = first;
      let worstStepPx = 0;
      for (let step = 0; step < 100; step++) {
        const before = viewport;
        viewport = zoomAt(viewport, Math.exp(between(-0.3, 0.4)), anchorPx);
        worstStepPx = Math.max(worstStepPx, driftPx(before, anchorPx, viewport, anchorPx));
      }
      expect(worstStepPx).toBeLessThan(MAX_DRIFT_PX);
      // What 100 roundings add up to stays out of sight, even at the deepest zoom.
      expect(driftPx(first, anchorPx, viewport, anchorPx)).toBeLessThan(MAX_GESTURE_DRIFT_PX);
    }, 200);
  });

  it('keeps it over all of a long gesture where a pixel holds more than a few thousand times', () => {
    often(() => {
      const first = anyViewport();
      const anchorPx = between(0, first.widthPx);
      let viewport = first;
      for (let step = 0; step < 1000; step++) {
        const zoomed = zoomAt(viewport, Math.exp(between(-0.3, 0.4)), anchorPx);
        if (zoomed.end - zoomed.start > 64 * minSpanMs(zoomed)) viewport = zoomed;
      }
      expect(driftPx(first, anchorPx, viewport, anchorPx)).toBeLessThan(MAX_DRIFT_PX);
    }, 50);
  });

  it('never shows less than the shortest nor more than the longest span', () => {
    often(() => {
      const before = anyViewport();
      const after = zoomAt(before, Math.exp(between(-60, 60)), between(-before.widthPx, 2 * before.widthPx));
      expect(after.end - after.start).toBeGreaterThanOrEqual(minSpanMs(after));
      expect(after.end - after.start).toBeLessThanOrEqual(MAX_SPAN_MS * (1 + 1e-12));
    });
  });

  it.each(Object.entries(PLACES))('stands still at the deepest zoom at %s', (_, place) => {
    let viewport: Viewport = { start: place - DAY_MS * 100, end: place + DAY_MS * 100, widthPx: 1280 };
    for (let step = 0; step < 60; step++) viewport = zoomAt(viewport, 2, 400);
    expect(zoomAt(viewport, 2, 400)).toBe(viewport);
    expect(zoomAt(viewport, 1.001, 1200)).toBe(viewport);
  });

  it('returns the same viewport for a factor of one', () => {
    expect(zoomAt(view, 1, 30)).toBe(view);
  });

  it.each([0, -1, NaN, Infinity])('refuses a factor of %d', (factor) => {
    expect(() => zoomAt(view, factor, 50)).toThrow(
      new RangeError(`zoomAt: factor is ${factor}; give a finite number above 0.`),
    );
  });

  it.each([NaN, Infinity, -Infinity])('refuses an anchor of %d', (anchorPx) => {
    expect(() => zoomAt(view, 2, anchorPx)).toThrow(RangeError);
  });
});

describe('panBy', () => {
  it('brings earlier times into view when the content moves right', () => {
    expect(panBy(view, 10)).toEqual({ start: -100, end: 900, widthPx: 100 });
    expect(panBy(view, -10)).toEqual({ start: 100, end: 1100, widthPx: 100 });
  });

  it('carries the time under the pointer along with the pointer', () => {
    often(() => {
      const before = anyViewport();
      const x = between(0, before.widthPx);
      const dx = between(-before.widthPx, before.widthPx);
      expect(driftPx(before, x, panBy(before, dx), x + dx)).toBeLessThan(MAX_DRIFT_PX);
    });
  });

  it('keeps the span over many steps, and never below the shortest', () => {
    often(() => {
      const first = anyViewport();
      let viewport = first;
      for (let step = 0; step < 100; step++) viewport = panBy(viewport, between(-200, 200));
      expect(viewport.end - viewport.start).toBeGreaterThanOrEqual(minSpanMs(viewport));
      expect((viewport.end - viewport.start) / (first.end - first.start)).toBeCloseTo(1, 3);
    }, 300);
  });

  it('widens the view when it lands where its span is too short to tell times apart', () => {
    const after = panBy({ start: 0, end: 1, widthPx: 1000 }, 5e9 * YEAR_MS * 1000);
    expect(after.end - after.start).toBeGreaterThanOrEqual(minSpanMs(after));
    expect(after.end).toBeLessThan(-4.9e9 * YEAR_MS);
  });

  it.each([NaN, Infinity, -Infinity])('refuses a shift of %d', (dx) => {
    expect(() => panBy(view, dx)).toThrow(new RangeError(`panBy: shift is ${dx}; give a finite number.`));
  });
});

describe('fitTo', () => {
  it('shows the whole interval between its paddings', () => {
    expect(fitTo({ start: 0, end: 1000 }, 100)).toEqual(view);
    expect(fitTo({ start: 0, end: 1000 }, 100, 10)).toEqual({ start: -125, end: 1125, widthPx: 100 });
    often(() => {
      const { start, end, widthPx } = anyViewport();
      const paddingPx = between(0, widthPx / 4);
      const fitted = fitTo({ start, end }, widthPx, paddingPx);
      expect(timeToPx(fitted, start)).toBeGreaterThan(paddingPx - MAX_DRIFT_PX);
      expect(timeToPx(fitted, end)).toBeLessThan(widthPx - paddingPx + MAX_DRIFT_PX);
    });
  });

  it('gives at least half the width to the interval, whatever the padding', () => {
    expect(fitTo({ start: 0, end: 1000 }, 100, 1000)).toEqual({ start: -500, end: 1500, widthPx: 100 });
    expect(fitTo({ start: 0, end: 1000 }, 100, -20)).toEqual(view);
  });

  it.each(Object.entries(PLACES))('centres an instant in the shortest span at %s', (_, t) => {
    const fitted = fitTo({ start: t, end: t }, 1000);
    expect(timeToPx(fitted, t)).toBeCloseTo(500, 0);
    expect(fitted.end - fitted.start).toBeGreaterThanOrEqual(minSpanMs(fitted));
    expect(fitted.end - fitted.start).toBeLessThanOrEqual(minSpanMs(fitted) * 1.01);
  });

  it('shows no more than the longest span', () => {
    const fitted = fitTo({ start: -1e12 * YEAR_MS, end: 1e12 * YEAR_MS }, 1000);
    expect((fitted.end - fitted.start) / MAX_SPAN_MS).toBeCloseTo(1, 9);
  });

  it.each([
    [1, 0],
    [NaN, 1],
    [0, NaN],
    [-Infinity, 0],
    [0, Infinity],
  ])('refuses the interval [%d, %d)', (start, end) => {
    expect(() => fitTo({ start, end }, 100)).toThrow(
      new RangeError(`fitTo: interval is [${start}, ${end}); give finite times in order.`),
    );
  });

  it.each([0, -5, NaN, Infinity])('refuses a width of %d', (widthPx) => {
    expect(() => fitTo({ start: 0, end: 1 }, widthPx)).toThrow(RangeError);
  });
});

describe('clampTo', () => {
  const extent = { start: 0, end: 1000 };

  it('returns a view of the data as it is', () => {
    const inside = { start: 200, end: 300, widthPx: 100 };
    expect(clampTo(inside, extent)).toBe(inside);
    expect(clampTo(view, extent)).toBe(view);
  });

  it('brings a view that lost the data back to where a tenth of it shows some', () => {
    expect(clampTo({ start: 2000, end: 3000, widthPx: 100 }, extent)).toEqual({
      start: 900,
      end: 1900,
      widthPx: 100,
    });
    expect(clampTo({ start: -3000, end: -2000, widthPx: 100 }, extent)).toEqual({
      start: -900,
      end: 100,
      widthPx: 100,
    });
  });

  it('keeps all of the data in view where it is less than a tenth of the view', () => {
    const clamped = clampTo({ start: 2000, end: 8000, widthPx: 100 }, { start: 0, end: 1000 }, 0.5);
    expect(clamped).toEqual({ start: 0, end: 6000, widthPx: 100 });
  });

  it('zooms out to eight times the data and no further', () => {
    expect(clampTo({ start: -9500, end: 10_500, widthPx: 100 }, extent)).toEqual({
      start: -3500,
      end: 4500,
      widthPx: 100,
    });
  });

  it.each(Object.entries(PLACES))('lets a single instant at %s be seen and looked at closely', (_, t) => {
    const clamped = clampTo(
      { start: t - HOUR_MS, end: t + 100 * YEAR_MS, widthPx: 1000 },
      { start: t, end: t },
    );
    expect(clamped.start).toBeLessThanOrEqual(t);
    expect(clamped.end).toBeGreaterThanOrEqual(t);
    expect(clamped.end - clamped.start).toBeGreaterThanOrEqual(minSpanMs(clamped));
    expect(clamped.end - clamped.start).toBeLessThanOrEqual(minSpanMs(clamped) * 9);
  });

  it('always leaves data in view and a span that can be shown', () => {
    often(() => {
      const viewport = anyViewport();
      const { start, end } = anyViewport();
      const clamped = clampTo(viewport, { start, end });
      const slack = 4 * Math.max(ulp(clamped.start), ulp(clamped.end));
      expect(clamped.start).toBeLessThanOrEqual(end + slack);
      expect(clamped.end).toBeGreaterThanOrEqual(start - slack);
      expect(clamped.end - clamped.start).toBeGreaterThanOrEqual(minSpanMs(clamped));
    });
  });

  it('moves nothing when it is asked twice', () => {
    often(() => {
      const { start, end } = anyViewport();
      const once = clampTo(anyViewport(), { start, end });
      const twice = clampTo(once, { start, end });
      expect(Math.abs(timeToPx(once, twice.start))).toBeLessThan(MAX_DRIFT_PX);
      expect(Math.abs(timeToPx(once, twice.end) - once.widthPx)).toBeLessThan(MAX_DRIFT_PX);
    });
  });

  it.each([
    [1, 0],
    [NaN, 1],
    [-Infinity, Infinity],
  ])('refuses the extent [%d, %d)', (start, end) => {
    expect(() => clampTo(view, { start, end })).toThrow(RangeError);
  });
});

describe('resizeTo', () => {
  it('keeps the span', () => {
    expect(resizeTo(view, 500)).toEqual({ start: 0, end: 1000, widthPx: 500 });
    expect(resizeTo(view, 100)).toBe(view);
  });

  it('widens a span that is too short for the new width', () => {
    const deepest = fitTo({ start: PLACES['the Big Bang'], end: PLACES['the Big Bang'] }, 300);
    const wider = resizeTo(deepest, 3000);
    expect(wider.end - wider.start).toBeGreaterThanOrEqual(minSpanMs(wider));
    expect(wider.widthPx).toBe(3000);
  });

  it.each([0, -1, NaN, Infinity])('refuses a width of %d', (widthPx) => {
    expect(() => resizeTo(view, widthPx)).toThrow(RangeError);
  });
});
