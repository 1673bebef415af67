// What the shapes of EDTF mean in the calendar: DateText → bounds and precision, or a Fault such as month 13.
import { daysFromCivil, daysInMonth } from './calendar.ts';
import type { ClockText, DateText, DateReason, Fault, PartText, YearText } from './edtf-grammar.ts';
import { faultAt } from './edtf-grammar.ts';
import { pad } from './edtf-text.ts';
import type { Precision, TimeMs, UncertainTime } from './time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './time.ts';

// Years that can be dated, either way: the Big Bang and the far future, with room for what sources differ by.
export const MAX_YEAR = 15e9;
// The zones of the world lie within ±14 hours.
const MAX_OFFSET_MINUTES = 14 * 60;
// By how many of the last digits of the year are open; more than these leave no more of it than a millennium does.
const YEAR_PRECISIONS: readonly Precision[] = ['year', 'decade', 'century', 'millennium'];

/**
 * First month and number of months of the parts of a year that EDTF numbers from 21: seasons of no hemisphere (by
 * convention the northern meteorological ones, spring from March), northern, southern; quarters, quadrimesters,
 * semesters. Months beyond 12 are in the next year.
 */
const PARTS_OF_YEAR: readonly (readonly [first: number, count: number])[] = [
  ...[3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10].map((first) => [first, 3] as const),
  ...[1, 5, 9].map((first) => [first, 4] as const),
  ...[1, 7].map((first) => [first, 6] as const),
];
const FIRST_PART = 21;

type Meaning = Pick<
  UncertainTime,
  'earliest' | 'latest' | 'precision' | 'fields' | 'season' | 'pattern' | 'estimate'
>;

/** What a date says, apart from its qualifiers. The date must have passed `calendarFault`. Hot: no spreads. */
export function meaning(date: DateText): Meaning {
  const { year, month, day, clock } = date;
  if (isPattern(date)) return meaningOfPattern(date);
  const { low, high, openDigits, estimate } = year;
  if (!month) {
    const earliest = timeOf(low);
    const latest = timeOf(high + 1);
    return estimate === undefined
      ? { earliest, latest, precision: 'year', fields: { year: low } }
      : { earliest, latest, precision: precisionOf(openDigits), estimate };
  }
  const part = partOfYear(month.value);
  if (part) {
    const [first, count] = part;
    const earliest = timeOf(low, first);
    const latest = timeOf(low, first + count);
    return { earliest, latest, precision: 'season', fields: { year: low }, season: month.value };
  }
  const monthStart = timeOf(low, month.value);
  if (!day)
    return {
      earliest: monthStart,
      latest: timeOf(low, month.value + 1),
      precision: 'month',
      fields: { year: low, month: month.value },
    };
  const midnight = monthStart + (day.value - 1) * DAY_MS;
  if (!clock)
    return {
      earliest: midnight,
      latest: midnight + DAY_MS,
      precision: 'day',
      fields: { year: low, month: month.value, day: day.value },
    };
  const { hour, minute, second, offsetMinutes } = clock;
  const instant = midnight + hour * HOUR_MS + (minute - offsetMinutes) * MINUTE_MS + second * SECOND_MS;
  return {
    earliest: instant,
    latest: instant + SECOND_MS,
    precision: 'second',
    fields: { year: low, month: month.value, day: day.value, hour, minute, second },
  };
}

/** When the last day, month or year that fits the date begins, whichever of them the date names. */
export function lastBeginning(date: DateText): TimeMs {
  const { year, month, day } = date;
  if (!isPattern(date))
    return timeOf(year.high, month && (partOfYear(month.value)?.[0] ?? month.value), day?.value);
  const [lastYear, lastMonth, lastDay] = edgeOf(date, true)!;
  return timeOf(lastYear, lastMonth, lastDay);
}

