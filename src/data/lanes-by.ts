// Puts each event in one lane: by category, by its first actor, by its first source. Names lanes; draws nothing.
import type { EventTable } from './event-table.ts';
import { sourceName } from './reference.ts';
import type { EventRecord, TimelineDataset } from './schema.ts';

/** What lanes stand for. */
export type LanesBy = 'category' | 'actor' | 'source' | 'none';

/** Lanes from the top down; only those that have events. */
export interface LaneKeys {
  /** Ids of categories, actors or sources; '' for the last lane, of events that name none, and for the only lane of 'none'. */
  readonly keys: readonly string[];
  /** What readers see; 'Other' for the lane of events that name none, '' for the only lane of 'none'. */
  readonly labels: readonly string[];
  /** Lane of each row: Uint32Array, length = rows, index into `keys`. */
  readonly laneOf: Uint32Array;
}

const OTHER_KEY = '';

/**
 * Lanes of a table. Every event is in one lane only, that of the first actor or source that it lists, so that each event has
 * one mark. Lanes stand in the order of the dataset's own lists.
 */
export function laneKeys(table: EventTable, by: LanesBy): LaneKeys {
  if (by === 'none') return { keys: [OTHER_KEY], labels: [''], laneOf: new Uint32Array(table.events.length) };
  const rowKeys = table.events.map((event) => keyOf(event, by));
  const used = new Set(rowKeys);
  const keys: string[] = [];
  const labels: string[] = [];
  const laneOfKey = new Map<string, number>();
  for (const [key, label] of [...choices(table.dataset, by), [OTHER_KEY, 'Other'] as const]) {
    if (!used.has(key)) continue;
    laneOfKey.set(key, keys.length);
    keys.push(key);
    labels.push(label);
  }
  return { keys, labels, laneOf: Uint32Array.from(rowKeys, (key) => laneOfKey.get(key) ?? keys.length - 1) };
}

function keyOf(event: EventRecord, by: LanesBy): string {
  if (by === 'category') return event.category ?? OTHER_KEY;
  return (by === 'actor' ? event.actors[0] : event.citations[0]?.source) ?? OTHER_KEY;
}

function choices(dataset: TimelineDataset, by: LanesBy): (readonly [id: string, label: string])[] {
  if (by === 'source') {
    return dataset.sources.map((source) => [source.id, sourceName(source)]);
  }
  return (by === 'category' ? dataset.categories : dataset.actors).map(({ id, label }) => [id, label]);
}
