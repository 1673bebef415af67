// What a timeline would say if it stood on some of its sources only: those that had been published by a day, or all but one.
// Pure: a table goes in, a smaller one comes out, with its events dated as those sources date them.
import type { TimeMs, UncertainTime } from '../time/time.ts';
import { timeToCivil } from '../time/calendar.ts';
import { writeDate } from '../time/edtf-text.ts';
import { relate } from './citations.ts';
import { issuedTime, readTime } from './csl-date.ts';
import type { EventTable, TimelineHead } from './event-table.ts';
import { subTable } from './event-table.ts';
import type { Citation, EventRecord, Source } from './schema.ts';

/** Which sources count. */
export interface Basis {
  /** EDTF date: only sources published by the end of it. */
  readonly knownBy: string | undefined;
  /** Id of a source that does not count. */
  readonly without: string | undefined;
}

/**
 * The table on fewer sources. An event stays if one of its citations does. Its date is then:
 *
 * - the editor's, where a citation that is left gives just that date, or none of those left gives any;
 * - else the most exact of the dates that are left, of two the one from the source that was published later.
 *
 * A source counts as published by a day when all that its date allows lies before the end of that day; one without a date
 * of publication does not count.
 */
export function restOn(table: EventTable, { knownBy, without }: Basis): EventTable {
  const limit = knownBy === undefined ? Infinity : (readTime(knownBy)?.latest ?? Infinity);
  const { dataset } = table;
  const isLeft = dataset.sources.map(
    (source) => source.id !== without && (limit === Infinity || publishedBy(source, limit)),
  );
  const sources = dataset.sources.filter((_, code) => isLeft[code]);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const remade = new Map<number, EventRecord>();
  const recordOf = (row: number): EventRecord => {
    const event = table.eventAt(row);
    const citations = event.citations.filter(({ source }) => byId.has(source));
    if (citations.length === event.citations.length) return event;
    let record = remade.get(row);
    if (!record) {
      record = { ...event, citations, date: dateFrom(event, citations, byId) };
      remade.set(row, record);
    }
    return record;
  };
  const timeOf = (row: number): UncertainTime => {
    const { date } = recordOf(row);
    return date === table.eventAt(row).date ? table.timeAt(row) : readTime(date)!;
  };
  const starts = table.starts.slice();
  const ends = table.ends.slice();
  const left: number[] = [];
  const moved: number[] = [];
  for (let row = 0; row < table.count; row++) {
    const cited = table.sources?.lengthAt(row) ?? 0;
    let stay = 0;
    for (let i = 0; i < cited; i++) stay += Number(isLeft[table.sources!.at(row, i)]);
    // What rests on nothing loses nothing with a source, and had been published by nobody.
    if (stay === cited ? cited === 0 && limit !== Infinity : stay === 0) continue;
    if (stay === cited || !table.isDatedBySources[row]) {
      left.push(row);
      continue;
    }
    const { earliest, latest } = timeOf(row);
    if (earliest === starts[row] && latest === ends[row]) left.push(row);
    else {
      starts[row] = earliest;
      ends[row] = latest;
      moved.push(row);
    }
  }
  const before = (a: number, b: number): number =>
    compare(starts[a]!, starts[b]!) || compare(ends[a]!, ends[b]!) || a - b;
  const rows = merged(left, moved.sort(before), before);
  const codes = new Map(sources.map((source, code) => [dataset.sources.indexOf(source), code]));
  return subTable(table, rows, {
    dataset: { ...dataset, sources },
    starts,
    ends,
    sources: table.sources?.mapped((code) => codes.get(code)),
    eventAt: recordOf,
    timeAt: timeOf,
  });
}

/** The days on which sources of the dataset had been published, as EDTF, in order: where `restOn` may change. */
export function publicationDays({ sources }: TimelineHead): readonly string[] {
  const ends = sources.flatMap((source) => issuedTime(source)?.latest ?? []).filter(Number.isFinite);
  const days = Float64Array.from(new Set(ends)).sort();
  return [...new Set(Array.from(days, (end) => dayBefore(end)))];
}

/** How many sources have no date of publication that can be read. */
export function undatedSourceCount({ sources }: TimelineHead): number {
  return sources.filter((source) => !Number.isFinite(issuedTime(source)?.latest)).length;
}

// Two ascending lists as one.
function merged(
  left: readonly number[],
  right: readonly number[],
  before: (a: number, b: number) => number,
): Uint32Array {
  const rows = new Uint32Array(left.length + right.length);
  for (let at = 0, i = 0, j = 0; at < rows.length; at++) {
    const isLeft = j === right.length || (i < left.length && before(left[i]!, right[j]!) < 0);
    rows[at] = isLeft ? left[i++]! : right[j++]!;
  }
  return rows;
}

// Not by subtraction: an open beginning is -Infinity.
function compare(a: TimeMs, b: TimeMs): number {
  return Number(a > b) - Number(a < b);
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
