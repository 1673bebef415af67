// The shape of EDTF text (ISO 8601-2:2019; profile: Library of Congress, https://www.loc.gov/standards/datetime/).
// Text → syntax tree, or a Fault with a place; knows no calendar: month 77 is a month here.
// It reads the level-2 shapes of a single date too and marks them as such, so that who uses the tree decides what is
// supported. Levels by the profile, but for intervals: any date without a clock may be an end.
import type { Cursor, Fault, Part } from './edtf-scanner.ts';
import {
  countDigits,
  expect,
  expected,
  fail,
  readDigits,
  readNumber,
  readTwo,
  take,
} from './edtf-scanner.ts';

/** A qualifier's two meanings, as bits: `%` is both. */
export const UNCERTAIN = 1;
export const APPROXIMATE = 2;

/** A time of day as written, in its own zone. */
export interface ClockText {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly at: number;
  /** Of the zone, east positive; 0 for `Z` and for no zone. */
  readonly offsetMinutes: number;
}

/** Why a date is level 2. */
export type Level2Form =
  | 'exponent'
  | 'significant'
  | 'qualifiedPart'
  | 'unspecifiedAnywhere'
  | 'subYearGroup';

/** A date as written; `at` and `end` are its offsets in the text. */
export interface DateText {
  readonly kind: 'date';
  readonly at: number;
  readonly end: number;
  readonly year: Part;
  readonly month: Part | undefined;
  readonly day: Part | undefined;
  readonly clock: ClockText | undefined;
  /** UNCERTAIN and APPROXIMATE, of any part. */
  readonly qualifiers: number;
  readonly level2: Level2Form | undefined;
}

/** An end that names no date: `..` is open, nothing is unknown. */
export interface AbsentText {
  readonly kind: 'open' | 'unknown';
  readonly at: number;
  readonly end: number;
}

/** Two ends around a slash. */
export interface IntervalText {
  readonly kind: 'interval';
  readonly start: DateText | AbsentText;
  readonly end: DateText | AbsentText;
}

const QUESTION = 63; // ?
const TILDE = 126; // ~
const PERCENT = 37; // %
const MINUS = 45; // -
const PLUS = 43; // +
const COLON = 58; // :
const SLASH = 47; // /
const DOT = 46; // .
const UPPER_E = 69;
const UPPER_S = 83;
const UPPER_T = 84;
const UPPER_Y = 89;
const UPPER_Z = 90;

/** Reads a whole text, any string; what is left over is a fault. Sets (level 2) are for the caller to take first. */
export function readEdtf(text: string): DateText | IntervalText | Fault {
  const cursor: Cursor = { text, at: 0, fault: undefined };
  const start = readEnd(cursor);
  if (start?.kind === 'date' && cursor.at === text.length) return start;
  if (start && take(cursor, SLASH)) {
    const end = readEnd(cursor);
    if (end && cursor.at === text.length) return { kind: 'interval', start, end };
  }
  return cursor.fault ?? expected(cursor, start && start.kind !== 'date' ? '"/"' : 'the end of the date');
}

function readEnd(cursor: Cursor): DateText | AbsentText | undefined {
  const { text, at } = cursor;
  if (at === text.length || text.charCodeAt(at) === SLASH) return { kind: 'unknown', at, end: at };
  if (text.charCodeAt(at) === DOT && text.charCodeAt(at + 1) === DOT) {
    cursor.at += 2;
    return { kind: 'open', at, end: cursor.at };
  }
  return readDate(cursor);
}

