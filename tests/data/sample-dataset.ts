// Small datasets for tests: what a test does not speak of is filled in.
import type { TimelineDataset } from '../../src/data/schema.ts';
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

/** A checked dataset; throws if these parts have problems. */
export function checked(parts: Readonly<Record<string, unknown>>): TimelineDataset {
  const { dataset, problems } = parseDataset(input(parts));
  if (!dataset || problems.some(({ severity }) => severity === 'error')) {
    throw new Error(JSON.stringify(problems, null, 2));
  }
  return dataset;
}
