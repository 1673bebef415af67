// Reads characters of EDTF one step at a time: digits, X, single marks. The grammar on top of it is in edtf-grammar.ts.
// The first thing that does not fit is kept in `cursor.fault`; who reads on after it reads nonsense, which is dropped.
import { quote } from './edtf-text.ts';

/** What does not fit, and at which offset. */
export interface Fault {
  readonly kind: 'fault';
  readonly at: number;
  /** What can be said after the quoted text; no full stop. */
  readonly message: string;
  /** EDTF texts to write instead, best first, where this place knows any. */
  readonly write?: readonly string[];
}

/** A place in a text, moved by reading. */
export interface Cursor {
  readonly text: string;
  at: number;
  fault: Fault | undefined;
}

/** A number as written; `low < high` where X leaves digits unspecified (`201X` is 2010 to 2019). */
export interface Part {
  readonly low: number;
  readonly high: number;
  /** Offset of its first character in the text. */
  readonly at: number;
  /** How many of its digits are X. */
  readonly unspecified: number;
}

const UPPER_X = 88;

/** How many digits and X stand here; moves nothing. */
export function countDigits({ text, at }: Cursor): number {
  let end = at;
  while (isDigitOrX(text.charCodeAt(end))) end += 1;
  return end - at;
}

/** A run of digits of any length; a fault if there is none. */
export function readNumber(cursor: Cursor, name: string): number {
  const { text, at } = cursor;
  while (isDigit(text.charCodeAt(cursor.at))) cursor.at += 1;
  if (cursor.at === at) cursor.fault ??= expected(cursor, name);
  return Number(text.slice(at, cursor.at));
}

/** Exactly `width` digits, of which any may be X; `name` is what belongs here, for a fault. */
export function readDigits(cursor: Cursor, width: number, name: string): Part | undefined {
  const { text, at } = cursor;
  let low = 0;
  let high = 0;
  let unspecified = 0;
  for (let i = 0; i < width; i += 1) {
    const code = text.charCodeAt(at + i);
    low *= 10;
    high *= 10;
    if (isDigit(code)) {
      low += code - 48;
      high += code - 48;
    } else if (code === UPPER_X) {
      high += 9;
      unspecified += 1;
    } else {
      cursor.at = at + i;
      cursor.fault ??= expected(cursor, name);
      return undefined;
    }
  }
  cursor.at = at + width;
  return { low, high, at, unspecified };
}

/** Steps over a mark if it is here. */
export function take(cursor: Cursor, code: number): boolean {
  const isHere = cursor.text.charCodeAt(cursor.at) === code;
  if (isHere) cursor.at += 1;
  return isHere;
}

/** Exactly two digits, no X. */
export function readTwo(cursor: Cursor, name: string): number {
  if (cursor.fault) return 0;
  const { at } = cursor;
  const part = readDigits(cursor, 2, name);
  if (part?.unspecified) {
    cursor.at = at;
    cursor.fault = expected(cursor, name);
  }
  return part?.low ?? 0;
}

/** Steps over a mark that must be here. */
export function expect(cursor: Cursor, code: number, name: string): void {
  if (!cursor.fault && !take(cursor, code)) cursor.fault = expected(cursor, name);
}

/** The fault of finding something else than `name` here. */
export function expected({ text, at }: Cursor, name: string): Fault {
  const found = text.codePointAt(at);
  if (found === undefined) return { kind: 'fault', at, message: `ends where ${name} should be` };
  const shown = quote(String.fromCodePoint(found));
  return { kind: 'fault', at, message: `has ${shown} in column ${at + 1}, where ${name} should be` };
}

/** Keeps a fault, unless there is an earlier one. */
export function fail(cursor: Cursor, at: number, message: string): undefined {
  cursor.fault ??= { kind: 'fault', at, message };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isDigitOrX(code: number): boolean {
  return isDigit(code) || code === UPPER_X;
}
