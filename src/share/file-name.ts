// Names of files from titles: letters, digits and hyphens that every system takes.

const MOST_LETTERS = 60;
const FALLBACK = 'timeline';
// Of devices on Windows, whatever comes after the dot.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A name for a file of a timeline.
 *
 * @param extension Without the dot.
 * @example fileName('The end of the Great War', 'csv') // 'the-end-of-the-great-war.csv'
 * @example fileName('时间线', 'csv') // 'timeline.csv'
 */
export function fileName(title: string, extension: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-+|-+$/g, '');
  return `${!slug || RESERVED.test(slug) ? [FALLBACK, slug].filter(Boolean).join('-') : slug}.${extension}`;
}
