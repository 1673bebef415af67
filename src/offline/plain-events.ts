// The events of a dataset as plain HTML: what readers without scripts, search engines and archives see of a timeline.
// Stands inside the element, which takes its place when its script runs. Pure; runs in Node and in a page.
import type { EventTable } from '../data/event-table.ts';
import { referenceText } from '../data/reference.ts';
import { safeHref } from '../data/safe-href.ts';
import type { Citation, Source } from '../data/schema.ts';
import { sourceHref } from '../data/source-href.ts';
import { passageHref } from '../data/text-fragment.ts';
import { timeToCivil } from '../time/calendar.ts';
import { pad } from '../time/edtf-text.ts';
import { readTime } from '../time/read-time.ts';
import type { CivilFields, UncertainTime } from '../time/time.ts';
import { directionOf, escapeForFile } from './markup.ts';
import { offlineWords } from './words.ts';

/** How events are written. */
export interface PlainOptions {
  /** Language of dates and of the few words around them, as BCP 47. */
  readonly locale: string;
  /** Level of the title, 1 to 5; events are one below. */
  readonly headingLevel: number;
  /** The words for a time: those of the languages that are there. */
  readonly formatTime: (time: UncertainTime, locale: string) => string;
}

/**
 * The title, the description and all events in time order, each with its date, its place, its summary and its sources.
 *
 * @param table Of a dataset that was checked.
 * @returns HTML in which every string of the dataset is text, and every link http, https or mailto.
 */
export function plainEvents(table: EventTable, options: PlainOptions): string {
  const { title, description, language = options.locale, sources } = table.dataset;
  const level = options.headingLevel;
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const items = Array.from({ length: table.count }, (_, row) => {
    const { title: name, place, summary, citations } = table.eventAt(row);
    const when = dateHtml(table.timeAt(row), options, language);
    return [
      '<li>',
      `<h${level + 1}>${escapeForFile(name)}</h${level + 1}>`,
      `<p>${when}${place ? ` · ${escapeForFile(place)}` : ''}</p>`,
      ...(summary ? [`<p>${escapeForFile(summary)}</p>`] : []),
      ...citationList(citations, sourceOf, options, language),
      '</li>',
    ].join('\n');
  });
  return [
    `<section lang="${escapeForFile(language)}" dir="${directionOf(language)}">`,
    `<h${level}>${escapeForFile(title)}</h${level}>`,
    ...(description ? [`<p>${escapeForFile(description)}</p>`] : []),
    '<ol>',
    ...items,
    '</ol>',
    '</section>',
    '',
  ].join('\n');
}

function citationList(
  citations: readonly Citation[],
  sourceOf: ReadonlyMap<string, Source>,
  options: PlainOptions,
  language: string,
): string[] {
  const items = citations.flatMap((citation) => {
    const source = sourceOf.get(citation.source);
    return source ? [`<li>${citationHtml(citation, source, options, language)}</li>`] : [];
  });
  return items.length > 0 ? ['<ul>', ...items, '</ul>'] : [];
}

// The reference, which leads to the passage; the copy that stays; what the source says that the event does not.
function citationHtml(
  { passage, stance, date, note }: Citation,
  source: Source,
  options: PlainOptions,
  language: string,
): string {
  const words = offlineWords(options.locale);
  const address = sourceHref(source);
  const copy = safeHref(source.archived?.URL);
  const time = date === undefined ? undefined : readTime(date);
  const reference = escapeForFile(referenceText(source, options.locale));
  const said = [
    stance === 'supports' ? '' : inLocale(words[stance], options, language),
    time ? dateHtml(time, options, language) : '',
    note ? escapeForFile(note) : '',
  ].filter(Boolean);
  return [
    address ? link(passage ? passageHref(address, passage) : address, reference) : reference,
    ...(copy
      ? [`(${link(passage ? passageHref(copy, passage) : copy, inLocale(words.copy, options, language))})`]
      : []),
    ...(said.length > 0 ? [`– ${said.join('; ')}`] : []),
  ].join(' ');
}

function link(address: string, html: string): string {
  return `<a href="${escapeForFile(address)}">${html}</a>`;
}

// Dates of which a machine can be told exactly that; both ends of a span, each its own. All others in words alone.
function dateHtml(time: UncertainTime, options: PlainOptions, language: string): string {
  const { start, end } = time;
  const ends = start && end ? [start, end] : [time];
  const stamps = ends.map(machineDate);
  if (stamps.includes(undefined))
    return inLocale(options.formatTime(time, options.locale), options, language);
  return ends
    .map((one, i) => {
      const words = escapeForFile(options.formatTime(one, options.locale));
      return `<time datetime="${stamps[i]}"${langMark(options, language)}>${words}</time>`;
    })
    .join(' – ');
}

function inLocale(text: string, options: PlainOptions, language: string): string {
  const mark = langMark(options, language);
  return mark ? `<span${mark}>${escapeForFile(text)}</span>` : escapeForFile(text);
}

// Said only where it is not the language around it.
function langMark({ locale }: PlainOptions, language: string): string {
  return locale === language ? '' : ` lang="${escapeForFile(locale)}" dir="${directionOf(locale)}"`;
}

/**
 * The date as HTML has it, a year, a month, a day or a moment in UTC; undefined where it is not known so exactly, or
 * before the year 1, which HTML cannot write.
 */
function machineDate(time: UncertainTime): string | undefined {
  const { kind, approximate, uncertain, season, pattern, fields } = time;
  if (kind !== 'date' || approximate || uncertain || season !== undefined || pattern || !fields)
    return undefined;
  // The clock may be that of another zone.
  const civil = fields.hour === undefined ? fields : timeToCivil(time.earliest);
  return civil.year < 1 ? undefined : stamp(civil);
}

function stamp({ year, month, day, hour, minute, second }: CivilFields): string {
  const date = [
    pad(year, 4),
    ...[month, day].filter((part) => part !== undefined).map((part) => pad(part)),
  ].join('-');
  if (hour === undefined) return date;
  return `${date}T${[hour, minute ?? 0, second ?? 0].map((part) => pad(part)).join(':')}Z`;
}
