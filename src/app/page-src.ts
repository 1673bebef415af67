// Which dataset the address of a page of ours asks for: one rule for the page and for the page in frames, so that neither shows under
// its own address what a link brings along itself.

const SAFE_PROTOCOLS = new Set(['http:', 'https:']);

/** Address of a dataset: absolute, http or https. `missing`: none is named. `refused`: one of another kind. */
export type PageSrc = { readonly href: string } | 'missing' | 'refused';

/**
 * Reads the parameter `src`.
 *
 * @param src  null where there is none.
 * @param base Of the page, absolute.
 * @example readSrc('war.json', 'https://example.org/page.html') // { href: 'https://example.org/war.json' }
 * @example readSrc('data:application/json,{}', 'https://example.org/page.html') // 'refused'
 */
export function readSrc(src: string | null, base: string): PageSrc {
  if (!src?.trim()) return 'missing';
  if (!URL.canParse(src, base)) return 'refused';
  const { protocol, href } = new URL(src, base);
  // A page that was opened from a disk may name a file beside it; whether it may read it is for the browser to say.
  const isBeside = protocol === 'file:' && base.startsWith('file:');
  return SAFE_PROTOCOLS.has(protocol) || isBeside ? { href } : 'refused';
}
