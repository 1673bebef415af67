// Numbers → UncertainTime, without a text between them: what `parseTime` says of the date that the numbers stand for. For
// data that comes as columns. A span on midnights is of days; any other is of seconds.
import type { CivilTime } from './calendar.ts';
import { timeToCivil } from './calendar.ts';
import { pad, writeYear } from './edtf-text.ts';
import { writeDate } from './write-date.ts';
import type { CivilFields, Precision, TimeMs, UncertainTime } from './time.ts';
import { DAY_MS, SECOND_MS, YEAR_MS } from './time.ts';
import { MAX_YEAR } from './edtf-calendar.ts';

/** Either way, TimeMs: the years that dates may have, as in `parseTime`. */
export const MAX_TIME_MS = MAX_YEAR * YEAR_MS;
// EDTF has months and days only in years of up to four digits.
const MAX_DATED_YEAR = 9999;

/**
 * The end of what a moment or a span covers, so that `[start, end)` is never empty: of a moment at midnight, its day; of one
 * with a clock time, its second, as when a date-time is read; of a span from midnight to midnight, its end; of any other, the
 * second in which it ends.
 *
 * @param end The end of a span, after `start`; NaN or `start` for a moment.
 * @example latestOf(0, NaN) // 86400000: all of 1 January 1970
 */
export function latestOf(start: TimeMs, end: TimeMs): TimeMs {
  const isMoment = !(end > start);
  if (isMidnight(start)) {
    if (isMoment) return start + DAY_MS;
    if (isMidnight(end)) return end;
  }
  const last = isMoment ? start : end;
  // Far away a second is less than what one double differs from the next.
  return Math.max(secondOf(last) + SECOND_MS, nextAfter(start));
}

/**
 * What is known of a time that spans `[earliest, latest)`, from `latestOf`. In years of five digits and more its words and its
 * precision are those of the year.
 *
 * @param earliest Finite, as is `latest`. A fraction of a second stays in the bounds; the text has none.
 * @example timeOfSpan(978307200000, 978480000000).text // '2001-01-01/2001-01-02'
 */
export function timeOfSpan(earliest: TimeMs, latest: TimeMs): UncertainTime {
  const isOfDays = isMidnight(earliest) && isMidnight(latest);
  const lengthMs = isOfDays ? DAY_MS : SECOND_MS;
  const lastStart = latest - lengthMs;
  const start = unitAt(earliest, isOfDays);
  const isOne = isOfDays ? lastStart <= earliest : lastStart <= secondOf(earliest);
  const end = isOne ? start : unitAt(lastStart, isOfDays);
  if (end.text === start.text) return { ...start, latest };
  return {
    text: `${start.text}/${end.text}`,
    kind: 'interval',
    earliest,
    latest,
    precision: [start, end].some(({ precision }) => precision === 'year') ? 'year' : start.precision,
    approximate: false,
    uncertain: false,
    start,
    end: { ...end, latest },
  };
}

/** The EDTF text of that time. An interval with clock times, which EDTF has none of, is written as in ISO 8601. */
export function writeSpan(earliest: TimeMs, latest: TimeMs): string {
  const isOfDays = isMidnight(earliest) && isMidnight(latest);
  const lastStart = latest - (isOfDays ? DAY_MS : SECOND_MS);
  const start = writeUnit(timeToCivil(earliest), isOfDays);
  if (lastStart <= earliest) return start;
  const end = writeUnit(timeToCivil(lastStart), isOfDays);
  return end === start ? start : `${start}/${end}`;
}

// The day or the second in which a time lies, as a date.
function unitAt(t: TimeMs, isDay: boolean): UncertainTime {
  const civil = timeToCivil(t);
  const { year, month, day, hour, minute, second } = civil;
  const isDated = Math.abs(year) <= MAX_DATED_YEAR;
  const hasClock = isDated && !isDay;
  const fields: CivilFields = hasClock
    ? { year, month, day, hour, minute, second }
    : isDated
      ? { year, month, day }
      : { year };
  const precision: Precision = !isDated ? 'year' : isDay ? 'day' : 'second';
  return {
    text: writeUnit(civil, isDay),
    kind: 'date',
    earliest: t,
    latest: isDay ? t + DAY_MS : secondOf(t) + SECOND_MS,
    precision,
    approximate: false,
    uncertain: false,
    fields,
  };
}

function writeUnit({ year, month, day, hour, minute, second }: CivilTime, isDay: boolean): string {
  if (Math.abs(year) > MAX_DATED_YEAR) return writeYear(year);
  const date = writeDate(year, month, day);
  return isDay ? date : `${date}T${pad(hour)}:${pad(minute)}:${pad(second)}Z`;
}

// As a product, since those are what dates are made of: far away, a midnight is the double nearest to it.
function isMidnight(t: TimeMs): boolean {
  return Math.round(t / DAY_MS) * DAY_MS === t;
}

function secondOf(t: TimeMs): TimeMs {
  return Math.floor(t / SECOND_MS) * SECOND_MS;
}

function nextAfter(t: TimeMs): number {
  return t + Math.max(1, Math.abs(t) * 2 * Number.EPSILON);
}
