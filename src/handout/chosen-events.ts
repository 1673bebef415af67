// Which events a handout holds: of many, the most important, so that it stays a handout. Pure.
import type { EventTable } from '../data/event-table.ts';
import { isInView } from '../data/event-table.ts';
import type { Interval } from '../time/time.ts';
import type { EventChoice } from './choices.ts';

/** More would be some forty sheets, and a second of waiting. */
export const EVENTS_LIMIT = 300;

/** The events of a handout. */
export interface ChosenEvents {
  /** Rows, ascending: in time order. */
  readonly rows: Uint32Array;
  /** How many were asked for; more than `rows` where some are left out. */
  readonly total: number;
}

const TOP_IMPORTANCE = 5;

/**
 * Chooses events.
 *
 * @param shown All rows that pass the filters, ascending.
 * @param view  The span in view.
 */
export function chooseEvents(
  table: EventTable,
  choice: EventChoice,
  { shown, view }: { readonly shown: Uint32Array; readonly view: Interval },
): ChosenEvents {
  const rows =
    choice === 'story'
      ? storyRows(table)
      : choice === 'view'
        ? shown.filter((row) => isInView(table, row, view))
        : shown;
  return { rows: mostImportant(table, rows), total: rows.length };
}

/** The events that the story names, in time order, each once. */
export function storyRows({ dataset, rowOf }: EventTable): Uint32Array {
  const rows = new Set<number>();
  for (const { event, show = [] } of dataset.story) {
    for (const id of event === undefined ? show : [event, ...show]) {
      const row = rowOf(id);
      if (row !== undefined) rows.add(row);
    }
  }
  return Uint32Array.from(rows).toSorted();
}

// Of equally important ones, the earlier.
function mostImportant({ importances }: EventTable, rows: Uint32Array): Uint32Array {
  if (rows.length <= EVENTS_LIMIT) return rows;
  const kept: number[] = [];
  for (let importance = TOP_IMPORTANCE; importance > 0 && kept.length < EVENTS_LIMIT; importance--) {
    for (const row of rows) {
      if (importances[row] !== importance) continue;
      kept.push(row);
      if (kept.length === EVENTS_LIMIT) break;
    }
  }
  return Uint32Array.from(kept).toSorted();
}
