// Gathers events into columns of numbers, in the order of the file. Words are not kept.
import type { Interval, UncertainTime } from '../time/time.ts';
import type { EventColumns, TimelineHead } from './event-table.ts';
import type { EventRecord } from './schema.ts';
import { DEFAULT_IMPORTANCE } from './format-rules.ts';

const YEAR_0 = -62_167_219_200_000; // 0000-01-01
const YEAR_10000 = 253_402_300_800_000;
const ALMOST_ALL_MS = 3.15e14; // 18 years less

/** A short list of numbers for each event: all lists in one column, and where each begins. */
export class CodeLists {
  /** One more than there are lists; list `i` is `codes[offsets[i]]` up to `codes[offsets[i + 1]]`. */
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;

  constructor(offsets: Uint32Array, codes: Uint32Array) {
    this.offsets = offsets;
    this.codes = codes;
  }

  /** How many numbers a list has. */
  lengthAt(row: number): number {
    return this.offsets[row + 1]! - this.offsets[row]!;
  }

  /** The number at a place of a list. */
  at(row: number, index: number): number {
    return this.codes[this.offsets[row]! + index]!;
  }

  /** Those lists, in this order. */
  picked(order: Uint32Array): CodeLists {
    const offsets = new Uint32Array(order.length + 1);
    for (let i = 0; i < order.length; i++) offsets[i + 1] = offsets[i]! + this.lengthAt(order[i]!);
    const codes = new Uint32Array(offsets[order.length]!);
    for (let i = 0, to = 0; i < order.length; i++) {
      const end = this.offsets[order[i]! + 1]!;
      for (let from = this.offsets[order[i]!]!; from < end; from++) codes[to++] = this.codes[from]!;
    }
    return new CodeLists(offsets, codes);
  }
}

/** Indices of categories, −1 for none: one to four bytes each. */
export type CategoryCodes = Int8Array | Int16Array | Int32Array;

/** Room for `count` codes of that many categories, in as few bytes as hold them. */
export function categoryCodes(categoryCount: number, count: number): CategoryCodes {
  if (categoryCount <= 2 ** 7) return new Int8Array(count);
  return categoryCount <= 2 ** 15 ? new Int16Array(count) : new Int32Array(count);
}

/** What columns need of an event. */
export type EventNumbers = Partial<Pick<EventRecord, 'importance' | 'category' | 'actors' | 'citations'>>;

/**
 * Whether a date allows about all years that four digits can write, as `XXXX-12-25` does: it says nothing of when the events of
 * a dataset are, and stretches no view.
 */
export function isOfAnyYear(earliest: number, latest: number): boolean {
  return latest - earliest > ALMOST_ALL_MS && earliest >= YEAR_0 && latest <= YEAR_10000;
}

/** Columns under construction; they grow as events come. */
export class ColumnBuilder {
  #starts: Float64Array;
  #ends: Float64Array;
  #importances: Uint8Array;
  #categories: CategoryCodes;
  #datedBySources: Uint8Array | undefined;
  readonly #actors = new ListBuilder();
  readonly #sources = new ListBuilder();
  readonly #codeOf: Readonly<Record<'categories' | 'actors' | 'sources', ReadonlyMap<string, number>>>;
  #count = 0;
  #first = Infinity;
  #last = -Infinity;

