// The byte-order mark (The Unicode Standard, §23.8): some editors and servers put it before a text, and spreadsheets know UTF-8 by it.

/** As a character of a text; in UTF-8 it is the bytes EF BB BF. */
export const BOM = '\ufeff';

/** The text without the byte-order mark before it; of two the second stays. */
export function withoutBom(text: string): string {
  return text.startsWith(BOM) ? text.slice(BOM.length) : text;
}
