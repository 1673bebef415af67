// Which events the reader wants to see: by words, category, actor and source. Pure functions of a table.
import type { EventTable } from './event-table.ts';

/** What to keep. An empty group keeps everything; within a group any match is enough; every group must match. */
export interface Filters {
  readonly text: string;
  /** Ids. */
  readonly categories: readonly string[];
  /** Ids. */
  readonly actors: readonly string[];
  /** Ids. */
  readonly sources: readonly string[];
}

/** How many events each choice would keep, given the other groups; by id. */
export interface FacetCounts {
  readonly categories: ReadonlyMap<string, number>;
  readonly actors: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
}

/** Keeps everything. */
export const NO_FILTERS: Filters = { text: '', categories: [], actors: [], sources: [] };

/** Rows that pass, ascending. */
export function filterRows(table: EventTable, filters: Filters): Uint32Array {
  throw new TypeError(`not yet: ${table.dataset.title} ${filters.text}`);
}

/** How many events each choice would keep, given the other groups. Every id of the dataset has a count. */
export function facetCounts(table: EventTable, filters: Filters): FacetCounts {
  throw new TypeError(`not yet: ${table.dataset.title} ${filters.text}`);
}

/** Rows in which every word occurs somewhere, whatever its case and accents; ascending. No words: all rows. */
export function searchRows(table: EventTable, text: string): number[] {
  throw new TypeError(`not yet: ${table.dataset.title} ${text}`);
}
