// The words on the axis: short ones for a tick ("Sep", "14:00", "66"), and for its context what they leave out ("2022",
// "14 March 2023", "million years ago"). Chooses no step.
import { daysFromCivil } from './calendar.ts';
import { pad } from './edtf-text.ts';
import type { DateStyle } from './formats.ts';
import { cache, dateFormat, formatNumber, plainSpaces } from './formats.ts';
import type { Moment } from './tick-steps.ts';
import { momentDate, momentTime, shiftEras, yearAt } from './tick-steps.ts';
import { wordsFor } from './time-words.ts';

/** How a moment is written. */
export type LabelStyle = DateStyle | 'fraction';

/** A unit of long distances: 0 for thousands of years, 1 for millions, 2 for billions. */
export type DistanceUnit = 0 | 1 | 2;

// An axis asks for the same labels again in every frame, and for most of them only to know their widths.
const labels = cache<string>(3000); // about 200 kB

/** A moment in words, years before 1 AD as years BC. Any year. */
export function momentLabel(locale: string, style: LabelStyle, moment: Moment): string {
  if (style === 'fraction') return `.${pad(moment.msOfDay % 1000, 3)}`;
  return labels(`${locale} ${style} ${momentTime(moment)}`, () => dated(locale, style, moment));
}

/** The years of tick `index` of a step of `every` years, up to the next tick: "1900–1999", "500–401 BC". */
export function yearsLabel(locale: string, index: number, every: number): string {
  return labels(`${locale} ${index} of ${every}`, () => {
    const first = { days: daysFromCivil(yearAt(index, every)), msOfDay: 0 };
    return dated(locale, 'year', first, yearAt(index + 1, every) - 1);
  });
}

/** The unit that gives short numbers for steps of `every` years in a view that reaches `maxYears` from now. */
export function distanceUnit(every: number, maxYears: number): DistanceUnit {
  if (maxYears >= 1e9 && every >= 1e7) return 2;
  return maxYears >= 1e6 ? 1 : 0;
}

/** A distance from now without its unit: "66", "13.8"; "now" for none. */
export function distanceLabel(locale: string, years: number, unit: DistanceUnit): string {
  if (years === 0) return wordsFor(locale).now;
  return formatNumber(Math.abs(years) / 1000 ** (unit + 1), locale, 'plain');
}

/** The unit of distances: "million years ago". */
export function distanceUnitLabel(locale: string, unit: DistanceUnit, isFuture: boolean): string {
  const { unitsAgo, unitsFromNow } = wordsFor(locale);
  return (isFuture ? unitsFromNow : unitsAgo)[unit];
}

// Intl stops at ±271,821 years. The calendar repeats every 400, weekdays included: a year that Intl knows stands in
// for the wanted one, and the number is put in its place.
function dated(locale: string, style: DateStyle, moment: Moment, lastYear?: number): string {
  const { year } = momentDate(moment);
  // In -800…-401, so that Intl says BC, or in 2000…2399.
  const eras = Math.floor(year / 400) - (year < 1 ? -2 : 5);
  const standIn = momentTime(shiftEras(moment, -eras));
  const years = [year, lastYear ?? year].map((y) => formatNumber(y < 1 ? 1 - y : y, locale, 'plain'));
  const label = dateFormat(locale, style, year)
    .formatToParts(standIn)
    .map(({ type, value }) => (type === 'year' ? [...new Set(years)].join('–') : value))
    .join('');
  return plainSpaces(label);
}
