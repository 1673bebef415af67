// Paints the words of a picture on a canvas.
import { GAP_EM, NOTE_SCALE } from '../layout/scene.ts';
import type { Primitive } from './primitives.ts';
import type { Looks } from './shape-looks.ts';
import { RIM_PX } from './shape-looks.ts';
import { SIGN_FONT } from './theme.ts';

/** Words of a picture. */
export type Words = Extract<Primitive, { tag: 'text' }>;

/** How words are painted. */
export interface WordsPaint {
  readonly looks: Looks;
  /** They stand on a plate of their own. */
  readonly isOnPlate: boolean;
  /** Time runs from right to left, and words begin at their right edge, but for the events' labels. */
  readonly isMirrored: boolean;
}

/** From where words are said to stand: how far they reach to each side, and how far below it their letters stand, px. */
export interface WordsReach {
  readonly before: number;
  readonly after: number;
  readonly baseline: number;
}

/** Whether words are an event's name. */
export function isLabel({ className }: Pick<Words, 'className'>): boolean {
  return className.split(' ')[0] === 'label';
}

/** Paints words where they stand. @returns How far they reach. */
export function paintWords(context: CanvasRenderingContext2D, words: Words, how: WordsPaint): WordsReach {
  const { y, note } = words;
  const { looks, isOnPlate, isMirrored } = how;
  const { className, fontPx } = words;
  const look = looks.words(className, isOnPlate);
  const isAtLeftEdge = isLabel(words);
  const isRightToLeft = isMirrored && !isAtLeftEdge;
  const { theme } = looks;
  const family = look.isHeading ? theme.headingFont : theme.font;
  const gap = GAP_EM * fontPx;
  // On a bar, where nothing parts them from its colour, all of them are ink.
  const colour = (own: string): string => (look.rim ? own : look.fill);
  const pieces = [
    { text: words.words, fontPx, weight: look.weight, fill: look.fill, family },
    ...(note
      ? [{ text: note, fontPx: fontPx * NOTE_SCALE, weight: 400, fill: colour(theme.soft), family }]
      : []),
    ...(words.sign
      ? [{ text: words.sign, fontPx, weight: 700, fill: colour(theme.disputed), family: SIGN_FONT }]
      : []),
  ];
  context.globalAlpha = 1;
  context.direction = isRightToLeft ? 'rtl' : 'ltr';
  // Words begin at their x; a label has its left edge there.
  context.textAlign = look.isCentred ? 'center' : isAtLeftEdge ? 'left' : 'start';
  context.lineJoin = 'round';
  const fontOf = (piece: (typeof pieces)[number]): string =>
    `${piece.weight} ${piece.fontPx}px ${piece.family ?? 'sans-serif'}`;
  context.font = fontOf(pieces[0]!);
  // Where SVG has `dominant-baseline: central`; a canvas has its own idea of the middle.
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('');
  const baseline = (fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
  let at = words.x;
  let widest = 0;
  for (const piece of pieces) {
    context.font = fontOf(piece);
    at += at === words.x ? 0 : gap;
    const { width } = context.measureText(piece.text);
    if (look.rim) {
      context.strokeStyle = look.rim;
      context.lineWidth = RIM_PX;
      context.strokeText(piece.text, at, y + baseline);
    }
    context.fillStyle = piece.fill;
    context.fillText(piece.text, at, y + baseline);
    at += width;
    widest = at - words.x;
  }
  if (look.isCentred) return { before: widest / 2, after: widest / 2, baseline };
  return isRightToLeft ? { before: widest, after: 0, baseline } : { before: 0, after: widest, baseline };
}
