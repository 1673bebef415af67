// When a source appeared: the dates of CSL-JSON, in the terms of EDTF.
// Fields: https://github.com/citation-style-language/schema, schemas/input/csl-data.json.
import { writeYear } from '../time/edtf-text.ts';
import { readTime } from '../time/read-time.ts';
import type { UncertainTime } from '../time/time.ts';
import type { CslDate, Source } from './schema.ts';

type CslParts = readonly (string | number)[];

/** When a source appeared, from EDTF text or a CSL date, whose own words may be EDTF too; undefined where it does not say or cannot be read. */
export function issuedTime({ issued }: Source): UncertainTime | undefined {
  if (typeof issued !== 'object') return readTime(issued);
  return readTime(cslDateToEdtf(issued)) ?? readTime(issued.raw) ?? readTime(issued.literal);
}

/** A CSL date as EDTF text, as far as it can be read: [[1845, 0, 0]] is 1845. Undefined where it has no year. */
export function cslDateToEdtf(date: CslDate): string | undefined {
  const [from, to] = (date['date-parts'] ?? []).map((parts) => edtfOf(parts, date));
  if (!from) return undefined;
  return [from, to].filter((end) => end !== undefined).join('/');
}

/** The parts of a CSL date as they are written, in the form of EDTF, whether or not it can be read: `2023-13`. */
export function writtenCslDate(date: CslDate): string | undefined {
  const ends = (date['date-parts'] ?? []).slice(0, 2).map((parts) => partsToText(parts, date.season) || '..');
  return ends.some((end) => end !== '..') ? ends.join('/') : undefined;
}

// An end without any number is open.
function edtfOf(parts: CslParts, { season, circa }: CslDate): string | undefined {
  if (parts.length > 0 && parts.every(isNothing)) return '..';
  const isCirca = circa !== undefined && !['', '0', 'false'].includes(String(circa));
  for (let count = parts.length; count > 0; count--) {
    const edtf = partsToText(parts.slice(0, count), season);
    if (readTime(edtf)) return isCirca ? `${edtf}~` : edtf;
  }
  return undefined;
}

function partsToText(parts: CslParts, season: CslDate['season']): string {
  // What comes after a part that is empty is of nothing.
  const end = parts.findIndex(isNothing);
  const [year, ...rest] = end < 0 ? parts : parts.slice(0, end);
  const number = Number(year);
  if (year === undefined || !Number.isInteger(number)) return [year, ...rest].join('-');
  const month = rest.length > 0 ? rest : [seasonNumber(season)].filter((part) => part !== undefined);
  // CSL counts years as historians do: −44 is 44 BC, which EDTF's astronomical years call −0043.
  return [
    writeYear(number < 0 ? number + 1 : number),
    ...month.map((part) => `${part}`.padStart(2, '0')),
  ].join('-');
}

// Some programs write 0, or no text, where there is no part.
function isNothing(part: string | number): boolean {
  return Number(part) === 0;
}

// CSL's seasons are 1–4, EDTF's 21–24.
function seasonNumber(season: CslDate['season']): number | undefined {
  const number = Number(season);
  return number >= 1 && number <= 4 ? 20 + number : undefined;
}
