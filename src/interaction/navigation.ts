// Which event comes next: in time, or in the lane above or below. Pure functions of rows.
import { rank } from '../data/event-table.ts';
import type { LaneKeys } from '../data/lanes-by.ts';
import type { EventTable } from '../data/event-table.ts';

/**
 * The neighbour of a row in time.
 *
 * @param rows Shown rows, ascending. The row itself need not be among them.
 * @returns undefined past either end and where nothing is shown.
 */
export function stepInTime(rows: Uint32Array, row: number | undefined, step: 1 | -1): number | undefined {
  if (row === undefined) return step > 0 ? rows[0] : rows.at(-1);
  const index = rank(rows, row);
  const isShown = rows[index] === row;
  return rows[step > 0 ? (isShown ? index + 1 : index) : index - 1];
}

/** The row nearest in time in the next lane, above (−1) or below (1), that has any; undefined at the last lane. */
export function stepLane(
  table: EventTable,
  rows: Uint32Array,
  lanes: LaneKeys,
  row: number,
  step: 1 | -1,
): number | undefined {
  const from = lanes.laneOf[row] ?? 0;
  for (let lane = from + step; lane >= 0 && lane < lanes.keys.length; lane += step) {
    const found = nearestInLane(table, rows, lanes, row, lane);
    if (found !== undefined) return found;
  }
  return undefined;
}

// Rows are in order of their starts: the nearest is the first of the lane to either side, the earlier one of two as near, and
// of those that start together the first.
function nearestInLane(
  { starts }: EventTable,
  rows: Uint32Array,
  { laneOf }: LaneKeys,
  row: number,
  lane: number,
): number | undefined {
  const start = starts[row] ?? 0;
  const at = rank(rows, row);
  let before = at - 1;
  while (before >= 0 && laneOf[rows[before]!] !== lane) before -= 1;
  let after = at;
  while (after < rows.length && laneOf[rows[after]!] !== lane) after += 1;
  if (before < 0) return rows[after];
  const distanceMs = (place: number): number => Math.abs(starts[rows[place]!]! - start);
  if (after < rows.length && distanceMs(after) < distanceMs(before)) return rows[after];
  for (let i = before - 1; i >= 0 && starts[rows[i]!] === starts[rows[before]!]; i--) {
    if (laneOf[rows[i]!] === lane) before = i;
  }
  return rows[before];
}
