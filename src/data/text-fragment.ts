// Links that lead to the very words of a passage. Text fragments: https://wicg.github.io/scroll-to-text-fragment/.
import type { Passage } from './schema.ts';

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
