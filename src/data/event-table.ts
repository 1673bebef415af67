// The checked dataset as sorted columns of numbers: from here on an event is a row. Its words stay where they came from
// and are asked for row by row, so that a million events cost columns and no copies. Knows nothing of the screen.
import type { Interval, UncertainTime } from '../time/time.ts';
import { PlainDate } from '../time/plain-date.ts';
import { readTime } from '../time/read-time.ts';
import type { CategoryCodes, CodeLists } from './columns.ts';
import { ColumnBuilder } from './columns.ts';
import { oncePer } from './once-per.ts';
import type { Era, EventRecord, TimelineDataset } from './schema.ts';
import { finish, SLICE } from './steps.ts';
import { orderOf, placesOf } from './time-order.ts';

/** A dataset without its events: what is short, however many events there are. */
export type TimelineHead = Omit<TimelineDataset, 'events'>;

/** An era with the time it spans. */
export interface EraSpan {
  readonly era: Era;
  readonly time: UncertainTime;
}

/** The words of events, by their place in the file. */
export interface EventRecords {
  readonly eventAt: (place: number) => EventRecord;
  readonly timeAt: (place: number) => UncertainTime;
  /** Where an id is. */
  readonly placeOf: (id: string) => number | undefined;
}

/** Columns in time order. */
export interface ArrangedColumns {
  readonly columns: EventColumns;
  readonly count: number;
  readonly extent: Interval | undefined;
  /** The place in the file of each row; undefined where the file is in time order. */
  readonly order: Uint32Array | undefined;
}

/** What tables and the lists that become tables have in common: one value for each event, in most columns. */
export interface EventColumns {
  /** First instant that the date allows, TimeMs; −Infinity where the start is open or unknown. */
  readonly starts: Float64Array;
  /** End of what the date allows, TimeMs; +Infinity where open or unknown. `starts[i] < ends[i]`. */
  readonly ends: Float64Array;
  /** All rows by their ends; undefined where nobody has put them in that order. */
  readonly byEnd: Uint32Array | undefined;
  /** 1 to 5. */
  readonly importances: Uint8Array;
  /** Index in the dataset's categories; −1 for none. */
  readonly categories: CategoryCodes;
  /** 1 where a citation gives a date of its own, or disputes the event; undefined where none does. */
  readonly isDatedBySources: Uint8Array | undefined;
  /** Indices in the dataset's actors; undefined where no event names one. */
  readonly actors: CodeLists | undefined;
  /** Indices in the dataset's sources, each once; undefined where no event cites one. */
  readonly sources: CodeLists | undefined;
}

/**
 * The events of a dataset in time order: by start, then end, then order in the file. All columns have one value per row.
 * A row spans `[starts[i], ends[i])`: all instants that its date allows.
 */
export interface EventTable extends EventColumns {
  readonly dataset: TimelineHead;
  /** How many rows there are. */
  readonly count: number;
  /** First to last finite time of the events; without any, the year 2000. */
  readonly extent: Interval;
  /** Eras in the order of the file. */
  readonly eras: readonly EraSpan[];
  /** The event of a row, 0 to `count` − 1. */
  readonly eventAt: (row: number) => EventRecord;
  /** Its date. */
  readonly timeAt: (row: number) => UncertainTime;
  /** Row of an event id. */
  readonly rowOf: (id: string) => number | undefined;
}

/** 2000-01-01 to 2001-01-01 UTC: what is shown where there is nothing to show. */
const EMPTY_EXTENT: Interval = { start: 946_684_800_000, end: 978_307_200_000 };

/**
 * Sorts a checked dataset into columns.
 *
 * @param dataset From `parseDataset`.
 * @throws RangeError if a date cannot be read: the dataset was not checked.
 */
