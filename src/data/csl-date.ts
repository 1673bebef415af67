// When a source appeared: the dates of CSL-JSON, in the terms of EDTF.
// Fields: https://github.com/citation-style-language/schema, schemas/input/csl-data.json.
import { readTime } from '../time/read-time.ts';
import type { UncertainTime } from '../time/time.ts';
import type { CslParts } from './csl-written.ts';
import { endsOf, OPEN, partsToText } from './csl-written.ts';
import type { CslDate, Source } from './schema.ts';

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
