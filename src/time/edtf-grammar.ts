// The shape of EDTF text, levels 0 to 2 (ISO 8601-2:2019; profile: Library of Congress,
// https://www.loc.gov/standards/datetime/). Text → syntax tree, or a Fault with a place; knows no calendar: month 77 is
// a month here. Unlike in the profile, any date without a clock may be an end of an interval.
import type { UncertainTime } from './time.ts';

/** What does not fit in the text; its words, and those of what does not fit in a date, are in edtf-faults.ts. */
export type TextReason =
  | 'too-long'
  | 'no-year'
  | 'no-end'
  | 'no-slash'
  | 'no-comma'
  | 'no-set-end'
  | 'year-zero'
  | 'clock-form'
  | 'significant-digits'
  | 'clock-in-set'
  | 'clock-in-interval'
  | 'no-ends'
  | 'backwards';

/** What of a date's numbers the calendar does not have. */
export type DateReason =
  | 'far-year'
  | 'month'
  | 'part-of-open-year'
  | 'day-in-part'
  | 'day'
  | 'clock-on-open-day'
  | 'clock';

/** What does not fit, at which offset, and what its words must name. */
export interface Fault {
  readonly kind: 'fault';
  readonly at: number;
  readonly reason: TextReason | DateReason;
  readonly date: DateText | undefined;
  readonly ends: readonly [from: UncertainTime, to: UncertainTime] | undefined;
}

/** A fault of these fields. */
export function faultAt(at: number, reason: Fault['reason'], date?: DateText, ends?: Fault['ends']): Fault {
  return { kind: 'fault', at, reason, date, ends };
}

/** A year as written, astronomical; `low < high` where digits are open (`201X` is 2010 to 2019, `1950S2` 1900 to 1999). */
export interface YearText {
  readonly low: number;
  readonly high: number;
  /** How many of its last digits are open, those before the last X included. */
  readonly openDigits: number;
  /** Its digits where some are X: `156X`. */
  readonly mask?: string;
  /** Of a year with significant digits, the year that is named: 1950 of `1950S2`. */
  readonly estimate?: number;
}

/** A month or a day of two digits, either of which may be X; where it is written. */
export interface PartText {
  readonly text: string;
  readonly at: number;
  /** NaN where there is an X. */
  readonly value: number;
}

/** A time of day as written, in its own zone. */
export interface ClockText {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Offset of its first digit in the text. */
  readonly at: number;
  /** Of the zone, east positive; 0 for `Z` and for no zone. */
  readonly offsetMinutes: number;
}

/** "Perhaps" and "about", as bits: `?` is 1, `~` is 2, `%` is both. */
export type Qualification = 0 | 1 | 2 | 3;

/** A date as written; `at` and `end` are offsets in the text. */
export interface DateText {
  readonly kind: 'date';
  readonly at: number;
  readonly end: number;
  readonly year: YearText;
  readonly month: PartText | undefined;
  readonly day: PartText | undefined;
  readonly clock: ClockText | undefined;
  /** How each part is qualified: year, month, day. */
  readonly qualified: readonly [year: Qualification, month: Qualification, day: Qualification];
}

/** An end that names no date: `..` is open, nothing is unknown. */
export interface AbsentText {
  readonly kind: 'open' | 'unknown';
  readonly at: number;
  readonly end: number;
}

/** Two ends around a slash or, within a set, around two dots. */
export interface IntervalText {
  readonly kind: 'interval';
  readonly at: number;
  readonly end: number;
  readonly from: DateText | AbsentText;
  readonly to: DateText | AbsentText;
}

/** Dates and spans of them in brackets: one of them, or in braces all of them. */
export interface SetText {
  readonly kind: 'one-of' | 'all-of';
  readonly members: readonly (DateText | IntervalText)[];
}

// As much of a date as there is: where it stops, something else begins. A qualifier after a part is about it and all
// before it, one before a part about that part alone.
const DATE =
  /([?~%])?(?:(Y-?[1-9](?:\d*E\d+|\d{4,})|-?\d{4}(?=S))(?:S([1-9]\d*))?|(-?[\dX]{4})(?![\dX])(?:([?~%])?-([?~%])?([\dX]{2})(?![\dX])(?:([?~%])?-([?~%])?([\dX]{2})(?![\dX]))?)?)([?~%])?/y;
const CLOCK = /T(\d\d):(\d\d):(\d\d)(?:Z|([+-])(\d\d)(?::([0-5]\d))?)?/y;
const BITS: Readonly<Record<string, Qualification>> = { '?': 1, '~': 2, '%': 3 };

/** Characters in one date: a list of two hundred years. More is a mistake, or ill will. */
export const MAX_LENGTH = 1000;

/** Reads a whole text, any string; what is left over is a fault. */
export function readEdtf(text: string): DateText | IntervalText | SetText | Fault {
  if (text.length > MAX_LENGTH) return faultAt(MAX_LENGTH, 'too-long');
  if (text[0] === '[' || text[0] === '{') return readSet(text);
  const from = readEnd(text, 0);
  if (from.kind === 'fault' || (from.kind === 'date' && from.end === text.length)) return from;
  if (text[from.end] !== '/') return faultAt(from.end, from.kind === 'date' ? 'no-end' : 'no-slash');
  const to = readEnd(text, from.end + 1);
  if (to.kind === 'fault') return to;
  return to.end === text.length
    ? { kind: 'interval', at: 0, end: to.end, from, to }
    : faultAt(to.end, 'no-end');
}

