import { describe, expect, it } from 'vitest';
import {
  civilFromDays,
  civilToTime,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  timeToCivil,
} from '../../src/time/calendar.ts';
import { random } from '../support/random.ts';

const SEED = 20_261_103;
const DAYS_PER_YEAR = 365.2425;
const MIDNIGHT = { hour: 0, minute: 0, second: 0, millisecond: 0 };

describe('leap years and months', () => {
  it('follows the Gregorian rule for every sign of year', () => {
    const leap = [2000, 2024, 1600, 4, 0, -4, -400, -2000, -13_800_000_000];
    const common = [1900, 2023, 2100, 1, -1, -100, -1900, -43];
    expect(leap.filter(isLeapYear)).toEqual(leap);
    expect(common.filter(isLeapYear)).toEqual([]);
  });

  it('counts the days of each month', () => {
    const days = Array.from({ length: 12 }, (_, i) => daysInMonth(2023, i + 1));
    expect(days).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(daysInMonth(0, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
  });

  it.each([0, 13, 1.5, -1, NaN])('refuses month %s', (month) => {
    expect(() => daysInMonth(2023, month)).toThrow(`month is ${month}; give 1–12`);
  });
});

describe('civil date to time', () => {
  it('reads years 0 to 99 as written and not as 19xx', () => {
    expect(timeToCivil(civilToTime({ year: 79, month: 8, day: 24 }))).toEqual({
      year: 79,
      month: 8,
      day: 24,
      ...MIDNIGHT,
    });
    expect(civilToTime({ year: 79, month: 8, day: 24 })).toBe(Date.parse('0079-08-24T00:00:00Z'));
    expect(civilToTime({ year: 0 })).toBe(Date.parse('0000-01-01T00:00:00Z'));
  });

  it('fills absent fields with the first of each', () => {
    expect(civilToTime({ year: 1970 })).toBe(0);
    expect(civilToTime({ year: 1970, month: 2 })).toBe(31 * 86_400_000);
  });

  it('carries months, days and hours that run over', () => {
    expect(civilToTime({ year: 1999, month: 13 })).toBe(civilToTime({ year: 2000 }));
    expect(civilToTime({ year: 2000, month: 0 })).toBe(civilToTime({ year: 1999, month: 12 }));
    expect(civilToTime({ year: 2000, month: -23 })).toBe(civilToTime({ year: 1998 }));
    expect(civilToTime({ year: 2000, month: 3, day: 0 })).toBe(
      civilToTime({ year: 2000, month: 2, day: 29 }),
    );
    expect(civilToTime({ year: 2000, hour: 24 })).toBe(civilToTime({ year: 2000, day: 2 }));
  });

  it('agrees with Date on random instants within its range', () => {
    const next = random(SEED);
    for (let i = 0; i < 5000; i += 1) {
      const t = Math.round((next() * 2 - 1) * 8.64e15);
      const date = new Date(t);
      const civil = {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
      };
      const millisecond = date.getUTCMilliseconds();
      expect(timeToCivil(t), `seed ${SEED}, t ${t}`).toEqual({ ...civil, millisecond });
      expect(civilToTime(civil) + millisecond, `seed ${SEED}, t ${t}`).toBe(t);
    }
  });

  it.each([{ year: NaN }, { year: Infinity }, { year: 2000, day: NaN }, { year: 2000, second: -Infinity }])(
    'refuses %j, which is not finite',
    (fields) => expect(() => civilToTime(fields)).toThrow(RangeError),
  );
});

describe('time to civil date', () => {
  it('cuts off fractions of a millisecond, before 1970 too', () => {
    expect(timeToCivil(0.9)).toEqual({ year: 1970, month: 1, day: 1, ...MIDNIGHT });
    expect(timeToCivil(-0.1)).toEqual({
      year: 1969,
      month: 12,
      day: 31,
      hour: 23,
      minute: 59,
      second: 59,
      millisecond: 999,
    });
  });

  it.each([NaN, Infinity, -Infinity])('refuses %s', (t) => {
    expect(() => timeToCivil(t)).toThrow(`time is ${t}; give a finite time in ms`);
  });
});

describe('deep time', () => {
  it('brings back every random day across ±13.8 billion years', () => {
    const next = random(SEED);
    for (let i = 0; i < 20_000; i += 1) {
      // Scales from days to the age of the universe are equally likely.
      const days = Math.round((next() < 0.5 ? -1 : 1) * (13.8e9 * DAYS_PER_YEAR) ** next());
      const civil = civilFromDays(days);
      expect(daysFromCivil(civil.year, civil.month, civil.day), `seed ${SEED}, days ${days}`).toBe(days);
      expect(timeToCivil(civilToTime(civil)), `seed ${SEED}, days ${days}`).toEqual({
        ...civil,
        ...MIDNIGHT,
      });
    }
  });

  it('is exact to the year at both ends of what can be dated', () => {
    for (const year of [-13_800_000_000, -4_540_000_000, -66_000_000, 170_000_002, 10_000_000_000]) {
      expect(timeToCivil(civilToTime({ year }))).toEqual({ year, month: 1, day: 1, ...MIDNIGHT });
      expect(civilToTime({ year: year + 1 })).toBeGreaterThan(civilToTime({ year }));
    }
  });

  it('gives fields within their ranges for any time, also where times are a minute apart', () => {
    const next = random(SEED);
    for (let i = 0; i < 5000; i += 1) {
      const t = (next() * 2 - 1) * 4.4e20;
      const { month, day, hour, minute, second, millisecond, year } = timeToCivil(t);
      const inRange =
        month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && hour >= 0 && hour < 24;
      const clockInRange = minute >= 0 && minute < 60 && second >= 0 && second < 60 && millisecond >= 0;
      expect(inRange && clockInRange && millisecond < 1000, `seed ${SEED}, t ${t}`).toBe(true);
    }
  });

  it('never puts a later time on an earlier day', () => {
    const next = random(SEED);
    for (let i = 0; i < 2000; i += 1) {
      const t = Math.round((next() * 2 - 1) * 5e12) * 86_400_000;
      const before = timeToCivil(t - Math.max(1, Math.abs(t) * 2 ** -52));
      const at = timeToCivil(t);
      const dayBefore = daysFromCivil(before.year, before.month, before.day);
      expect(dayBefore, `seed ${SEED}, t ${t}`).toBe(daysFromCivil(at.year, at.month, at.day) - 1);
    }
  });
});
