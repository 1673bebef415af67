// What a timeline would say if it stood on some of its sources only: those that had been published by a day, or all but one.
// Pure: a table goes in, a smaller one comes out, with its events dated as those sources date them.
import type { TimeMs, UncertainTime } from '../time/time.ts';
import { timeToCivil } from '../time/calendar.ts';
import { writeDate } from '../time/write-date.ts';
import { readTime } from '../time/read-time.ts';
import { issuedTime } from './csl-date.ts';
import { CodeLists } from './columns.ts';
import { datedCitationsOf } from './dated-citations.ts';
import type { EventTable, TimelineHead } from './event-table.ts';
import { reordered, rowsBy } from './event-table.ts';
import { finish } from './steps.ts';
import type { EventRecord, Source } from './schema.ts';
import { sortSpans } from './sort-spans.ts';

const KEPT_RECORDS = 10_000; // more than are on screen; all of a million would be a gigabyte

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
 * - the editor's, where a citation that is left gives just that date, where none of those left gives any, or where no source of
 *   the event gave it in the first place;
 * - else the most exact of the dates that are left, of two the one from the source that was published later.
 *
 * A source counts as published by a day when all that its date allows lies before the end of that day; one without a date
 * of publication does not count.
 */
export function restOn(table: EventTable, { knownBy, without }: Basis): EventTable {
  const limit = knownBy === undefined ? Infinity : (readTime(knownBy)?.latest ?? Infinity);
  const { dataset } = table;
  const isLeft = Uint8Array.from(dataset.sources, (source) =>
    Number(source.id !== without && (limit === Infinity || publishedBy(source, limit))),
  );
  const sources = dataset.sources.filter((_, code) => isLeft[code]);
  const ids = new Set(sources.map(({ id }) => id));
  const dated = datedCitationsOf(table);
  const issued = Float64Array.from(dataset.sources, (source) => issuedTime(source)?.latest ?? -Infinity);
  const remade = new Map<number, EventRecord>();
  const recordOf = (row: number): EventRecord => {
    const event = table.eventAt(row);
    const citations = event.citations.filter(({ source }) => ids.has(source));
    if (citations.length === event.citations.length) return event;
    let record = remade.get(row);
    if (!record) {
      const place = dated.bestAt(row, isLeft, issued);
      const date = place < 0 ? event.date : dated.textAt(row, place);
      record = { ...event, citations, date };
      if (remade.size >= KEPT_RECORDS) remade.clear();
      remade.set(row, record);
    }
    return record;
  };
  const timeOf = (row: number): UncertainTime => {
    const { date } = recordOf(row);
    return date === table.eventAt(row).date ? table.timeAt(row) : readTime(date)!;
  };
  const { rows, starts, ends } = rowsLeft(table, { isLeft, issued, limit });
  let codeCount = 0;
  const codes = Int32Array.from(isLeft, (isCounted) => (isCounted ? codeCount++ : -1));
  const sourcesLeft = table.sources && recoded(table.sources, codes);
  return {
    ...table,
    ...finish(reordered({ ...table, starts, ends, sources: sourcesLeft }, rows)),
    dataset: { ...dataset, sources },
    count: rows.length,
    eventAt: (row) => recordOf(rows[row]!),
    timeAt: (row) => timeOf(rows[row]!),
    rowOf: rowsBy(table.rowOf, rows, table.count),
  };
}

// The lists with other numbers; those that are below zero are left out.
function recoded(lists: CodeLists, codes: ArrayLike<number>): CodeLists {
  const offsets = new Uint32Array(lists.offsets.length);
  const kept = new Uint32Array(lists.codes.length);
  let count = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let i = lists.offsets[row]!; i < lists.offsets[row + 1]!; i++) {
      const code = codes[lists.codes[i]!]!;
      if (code >= 0) kept[count++] = code;
    }
    offsets[row + 1] = count;
  }
  return new CodeLists(offsets, kept.subarray(0, count));
}

// Which rows stay, in time order, and from when to when they are.
function rowsLeft(
  table: EventTable,
  { isLeft, issued, limit }: { isLeft: Uint8Array; issued: Float64Array; limit: TimeMs },
): Pick<EventTable, 'starts' | 'ends'> & { readonly rows: Uint32Array } {
  const dated = datedCitationsOf(table);
  const { starts, ends } = { starts: table.starts.slice(), ends: table.ends.slice() };
  const stays = new Uint32Array(table.count);
  const moved = new Uint32Array(table.count);
  let stayCount = 0;
  let movedCount = 0;
  const { offsets, codes } = table.sources ?? {
    offsets: new Uint32Array(table.count + 1),
    codes: new Uint32Array(),
  };
  for (let row = 0; row < table.count; row++) {
    const end = offsets[row + 1]!;
    const cited = end - offsets[row]!;
    let left = 0;
    for (let i = offsets[row]!; i < end; i++) left += isLeft[codes[i]!]!;
    // What rests on nothing loses nothing with a source, and had been published by nobody.
    if (left === cited ? cited === 0 && limit !== Infinity : left === 0) continue;
    const isDated = left < cited && table.isDatedBySources?.[row] === 1;
    const date = isDated ? dated.bestAt(row, isLeft, issued) : -1;
    if (date < 0) {
      stays[stayCount++] = row;
      continue;
    }
    starts[row] = dated.earliestAt(date);
    ends[row] = dated.latestAt(date);
    moved[movedCount++] = row;
  }
  const rows = merged(
    stays.subarray(0, stayCount),
    inTimeOrder(moved.subarray(0, movedCount), starts, ends),
    starts,
    ends,
  );
  return { rows, starts, ends };
}

function inTimeOrder(rows: Uint32Array, starts: Float64Array, ends: Float64Array): Uint32Array {
  const [rowStarts, rowEnds] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  for (let i = 0; i < rows.length; i++) {
    rowStarts[i] = starts[rows[i]!]!;
    rowEnds[i] = ends[rows[i]!]!;
  }
  const { order } = finish(sortSpans(rowStarts, rowEnds));
  return order ? order.map((place) => rows[place]!) : rows;
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

// Two lists in time order as one.
function merged(
  left: Uint32Array,
  right: Uint32Array,
  starts: Float64Array,
  ends: Float64Array,
): Uint32Array {
  if (right.length === 0) return left;
  const isBefore = (a: number, b: number): boolean => {
    if (starts[a] !== starts[b]) return starts[a]! < starts[b]!;
    return ends[a] === ends[b] ? a < b : ends[a]! < ends[b]!;
  };
  const rows = new Uint32Array(left.length + right.length);
  for (let at = 0, i = 0, j = 0; at < rows.length; at++) {
    const isLeft = j === right.length || (i < left.length && isBefore(left[i]!, right[j]!));
    rows[at] = isLeft ? left[i++]! : right[j++]!;
  }
  return rows;
}

function publishedBy(source: Source, limit: TimeMs): boolean {
  const time = issuedTime(source);
  return time !== undefined && time.latest <= limit;
}

function dayBefore(end: TimeMs): string {
  const { year, month, day } = timeToCivil(end - 1);
  return writeDate(year, month, day);
}
