// When a source appeared: the dates of CSL-JSON, in the terms of EDTF.
// Fields: https://github.com/citation-style-language/schema, schemas/input/csl-data.json.
import { writeDate } from '../time/edtf-text.ts';
import { readTime } from '../time/read-time.ts';
import type { UncertainTime } from '../time/time.ts';
import type { CslDate, Source } from './schema.ts';

/** When a source appeared, from EDTF text or a CSL date, whose own words may be EDTF too; undefined where it does not say or cannot be read. */
export function issuedTime({ issued }: Source): UncertainTime | undefined {
  if (typeof issued !== 'object') return readTime(issued);
  return readTime(cslDateToEdtf(issued)) ?? readTime(issued.raw) ?? readTime(issued.literal);
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
  // What comes after a part that is empty is of nothing.
  const known = parts.includes('') ? parts.slice(0, parts.indexOf('')) : parts;
  const [year, month, day] = known.map(Number);
  if (year === undefined || !Number.isInteger(year)) return undefined;
  // CSL counts years as historians do: −44 is 44 BC, which EDTF's astronomical years call −0043.
  return writeDate(year < 0 ? year + 1 : year, month ?? seasonNumber(season), day);
}

// CSL's seasons are 1–4, EDTF's 21–24.
function seasonNumber(season: string | number | undefined): number | undefined {
  const number = Number(season);
  return number >= 1 && number <= 4 ? 20 + number : undefined;
}
