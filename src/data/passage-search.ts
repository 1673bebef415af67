// Finds a passage in the plain text of a source as a browser finds a text fragment on its page: whole words, whatever their case,
// accents and white space. https://wicg.github.io/scroll-to-text-fragment/, section 3.5. Knows no datasets.
//
// Typographic quotation marks are the same as plain ones, and characters without a width are nothing, as in the browsers'
// own search. Dashes are not the same as hyphens: browsers tell them apart, so a locator must too. Line breaks count as
// white space, because a text on disk may be broken anywhere; so, unlike in a browser, a match may run over paragraphs.
import { foldText } from './fold-text.ts';
import type { Passage } from './schema.ts';

/**
 * What came of looking for a passage: the best that any place in the text gives. `missing`: this part is not where it should be.
 * `inside-words`: its first words occur only as pieces of longer ones. `repeated`: several places fit.
 */
export type PassageFinding =
  | { readonly kind: 'found' | 'repeated' | 'inside-words' }
  | { readonly kind: 'missing'; readonly part: keyof Passage };

// How far a place comes, from none at all to one that fits.
const STEPS: readonly PassageFinding[] = [
  { kind: 'missing', part: 'start' },
  { kind: 'inside-words' },
  { kind: 'missing', part: 'prefix' },
  { kind: 'missing', part: 'end' },
  { kind: 'missing', part: 'suffix' },
  { kind: 'found' },
];
const FITS = STEPS.length - 1;
// Words that occur more often than this in one text locate nothing, and would take long to try.
const PLACES_LIMIT = 1_000;
// Enough for the longest word; a segmenter reads all that it is given.
const WORD_REACH = 40;
const LETTER = /[\p{L}\p{N}]/u;
// Scripts that leave no space between words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The plain text of a source, ready to be searched as often as needed. */
export class SearchableText {
  readonly #text: string;
  readonly #segmenter = new Intl.Segmenter('en', { granularity: 'word' });

  constructor(text: string) {
    this.#text = fold(text);
  }

  /** In characters. */
  get length(): number {
    return this.#text.length;
  }

  /** Looks for a passage. Takes time in proportion to the text, times the length of a part at worst. */
  find(passage: Passage): PassageFinding {
    const [start, end, prefix, suffix] = (['start', 'end', 'prefix', 'suffix'] as const).map((part) =>
      fold(passage[part] ?? ''),
    ) as [string, string, string, string];
    if (start === '') return STEPS[0]!;
    // A passage with an end fits at every start that comes before the last end that fits.
    const lastEnd = this.#lastWhole(end, (stop) => suffix !== '' || this.#isWordEdge(stop));
    const lastEndWithSuffix = this.#lastWhole(end, (stop) => this.#precedes(stop, suffix));

    const stepAt = (at: number): number => {
      const stop = at + start.length;
      const isWhole = (prefix || this.#isWordEdge(at)) && ((!end && suffix) || this.#isWordEdge(stop));
      if (!isWhole) return 1;
      if (prefix && !this.#follows(at, prefix)) return 2;
      if (end && lastEnd < stop) return 3;
      return suffix && !(end ? lastEndWithSuffix >= stop : this.#precedes(stop, suffix)) ? 4 : FITS;
    };
    let best = 0;
    let fitCount = 0;
    let placeCount = 0;
    for (let at = this.#text.indexOf(start); at >= 0; at = this.#text.indexOf(start, at + 1)) {
      const step = stepAt(at);
      best = Math.max(best, step);
      if (step === FITS) fitCount++;
      if (fitCount > 1 || ++placeCount > PLACES_LIMIT) return { kind: 'repeated' };
    }
    return STEPS[best]!;
  }

  /** Where the words, from the beginning of a word on, occur for the last time with what fits after them; else -1. */
  #lastWhole(words: string, fitsAfter: (stop: number) => boolean): number {
    let at = this.#text.lastIndexOf(words);
    for (let count = 0; at >= 0 && count < PLACES_LIMIT; count++) {
      if (this.#isWordEdge(at) && fitsAfter(at + words.length)) return at;
      at = at === 0 ? -1 : this.#text.lastIndexOf(words, at - 1);
    }
    return -1;
  }

  /** Whether this place comes just after these words, which begin with a whole word. */
  #follows(at: number, words: string): boolean {
    const stop = this.#text[at - 1] === ' ' ? at - 1 : at;
    return this.#text.endsWith(words, stop) && this.#isWordEdge(stop - words.length);
  }

  /** Whether this place comes just before these words, which stop with a whole word. */
  #precedes(at: number, words: string): boolean {
    const start = this.#text[at] === ' ' ? at + 1 : at;
    return this.#text.startsWith(words, start) && this.#isWordEdge(start + words.length);
  }

  /** Whether no word goes on over this place: "20" in "20-22" is a word, "don" in "don't" is none (Unicode Annex 29). */
  #isWordEdge(at: number): boolean {
    const before = this.#text[at - 1] ?? ' ';
    const after = this.#text[at] ?? ' ';
    if (before === ' ' || after === ' ') return true;
    const pair = before + after;
    if (LETTER.test(before) && LETTER.test(after) && !UNSPACED.test(pair)) return false;
    const from = Math.max(0, at - WORD_REACH);
    const around = this.#segmenter.segment(this.#text.slice(from, at + WORD_REACH));
    return around.containing(at - from)?.index === at - from;
  }
}

function fold(text: string): string {
  return foldText(text)
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”‟]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
