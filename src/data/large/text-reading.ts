// The file of a large dataset, as it comes → events in columns. The file may be one JSON object, as ever, or lines: each an event, and
// the first one perhaps what else the dataset has. Each item is parsed once, looked at and dropped; only where it stands is kept.
import { explainJson } from '../explain-json.ts';
import { isObject } from '../is-object.ts';
import type { Report } from '../report.ts';
import { Fault } from '../report.ts';
import type { Problem } from '../../time/time.ts';
import { shapeFault } from '../validate.ts';
import type { GatheredEvents } from './dataset-reading.ts';
import { DatasetReading, namesBeforeEvents } from './dataset-reading.ts';
import { EventScanner } from './event-scanner.ts';
import { FileBytes } from './file-bytes.ts';
import type { Spans } from './growing-spans.ts';

/** Bytes that are scanned between two rests, and of items that are parsed between two: about a millisecond each. */
const PIECE_BYTES = 1 << 16;
const BATCH_BYTES = 1 << 14;
const NEWLINE = 10;
const BOM_BYTES = 3;
const REFERENCES = [
  ['category', 'categories'],
  ['actors', 'actors'],
  ['citations', 'sources'],
] as const;

type Fields = Readonly<Record<string, unknown>>;

/** Events, and where in the file each of them stands. */
export interface GatheredText {
  readonly gathered: GatheredEvents;
  readonly spans: Spans;
}

/** What came of a file; `text` is undefined where nothing at all can be used. */
export interface TextOutcome {
  readonly text: GatheredText | undefined;
  readonly problems: readonly Problem[];
}

/** What is known of a file before it is read. */
export interface FileHints {
  /** Whether its name or type says that it is one of lines. */
  readonly isLines: boolean;
}

/** A file while it is read. */
export class TextReading {
  readonly #file: FileBytes;
  readonly #hints: FileHints;
  #scanner = new EventScanner();
  #scanned = 0;
  #head: Fields = {};
  #isHeadWhole = false;
  /** Undefined before the events have begun, and where what they refer to comes after them. */
  #reading: DatasetReading | undefined;
  /** Spans that have been parsed. */
  #parsed = 0;
  /** 1 where the first line is not an event. */
  #headLines = 0;
  #isBroken = false;
  #areLines = false;
  #lines = { offset: 0, number: 1 };

  /** @param file Where the bytes are: those that are read have been appended before. */
  constructor(file: FileBytes, hints: FileHints) {
    this.#file = file;
    this.#hints = hints;
  }

  /** How many events there are so far. */
  get count(): number {
    return this.#reading?.count ?? this.#scanner.spans.count;
  }

  /** Reads on to an offset, up to which the file has come, in steps of a few milliseconds. */
  *read(end = this.#file.length): Generator<undefined> {
    while (this.#scanned < end) {
      const base = this.#scanned;
      const piece = this.#file.slice(base, Math.min(base + PIECE_BYTES, end));
      let at = 0;
      while (at < piece.length) {
        at = this.#scanner.scan(piece, base, at);
        this.#scanned = base + at;
        if (this.#scanner.lists.at(-1)?.start === this.#scanned) this.#beginList();
        yield* this.#parseItems(false);
      }
      yield;
    }
  }

  /** What has been read so far; undefined while there is nothing to show. */
  *soFar(): Generator<undefined, GatheredText | undefined> {
    if (!this.#reading?.count || this.#isBroken) return undefined;
    return this.#textOf(yield* this.#reading.soFar());
  }

  /** The file is at its end. */
  *finish(): Generator<undefined, TextOutcome> {
    const scanner = this.#scanner;
    const isOneLine = this.#hints.isLines && scanner.isComplete && scanner.lists.length === 0;
    if (isOneLine) scanner.takeAsLine();
    scanner.end(this.#file.length);
    yield* this.#parseItems(true);
    if (scanner.isLines) return yield* this.#outcome(this.#head);
    const whole = this.#isBroken || scanner.isBroken ? undefined : this.#wholeHead();
    if (!whole) return this.#hints.isLines ? yield* this.#asLines() : this.#broken();
    const fault = shapeFault(whole.head);
    if (fault) return { text: undefined, problems: [problemOf(fault)] };
    if (whole.isLate) this.#reading = undefined;
    if (!this.#reading) {
      // What events refer to has come after them.
      this.#isHeadWhole = true;
      this.#begin(whole.head);
      yield* this.#parseItems(true);
      if (this.#isBroken) return this.#broken();
    }
    return yield* this.#outcome(whole.head);
  }

  // What is said to be of lines is read line by line, though the first ones are no JSON.
  *#asLines(): Generator<undefined, TextOutcome> {
    const broken = this.#broken();
    this.#scanner = new EventScanner(true);
    this.#scanned = 0;
    this.#isBroken = false;
    yield* this.read();
    this.#scanner.end(this.#file.length);
    yield* this.#parseItems(true);
    return this.#reading?.count ? yield* this.#outcome(this.#head) : broken;
  }

  *#outcome(head: Fields): Generator<undefined, TextOutcome> {
    const gathered = yield* this.#reading!.finish(head);
    return { text: this.#textOf(gathered), problems: gathered.problems };
  }

  #textOf(gathered: GatheredEvents): GatheredText {
    const spans = this.#scanner.spans.copy();
    if (!this.#scanner.isLines || this.#headLines > 0) {
      const { starts, lengths } = spans;
      const from = this.#headLines;
      return { gathered, spans: { starts: starts.subarray(from), lengths: lengths.subarray(from) } };
    }
    // Lines without a head have no name, and need none.
    return { gathered: { ...gathered, head: { ...gathered.head, title: '' } }, spans };
  }

  // Events follow: of a second list, when all is known.
  #beginList(): void {
    this.#reading = undefined;
    if (this.#scanner.lists.length > 1) return;
    const head = this.#headBefore();
    if (head) this.#begin(head);
    else this.#isBroken = true;
  }

  #begin(head: Fields): void {
    this.#parsed = 0;
    this.#head = head;
    this.#reading = new DatasetReading(head, { valueAt: (index) => this.#valueAt(index), capacity: 1024 });
  }

  // What the outermost object has before the list that begins here, without the items of other lists.
  #headBefore(): Fields | undefined {
    const { lists, origin } = this.#scanner;
    let text = '';
    let from = origin;
    for (const { start, end = start } of lists) {
      text += this.#file.text(from, start);
      from = end;
    }
    return parsedFields(`${text}]}`);
  }

