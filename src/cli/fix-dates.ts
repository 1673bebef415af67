// Rewrites the dates in the text of a dataset that can be read in one way only, and leaves every other character as it is.
// Nothing but dates: an id is part of links, an address may answer over http: alone, and words are the author's.
import { readTime } from '../time/read-time.ts';
import { findJsonPlaces } from '../data/json-places.ts';
import { fromDraft } from '../time/edtf-draft.ts';
import { LONG_DATE } from '../data/format-rules.ts';

/**
 * The text with dates written in EDTF where they are not, but can mean only one thing:
 *
 * - the draft of EDTF of 2012: `196u` → `196X`, `1985/unknown` → `1985/`;
 * - space around a date or its ends: `" 1914 / 1918 "` → `"1914/1918"`;
 * - a month or a day of one digit in a whole date: `1914-7-28` → `1914-07-28`, but not `1914-7`, which may be seven years;
 * - hyphens and minus signs that only look right: U+2010, U+2011, U+2212;
 * - a year of four digits without quotation marks: `1914` → `"1914"`.
 *
 * @param text Of a file, with or without a byte-order mark.
 * @returns The same text where there is nothing to rewrite, or it is no JSON. Doing it again changes nothing.
 */
export function fixDates(text: string): string {
  const markLength = text.startsWith('\uFEFF') ? 1 : 0;
  const json = text.slice(markLength);
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
  return text.slice(0, markLength) + pieces.join('') + json.slice(done);
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
  if (typeof value !== 'string' || value.length > LONG_DATE || readTime(value)) return undefined;
  const tidy = value.split('/').map(tidyEnd).join('/');
  return [fromDraft(value), tidy, fromDraft(tidy)].find((date) => readTime(date));
}

function tidyEnd(end: string): string {
  return end
    .trim()
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/^(-?\d{4})-(\d{1,2})-(\d{1,2})$/, (_, year: string, ...monthAndDay: string[]) =>
      [year, ...monthAndDay.slice(0, 2).map((part) => part.padStart(2, '0'))].join('-'),
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
