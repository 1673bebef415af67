// The order of the evidence and which sources have a column: from columns of numbers where they say it, so that a million
// events are in order at once.
import { citationsOf, isAgainst } from '../data/citations.ts';
import type { EventTable } from '../data/event-table.ts';
import type { Source } from '../data/schema.ts';
import type { SortBy } from '../interaction/state.ts';

const MAX_COLUMNS = 60; // more are not read from side to side, and each costs every row a cell

/** Rows of the table as the evidence has them, and what else follows from all of them. */
export interface EvidenceOrder {
  readonly rows: Uint32Array;
  /** In the order of the dataset; where that is the question, who disagrees comes first. */
  readonly sources: readonly Source[];
  /** How many more sources are cited. */
  readonly sourcesLeft: number;
}

/** How the evidence stands in this order. `chosen`: ids of sources that have a column in any case. */
export function orderEvidence(
  table: EventTable,
  rows: Uint32Array,
  sortBy: SortBy,
  chosen: readonly string[],
): EvidenceOrder {
  const against = sortBy === 'disagreement' ? disagreementsOf(table, rows) : undefined;
  const cited = citationCounts(table, rows);
  const { sources } = table.dataset;
  const used = sources.map((_, code) => code).filter((code) => cited[code]! > 0);
  const isFirst = (code: number): number => Number(against?.bySource.has(sources[code]!.id) ?? false);
  const isChosen = new Set(chosen);
  const worth = (code: number): number =>
    isChosen.has(sources[code]!.id) ? Infinity : isFirst(code) * rows.length + cited[code]!;
  const kept =
    used.length <= MAX_COLUMNS
      ? used
      : used
          .toSorted((a, b) => (worth(b) > worth(a) ? 1 : worth(b) < worth(a) ? -1 : a - b))
          .slice(0, MAX_COLUMNS)
          .sort((a, b) => a - b);
  return {
    rows: sortRows(rows, sortBy, (row) => (against ? against.at(row) : (table.sources?.lengthAt(row) ?? 0))),
    sources: kept.toSorted((a, b) => isFirst(b) - isFirst(a)).map((code) => sources[code]!),
    sourcesLeft: used.length - kept.length,
  };
}

// Rows are in time order, and stay so where what they are sorted by is the same: a counting sort, highest first.
function sortRows(rows: Uint32Array, sortBy: SortBy, valueAt: (row: number) => number): Uint32Array {
  if (sortBy === 'time') return rows;
  const values = new Uint32Array(rows.length);
  let most = 0;
  for (let i = 0; i < rows.length; i++) {
    values[i] = valueAt(rows[i]!);
    if (values[i]! > most) most = values[i]!;
  }
  if (most === 0) return rows;
  const places = new Uint32Array(most + 2);
  for (const value of values) places[most - value + 1]! += 1;
  for (let value = 0; value < most; value++) places[value + 1]! += places[value]!;
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[places[most - values[i]!]!++] = rows[i]!;
  return sorted;
}

/** How many of some rows cite each source, by its index in the dataset. */
function citationCounts({ dataset, sources }: EventTable, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(dataset.sources.length);
  if (!sources) return counts;
  for (const row of rows) {
    const length = sources.lengthAt(row);
    for (let i = 0; i < length; i++) counts[sources.at(row, i)]! += 1;
  }
  return counts;
}

// How many citations speak against an event, and of which sources. Only events that are cited are looked at one by one.
function disagreementsOf(
  table: EventTable,
  rows: Uint32Array,
): { readonly at: (row: number) => number; readonly bySource: ReadonlySet<string> } {
  const counts = new Map<number, number>();
  const bySource = new Set<string>();
  for (const row of table.sources ? rows : []) {
    if (table.sources!.lengthAt(row) === 0) continue;
    const against = citationsOf(table, table.eventAt(row)).filter(({ relation }) => isAgainst(relation));
    if (against.length > 0) counts.set(row, against.length);
    for (const { source } of against) bySource.add(source.id);
  }
  return { at: (row) => counts.get(row) ?? 0, bySource };
}
