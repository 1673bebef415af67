// Reads a dataset of unknown shape piece by piece: what is good is kept, what is not is listed with its path. Never throws for
// bad data and never drops anything silently. What each kind of record needs is here; how records are read, in read-record.ts.
import type { Problem } from '../time/time.ts';
import { DATASET_VERSION, isStep } from './format-rules.ts';
import { isObject } from './is-object.ts';
import type { Reader } from './read-record.ts';
import { defineKind, listOf, readRecord, recordOf } from './read-record.ts';
import {
  readAddress,
  readDate,
  readId,
  readIssued,
  readSourceId,
  readTitle,
  referencesTo,
  referenceTo,
} from './read-values.ts';
import { Fault, Report, countOf, found, misfit } from './report.ts';
import type { TimelineDataset } from './schema.ts';
import {
  actorSchema,
  archivedSchema,
  categorySchema,
  citationSchema,
  cslDateSchema,
  datasetSchema,
  eraSchema,
  eventSchema,
  nameSchema,
  passageSchema,
  sourceSchema,
  storyStepSchema,
} from './schema.ts';

/** What came of reading. `dataset` is undefined only where nothing at all can be used. */
export interface ParsedDataset {
  readonly dataset: TimelineDataset | undefined;
  readonly problems: Problem[];
}

/**
 * Checks a dataset: ids, dates, addresses, and that each citation names a known source. Good records are kept; of bad ones,
 * as little as possible is left out, and each loss is a problem with a path such as `events[3].citations[0].source`.
 *
 * @param input What JSON.parse gave, or an object of that shape. It is not changed.
 * @returns `dataset`: all lists are there, all texts are free of control characters and direction overrides, all addresses may
 *   become links. `problems`: errors first, then warnings; at most 200, and one that counts the rest.
 * @example
 * const { dataset, problems } = parseDataset({ version: 1, title: 'My timeline', events: [] });
 */
export function parseDataset(input: unknown): ParsedDataset {
  return parse(input);
}

/** What came of reading, and where each record stands in the input. */
export interface LocatedDataset extends ParsedDataset {
  /** Path of each record of `dataset`: events, sources, citations, passages, eras and so on. */
  readonly paths: ReadonlyMap<object, string>;
}

/** Does what `parseDataset` does, and keeps the path of each record in the input, where others may be left out before it. */
export function locateDataset(input: unknown): LocatedDataset {
  const paths = new Map<object, string>();
  return { ...parse(input, paths), paths };
}

function parse(input: unknown, paths?: Map<object, string>): ParsedDataset {
  const report = new Report();
  const fault = shapeFault(input);
  if (fault) {
    report.error('', fault);
    return { dataset: undefined, problems: report.problems() };
  }
  const ids = new Map(
    ['categories', 'actors', 'sources', 'events'].map((list) => [list, new Map<string, number>()]),
  );
  const dataset = readRecord(datasetKind, input, '', { report, ids, paths });
  if (dataset?.events.length === 0) reportNoEvents((input as { events: unknown[] }).events.length, report);
  return { dataset, problems: report.problems() };
}

const EVENT = '{ "id": "armistice", "title": "The armistice", "date": "1918-11-11" }';
/** The least that is a timeline, for hints. */
export const EXAMPLE = `{ "version": 1, "title": "My timeline", "events": [${EVENT}] }`;

const categoryKind = defineKind({
  noun: 'category',
  schema: categorySchema,
  example: '{ "id": "war", "label": "War" }',
  readers: { id: readId, label: readTitle },
  fallbacks: { label: ({ id }) => id },
});

const actorKind = defineKind({
  noun: 'actor',
  schema: actorSchema,
  example: '{ "id": "foch", "label": "Ferdinand Foch" }',
  readers: { id: readId, label: readTitle },
  fallbacks: { label: ({ id }) => id },
});

const nameKind = defineKind({
  noun: 'name',
  schema: nameSchema,
  example: '{ "family": "Foch", "given": "Ferdinand" } or { "literal": "Ministry of War" }',
});

const cslDateKind = defineKind({
  noun: 'date',
  schema: cslDateSchema,
  example: '"1918-11-11" or { "date-parts": [[1918, 11, 11]] }',
});

const archivedKind = defineKind({
  noun: 'archived copy',
  schema: archivedSchema,
  example: '{ "URL": "https://web.archive.org/…", "date": "2023-03-20" }',
  readers: { URL: readAddress, date: readDate },
});

