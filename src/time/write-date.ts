// EDTF dates as text, in the proleptic Gregorian calendar. Reads nothing.
import { pad, writeYear } from './edtf-text.ts';

/** The EDTF text of a date: `2004`, `2004-06` or `2004-06-01`. */
export function writeDate(year: number, ...monthAndDay: readonly (number | undefined)[]): string {
  const parts = monthAndDay.filter((part) => part !== undefined).map((part) => pad(part));
  return [writeYear(year), ...parts].join('-');
}
