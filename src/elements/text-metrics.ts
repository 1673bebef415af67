// Measures words with a canvas that is never shown, once for each word and font; never by asking a node for its box.
import type { MeasureText } from '../layout/text.ts';
import { estimateText } from '../layout/text.ts';

const MAX_WIDTHS = 20_000; // about 1 MB; emptied when full

/**
 * A measure for the font family of a node.
 *
 * @param family CSS `font-family`, as computed.
 */
export function createMeasure(family: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimateText;
  const widths = new Map<string, number>();
  return (text, fontPx) => {
    const key = `${fontPx}|${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${fontPx}px ${family}`;
      width = context.measureText(text).width;
      if (widths.size >= MAX_WIDTHS) widths.clear();
      widths.set(key, width);
    }
    return width;
  };
}
