import { describe, expect, it } from 'vitest';
import { sortSpans } from '../../src/data/sort-spans.ts';
import { finish } from '../../src/data/steps.ts';
import { orderOf } from '../../src/data/time-order.ts';
import { random } from '../support/random.ts';

const SEED = 20_230_321;

// Few values, so that many are equal: with both infinities, both zeros, years far from any clock, and some that are all but equal.
const VALUES = [
  -Infinity,
  -4.3e20,
  -1.5e12,
  -1.5e12 + 1,
  -1,
  -5e-324,
  -0,
  0,
  5e-324,
  0.5,
  1,
  1e12,
  1e12 + 1,
  Infinity,
];

function randomSpans(count: number, next: () => number): [starts: Float64Array, ends: Float64Array] {
  const pick = (): number =>
    next() < 0.5 ? VALUES[Math.floor(next() * VALUES.length)]! : (next() - 0.5) * 2e13;
  return [Float64Array.from({ length: count }, pick), Float64Array.from({ length: count }, pick)];
}

describe('the order of spans in time', () => {
  it('is by start, then by end, then by place', () => {
    const starts = Float64Array.of(2, 1, -Infinity, 1, 1);
    const ends = Float64Array.of(3, Infinity, 0, 2, 2);
    expect([...orderOf(starts, ends)]).toEqual([2, 3, 4, 1, 0]);
  });

  it(`is the same by comparison as by bits, for any number of spans (seed ${SEED})`, () => {
    const next = random(SEED);
    for (const count of [0, 1, 2, 33, 500, 9000]) {
      const [starts, ends] = randomSpans(count, next);
      const inFileOrder = orderOf(new Float64Array(count), new Float64Array(count));
      expect(finish(sortSpans(starts, ends)).order ?? inFileOrder).toEqual(orderOf(starts, ends));
    }
  });

  it(`comes with the order of the ends (seed ${SEED})`, () => {
    const next = random(SEED);
    for (const count of [0, 1, 33, 9000]) {
      const [starts, ends] = randomSpans(count, next);
      const { order, byEnd } = finish(sortSpans(starts, ends));
      const inOrder = Array.from(ends, (_, i) => ends[order ? order[i]! : i]!);
      expect(Array.from(byEnd, (i) => inOrder[i]! + 0)).toEqual(
        Array.from(inOrder, (end) => end + 0).toSorted((a, b) => Number(a > b) - Number(a < b)),
      );
      expect(new Set(byEnd).size).toBe(count);
    }
  });

  it('is found to be that of the file already, without a list of places', () => {
    expect(finish(sortSpans(Float64Array.of(0, 1, 1), Float64Array.of(5, 2, 2))).order).toBeUndefined();
  });
});
