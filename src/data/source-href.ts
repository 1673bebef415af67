// Where a work can be read: at its own address, or where its DOI leads.
import { safeHref } from './safe-href.ts';
import type { Source } from './schema.ts';

/**
 * The address of a work, if it may become a link: its `URL`, or else that of its `DOI`; undefined where it has neither.
 *
 * @example sourceHref({ id: 'a', DOI: '10.1000/a?b' }) // 'https://doi.org/10.1000/a%3Fb'
 */
export function sourceHref({ URL, DOI = '' }: Source): string | undefined {
  return safeHref(URL) ?? doiHref(bareDoi(DOI));
}

// A prefix of digits, a slash and any characters. Those that would end the path of an address are encoded here, the rest by the
// parser; what had been taken from an address is so already.
function doiHref(doi: string): string | undefined {
  if (!/^10\.\d[\d.]*\/./.test(doi)) return undefined;
  return safeHref(`https://doi.org/${doi.replaceAll(/%(?![\da-f]{2})|[?#\\]/gi, encodeURIComponent)}`);
}

/** A DOI without the address or the label that many write before it: "10.1000/182". */
export function bareDoi(doi: string): string {
  return doi.trim().replace(/^(?:doi\b:?\s*(?!\.org))?(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)?/i, '');
}
