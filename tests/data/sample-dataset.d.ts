import type { EventTable } from '../../src/data/event-table.ts';
import type { EventRecord, TimelineDataset } from '../../src/data/schema.ts';
/** The least that is a dataset without problems. */
export declare const minimal: {
  readonly version: 1;
  readonly title: 'A timeline';
  readonly events: readonly [
    {
      readonly id: 'armistice';
      readonly title: 'The armistice';
      readonly date: '1918-11-11';
    },
  ];
};
/** A dataset as written in a file, with these parts. */
export declare function input(parts: Readonly<Record<string, unknown>>): Record<string, unknown>;
/** One event as written in a file, with these fields. */
export declare function event(fields: Readonly<Record<string, unknown>>): Record<string, unknown>;
/** The events of a table, in time order. */
export declare function eventsOf(table: EventTable): EventRecord[];
/** A checked dataset; throws if these parts have problems. */
export declare function checked(parts: Readonly<Record<string, unknown>>): TimelineDataset;
/** A table of events with these dates, each titled by its id. */
export declare function tableOf(
  dates: Readonly<Record<string, string>>,
  parts?: Readonly<Record<string, unknown>>,
): EventTable;
