// Some rows of a table, such as those of one lane, to be asked how many and which lie in any interval: by binary searches
// and trees, whatever their number. What the plot asks for every frame.
// Counting by two ranks: Li, "Bedtk", Bioinformatics 37 (2021).
import type { Interval, TimeMs } from '../time/time.ts';
import type { EventTable } from './event-table.ts';
import { PeakTree } from './peak-tree.ts';

/** Rows in time order, each with its place among them, from 0 to `count` − 1. */
export class RowIndex {
  readonly count: number;
  /** Ascending. */
  readonly rows: Uint32Array;
  /** The ends of the rows on their own, ascending. */
  readonly sortedEnds: Float64Array;
  readonly #starts: Float64Array;
  readonly #byEnd: PeakTree;
  readonly #byWeight: PeakTree;

  /** @param sortedEnds See there. */
  constructor({ starts, ends, importances }: EventTable, rows: Uint32Array, sortedEnds: Float64Array) {
    this.count = rows.length;
    this.rows = rows;
    this.sortedEnds = sortedEnds;
    this.#starts = starts;
    this.#byEnd = new PeakTree(rows.length, (place) => ends[rows[place]!]!);
    this.#byWeight = new PeakTree(rows.length, (place) => weight(importances[rows[place]!]!, rows[place]!));
  }

  /** How many rows begin before `t`: the place of the first that does not. */
  placeAt(t: TimeMs): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[this.rows[middle]!]! < t) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many rows overlap an interval: those that begin before its end less those that ended by its start. */
  countIn({ start, end }: Interval): number {
    return Math.max(0, this.placeAt(end) - this.endedBy(start));
  }

  /** How many rows ended by `t`. */
  endedBy(t: TimeMs): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.sortedEnds[middle]! <= t) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Rows that overlap an interval, ascending (in time order). One long era neither hides nor slows the others: what ended
   * before is stepped over, block by block.
   *
   * @param limit At most so many.
   */
  rowsIn({ start, end }: Interval, limit = Infinity): number[] {
    const found: number[] = [];
    const to = this.placeAt(end);
    for (let at = -1; found.length < limit;) {
      at = this.#byEnd.nextAbove(start, at + 1, to);
      if (at < 0) break;
      found.push(this.rows[at]!);
    }
    return found;
  }

  /**
   * The most important row from one place up to another. Of equals, one that chance has picked, the same one at every
   * zoom: who stands for a year stands for its months too.
   */
  topRow(from: number, to: number): number | undefined {
    const place = this.#byWeight.peak(from, to);
    return place < 0 ? undefined : this.rows[place];
  }
}

/**
 * An index for each lane, in steps of a few milliseconds.
 *
 * @param rows   Ascending.
 * @param laneOf Lane of each row of the table.
 */
export function* indexLanes(
  table: EventTable,
  rows: Uint32Array,
  laneOf: ArrayLike<number>,
  laneCount: number,
): Generator<undefined, RowIndex[]> {
  const sizes = new Uint32Array(laneCount);
  for (const row of rows) sizes[laneOf[row]!]! += 1;
  const byLane = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(laneCount);
  for (const row of rows) {
    const lane = laneOf[row]!;
    byLane[lane]![filled[lane]!++] = row;
  }
  yield;
  const indices: RowIndex[] = [];
  for (const laneRows of byLane) {
    indices.push(new RowIndex(table, laneRows, yield* endsOf(table, laneRows)));
    yield;
  }
  return indices;
}

/** The ends of some rows, ascending. */
function* endsOf({ ends }: EventTable, rows: Uint32Array): Generator<undefined, Float64Array> {
  const sorted = new Float64Array(rows.length);
  let isSorted = true;
  for (let i = 0; i < rows.length; i++) {
    sorted[i] = ends[rows[i]!]!;
    if (i > 0 && sorted[i]! < sorted[i - 1]!) isSorted = false;
  }
  if (isSorted) return sorted;
  yield;
  return sorted.sort();
}

// Importance first, then a number that no order in the file favours: Knuth's multiplicative hash of the row.
function weight(importance: number, row: number): number {
  return importance * 2 ** 32 + (Math.imul(row + 1, 0x9e3779b1) >>> 0);
}
