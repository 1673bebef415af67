// What the shapes of EDTF mean in the calendar: DateText → bounds and precision, or a Fault such as month 13.
// Knows level 1; for level 2 `meaning` needs the lowest and highest day that fit, which `Part` already holds.
import { daysFromCivil, daysInMonth, timeToCivil } from './calendar.ts';
import type { ClockText, DateText } from './edtf-grammar.ts';
import type { Fault, Part } from './edtf-scanner.ts';
import { writeDate } from './edtf-text.ts';
import type { CivilFields, Precision, TimeMs, UncertainTime } from './time.ts';
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
const YEAR_PRECISIONS: readonly Precision[] = ['year', 'decade', 'century', 'millennium'];

interface Meaning extends Pick<UncertainTime, 'earliest' | 'latest' | 'precision'> {
  readonly fields: CivilFields | undefined;
  readonly season: number | undefined;
}

/** What a date says, apart from its flags. The date must have passed `calendarFault`. No spreads: this is the hot path. */
export function meaning({ year, month, day, clock }: DateText): Meaning {
  const { low } = year;
  if (!month || month.unspecified) {
    const precision = YEAR_PRECISIONS[year.unspecified] ?? 'unknown';
    const fields = year.unspecified ? undefined : { year: low };
    return { earliest: timeOf(low), latest: timeOf(year.high + 1), precision, fields, season: undefined };
  }
  const first = firstMonth(month);
  const earliest = timeOf(low, first);
  if (month.low > LAST_BEFORE_SEASONS) {
    const latest = timeOf(low, first + MONTHS_IN_SEASON);
    return { earliest, latest, precision: 'season', fields: { year: low }, season: month.low };
  }
  if (!day || day.unspecified) {
    const fields = { year: low, month: first };
    return { earliest, latest: timeOf(low, first + 1), precision: 'month', fields, season: undefined };
  }
  const midnight = earliest + (day.low - 1) * DAY_MS;
  if (!clock) {
    const fields = { year: low, month: first, day: day.low };
    return { earliest: midnight, latest: midnight + DAY_MS, precision: 'day', fields, season: undefined };
  }
  const { hour, minute, second, offsetMinutes } = clock;
  const instant = midnight + hour * HOUR_MS + (minute - offsetMinutes) * MINUTE_MS + second * SECOND_MS;
  const fields = { year: low, month: first, day: day.low, hour, minute, second };
  return { earliest: instant, latest: instant + SECOND_MS, precision: 'second', fields, season: undefined };
}

/** When the last day, month or year that fits the date begins, whichever of them the date names. */
export function lastBeginning({ year, month, day }: DateText): TimeMs {
  const lastMonth = !month ? 1 : month.unspecified ? 12 : firstMonth(month);
  const lastDay = !day ? 1 : day.unspecified ? daysInMonth(year.high, lastMonth) : day.low;
  return timeOf(year.high, lastMonth, lastDay);
}

/** What of a date's numbers the calendar does not have. */
export function calendarFault({ at, year, month, day, clock }: DateText): Fault | undefined {
  if (Math.max(-year.low, year.high) > MAX_YEAR) {
    return { kind: 'fault', at, message: 'has a year beyond ±15 billion' };
  }
  if (!month || month.unspecified) return undefined;
  const { low } = year;
  const isSeason = month.low > LAST_BEFORE_SEASONS && month.low <= LAST_SEASON;
  if (!isSeason && (month.low < 1 || month.low > 12)) {
    const write = [month.low ? writeDate(low, 12) : writeDate(low)];
    return { kind: 'fault', at: month.at, message: `has month ${pad(month.low)}; months are 01–12`, write };
  }
  if (!day) return undefined;
  if (isSeason) {
    return {
      kind: 'fault',
      at: day.at,
      message: 'has a day in a season',
      write: [writeDate(low, month.low)],
    };
  }
  const days = daysInMonth(low, month.low);
  if (!day.unspecified && (day.low < 1 || day.low > days)) {
    const write = [day.low ? writeDate(low, month.low, days) : writeDate(low, month.low)];
    const message = `has day ${pad(day.low)}; days in ${writeDate(low, month.low)} are 01–${days}`;
    return { kind: 'fault', at: day.at, message, write };
  }
  return clock && clockFault(clock, timeOf(low, month.low, day.low));
}

function clockFault(
  { at, hour, minute, second, offsetMinutes }: ClockText,
  midnight: TimeMs,
): Fault | undefined {
  const fault = (message: string, clock: string, days = 0): Fault => {
    const date = timeToCivil(midnight + days * DAY_MS);
    return { kind: 'fault', at, message, write: [writeDate(date.year, date.month, date.day) + clock] };
  };
  if (hour > 23) {
    const message = `has hour ${hour}; hours are 00–23`;
    return hour === 24 ? fault(message, 'T00:00:00', 1) : fault(message, '');
  }
  if (minute > 59) return fault(`has minute ${minute}; minutes are 00–59`, '');
  const time = `T${pad(hour)}:${pad(minute)}`;
  if (second > 59) return fault(`has second ${second}; seconds are 00–59`, `${time}:59`);
  if (Math.abs(offsetMinutes) <= MAX_OFFSET_MINUTES) return undefined;
  return fault('has a zone beyond ±14:00', `${time}:${pad(second)}Z`);
}

function timeOf(year: number, month = 1, day = 1): TimeMs {
  return daysFromCivil(year, month, day) * DAY_MS;
}

/** The month itself, or the first of a season. */
function firstMonth({ low }: Part): number {
  return low > LAST_BEFORE_SEASONS ? MONTHS_IN_SEASON * (low - LAST_BEFORE_SEASONS) : low;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
