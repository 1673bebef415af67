// Reads a large dataset event by event: what is plainly right goes straight into columns, all else through the thorough check,
// with the same report and the same paths. The outcome is that of parseDataset and buildEventTable; tests compare them.
import { readTime } from '../../time/read-time.ts';
import type { Problem } from '../../time/time.ts';
import { ColumnBuilder } from '../columns.ts';
import type { ArrangedColumns, TimelineHead } from '../event-table.ts';
import { arrange } from './arrange.ts';
import type { IdPlaces, KnownIds, Reading } from '../read-record.ts';
import { readItem, readRecord } from '../read-record.ts';
import { Report } from '../report.ts';
import type { TimelineDataset } from '../schema.ts';
import { datasetKind, eventKind, reportNoEvents } from '../validate.ts';
import { EventIds } from './event-ids.ts';
import type { IdHashes } from './growing-id-index.ts';
import { PlainEvents } from './plain-event.ts';

/** Events that have been read, without their words: arrays of numbers and what is short, to go from thread to thread. */
export interface GatheredEvents {
  readonly head: TimelineHead;
  readonly arranged: ArrangedColumns;
  readonly ids: IdHashes;
  /** Index in the file of each place; undefined where none was left out. */
  readonly indices: Uint32Array | undefined;
  readonly problems: readonly Problem[];
}

/** Where the events come from. */
export interface EventValues {
  /** The event at an index of the file, as it stands there. */
  readonly valueAt: (index: number) => unknown;
  /** How many there will be, at a guess. */
  readonly capacity: number;
}

// The fields that the format has before the list of events, and after it: problems are reported in this order.
function fieldsAround(): { before: typeof datasetKind; after: typeof datasetKind } {
  const { fields } = datasetKind;
  const at = fields.findIndex(({ key }) => key === 'events');
  return {
    before: { ...datasetKind, fields: fields.slice(0, at) },
    after: { ...datasetKind, fields: fields.slice(at + 1) },
  };
}

/** The fields of a dataset that are read before its events. */
export function namesBeforeEvents(): readonly string[] {
  return fieldsAround().before.fields.map(({ key }) => key);
}

/** A large dataset while it is read. */
export class DatasetReading {
  readonly #report = new Report();
  readonly #reading: Reading;
  readonly #ids: EventIds;
  readonly #before: TimelineHead;
  readonly #plain: PlainEvents;
  readonly #columns: ColumnBuilder;
  readonly #list: { readonly path: string; readonly ids: EventIds };
  #index = 0;

  /** @param head The dataset without its events: an object of unknown content. What follows events may be absent yet. */
  constructor(head: Readonly<Record<string, unknown>>, { valueAt, capacity }: EventValues) {
    this.#ids = new EventIds((index) => (valueAt(index) as { id: string }).id, capacity);
    this.#list = { path: 'events', ids: this.#ids };
    this.#reading = { report: this.#report, ids: idsWith(this.#ids), paths: undefined };
    const { before } = fieldsAround();
    const known = Object.fromEntries(before.fields.map(({ key }) => [key, head[key]]));
    this.#before = {
      ...(readRecord(before, known, '', this.#reading) as TimelineDataset),
      eras: [],
      story: [],
    };
    this.#plain = new PlainEvents(this.#before);
    this.#columns = new ColumnBuilder(this.#before, capacity);
  }

  /** How many events are kept so far. */
  get count(): number {
    return this.#columns.count;
  }

  /** How many have been read. */
  get readCount(): number {
    return this.#index;
  }

  /** Reads the next event. @returns Whether it was plainly right. */
  add(value: unknown): boolean {
    const index = this.#index++;
    const plain = this.#plain;
    if (plain.holds(value) && this.#ids.take(value.id, index)) {
      this.#columns.add(value as Parameters<ColumnBuilder['add']>[0], plain.earliest, plain.latest);
      this.#columns.reach(plain.time);
      return true;
    }
    const event = readItem(eventKind, value, { list: this.#list, index }, this.#reading);
    if (!event) return false;
    const time = readTime(event.date)!;
    this.#columns.add(event, time.earliest, time.latest);
    this.#columns.reach(time);
    return false;
  }

  /** Leaves out the next event, which cannot be read at all. */
  skip(report: (path: string, problems: Report) => void): void {
    report(`events[${this.#index++}]`, this.#report);
  }

  /** All that has been read so far, in steps of a few milliseconds. */
  *soFar(): Generator<undefined, GatheredEvents> {
    return yield* this.#gathered(this.#before, this.#ids.copy());
  }

  /** All that there is, in steps of a few milliseconds. @param head The dataset without its events, now complete. */
  *finish(head: Readonly<Record<string, unknown>>): Generator<undefined, GatheredEvents> {
    const rest = readRecord(fieldsAround().after, head, '', this.#reading) as TimelineDataset;
    if (this.count === 0) reportNoEvents(this.#index, this.#report);
    return yield* this.#gathered({ ...this.#before, ...rest }, this.#ids.all);
  }

  *#gathered(
    head: TimelineHead,
    ids: Pick<GatheredEvents, 'ids' | 'indices'>,
  ): Generator<undefined, GatheredEvents> {
    const arranged = yield* arrange(this.#columns);
    yield;
    return { head, arranged, ...ids, problems: this.#report.problems() };
  }
}

function idsWith(events: EventIds): KnownIds {
  const ids = new Map<string, IdPlaces>([['events', events]]);
  for (const list of ['categories', 'actors', 'sources']) ids.set(list, new Map());
  return ids;
}
