// What is said of EDTF text that does not fit, and what to write instead. Only who has such text needs it.
import { daysFromCivil, daysInMonth, timeToCivil } from './calendar.ts';
import type { DateReason, DateText, Fault } from './edtf-grammar.ts';
import { MAX_LENGTH } from './edtf-grammar.ts';
import { pad, writeYear } from './edtf-text.ts';
import { writeDate } from './write-date.ts';
import { quote } from './quote.ts';
import type { Precision, UncertainTime } from './time.ts';
import { DAY_MS } from './time.ts';

/** Words for a fault. */
export interface FaultWords {
  /** What can be said after the quoted text; no full stop. */
  readonly message: string;
  /** What to write instead as EDTF, likeliest first, where it is known. */
  readonly write?: string | readonly string[] | undefined;
}

/** What is wrong with a text. */
export function faultWords(fault: Fault, text: string): FaultWords {
  const { at, reason } = fault;
  switch (reason) {
    case 'too-long':
      return { message: `has ${text.length} characters; a date has at most ${MAX_LENGTH}` };
    case 'no-year':
      return noYear(text, at);
    case 'no-end':
      return { message: misfit(text, at, 'the end of the date') };
    case 'no-slash':
      return { message: misfit(text, at, '"/"') };
    case 'no-comma':
      return { message: misfit(text, at, `"," or "${text[0] === '[' ? ']' : '}'}"`) };
    case 'no-set-end':
      return { message: misfit(text, at, 'the end of the set') };
    case 'year-zero':
      return { message: 'has year -0000; year zero has no sign' };
    case 'clock-form':
      return { message: 'has a clock time that is not like T23:59:00' };
    case 'significant-digits':
      return { message: 'has more significant digits than digits' };
    case 'clock-in-set':
      return { message: 'has a clock time in a set' };
    case 'clock-in-interval':
      return { message: 'has a clock time in an interval', write: withoutClocks(text) };
    case 'no-ends':
      return { message: 'has no date on either side of "/"' };
    case 'backwards':
      return { message: 'ends before it starts', write: forwards(text, ...fault.ends!) };
    default:
      return withinText(dateWords(reason, fault.date!, text), fault.date!, text);
  }
}

// What to write in place of a date, among what stands around it: the other end of an interval, say. A sign after it stays.
function withinText({ message, write = [] }: FaultWords, { at, end }: DateText, text: string): FaultWords {
  const after = text.slice(/[?~%]/.test(text[end - 1]!) ? end - 1 : end);
  return { message, write: [write].flat().map((date) => text.slice(0, at) + date + after) };
}

// What of a date's numbers the calendar does not have.
function dateWords(reason: DateReason, date: DateText, text: string): FaultWords {
  const { low, mask } = date.year;
  const month = date.month!;
  switch (reason) {
    case 'far-year':
      return { message: 'has a year beyond ±15 billion' };
    case 'month':
      return {
        message: `has month ${month.text}; months are 01–12`,
        write: mask ? undefined : month.value ? insteadOfMonth(date, text) : writeDate(low),
      };
    case 'part-of-open-year':
      return { message: 'has a part of a year that is not exact' };
    case 'day-in-part':
      return { message: 'has a day in a part of the year', write: writeDate(low, month.value) };
    case 'day':
      return dayWords(date);
    case 'clock-on-open-day':
      return { message: 'has a day that is not exact and a clock time' };
    case 'clock':
      return clockWords(date, text);
    default:
      return reason satisfies never;
  }
}

const MAX_LATER = 50; // years from the first to the second

// In 1914-18 the second number is a year.
function insteadOfMonth({ year: { low }, month }: DateText, text: string): readonly string[] {
  const later = month!.value - (low % 100);
  const isWhole = text.length === '1914-18'.length;
  const years =
    isWhole && later > 0 && later <= MAX_LATER ? [`${writeYear(low)}/${writeYear(low + later)}`] : [];
  return [...years, writeDate(low, 12)];
}

