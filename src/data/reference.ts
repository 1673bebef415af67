// The whole reference to a source, for readers without a link.
// Field names are those of CSL-JSON; the order is author, title, container, publisher, date, as most styles have it.
import { formatTime } from '../time/format-time.ts';
import { isolated } from '../time/isolated.ts';
import { issuedTime } from './csl-date.ts';
import { writtenCslDate } from './csl-written.ts';
import { plainText } from './plain-text.ts';
import type { Source, SourceName } from './schema.ts';
import { bareDoi } from './source-href.ts';

/** Authors named before "et al."; enough for a report, too few for a physics paper. */
const AUTHORS_LIMIT = 6;

/**
 * The whole reference in plain text: authors, title, container, volume and pages, publisher, date, DOI.
 *
 * @param locale Language of the date, as BCP 47.
 * @example referenceText(source) // 'Yurii Poita, “Xi Jinping’s visit to Moscow”, New Geopolitics Research Network, 18 March 2023.'
 */
export function referenceText(source: Source, locale = 'en'): string {
  return written(source, locale, (part) => part);
}

/**
 * The same for a page, where numbers and the words of a date would change places among words of Hebrew or Arabic script
 * (UAX #9, 6.2): they keep to themselves.
 */
export function shownReference(source: Source, locale: string): string {
  const text = referenceText(source, locale);
  return isolated(text) === text ? text : written(source, locale, (part) => part && `\u2068${part}\u2069`);
}

function written(
  source: Source,
  locale: string,
  apart: (part: string | undefined) => string | undefined,
): string {
  const parts = [
    namesText(source.author?.length ? source.author : source.editor),
    source.title && `“${source.title}”`,
    source['container-title'],
    apart(placeInContainer(source)),
    [source['publisher-place'], source.publisher].filter(Boolean).join(': '),
    apart(issuedText(source, locale)),
    source.DOI && `doi:${bareDoi(source.DOI)}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ').replace(/\.$/, '')}.` : plainText(source.id);
}

/** The date of publication in words; as it was written where it is none that can be read. */
export function issuedText(source: Source, locale: string): string | undefined {
  const { issued } = source;
  const time = issuedTime(source);
  if (time) return formatTime(time, locale);
  return typeof issued === 'object' ? (issued.literal ?? issued.raw ?? writtenCslDate(issued)) : issued;
}

function namesText(names: readonly SourceName[] = []): string {
  const shown = names.slice(0, AUTHORS_LIMIT).map(wholeName).filter(Boolean);
  if (names.length > AUTHORS_LIMIT) shown.push('et al.');
  return shown.join(', ');
}

/** A name as it is said: "Alexander von Humboldt", "Martin Luther King Jr.". */
export function wholeName(name: SourceName): string {
  return name.literal || [name.given, familyName(name), name.suffix].filter(Boolean).join(' ');
}

/** A family name with what belongs before it: "van Gogh". */
export function familyName(name: SourceName): string {
  return [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

// Volume(issue), pages: understood in every language.
function placeInContainer({ volume, issue, page }: Source): string {
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  return [number, page].filter((part) => part !== undefined && part !== '').join(', ');
}
