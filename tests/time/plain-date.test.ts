// The quick way to read plain dates and the thorough one agree wherever the quick one has an answer.
import { describe, expect, it } from 'vitest';
import { isProblem, parseTime } from '../../src/time/parse-time.ts';
import { PlainDate } from '../../src/time/plain-date.ts';
import { random } from '../support/random.ts';

const date = new PlainDate();

function compare(text: string): boolean {
  if (!date.read(text)) return false;
  const time = parseTime(text);
  expect(isProblem(time), text).toBe(false);
  expect(time, text).toMatchObject({ earliest: date.earliest, latest: date.latest });
  // Nothing in it lies outside, which the extent of a table would have to know.
  if (!isProblem(time) && time.start && time.end) {
    expect(time.start.latest, text).toBeLessThanOrEqual(date.latest);
    expect(time.end.earliest, text).toBeGreaterThanOrEqual(date.earliest);
  }
  return true;
}

describe('a plain date', () => {
  it.each(['1914', '0000', '0050', '9999', '1914-07', '1914-12', '1914-07-28', '2000-02-29', '1914/1918'])(
    'is read at once: %s',
    (text) => expect(compare(text)).toBe(true),
  );

  it.each([
    '1914-07-28T10:11:12Z',
    '1914-07-28T23:59:59',
    '1914-07/1918-11',
    '1914-07-28/1918-11-11',
    '1914/1914',
  ])('is read at once: %s', (text) => expect(compare(text)).toBe(true));

  it.each([
    '',
    '1914-13',
    '1900-02-29',
    '1918/1914',
    '1914-00',
    '1914-01-00',
    '19144',
    '1450~',
    '../1914',
    '2000-21',
  ])('is not this: %s', (text) => expect(date.read(text)).toBe(false));

  it('has the bounds that it has by the whole grammar, whatever is written', () => {
    const seed = 20_261_122;
    const next = random(seed);
    const chance = (limit: number): number => Math.floor(next() * limit);
    const digits = (count: number, limit: number): string => String(chance(limit)).padStart(count, '0');
    const part = (): string => {
      const parts = [digits(4, 10_000), digits(2, 14), digits(2, 33)].slice(0, 1 + chance(3));
      return parts.join('-');
    };
    const clock = (): string =>
      `T${digits(2, 25)}:${digits(2, 61)}:${digits(2, 61)}${['Z', '', '+01:00'][chance(3)]}`;
    const pick = '0123456789-/T:Z.X?~ ';
    let readCount = 0;
    for (let run = 0; run < 60_000; run += 1) {
      let text = part();
      if (chance(4) === 0) text += clock();
      if (chance(3) === 0) text += `/${part()}`;
      if (chance(4) === 0) {
        const at = chance(text.length + 1);
        text = text.slice(0, at) + pick[chance(pick.length)] + text.slice(at + chance(2));
      }
      if (compare(text)) readCount += 1;
    }
    expect(readCount, `seed ${seed}`).toBeGreaterThan(10_000);
  });
});