  /** @param capacity How many events there will be, at a guess. */
  constructor({ categories, actors, sources }: TimelineHead, capacity: number) {
    this.#codeOf = {
      categories: codesOf(categories),
      actors: codesOf(actors),
      sources: codesOf(sources),
    };
    this.#starts = new Float64Array(capacity);
    this.#ends = new Float64Array(capacity);
    this.#importances = new Uint8Array(capacity);
    this.#categories = categoryCodes(categories.length, capacity);
  }

  /** How many events have come. */
  get count(): number {
    return this.#count;
  }

  /** First to last finite time so far; undefined where there is none. */
  get extent(): Interval | undefined {
    return this.#first < this.#last ? { start: this.#first, end: this.#last } : undefined;
  }

  /** Adds an event that spans `[earliest, latest)`. */
  add(event: EventNumbers, earliest: number, latest: number): void {
    const place = this.#count++;
    if (place === this.#starts.length) this.#grow();
    this.#starts[place] = earliest;
    this.#ends[place] = latest;
    this.#extend(earliest, latest);
    const { category, actors, citations, importance = DEFAULT_IMPORTANCE } = event;
    this.#importances[place] = importance;
    this.#categories[place] = category === undefined ? -1 : (this.#codeOf.categories.get(category) ?? -1);
    if (actors?.length) {
      for (const id of actors) this.#actors.add(place, this.#codeOf.actors.get(id));
    }
    if (citations?.length) {
      for (const { source, date, stance } of citations) {
        this.#sources.add(place, this.#codeOf.sources.get(source));
        if (date === undefined && stance !== 'disputes') continue;
        this.#datedBySources ??= new Uint8Array(this.#starts.length);
        this.#datedBySources[place] = 1;
      }
    }
  }

  /** An open end has no time, but the other end of its interval has two: `2022-02-24/..` is seen as its first day. */
  reach(time: UncertainTime | undefined): void {
    if (!time) return;
    this.#extend(time.earliest, time.latest);
    this.reach(time.start);
    this.reach(time.end);
  }

  #extend(earliest: number, latest: number): void {
    if (isOfAnyYear(earliest, latest)) return;
    this.#first = Math.min(this.#first, earliest > -Infinity ? earliest : latest);
    this.#last = Math.max(this.#last, latest < Infinity ? latest : earliest);
  }

  /** The columns so far, which later events do not change: parts of the ones that grow. */
  columns(): EventColumns {
    const count = this.#count;
    return {
      starts: this.#starts.subarray(0, count),
      ends: this.#ends.subarray(0, count),
      byEnd: undefined,
      importances: this.#importances.subarray(0, count),
      categories: this.#categories.subarray(0, count),
      isDatedBySources: this.#datedBySources?.subarray(0, count),
      actors: this.#actors.lists(count),
      sources: this.#sources.lists(count),
    };
  }

  #grow(): void {
    const capacity = Math.max(1024, this.#starts.length * 2);
    this.#starts = grown(this.#starts, capacity);
    this.#ends = grown(this.#ends, capacity);
    this.#importances = grown(this.#importances, capacity);
    this.#categories = grown(this.#categories, capacity);
    this.#datedBySources &&= grown(this.#datedBySources, capacity);
  }
}

// Lists of codes under construction: nothing at all until the first code comes.
class ListBuilder {
  #places = new Uint32Array();
  #codes = new Uint32Array();
  #count = 0;

  /** Adds a code to the list of an event, which no list before has passed, unless it has it already. */
  add(place: number, code: number | undefined): void {
    if (code === undefined) return;
    for (let i = this.#count - 1; i >= 0 && this.#places[i] === place; i--) {
      if (this.#codes[i] === code) return;
    }
    if (this.#count === this.#codes.length) {
      const capacity = Math.max(256, this.#count * 2);
      this.#places = grown(this.#places, capacity);
      this.#codes = grown(this.#codes, capacity);
    }
    this.#places[this.#count] = place;
    this.#codes[this.#count++] = code;
  }

  lists(count: number): CodeLists | undefined {
    if (this.#count === 0) return undefined;
    const offsets = new Uint32Array(count + 1);
    for (let i = 0; i < this.#count; i++) offsets[this.#places[i]! + 1]! += 1;
    for (let place = 0; place < count; place++) offsets[place + 1]! += offsets[place]!;
    return new CodeLists(offsets, this.#codes.slice(0, this.#count));
  }
}

type Column = Float64Array | Uint8Array | Uint32Array | CategoryCodes;

function grown<C extends Column>(from: C, capacity: number): C {
  const to = new (from.constructor as new (length: number) => C)(capacity);
  to.set(from);
  return to;
}

function codesOf(records: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(records.map(({ id }, code) => [id, code]));
}
