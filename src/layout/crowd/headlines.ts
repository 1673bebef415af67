// The few events of a crowded lane that have a mark and a name: the most important of each cell of time, and what lasts so
// long that it is seen from one end of the view to the other.
import type { EventTable } from '../../data/event-table.ts';
import type { RowIndex } from '../../data/row-index.ts';
import type { Interval } from '../../time/time.ts';
import { cellsOver, cellStart } from './cells.ts';

/** An event and the slot that it has, from the top. */
export interface Headline {
  readonly row: number;
  readonly slot: number;
}

const LOOK_BACK = 3; // cells before the view whose event may last into it
const LEADERS = 4;

/**
 * The headlines of a lane.
 *
 * @param span    What is in view.
 * @param cellMs  Length of a cell: one name has room in it.
 * @param slots   How many names stand over each other; their cells are set off from each other, like bricks.
 */
export function headlinesIn(
  table: EventTable,
  index: RowIndex,
  { span, cellMs, slots }: { readonly span: Interval; readonly cellMs: number; readonly slots: number },
): Headline[] {
  const found = new Map<number, number>();
  for (const row of leadersOf(table, index)) {
    const length = table.ends[row]! - table.starts[row]!;
    const isLong = length > (span.end - span.start) / 2;
    if (isLong && table.starts[row]! < span.end && table.ends[row]! > span.start) found.set(row, 0);
  }
  for (let slot = 0; slot < slots; slot++) {
    const shift = (cellMs * slot) / slots;
    const cells = cellsOver({ start: span.start - shift, end: span.end - shift }, cellMs);
    for (let cell = -LOOK_BACK; cell <= cells.count; cell++) {
      const start = cellStart(cells, cell) + shift;
      const from = index.placeAt(start);
      const row = index.topRow(from, index.placeAt(start + cellMs, from));
      if (row !== undefined && !found.has(row)) found.set(row, slot);
    }
  }
  return Array.from(found, ([row, slot]) => ({ row, slot }));
}

const leaders = new WeakMap<RowIndex, readonly number[]>();

// The longest of a lane, the more important first: found once.
function leadersOf(table: EventTable, index: RowIndex): readonly number[] {
  let rows = leaders.get(index);
  if (!rows) leaders.set(index, (rows = findLeaders(table, index)));
  return rows;
}

function findLeaders({ starts, ends, importances }: EventTable, index: RowIndex): number[] {
  const best: { row: number; weight: number }[] = [];
  let least = -Infinity;
  for (let place = 0; place < index.count; place++) {
    const row = index.rows[place]!;
    const weight = Math.log2(Math.max(1, ends[row]! - starts[row]!)) + importances[row]! * 2;
    if (weight <= least) continue;
    best.push({ row, weight });
    best.sort((a, b) => b.weight - a.weight);
    if (best.length > LEADERS) best.length = LEADERS;
    if (best.length === LEADERS) least = best.at(-1)!.weight;
  }
  return best.map(({ row }) => row);
}
