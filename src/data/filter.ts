// Which events the reader wants to see: by words, category, actor and source. Pure functions of a table; what is slow to make
// (folded text, lists of sources) is made once per table, when first asked for.
import type { EventTable } from './event-table.ts';
import { rank } from './event-table.ts';
import { foldText } from './fold-text.ts';
import { oncePer } from './once-per.ts';
import type { Source, TimelineDataset } from './schema.ts';

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

/** Rows that pass all groups, ascending. */
export function filterRows(table: EventTable, filters: Filters): Uint32Array {
  const failedGroups = judgeOf(table, filters);
  const isKept = (row: number): boolean => failedGroups(row).length === 0 && hasSupport(table, filters, row);
  return Uint32Array.from(searchRows(table, filters.text).filter(isKept));
}

/** How many events each choice would keep, given the text and the other groups. Every id of the dataset has a count. */
export function facetCounts(table: EventTable, filters: Filters): FacetCounts {
  const { dataset } = table;
  const choices = choicesOf(table);
  const counts = {
    categories: zeroCounts(dataset.categories),
    actors: zeroCounts(dataset.actors),
    sources: zeroCounts(dataset.sources),
  };
  const failedGroups = judgeOf(table, filters);
  let fewSources = 0;
  for (const row of searchRows(table, filters.text)) {
    const failed = failedGroups(row);
    if (failed.length === 0 && choices.sources[row]!.length < 2) fewSources += 1;
    if (!hasSupport(table, filters, row)) continue;
    // An event that fails one group would be kept by that group's other choices; one that fails two, by none.
    if (failed.length > 1) continue;
    for (const group of failed.length === 1 ? failed : GROUPS) {
      for (const id of choices[group][row]!) counts[group].set(id, counts[group].get(id)! + 1);
    }
  }
  return { ...counts, fewSources };
}

function hasSupport(table: EventTable, { fewSources = false }: Filters, row: number): boolean {
  return !fewSources || choicesOf(table).sources[row]!.length < 2;
}

/** Tells of a row in which groups it has none of what is wanted, which is a handful of ids: readers choose them one by one. */
function judgeOf(table: EventTable, filters: Filters): (row: number) => readonly Group[] {
  const choices = choicesOf(table);
  const chosen = GROUPS.filter((group) => filters[group].length > 0);
  return (row) => chosen.filter((group) => !choices[group][row]!.some((id) => filters[group].includes(id)));
}

/**
 * Rows in which every word of `text` occurs somewhere: in the title, summary, place, the labels of category and actors, or
 * the titles and publishers of the sources; whatever its case and accents, and also inside a longer word. Ascending.
 *
 * @param text Words between white space; none gives all rows.
 * @example searchRows(table, 'XI samarkand')
 */
export function searchRows(table: EventTable, text: string): number[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return table.events.map((_, row) => row);
  const rows: number[] = [];
  for (const [row, folded] of foldedTextsOf(table).entries()) {
    if (words.every((word) => folded.includes(word))) rows.push(row);
  }
  return rows;
}

const foldedTextsOf = oncePer((table: EventTable): readonly string[] => {
  const { dataset } = table;
  const categories = labelsOf(dataset.categories);
  const actors = labelsOf(dataset.actors);
  const sources = new Map(dataset.sources.map((source) => [source.id, foldText(sourceWords(source))]));
  const sourceLists = choicesOf(table).sources;
  return table.events.map((event, row) => {
    const own = [event.title, event.summary, event.place, categories.get(event.category ?? '')];
    const words = foldText([...own, ...event.actors.map((id) => actors.get(id))].filter(Boolean).join('\n'));
    return [words, ...sourceLists[row]!.map((id) => sources.get(id))].join('\n');
  });
});

function sourceWords(source: Source): string {
  return [source.title, source['container-title'], source.publisher].filter(Boolean).join('\n');
}

const choicesOf = oncePer(
  ({ events }: EventTable): Readonly<Record<Group, readonly (readonly string[])[]>> => ({
    categories: events.map(({ category }) => (category === undefined ? [] : [category])),
    actors: events.map(({ actors }) => actors),
    sources: events.map(({ citations }) => [...new Set(citations.map(({ source }) => source))]),
  }),
);

function labelsOf(records: TimelineDataset['actors']): ReadonlyMap<string, string> {
  return new Map(records.map(({ id, label }) => [id, label]));
}

function zeroCounts(records: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(records.map(({ id }) => [id, 0]));
}

/** How many of some ascending rows come before `row`: its place among them, if it is one of them. */
export function placeOf(rows: Uint32Array, row: number): number {
  return rank(rows, row);
}