function readSet(text: string): SetText | Fault {
  const isOneOf = text[0] === '[';
  const members: (DateText | IntervalText)[] = [];
  let at = 0;
  do {
    const member = readMember(text, at + 1);
    if (member.kind === 'fault') return member;
    members.push(member);
    at = member.end;
  } while (text[at] === ',');
  if (text[at] !== (isOneOf ? ']' : '}')) return faultAt(at, 'no-comma');
  if (at + 1 < text.length) return faultAt(at + 1, 'no-set-end');
  return { kind: isOneOf ? 'one-of' : 'all-of', members };
}

function readMember(text: string, at: number): DateText | IntervalText | Fault {
  const from = text.startsWith('..', at) ? openAt(at, at) : readDate(text, at);
  if (from.kind === 'fault' || !text.startsWith('..', from.end)) return from as DateText | Fault;
  const next = from.end + 2;
  const isEndless = from.kind === 'date' && /^[,\]}]/.test(text.slice(next));
  const to = isEndless ? openAt(next, next) : readDate(text, next);
  return to.kind === 'fault' ? to : { kind: 'interval', at, end: to.end, from, to };
}

function readEnd(text: string, at: number): DateText | AbsentText | Fault {
  if (at === text.length || text[at] === '/') return { kind: 'unknown', at, end: at };
  return text.startsWith('..', at) ? openAt(at, at + 2) : readDate(text, at);
}

function openAt(at: number, end: number): AbsentText {
  return { kind: 'open', at, end };
}

function readDate(text: string, at: number): DateText | Fault {
  DATE.lastIndex = at;
  const found = DATE.exec(text);
  if (!found) return faultAt(at, 'no-year');
  const [, before, long, significant, short, , , month, , , day] = found;
  const written = long ?? short!;
  const yearAt = at + (before ? 1 : 0);
  if (written === '-0000') return faultAt(yearAt, 'year-zero');
  const year = readYear(written, significant, yearAt);
  if ('kind' in year) return year;
  const dateEnd = DATE.lastIndex;
  const qualified = qualifiedBy(found);
  const isTimed = text[dateEnd] === 'T' && day !== undefined && !qualified.some(Boolean);
  CLOCK.lastIndex = dateEnd;
  const clock = isTimed ? CLOCK.exec(text) : undefined;
  if (clock === null) return faultAt(dateEnd, 'clock-form');
  return {
    kind: 'date',
    at,
    end: clock ? CLOCK.lastIndex : dateEnd,
    year,
    // From the right: how much stands before a part, its sign apart, is known.
    month: month === undefined ? undefined : partOf(month, text.indexOf(month, yearAt + written.length)),
    day: day === undefined ? undefined : partOf(day, dateEnd - (found[11] ? 1 : 0) - 2),
    clock: clock && readClock(clock, dateEnd + 1),
    qualified,
  };
}

const PLAIN: DateText['qualified'] = [0, 0, 0];

function qualifiedBy(found: RegExpExecArray): DateText['qualified'] {
  const { 1: ofYear, 5: toYear, 6: ofMonth, 8: toMonth, 9: ofDay, 11: all } = found;
  if (!(ofYear || toYear || ofMonth || toMonth || ofDay || all)) return PLAIN;
  const bits = (...signs: readonly (string | undefined)[]): Qualification => {
    let sum = 0;
    for (const sign of signs) sum |= BITS[sign ?? ''] ?? 0;
    return sum as Qualification;
  };
  return [bits(ofYear, toYear, toMonth, all), bits(ofMonth, toMonth, all), bits(ofDay, all)];
}

function partOf(text: string, at: number): PartText {
  return { text, at, value: text.includes('X') ? NaN : Number(text) };
}

function readYear(text: string, significant: string | undefined, at: number): YearText | Fault {
  const digits = text.replace('Y', '');
  const year = Number(digits);
  if (significant !== undefined) return significantYear(year, Number(significant), at + text.length);
  // Not by Number, which reads 0X66 as 102.
  if (!digits.includes('X')) return { low: year, high: year, openDigits: 0 };
  const openDigits = digits.length - digits.indexOf('X');
  const [first, last] = ['0', '9'].map((digit) => Number(digits.replaceAll('X', digit))) as [number, number];
  // -0000 is no year, so -000X ends at -0001.
  return digits[0] === '-'
    ? { low: last, high: Math.min(first, -1), openDigits, mask: digits.slice(1) }
    : { low: first, high: last, openDigits, mask: digits };
}

// Zeros in front are not significant: 79 of `0079S1` has two digits, of which one counts.
function significantYear(year: number, count: number, at: number): YearText | Fault {
  const openDigits = String(Math.abs(year)).length - count;
  if (openDigits < 0 || !Number.isSafeInteger(year)) return faultAt(at, 'significant-digits');
  const step = 10 ** openDigits;
  const first = Math.floor(Math.abs(year) / step) * step;
  const last = first + step - 1;
  return year < 0
    ? { low: -last, high: Math.min(-first, -1), openDigits, estimate: year }
    : { low: first, high: last, openDigits, estimate: year };
}

function readClock(
  [, hour, minute, second, sign, hours = '0', minutes = '0']: RegExpExecArray,
  at: number,
): ClockText {
  const offsetMinutes = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return { hour: Number(hour), minute: Number(minute), second: Number(second), at, offsetMinutes };
}
