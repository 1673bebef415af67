// Level 2 of EDTF is not read yet: says so, and which level-1 text comes nearest. When a form of it is read,
// its line here goes; the grammar already knows the shape.
import { daysInMonth } from './calendar.ts';
import type { DateText, Level2Form } from './edtf-grammar.ts';
import { APPROXIMATE, UNCERTAIN } from './edtf-grammar.ts';
import type { Fault, Part } from './edtf-scanner.ts';
import { writeDate, writeYear } from './edtf-text.ts';

const FORMS: Readonly<Record<Level2Form | 'set', string>> = {
  exponent: 'a year with an exponent',
  significant: 'a year with significant digits',
  qualifiedPart: 'a qualifier on a part of the date',
  unspecifiedAnywhere: 'X in other places than the last',
  subYearGroup: 'a part of the year by number 25–41',
  set: 'a set of dates',
};
// First month and number of months of 29–41: southern seasons, quarters, thirds, halves. 25–28 are 21–24.
const SUB_YEAR_GROUPS = [
  [9, 3],
  [12, 3],
  [3, 3],
  [6, 3],
  [1, 3],
  [4, 3],
  [7, 3],
  [10, 3],
  [1, 4],
  [5, 4],
  [9, 4],
  [1, 6],
  [7, 6],
] as const;

/** A Fault if a date is of level 2. */
export function level2Fault(date: DateText): Fault | undefined {
  return date.level2 && refuse(date.level2, date.at, level1Text(date));
}

/** A Fault if a text is a set, `[…]` or `{…}`. */
export function setFault(text: string): Fault | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  const items = text
    .replace(/[\]}]$/, '')
    .slice(1)
    .split(/,|\.\./);
  const first = items[0] || '..';
  const last = items.at(-1) || '..';
  return refuse('set', 0, first === last ? first : `${first}/${last}`);
}

function refuse(form: Level2Form | 'set', at: number, write: string): Fault {
  const message = `is EDTF of level 2 (${FORMS[form]}), which is not read yet`;
  return { kind: 'fault', at, message, write: [write] };
}

function level1Text({ year, month, day, qualifiers, level2 }: DateText): string {
  const suffix = ['', '?', '~', '%'][qualifiers & (UNCERTAIN | APPROXIMATE)] ?? '';
  if (level2 === 'significant') return `${writeYear(year.low)}~`;
  if (level2 === 'subYearGroup' && month) {
    const group = SUB_YEAR_GROUPS[month.low - 29];
    if (!group) return writeDate(year.low, month.low - 4) + suffix;
    const lastMonth = group[0] + group[1] - 1;
    const lastYear = year.low + (lastMonth > 12 ? 1 : 0);
    return `${writeDate(year.low, group[0]) + suffix}/${writeDate(lastYear, ((lastMonth - 1) % 12) + 1) + suffix}`;
  }
  if (level2 === 'unspecifiedAnywhere') return spanText(year, month, day, suffix);
  return writeDate(year.low, month?.low, day?.low) + suffix;
}

/** The interval from the lowest to the highest date that fits; nothing if not even the millennium is known. */
function spanText(year: Part, month: Part | undefined, day: Part | undefined, suffix: string): string {
  if (year.unspecified === 4) return '';
  const lastMonth = month && Math.min(month.high, 12);
  const lastDay = lastMonth && day && Math.min(day.high, daysInMonth(year.high, lastMonth));
  const first = writeDate(year.low, month && Math.max(month.low, 1), day && Math.max(day.low, 1));
  return `${first + suffix}/${writeDate(year.high, lastMonth, lastDay) + suffix}`;
}
