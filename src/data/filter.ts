// Which events the reader wants to see: by words, category, actor and source. Pure functions of a table, whose columns
// answer for a million events within the time of a key press.
import type { CodeLists } from './columns.ts';
import type { EventTable } from './event-table.ts';
import { allRows } from './event-table.ts';

/** What to keep. An empty group keeps everything; within a group any match is enough; every group must match. */
export interface Filters {
  /** Words, all of which must occur: see search-index.ts. */
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

/** Filters as a program may give them: what is left out, null or of another type keeps everything. */
export function checkedFilters(given: Partial<Filters> | null | undefined): Filters {
  const filters = { ...NO_FILTERS, ...given };
  const texts = typeof filters.text === 'string' ? {} : { text: '' };
  const lists = GROUPS.filter((group) => !Array.isArray(filters[group])).map((group) => [group, []]);
  return { ...filters, ...texts, ...Object.fromEntries(lists) };
}

/**
 * Rows that pass all groups, ascending. The same array as `found` where nothing is filtered.
 *
 * @param found Rows in which the words occur: `searchRows` finds them.
 */
export function filterRows(
  table: EventTable,
  filters: Filters,
  found: Uint32Array = allRows(table),
): Uint32Array {
  const failures = failuresOf(table, filters, found);
  const support = filters.fewSources ? table.sources : undefined;
  if (!failures && !support) return found;
  const kept = new Uint32Array(found.length);
  let count = 0;
  for (let i = 0; i < found.length; i++) {
    const row = found[i]!;
    if (failures && failures[i] !== 0) continue;
    if (!support || support.lengthAt(row) < 2) kept[count++] = row;
  }
  return kept.slice(0, count);
}

/**
 * How many events each choice would keep, given the words and the other groups. Every id of the dataset has a count.
 *
 * @param found Rows in which the words occur: `searchRows` finds them.
 */
export function facetCounts(
  table: EventTable,
  filters: Filters,
  found: Uint32Array = allRows(table),
): FacetCounts {
  let failures = failuresOf(table, filters, found);
  const fewSources = countFew(table.sources, found, failures);
  if (filters.fewSources && table.sources) failures = withoutSupport(table.sources, found, failures);
  const byId = (group: Group, count: (counts: Uint32Array) => void): ReadonlyMap<string, number> => {
    const records = table.dataset[group];
    const counts = new Uint32Array(records.length);
    count(counts);
    return new Map(records.map(({ id }, code) => [id, counts[code]!]));
  };
  // An event that fails one group would be kept by that group's other choices; one that fails two, by none.
  return {
    categories: byId('categories', (counts) => countCategories(counts, table.categories, found, failures)),
    actors: byId('actors', (counts) => countCodes(counts, table.actors, found, failures, ACTORS)),
    sources: byId('sources', (counts) => countCodes(counts, table.sources, found, failures, SOURCES)),
    fewSources,
  };
}

// What an event has none of, as bits; the last one stands for too many sources.
const CATEGORIES = 1;
const ACTORS = 2;
const SOURCES = 4;
const SUPPORT = 8;

// For each of some rows the groups that it has none of what is wanted of; undefined where nothing is wanted.
function failuresOf(table: EventTable, filters: Filters, rows: Uint32Array): Uint8Array | undefined {
  const wanted = (group: Group): Uint8Array | undefined => {
    if (filters[group].length === 0) return undefined;
    const ids = new Set(filters[group]);
    const records: readonly { readonly id: string }[] = table.dataset[group];
    return Uint8Array.from(records, ({ id }) => Number(ids.has(id)));
  };
  const [categories, actors, sources] = GROUPS.map(wanted);
  if (!categories && !actors && !sources) return undefined;
  const failures = new Uint8Array(rows.length);
  if (categories) lackCategory(failures, categories, table.categories, rows);
  if (actors) lackCodes(failures, actors, table.actors, rows, ACTORS);
  if (sources) lackCodes(failures, sources, table.sources, rows, SOURCES);
  return failures;
}

function lackCategory(
  failures: Uint8Array,
  wanted: Uint8Array,
  categories: EventTable['categories'],
  rows: Uint32Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const code = categories[rows[i]!]!;
    if (code < 0 || wanted[code] === 0) failures[i]! |= CATEGORIES;
  }
}

function lackCodes(
  failures: Uint8Array,
  wanted: Uint8Array,
  lists: CodeLists | undefined,
  rows: Uint32Array,
  bit: number,
): void {
  if (!lists) {
    for (let i = 0; i < rows.length; i++) failures[i]! |= bit;
    return;
  }
  const { offsets, codes } = lists;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const end = offsets[row + 1]!;
    let at = offsets[row]!;
    while (at < end && wanted[codes[at]!] === 0) at++;
    if (at === end) failures[i]! |= bit;
  }
}

function countFew(
  sources: CodeLists | undefined,
  rows: Uint32Array,
  failures: Uint8Array | undefined,
): number {
  if (!sources && !failures) return rows.length;
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    if (failures && failures[i] !== 0) continue;
    if (!sources || sources.lengthAt(rows[i]!) < 2) count++;
  }
  return count;
}

function withoutSupport(
  sources: CodeLists,
  rows: Uint32Array,
  failures: Uint8Array = new Uint8Array(rows.length),
): Uint8Array {
  for (let i = 0; i < rows.length; i++) if (sources.lengthAt(rows[i]!) >= 2) failures[i]! |= SUPPORT;
  return failures;
}

function countCategories(
  counts: Uint32Array,
  categories: EventTable['categories'],
  rows: Uint32Array,
  failures: Uint8Array | undefined,
): void {
  for (let i = 0; i < rows.length; i++) {
    if (failures && (failures[i]! & ~CATEGORIES) !== 0) continue;
    const code = categories[rows[i]!]!;
    if (code >= 0) counts[code]! += 1;
  }
}

function countCodes(
  counts: Uint32Array,
  lists: CodeLists | undefined,
  rows: Uint32Array,
  failures: Uint8Array | undefined,
  bit: number,
): void {
  if (!lists) return;
  const { offsets, codes } = lists;
  for (let i = 0; i < rows.length; i++) {
    if (failures && (failures[i]! & ~bit) !== 0) continue;
    const row = rows[i]!;
    const end = offsets[row + 1]!;
    for (let at = offsets[row]!; at < end; at++) counts[codes[at]!]! += 1;
  }
}
