// Names of files from titles: letters of any script, digits and hyphens, which every system takes.

const MOST_LETTERS = 60; // file systems take 255 bytes, and a letter has up to four
const FALLBACK = 'timeline';
// Of devices on Windows, whatever comes after the dot.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A name for a file of a timeline.
 *
 * @param extension Without the dot.
 * @example fileName('The end of the Great War', 'csv') // 'the-end-of-the-great-war.csv'
 * @example fileName('时间线', 'csv') // '时间线.csv'
 */
export function fileName(title: string, extension: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const slug = Array.from(words)
    .slice(0, MOST_LETTERS)
    .join('')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  return `${!slug || RESERVED.test(slug) ? [FALLBACK, slug].filter(Boolean).join('-') : slug}.${extension}`;
}
