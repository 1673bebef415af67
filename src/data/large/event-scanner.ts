// Finds the events of a dataset in the bytes of its file, as they come: where the list "events" of the outermost object begins and
// ends, and each of its items; or, in a file of lines, each line. Tells brackets from text and no more: whether an item is JSON
// is for JSON.parse. Bytes beyond ASCII are never taken for one of these: UTF-8 (RFC 3629) keeps them apart.
import { GrowingSpans } from './growing-spans.ts';

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const BOM = [0xef, 0xbb, 0xbf]; // in UTF-8
const MAX_BOMS = 2; // one that a server puts before a file, one that an editor does
const LONG_NAME = 40; // bytes; `events` with all its letters escaped has 36

/** Where in the file the scanner is. */
type Place =
  | 'bom' // before the first character
  | 'head' // outside the list of events
  | 'text' // text there
  | 'first' // where the first item or the end of the list must come
  | 'next' // where another item must come
  | 'item' // an item in brackets
  | 'words' // text there
  | 'text-item'
  | 'bare-item' // a number, true, false or null
  | 'comma' // after an item
  | 'after' // after the outermost value
  | 'line' // before a line
  | 'in-line'
  | 'broken';

/** A list of events; where JSON has a name twice, the last one counts. */
export interface EventList {
  /** Offset of what follows its opening bracket. */
  readonly start: number;
  /** Offset of its closing bracket, once it has come. */
  end?: number;
}

/** Looks at the bytes of a file, in pieces of any size. */
export class EventScanner {
  /** The items of the last list so far; or the lines, but for blank ones. */
  readonly spans = new GrowingSpans();
  readonly lists: EventList[] = [];
  #place: Place = 'bom';
  #isLines = false;
  /** Offset of the piece that is looked at. */
  #base = 0;
  #origin = 0;
  #bomBytes = 0;
  #depth = 0;
  #isEscaped = false;
  #start = 0;
  // In the outermost object: what of `"events": [` has come.
  #awaits: 'name' | 'colon' | 'value' | 'nothing' = 'nothing';
  #name: number[] | undefined;
  #isEvents = false;
  #valueEnd = 0;
  #hasNewline = false;
  // Something stands outside all brackets, where a dataset has nothing.
  #isBare = false;

  /** @param isLines Each line is a value, whatever is in it. */
  constructor(isLines = false) {
    this.#isLines = isLines;
    if (isLines) this.#place = 'line';
  }

  /** Whether each line is a value: a second one has begun after the end of a line. */
  get isLines(): boolean {
    return this.#isLines;
  }

  /** Whether this is no JSON, whatever may come. */
  get isBroken(): boolean {
    return this.#place === 'broken';
  }

  /** Whether the outermost value is complete, and nothing follows it. */
  get isComplete(): boolean {
    return this.#place === 'after';
  }

  /** Offset of the first character. */
  get origin(): number {
    return this.#origin;
  }

  /**
   * Takes some bytes of a piece.
   *
   * @param base Offset of the piece in the file.
   * @param from Where in the piece to go on.
   * @returns Where it stopped: at the end, or as soon as a list of events has begun.
   */
  scan(piece: Uint8Array, base: number, from: number): number {
    this.#base = base;
    const listCount = this.lists.length;
    let at = from;
    while (at < piece.length && this.lists.length === listCount) at = this.#step(piece, at);
    return at;
  }

  /** The file ends: what is the last line ends too. */
  end(length: number): void {
    if (this.#place === 'in-line') this.spans.add(this.#start, length);
    this.#place = this.#isLines ? 'line' : this.#place;
  }

  /** Takes the only value for a line. */
  takeAsLine(): void {
    this.#becomeLines();
  }

  #step(piece: Uint8Array, at: number): number {
    switch (this.#place) {
      case 'bom':
        return this.#bom(piece[at]!, at);
      case 'head':
        return this.#head(piece, at);
      case 'text':
      case 'words':
      case 'text-item':
        return this.#text(piece, at);
      case 'first':
      case 'next':
        return this.#beginning(piece[at]!, at);
      case 'item':
        return this.#item(piece, at);
      case 'bare-item':
        return this.#bareItem(piece, at);
      case 'comma':
        return this.#comma(piece[at]!, at);
      case 'after':
        return this.#after(piece[at]!, at);
      case 'line':
        return this.#line(piece[at]!, at);
      case 'in-line':
        return this.#inLine(piece, at);
      case 'broken':
        return piece.length;
      default:
        return this.#place satisfies never;
    }
  }

  #bom(byte: number, at: number): number {
    if (this.#origin < MAX_BOMS * BOM.length && byte === BOM[this.#bomBytes]) {
      this.#bomBytes = (this.#bomBytes + 1) % BOM.length;
      if (this.#bomBytes === 0) this.#origin += BOM.length;
      return at + 1;
    }
    this.#place = 'head';
    return at;
  }