export function buildEventTable(dataset: TimelineDataset): EventTable {
  const { events, ...head } = dataset;
  const builder = new ColumnBuilder(head, events.length);
  const plain = new PlainDate();
  const times: UncertainTime[] = [];
  const timeAt = (place: number): UncertainTime => (times[place] ??= timeOf(events[place]!.date));
  events.forEach((event, place) => {
    if (plain.read(event.date)) return builder.add(event, plain.earliest, plain.latest);
    const time = timeAt(place);
    builder.add(event, time.earliest, time.latest);
    builder.reach(time);
  });
  let places: ReadonlyMap<string, number> | undefined;
  const unordered = builder.columns();
  const order = orderOf(unordered.starts, unordered.ends);
  const columns = finish(reordered(unordered, order));
  return assembleTable(
    head,
    { columns, order, count: builder.count, extent: builder.extent },
    {
      eventAt: (place) => events[place]!,
      timeAt,
      placeOf: (id) => (places ??= new Map(events.map((event, place) => [event.id, place]))).get(id),
    },
  );
}

/** The table of columns in time order, with the words of their events. */
export function assembleTable(
  head: TimelineHead,
  { columns, count, extent = EMPTY_EXTENT, order }: ArrangedColumns,
  { eventAt, timeAt, placeOf }: EventRecords,
): EventTable {
  const placeAt = (row: number): number => (order ? order[row]! : row);
  return {
    ...columns,
    dataset: head,
    count,
    extent,
    eras: erasOf(head),
    eventAt: (row) => eventAt(placeAt(row)),
    timeAt: (row) => timeAt(placeAt(row)),
    rowOf: rowsBy(placeOf, order, count),
  };
}

/** Count of values below `t` in an ascending array: of a row among rows its place, if it is one of them. A binary search. */
export function rank(sorted: ArrayLike<number>, t: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a row is one of some that ascend. */
export function hasRow(rows: ArrayLike<number>, row: number): boolean {
  return rows[rank(rows, row)] === row;
}

/** Whether an event, by all instants that its date allows, is in a half-open interval with any part of itself. */
export function isInView({ starts, ends }: EventTable, row: number, { start, end }: Interval): boolean {
  return starts[row]! < end && ends[row]! > start;
}

/** How many of some rows are in an interval, found one by one: for a few hundred. `RowIndex` counts millions. */
export function countInView(table: EventTable, rows: Uint32Array, interval: Interval): number {
  let count = 0;
  for (const row of rows) if (isInView(table, row, interval)) count += 1;
  return count;
}

/** Every row of a table, ascending. */
export const allRows = oncePer(({ count }: EventTable) => placesOf(count));

function timeOf(date: string): UncertainTime {
  const time = readTime(date);
  if (!time)
    throw new RangeError(`buildEventTable: ${date} is no date. Check the dataset with parseDataset.`);
  return time;
}

function erasOf({ eras }: TimelineHead): readonly EraSpan[] {
  return eras.map((era) => ({ era, time: timeOf(era.date) }));
}

/** Rows by id. The row of each place, of so many, is worked out when somebody first asks. */
export function rowsBy(
  placeOf: EventRecords['placeOf'],
  order: Uint32Array | undefined,
  placeCount: number,
): EventTable['rowOf'] {
  let rows: Uint32Array | undefined; // plus one; 0 for a place without a row
  return (id) => {
    const place = placeOf(id);
    if (place === undefined || !order) return place;
    if (!rows) {
      rows = new Uint32Array(placeCount);
      for (let row = 0; row < order.length; row++) rows[order[row]!] = row + 1;
    }
    return rows[place] ? rows[place] - 1 : undefined;
  };
}

/** Columns of some rows, in this order. */
export function* reordered(columns: EventColumns, order: Uint32Array): Generator<undefined, EventColumns> {
  const { isDatedBySources, actors, sources } = columns;
  return {
    starts: yield* gather(columns.starts, order),
    ends: yield* gather(columns.ends, order),
    byEnd: undefined,
    importances: yield* gather(columns.importances, order),
    categories: yield* gather(columns.categories, order),
    isDatedBySources: isDatedBySources && (yield* gather(isDatedBySources, order)),
    actors: actors?.picked(order),
    sources: sources?.picked(order),
  };
}

/** A column with one number for each event. */
export type NumberColumn = Float64Array | Uint8Array | CategoryCodes;

function* gather<Column extends NumberColumn>(
  values: Column,
  order: Uint32Array,
): Generator<undefined, Column> {
  const gathered = values.slice(0, order.length) as Column;
  for (let i = 0; i < order.length; i++) {
    gathered[i] = values[order[i]!]!;
    if (i % SLICE === 0) yield;
  }
  return gathered;
}
