// Times of numbers, held against what the reader of texts says of the same time.
import { describe, expect, it } from 'vitest';
import { isProblem, parseTime } from '../../src/time/parse-time.ts';
import { latestOf, timeOfSpan, writeSpan } from '../../src/time/span-time.ts';
import type { UncertainTime } from '../../src/time/time.ts';
import { DAY_MS, SECOND_MS, YEAR_MS } from '../../src/time/time.ts';
import { random as randomFrom } from '../support/random.ts';

const timeFrom = (start: number, end = NaN): UncertainTime => {
  const latest = latestOf(start, end);
  const time = timeOfSpan(start, latest);
  expect(writeSpan(start, latest)).toBe(time.text);
  return time;
};
const read = (text: string): UncertainTime => {
  const time = parseTime(text);
  if (isProblem(time)) throw new Error(time.message);
  return time;
};

describe('timeOfSpan', () => {
  it.each([
    ['a midnight is a day', Date.UTC(2001, 0, 1), NaN, '2001-01-01'],
    [
      'a midnight that ends where it begins is a day',
      Date.UTC(2001, 0, 1),
      Date.UTC(2001, 0, 1),
      '2001-01-01',
    ],
    ['a day up to the next midnight is that day', Date.UTC(2001, 0, 1), Date.UTC(2001, 0, 2), '2001-01-01'],
    ['days are an interval', Date.UTC(2001, 0, 1), Date.UTC(2001, 0, 4), '2001-01-01/2001-01-03'],
    ['a clock time is its second', Date.UTC(2001, 0, 1, 10, 5, 7), NaN, '2001-01-01T10:05:07Z'],
    ['the epoch', 0, NaN, '1970-01-01'],
    ['just before the epoch', -SECOND_MS, NaN, '1969-12-31T23:59:59Z'],
    ['1 BC', -62_167_219_200_000, NaN, '0000-01-01'],
    ['44 BC', -63_517_824_000_000, NaN, '-0043-03-15'],
  ])('says what parseTime says: %s', (_, start, end, text) => {
    const time = timeFrom(start, end);
    expect(time.text).toBe(text);
    expect(time).toEqual(read(text));
  });

  it('says what parseTime says of any day, span of days and second', () => {
    const random = randomFrom(7);
    for (let i = 0; i < 3000; i++) {
      const day = Math.floor((random() - 0.5) * 14_000 * 365.2425) * DAY_MS;
      const days = timeFrom(day, day + Math.floor(random() * 1000) * DAY_MS);
      expect(days).toEqual(read(days.text));
      const second = timeFrom(day + Math.floor(random() * 86_400) * SECOND_MS);
      expect(second).toEqual(read(second.text));
    }
  });

  it('gives both ends of a span with clock times as parseTime would', () => {
    const random = randomFrom(8);
    for (let i = 0; i < 1000; i++) {
      const start = Math.floor(random() * 4e9) * SECOND_MS;
      const time = timeFrom(start, start + Math.floor(1 + random() * 1e6) * SECOND_MS);
      expect(time.kind).toBe('interval');
      expect(time.start).toEqual(read(time.start!.text));
      expect(time.end).toEqual(read(time.end!.text));
      expect([time.earliest, time.latest]).toEqual([time.start!.earliest, time.end!.latest]);
      expect(time.text).toBe(`${time.start!.text}/${time.end!.text}`);
    }
  });

  it('keeps a fraction of a second in the bounds', () => {
    const time = timeFrom(1500);
    expect([time.earliest, time.latest]).toEqual([1500, 2000]);
    expect(time.text).toBe('1970-01-01T00:00:01Z');
    expect(time.kind).toBe('date');
  });

  it('dates long ago by the year, as far as words go', () => {
    const time = timeFrom(-66e6 * YEAR_MS);
    expect(time.precision).toBe('year');
    expect(read(time.text).precision).toBe('year');
    expect(time.earliest).toBe(-66e6 * YEAR_MS);
  });
});

describe('latestOf', () => {
  it('leaves no span empty, however far away', () => {
    for (const t of [0, 1, 0.5, -0.25, 1e12, -1e15, 8.64e15, 1e18, -4.7e20, 4.7e20]) {
      for (const end of [NaN, t, t + 0.001, t + 1]) {
        expect(latestOf(t, end)).toBeGreaterThan(t);
        const { earliest, latest } = timeFrom(t, end);
        expect(latest).toBeGreaterThan(earliest);
      }
    }
  });
});
