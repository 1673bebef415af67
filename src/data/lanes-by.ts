// Puts each event in one lane: by category, by its first actor, by its first source. Names lanes; draws nothing.
import type { EventTable, TimelineHead } from './event-table.ts';
import { oncePer } from './once-per.ts';
import { sourceNames } from './source-name.ts';

/** What lanes stand for. */
export type LanesBy = 'category' | 'actor' | 'source' | 'none';

/** Lanes from the top down; only those that have events. */
export interface LaneKeys {
  /** Ids of categories, actors or sources; '' for the last lane, of events that name none, and for the only lane of 'none'. */
  readonly keys: readonly string[];
  /** What readers see; 'Other' for the lane of events that name none, '' for the only lane of 'none'. */
  readonly labels: readonly string[];
  /** Lane of each row, an index into `keys`. */
  readonly laneOf: Uint8Array | Uint32Array;
}

const OTHER_KEY = '';

/**
 * Lanes of a table. Every event is in one lane only, that of the first actor or source that it lists, so that each event has
 * one mark. Lanes stand in the order of the dataset's own lists. Found once for each table.
 */
export function laneKeys(table: EventTable, by: LanesBy): LaneKeys {
  const known = lanesOf(table);
  let lanes = known.get(by);
  if (!lanes) known.set(by, (lanes = findLanes(table, by)));
  return lanes;
}

const lanesOf = oncePer((_table: EventTable) => new Map<LanesBy, LaneKeys>());

function findLanes(table: EventTable, by: LanesBy): LaneKeys {
  if (by === 'none') return { keys: [OTHER_KEY], labels: [''], laneOf: new Uint8Array(table.count) };
  const all = [...choices(table.dataset, by), [OTHER_KEY, 'Other'] as const];
  const other = all.length - 1;
  const Lanes = other < 2 ** 8 ? Uint8Array : Uint32Array;
  const laneOf = new Lanes(table.count);
  const codeAt = codesBy(table, by);
  const isUsed = new Uint8Array(all.length);
  for (let row = 0; row < table.count; row++) {
    const code = codeAt(row);
    laneOf[row] = code < 0 ? other : code;
    isUsed[laneOf[row]!] = 1;
  }
  const used = all.filter((_, code) => isUsed[code]);
  if (used.length < all.length) {
    let lane = 0;
    const laneOfCode = Uint32Array.from(isUsed, (isOne) => (isOne ? lane++ : 0));
    for (let row = 0; row < table.count; row++) laneOf[row] = laneOfCode[laneOf[row]!]!;
  }
  return { keys: used.map(([key]) => key), labels: used.map(([, label]) => label), laneOf };
}

// What decides a row's lane, as an index in the dataset's list; −1 for none.
function codesBy(
  { categories, actors, sources }: EventTable,
  by: Exclude<LanesBy, 'none'>,
): (row: number) => number {
  if (by === 'category') return (row) => categories[row]!;
  const lists = by === 'actor' ? actors : sources;
  return (row) => (lists && lists.lengthAt(row) > 0 ? lists.at(row, 0) : -1);
}

function choices(dataset: TimelineHead, by: LanesBy): (readonly [id: string, label: string])[] {
  if (by === 'source') {
    const names = sourceNames(dataset.sources);
    return dataset.sources.map(({ id }, index) => [id, names[index]!]);
  }
  return (by === 'category' ? dataset.categories : dataset.actors).map(({ id, label }) => [id, label]);
}
