// What sources say of the dates of events, as columns: read once, so that a million events can be dated by other sources,
// or put in order of disagreement, within the time of a key press. Made when somebody first asks.
import { compareTimes, isAgainst } from './citations.ts';
import { readTime } from '../time/read-time.ts';
import type { EventTable } from './event-table.ts';
import { finish } from './steps.ts';
import { oncePer } from './once-per.ts';
import type { Citation } from './schema.ts';
import type { UncertainTime } from '../time/time.ts';

const STEP_ROWS = 256; // so that a step is no long task
const KEPT_DATES = 1 << 16; // many events of a large dataset have the same dates

/** The dates that the sources of a table give. */
export class DatedCitations {
  readonly #table: EventTable;
  readonly #codeOf: ReadonlyMap<string, number>;
  // Of the dates of row `i`, from `offsets[i]` to `offsets[i + 1]`: the source, the bounds, whether it is the editor's.
  readonly #offsets: Uint32Array;
  readonly #against: Uint16Array;
  readonly #isAgainst: Uint8Array;
  readonly #codes: number[] = [];
  readonly #earliest: number[] = [];
  readonly #latest: number[] = [];
  readonly #agrees: number[] = [];
  readonly #times = new Map<string, UncertainTime | undefined>();
  #count = 0;

  constructor(table: EventTable) {
    this.#table = table;
    this.#codeOf = new Map(table.dataset.sources.map(({ id }, code) => [id, code]));
    this.#offsets = new Uint32Array(table.count + 1);
    this.#against = new Uint16Array(table.count);
    this.#isAgainst = new Uint8Array(table.dataset.sources.length);
  }

  /** Reads all dates, in steps of a few milliseconds. */
  *build(): Generator<undefined> {
    const { isDatedBySources, count } = this.#table;
    let read = 0;
    while (this.#count < count) {
      const row = this.#count;
      if (isDatedBySources?.[row]) {
        this.#read(row);
        read += 1;
      }
      this.#offsets[row + 1] = this.#codes.length;
      this.#count += 1;
      if (read >= STEP_ROWS) {
        read = 0;
        yield;
      }
    }
    this.#times.clear();
  }

  /**
   * How an event is dated by some of its sources: as the editor does where one of them gives that date, where none of them gives
   * any, or where no source of the event gives that date at all, so that none can take it along; else by the most exact date, of
   * two the one from the source that was published later.
   *
   * @param isLeft For each source of the dataset whether it counts, as 1 or 0.
   * @param issued For each source when it had been published, TimeMs; −Infinity where that is not known.
   * @returns The place of the date among all, for `earliestAt` and `latestAt`; −1 for the editor's.
   */
  bestAt(row: number, isLeft: Uint8Array, issued: Float64Array): number {
    let best = -1;
    let bestSpan = Infinity;
    let isSupported = false;
    for (let i = this.#offsets[row]!; i < this.#offsets[row + 1]!; i++) {
      const code = this.#codes[i]!;
      if (this.#agrees[i] === 1) {
        if (isLeft[code] === 1) return -1;
        isSupported = true;
      }
      if (isLeft[code] === 0) continue;
      const span = this.#latest[i]! - this.#earliest[i]!;
      const isBetter = span < bestSpan || (span === bestSpan && issued[code]! > issued[this.#codes[best]!]!);
      if (best >= 0 && !isBetter) continue;
      best = i;
      bestSpan = span;
    }
    return isSupported ? best : -1;
  }

  /** For each event how many citations speak against it or its date. */
  get against(): Uint16Array {
    return this.#against;
  }

  /** For each source of the dataset whether it speaks against any event, as 1 or 0. */
  get isAgainst(): Uint8Array {
    return this.#isAgainst;
  }

  /** A date of a row as its source writes it. */
  textAt(row: number, place: number): string {
    const { citations } = this.#table.eventAt(row);
    return citations.filter((citation) => this.#gives(citation))[place - this.#offsets[row]!]!.date!;
  }

  /** First instant of a date, TimeMs. */
  earliestAt(place: number): number {
    return this.#earliest[place]!;
  }

  /** End of a date, TimeMs. */
  latestAt(place: number): number {
    return this.#latest[place]!;
  }

  #read(row: number): void {
    const time = this.#table.timeAt(row);
    for (const { source, date, stance } of this.#table.eventAt(row).citations) {
      const code = this.#codeOf.get(source);
      if (code === undefined) continue;
      const given = stance === 'disputes' ? undefined : this.#timeOf(date);
      const relation = given ? compareTimes(time, given) : stance === 'disputes' ? stance : 'silent';
      if (isAgainst(relation)) {
        this.#against[row]! += 1;
        this.#isAgainst[code] = 1;
      }
      if (!given) continue;
      this.#codes.push(code);
      this.#earliest.push(given.earliest);
      this.#latest.push(given.latest);
      this.#agrees.push(relation === 'agrees' ? 1 : 0);
    }
  }

  #gives({ source, date, stance }: Citation): boolean {
    return this.#codeOf.has(source) && stance !== 'disputes' && this.#timeOf(date) !== undefined;
  }

  #timeOf(date: string | undefined): UncertainTime | undefined {
    if (date === undefined) return undefined;
    if (this.#times.has(date)) return this.#times.get(date);
    if (this.#times.size >= KEPT_DATES) this.#times.clear();
    const time = readTime(date);
    this.#times.set(date, time);
    return time;
  }
}

const datesOf = oncePer((table: EventTable) => new DatedCitations(table));

/** The dates of a table's sources. Reads first what is missing of them. */
export function datedCitationsOf(table: EventTable): DatedCitations {
  const dated = datesOf(table);
  finish(dated.build());
  return dated;
}

/** Reads them in steps, before anybody waits for them. */
export function readDatedCitations(table: EventTable): Generator<undefined> {
  return datesOf(table).build();
}
