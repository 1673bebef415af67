// Every text of a dataset is hostile: what readers see is free of characters that reorder or hide other text.
// Markup needs no care here: it is never anything but text.

// Controls but for tab and newline, halves of surrogate pairs, and what embeds, overrides or isolates direction (Unicode
// Standard Annex 9, sections 2.1 to 2.5). Direction marks (U+200E, U+200F) stay: they reorder nothing but themselves.
const HARMFUL = /[^\P{Cc}\t\n]|[\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;
// Most texts are plain already, and this is quickly seen: printable ASCII and Latin-1 without space at its ends.
const PRINTABLE = /^(?:[!-~\u00A1-\u024F](?:[ -~\u00A1-\u024F]*[!-~\u00A1-\u024F])?)?$/;

/** What a decoder writes for bytes that are no text in its encoding. */
export const UNREADABLE = '\uFFFD';

/** Text of which nothing can be seen: space, and what only says how other characters are to be set, such as a soft hyphen. */
export const UNSEEN = /^[\s\p{Cf}]+$/u;

/** @returns The text without harmful characters and without space around it; '' where nothing of it can be seen. */
export function plainText(text: string): string {
  if (PRINTABLE.test(text)) return text;
  return withLines(text).replace(HARMFUL, '').trim().replace(UNSEEN, '');
}

/** The harmful characters of a text; null where it has none. */
export function harmfulIn(text: string): RegExpMatchArray | null {
  return withLines(text).match(HARMFUL);
}

function withLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
