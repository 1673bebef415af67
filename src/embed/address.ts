// What the address of the embed page asks for. Every display option of the element has a name in it, that of its attribute; what
// cannot be read is left out, as if it were not there.
import type { PageSrc } from '../app/page-src.ts';
import { readSrc } from '../app/page-src.ts';
import type { PageView } from '../app/page-view.ts';
import { readHash } from '../app/page-view.ts';

/** What to show, and how. */
export interface EmbedRequest {
  readonly src: PageSrc;
  /** Attributes of the element, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What is shown first: filters and range; lanes, view and the like as the attributes say. */
  readonly view: PageView;
  readonly theme: Theme;
}

/** Light, dark, or as the reader's system is. */
export type Theme = 'light' | 'dark' | 'auto';

/** The longest text that an address or a message may give for one thing, in UTF-16 units. */
export const MAX_TEXT = 2000;

const MAX_REPEATED = 100;
const TEXTS = ['lanes', 'view', 'selected', 'known-by', 'source', 'sort', 'gestures', 'columns'] as const;
const OFF = new Set(['0', 'false', 'no']);

/**
 * Reads an address.
 *
 * @param address Of the embed page, absolute.
 * @example readEmbedAddress('https://example.org/embed.html?src=war.json&lanes=actor')
 */
export function readEmbedAddress(address: string): EmbedRequest {
  const parameters = shortParameters(new URL(address).searchParams);
  const attributes = new Map<string, string>();
  for (const name of TEXTS) {
    const value = parameters.get(name);
    if (value) attributes.set(name, value);
  }
  const without = parameters.get('without');
  if (without !== null && !OFF.has(without) && attributes.has('source')) attributes.set('without', '');
  const lang = languageTag(parameters.get('lang'));
  if (lang) attributes.set('lang', lang);
  const level = parameters.get('heading-level') ?? '';
  if (/^[1-6]$/.test(level)) attributes.set('heading-level', level);
  const theme = parameters.get('theme');
  return {
    src: readSrc(parameters.get('src'), address),
    attributes,
    view: {
      ...readHash(parameters.toString()),
      selected: attributes.get('selected') ?? null,
      knownBy: attributes.get('known-by') ?? null,
      source: attributes.get('source') ?? null,
      without: attributes.has('without'),
    },
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}

/** The tag if it is one of a language, as the language's own norm writes it. */
function languageTag(tag: string | null): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined; // no tag at all
  }
}

// Without what is too long to be meant, and without the many hundredth of a name.
function shortParameters(parameters: URLSearchParams): URLSearchParams {
  const short = new URLSearchParams();
  const counts = new Map<string, number>();
  for (const [name, value] of parameters) {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    if (count < MAX_REPEATED && value.length <= MAX_TEXT) short.append(name, value);
  }
  return short;
}
