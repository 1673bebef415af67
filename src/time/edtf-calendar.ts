// What the shapes of EDTF mean in the calendar: DateText → bounds and precision, or a Fault such as month 13.
import { daysFromCivil, daysInMonth, timeToCivil } from './calendar.ts';
import type { ClockText, DateText, Fault } from './edtf-grammar.ts';
import { faultAt } from './edtf-grammar.ts';
import { pad, writeDate } from './edtf-text.ts';
import type { Precision, TimeMs, UncertainTime } from './time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './time.ts';

// Years that can be dated, either way: the Big Bang and the far future, with room for what sources differ by.
const MAX_YEAR = 15e9;
// The zones of the world lie within ±14 hours.
const MAX_OFFSET_MINUTES = 14 * 60;
// Seasons 21–24 are the meteorological ones of the north, spring from March, each a quarter of 3 months.
const LAST_BEFORE_SEASONS = 20;
const LAST_SEASON = 24;
const MONTHS_IN_SEASON = 3;
// By how many digits of the year are X.
const YEAR_PRECISIONS: readonly Precision[] = ['year', 'decade', 'century'];

type Meaning = Pick<UncertainTime, 'earliest' | 'latest' | 'precision' | 'fields' | 'season'>;

/** What a date says, apart from its qualifier. The date must have passed `calendarFault`. Hot: no spreads. */
export function meaning({ year: { low, high, unspecified }, month, day, clock }: DateText): Meaning {
  if (!month) {
    const earliest = timeOf(low);
    const latest = timeOf(high + 1);
    const precision = YEAR_PRECISIONS[unspecified]!;
    return unspecified
      ? { earliest, latest, precision }
      : { earliest, latest, precision, fields: { year: low } };
  }
  const first = firstMonth(month);
  const earliest = timeOf(low, first);
  if (month > LAST_BEFORE_SEASONS) {
    const latest = timeOf(low, first + MONTHS_IN_SEASON);
    return { earliest, latest, precision: 'season', fields: { year: low }, season: month };
  }
  if (!day)
    return {
      earliest,
      latest: timeOf(low, month + 1),
      precision: 'month',
      fields: { year: low, month },
    };
  const midnight = earliest + (day - 1) * DAY_MS;
  if (!clock)
    return {
      earliest: midnight,
      latest: midnight + DAY_MS,
      precision: 'day',
      fields: { year: low, month, day },
    };
  const { hour, minute, second, offsetMinutes } = clock;
  const instant = midnight + hour * HOUR_MS + (minute - offsetMinutes) * MINUTE_MS + second * SECOND_MS;
  return {
    earliest: instant,
    latest: instant + SECOND_MS,
    precision: 'second',
    fields: { year: low, month, day, hour, minute, second },
  };
}

/** When the last day, month or year that fits the date begins, whichever of them the date names. */
export function lastBeginning({ year: { high }, month, day }: DateText): TimeMs {
  const lastMonth = month === undefined ? 1 : firstMonth(month || 12);
  const lastDay = day === undefined ? 1 : day || daysInMonth(high, lastMonth);
  return timeOf(high, lastMonth, lastDay);
}

/** What of a date's numbers the calendar does not have. */
export function calendarFault({ at, yearEnd, year, month, day, clock }: DateText): Fault | undefined {
  const { low, high } = year;
  if (Math.max(-low, high) > MAX_YEAR) return faultAt(at, 'has a year beyond ±15 billion');
  if (month === undefined || Number.isNaN(month)) return undefined;
  const isSeason = month > LAST_BEFORE_SEASONS && month <= LAST_SEASON;
  if (!isSeason && (month < 1 || month > 12)) {
    const write = month ? writeDate(low, 12) : writeDate(low);
    return faultAt(yearEnd + 1, `has month ${pad(month)}; months are 01–12`, write);
  }
  if (day === undefined) return undefined;
  const monthText = writeDate(low, month);
  if (isSeason) return faultAt(yearEnd + 4, 'has a day in a season', monthText);
  const days = daysInMonth(low, month);
  if (day < 1 || day > days) {
    const message = `has day ${pad(day)}; days in ${monthText} are 01–${days}`;
    return faultAt(yearEnd + 4, message, day ? writeDate(low, month, days) : monthText);
  }
  return clock && clockFault(clock, timeOf(low, month, day));
}

function clockFault(
  { at, hour, minute, second, offsetMinutes }: ClockText,
  midnight: TimeMs,
): Fault | undefined {
  const ranges = [
    ['hour', hour, 23],
    ['minute', minute, 59],
    ['second', second, 59],
  ] as const;
  const [name, value, max] = ranges.find(([, found, last]) => found > last) ?? [];
  if (!name && Math.abs(offsetMinutes) <= MAX_OFFSET_MINUTES) return undefined;
  const message = name ? `has ${name} ${value}; ${name}s are 00–${max}` : 'has a zone beyond ±14:00';
  // 24:00 is what some call the midnight that ends a day.
  const isNextDay = hour === 24;
  const date = timeToCivil(isNextDay ? midnight + DAY_MS : midnight);
  return faultAt(at, message, writeDate(date.year, date.month, date.day) + (isNextDay ? 'T00:00:00' : ''));
}

function timeOf(year: number, month = 1, day = 1): TimeMs {
  return daysFromCivil(year, month, day) * DAY_MS;
}

/** The month itself, or the first of a season. */
function firstMonth(month: number): number {
  return month > LAST_BEFORE_SEASONS ? MONTHS_IN_SEASON * (month - LAST_BEFORE_SEASONS) : month;
}
