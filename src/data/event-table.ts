// The checked dataset as sorted columns of numbers: from here on an event is a row. Answers the two questions that
// the plot asks, how many and which, of any interval. Knows nothing of the screen.
// Counting by two ranks and the max-end tree: Li, "Bedtk", Bioinformatics 37 (2021), and its cgranges.
import type { Interval, TimeMs, UncertainTime } from '../time/time.ts';
import { isProblem, parseTime } from '../time/parse-time.ts';
import { oncePer } from './once-per.ts';
import type { Era, EventRecord, TimelineDataset } from './schema.ts';

/** An era with the time it spans. */
export interface EraSpan {
  readonly era: Era;
  readonly time: UncertainTime;
}

/**
 * The events of a dataset in time order: by start, then end, then order in the file. All columns have one value per row.
 * A row spans `[starts[i], ends[i])`: all instants that its date allows, so `starts[i] < ends[i]`.
 */
export interface EventTable {
  readonly dataset: TimelineDataset;
  readonly events: readonly EventRecord[];
  readonly times: readonly UncertainTime[];
  /** Drawn starts, ascending, TimeMs; −Infinity where the start is open or unknown. */
  readonly starts: Float64Array;
  /** Drawn ends by row, TimeMs; +Infinity where open or unknown. */
  readonly ends: Float64Array;
  /** First to last finite time of the events; without any, the year 2000. */
  readonly extent: Interval;
  /** Row of each event id. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Eras in the order of the file. */
  readonly eras: readonly EraSpan[];
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
  const unsorted = dataset.events.map((event) => timeOf(event.date));
  const order = sortSpans(unsorted);
  const events: EventRecord[] = [];
  const times: UncertainTime[] = [];
  const rowOf = new Map<string, number>();
  for (const index of order) {
    rowOf.set(dataset.events[index]!.id, events.length);
    events.push(dataset.events[index]!);
    times.push(unsorted[index]!);
  }
  return {
    dataset,
    events,
    times,
    starts: Float64Array.from(times, (time) => time.earliest),
    ends: Float64Array.from(times, (time) => time.latest),
    extent: extentOf(times),
    rowOf,
    eras: dataset.eras.map((era) => ({ era, time: timeOf(era.date) })),
  };
}

/** Count of values below `t` in an ascending array. A binary search. */
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

/** How many rows overlap `interval`: those that start before its end less those that ended by its start. */
export function countIn(table: EventTable, { start, end }: Interval): number {
  return Math.max(0, rank(table.starts, end) - rankThrough(sortedEndsOf(table.ends), start));
}

/**
 * Rows that overlap `interval`, ascending (in time order). One long era neither hides nor slows the others: the search
 * steps over every range of rows that ended before.
 */
export function rowsIn(table: EventTable, { start, end }: Interval): number[] {
  const { starts, ends } = table;
  const maxEnds = maxEndsOf(ends);
  const rows: number[] = [];
  const visit = (from: number, to: number): void => {
    const middle = (from + to) >>> 1;
    if (from >= to || maxEnds[middle]! <= start) return;
    visit(from, middle);
    if (starts[middle]! >= end) return;
    if (ends[middle]! > start) rows.push(middle);
    visit(middle + 1, to);
  };
  visit(0, starts.length);
  return rows;
}

// Count of values up to and including `t`.
function rankThrough(sorted: Float64Array, t: TimeMs): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

function timeOf(date: string): UncertainTime {
  const time = parseTime(date);
  if (isProblem(time))
    throw new RangeError(`buildEventTable: ${time.message} Check the dataset with parseDataset.`);
  return time;
}

// Places in the file, in time order. Numbers in columns are quicker to compare than fields of objects.
function sortSpans(times: readonly UncertainTime[]): Uint32Array {
  const starts = Float64Array.from(times, ({ earliest }) => earliest);
  const ends = Float64Array.from(times, ({ latest }) => latest);
  return Uint32Array.from(times.keys()).sort((a, b) => {
    if (starts[a]! !== starts[b]!) return starts[a]! < starts[b]! ? -1 : 1;
    if (ends[a]! !== ends[b]!) return ends[a]! < ends[b]! ? -1 : 1;
    return a - b;
  });
}

// The ends on their own, ascending.
const sortedEndsOf = oncePer((ends: Float64Array) => ends.slice().sort());

// An implicit tree over rows: at the middle of each range of rows that halving finds, the latest end in that range.
const maxEndsOf = oncePer((ends: Float64Array) => {
  const maxEnds = new Float64Array(ends.length);
  const build = (from: number, to: number): number => {
    if (from >= to) return -Infinity;
    const middle = (from + to) >>> 1;
    return (maxEnds[middle] = Math.max(ends[middle]!, build(from, middle), build(middle + 1, to)));
  };
  build(0, ends.length);
  return maxEnds;
});

// An open end has no time, but the other end of its interval has two: `2022-02-24/..` is seen as its first day.
function extentOf(times: readonly UncertainTime[]): Interval {
  let start = Infinity;
  let end = -Infinity;
  const include = (time: UncertainTime | undefined): void => {
    if (!time) return;
    for (const t of [time.earliest, time.latest]) {
      if (!Number.isFinite(t)) continue;
      start = Math.min(start, t);
      end = Math.max(end, t);
    }
    include(time.start);
    include(time.end);
  };
  times.forEach(include);
  return start < end ? { start, end } : EMPTY_EXTENT;
}