  #head(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at]!;
      if (this.#depth === 0 && this.#endsBareLine(byte)) {
        this.#valueEnd = this.#base + at;
        this.#place = 'after';
        return at;
      }
      if (byte === QUOTE) {
        this.#name = this.#depth === 1 && this.#awaits === 'name' ? [] : undefined;
        this.#awaits = 'nothing';
        this.#place = 'text';
        return at + 1;
      }
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        const isList = byte === OPEN_LIST;
        if (isList && this.#awaits === 'value' && this.#isEvents) {
          this.spans.clear();
          this.lists.push({ start: this.#base + at + 1 });
          this.#place = 'first';
          return at + 1;
        }
        this.#depth += 1;
        this.#awaits = this.#depth === 1 && !isList ? 'name' : 'nothing';
        this.#isEvents = false;
        continue;
      }
      if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.#depth -= 1;
        this.#awaits = 'nothing';
        if (this.#depth > 0) continue;
        this.#valueEnd = this.#base + at + 1;
        this.#place = this.#depth === 0 ? 'after' : 'broken';
        return at + 1;
      }
      if (this.#depth !== 1 || isBlank(byte)) continue;
      if (byte === COMMA) this.#awaits = 'name';
      else this.#awaits = byte === COLON && this.#awaits === 'colon' ? 'value' : 'nothing';
    }
    return piece.length;
  }

  // A first line that is a number or a few words: an object may follow, and then each line is a value.
  #endsBareLine(byte: number): boolean {
    if (byte === NEWLINE) return this.#isBare;
    this.#isBare ||= !isBlank(byte) && byte !== OPEN_OBJECT && byte !== OPEN_LIST;
    return false;
  }

  #text(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at]!;
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTE) {
        this.#endText(this.#base + at + 1);
        return at + 1;
      }
      if (this.#name && this.#name.length < LONG_NAME) this.#name.push(byte);
    }
    return piece.length;
  }

  #endText(end: number): void {
    if (this.#place === 'words') this.#place = 'item';
    else if (this.#place === 'text-item') this.#endItem(end);
    else {
      this.#place = 'head';
      if (!this.#name) return;
      this.#awaits = 'colon';
      this.#isEvents = isNameOfEvents(this.#name);
      this.#name = undefined;
    }
  }

  #beginning(byte: number, at: number): number {
    if (isBlank(byte)) return at + 1;
    if (byte === CLOSE_LIST && this.#place === 'first') return this.#endList(at);
    this.#start = this.#base + at;
    if (byte === COMMA || byte === CLOSE_LIST) this.#place = 'broken';
    else if (byte === QUOTE) this.#place = 'text-item';
    else if (byte !== OPEN_OBJECT && byte !== OPEN_LIST) {
      this.#place = 'bare-item';
      return at;
    } else {
      this.#place = 'item';
      this.#depth = 2;
    }
    return at + 1;
  }

  #item(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at]!;
      if (byte === QUOTE) {
        this.#place = 'words';
        return at + 1;
      }
      if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#depth += 1;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.#depth -= 1;
        if (this.#depth > 1) continue;
        this.#endItem(this.#base + at + 1);
        return at + 1;
      }
    }
    return piece.length;
  }

  #bareItem(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at]!;
      if (byte !== COMMA && byte !== CLOSE_LIST && byte !== CLOSE_OBJECT && !isBlank(byte)) continue;
      this.#endItem(this.#base + at);
      return at;
    }
    return piece.length;
  }

  #endItem(end: number): void {
    this.spans.add(this.#start, end);
    this.#place = 'comma';
  }

  #comma(byte: number, at: number): number {
    if (byte === CLOSE_LIST) return this.#endList(at);
    if (byte === COMMA) this.#place = 'next';
    else if (!isBlank(byte)) this.#place = 'broken';
    return at + 1;
  }

  #endList(at: number): number {
    this.lists.at(-1)!.end = this.#base + at;
    this.#depth = 1;
    this.#awaits = 'nothing';
    this.#place = 'head';
    return at + 1;
  }

  #after(byte: number, at: number): number {
    if (byte === NEWLINE) this.#hasNewline = true;
    if (isBlank(byte)) return at + 1;
    if (byte === OPEN_OBJECT && this.#hasNewline && this.spans.count === 0) this.#becomeLines();
    else this.#place = 'broken';
    return at;
  }

  #becomeLines(): void {
    this.#isLines = true;
    this.#place = 'line';
    this.lists.length = 0;
    this.spans.clear();
    this.spans.add(this.#origin, this.#valueEnd);
  }

  #line(byte: number, at: number): number {
    if (isBlank(byte)) return at + 1;
    this.#start = this.#base + at;
    this.#place = 'in-line';
    return at;
  }

  #inLine(piece: Uint8Array, from: number): number {
    const at = piece.indexOf(NEWLINE, from);
    if (at < 0) return piece.length;
    this.spans.add(this.#start, this.#base + at);
    this.#place = 'line';
    return at + 1;
  }
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB;
}

function isNameOfEvents(bytes: readonly number[]): boolean {
  const name = String.fromCharCode(...bytes);
  if (!name.includes('\\')) return name === 'events';
  try {
    return JSON.parse(`"${name}"`) === 'events';
  } catch {
    return false;
  }
}
