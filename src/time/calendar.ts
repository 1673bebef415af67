// Civil dates ↔ TimeMs for any year, without `Date` (which stops at ±271,821 and reads year 50 as 1950).
// Proleptic Gregorian, astronomical years (0 is 1 BC), UTC without leap seconds; knows no text and no locale.
// Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and civil_from_days
// (https://howardhinnant.github.io/date_algorithms.html), here on doubles.
//
// Exactness: days are whole numbers below 2^53 to far beyond 10 billion years. As TimeMs, a millisecond is exact to
// ±285,000 years and a midnight to ±292 million; beyond, a midnight is the double nearest to it (within 33 s at the
// Big Bang), and `timeToCivil` reads exactly that double as midnight again, so that dates survive the round trip.
import type { CivilFields, TimeMs } from './time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './time.ts';

/** All fields of an instant: ranges as in `CivilFields`, and the whole `millisecond`, 0–999. */
export interface CivilTime extends Required<CivilFields> {
  readonly millisecond: number;
}

// 400 Gregorian years repeat exactly (ISO 8601-1:2019, 4.2.1); years are counted from 1 March, leap day last.
const DAYS_PER_ERA = 146_097;
const DAYS_FROM_YEAR_0_MARCH_TO_1970 = 719_468;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether an astronomical year (a whole number, any sign) has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Days in a month of an astronomical year, 28–31.
 *
 * @throws RangeError if `month` is not a whole number from 1 to 12.
 */
export function daysInMonth(year: number, month: number): number {
  const days = MONTH_DAYS[month - 1];
  if (days === undefined) throw new RangeError(`daysInMonth: month is ${month}; give 1–12.`);
  return month === 2 && isLeapYear(year) ? 29 : days;
}

/**
 * Days from 1970-01-01 to a civil date; negative before it. `month` and `day` may run over and are carried, so month
 * 13 is January of the next year and day 0 the last of the month before.
 *
 * @example daysFromCivil(2000, 3, 1) // 11017
 */
export function daysFromCivil(year: number, month = 1, day = 1): number {
  const monthsFromMarch = month - 3;
  const marchYear = year + Math.floor(monthsFromMarch / 12);
  const marchMonth = monthsFromMarch - 12 * Math.floor(monthsFromMarch / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_YEAR_0_MARCH_TO_1970;
}

/** The civil date of a whole number of days from 1970-01-01. Inverse of `daysFromCivil`. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + DAYS_FROM_YEAR_0_MARCH_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/**
 * The instant at which a civil date and time (UTC) begins. Absent fields are the first: 1 January, 00:00:00.
 * Fields that run over are carried, as in `daysFromCivil`.
 *
 * @throws RangeError if a field is not finite.
 * @example civilToTime({ year: 79, month: 8, day: 24 }) // -59652028800000: AD 79, never 1979
 */
export function civilToTime(fields: CivilFields): TimeMs {
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  const t =
    daysFromCivil(year, month, day) * DAY_MS + (hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS);
  if (!Number.isFinite(t))
    throw new RangeError(`civilToTime: ${JSON.stringify(fields)} has a field that is not finite.`);
  return t;
}

/**
 * The civil date and time (UTC) of an instant; a fraction of a millisecond is cut off.
 *
 * @throws RangeError if `t` is not finite.
 * @example timeToCivil(0) // { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 }
 */
export function timeToCivil(t: TimeMs): CivilTime {
  if (!Number.isFinite(t)) throw new RangeError(`timeToCivil: time is ${t}; give a finite time in ms.`);
  // Compared as products, since those are what `civilToTime` gives: a quotient may round up to the next midnight.
  const nearest = Math.round(t / DAY_MS);
  const days = nearest * DAY_MS <= t ? nearest : nearest - 1;
  const msOfDay = Math.floor(t - days * DAY_MS);
  const { year, month, day } = civilFromDays(days);
  const seconds = Math.floor(msOfDay / SECOND_MS);
  const minutes = Math.floor(seconds / 60);
  const hour = Math.floor(minutes / 60);
  const millisecond = msOfDay - seconds * SECOND_MS;
  return { year, month, day, hour, minute: minutes - hour * 60, second: seconds - minutes * 60, millisecond };
}
