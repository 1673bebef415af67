// How many events each column of px has, lane by lane: two searches a column, whatever the number of events.
import type { RowIndex } from '../../data/row-index.ts';
import type { Viewport } from '../../time/viewport.ts';
import { msPerPx } from '../../time/viewport.ts';

const AROUND = 0.5; // of the view's width, to each side: where a peak is seen coming
const COARSE_PX = 8; // columns there

/** Columns that stand on multiples of their own length in time: panning moves them and changes none. */
export interface Columns {
  /** Where the first one begins, px; at most 0. */
  readonly offsetPx: number;
  readonly count: number;
  /** Start of the first column, and length of each, ms. */
  readonly start: number;
  readonly stepMs: number;
}

/** The columns of a view, one CSS px each. */
export function columnsOf(viewport: Viewport): Columns {
  const stepMs = msPerPx(viewport);
  const first = Math.floor(viewport.start / stepMs);
  const start = first * stepMs;
  return {
    offsetPx: (start - viewport.start) / stepMs,
    count: Math.ceil(viewport.widthPx) + 1,
    start,
    stepMs,
  };
}

/** Counts what goes on in each column, and returns the largest count. */
export function countColumns(
  index: RowIndex,
  { start, stepMs, count }: Pick<Columns, 'start' | 'stepMs' | 'count'>,
  into: Float32Array,
): number {
  let begun = index.placeAt(start);
  let ended = index.endedBy(start);
  // As many as in the column before, at a guess.
  let begunThere = 1;
  let endedThere = 1;
  let most = 0;
  for (let column = 0; column < count; column++) {
    const end = start + (column + 1) * stepMs;
    const begunBefore = begun;
    begun = index.placeAt(end, begun, begunThere);
    begunThere = begun - begunBefore;
    const active = begun - ended;
    into[column] = active;
    if (active > most) most = active;
    const endedBefore = ended;
    ended = index.endedBy(end, ended, endedThere);
    endedThere = ended - endedBefore;
  }
  return most;
}

const around = new Float32Array(1024);

/**
 * The count that is drawn at full height. Peaks beside the view count the less the farther they are: they come and go without
 * a jump.
 */
export function fullCount(index: RowIndex, viewport: Viewport, most: number): number {
  const reachPx = viewport.widthPx * AROUND;
  const stepMs = msPerPx(viewport) * COARSE_PX;
  const count = Math.min(around.length, Math.ceil(reachPx / COARSE_PX));
  let full = most;
  for (const side of [-1, 1]) {
    const start = side < 0 ? viewport.start - count * stepMs : viewport.end;
    countColumns(index, { start, stepMs, count }, around);
    for (let i = 0; i < count; i++) {
      const distance = (side < 0 ? count - i : i + 1) / count;
      // A coarse column holds what several fine ones do; events that last are in each of them.
      full = Math.max(full, (around[i]! / COARSE_PX) * (1 - distance));
    }
  }
  return full;
}
