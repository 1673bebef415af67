// Rewrites the dates in the text of a dataset that can be read in one way only, and leaves every other character as it is.
// Nothing but dates: an id is part of links, an address may answer over http: alone, and words are the author's.
import { readTime } from '../time/read-time.ts';
import { withoutBom } from '../data/byte-order-mark.ts';
import { findJsonPlaces } from '../data/json-places.ts';
import { guesses } from '../time/date-hints.ts';
import { fromDraft } from '../time/edtf-draft.ts';
import { pad } from '../time/edtf-text.ts';

/**
 * The text with dates written in EDTF where they are not, but can mean only one thing:
 *
 * - the draft of EDTF of 2012: `196u` → `196X`, `1985/unknown` → `1985/`;
 * - space around a date or its ends: `" 1914 / 1918 "` → `"1914/1918"`;
 * - a month or a day of one digit in a whole date: `1914-7-28` → `1914-07-28`, but not `1914-7`, which may be seven years;
 * - a month by its English name, and days, months and years that can stand in one order only: `21 June 1791`, `21/06/1791`,
 *   but not `5/6/1791`; two years or two days with a dash between them: `1914-1918`, but not `1914-18`;
 * - dashes in a whole date: `1914–07–28`; space between the dates of a set: `[1667, 1668]`;
 * - hyphens and minus signs that only look right: U+2010, U+2011, U+2212;
 * - a year of four digits without quotation marks: `1914` → `"1914"`.
 *
 * @param text Of a file, with or without a byte-order mark.
 * @returns The same text where there is nothing to rewrite, or it is no JSON. Doing it again changes nothing.
 */
export function fixDates(text: string): string {
  const json = withoutBom(text);
  const rewritten = new Map<string, string>();
  for (const [path, value] of datesIn(read(json))) {
    const date = rewriteDate(value);
    if (date !== undefined) rewritten.set(path, JSON.stringify(date));
  }
  const places = [...findJsonPlaces(json, rewritten.keys())];
  const pieces: string[] = [];
  let done = 0;
  for (const [path, { start, end }] of places.toSorted(([, a], [, b]) => a.start - b.start)) {
    pieces.push(json.slice(done, start), rewritten.get(path)!);
    done = end;
  }
  const bom = text.slice(0, text.length - json.length);
  return bom + pieces.join('') + json.slice(done);
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The date as EDTF; undefined where it is EDTF, or nobody can be sure what it means. */
function rewriteDate(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isInteger(value) && /^\d{4}$/.test(`${value}`) ? `${value}` : undefined;
  if (typeof value !== 'string' || readTime(value)) return undefined;
  const tidy = value.split('/').map(tidyEnd).join('/');
  const set = value.trim().replace(/\s*(,|\.\.|[[\]{}])\s*/g, '$1');
  return [fromDraft(value), tidy, fromDraft(tidy), set].find((date) => readTime(date)) ?? onlyReading(value);
}

const NAMED = /[a-z]{3}/i;
const THREE_NUMBERS = /^\s*\d+([-–—/.])\d+\1\d+\s*$/;
const TWO_YEARS = /^\s*\d{4}\s*[-–—]\s*\d{4}\s*$/;
const TWO_DAYS = /^\s*\d{4}-\d\d-\d\d(?:\s*[–—]\s*|\s+-\s+)\d{4}-\d\d-\d\d\s*$/;
const SURE = /^\d{4}-\d\d(-\d\d)?$|^\d{4}(-\d\d-\d\d)?\/\d{4}(-\d\d-\d\d)?$/;

// Of all that a text may mean, if it is a month, a day, or from year to year; nothing of about when, before or since.
function onlyReading(text: string): string | undefined {
  if (![NAMED, THREE_NUMBERS, TWO_YEARS, TWO_DAYS].some((form) => form.test(text))) return undefined;
  const [only, ...others] = new Set(guesses(text).filter((guess) => readTime(guess)));
  return only !== undefined && others.length === 0 && SURE.test(only) ? only : undefined;
}

function tidyEnd(end: string): string {
  return end
    .trim()
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/^(-?\d{4})-(\d{1,2})-(\d{1,2})$/, (_, year: string, ...monthAndDay: string[]) =>
      [year, ...monthAndDay.slice(0, 2).map((part) => pad(Number(part)))].join('-'),
    );
}

type Fields = Readonly<Record<string, unknown>>;

/** Every place of a dataset in which a date may stand, with what stands there. */
function* datesIn(dataset: unknown): Generator<readonly [path: string, value: unknown]> {
  for (const [path, event] of recordsIn(dataset, 'events', '')) {
    yield [`${path}.date`, event['date']];
    for (const [place, citation] of recordsIn(event, 'citations', `${path}.`))
      yield [`${place}.date`, citation['date']];
  }
  for (const [path, source] of recordsIn(dataset, 'sources', '')) {
    yield [`${path}.issued`, source['issued']];
    yield [`${path}.archived.date`, (source['archived'] as Fields | null | undefined)?.['date']];
  }
  for (const [path, era] of recordsIn(dataset, 'eras', '')) yield [`${path}.date`, era['date']];
  for (const [path, step] of recordsIn(dataset, 'story', '')) yield [`${path}.range`, step['range']];
}

/** The objects in a list of an object; none where there is no such list. */
function* recordsIn(parent: unknown, key: string, path: string): Generator<readonly [string, Fields]> {
  const list = (parent as Fields | null)?.[key];
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries())
    if (typeof item === 'object' && item !== null) yield [`${path}${key}[${index}]`, item as Fields];
}
