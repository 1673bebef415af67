// The shape of EDTF text, levels 0 and 1 (ISO 8601-2:2019; profile: Library of Congress,
// https://www.loc.gov/standards/datetime/). Text → syntax tree, or a Fault with a place; knows no calendar: month 77 is
// a month here. Unlike in the profile, any date without a clock may be an end of an interval.
import { quote } from './edtf-text.ts';

/** What does not fit, and at which offset. */
export interface Fault {
  readonly kind: 'fault';
  readonly at: number;
  /** What can be said after the quoted text; no full stop. */
  readonly message: string;
  /** The EDTF text to write instead, where this place knows it. */
  readonly write?: string | undefined;
}

/** A fault of these fields. */
export function faultAt(at: number, message: string, write?: string): Fault {
  return { kind: 'fault', at, message, write };
}

/** A year as written, astronomical; `low < high` where X leaves digits open (`201X` is 2010 to 2019). */
export interface YearText {
  readonly low: number;
  readonly high: number;
  /** How many of its digits are X. */
  readonly unspecified: number;
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

/** A date as written; `at`, `yearEnd` and `end` are offsets in the text. */
export interface DateText {
  readonly kind: 'date';
  readonly at: number;
  readonly yearEnd: number;
  readonly end: number;
  readonly year: YearText;
  /** NaN where it is `XX`, undefined where the date ends before it. */
  readonly month: number | undefined;
  /** As `month`. */
  readonly day: number | undefined;
  readonly clock: ClockText | undefined;
  readonly qualifier: string;
}

/** An end that names no date: `..` is open, nothing is unknown. */
export interface AbsentText {
  readonly kind: 'open' | 'unknown';
  readonly end: number;
}

/** Two ends around a slash. */
export interface IntervalText {
  readonly kind: 'interval';
  readonly start: DateText | AbsentText;
  readonly end: DateText | AbsentText;
}

// As much of a date as there is: where it stops, something else begins. X stands for the last digits only.
const DATE =
  /(?:(Y-?[1-9]\d{4,}|-?\d\d(?:\dX|XX))|(-?\d{4})(?!\d)(?:-(\d\d|XX(?!-\d))(?:-(\d\d|XX(?!T)))?)?)([?~%]?)/y;
const CLOCK = /T(\d\d):(\d\d):(\d\d)(?:Z|([+-])(\d\d)(?::([0-5]\d))?)?/y;
// Sets, exponents, significant digits, qualifiers before a part of the date, X before a digit.
const LEVEL_2 = /^[[{]|\d[ES]\d|[?~%]-?\d|X[^/X]*[-\d]|-\dX|XXX/;

/** Reads a whole text, any string; what is left over is a fault. */
export function readEdtf(text: string): DateText | IntervalText | Fault {
  const node = readWhole(text);
  return node.kind === 'fault' && LEVEL_2.test(text)
    ? faultAt(node.at, 'is EDTF of level 2, which is not read yet')
    : node;
}

function readWhole(text: string): DateText | IntervalText | Fault {
  const start = readEnd(text, 0);
  if (start.kind === 'fault' || (start.kind === 'date' && start.end === text.length)) return start;
  if (text[start.end] !== '/')
    return misfit(text, start.end, start.kind === 'date' ? 'the end of the date' : '"/"');
  const end = readEnd(text, start.end + 1);
  if (end.kind === 'fault') return end;
  return end.end === text.length
    ? { kind: 'interval', start, end }
    : misfit(text, end.end, 'the end of the date');
}

function readEnd(text: string, at: number): DateText | AbsentText | Fault {
  if (at === text.length || text[at] === '/') return { kind: 'unknown', end: at };
  return text.startsWith('..', at) ? { kind: 'open', end: at + 2 } : readDate(text, at);
}

function readDate(text: string, at: number): DateText | Fault {
  DATE.lastIndex = at;
  const found = DATE.exec(text);
  if (!found) return misfitYear(text, at);
  const [, rough, exact, month, day, qualifier = ''] = found;
  const year = rough ?? exact!;
  if (year === '-0000') return faultAt(at, 'has year -0000; year zero has no sign');
  const dateEnd = DATE.lastIndex;
  const isTimed = text[dateEnd] === 'T' && day !== undefined && !qualifier;
  CLOCK.lastIndex = dateEnd;
  const clock = isTimed ? CLOCK.exec(text) : undefined;
  if (clock === null) return faultAt(dateEnd, 'has a clock time that is not like T23:59:00');
  return {
    kind: 'date',
    at,
    yearEnd: at + year.length,
    end: clock ? CLOCK.lastIndex : dateEnd,
    year: readYear(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
    clock: clock && readClock(clock, dateEnd + 1),
    qualifier,
  };
}

function readYear(text: string): YearText {
  const digits = text.replace('Y', '');
  const year = Number(digits);
  if (!Number.isNaN(year)) return { low: year, high: year, unspecified: 0 };
  const unspecified = digits.split('X').length - 1;
  const [first, last] = ['0', '9'].map((digit) => Number(digits.replaceAll('X', digit))) as [number, number];
  // -0000 is no year, so -000X ends at -0001.
  return last < 0
    ? { low: last, high: Math.min(first, -1), unspecified }
    : { low: first, high: last, unspecified };
}

function readClock(
  [, hour, minute, second, sign, hours = '0', minutes = '0']: RegExpExecArray,
  at: number,
): ClockText {
  const offsetMinutes = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return { hour: Number(hour), minute: Number(minute), second: Number(second), at, offsetMinutes };
}

function misfitYear(text: string, at: number): Fault {
  const digits = /^Y?-?(\d+)/.exec(text.slice(at))?.[1]?.length;
  if (!digits) return misfit(text, at, 'a year');
  const count = digits === 1 ? '1 digit' : `${digits} digits`;
  return faultAt(at, `has a year of ${count}; years have 4, or more after Y`);
}

/** The fault of finding something else than `expected` here. */
function misfit(text: string, at: number, expected: string): Fault {
  const found = text.codePointAt(at);
  const what =
    found === undefined ? 'ends' : `has ${quote(String.fromCodePoint(found))} in column ${at + 1},`;
  return faultAt(at, `${what} where ${expected} should be`);
}
