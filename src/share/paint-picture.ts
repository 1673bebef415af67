// Paints a picture on a canvas, shape by shape. Not by way of an image of its SVG: strict policies forbid images from `data:`
// and `blob:` addresses, and fonts of the page are not in them.
import { paintShape } from '../render/paint-shapes.ts';
import { paintWords } from '../render/paint-words.ts';
import { looksOf } from '../render/shape-looks.ts';
import type { Picture } from '../render/svg-text.ts';
import type { Theme } from '../render/theme.ts';

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
  const looks = looksOf(theme);
  for (const { x, y, primitives } of picture.parts) {
    context.setTransform(scale, 0, 0, scale, x * scale, y * scale);
    let isOnPlate = false;
    for (const primitive of primitives) {
      if (primitive.tag === 'text')
        paintWords(context, primitive, { looks, isOnPlate, isMirrored: picture.isMirrored });
      else paintShape(context, primitive, looks);
      isOnPlate = primitive.className === 'plate';
    }
  }
  return true;
}
