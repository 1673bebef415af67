// Dates of records: those of datasets, and those that only columns have.
import { describe, expect, it } from 'vitest';
import { daysOfSpan, readSpan } from '../../src/time/read-span.ts';
import { readTime } from '../../src/time/read-time.ts';
import { latestOf, timeOfSpan, writeSpan } from '../../src/time/span-time.ts';
import { MINUTE_MS, YEAR_MS } from '../../src/time/time.ts';
import { random as randomFrom } from '../support/random.ts';

const SEED = 9;

describe('readSpan', () => {
  it(`reads back whatever writeSpan writes (seed ${SEED})`, () => {
    const random = randomFrom(SEED);
    for (let i = 0; i < 2000; i++) {
      const start = Math.round((random() - 0.5) * 22_000 * (YEAR_MS / 1000)) * 1000;
      const latest = latestOf(start, start + Math.floor(random() * 2e6) * MINUTE_MS);
      const text = writeSpan(start, latest);
      expect(readSpan(text)?.text, text).toBe(timeOfSpan(start, latest).text);
      const days = readTime(daysOfSpan(text))!;
      expect(days.earliest, text).toBeLessThanOrEqual(start);
      expect(days.latest, text).toBeGreaterThanOrEqual(latest);
    }
  });

  it.each(['1914', '1914-07-28/..', '{1914,1916}', '2001-01-01T10:00:00Z'])(
    'reads %s as a dataset does',
    (text) => {
      expect(readSpan(text)).toEqual(readTime(text));
      expect(daysOfSpan(text)).toBe(text);
    },
  );

  it.each([
    '',
    'soon',
    '1918/1914',
    '2001-01-01T10:00:00Z/soon',
    '2001-01-01T10:00:00Z/..',
    '2001-01-02T10:00:00Z/2001-01-01T10:00:00Z',
    '2001-01-01T10:00:00Z/2001-01-01T25:00:00Z',
    '2001-01-01T10:00:00Z/2001-01-02/2001-01-03T10:00:00Z',
  ])('reads no time from %j', (text) => {
    expect(readSpan(text)).toBeUndefined();
  });
});
