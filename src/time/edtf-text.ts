// Text that goes into messages: EDTF dates to write, and a user's own text made harmless to show.
// Reads nothing.

// Enough to recognise a date by; what is longer is no date.
const QUOTED_CHARACTERS = 40;
// Control, format (also bidi), private and unassigned characters, lone surrogates, and spaces that look like others.
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** A user's text in quotation marks: at most 40 characters, with what cannot be seen written as `\u202E`. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 2 * QUOTED_CHARACTERS + 2));
  const isCut = characters.length > QUOTED_CHARACTERS;
  const shown = characters
    .slice(0, QUOTED_CHARACTERS)
    .join('')
    .replace(INVISIBLE, (found) => `\\u${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  return `"${shown}${isCut ? '…' : ''}"`;
}

/** The EDTF text of an astronomical year, a whole number: `0079`, `-0043`, `Y-13800000000`. */
export function writeYear(year: number): string {
  const digits = pad(Math.abs(year), 4);
  const sign = year < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits;
}

/** The EDTF text of a date: `2004`, `2004-06` or `2004-06-01`. */
export function writeDate(year: number, ...monthAndDay: readonly (number | undefined)[]): string {
  const parts = monthAndDay.filter((part) => part !== undefined).map((part) => pad(part));
  return [writeYear(year), ...parts].join('-');
}

/** A whole number of at least so many digits. */
export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
