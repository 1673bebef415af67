// The way between two views: exact at its ends, finite and steady on the way, however far apart they are.
import { interpolateZoom } from 'd3';
import { describe, expect, it } from 'vitest';
import { flyTo } from '../../src/interaction/fly-to.ts';
import { DAY_MS, HOUR_MS, YEAR_MS } from '../../src/time/time.ts';
import type { Viewport } from '../../src/time/viewport.ts';
import { random } from '../support/random.ts';

const SEED = 2_003;
const STEPS = 200;
const WIDTH_PX = 1000;
const NOW = 1_679_400_000_000;

const view = (middle: number, span: number): Viewport => ({
  start: middle - span / 2,
  end: middle + span / 2,
  widthPx: WIDTH_PX,
});
const middleOf = ({ start, end }: Viewport) => start + (end - start) / 2;
const spanOf = ({ start, end }: Viewport) => end - start;

const universe = view(-4.4e9 * YEAR_MS, 25e9 * YEAR_MS);
const journeys: [name: string, from: Viewport, to: Viewport][] = [
  ['one week to the next', view(NOW, 7 * DAY_MS), view(NOW + 7 * DAY_MS, 7 * DAY_MS)],
  ['a day to its hour', view(NOW, DAY_MS), view(NOW, HOUR_MS)],
  ['a view to itself', view(NOW, DAY_MS), view(NOW, DAY_MS)],
  ['the universe to a minute', universe, view(NOW, 60_000)],
  ['a minute to the universe', view(NOW, 60_000), universe],
  ['the Big Bang to an hour today', view(-13.8e9 * YEAR_MS, YEAR_MS), view(NOW, HOUR_MS)],
  ['an hour today to the Big Bang', view(NOW, HOUR_MS), view(-13.8e9 * YEAR_MS, YEAR_MS)],
  ['a millisecond to the longest span', view(0, 1), view(0, 40e9 * YEAR_MS)],
  ['the longest span to a millisecond', view(0, 40e9 * YEAR_MS), view(0, 1)],
];

describe.each(journeys)('flyTo, from %s', (_, from, to) => {
  const path = flyTo(from, to);
  const stops = Array.from({ length: STEPS + 1 }, (__, i) => path(i / STEPS));

  it('begins and ends exactly there', () => {
    expect(path(0)).toBe(from);
    expect(path(-1)).toBe(from);
    expect(path(1)).toBe(to);
    expect(path(2)).toBe(to);
  });

  it('shows a finite span all the way', () => {
    for (const stop of stops) {
      expect(Number.isFinite(stop.start) && Number.isFinite(stop.end)).toBe(true);
      expect(spanOf(stop)).toBeGreaterThan(0);
    }
  });

  it('moves in one direction only', () => {
    const way = Math.sign(middleOf(to) - middleOf(from));
    for (const [i, stop] of stops.slice(1).entries()) {
      const rounding = Math.abs(middleOf(stop)) * 1e-14 + spanOf(stop) * 1e-5;
      expect((middleOf(stop) - middleOf(stops[i]!)) * (way || 1)).toBeGreaterThanOrEqual(-rounding);
    }
  });

  it('takes steps of the same length to the eye', () => {
    const steps = stops.slice(1).map((stop, i) => {
      const before = stops[i]!;
      const zoom = Math.log(spanOf(stop) / spanOf(before));
      const pan = (middleOf(stop) - middleOf(before)) / Math.sqrt(spanOf(stop) * spanOf(before));
      // The paper's metric of the velocity that readers see, with ρ² = 2.
      return Math.hypot(zoom / Math.SQRT2, pan * Math.SQRT2);
    });
    const longest = Math.max(...steps);
    const shortest = Math.min(...steps);
    expect(longest - shortest).toBeLessThan(longest * 0.05 + 1e-5);
  });
});

describe('flyTo', () => {
  it('agrees with d3-interpolate where that can be computed', () => {
    const next = random(SEED);
    for (let run = 0; run < 500; run++) {
      const [fromSpan, toSpan] = [10 ** (next() * 2), 10 ** (next() * 2)];
      const [fromMiddle, toMiddle] = [next() * 1e3, next() * 1e3];
      const path = flyTo(view(fromMiddle, fromSpan), view(toMiddle, toSpan));
      const oracle = interpolateZoom([fromMiddle, 0, fromSpan], [toMiddle, 0, toSpan]);
      for (const fraction of [0.1, 0.3, 0.5, 0.8, 0.99]) {
        const [middle, , span] = oracle(fraction);
        const stop = path(fraction);
        expect(Math.abs(middleOf(stop) - middle) / span, `seed ${SEED}, run ${run}`).toBeLessThan(1e-6);
        expect(spanOf(stop) / span, `seed ${SEED}, run ${run}`).toBeCloseTo(1, 6);
      }
    }
  });

  it('takes the width of the plot from where it goes', () => {
    const path = flyTo(view(0, DAY_MS), { ...view(DAY_MS, DAY_MS), widthPx: 400 });
    expect(path(0.2).widthPx).toBe(400);
    expect(path(0.7).widthPx).toBe(400);
  });
});
