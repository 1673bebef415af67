// The few events of a crowded lane that have a mark and a name: the most important of each cell of time, and one that lasts.
import type { EventTable } from '../../data/event-table.ts';
import { isInView, rank } from '../../data/event-table.ts';
import type { RowIndex } from '../../data/row-index.ts';
import type { Interval } from '../../time/time.ts';
import { cellsOver, cellStart } from './cells.ts';

/** An event and the slot that it has, from the top. */
export interface Headline {
  readonly row: number;
  readonly slot: number;
}

const LOOK_BACK = 1; // cells before the view whose event may last into it
const LEADERS = 4;
const MOST_LASTING = 256; // are looked at
const TRIES = 3; // looks left and right of what is too long, so often

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
  const isShort = (row: number): boolean => table.ends[row]! - table.starts[row]! <= cellMs;
  for (let slot = 0; slot < slots; slot++) {
    const shift = (cellMs * slot) / slots;
    const cells = cellsOver({ start: span.start - shift, end: span.end - shift }, cellMs);
    // Who has a place in an earlier slot has none here: of that slot all cells are looked at that reach into these.
    const beside = LOOK_BACK + slots - slot;
    for (let cell = -beside; cell < cells.count + beside; cell++) {
      const start = cellStart(cells, cell) + shift;
      const from = index.placeAt(start);
      const row = topShort(index, { from, to: index.placeAt(start + cellMs, from) }, isShort, TRIES);
      if (row !== undefined && !found.has(row)) found.set(row, slot);
    }
  }
  // What lasts long lies under all that begins meanwhile: it has a place where there is one to spare.
  const isSeen = (row: number): boolean => isInView(table, row, span);
  const isEmpty = ![...found.keys()].some(isSeen);
  const lasting = isEmpty ? lastingIn(index, span, slots) : slots > 1 ? leadersOf(table, index) : [];
  const free = isEmpty ? slots : 1;
  const isHere = (row: number): boolean => !isShort(row) && isSeen(row);
  for (const row of lasting.filter(isHere).slice(0, free)) {
    found.set(row, isEmpty ? row % slots : slots - 1);
  }
  return Array.from(found, ([row, slot]) => ({ row, slot }));
}

// The most important of some events that is over before the next names begin.
function topShort(
  index: RowIndex,
  { from, to }: { readonly from: number; readonly to: number },
  isShort: (row: number) => boolean,
  tries: number,
): number | undefined {
  const place = index.topPlace(from, to);
  if (place < 0) return undefined;
  const row = index.rows[place]!;
  if (isShort(row)) return row;
  if (tries === 0) return undefined;
  const before = topShort(index, { from, to: place }, isShort, tries - 1);
  const after = topShort(index, { from: place + 1, to }, isShort, tries - 1);
  if (before === undefined || after === undefined) return before ?? after;
  return index.weightAt(rank(index.rows, before)) > index.weightAt(rank(index.rows, after)) ? before : after;
}

// Of what goes on all the while, the most important for each slot.
function lastingIn(index: RowIndex, span: Interval, slots: number): number[] {
  const best: number[] = [];
  for (const place of index.placesIn(span, MOST_LASTING)) {
    const slot = index.rows[place]! % slots;
    const before = best[slot];
    if (before === undefined || index.weightAt(place) > index.weightAt(before)) best[slot] = place;
  }
  return best.flatMap((place) => index.rows[place]!);
}

const leaders = new WeakMap<RowIndex, readonly number[]>();

// The longest of a lane, the more important first: found once.
function leadersOf(table: EventTable, index: RowIndex): readonly number[] {
  let rows = leaders.get(index);
  if (!rows) leaders.set(index, (rows = findLeaders(table, index)));
  return rows;
}

function findLeaders({ starts, ends, importances, extent }: EventTable, index: RowIndex): number[] {
  const best: { row: number; weight: number }[] = [];
  let least = -Infinity;
  for (let place = 0; place < index.count; place++) {
    const row = index.rows[place]!;
    const length = Math.min(ends[row]!, extent.end) - Math.max(starts[row]!, extent.start);
    const weight = length * 4 ** importances[row]!;
    if (weight <= least) continue;
    best.push({ row, weight });
    best.sort((a, b) => b.weight - a.weight);
    if (best.length > LEADERS) best.length = LEADERS;
    if (best.length === LEADERS) least = best.at(-1)!.weight;
  }
  return best.map(({ row }) => row);
}
