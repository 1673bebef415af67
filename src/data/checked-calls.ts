// What programs call, for those in JavaScript too, which no types warn: each says what it takes and what to write before it
// fails within, or answers wrongly. Does nothing else.
import { isProblem } from '../time/is-problem.ts';
import { quote } from '../time/quote.ts';
import type { UncertainTime } from '../time/time.ts';
import { formatTime as format } from '../time/every-language.ts';
import type { Relation } from './citations.ts';
import { relate as relateUnchecked } from './citations.ts';
import type { TimelineHead } from './event-table.ts';
import { toCslFile as writeCsl } from './exporters/csl.ts';
import { toCsv as writeCsv } from './exporters/csv.ts';
import type { CalendarFile, CalendarOptions } from './exporters/ics.ts';
import { toCalendar as writeCalendar } from './exporters/ics.ts';
import type { JsonLd, JsonLdOptions } from './exporters/json-ld.ts';
import { toJsonLd as writeJsonLd } from './exporters/json-ld.ts';
import { isObject } from './is-object.ts';
import { found } from './report.ts';
import type { Citation, EventRecord, Source, TimelineDataset } from './schema.ts';

/**
 * The words for a time, such as "30 December 2022", "about 1450", "20–22 March 2023" or "66 million years ago".
 *
 * @param locale A BCP 47 tag: English, Arabic, Chinese, French, German, Russian, Spanish, Turkish or Ukrainian, of any
 *   country; for other languages Intl's dates between English words. `en` alone is British, day before month.
 * @throws TypeError for what is no time, such as its text, and where there is no locale.
 * @example formatTime(parseTime('2022-02-24/..') as UncertainTime, 'en') // 'since 24 February 2022'
 */
export function formatTime(time: UncertainTime, locale: string): string {
  demandTime('formatTime', time, 'formatTime(parseTime(event.date), "en")');
  if (typeof locale !== 'string')
    throw new TypeError(`formatTime takes a locale; found ${found(locale)}. Write formatTime(time, "en").`);
  return format(time, locale);
}

/**
 * What a citation says about the date of its event, by the bounds of the two dates.
 *
 * @param eventTime As `parseTime` gives it. @param citation As a dataset has it, with its date as text.
 * @throws TypeError for a date of an event that is text, and one of a citation that is none.
 * @example relate(parseTime('2022-02-04') as UncertainTime, { source: 'a', date: '2022', stance: 'supports' }) // 'vaguer'
 */
export function relate(eventTime: UncertainTime, citation: Citation): Relation {
  demandTime('relate', eventTime, 'relate(parseTime(event.date), citation)');
  if (!isObject(citation))
    throw new TypeError(`relate takes a citation; found ${found(citation)}. Write event.citations[0], say.`);
  const { date } = citation;
  if (date !== undefined && typeof date !== 'string')
    throw new TypeError(
      `relate reads the date of a citation itself; found ${found(date)}. Leave it as text.`,
    );
  return relateUnchecked(eventTime, citation);
}

/**
 * The events as a table for spreadsheets: CSV, with the names of its columns in the first line.
 *
 * @throws TypeError for a dataset that has not been read.
 */
export function toCsv(dataset: TimelineDataset): string {
  demandDataset('toCsv', dataset);
  return writeCsv(dataset);
}

/**
 * The events as a calendar.
 *
 * @throws TypeError for a dataset that has not been read, and where it is not said when the calendar is written.
 */
export function toCalendar(dataset: TimelineDataset, options: CalendarOptions): CalendarFile {
  demandDataset('toCalendar', dataset);
  if (!Number.isFinite(options?.now))
    throw new TypeError(
      `toCalendar takes when it is written, in ms; found ${found(options?.now)}. Write toCalendar(dataset, { now: Date.now() }).`,
    );
  return writeCalendar(dataset, options);
}

/**
 * The text of a CSL-JSON file: a list of items, in the order of the sources.
 *
 * @throws TypeError for what is no list.
 */
export function toCslFile(sources: readonly Source[]): string {
  if (!Array.isArray(sources))
    throw new TypeError(`toCslFile takes a list of sources; found ${found(sources)}. Write dataset.sources.`);
  return writeCsl(sources);
}

/**
 * A timeline with its events and their sources, as one JSON-LD document.
 *
 * @throws TypeError for a dataset or events that have not been read.
 */
export function toJsonLd(
  head: TimelineHead,
  events: readonly EventRecord[],
  options: JsonLdOptions = {},
): JsonLd {
  demandDataset('toJsonLd', { ...head, events });
  return writeJsonLd(head, events, options);
}

function demandTime(name: string, time: unknown, example: string): void {
  if (isProblem(time))
    throw new TypeError(
      `${name} takes a time; found the problem ${quote(time.message)}. Ask isProblem() first.`,
    );
  if (isObject(time) && typeof time['earliest'] === 'number') return;
  throw new TypeError(`${name} takes a time, as parseTime gives it; found ${found(time)}. Write ${example}.`);
}

// What is read has all its lists, and so have its events.
function demandDataset(name: string, dataset: unknown): void {
  const { events, sources, categories, actors } = isObject(dataset) ? dataset : {};
  const isRead =
    [events, sources, categories, actors].every(Array.isArray) &&
    (events as readonly unknown[]).every(
      (event) => isObject(event) && Array.isArray(event['citations']) && Array.isArray(event['actors']),
    );
  if (isRead) return;
  throw new TypeError(
    `${name} takes a dataset that has been read. Write const { dataset } = parseDataset(…), or readDataset(text).`,
  );
}