function readDate(cursor: Cursor): DateText | undefined {
  const { at } = cursor;
  let qualifiers = readQualifier(cursor);
  let level2: Level2Form | undefined = qualifiers ? 'qualifiedPart' : undefined;
  const isLong = cursor.text.charCodeAt(cursor.at) === UPPER_Y;
  let year = isLong ? readLongYear(cursor) : readYear(cursor);
  if (!year) return undefined;
  if (isLong && take(cursor, UPPER_E)) {
    const exponent = readNumber(cursor, 'the exponent');
    year = { ...year, low: year.low * 10 ** exponent, high: year.high * 10 ** exponent };
    level2 = 'exponent';
  } else if (isLong && Math.abs(year.low) <= 9999) {
    return fail(cursor, at, 'has a short year after Y; Y is for years of more than four digits');
  }
  const isSignificant = take(cursor, UPPER_S);
  if (isSignificant) {
    readNumber(cursor, 'the number of significant digits');
    level2 = 'significant';
  }
  const parts: Part[] = [];
  let trailing = readQualifier(cursor);
  for (const name of ['month', 'day']) {
    if (isLong || isSignificant || !take(cursor, MINUS)) break;
    const leading = readQualifier(cursor);
    if (trailing || leading) level2 = 'qualifiedPart';
    qualifiers |= trailing | leading;
    const part = readDigits(cursor, 2, `a ${name} of two digits`);
    if (!part) return undefined;
    parts.push(part);
    trailing = readQualifier(cursor);
  }
  const [month, day] = parts;
  const clock = day && !trailing && take(cursor, UPPER_T) ? readClock(cursor) : undefined;
  if (cursor.fault) return undefined;
  if (!level2 && month && month.low >= 25 && month.high <= 41) level2 = 'subYearGroup';
  if (!level2 && !isUnspecifiedFromTheRight(year, month, day, clock)) level2 = 'unspecifiedAnywhere';
  qualifiers |= trailing;
  return { kind: 'date', at, end: cursor.at, year, month, day, clock, qualifiers, level2 };
}

/** Level 1 leaves open: one or two digits of a lone year, a whole day, a whole month with its day if it has one. */
function isUnspecifiedFromTheRight(year: Part, month?: Part, day?: Part, clock?: ClockText): boolean {
  if (!month) return year.unspecified <= 2 && year.high - year.low < 10 ** year.unspecified;
  if (year.unspecified || month.unspecified === 1 || day?.unspecified === 1) return false;
  if (clock && day?.unspecified) return false;
  return !(month.unspecified && day?.unspecified === 0);
}

function readYear(cursor: Cursor): Part | undefined {
  const { at } = cursor;
  const isNegative = take(cursor, MINUS);
  const digits = countDigits(cursor);
  if (digits > 0 && digits !== 4) {
    return fail(cursor, at, `has a year of ${digits} digit${digits === 1 ? '' : 's'}; years have 4`);
  }
  const part = readDigits(cursor, 4, 'a year of four digits');
  if (!part || !isNegative) return part;
  if (part.high === 0) return fail(cursor, at, 'has year -0000; year zero has no sign');
  // -0000 is no year, so -000X ends at -0001.
  return { ...part, low: -part.high, high: -Math.max(part.low, 1) };
}

function readLongYear(cursor: Cursor): Part | undefined {
  const { at } = cursor;
  cursor.at += 1;
  const sign = take(cursor, MINUS) ? -1 : 1;
  const year = sign * readNumber(cursor, 'the digits of the year');
  return cursor.fault ? undefined : { low: year, high: year, at, unspecified: 0 };
}

function readClock(cursor: Cursor): ClockText | undefined {
  const { at } = cursor;
  const hour = readTwo(cursor, 'an hour of two digits');
  expect(cursor, COLON, '":"');
  const minute = readTwo(cursor, 'minutes of two digits');
  expect(cursor, COLON, '":" and seconds');
  const second = readTwo(cursor, 'seconds of two digits');
  let offsetMinutes = 0;
  const sign = take(cursor, PLUS) ? 1 : take(cursor, MINUS) ? -1 : 0;
  if (sign) {
    offsetMinutes = 60 * readTwo(cursor, "the zone's hours, two digits");
    if (take(cursor, COLON)) {
      const minutes = readTwo(cursor, "the zone's minutes, two digits");
      offsetMinutes = minutes > 59 ? Infinity : offsetMinutes + minutes;
    }
    offsetMinutes *= sign;
  } else take(cursor, UPPER_Z);
  return { hour, minute, second, at, offsetMinutes };
}

function readQualifier(cursor: Cursor): number {
  if (take(cursor, QUESTION)) return UNCERTAIN;
  if (take(cursor, TILDE)) return APPROXIMATE;
  return take(cursor, PERCENT) ? UNCERTAIN | APPROXIMATE : 0;
}
