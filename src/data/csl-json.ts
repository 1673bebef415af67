// A source as a CSL-JSON item that other programs read: Zotero, citeproc, Pandoc.
// Fields: https://github.com/citation-style-language/schema, schemas/input/csl-data.json.
import { issuedTime } from './csl-date.ts';
import { isObject } from './is-object.ts';
import type { CslDate, Source } from './schema.ts';
import type { UncertainTime } from '../time/time.ts';

/**
 * The item of a source. The date of publication is in parts, as all of those programs read it; what has no parts, such as
 * a season or a decade, is `literal` text. The archived copy, for which CSL has no field, is under `custom`.
 */
export function toCslJson(source: Source): Readonly<Record<string, unknown>> {
  const { archived, issued, ...item } = source;
  const time = issuedTime(source);
  const date = typeof issued === 'string' ? ((time && cslDateOf(time)) ?? { literal: issued }) : issued;
  return {
    ...item,
    ...(date && { issued: date }),
    ...(archived && { custom: { ...(isObject(item['custom']) && item['custom']), archived } }),
  };
}

const BEFORE_FIRST_SEASON = 20;
const LAST_SEASON = 24;

function cslDateOf(time: UncertainTime): CslDate | undefined {
  const ends = time.start && time.end ? [time.start, time.end] : [time];
  const parts = ends.map(({ fields, season }) => {
    // Those that CSL knows: 1 to 4, spring to winter.
    if (!fields || (season !== undefined && (season > LAST_SEASON || ends.length > 1))) return undefined;
    const { year, month, day } = fields;
    // CSL counts years as historians do: the year 0 of EDTF is 1 BC, −1.
    return [year > 0 ? year : year - 1, month, day].filter((part) => part !== undefined);
  });
  if (parts.includes(undefined)) return undefined;
  return {
    'date-parts': parts.map((part) => part!),
    ...(time.season === undefined ? {} : { season: time.season - BEFORE_FIRST_SEASON }),
    ...(time.approximate || time.uncertain ? { circa: true } : {}),
  };
}
