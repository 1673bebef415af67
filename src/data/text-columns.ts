// Texts of events as columns: lists, dictionaries with codes, templates, functions. Read one by one when somebody asks, so
// that a million titles cost no million strings. What comes out is hostile still: see plain-text.ts.
import { latestOf, MAX_TIME_MS, writeSpan } from '../time/span-time.ts';
import type { TimeMs } from '../time/time.ts';
import type { PackedTexts } from './text-pool.ts';
import { textAt } from './text-pool.ts';

/** Whole numbers that refer to something: typed arrays of these kinds. */
export type CodeArray = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array;

/** Texts that occur again and again, each once, and for each event which of them it has. */
export interface CodedTexts {
  readonly values: ArrayLike<string> | PackedTexts;
  /** One for each event, index in `values`; what is none, −1 say, is no text. */
  readonly codes: CodeArray;
}

/** Texts that are put together of others: `{ parts: [origins, ' to ', destinations] }`. */
export interface TextTemplate {
  readonly parts: readonly (string | TextColumn)[];
}

/** Dates as texts: TimeMs, NaN for none. */
export interface TimeTexts {
  readonly times: Float64Array;
}

/** One text for each event; numbers are written as they are. */
export type TextColumn =
  | ArrayLike<string | number>
  | CodedTexts
  | TextTemplate
  | TimeTexts
  | ((place: number) => string);

/** How many events a column has texts for. @returns Infinity for a function; undefined for what is no column of texts. */
export function lengthOfTexts(column: unknown): number | undefined {
  if (typeof column === 'function') return Infinity;
  if (typeof column !== 'object' || column === null) return undefined;
  if ('parts' in column) return lengthOfParts(column.parts);
  if ('times' in column) {
    const { times } = column as Partial<TimeTexts>;
    return arrayKind(times) === 'Float64Array' ? lengthOf(times) : undefined;
  }
  if ('codes' in column) {
    const { codes, values } = column as Partial<CodedTexts>;
    return isCodeArray(codes) && (isPacked(values) || lengthOf(values) !== undefined)
      ? codes.length
      : undefined;
  }
  return lengthOf(column);
}

/**
 * The text of an event by its place, '' where it has none. Never throws, whatever the column holds.
 *
 * @param column One of which `lengthOfTexts` knows the length.
 */
export function textReader(column: TextColumn): (place: number) => string {
  if (typeof column === 'function') return guarded(column);
  if ('parts' in column) {
    const readers = column.parts.map((part) => (typeof part === 'string' ? () => part : textReader(part)));
    return (place) => {
      let text = '';
      for (const read of readers) text += read(place);
      return text;
    };
  }
  if ('codes' in column) {
    const { codes, values } = column;
    if (isPacked(values)) return (place) => textAt(values, codes[place] ?? -1);
    return (place) => written(values[codes[place] ?? -1]);
  }
  if ('times' in column) return (place) => writtenTime(column.times[place] ?? NaN);
  return (place) => written(column[place]);
}

/** Whether something is a typed array of whole numbers, of this window or another. */
export function isCodeArray(value: unknown): value is CodeArray {
  return /^(Ui|I)nt(8|16|32)Array$/.test(arrayKind(value));
}

/** The name of a typed array's type, `Float64Array` say; '' for all else. */
export function arrayKind(value: unknown): string {
  return ArrayBuffer.isView(value) && 'length' in value
    ? String((value as Uint8Array)[Symbol.toStringTag])
    : '';
}

function lengthOfParts(parts: unknown): number | undefined {
  if (!Array.isArray(parts)) return undefined;
  let length = Infinity;
  for (const part of parts) {
    const partLength = typeof part === 'string' ? Infinity : lengthOfTexts(part);
    if (partLength === undefined) return undefined;
    length = Math.min(length, partLength);
  }
  return length;
}

function lengthOf(list: unknown): number | undefined {
  if (typeof list !== 'object' || list === null || !('length' in list)) return undefined;
  const { length } = list;
  return Number.isInteger(length) && (length as number) >= 0 ? (length as number) : undefined;
}

function isPacked(values: unknown): values is PackedTexts {
  return typeof values === 'object' && values !== null && 'bytes' in values && 'offsets' in values;
}

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  const isNumber = typeof value === 'bigint' || (typeof value === 'number' && !Number.isNaN(value));
  return isNumber || typeof value === 'boolean' ? String(value) : '';
}

function writtenTime(t: TimeMs): string {
  return Math.abs(t) <= MAX_TIME_MS ? writeSpan(t, latestOf(t, NaN)) : '';
}

// A function of the host page's: what it does wrong must not keep a picture from being drawn.
function guarded(read: (place: number) => unknown): (place: number) => string {
  return (place) => {
    try {
      return written(read(place));
    } catch {
      return '';
    }
  };
}
