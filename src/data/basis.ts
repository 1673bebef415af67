// What a timeline would say if it stood on some of its sources only: those that had been published by a day, or all but one.
// Pure: a dataset goes in, a smaller one comes out, with its events dated as those sources date them.
import type { TimeMs } from '../time/time.ts';
import { timeToCivil } from '../time/calendar.ts';
import { writeDate } from '../time/edtf-text.ts';
import { relate } from './citations.ts';
import { issuedTime, readTime } from './csl-date.ts';
import type { Citation, EventRecord, Source, TimelineDataset } from './schema.ts';

/** Which sources count. */
export interface Basis {
  /** EDTF date: only sources published by the end of it. */
  readonly knownBy: string | undefined;
  /** Id of a source that does not count. */
  readonly without: string | undefined;
}

/**
 * The dataset on fewer sources. An event stays if one of its citations does. Its date is then:
 *
 * - the editor's, where a citation that is left gives just that date, or none of those left gives any;
 * - else the most exact of the dates that are left, of two the one from the source that was published later.
 *
 * A source counts as published by a day when all that its date allows lies before the end of that day; one without a date
 * of publication does not count.
 */
export function restOn(dataset: TimelineDataset, { knownBy, without }: Basis): TimelineDataset {
  const limit = knownBy === undefined ? Infinity : (readTime(knownBy)?.latest ?? Infinity);
  const sources = dataset.sources.filter(
    (source) => source.id !== without && (limit === Infinity || publishedBy(source, limit)),
  );
  const byId = new Map(sources.map((source) => [source.id, source]));
  const events = dataset.events.flatMap((event): EventRecord[] => {
    const citations = event.citations.filter(({ source }) => byId.has(source));
    // What rests on nothing loses nothing with a source, and had been published by nobody.
    if (citations.length === event.citations.length && (citations.length > 0 || limit === Infinity))
      return [event];
    if (citations.length === 0) return [];
    return [{ ...event, citations, date: dateFrom(event, citations, byId) }];
  });
  return { ...dataset, sources, events };
}

/** The days on which sources of the dataset had been published, as EDTF, in order: where `restOn` may change. */
export function publicationDays({ sources }: TimelineDataset): readonly string[] {
  const ends = sources.flatMap((source) => issuedTime(source)?.latest ?? []).filter(Number.isFinite);
  const days = Float64Array.from(new Set(ends)).sort();
  return [...new Set(Array.from(days, (end) => dayBefore(end)))];
}

/** How many sources have no date of publication that can be read. */
export function undatedSourceCount({ sources }: TimelineDataset): number {
  return sources.filter((source) => !Number.isFinite(issuedTime(source)?.latest)).length;
}

function publishedBy(source: Source, limit: TimeMs): boolean {
  const time = issuedTime(source);
  return time !== undefined && time.latest <= limit;
}

function dateFrom(
  event: EventRecord,
  citations: readonly Citation[],
  sources: ReadonlyMap<string, Source>,
): string {
  const time = readTime(event.date);
  const dated = citations.flatMap((citation) => {
    const given = citation.stance === 'disputes' ? undefined : readTime(citation.date);
    const issued = issuedTime(sources.get(citation.source)!)?.latest ?? -Infinity;
    return given ? [{ citation, span: given.latest - given.earliest, issued }] : [];
  });
  if (!time || dated.some(({ citation }) => relate(time, citation) === 'agrees')) return event.date;
  const [best] = dated.sort((a, b) => a.span - b.span || b.issued - a.issued);
  return best?.citation.date ?? event.date;
}

function dayBefore(end: TimeMs): string {
  const { year, month, day } = timeToCivil(end - 1);
  return writeDate(year, month, day);
}
