// What a timeline is about, in the terms of schema.org, for machines that read pages. Events of history are entries of a work
// (`CreativeWork` with `temporalCoverage`), never `Event`: search engines offer those as something to go to, and demand a
// place and a date of each. See docs/decisions/0018-sharing.md.
import { timeToCivil } from '../../time/calendar.ts';
import { writeYear } from '../../time/edtf-text.ts';
import { writeDate } from '../../time/write-date.ts';
import { formatTime } from '../../time/format-time.ts';
import { readSpan } from '../../time/read-span.ts';
import { readTime } from '../../time/read-time.ts';
import type { Interval, TimeMs, UncertainTime } from '../../time/time.ts';
import type { TimelineHead } from '../event-table.ts';
import { issuedTime } from '../csl-date.ts';
import { publisherOf } from '../source-name.ts';
import { safeHref } from '../safe-href.ts';
import { wholeName } from '../reference.ts';
import type { EventRecord, Source } from '../schema.ts';
import { bareDoi, sourceHref } from '../source-href.ts';

/** What else is to be said. */
export interface JsonLdOptions {
  /** Address of the page, http or https. */
  readonly address?: string;
  /** Language of dates in words, as BCP 47; `en` where it is not given. */
  readonly locale?: string;
  /** How many events there are, where `events` are only some of them. */
  readonly count?: number;
  /** What all events span, where `events` are only some of them. */
  readonly extent?: Interval;
}

/** A value of JSON. */
export type JsonLd = { readonly [key: string]: unknown };

/** A timeline with its events and their sources, as one JSON-LD document. */
export function toJsonLd(
  head: TimelineHead,
  events: readonly EventRecord[],
  { address, locale = 'en', count = events.length, extent = extentOf(events) }: JsonLdOptions = {},
): JsonLd {
  const labels = new Map(head.categories.map(({ id, label }) => [id, label]));
  const actors = new Map(head.actors.map(({ id, label }) => [id, label]));
  const sources = new Map(head.sources.map((source) => [source.id, source]));
  const url = safeHref(address);
  return present({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: head.title,
    description: head.description,
    inLanguage: head.language,
    license: head.license,
    url,
    temporalCoverage: extent && coverageOf(extent, locale),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: count,
      itemListElement: events.map((event, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: entryOf(event),
      })),
    },
  });

  function entryOf(event: EventRecord): JsonLd {
    const time = readSpan(event.date);
    const cited = [...new Set(event.citations.map(({ source }) => source))].flatMap(
      (id) => sources.get(id) ?? [],
    );
    return present({
      '@type': 'CreativeWork',
      identifier: event.id,
      name: event.title,
      text: event.summary,
      temporalCoverage: time && periodOf(time, locale),
      keywords: labels.get(event.category ?? ''),
      contentLocation: event.place && { '@type': 'Place', name: event.place },
      mentions: event.actors.map((id) => ({ '@type': 'Thing', name: actors.get(id) ?? id })),
      citation: cited.map(workOf),
    });
  }
}

/**
 * JSON that may stand in a `<script>` element of a page, whatever the texts in it: no `<` of theirs ends the element or begins a
 * comment.
 */
export function scriptText(value: JsonLd): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

function workOf(source: Source): JsonLd {
  const time = issuedTime(source);
  return present({
    '@type': 'CreativeWork',
    name: source.title ?? source.id,
    url: sourceHref(source),
    author: (source.author ?? [])
      .flatMap((name) => wholeName(name) || [])
      .map((name) => ({ '@type': 'Thing', name })),
    publisher: publisherOf(source) ? { '@type': 'Organization', name: publisherOf(source) } : undefined,
    datePublished: time?.kind === 'date' ? isoOf(time) : undefined,
    inLanguage: source.language,
    identifier: source.DOI && `doi:${bareDoi(source.DOI)}`,
  });
}

function extentOf(events: readonly EventRecord[]): Interval | undefined {
  // No call takes as many values as there may be.
  let [start, end] = [Infinity, -Infinity];
  for (const { date } of events) {
    const { earliest = NaN, latest = NaN } = readSpan(date) ?? {};
    for (const t of [earliest, latest].filter(Number.isFinite)) {
      start = Math.min(start, t);
      end = Math.max(end, t);
    }
  }
  return start <= end ? { start, end } : undefined;
}

function coverageOf({ start, end }: Interval, locale: string): string | undefined {
  const last = Math.max(start, end - 1);
  const [from, to] = [yearText(start), yearText(last)];
  if (from && to) return from === to ? from : `${from}/${to}`;
  const time = readTime(`${writeYear(timeToCivil(start).year)}/${writeYear(timeToCivil(last).year)}`);
  return time && formatTime(time, locale);
}

// ISO 8601 writes years of four digits; what it cannot write without an agreement is said in words, which schema.org allows.
function periodOf(time: UncertainTime, locale: string): string {
  const iso = time.start && time.end ? spanOf(time.start, time.end) : isoOf(time);
  return iso ?? formatTime(time, locale);
}

function spanOf(start: UncertainTime, end: UncertainTime): string | undefined {
  const from = exactOf(start);
  const to = end.kind === 'open' ? '..' : exactOf(end);
  return from && to && `${from}/${to}`;
}

// Only spans of columns have clock times, in UTC.
function exactOf(time: UncertainTime): string | undefined {
  const day = isoOf(time);
  return day && time.precision === 'second' ? time.text : day;
}

function isoOf({ fields, season, approximate, uncertain }: UncertainTime): string | undefined {
  if (!fields || season !== undefined || approximate || uncertain) return undefined;
  const { year, month, day } = fields;
  if (year < 0 || year > 9999) return undefined;
  return writeDate(year, month, day);
}

function yearText(t: TimeMs): string | undefined {
  const { year } = timeToCivil(t);
  return year < 0 || year > 9999 ? undefined : writeYear(year);
}

// Without what is not known.
function present(parts: JsonLd): JsonLd {
  return Object.fromEntries(
    Object.entries(parts).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
