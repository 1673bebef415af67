// Any text that the grammar of EDTF makes, levels 0 to 2: what must hold whatever it says.
import { describe, expect, it } from 'vitest';
import { daysInMonth } from '../../src/time/calendar.ts';
import { formatTime } from '../../src/time/format-time.ts';
import { isProblem, parseTime } from '../../src/time/parse-time.ts';
import type { UncertainTime } from '../../src/time/time.ts';
import { random } from '../support/random.ts';

const SEED = 8601;
const RUNS = 4000;
const next = random(SEED);
const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
const pick = <T>(choices: readonly T[]): T => choices[whole(0, choices.length - 1)]!;
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const qualifier = (): string => (next() < 0.3 ? pick(['?', '~', '%']) : '');

function year(): string {
  return pick([
    () => pad(whole(0, 9999), 4),
    () => `-${pad(whole(1, 9999), 4)}`,
    () => `Y${whole(10_000, 10_000_000_000)}`,
    () => `Y-${whole(10_000, 13_800_000_000)}`,
    () => `Y${pick(['', '-'])}${whole(1, 99)}E${whole(4, 8)}`,
    () => `${pad(whole(1000, 9999), 4)}S${whole(1, 4)}`,
    () => pad(whole(0, 999), 3) + 'X',
    () => pad(whole(0, 99)) + 'XX',
  ])();
}

function date(): string {
  const y = whole(1, 9999);
  const m = whole(1, 12);
  const day = pad(whole(1, daysInMonth(y, m)));
  return pick([
    () => year() + qualifier(),
    () => `${pad(y, 4)}-${pad(m)}${qualifier()}`,
    () => `${pad(y, 4)}-${pad(m)}-${day}${qualifier()}`,
    () => `${pad(y, 4)}-${whole(21, 41)}${qualifier()}`,
    () => `${qualifier()}${pad(y, 4)}-${qualifier()}${pad(m)}-${qualifier()}${day}`,
    () => `${pad(y, 4)}-${pick(['XX', pad(m)])}-XX`,
  ])();
}

/** Of dates in ascending order, so that the whole makes sense. */
function ordered(count: number): string[] {
  const dates = Array.from({ length: count }, () => `${pad(whole(1, 9999), 4)}-${pad(whole(1, 12))}`);
  return dates.toSorted();
}

function text(): string {
  const [first = '', second = ''] = ordered(2);
  return pick([
    date,
    date,
    () => `${first}/${second}`,
    () => `${first}${qualifier()}/${second}${qualifier()}`,
    () => `${date()}/..`,
    () => `../${date()}`,
    () => `${date()}/`,
    () => `/${date()}`,
    () => `[${ordered(whole(1, 4)).join(',')}]`,
    () => `{${ordered(whole(1, 4)).join(',')}}`,
    () => `[${first}..${second}]`,
    () => `[..${first}]`,
    () => `[${first}..]`,
  ])();
}

/** The time, and all times that it is made of. */
function withParts(time: UncertainTime): UncertainTime[] {
  const parts = [time.start, time.end, ...(time.members ?? [])].filter((part) => part !== undefined);
  return [time, ...parts.flatMap((part) => withParts(part))];
}

describe('any EDTF text', () => {
  const read = Array.from({ length: RUNS }, () => text()).flatMap((written) => {
    const time = parseTime(written);
    return isProblem(time) ? [] : [{ written, time, where: `seed ${SEED}, text ${written}` }];
  });

  it('is read, but for the few that chance makes impossible', () => {
    expect(read.length).toBeGreaterThan(RUNS * 0.97);
  });

  it('begins no later than it ends, and so do its parts', () => {
    for (const { time, where } of read) {
      for (const { earliest, latest } of withParts(time)) expect(earliest, where).toBeLessThanOrEqual(latest);
    }
  });

  it('has bounds around those of all its parts', () => {
    for (const { time, where } of read) {
      for (const part of withParts(time)) {
        if (part.kind === 'open' || part.kind === 'unknown') continue;
        expect(time.earliest, where).toBeLessThanOrEqual(part.earliest);
        expect(time.latest, where).toBeGreaterThanOrEqual(part.latest);
      }
    }
  });

  it('has the same bounds when what is kept of it is read again, and so have its parts', () => {
    for (const { written, time, where } of read) {
      expect(time.text, where).toBe(written);
      for (const part of withParts(time)) {
        if (part.kind === 'open' || part.kind === 'unknown') continue;
        // A run of dates stands in a set alone.
        const again = parseTime(
          /^[^[{]+\.\.|^\.\.\d/.test(part.text) && part !== time ? `[${part.text}]` : part.text,
        );
        if (isProblem(again)) throw new Error(`${where}, part ${part.text}: ${again.message}`);
        expect([again.earliest, again.latest], `${where}, part ${part.text}`).toEqual([
          part.earliest,
          part.latest,
        ]);
      }
    }
  });

  it('has words, without a trace of how they are made', () => {
    for (const { time, where } of read) {
      const words = formatTime(time, 'en');
      expect(words.trim(), where).not.toBe('');
      expect(words, where).not.toMatch(/\{\d\}|undefined|NaN|Invalid|Infinity/);
    }
  });
});
