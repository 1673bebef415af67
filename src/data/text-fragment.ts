// Addresses that may become links, and links that lead to the very words of a passage.
// Text fragments: https://wicg.github.io/scroll-to-text-fragment/.
import type { Passage } from './schema.ts';

/**
 * The address, if it may become a link: absolute, http, https or mailto. Everything else (`javascript:` in any disguise,
 * `data:`, relative addresses, other types) gives undefined.
 */
export function safeHref(address: unknown): string | undefined {
  throw new TypeError(`not yet: ${String(address)}`);
}

/** The address with a text fragment for the passage: `URL#:~:text=[prefix-,]start[,end][,-suffix]`. */
export function passageHref(url: string, passage: Passage): string {
  throw new TypeError(`not yet: ${url} ${passage.start}`);
}