/** What of a date's numbers the calendar does not have. */
export function calendarFault(date: DateText): Fault | undefined {
  const { at, year, month, day, clock } = date;
  const fault = (where: number, reason: DateReason): Fault => faultAt(where, reason, date);
  if (Math.max(-year.low, year.high) > MAX_YEAR) return fault(at, 'far-year');
  if (!month) return undefined;
  const isPart = partOfYear(month.value) !== undefined;
  if (!isPart && !numbersThatFit(month, 12).length) return fault(month.at, 'month');
  if (isPart && year.mask) return fault(month.at, 'part-of-open-year');
  if (!day) return undefined;
  if (isPart) return fault(day.at, 'day-in-part');
  if (!hasDay(date)) return fault(day.at, 'day');
  if (clock && isPattern(date)) return fault(day.at, 'clock-on-open-day');
  return clock && !isTimeOfDay(clock) ? fault(clock.at, 'clock') : undefined;
}

function hasDay(date: DateText): boolean {
  const { year, month, day } = date;
  if (isPattern(date)) return edgeOf(date, false) !== undefined;
  return day!.value >= 1 && day!.value <= daysInMonth(year.low, month!.value);
}

function isPattern({ year, month, day }: DateText): boolean {
  return year.mask !== undefined || Number.isNaN(month?.value) || Number.isNaN(day?.value);
}

function meaningOfPattern(date: DateText): Meaning {
  const { year, month, day } = date;
  const [firstYear, firstMonth, firstDay] = edgeOf(date, false)!;
  const [lastYear, lastMonth, lastDay] = edgeOf(date, true)!;
  const isMonthOpen = Number.isNaN(month?.value);
  const earliest = timeOf(firstYear, firstMonth, firstDay);
  const latest = day
    ? timeOf(lastYear, lastMonth, lastDay) + DAY_MS
    : month
      ? timeOf(lastYear, lastMonth + 1)
      : timeOf(lastYear + 1);
  const pattern = [year.mask, month?.text, day?.text] as const;
  if (year.mask) return { earliest, latest, precision: precisionOf(year.openDigits), pattern };
  const fields = isMonthOpen ? { year: year.low } : { year: year.low, month: month!.value };
  return { earliest, latest, precision: isMonthOpen ? 'year' : 'month', fields, pattern };
}

/** First or last year, month and day that fit a date, whose parts may have X; undefined if no day of the calendar does. */
function edgeOf(
  { year, month, day }: DateText,
  isLast: boolean,
): readonly [year: number, month: number, day: number] | undefined {
  const months = month ? ordered(numbersThatFit(month, 12), isLast) : [1];
  for (const candidate of yearsOf(year, isLast)) {
    for (const candidateMonth of months) {
      const days = day ? ordered(numbersThatFit(day, daysInMonth(candidate, candidateMonth)), isLast) : [1];
      if (days[0] !== undefined) return [candidate, candidateMonth, days[0]];
    }
  }
  return undefined;
}

/** Years that fit, in order: after the first, only a leap day asks for another. */
function* yearsOf({ low, high, mask }: YearText, isLast: boolean): Generator<number> {
  const [from, to, step] = isLast ? [high, low, -1] : [low, high, 1];
  for (let year = from; step * year <= step * to; year += step) {
    if (!mask || fits(pad(Math.abs(year), 4), mask)) yield year;
  }
}

function numbersThatFit({ text, value }: PartText, last: number): number[] {
  if (!Number.isNaN(value)) return value >= 1 && value <= last ? [value] : [];
  return Array.from({ length: last }, (_, i) => i + 1).filter((number) => fits(pad(number), text));
}

function fits(digits: string, mask: string): boolean {
  return Array.from(mask).every((character, i) => character === 'X' || character === digits[i]);
}

function ordered(numbers: number[], isLast: boolean): number[] {
  return isLast ? numbers.reverse() : numbers;
}

function partOfYear(month: number): readonly [first: number, count: number] | undefined {
  return PARTS_OF_YEAR[month - FIRST_PART];
}

function precisionOf(openDigits: number): Precision {
  return YEAR_PRECISIONS[Math.min(openDigits, YEAR_PRECISIONS.length - 1)]!;
}

function isTimeOfDay({ hour, minute, second, offsetMinutes }: ClockText): boolean {
  return hour < 24 && minute < 60 && second < 60 && Math.abs(offsetMinutes) <= MAX_OFFSET_MINUTES;
}

function timeOf(year: number, month = 1, day = 1): TimeMs {
  return daysFromCivil(year, month, day) * DAY_MS;
}
