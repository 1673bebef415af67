// The cards of a lane that is too large to be packed as a whole, where few of its events are in view. The slot of an event is
// a function of its place in the lane and of its cell alone, so that it stays where it is while the view moves.
import type { EventTable } from '../../data/event-table.ts';
import { rank } from '../../data/event-table.ts';
import type { RowIndex } from '../../data/row-index.ts';
import type { Interval } from '../../time/time.ts';
import type { Placement } from '../lanes.ts';
import { cellsOver, cellStart } from './cells.ts';
import { NO_TRACK } from './tracks.ts';

/** Events counted in one place: rows in time order. */
export interface LooseCount {
  readonly rows: readonly number[];
  /** Where they are counted, ms; −Infinity for what began before the view. */
  readonly middle: number;
}

export interface LooseCards {
  readonly placements: readonly Placement[];
  readonly counts: readonly LooseCount[];
}

/** Of more events that began before the view and last into it, none has a mark. */
export const PASSING_LIMIT = 2000;

export interface LooseOptions {
  readonly lane: number;
  /** What is in view, and a little more. */
  readonly span: Interval;
  readonly cellMs: number;
  readonly slots: number;
  /** Slot of each event, by its place; see `findTracks`. */
  readonly tracks: Uint8Array;
}

/** What of a lane has a mark in or near the view, and what is counted. */
export function looseCards(
  table: EventTable,
  index: RowIndex,
  { lane, span, cellMs, slots, tracks }: LooseOptions,
): LooseCards {
  const placements: Placement[] = [];
  const counts: LooseCount[] = [];
  const place = (row: number, slot: number): void => {
    const [start, end] = [table.starts[row]!, table.ends[row]!];
    placements.push({ row, lane, slot, start, end, isLabelBefore: false });
  };
  const slotOf = (row: number, track: number): number | undefined => {
    const start = Math.floor(table.starts[row]! / cellMs) * cellMs;
    if (!Number.isFinite(start)) return track < slots - 1 ? track : undefined;
    return cardsOf(index, { start, end: start + cellMs }, slots, tracks).slots.get(row);
  };
  const cells = cellsOver(span, cellMs);
  const firstStart = cellStart(cells, 0);
  const passing = index.rowsIn({ start: span.start, end: firstStart });
  const left: number[] = [];
  for (const row of passing) {
    const track = passing.length > PASSING_LIMIT ? NO_TRACK : tracks[rank(index.rows, row)]!;
    const slot = track < slots ? slotOf(row, track) : undefined;
    if (slot === undefined) left.push(row);
    else place(row, slot);
  }
  if (left.length > 0) counts.push({ rows: left, middle: -Infinity });
  for (let cell = 0; cell < cells.count; cell++) {
    const start = cellStart(cells, cell);
    const cards = cardsOf(index, { start, end: start + cellMs }, slots, tracks);
    for (const [row, slot] of cards.slots) place(row, slot);
    const [first, ...others] = cards.rest;
    if (first === undefined) continue;
    // One event is not worth a count, where nothing comes after it in its slot.
    if (others.length === 0 && table.ends[first]! <= start + cellMs) place(first, slots - 1);
    else counts.push({ rows: cards.rest, middle: middleOf(table, cards.rest, start + cellMs / 2) });
  }
  return { placements, counts };
}

// Among its events, as near to the middle of their cell as they are.
function middleOf({ starts }: EventTable, rows: readonly number[], middle: number): number {
  return Math.min(Math.max(middle, starts[rows[0]!]!), starts[rows.at(-1)!]!);
}

// The most important event of each slot; if any are left, they are counted in the last slot.
function cardsOf(
  index: RowIndex,
  { start, end }: Interval,
  slots: number,
  tracks: Uint8Array,
): { slots: ReadonlyMap<number, number>; rest: readonly number[] } {
  const from = index.placeAt(start);
  const to = index.placeAt(end, from);
  const best: (number | undefined)[] = [];
  for (let at = from; at < to; at++) {
    const slot = tracks[at]!;
    const before = best[slot];
    if (before === undefined || index.weightAt(at) > index.weightAt(before)) best[slot] = at;
  }
  const isChosen = (at: number, last: number): boolean => tracks[at]! < last && best[tracks[at]!] === at;
  const chosenUpTo = (last: number): number[] => {
    const chosen: number[] = [];
    for (let at = from; at < to; at++) if (isChosen(at, last)) chosen.push(at);
    return chosen;
  };
  let chosen = chosenUpTo(slots);
  if (chosen.length < to - from) chosen = chosenUpTo(slots - 1);
  const rest: number[] = [];
  for (let at = from; at < to; at++) if (!chosen.includes(at)) rest.push(index.rows[at]!);
  return { slots: new Map(chosen.map((at) => [index.rows[at]!, tracks[at]!])), rest };
}
