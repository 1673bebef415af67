// Puts each event in one lane: by category, by its first actor, by its first source. Names lanes; draws nothing.
import type { EventTable } from './event-table.ts';

/** What lanes stand for. */
export type LanesBy = 'category' | 'actor' | 'source' | 'none';

/** Lanes from the top down; only those that have events. */
export interface LaneKeys {
  /** Ids; '' for the last lane, of events that name none. */
  readonly keys: readonly string[];
  /** What readers see; '' for the lane without an id: the element finds the word. */
  readonly labels: readonly string[];
  /** Lane of each row: Uint16Array, length = rows, index into `keys`. */
  readonly laneOf: Uint16Array;
}

/** Lanes of a table. Each event is in one lane, of the first actor or source that it lists. */
export function laneKeys(table: EventTable, by: LanesBy): LaneKeys {
  throw new TypeError(`not yet: ${table.dataset.title} ${by}`);
}
