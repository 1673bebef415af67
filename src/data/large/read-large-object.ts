// An object with a great many events → a table, in steps, so that a page goes on living meanwhile. The object is not copied:
// what is asked for later is read from it.
import type { EventTable } from '../event-table.ts';
import type { GatheredEvents } from './dataset-reading.ts';
import { DatasetReading } from './dataset-reading.ts';
import { largeTable } from './event-words.ts';
import type { Problem } from '../../time/time.ts';

const STEP_EVENTS = 64; // a third of a millisecond even where each one has a problem

/** A dataset with a list of events, whatever else it holds. */
export interface DatasetObject {
  readonly events: readonly unknown[];
  readonly [field: string]: unknown;
}

/** An event table, and what is wrong with what it was read from. */
export interface LargeTable {
  readonly table: EventTable;
  readonly problems: readonly Problem[];
}

/** A large object while it is read. */
export class ObjectReading {
  readonly #input: DatasetObject;
  readonly #reading: DatasetReading;
  readonly #valueAt: (index: number) => unknown;

  constructor(input: DatasetObject) {
    const { events } = input;
    this.#input = input;
    this.#valueAt = (index) => events[index];
    this.#reading = new DatasetReading(input, { valueAt: this.#valueAt, capacity: events.length });
  }

  /** How many events are kept so far. */
  get count(): number {
    return this.#reading.count;
  }

  /** How many have been read. */
  get readCount(): number {
    return this.#reading.readCount;
  }

  /** Reads all events, in steps of less than a millisecond. */
  *read(): Generator<undefined> {
    const { events } = this.#input;
    while (this.#reading.readCount < events.length) {
      this.#reading.add(events[this.#reading.readCount]);
      if (this.#reading.readCount % STEP_EVENTS === 0) yield;
    }
  }

  /** What has been read so far, in steps. */
  *soFar(): Generator<undefined, LargeTable> {
    return this.#tableOf(yield* this.#reading.soFar());
  }

  /** All of it, in steps. */
  *finish(): Generator<undefined, LargeTable> {
    return this.#tableOf(yield* this.#reading.finish(this.#input));
  }

  #tableOf(gathered: GatheredEvents): LargeTable {
    return { table: largeTable(gathered, this.#valueAt), problems: gathered.problems };
  }
}
