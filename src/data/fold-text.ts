// Text as it is compared: without case, accents and forms that only look different. Never shown.

// Letters that are no base letter with an accent, and so survive decomposition.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * The text in lower case, without accents, and with compatibility forms written out.
 *
 * @example foldText('Ångström’s ﬁle') // 'angstrom’s file'
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter]!);
}