  // The outermost object without its events, and whether something that must be known before them comes after them.
  #wholeHead(): { readonly head: Fields; readonly isLate: boolean } | undefined {
    const { lists, origin } = this.#scanner;
    const list = lists.at(-1);
    if (!list) {
      const head = parsed(this.#file.text(origin, this.#file.length));
      return head && { head: head.value as Fields, isLate: false };
    }
    if (list.end === undefined) return undefined;
    const before = this.#headBefore();
    const after = parsedFields(`{"events":[]${this.#file.text(list.end + 1, this.#file.length)}`);
    if (!before || !after) return undefined;
    const isLate = namesBeforeEvents().some((name) => Object.hasOwn(after, name));
    return { head: { ...before, ...after }, isLate };
  }

  *#parseItems(isAll: boolean): Generator<undefined> {
    const { spans } = this.#scanner;
    if (this.#scanner.isLines && !this.#areLines) this.#beginLines();
    while (this.#parsed < spans.count && this.#reading && !this.#isBroken) {
      const { starts, lengths, count } = spans;
      const start = starts[this.#parsed]!;
      let next = this.#parsed;
      while (next < count && starts[next]! - start < BATCH_BYTES) next += 1;
      if (next === count && !isAll) return;
      const text = this.#file.text(start, starts[next - 1]! + lengths[next - 1]!);
      if (this.#scanner.isLines) this.#readLines(text, next);
      else this.#readBatch(text, next);
      yield;
    }
  }

  #readBatch(text: string, next: number): void {
    const batch = parsed(`[${text}]`);
    const values = batch?.value as readonly unknown[] | undefined;
    if (values?.length !== next - this.#parsed) {
      this.#isBroken = true;
      return;
    }
    this.#parsed = next;
    for (const value of values) {
      if (this.#reading!.add(value) || !this.#refersAhead(value)) continue;
      // It may be right once the whole head is known.
      this.#reading = undefined;
      return;
    }
  }

  // Whether a value names something of a list that has not come, and may yet.
  #refersAhead(value: unknown): boolean {
    if (this.#isHeadWhole || !isObject(value)) return false;
    return REFERENCES.some(([field, list]) => {
      const named = value[field];
      return named !== undefined && named !== null && !Object.hasOwn(this.#head, list);
    });
  }

  // A first line that names no event says what else the dataset has.
  #beginLines(): void {
    const { starts, lengths } = this.#scanner.spans;
    const first = parsed(this.#file.text(starts[0]!, starts[0]! + lengths[0]!))?.value;
    const isHead = isObject(first) && !Object.hasOwn(first, 'id') && !Object.hasOwn(first, 'date');
    this.#areLines = true;
    this.#isHeadWhole = true;
    this.#headLines = isHead ? 1 : 0;
    this.#begin(isHead ? first : { version: 1, title: 'Lines' });
    this.#parsed = this.#headLines;
  }

  #readLines(text: string, next: number): void {
    const { starts } = this.#scanner.spans;
    for (const line of text.split('\n')) {
      if (/^[ \t\r]*$/.test(line)) continue;
      const value = parsed(line);
      if (value) this.#reading!.add(value.value);
      else this.#reading!.skip((path, report) => this.#reportLine(line, starts[this.#parsed]!, path, report));
      this.#parsed += 1;
    }
    this.#parsed = next;
  }

  #reportLine(line: string, start: number, path: string, report: Report): void {
    const lines = this.#lines;
    const passed = this.#file.slice(lines.offset, start);
    for (let at = passed.indexOf(NEWLINE); at >= 0; at = passed.indexOf(NEWLINE, at + 1)) lines.number += 1;
    lines.offset = start;
    const { message, hint, column } = explainJson(line);
    const place = `Line ${lines.number.toLocaleString('en')}`;
    const words = message.startsWith('Line 1,') ? message.replace('Line 1', place) : `${place}: ${message}`;
    report.error(path, new Fault(words, hint, column), 'This event is left out.');
  }

  #valueAt(index: number): unknown {
    const { starts, lengths } = this.#scanner.spans;
    const start = starts[index + this.#headLines]!;
    return JSON.parse(this.#file.text(start, start + lengths[index + this.#headLines]!)) as unknown;
  }

  #broken(): TextOutcome {
    // Of two byte-order marks the second is for who explains.
    const start = Math.min(this.#scanner.origin, BOM_BYTES);
    try {
      return {
        text: undefined,
        problems: [explainJson(this.#file.text(start, this.#file.length))],
      };
    } catch {
      // Longer than a text can be.
      const fault = new Fault(
        'This is not JSON.',
        'Check it with another program: it is too large to say where it goes wrong.',
      );
      return { text: undefined, problems: [problemOf(fault)] };
    }
  }
}

function problemOf({ message, hint }: Fault): Problem {
  return { path: '', message, hint, severity: 'error' };
}

// In an object, since the value may be anything; undefined where it is no JSON.
function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function parsedFields(text: string): Fields | undefined {
  const value = parsed(text)?.value;
  return isObject(value) ? value : undefined;
}
