// Sources as numbered notes: each source has the number under which the bibliography lists it. Pure.
import type { Relation } from '../data/citations.ts';
import { isAgainst } from '../data/citations.ts';
import { citationsOf } from '../data/cited-sources.ts';
import type { EventTable } from '../data/event-table.ts';
import type { Source } from '../data/schema.ts';
import type { UncertainTime } from '../time/time.ts';

/** A note to an event. */
export interface Note {
  /** From 1, in the order in which the events name the sources. */
  readonly number: number;
  readonly source: Source;
  /** What the source does against the event: disputes it, or gives another date. */
  readonly against: { readonly relation: Relation; readonly time: UncertainTime | undefined } | undefined;
}

/** The notes of some events. */
export interface Notes {
  /** Of a row, ascending by number, each source once; empty for rows without sources. */
  readonly of: (row: number) => readonly Note[];
  /** The bibliography: the source of note 1, of note 2 … */
  readonly sources: readonly Source[];
}

/** Numbers the sources of some events, in the order of the rows. */
export function numberNotes(table: EventTable, rows: Iterable<number>): Notes {
  const numbers = new Map<string, number>();
  const sources: Source[] = [];
  const notes = new Map<number, readonly Note[]>();
  for (const row of rows) {
    const ofRow = new Map<number, Note>();
    const cited = citationsOf(table, table.eventAt(row));
    for (const { source, relation, time } of cited) {
      let number = numbers.get(source.id);
      if (number === undefined) {
        number = sources.push(source);
        numbers.set(source.id, number);
      }
      // What speaks against the event comes first among its citations, and is not to be lost behind a second one.
      if (ofRow.has(number)) continue;
      ofRow.set(number, { number, source, against: isAgainst(relation) ? { relation, time } : undefined });
    }
    notes.set(
      row,
      Array.from(ofRow.values()).toSorted((a, b) => a.number - b.number),
    );
  }
  return { of: (row) => notes.get(row) ?? [], sources };
}
