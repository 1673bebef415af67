// Time cut into cells of equal length that begin at 1970: the same cells wherever the view is, so that what is chosen in
// one does not depend on panning.
import type { TimeMs } from '../../time/time.ts';

/** A run of cells. */
export interface CellRun {
  /** Number of the first cell. */
  readonly first: number;
  readonly count: number;
  /** Length of each, ms. */
  readonly lengthMs: number;
}

/** The cells that a span touches. */
export function cellsOver({ start, end }: { start: TimeMs; end: TimeMs }, lengthMs: number): CellRun {
  const first = Math.floor(start / lengthMs);
  return { first, count: Math.max(1, Math.ceil(end / lengthMs) - first), lengthMs };
}

/** Where a cell of a run begins. */
export function cellStart({ first, lengthMs }: CellRun, index: number): TimeMs {
  return (first + index) * lengthMs;
}
