// Which orders dates allow: against every choice of instants there is, and against every set of events that could stay.
import { describe, expect, it } from 'vitest';
import type { PossibleSpan } from '../../../src/activities/fair-order.ts';
import {
  allowedOrder,
  isAllowed,
  isBefore,
  placesThatHold,
  rightOrder,
  wrongPairs,
} from '../../../src/activities/fair-order.ts';
import { readTime } from '../../../src/time/read-time.ts';
import { random } from '../../support/random.ts';

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const ROUNDS = 3000;
const END = 7; // whole instants 0 to 6
const whichSeed = `SEED=${SEED} repeats this`;

const date = (text: string): PossibleSpan => readTime(text)!;

// Spans with whole ends: where any instants will do, whole ones will do, so that all choices can be tried.
function anySpans(next: () => number, mostSpans: number): PossibleSpan[] {
  return Array.from({ length: Math.floor(next() * (mostSpans + 1)) }, () => {
    const earliest = Math.floor(next() * END);
    const latest = earliest + 1 + Math.floor(next() * (END - earliest));
    return {
      earliest: next() < 0.1 ? -Infinity : earliest,
      latest: next() < 0.1 ? Infinity : latest,
    };
  });
}

// Tries every instant of every span.
function canBeChosen([span, ...rest]: readonly PossibleSpan[], from = 0): boolean {
  if (!span) return true;
  for (let t = from; t < END; t++) {
    if (t >= span.earliest && t < span.latest && canBeChosen(rest, t)) return true;
  }
  return false;
}

function* subsets(count: number): Generator<number[]> {
  for (let bits = 0; bits < 2 ** count; bits++) {
    yield Array.from({ length: count }, (_, i) => i).filter((i) => bits & (1 << i));
  }
}

describe('an order of uncertain dates', () => {
  it('is right if and only if instants can be chosen that do not go back', () => {
    const next = random(SEED);
    const seen = { allowed: 0, not: 0 };
    for (let i = 0; i < ROUNDS; i++) {
      const order = anySpans(next, 5);
      const expected = canBeChosen(order);
      seen[expected ? 'allowed' : 'not'] += 1;
      expect(isAllowed(order), `${JSON.stringify(order)}; ${whichSeed}`).toBe(expected);
    }
    expect(Math.min(seen.allowed, seen.not), whichSeed).toBeGreaterThan(ROUNDS / 10);
  });

  it('has a wrong pair if and only if it is wrong, and each pair is one that no choice allows', () => {
    const next = random(SEED + 1);
    for (let i = 0; i < ROUNDS; i++) {
      const order = anySpans(next, 8);
      const pairs = wrongPairs(order);
      expect(pairs.length === 0, `${JSON.stringify(order)}; ${whichSeed}`).toBe(isAllowed(order));
      for (const { above, below } of pairs) {
        expect(above, whichSeed).toBeLessThan(below);
        expect(isBefore(order[below]!, order[above]!), whichSeed).toBe(true);
        expect(canBeChosen([order[above]!, order[below]!]), whichSeed).toBe(false);
      }
    }
  });

  it('keeps as many events in place as any set that can stay', () => {
    const next = random(SEED + 2);
    for (let i = 0; i < ROUNDS / 10; i++) {
      const order = anySpans(next, 7);
      const held = placesThatHold(order);
      const stays = (places: readonly number[]): boolean => isAllowed(places.map((place) => order[place]!));
      const most = Math.max(...[...subsets(order.length)].filter(stays).map(({ length }) => length));
      expect(held, `${JSON.stringify(order)}; ${whichSeed}`).toHaveLength(most);
      expect(stays(held), whichSeed).toBe(true);
      expect(held, whichSeed).toEqual([...new Set(held)].sort((a, b) => a - b));
    }
  });

  it('can always be found, whatever the dates', () => {
    const next = random(SEED + 3);
    for (let i = 0; i < ROUNDS; i++) {
      const spans = anySpans(next, 12);
      const order = allowedOrder(spans);
      expect(
        [...order].sort((a, b) => a - b),
        whichSeed,
      ).toEqual(spans.map((_, place) => place));
      expect(isAllowed(order.map((place) => spans[place]!)), `${JSON.stringify(spans)}; ${whichSeed}`).toBe(
        true,
      );
    }
  });

  it('is mended into one that the dates allow, in which what can stay keeps its order', () => {
    const next = random(SEED + 4);
    for (let i = 0; i < ROUNDS; i++) {
      const order = anySpans(next, 9);
      const held = placesThatHold(order);
      const right = rightOrder(order, held);
      const which = `${JSON.stringify(order)}; ${whichSeed}`;
      expect(
        [...right].sort((a, b) => a - b),
        which,
      ).toEqual(order.map((_, place) => place));
      expect(isAllowed(right.map((place) => order[place]!)), which).toBe(true);
      expect(
        right.filter((place) => held.includes(place)),
        which,
      ).toEqual(held);
    }
  });

  it('lets two events whose spans overlap stand either way', () => {
    const pair = [date('1918'), date('1918-11-11')];
    expect(isAllowed(pair)).toBe(true);
    expect(isAllowed(pair.toReversed())).toBe(true);
  });

  it('does not let two neighbours stand either way: the end of a date is no part of it', () => {
    expect(isAllowed([date('1917'), date('1918')])).toBe(true);
    expect(isAllowed([date('1918'), date('1917')])).toBe(false);
    expect(isAllowed([date('2023-03-20'), date('2023-03-19')])).toBe(false);
  });

  it('sees a wrong pair that has others between it which may stand anywhere', () => {
    const order = [date('1918'), { earliest: -Infinity, latest: Infinity }, date('19XX'), date('1914')];
    expect(isAllowed(order)).toBe(false);
    expect(wrongPairs(order)).toEqual([{ above: 0, below: 3 }]);
    expect(placesThatHold(order)).toHaveLength(3);
  });

  it.each([
    ['the same date three times', ['1918', '1918', '1918']],
    ['dates without an end', ['2022-02-24/..', '1914/..', '2022-02-24/..']],
    ['no dates', []],
    ['one date', ['-0043-03-15']],
  ])('is right: %s', (_, texts) => {
    expect(isAllowed(texts.map(date))).toBe(true);
    expect(placesThatHold(texts.map(date))).toEqual(texts.map((__, place) => place));
  });

  it('holds for billions of years', () => {
    const [bang, earth] = [date('Y-13800000000'), date('Y-4540000000')];
    expect(isAllowed([bang, earth])).toBe(true);
    expect(wrongPairs([earth, bang])).toEqual([{ above: 0, below: 1 }]);
  });
});
