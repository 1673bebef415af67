// The events of a dataset as a table for spreadsheets: RFC 4180, one event in each line. A spreadsheet takes a cell that
// begins like a formula for one; such cells get an apostrophe before them, which it reads as "this is text". So does what
// would begin a cell in a spreadsheet that parts them otherwise.
// Method: OWASP, "CSV Injection".
import { writeYear } from '../../time/edtf-text.ts';
import { writeDate } from '../../time/write-date.ts';
import { timeToCivil } from '../../time/calendar.ts';
import { readSpan } from '../../time/read-span.ts';
import type { TimeMs } from '../../time/time.ts';
import { DAY_MS } from '../../time/time.ts';
import { zoneOf } from '../../time/zone.ts';
import type { TimelineHead } from '../event-table.ts';
import { referenceText } from '../reference.ts';
import type { EventRecord, Source, TimelineDataset } from '../schema.ts';
import { sourceHref } from '../source-href.ts';

const COLUMNS = [
  'id',
  'title',
  'date',
  'first_day',
  'last_day',
  'category',
  'actors',
  'place',
  'summary',
  'importance',
  'sources',
  'links',
  'source_dates',
] as const;
const BETWEEN = ' | ';
// Of two dates that one source gives. EDTF has no spaces.
const BETWEEN_DATES = ', ';
const FAR_MS = 1e15;
const LINE_END = '\r\n';
// Also in the wide forms that some programs take for the others, and after blanks that they leave out.
const LIKE_A_FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠'])/;
// Where half of Europe's spreadsheets begin a cell, whatever the quotes: they part cells by semicolons or tabs.
const CELL_WITHIN = /([;\t])(?=\s*[=+\-@＝＋－＠])/g;

/**
 * The whole table, with the names of its columns in the first line. `date` is EDTF, or an interval with clock times as in
 * ISO 8601; days are ISO 8601; `source_dates` has for each of `sources`, in their order, the date that it gives, or nothing.
 */
export function toCsv(dataset: TimelineDataset): string {
  return [...csvPieces(dataset, dataset.events)].join('');
}

/** The lines of the table, first the names of its columns. */
export function* csvPieces(
  { categories, actors, sources }: Omit<TimelineHead, 'title' | 'version'>,
  events: Iterable<EventRecord>,
): Generator<string, undefined> {
  const categoryOf = new Map(categories.map(({ id, label }) => [id, label]));
  const actorOf = new Map(actors.map(({ id, label }) => [id, label]));
  const sourceOf = new Map(sources.map((source) => [source.id, citedOf(source)]));
  yield line(COLUMNS);
  for (const event of events) {
    const time = readSpan(event.date);
    const ids = [...new Set(event.citations.map(({ source }) => source))].filter((id) => sourceOf.has(id));
    const cited = ids.map((id) => sourceOf.get(id)!);
    yield line([
      event.id,
      event.title,
      event.date,
      dayOf(time && time.earliest + zoneOf(time).offsetMs),
      dayOf(time && lastOf(time.latest) + zoneOf(time).offsetMs),
      categoryOf.get(event.category ?? '') ?? event.category ?? '',
      event.actors.map((id) => actorOf.get(id) ?? id).join(BETWEEN),
      event.place ?? '',
      event.summary ?? '',
      `${event.importance}`,
      cited.map(({ reference }) => reference).join(BETWEEN),
      cited.flatMap(({ href }) => href ?? []).join(BETWEEN),
      ids.map((id) => datesBy(id, event)).join(BETWEEN),
    ]);
  }
  return undefined;
}

function citedOf(source: Source): { readonly reference: string; readonly href: string | undefined } {
  return { reference: referenceText(source), href: sourceHref(source) };
}

function datesBy(id: string, { citations }: EventRecord): string {
  const dates = citations.flatMap(({ source, date }) => (source === id ? (date ?? []) : []));
  return [...new Set(dates)].join(BETWEEN_DATES);
}

// An instant before the end; far from now a millisecond is less than a number can tell.
function lastOf(end: TimeMs): TimeMs {
  return Math.abs(end) > FAR_MS ? end - DAY_MS / 2 : end - 1;
}

function dayOf(t: TimeMs | undefined): string {
  if (t === undefined || !Number.isFinite(t)) return '';
  const { year, month, day } = timeToCivil(t);
  // Far from now a year is a number, and has no days.
  return Math.abs(year) > 9999 ? writeYear(year) : writeDate(year, month, day);
}

function line(cells: readonly string[]): string {
  return cells.map(cell).join(',') + LINE_END;
}

function cell(text: string): string {
  // A date of 44 BC too: -0043-03-15 would be reckoned out.
  const defused = (LIKE_A_FORMULA.test(text) ? `'${text}` : text).replaceAll(CELL_WITHIN, "$1'");
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
