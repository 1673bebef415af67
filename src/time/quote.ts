// A user's own text within a message, made harmless to show.

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
