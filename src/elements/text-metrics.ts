// Measures words with a canvas that is never shown, once for each word and font; never by asking a node for its box.
import type { MeasureText } from '../layout/text.ts';
import { estimateText } from '../layout/text.ts';

const MAX_WIDTHS = 20_000; // about 1 MB; emptied when full

/** What decides how wide words are. */
export type TextStyle = Pick<CSSStyleDeclaration, 'fontFamily'> & Partial<CSSStyleDeclaration>;

/**
 * A measure for words as a node has them.
 *
 * @param style As computed: its family, and what is between its letters and words, which a reader may have set wider.
 */
export function createMeasure({ fontFamily, letterSpacing, wordSpacing }: TextStyle): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimateText;
  Object.assign(context, { letterSpacing, wordSpacing });
  const widths = new Map<string, number>();
  return (text, fontPx) => {
    const key = `${fontPx}|${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${fontPx}px ${fontFamily}`;
      width = context.measureText(text).width;
      if (widths.size >= MAX_WIDTHS) widths.clear();
      widths.set(key, width);
    }
    return width;
  };
}

/**
 * Has the browser find the typefaces of a timeline and draw on a canvas for the first time while nothing waits for that: the
 * first picture comes 10 to 15 ms sooner.
 */
export function warmUp(): void {
  const context = document.createElement('canvas').getContext('2d');
  for (const face of [
    "15px 'Noto Sans', system-ui",
    "600 15px 'Noto Sans', system-ui",
    "600 15px 'Noto Serif', Georgia",
  ]) {
    context!.font = face;
    context!.fillText('1', 0, 0);
  }
}
