// How wide words are and how to make them fit. The measuring itself is handed in: a canvas in a page, a table in Node.

/** Width in CSS px of one line of text at a font size in CSS px. */
export type MeasureText = (text: string, fontPx: number) => number;

/** Mean width of a letter in ems, a little above what sans-serif faces have, for text not worth measuring. */
export const MEAN_LETTER_EM = 0.56;
/** A title cut shorter than this many ems says nothing. */
export const MIN_TITLE_EM = 4;
// Scripts that write without spaces: their words are found by Intl's dictionaries.
const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
// What a title should not end with where it is cut: it says nothing without what follows.
const SMALL_WORD = /^(?:an?|and|at|by|for|from|in|of|on|or|the|to|with|de|la|le|der|die|und|von)$/;
const ELLIPSIS = '…';

// Made when first needed: it takes some time, and most texts never do.
let words: Intl.Segmenter | undefined;

/** Estimates widths without a font: wide scripts (Unicode East Asian Width, UAX #11) count as one em a letter. */
export const estimateText: MeasureText = (text, fontPx) => {
  let ems = 0;
  for (const letter of text) {
    // Hangul; from CJK on, emoji with it. Between them are accented letters, punctuation and signs.
    const isWide = (letter >= '\u1100' && letter < '\u1200') || letter >= '\u2e80';
    ems += isWide ? 1 : MEAN_LETTER_EM;
  }
  return ems * fontPx;
};

/**
 * Shortens text to `maxPx` at the end of a word, with an ellipsis; never inside a word, nor behind "of the".
 *
 * @returns The text itself if it fits; '' if not even what it may be cut to does.
 */
export function shorten(text: string, maxPx: number, fontPx: number, measure: MeasureText): string {
  // No font sets a letter narrower than a tenth of an em: longer text cannot fit and is not worth measuring whole.
  const candidate = text.slice(0, Math.ceil((maxPx / fontPx) * 10));
  if (candidate.length === text.length && measure(text, fontPx) <= maxPx) return text;
  const ends = wordEnds(candidate);
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = candidate.slice(0, ends[middle]) + ELLIPSIS;
    if (measure(tried, fontPx) <= maxPx) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? '' : candidate.slice(0, ends[low - 1]) + ELLIPSIS;
}

/** Cuts a single word that has no room, at any letter, with an ellipsis; the first one stays. */
export function cutWord(text: string, maxPx: number, fontPx: number): string {
  // As if all were wide: better a letter too few than one too many.
  return (
    Array.from(text)
      .slice(0, Math.max(1, Math.floor(maxPx / fontPx) - 1))
      .join('') + ELLIPSIS
  );
}

// Ends of the words in a text, but for the last, which may go on after it.
function wordEnds(text: string): number[] {
  const ends: number[] = [];
  if (SPACELESS.test(text)) {
    for (const { segment, index, isWordLike } of (words ??= new Intl.Segmenter([], {
      granularity: 'word',
    })).segment(text)) {
      if (isWordLike && index + segment.length < text.length) ends.push(index + segment.length);
    }
    return ends;
  }
  for (const { 0: word, index } of text.matchAll(/\S+(?=\s)/g)) {
    const { length } = word.replace(/[,;:.–—-]+$/, '');
    if (length > 0 && !SMALL_WORD.test(word)) ends.push(index + length);
  }
  return ends;
}