function dayWords(date: DateText): FaultWords {
  const { low, mask } = date.year;
  const [month, day] = [date.month!, date.day!];
  if (mask || Number.isNaN(month.value)) return { message: `has day ${day.text}, which is in no such month` };
  const monthText = writeDate(low, month.value);
  const days = daysInMonth(low, month.value);
  const write = day.value ? writeDate(low, month.value, days) : monthText;
  return { message: `has day ${day.text}; days in ${monthText} are 01–${days}`, write };
}

function clockWords({ year, month, day, clock, at, end }: DateText, text: string): FaultWords {
  const { hour, minute, second, offsetMinutes } = clock!;
  const ranges = [
    ['hour', hour, 23],
    ['minute', minute, 59],
    ['second', second, 59],
  ] as const;
  const [name, value, max] = ranges.find(([, found, last]) => found > last) ?? [];
  const message = name ? `has ${name} ${value}; ${name}s are 00–${max}` : 'has a zone beyond ±14:00';
  const midnight = daysFromCivil(year.low, month!.value, day!.value) * DAY_MS;
  // 24:00 is what some call the midnight that ends a day.
  const isNextDay = hour === 24;
  const date = timeToCivil(isNextDay ? midnight + DAY_MS : midnight);
  // EDTF has no leap second: the one before it is the closest.
  const isLeapSecond = second === 60 && minute === 59;
  // A zone that there is not says nothing of the clock.
  const isZone = name === undefined;
  const time = isNextDay
    ? 'T00:00:00'
    : isLeapSecond
      ? `T${pad(hour)}:59:59`
      : isZone
        ? `T${[hour, minute, second].map((part) => pad(part)).join(':')}`
        : '';
  const isUtc = /Z[?~%]?$/.test(text.slice(at, end));
  const zone = !time || isZone ? '' : isUtc ? 'Z' : zoneText(offsetMinutes);
  return { message, write: writeDate(date.year, date.month, date.day) + time + zone };
}

function zoneText(offsetMinutes: number): string {
  if (offsetMinutes === 0) return '';
  const minutes = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function noYear(text: string, at: number): FaultWords {
  const rest = text.slice(at);
  const digits = /^[?~%]?Y?-?([\dX]+)/.exec(rest)?.[1]?.length;
  const isYearLater = /^\d{1,2}\D.*\b\d{4}\b/.test(rest); // 21/06/1791
  if (!digits || isYearLater) return { message: misfit(text, at, 'a year') };
  const year = `a year of ${digits} digit${digits === 1 ? '' : 's'}`;
  const message = `has ${year}; years have 4, or more after Y`;
  if (!/^.?Y/.test(rest)) return { message };
  const [all = '', sign = '', number] = /^([?~%]?)Y(-?\d+)(?![\dXSE])/.exec(rest) ?? [];
  const write = number && text.slice(0, at) + sign + writeYear(Number(number)) + text.slice(at + all.length);
  return { message: `has Y before ${year}; Y is for years of more`, write: write || undefined };
}

/** What is said where there is something else than `expected`. */
function misfit(text: string, at: number, expected: string): string {
  const found = text.codePointAt(at);
  const what =
    found === undefined ? 'ends' : `has ${quote(String.fromCodePoint(found))} in column ${at + 1},`;
  return `${what} where ${expected} should be`;
}

// From one hour to another of a day is that day.
function withoutClocks(text: string): string {
  const days = text.replace(/T[^/.,\]}]*/g, '');
  const [from, to] = days.split('/');
  return from === to ? from! : days;
}

/** An interval that runs backwards, put right. */
function forwards(text: string, from: UncertainTime, to: UncertainTime): string {
  // One within a set.
  if (/^[[{]/.test(text)) return text.replace(`${from.text}..${to.text}`, `${to.text}..${from.text}`);
  return to.latest > from.earliest
    ? `${from.text}/${asExact(to, from.precision)}`
    : `${to.text}/${from.text}`;
}

/** The last day or month of a coarser time, to be the end of a start that is known to the day or month. */
function asExact(time: UncertainTime, precision: Precision): string {
  const { year, month, day } = timeToCivil(time.latest - 1);
  const qualifier = /[?~%]?$/.exec(time.text)?.[0] ?? '';
  return writeDate(year, month, precision === 'day' ? day : undefined) + qualifier;
}
