// Addresses that may become links, and links that lead to the very words of a passage.
// The one allow-list of address types is here. Text fragments: https://wicg.github.io/scroll-to-text-fragment/.
import type { Passage } from './schema.ts';

const SAFE_PROTOCOLS = new Set(['https:', 'http:', 'mailto:']);

/**
 * The address, if it may become a link: absolute, http, https or mailto. Everything else (`javascript:` in any disguise, `data:`,
 * relative addresses, other types) gives undefined.
 *
 * @returns The address as the URL parser writes it: spaces and control characters around and inside are gone or encoded.
 * @example safeHref('https://example.org/a b') // 'https://example.org/a%20b'
 * @example safeHref(' java\tscript:alert(1)') // undefined
 */
export function safeHref(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  try {
    const url = new URL(address);
    return SAFE_PROTOCOLS.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined; // Relative, or no address at all.
  }
}

/**
 * The address with a text fragment for the passage: `URL#:~:text=[prefix-,]start[,end][,-suffix]`. A fragment that is there
 * already stays before it. An address that is not http or https is returned as it is.
 *
 * @example passageHref('https://example.org/a#sec', { start: 'March 20-23, 2023' })
 * // 'https://example.org/a#sec:~:text=March%2020%2D23%2C%202023'
 */
export function passageHref(url: string, { prefix, start, end, suffix }: Passage): string {
  if (!/^https?:/i.test(url)) return url;
  const directive = [
    ...(prefix === undefined ? [] : [`${encodeWords(prefix)}-`]),
    encodeWords(start),
    ...(end === undefined ? [] : [encodeWords(end)]),
    ...(suffix === undefined ? [] : [`-${encodeWords(suffix)}`]),
  ].join(',');
  // The address may hold a directive of its own: then ours is one more.
  const joint = url.includes(':~:') ? '&' : url.includes('#') ? ':~:' : '#:~:';
  return `${url}${joint}text=${directive}`;
}

// `-`, `,` and `&` have a meaning in text directives; encodeURIComponent leaves only the first, and throws for half a pair of
// surrogates. White space is matched as one space.
function encodeWords(words: string): string {
  const wellFormed = words
    .trim()
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/\p{Surrogate}/gu, '\u{FFFD}');
  return encodeURIComponent(wellFormed).replaceAll('-', '%2D');
}