const sourceKind = defineKind({
  noun: 'source',
  schema: sourceSchema,
  example: '{ "id": "gazette", "title": "The war is over", "URL": "https://…" }',
  readers: {
    id: readSourceId,
    title: readLongTitle(),
    author: listOf(nameKind),
    editor: listOf(nameKind),
    issued: readIssued(recordOf(cslDateKind)),
    URL: readAddress,
    archived: recordOf(archivedKind),
  },
});

const passageKind = defineKind({
  noun: 'passage',
  schema: passageSchema,
  example: '{ "start": "first words", "end": "last words" }',
});

const citationKind = defineKind({
  noun: 'citation',
  schema: citationSchema,
  example: '{ "source": "gazette" }',
  readers: { source: referenceTo('sources', 'source'), passage: recordOf(passageKind), date: readDate },
  // A source that disputes an event must not become one that supports it because of a misspelling.
  vital: ['stance'],
});

/** How events are read. */
export const eventKind = defineKind({
  noun: 'event',
  schema: eventSchema,
  example: EVENT,
  readers: {
    id: readId,
    title: readTitle,
    date: readDate,
    category: referenceTo('categories', 'category'),
    actors: referencesTo('actors', 'actor'),
    citations: listOf(citationKind),
  },
});

const eraKind = defineKind({
  noun: 'era',
  schema: eraSchema,
  example: '{ "title": "The Great War", "date": "1914-07-28/1918-11-11" }',
  readers: { title: readTitle, date: readDate },
});

const storyStepKind = defineKind({
  noun: 'step',
  schema: storyStepSchema,
  example: '{ "event": "armistice", "notes": "…" }',
  readers: {
    event: referenceTo('events', 'event'),
    show: referencesTo('events', 'event'),
    range: readDate,
  },
  check: (step) =>
    isStep(step)
      ? undefined
      : new Fault('It shows nothing.', 'Write the "event" or the "range" to show, or a "question".'),
});

/** How a whole dataset is read. */
export const datasetKind = defineKind({
  noun: 'timeline',
  schema: datasetSchema,
  example: EXAMPLE,
  readers: {
    version: readVersion,
    title: readTitle,
    language: readLanguage,
    categories: listOf(categoryKind, 'categories'),
    actors: listOf(actorKind, 'actors'),
    sources: listOf(sourceKind, 'sources'),
    events: listOf(eventKind, 'events'),
    eras: listOf(eraKind),
    story: listOf(storyStepKind),
  },
  fallbacks: { version: () => DATASET_VERSION, title: () => '' },
});

function readVersion(value: unknown): unknown {
  if (value === DATASET_VERSION) return value;
  const hint = `Write ${DATASET_VERSION}, or use a newer version of this library.`;
  return misfit(value, 'a version of the format that is not known here', hint);
}

// A CSL title may be empty; a source without a title is shown by its publisher.
function readLongTitle(): Reader {
  return (value, path, reading) => (value === '' ? undefined : readTitle(value, path, reading));
}

// The tag goes to Intl, which throws for one that is malformed.
function readLanguage(value: unknown): unknown {
  try {
    return new Intl.Locale(value as string).toString();
  } catch {
    return misfit(value, 'not a language', 'Write its BCP 47 tag, such as "en" or "pt-BR".');
  }
}

/** What is wrong with a value that is no object with a list of events. */
export function shapeFault(input: unknown): Fault | undefined {
  const hint = `Write an object with a list of events, such as ${EXAMPLE}.`;
  if (!isObject(input)) return new Fault(`This is ${found(input)}, not a timeline.`, hint);
  const { events } = input;
  if (Array.isArray(events)) return undefined;
  return new Fault(
    events === undefined
      ? 'There is no "events" in this timeline.'
      : `"events" is ${found(events)}, not a list.`,
    hint,
  );
}

/** Says that no event can be used of so many. */
export function reportNoEvents(count: number, report: Report): void {
  report[count > 0 ? 'error' : 'warn'](
    'events',
    new Fault(noneOf(count), `Write at least one, such as ${EVENT}.`),
  );
}

function noneOf(count: number): string {
  if (count === 0) return 'There are no events.';
  return count === 1
    ? 'The only event cannot be used.'
    : `None of the ${countOf(count, 'event')} can be used.`;
}
