// The checked dataset as sorted columns of numbers: from here on an event is a row. Answers the two questions that
// the plot asks, how many and which, of any interval. Knows nothing of the screen.
import type { Interval, TimeMs, UncertainTime } from '../time/time.ts';
import type { Era, EventRecord, TimelineDataset } from './schema.ts';

/** An era with the time it spans. */
export interface EraSpan {
  readonly era: Era;
  readonly time: UncertainTime;
}

/** The events of a dataset in time order: by start, then end, then order in the file. All columns have one value per row. */
export interface EventTable {
  readonly dataset: TimelineDataset;
  readonly events: readonly EventRecord[];
  readonly times: readonly UncertainTime[];
  /** Drawn starts, ascending, TimeMs; −Infinity where the start is open or unknown. */
  readonly starts: Float64Array;
  /** Drawn ends by row, TimeMs; +Infinity where open or unknown. */
  readonly ends: Float64Array;
  /** The ends on their own, ascending. */
  readonly sortedEnds: Float64Array;
  /** Implicit tree over rows: the latest end in each subtree. For `rowsIn`. */
  readonly maxEnds: Float64Array;
  /** First to last finite time of the events; without any, the year 2000. */
  readonly extent: Interval;
  /** Row of each event id. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Eras in the order of the file. */
  readonly eras: readonly EraSpan[];
}

/** Sorts a checked dataset into columns. */
export function buildEventTable(dataset: TimelineDataset): EventTable {
  throw new TypeError(`not yet: ${dataset.title}`);
}

/** Count of values below `t` in an ascending array. */
export function rank(sorted: Float64Array, t: TimeMs): number {
  throw new TypeError(`not yet: ${t} ${sorted.length}`);
}

/** How many rows overlap `interval`. Two binary searches. */
export function countIn(table: EventTable, interval: Interval): number {
  throw new TypeError(`not yet: ${table.dataset.title} ${interval.start}`);
}

/** Rows that overlap `interval`, ascending (in time order). */
export function rowsIn(table: EventTable, interval: Interval): number[] {
  throw new TypeError(`not yet: ${table.dataset.title} ${interval.start}`);
}
