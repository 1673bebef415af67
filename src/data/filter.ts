// Which events the reader wants to see: by words, category, actor and source. Pure functions of a table, whose columns
// answer for a million events within the time of a key press.
import type { CodeLists } from './columns.ts';
import type { EventTable } from './event-table.ts';
import { allRows, rank } from './event-table.ts';
import { searchIndexOf, wordsOf } from './search-index.ts';

/** What to keep. An empty group keeps everything; within a group any match is enough; every group must match. */
export interface Filters {
  /** Words, all of which must occur; see `searchRows`. */
  readonly text: string;
  /** Ids. */
  readonly categories: readonly string[];
  /** Ids. */
  readonly actors: readonly string[];
  /** Ids of cited sources. */
  readonly sources: readonly string[];
  /** Keeps only events that rest on one source or none. */
  readonly fewSources?: boolean;
}

/** How many events each choice would keep, given the other groups; by id, in the order of the dataset. */
export interface FacetCounts {
  readonly categories: ReadonlyMap<string, number>;
  readonly actors: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
  /** Of the events that pass all groups, those that rest on one source or none. */
  readonly fewSources: number;
}

/** Keeps everything. */
export const NO_FILTERS: Filters = { text: '', categories: [], actors: [], sources: [] };

const GROUPS = ['categories', 'actors', 'sources'] as const;
type Group = (typeof GROUPS)[number];

/** Rows that pass all groups, ascending. The same array as `allRows` where nothing is filtered. */
export function filterRows(table: EventTable, filters: Filters): Uint32Array {
  const found = searchRows(table, filters.text);
  const failed = failuresOf(table, filters);
  if (!failed && !filters.fewSources) return found;
  const kept = new Uint32Array(found.length);
  let count = 0;
  for (const row of found) {
    if ((failed ? failed(row) === 0 : true) && hasSupport(table, filters, row)) kept[count++] = row;
  }
  return kept.slice(0, count);
}

/** How many events each choice would keep, given the text and the other groups. Every id of the dataset has a count. */
export function facetCounts(table: EventTable, filters: Filters): FacetCounts {
  const { dataset, categories, actors, sources } = table;
  const counts = {
    categories: new Uint32Array(dataset.categories.length),
    actors: new Uint32Array(dataset.actors.length),
    sources: new Uint32Array(dataset.sources.length),
  };
  const failed = failuresOf(table, filters);
  let fewSources = 0;
  for (const row of searchRows(table, filters.text)) {
    const failures = failed ? failed(row) : 0;
    if (failures === 0 && sourceCountAt(table, row) < 2) fewSources += 1;
    if (!hasSupport(table, filters, row)) continue;
    // An event that fails one group would be kept by that group's other choices; one that fails two, by none.
    if (isOnly(failures, 0) && categories[row]! >= 0) counts.categories[categories[row]!]! += 1;
    if (isOnly(failures, 1)) countCodes(counts.actors, actors, row);
    if (isOnly(failures, 2)) countCodes(counts.sources, sources, row);
  }
  const byId = (group: Group): ReadonlyMap<string, number> =>
    new Map(dataset[group].map(({ id }, code) => [id, counts[group][code]!]));
  return {
    categories: byId('categories'),
    actors: byId('actors'),
    sources: byId('sources'),
    fewSources,
  };
}

// Whether no other group than this one is among the failures, a bit for each group.
function isOnly(failures: number, group: number): boolean {
  return (failures & ~(1 << group)) === 0;
}

function countCodes(counts: Uint32Array, lists: CodeLists | undefined, row: number): void {
  const length = lists?.lengthAt(row) ?? 0;
  for (let i = 0; i < length; i++) counts[lists!.at(row, i)]! += 1;
}

function hasSupport(table: EventTable, { fewSources = false }: Filters, row: number): boolean {
  return !fewSources || sourceCountAt(table, row) < 2;
}

function sourceCountAt({ sources }: EventTable, row: number): number {
  return sources?.lengthAt(row) ?? 0;
}

// Tells of a row which groups it has none of what is wanted, as bits; undefined where nothing is wanted.
function failuresOf(table: EventTable, filters: Filters): ((row: number) => number) | undefined {
  const wanted = GROUPS.map((group) => {
    if (filters[group].length === 0) return undefined;
    const ids = new Set(filters[group]);
    return Uint8Array.from(table.dataset[group], ({ id }) => Number(ids.has(id)));
  });
  const [categories, actors, sources] = wanted;
  if (!categories && !actors && !sources) return undefined;
  const lacks = (lists: CodeLists | undefined, codes: Uint8Array, row: number): number => {
    const length = lists?.lengthAt(row) ?? 0;
    for (let i = 0; i < length; i++) if (codes[lists!.at(row, i)] === 1) return 0;
    return 1;
  };
  return (row) =>
    (categories && categories[table.categories[row]!] !== 1 ? 1 : 0) |
    (actors ? lacks(table.actors, actors, row) << 1 : 0) |
    (sources ? lacks(table.sources, sources, row) << 2 : 0);
}

/**
 * Rows in which every word of `text` occurs somewhere: in the title, summary, place, the labels of category and actors, or
 * the titles and publishers of the sources; whatever its case and accents, and also inside a longer word. Ascending.
 *
 * @param text Words between white space; none gives all rows.
 * @example searchRows(table, 'XI samarkand')
 */
export function searchRows(table: EventTable, text: string): Uint32Array {
  const words = wordsOf(text);
  if (words.length === 0) return allRows(table);
  return searchIndexOf(table).find(words);
}

/** How many of some ascending rows come before `row`: its place among them, if it is one of them. */
export function placeOf(rows: Uint32Array, row: number): number {
  return rank(rows, row);
}
