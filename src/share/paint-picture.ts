// Paints a picture on a canvas, shape by shape. Not by way of an image of its SVG: strict policies forbid images from `data:`
// and `blob:` addresses, and fonts of the page are not in them.
import type { Primitive } from '../render/primitives.ts';
import type { Picture } from '../render/svg-text.ts';
import type { Theme } from '../render/theme.ts';
import { SIGN_FONT } from '../render/theme.ts';
import { hueOfClass, lookOf, wordsLookOf } from './shape-looks.ts';

const NOTE_SCALE = 0.82;
const GAP_EM = 0.35; // before a note and a sign
const RIM_PX = 4;
const SOFT_ALPHA = 0.3;
const FIRST_STRONG_RIGHT_TO_LEFT = /^[^\p{L}]*[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}]/u;

/**
 * Paints a picture on a canvas, which gets its size.
 *
 * @param scale Device px per px of the picture.
 * @returns Whether the browser could: not where the canvas is too large for it.
 */
export function paintPicture(
  canvas: HTMLCanvasElement,
  picture: Picture,
  theme: Theme,
  scale: number,
): boolean {
  canvas.width = Math.round(picture.widthPx * scale);
  canvas.height = Math.round(picture.heightPx * scale);
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const { x, y, primitives } of picture.parts) {
    let isOnPlate = false;
    for (const primitive of primitives) {
      context.setTransform(scale, 0, 0, scale, x * scale, y * scale);
      context.globalAlpha = 1;
      if (primitive.tag === 'text') {
        paintWords(context, primitive, { theme, isOnPlate, isMirrored: picture.isMirrored });
      } else paintShape(context, primitive, theme);
      isOnPlate = primitive.className === 'plate';
    }
  }
  return true;
}

type Shape = Exclude<Primitive, { tag: 'text' }>;
type Words = Extract<Primitive, { tag: 'text' }>;

function paintShape(context: CanvasRenderingContext2D, shape: Shape, theme: Theme): void {
  const path = pathOf(shape);
  if (shape.tag === 'path') {
    context.translate(shape.x, shape.y);
    context.scale(shape.scale, shape.scale);
  }
  if (shape.tag === 'rect' && shape.fill) {
    context.fillStyle = gradientOf(context, shape, theme);
    context.fill(path);
    return;
  }
  const look = lookOf(shape.className, theme);
  const { fill, stroke, alpha = 1, fillAlpha = 1, strokeAlpha = 1, lineWidth = 1, dash = [] } = look;
  if (fill) {
    context.globalAlpha = alpha * fillAlpha;
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke) {
    context.globalAlpha = alpha * strokeAlpha;
    context.strokeStyle = stroke;
    context.lineWidth = lineWidth;
    context.setLineDash([...dash]);
    context.stroke(path);
  }
}

function pathOf(shape: Shape): Path2D {
  const path = new Path2D(shape.tag === 'path' ? shape.d : undefined);
  if (shape.tag === 'rect') path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
  if (shape.tag === 'line') {
    path.moveTo(shape.x1, shape.y1);
    path.lineTo(shape.x2, shape.y2);
  }
  if (shape.tag === 'rules') {
    for (const x of shape.xs) {
      path.moveTo(x, shape.y1);
      path.lineTo(x, shape.y2);
    }
  }
  return path;
}

// Its fill names a gradient: `url(#soft-start-2)`.
function gradientOf(
  context: CanvasRenderingContext2D,
  { x, width, className, fill }: Extract<Shape, { tag: 'rect' }>,
  theme: Theme,
): CanvasGradient {
  const gradient = context.createLinearGradient(x, 0, x + width, 0);
  const colour = hueOfClass(className, theme);
  const [from, to] = fill?.includes('start') ? [0, SOFT_ALPHA] : [SOFT_ALPHA, 0];
  gradient.addColorStop(0, withAlpha(colour, from!));
  gradient.addColorStop(1, withAlpha(colour, to!));
  return gradient;
}

// Between colours a canvas mixes red, green and blue apart from opacity: both ends must have the same hue.
function withAlpha(colour: string, alpha: number): string {
  if (colour.startsWith('#'))
    return (
      colour +
      Math.round(alpha * 255)
        .toString(16)
        .padStart(2, '0')
    );
  const parts = /^(\w+)\(([^/)]*)/.exec(colour);
  return parts
    ? `${parts[1] === 'rgba' ? 'rgb' : parts[1]}(${parts[2]!.replaceAll(',', ' ')} / ${alpha})`
    : colour;
}

function paintWords(
  context: CanvasRenderingContext2D,
  { className, x, y, fontPx, words, note, sign }: Words,
  how: { readonly theme: Theme; readonly isOnPlate: boolean; readonly isMirrored: boolean },
): void {
  const { theme, isOnPlate, isMirrored } = how;
  const look = wordsLookOf(className, theme, isOnPlate);
  const isLabel = className.split(' ')[0] === 'label';
  const isRightToLeft = isLabel ? isMirrored && FIRST_STRONG_RIGHT_TO_LEFT.test(words) : isMirrored;
  const family = look.isHeading ? theme.headingFont : theme.font;
  const gap = GAP_EM * fontPx;
  const pieces = [
    { text: words, fontPx, weight: look.weight, fill: look.fill, family },
    ...(note ? [{ text: note, fontPx: fontPx * NOTE_SCALE, weight: 400, fill: theme.soft, family }] : []),
    ...(sign ? [{ text: sign, fontPx, weight: 700, fill: theme.disputed, family: SIGN_FONT }] : []),
  ];
  context.direction = isRightToLeft ? 'rtl' : 'ltr';
  // Words begin at their x; a label has its left edge there, and what follows its title stands before it.
  context.textAlign = look.isCentred ? 'center' : isLabel ? 'left' : 'start';
  context.lineJoin = 'round';
  let at = x;
  for (const piece of isLabel && isRightToLeft ? pieces.toReversed() : pieces) {
    context.font = `${piece.weight} ${piece.fontPx}px ${piece.family ?? 'sans-serif'}`;
    at += at === x ? 0 : gap;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent, width } = context.measureText(piece.text);
    // Where SVG has `dominant-baseline: central`; a canvas has its own idea of the middle.
    const baseline = y + (fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
    if (look.rim) {
      context.strokeStyle = look.rim;
      context.lineWidth = RIM_PX;
      context.setLineDash([]);
      context.strokeText(piece.text, at, baseline);
    }
    context.fillStyle = piece.fill;
    context.fillText(piece.text, at, baseline);
    at += width;
  }
}
