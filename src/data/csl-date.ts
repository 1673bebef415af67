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

/** A CSL date as EDTF text, as far as it can be read: [[1845, 0, 0]] is 1845, [[1987], [0]] 1987/... Undefined where it cannot. */
export function cslDateToEdtf(date: CslDate): string | undefined {
  const ends = endsOf(date)
    .slice(0, 2)
    .map((parts) => readable(parts, date));
  const edtf = ends.filter((end) => end !== undefined).join('/');
  return ends.some((end) => end !== OPEN) && readTime(edtf) ? edtf : undefined;
}

/** The parts of a CSL date as they are written, in the form of EDTF, whether or not it can be read: `2023-13`. */
export function writtenCslDate(date: CslDate): string | undefined {
  const ends = endsOf(date).map((parts) => partsToText(parts, date.season) || OPEN);
  return ends.some((end) => end !== OPEN) ? ends.join('/') : undefined;
}

const OPEN = '..';

// Without the 0 or the empty text that some programs write where there is no part; an end of nothing else is open.
function endsOf(date: CslDate): readonly CslParts[] {
  const ends = (date['date-parts'] ?? []).filter(({ length }) => length > 0);
  return ends.map((parts) => parts.slice(0, 1 + parts.findLastIndex((part) => Number(part) !== 0)));
}

function readable(parts: CslParts, { season, circa }: CslDate): string | undefined {
  if (parts.length === 0) return OPEN;
  const isCirca = circa !== undefined && !['', '0', 'false'].includes(String(circa));
  for (let count = parts.length; count > 0; count--) {
    const edtf = partsToText(parts.slice(0, count), parts.length === 1 ? season : undefined);
    const read = (isCirca ? [`${edtf}~`, edtf] : [edtf]).find((text) => readTime(text));
    if (read) return read;
  }
  return undefined;
}

function partsToText([year, ...rest]: CslParts, season: CslDate['season']): string {
  const number = Number(year);
  if (!number || !Number.isInteger(number)) return [year, ...rest].join('-');
  const parts = rest.length > 0 ? rest : [seasonNumber(season)].filter((part) => part !== undefined);
  // CSL counts years as historians do: −44 is 44 BC, which EDTF's astronomical years call −0043.
  return [
    writeYear(number < 0 ? number + 1 : number),
    ...parts.map((part) => `${part}`.padStart(2, '0')),
  ].join('-');
}

// CSL's seasons are 1–4, EDTF's 21–24.
function seasonNumber(season: CslDate['season']): number | undefined {
  const number = Number(season);
  return number >= 1 && number <= 4 ? 20 + number : undefined;
}
