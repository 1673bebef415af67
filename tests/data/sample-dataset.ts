// Small datasets for tests: what a test does not speak of is filled in.
import { tableFromColumns } from '../../src/data/column-table.ts';
import type { EventTable } from '../../src/data/event-table.ts';
import { allRows, buildEventTable } from '../../src/data/event-table.ts';
import type { EventRecord, TimelineDataset } from '../../src/data/schema.ts';
import { finish } from '../../src/data/steps.ts';
import { parseDataset } from '../../src/data/validate.ts';

/** The least that is a dataset without problems. */
export const minimal = {
  version: 1,
  title: 'A timeline',
  events: [{ id: 'armistice', title: 'The armistice', date: '1918-11-11' }],
} as const;

/** A dataset as written in a file, with these parts. */
export function input(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...minimal, ...parts };
}

/** One event as written in a file, with these fields. */
export function event(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...minimal.events[0], ...fields };
}

/** The events of a table, in time order. */
export function eventsOf(table: EventTable): EventRecord[] {
  return Array.from(allRows(table), table.eventAt);
}

/** A checked dataset; throws if these parts have problems. */
export function checked(parts: Readonly<Record<string, unknown>>): TimelineDataset {
  const { dataset, problems } = parseDataset(input(parts));
  if (!dataset || problems.some(({ severity }) => severity === 'error')) {
    throw new Error(JSON.stringify(problems, null, 2));
  }
  return dataset;
}

/** A table of events with these dates, each titled by its id. */
export function tableOf(
  dates: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, unknown>> = {},
): EventTable {
  const events = Object.entries(dates).map(([id, date]) => ({ id, title: id, date }));
  return buildEventTable(checked({ events, ...parts }));
}

/** Columns of two events that last from one clock time to another: on one day, and over midnight. */
export function tableWithClocks(): EventTable {
  const at = (day: number, hour: number): number => Date.UTC(2001, 0, day, hour);
  const columns = {
    start: Float64Array.of(at(1, 10), at(1, 22)),
    end: Float64Array.of(at(1, 12), at(2, 4)),
    title: ['Shift', 'Night shift'],
    about: { title: 'Shifts' },
  };
  return finish(tableFromColumns(columns)).table!;
}
