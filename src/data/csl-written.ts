// A date of CSL-JSON in the form of EDTF, as far as that is a matter of writing.
// Fields: https://github.com/citation-style-language/schema, schemas/input/csl-data.json.
import { writeYear } from '../time/edtf-text.ts';
import type { CslDate } from './schema.ts';

/** The year, the month and the day of one end; the last ones may be missing. */
export type CslParts = readonly (string | number)[];

/** An end without a date. */
export const OPEN = '..';

/** The parts of a CSL date as they are written, in the form of EDTF, whether or not it can be read: `2023-13`. */
export function writtenCslDate(date: CslDate): string | undefined {
  const ends = endsOf(date).map((parts) => partsToText(parts, date.season) || OPEN);
  return ends.some((end) => end !== OPEN) ? ends.join('/') : undefined;
}

/** The ends, without the 0 or the empty text that some programs write where there is no part; an end of nothing else is open. */
export function endsOf(date: CslDate): readonly CslParts[] {
  const ends = (date['date-parts'] ?? []).filter(({ length }) => length > 0);
  return ends.map((parts) => parts.slice(0, 1 + parts.findLastIndex((part) => Number(part) !== 0)));
}

/** One end as EDTF. */
export function partsToText([year, ...rest]: CslParts, season: CslDate['season']): string {
  const number = Number(year);
  if (!number || !Number.isInteger(number)) return [year, ...rest].join('-');
  const parts = rest.length > 0 ? rest : [seasonNumber(season)].filter((part) => part !== undefined);
  // CSL counts years as historians do: −44 is 44 BC, which EDTF's astronomical years call −0043.
  return [
    writeYear(number < 0 ? number + 1 : number),
    ...parts.map((part) => `${part}`.padStart(2, '0')),
  ].join('-');
}

const SEASONS = [/^(1|spring)$/i, /^(2|summer)$/i, /^(3|autumn|fall)$/i, /^(4|winter)$/i];

// CSL's seasons are 1–4, or words as Zotero writes them; EDTF's are 21–24.
function seasonNumber(season: CslDate['season']): number | undefined {
  const index = SEASONS.findIndex((words) => words.test(`${season}`.trim()));
  return index < 0 ? undefined : 21 + index;
}
