// Makes what a plot of many events asks for when it first shows them, before it does: in steps, so that showing them is no long
// task. Without it everything is made when it is asked for.
import type { EventTable } from '../event-table.ts';
import { allRows } from '../event-table.ts';
import { laneKeys } from '../lanes-by.ts';
import { indexLanes } from '../row-index.ts';

/** Prepares the lanes that a timeline opens with. */
export function* prepareLanes(table: EventTable): Generator<undefined> {
  const lanes = laneKeys(table, 'category');
  yield;
  const indices = yield* indexLanes(table, allRows(table), lanes);
  for (const index of indices) yield* index.prepare();
}
