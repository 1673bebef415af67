// What a source is, in words and in time: its publisher, its date, its whole reference for readers without a link.
// Field names are those of CSL-JSON; the order is author, title, container, publisher, date, as most styles have it.
import { writeDate } from '../time/edtf-text.ts';
import { formatTime } from '../time/format-time.ts';
import { isProblem, parseTime } from '../time/parse-time.ts';
import type { UncertainTime } from '../time/time.ts';
import type { CslDate, Source, SourceName } from './schema.ts';

/** Authors named before "et al."; enough for a report, too few for a physics paper. */
const AUTHORS_LIMIT = 6;

/** Who stands behind a source: its container, else its publisher, else the host of its address; '' where it names none. */
export function publisherOf(source: Source): string {
  return source['container-title'] || source.publisher || hostOf(source.URL) || '';
}

/** When a source appeared, from EDTF text or a CSL date; undefined where it does not say or cannot be read. */
export function issuedTime({ issued }: Source): UncertainTime | undefined {
  const text = typeof issued === 'object' ? cslDateToEdtf(issued) : issued;
  const time = text === undefined ? undefined : parseTime(text);
  return time === undefined || isProblem(time) ? undefined : time;
}

/**
 * The whole reference in plain text: authors, title, container, volume and pages, publisher, date, DOI.
 *
 * @param locale Language of the date, as BCP 47.
 * @example referenceText(source) // 'Yurii Poita, “Xi Jinping’s visit to Moscow”, New Geopolitics Research Network, 18 March 2023.'
 */
export function referenceText(source: Source, locale = 'en'): string {
  const parts = [
    namesText(source.author?.length ? source.author : source.editor),
    source.title && `“${source.title}”`,
    source['container-title'],
    placeInContainer(source),
    [source['publisher-place'], source.publisher].filter(Boolean).join(': '),
    issuedText(source, locale),
    source.DOI && `doi:${source.DOI}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}.` : source.id;
}

/** A CSL date as EDTF text; undefined where it has no parts that a date is made of. */
export function cslDateToEdtf(date: CslDate): string | undefined {
  const ends = (date['date-parts'] ?? []).slice(0, 2).map((parts) => partsToEdtf(parts, date.season));
  if (ends.length === 0 || ends.includes(undefined)) return undefined;
  const isCirca = date.circa !== undefined && !['', '0', 'false'].includes(String(date.circa));
  return ends.map((end) => (isCirca ? `${end}~` : end)).join('/');
}

function partsToEdtf(
  parts: readonly (string | number)[],
  season: string | number | undefined,
): string | undefined {
  const [year, month, day] = parts.filter((part) => part !== '').map(Number);
  if (year === undefined || !Number.isInteger(year)) return undefined;
  // CSL counts years as historians do: −44 is 44 BC, which EDTF's astronomical years call −0043.
  return writeDate(year < 0 ? year + 1 : year, month ?? seasonNumber(season), day);
}

// CSL's seasons are 1–4, EDTF's 21–24.
function seasonNumber(season: string | number | undefined): number | undefined {
  const number = Number(season);
  return number >= 1 && number <= 4 ? 20 + number : undefined;
}

function issuedText(source: Source, locale: string): string | undefined {
  const { issued } = source;
  const time = issuedTime(source);
  if (time) return formatTime(time, locale);
  return typeof issued === 'object' ? (issued.literal ?? issued.raw) : issued;
}

function namesText(names: readonly SourceName[] = []): string {
  const shown = names
    .slice(0, AUTHORS_LIMIT)
    .map(({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(' '))
    .filter(Boolean);
  if (names.length > AUTHORS_LIMIT) shown.push('et al.');
  return shown.join(', ');
}

// Volume(issue), pages: understood in every language.
function placeInContainer({ volume, issue, page }: Source): string {
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  return [number, page].filter((part) => part !== undefined && part !== '').join(', ');
}

function hostOf(address: string | undefined): string | undefined {
  try {
    return address && new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return undefined;
  }
}
