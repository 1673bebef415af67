// The order of the evidence and which sources have a column: from columns of numbers where they say it, so that a million
// events are in order at once.
import { datedCitationsOf } from '../data/dated-citations.ts';
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
  const { sources } = table.dataset;
  const dated = sortBy === 'disagreement' ? datedCitationsOf(table) : undefined;
  const cited = countCitations(table, rows);
  const used = sources.map((_, code) => code).filter((code) => cited[code]! > 0);
  const isFirst = (code: number): number => dated?.isAgainst[code] ?? 0;
  const isChosen = new Set(chosen);
  // More than all others where it is chosen, or where it speaks against events and that is the question.
  const worth = (code: number): number =>
    cited[code]! + (isFirst(code) + 2 * Number(isChosen.has(sources[code]!.id))) * rows.length;
  const kept = used
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, MAX_COLUMNS)
    .sort((a, b) => isFirst(b) - isFirst(a) || a - b);
  return {
    rows: sortBy === 'time' ? rows : highestFirst(rows, dated?.against ?? sourceCounts(table)),
    sources: kept.map((code) => sources[code]!),
    sourcesLeft: used.length - kept.length,
  };
}

// A counting sort. Rows are in time order, and stay so where their values are the same.
function highestFirst(rows: Uint32Array, values: Uint16Array): Uint32Array {
  let most = 0;
  for (let i = 0; i < rows.length; i++) most = Math.max(most, values[rows[i]!]!);
  if (most === 0) return rows;
  const places = new Uint32Array(most + 2);
  for (let i = 0; i < rows.length; i++) places[most - values[rows[i]!]! + 1]! += 1;
  for (let value = 0; value < most; value++) places[value + 1]! += places[value]!;
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    sorted[places[most - values[row]!]!++] = row;
  }
  return sorted;
}

/** How many sources each event cites. */
function sourceCounts({ sources, count }: EventTable): Uint16Array {
  const counts = new Uint16Array(count);
  if (sources) for (let row = 0; row < count; row++) counts[row] = sources.lengthAt(row);
  return counts;
}

/** How many of some rows cite each source, by its index in the dataset. */
function countCitations({ dataset, sources }: EventTable, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(dataset.sources.length);
  if (!sources) return counts;
  const { offsets, codes } = sources;
  for (let i = 0; i < rows.length; i++) {
    const end = offsets[rows[i]! + 1]!;
    for (let at = offsets[rows[i]!]!; at < end; at++) counts[codes[at]!]! += 1;
  }
  return counts;
}
