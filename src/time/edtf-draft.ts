// The draft of EDTF of 2012, still in the catalogues of libraries, as the EDTF of 2019 that says the same. Differences:
// https://www.loc.gov/standards/datetime/background.html. Rewrites text; whether it can be read is for parse-time.ts.

// Longer texts are no date, and regular expressions stay quick.
const MAX_LENGTH = 100;
// Digits, the draft's letters and signs, or one of its words at an end of an interval.
const DRAFT_END = /^(?:[\d?~()uxypeXYES^.-]*?(?:\^(?:north|south)ernHemisphere)?|unknown|open)$/;
const HEMISPHERES: Readonly<Record<string, number>> = { '': 0, north: 4, south: 8 };

/**
 * The EDTF text for a text of the 2012 draft: `196u` → `196X`, `1985/unknown` → `1985/`, `y-1e7` → `Y-1E7`,
 * `(2004)?-06` → `2004?-06`, `2004?~` → `2004%`.
 *
 * @returns undefined if the text has none of the draft's forms.
 */
export function fromDraft(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const ends = text.split('/');
  if (ends.length > 2 || !ends.every((end) => DRAFT_END.test(end))) return undefined;
  const written = ends.map((end) => endFromDraft(end, ends.length === 2)).join('/');
  return written === text ? undefined : written;
}

function endFromDraft(end: string, isInterval: boolean): string {
  if (isInterval && end === 'unknown') return '';
  if (isInterval && end === 'open') return '..';
  return end
    .replace(/-2([1-4])\^(north|south)ernHemisphere$/, (_, season: string, side: string) => {
      return `-${20 + Number(season) + HEMISPHERES[side]!}`;
    })
    .replace(/^y/, 'Y')
    .replace(/(\d)e(\d)/, '$1E$2')
    .replace(/(\d)p(\d)/, '$1S$2')
    .replace(/[ux](?=[\dux?~)-]*$)/g, 'X')
    .replace(/\?~|~\?/g, '%')
    .replace(/-([?~%])$/, '-XX$1')
    .replace(/^\(([^()]*)\)([?~%])/, '$1$2')
    .replace(/\(([^()]*)\)([?~%])/g, (_, parts: string, qualifier: string) =>
      parts
        .split('-')
        .map((part) => qualifier + part)
        .join('-'),
    );
}
