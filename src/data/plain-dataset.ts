// Reads a dataset that is plainly right in every field: most are, and then nothing need be said of it. What is not plainly right may
// still be right, or right in part: `parseDataset` says, with words that only such data needs. Both must agree; tests compare them.
import { PlainDate } from '../time/plain-date.ts';
import { readTime } from '../time/read-time.ts';
import { DATASET_VERSION, DEFAULT_IMPORTANCE, LONG_TITLE, isStep } from './format-rules.ts';
import { isObject } from './is-object.ts';
import { plainText, UNREADABLE } from './plain-text.ts';
import type { CslDate, StoryStep, TimelineDataset } from './schema.ts';
import { safeHref } from './safe-href.ts';

/** A copy of what is plainly right. Throws for anything else. */
type Read = (value: unknown) => unknown;

/** What `parseDataset` makes of an input without any problem; undefined if there may be one. */
export function plainDataset(input: unknown): TimelineDataset | undefined {
  try {
    return datasetReader()(input) as TimelineDataset;
  } catch {
    return undefined;
  }
}

// Fields are read in the order in which they stand, so that what is referred to is known.
function datasetReader(): Read {
  const [categories, actors, sources, events] = [knownIds(), knownIds(), knownIds(), knownIds()];
  const citation = record({
    source: sources.known,
    passage: optional(PASSAGE),
    date: optional(date),
    stance: optional(oneOf('supports', 'disputes', 'mentions'), 'supports'),
    note: optional(text),
  });
  const event = record({
    id,
    title,
    date,
    category: optional(categories.known),
    actors: once(listOf(actors.known)),
    place: optional(text),
    summary: optional(text),
    importance: optional(oneOf(1, 2, 3, 4, 5), DEFAULT_IMPORTANCE),
    citations: listOf(citation),
  });
  const step = record({
    event: optional(events.known),
    show: optional(once(each(events.known))),
    range: optional(date),
    title: optional(text),
    text: optional(text),
    question: optional(text),
    answer: optional(text),
    notes: optional(text),
  });
  return record({
    $schema: optional(text),
    version: oneOf(DATASET_VERSION),
    title,
    description: optional(text),
    language: optional(such<string>((tag) => new Intl.Locale(tag).toString() === tag)),
    license: optional(text),
    categories: listOf(categories.taken(LABEL)),
    actors: listOf(actors.taken(LABEL)),
    sources: listOf(sources.taken(SOURCE)),
    events: such<unknown[]>((all) => all.length > 0, listOf(events.taken(event))),
    eras: listOf(record({ title, date })),
    story: listOf(such<StoryStep>(isStep, step)),
  });
}

const plainDate = new PlainDate();
const same: Read = (value) => value;
const id = such((value) => typeof value === 'string' && value !== '');
const text = such(isText);
const words = such((value) => isText(value) && value !== '');
const title = such<string>((value) => value.length <= LONG_TITLE, words);
const date = such(isDate);
const number = such((value) => (typeof value === 'number' ? !Number.isNaN(value) : isText(value)));
const address = such((value) => isText(value) && /^[!-~]+$/.test(value) && safeHref(value) !== undefined);

const LABEL = record({ id, label: title });
const PASSAGE = record({
  start: words,
  end: optional(words),
  prefix: optional(words),
  suffix: optional(words),
});
const NAME = record(
  {
    given: optional(text),
    family: optional(text),
    'non-dropping-particle': optional(text),
    'dropping-particle': optional(text),
    suffix: optional(text),
    literal: optional(text),
  },
  true,
);
const CSL_DATE = record(
  {
    'date-parts': optional(each(each(such((part) => typeof part === 'string' || number(part) === part)))),
    season: optional(number),
    circa: optional((value) => (typeof value === 'boolean' ? value : number(value))),
    literal: optional(text),
    raw: optional(text),
  },
  true,
);
const SOURCE = record(
  {
    id,
    type: optional(text),
    title: optional(title),
    author: optional(each(NAME)),
    editor: optional(each(NAME)),
    'container-title': optional(text),
    publisher: optional(text),
    'publisher-place': optional(text),
    volume: optional(number),
    issue: optional(number),
    page: optional(number),
    issued: optional(such(isDatable, (value) => (typeof value === 'string' ? text(value) : CSL_DATE(value)))),
    URL: optional(address),
    archived: optional(record({ URL: address, date: optional(date) })),
    DOI: optional(text),
    language: optional(text),
  },
  true,
);

function such<Value = unknown>(isRight: (value: Value) => boolean, read: Read = same): Read {
  return (value) => {
    const result = read(value);
    if (!isRight(result as Value)) throw new Error();
    return result;
  };
}

function once(read: Read): Read {
  return such<unknown[]>((all) => new Set(all).size === all.length, read);
}

function oneOf(...choices: readonly unknown[]): Read {
  return such((value) => choices.includes(value));
}

// null is how many programs write "nothing".
function optional(read: Read, fallback?: unknown): Read {
  return (value) => (value === undefined || value === null ? fallback : read(value));
}

function each(read: Read): Read {
  const list = such(Array.isArray);
  return (value) => Array.from(list(value) as unknown[], (item) => read(item));
}

function listOf(read: Read): Read {
  const items = each(read);
  return (value) => items(value ?? []);
}

/** @param isLoose Whether fields that are not listed are kept, as they are. */
function record(fields: Readonly<Record<string, Read>>, isLoose = false): Read {
  const entries = Object.entries(fields);
  return (value) => {
    if (!isObject(value)) throw new Error();
    const result: Record<string, unknown> = {};
    for (const [key, read] of entries) {
      const field = read(value[key]);
      if (field !== undefined) result[key] = field;
    }
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(fields, key)) continue;
      if (!isLoose || key === '__proto__') throw new Error();
      result[key] = value[key];
    }
    return result;
  };
}

/** The ids of a list: `taken` by the records that are read, each by one, and `known` to those that refer to them. */
function knownIds(): { readonly known: Read; readonly taken: (read: Read) => Read } {
  const ids = new Set<unknown>();
  return {
    known: such((name) => ids.has(name)),
    taken: (read) => such<{ id: string }>((item) => ids.size < ids.add(item.id).size, read),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && plainText(value) === value && !value.includes(UNREADABLE);
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return plainDate.read(value) || readTime(value) !== undefined;
}

// Of CSL dates those of one end, as most are written: the others are read with the closer check. Words that are no date are kept too.
function isDatable(issued: unknown): boolean {
  if (typeof issued === 'string') return isDate(issued);
  const { 'date-parts': ends = [], season, literal, raw } = issued as CslDate;
  const [parts = [], ...others] = ends;
  if (ends.length === 0) return Boolean(literal ?? raw);
  const written = parts.map((part, i) => `${part}`.padStart(i === 0 ? 4 : 2, '0')).join('-');
  return others.length === 0 && season === undefined && isDate(written);
}
