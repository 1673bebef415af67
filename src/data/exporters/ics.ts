// The events of a dataset as a calendar: RFC 5545. Days are whole days (DTEND is the day after the last), times of day are
// UTC. Calendars know exact days of the years 1 to 9999 alone: what is dated otherwise is left out, and what is dated less
// exactly says so in its description. What was on all of some dates has an entry for each.
import { timeToCivil } from '../../time/calendar.ts';
import { pad } from '../../time/edtf-text.ts';
import { formatTime } from '../../time/format-time.ts';
import { readSpan } from '../../time/read-span.ts';
import type { TimeMs, UncertainTime } from '../../time/time.ts';
import { DAY_MS } from '../../time/time.ts';
import type { TimelineHead } from '../event-table.ts';
import { referenceText } from '../reference.ts';
import { safeHref } from '../safe-href.ts';
import type { EventRecord, Source, TimelineDataset } from '../schema.ts';
import { sourceHref } from '../source-href.ts';

/** How a calendar is written. */
export interface CalendarOptions {
  /** When it is written, TimeMs. */
  readonly now: TimeMs;
  /** Language of dates in descriptions, as BCP 47; `en` where it is not given. */
  readonly locale?: string;
  /** Before a date that is not exact; `{0}` is the date in words. */
  readonly notExact?: string;
  /** Over the sources. */
  readonly sources?: string;
  /** Address of the timeline, http or https. */
  readonly address?: string;
}

/** The text of a calendar, and how many events a calendar cannot have. */
export interface CalendarFile {
  readonly text: string;
  readonly leftOut: number;
}

const MOST_OCTETS = 75; // of a line, without its end (RFC 5545, 3.1)
const LINE_END = '\r\n';

/** The whole calendar. */
export function toCalendar(dataset: TimelineDataset, options: CalendarOptions): CalendarFile {
  const pieces = calendarPieces(dataset, dataset.events, options);
  let text = '';
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return { text, leftOut: value };
    text += value;
  }
}

/** What all entries of a calendar have in common. */
interface Calendar {
  readonly options: CalendarOptions;
  readonly labels: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly domain: string;
  /** When it was written, as a calendar has it. */
  readonly stamp: string;
  /** Of the timeline; undefined where it is none that may be linked. */
  readonly address: string | undefined;
}

/** One date of an event, and its lines. */
interface Entry {
  readonly time: UncertainTime;
  readonly when: readonly string[];
}

/** The text of a calendar in pieces, one for each event. @returns How many it cannot have. */
export function* calendarPieces(
  head: TimelineHead,
  events: Iterable<EventRecord>,
  options: CalendarOptions,
): Generator<string, number> {
  const calendar: Calendar = {
    options,
    labels: new Map(head.categories.map(({ id, label }) => [id, label])),
    sources: new Map(head.sources.map((source) => [source.id, source])),
    domain: `${fingerprint(head.title)}.cited-timeline`,
    stamp: dateTime(options.now),
    address: safeHref(options.address),
  };
  let leftOut = 0;
  yield lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cited-timeline//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${textValue(head.title)}`,
  ]);
  for (const event of events) {
    const entries = entriesOf(event);
    if (entries.length === 0) leftOut += 1;
    yield entries.length > 0 ? eventText(calendar, event, entries) : '';
  }
  yield lines(['END:VCALENDAR']);
  return leftOut;
}

// None where a calendar cannot have all of them: of all dates of a set, some would be half of what happened.
function entriesOf(event: EventRecord): readonly Entry[] {
  const whole = readSpan(event.date);
  const times = whole?.kind === 'all-of' ? whole.members! : whole ? [whole] : [];
  const entries = times.flatMap((time) => {
    const when = whenOf(time);
    return when ? [{ time, when }] : [];
  });
  return entries.length === times.length ? entries : [];
}

