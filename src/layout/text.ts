// How wide words are and how to make them fit. The measuring itself is handed in: a canvas in a page, a table in Node.

/** Width in CSS px of one line of text at a font size in CSS px. */
export type MeasureText = (text: string, fontPx: number) => number;

/** Mean width of a letter in ems, a little above what sans-serif faces have, for text not worth measuring. */
export const MEAN_LETTER_EM = 0.56;
const ELLIPSIS = '…';

/** Estimates widths without a font: wide scripts (Unicode East Asian Width, UAX #11) count as one em a letter. */
export const estimateText: MeasureText = (text, fontPx) => {
  let ems = 0;
  for (const letter of text) ems += letter >= '\u1100' ? 1 : MEAN_LETTER_EM;
  return ems * fontPx;
};

/**
 * Shortens text to `maxPx` at the end of a word, with an ellipsis; never cuts inside a word.
 *
 * @returns The text itself if it fits; '' if not even its first word does.
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

// Ends of words; scripts that write without spaces may break after any letter of theirs.
function wordEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(
    /[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+(?=\s)/gu,
  )) {
    ends.push(match.index + match[0].replace(/[,;:.–—-]+$/u, '').length);
  }
  return ends;
}
