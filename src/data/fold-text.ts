// Text as it is compared: without case, accents and forms that only look different. Never shown.

// Letters that are no base letter with an accent, and so survive decomposition; signs that nobody types.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ...typedAs("'", '‘’‚‛‹›ʻʼ′'),
  ...typedAs('"', '“”„‟«»'),
  ...typedAs('-', '‐‒–—―−'),
};
const LETTERS = /[ßæœøđðþłı]/g;
const LETTERS_AND_SIGNS = /[ßæœøđðþłı‘’‚‛‹›ʻʼ′“”„‟«»‐‒–—―−]/g;
const BEYOND_ASCII = /[\u0080-\uffff]/;

function typedAs(key: string, signs: string): Record<string, string> {
  return Object.fromEntries(Array.from(signs, (sign) => [sign, key]));
}

/**
 * The text in lower case, without accents, and with compatibility forms written out.
 *
 * @example foldText('Ångström’s ﬁle') // 'angstrom’s file'
 */
export function foldText(text: string): string {
  return folded(text, LETTERS);
}

/**
 * The same with plain apostrophes, quotation marks and hyphens, as they are typed. Not for passages, in which dashes count.
 *
 * @example foldTyped('Ångström’s') // "angstrom's"
 */
export function foldTyped(text: string): string {
  return folded(text, LETTERS_AND_SIGNS);
}

function folded(text: string, signs: RegExp): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(signs, (sign) => PLAIN[sign]!);
}