function eventText(calendar: Calendar, event: EventRecord, entries: readonly Entry[]): string {
  const { options, labels, domain, stamp, address } = calendar;
  const references = referencesOf(calendar, event);
  const label = labels.get(event.category ?? '');
  return entries
    .map(({ time, when }, index) => {
      const description = descriptionOf(event, time, references, options);
      return lines([
        'BEGIN:VEVENT',
        // No id has a slash here.
        `UID:${encodeURIComponent(wellFormed(event.id))}${index > 0 ? `/${index + 1}` : ''}@${domain}`,
        `DTSTAMP:${stamp}`,
        ...when,
        'TRANSP:TRANSPARENT',
        `SUMMARY:${textValue(event.title)}`,
        ...(description ? [`DESCRIPTION:${textValue(description)}`] : []),
        ...(event.place ? [`LOCATION:${textValue(event.place)}`] : []),
        ...(label ? [`CATEGORIES:${textValue(label)}`] : []),
        ...(address ? [`URL:${address}`] : []),
        'END:VEVENT',
      ]);
    })
    .join('');
}

function referencesOf({ sources, options }: Calendar, { citations }: EventRecord): readonly string[] {
  return [...new Set(citations.map(({ source }) => source))].flatMap((id) => {
    const source = sources.get(id);
    const href = source && sourceHref(source);
    return source ? `${referenceText(source, options.locale)}${href ? ` ${href}` : ''}` : [];
  });
}

function descriptionOf(
  { summary = '' }: EventRecord,
  time: UncertainTime,
  references: readonly string[],
  { locale = 'en', notExact = 'Not an exact date: {0}', sources = 'Sources:' }: CalendarOptions,
): string {
  return [
    isToTheDay(time) ? '' : notExact.replace('{0}', () => formatTime(time, locale)),
    summary,
    references.length > 0 ? [sources, ...references].join('\n') : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

// Where its end is open or unknown, the end that is known.
function whenOf(time: UncertainTime): readonly string[] | undefined {
  const { start = time, end = time } = time;
  if (time.kind === 'date' && time.precision === 'second') {
    return inYears(time.earliest, time.earliest) && [`DTSTART:${dateTime(time.earliest)}`];
  }
  // The second that its text ends with begins where the span ends.
  if (start.precision === 'second' && end.precision === 'second') {
    return (
      inYears(start.earliest, end.earliest) && [
        `DTSTART:${dateTime(start.earliest)}`,
        `DTEND:${dateTime(end.earliest)}`,
      ]
    );
  }
  let { earliest, latest } = time;
  if (latest === Infinity) latest = Number.isFinite(start.latest) ? start.latest : earliest + DAY_MS;
  if (earliest === -Infinity) earliest = Number.isFinite(end.earliest) ? end.earliest : latest - DAY_MS;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  const first = Math.floor(earliest / DAY_MS) * DAY_MS;
  const after = Math.max(first + DAY_MS, Math.ceil(latest / DAY_MS) * DAY_MS);
  return inYears(first, after) && [`DTSTART;VALUE=DATE:${date(first)}`, `DTEND;VALUE=DATE:${date(after)}`];
}

function isToTheDay({ kind, precision, approximate, uncertain, start, end }: UncertainTime): boolean {
  if (start && end) return isToTheDay(start) && isToTheDay(end);
  return kind === 'date' && (precision === 'day' || precision === 'second') && !approximate && !uncertain;
}

function inYears(first: TimeMs, last: TimeMs): true | undefined {
  return timeToCivil(first).year >= 1 && timeToCivil(last).year <= 9999 ? true : undefined;
}

function date(t: TimeMs): string {
  const { year, month, day } = timeToCivil(t);
  return `${pad(year, 4)}${pad(month)}${pad(day)}`;
}

function dateTime(t: TimeMs): string {
  const { hour, minute, second } = timeToCivil(t);
  return `${date(t)}T${pad(hour)}${pad(minute)}${pad(second)}Z`;
}

// RFC 5545, 3.3.11: a text has no control characters, and no half of a character.
function textValue(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?![\t\n\u0080-\u009f])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

// Of a title, by which events of two timelines with the same id are told apart. FNV-1a, 32 bits.
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

function lines(content: readonly string[]): string {
  return content.map((line) => folded(line) + LINE_END).join('');
}

// Lines of at most 75 octets of UTF-8, none of which ends within a character.
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > MOST_OCTETS) {
      text += `${LINE_END} `;
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
