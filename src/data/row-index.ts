// Some rows of a table, such as those of one lane, to be asked how many and which lie in any interval: by binary searches
// and trees, whatever their number. What the plot asks for every frame.
// Counting by two ranks: Li, "Bedtk", Bioinformatics 37 (2021).
import type { Interval, TimeMs } from '../time/time.ts';
import type { EventTable } from './event-table.ts';
import type { LaneKeys } from './lanes-by.ts';
import { oncePer } from './once-per.ts';
import { PeakTree } from './peak-tree.ts';

/** Rows in time order, each with its place among them, from 0 to `count` − 1. */
export class RowIndex {
  readonly count: number;
  /** Ascending. */
  readonly rows: Uint32Array;
  /** Where each row begins, ascending. */
  readonly starts: Float64Array;
  /** The ends of the rows on their own, ascending. */
  readonly sortedEnds: Float64Array;
  readonly #table: EventTable;
  #byEnd: PeakTree | undefined;
  #byWeight: PeakTree | undefined;

  /** @param sortedEnds See there. */
  constructor(table: EventTable, rows: Uint32Array, sortedEnds: Float64Array) {
    this.count = rows.length;
    this.rows = rows;
    this.sortedEnds = sortedEnds;
    this.#table = table;
    this.starts = valuesAt(table.starts, rows);
  }

  /** Makes what the questions below are answered from, in steps; without it, the first question does. */
  *prepare(): Generator<undefined> {
    this.#ends();
    yield;
    this.#weights();
    yield;
  }

  /**
   * How many rows begin before `t`: the place of the first that does not.
   *
   * @param near A guess that is not above it, such as the last answer.
   * @param stride How far above it, at a guess.
   */
  placeAt(t: TimeMs, near = 0, stride = 1): number {
    return countBelow(this.starts, t, near, stride, false);
  }

  /** How many rows ended by `t`; guesses as in `placeAt`. */
  endedBy(t: TimeMs, near = 0, stride = 1): number {
    return countBelow(this.sortedEnds, t, near, stride, true);
  }

  /** How many rows overlap an interval: those that begin before its end less those that ended by its start. */
  countIn({ start, end }: Interval): number {
    return Math.max(0, this.placeAt(end) - this.endedBy(start));
  }

  /**
   * Rows that overlap an interval, ascending (in time order). One long era neither hides nor slows the others: what ended
   * before is stepped over, block by block.
   *
   * @param limit At most so many.
   */
  rowsIn(interval: Interval, limit = Infinity): number[] {
    return this.placesIn(interval, limit).map((place) => this.rows[place]!);
  }

  /** The places of those rows. */
  placesIn({ start, end }: Interval, limit = Infinity): number[] {
    const byEnd = this.#ends();
    const found: number[] = [];
    const to = this.placeAt(end);
    for (let at = -1; found.length < limit;) {
      at = byEnd.nextAbove(start, at + 1, to);
      if (at < 0) break;
      found.push(at);
    }
    return found;
  }

  /** The place of the last of those rows; −1 where there is none. */
  lastPlaceIn({ start, end }: Interval): number {
    return this.#ends().lastAbove(start, 0, this.placeAt(end));
  }

  /**
   * The place of the most important row from one place up to another; −1 where there is none. Of equals, one that chance has picked, the same one at every
   * zoom: who stands for a year stands for its months too.
   */
  topPlace(from: number, to: number): number {
    return this.#weights().peak(from, to);
  }

  #ends(): PeakTree {
    const { ends } = this.#table;
    const { rows } = this;
    return (this.#byEnd ??= new PeakTree(this.count, (place) => ends[rows[place]!]!));
  }

  #weights(): PeakTree {
    return (this.#byWeight ??= new PeakTree(this.count, (place) => this.weightAt(place)));
  }

  /** What decides who is more important, for the row at a place. */
  weightAt(place: number): number {
    const row = this.rows[place]!;
    return weight(this.#table.importances[row]!, row);
  }
}

/** An index for each lane of some ascending rows, in steps of a few milliseconds; kept with the lanes. */
export function* indexLanes(
  table: EventTable,
  rows: Uint32Array,
  lanes: LaneKeys,
): Generator<undefined, readonly RowIndex[]> {
  const known = indicesOf(lanes);
  let indices = known.get(rows);
  if (!indices) known.set(rows, (indices = yield* findIndices(table, rows, lanes)));
  return indices;
}

const indicesOf = oncePer((_lanes: LaneKeys) => new WeakMap<Uint32Array, readonly RowIndex[]>());

function* findIndices(
  table: EventTable,
  rows: Uint32Array,
  { laneOf, keys: { length: laneCount } }: LaneKeys,
): Generator<undefined, readonly RowIndex[]> {
  const sizes = new Uint32Array(laneCount);
  for (let i = 0; i < rows.length; i++) sizes[laneOf[rows[i]!]!]! += 1;
  const laneRows = shareOut(rows, laneOf, sizes);
  yield;
  // Ends are picked from the order of all where that is known, and far more than a few are wanted; else sorted lane by lane.
  const order = rows.length < table.count / 16 ? undefined : table.byEnd;
  const byLane = order ? shareOut(pick(order, rows, table.count), laneOf, sizes) : laneRows;
  yield;
  const laneEnds: Float64Array[] = [];
  for (const list of byLane) {
    const ends = valuesAt(table.ends, list);
    laneEnds.push(order ? ends : ends.sort());
    yield;
  }
  return laneRows.map((list, lane) => new RowIndex(table, list, laneEnds[lane]!));
}

/** @param sizes How many rows each lane has. */
function shareOut(rows: Uint32Array, laneOf: ArrayLike<number>, sizes: Uint32Array): Uint32Array[] {
  if (sizes.length === 1) return [rows];
  const lists = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(sizes.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const lane = laneOf[row]!;
    lists[lane]![filled[lane]!++] = row;
  }
  return lists;
}

function valuesAt(values: Float64Array, rows: Uint32Array): Float64Array {
  const found = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) found[i] = values[rows[i]!]!;
  return found;
}

function pick(order: Uint32Array, rows: Uint32Array, count: number): Uint32Array {
  if (rows.length === count) return order;
  const isWanted = new Uint8Array(count);
  for (let i = 0; i < rows.length; i++) isWanted[rows[i]!] = 1;
  const picked = new Uint32Array(rows.length);
  for (let i = 0, at = 0; i < count; i++) if (isWanted[order[i]!] === 1) picked[at++] = order[i]!;
  return picked;
}

// Count of values below `t`, or through it: by galloping up from a guess, then halving (Bentley & Yao, Information
// Processing Letters 5, 1976). The next column's answer is near this one's.
function countBelow(
  sorted: Float64Array,
  t: TimeMs,
  near: number,
  stride: number,
  isThrough: boolean,
): number {
  const isBelow = (place: number): boolean => sorted[place]! < t || (isThrough && sorted[place] === t);
  let low = near > 0 && (near > sorted.length || !isBelow(near - 1)) ? 0 : near;
  let high = sorted.length;
  for (let step = Math.max(1, stride); low < high; step *= 2) {
    const next = low + step;
    if (next > sorted.length || !isBelow(next - 1)) {
      high = Math.min(high, next - 1);
      break;
    }
    low = next;
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Importance first, then a number that no order in the file favours: Knuth's multiplicative hash of the row.
function weight(importance: number, row: number): number {
  return importance * 2 ** 32 + (Math.imul(row + 1, 0x9e3779b1) >>> 0);
}
