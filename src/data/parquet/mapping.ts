// The text of the `columns` attribute: which columns of a file say what of an event. Knows the keys, not the file.
//
//   start: FlightDate + DepTime hhmm, title: {Origin} to {Dest}, category: Carrier
import type { Problem } from '../../time/time.ts';
import { Fault, found } from '../report.ts';

/** What columns may say of an event. */
export const MAPPING_KEYS = [
  'start',
  'end',
  'title',
  'category',
  'importance',
  'place',
  'summary',
  'id',
] as const;

/** One of these. */
export type MappingKey = (typeof MAPPING_KEYS)[number];

/** Each key with what is written after it. */
export type Mapping = { readonly [key in MappingKey]?: string };

/** What came of reading a mapping. */
export interface ReadMapping {
  readonly mapping: Mapping;
  readonly problems: readonly Problem[];
}

// A key stands at the beginning or after a comma, and has a colon after it: titles may have commas of their own.
const KEY = /(?:^|,)\s*([A-Za-z_]\w*)\s*:/g;
const EXAMPLE = 'columns="start: Date, title: {From} to {To}"';

/**
 * Reads a mapping. What is wrong with it is left out, with a problem.
 *
 * @example readMapping('start: Date, title: {From} to {To}').mapping.title // '{From} to {To}'
 */
export function readMapping(text: string): ReadMapping {
  const mapping: Partial<Record<MappingKey, string>> = {};
  const problems: Problem[] = [];
  const add = (fault: Fault): void => void problems.push(mappingProblem(fault));
  const keys = [...text.matchAll(KEY)];
  const lead = text.slice(0, keys[0]?.index).trim();
  if (lead !== '') add(new Fault(`Found ${found(lead)} where a key should be.`, `Write as in ${EXAMPLE}.`));
  for (const [index, match] of keys.entries()) {
    const name = match[1]!;
    const value = text.slice(match.index + match[0].length, keys[index + 1]?.index).trim();
    const key = MAPPING_KEYS.find((known) => known === name.toLowerCase());
    if (!key)
      add(new Fault(`The key ${found(name)} is not known.`, `The keys are: ${MAPPING_KEYS.join(', ')}.`));
    else if (value === '') add(new Fault(`There is nothing after "${name}:".`, `Write as in ${EXAMPLE}.`));
    else if (key in mapping) add(new Fault(`The key "${key}" is there twice.`, 'Leave one of them out.'));
    else mapping[key] = value;
  }
  return { mapping, problems };
}

/** A problem with the mapping. */
export function mappingProblem({ message, hint }: Fault, severity: Problem['severity'] = 'error'): Problem {
  return { path: 'columns', message, hint, severity };
}
