// Paints rectangles, lines and paths of a picture on a canvas.
import type { Primitive } from './primitives.ts';
import { crisp } from './primitives.ts';
import type { Looks, ShapeLook } from './shape-looks.ts';
import { SOFT_ALPHA } from './shape-looks.ts';

/** All that is drawn but words. */
export type Shape = Exclude<Primitive, { tag: 'text' }>;

const NO_DASH: readonly number[] = [];

/** Paints one shape, in the coordinates that the canvas has now. */
export function paintShape(context: CanvasRenderingContext2D, shape: Shape, looks: Looks): void {
  if (shape.tag === 'path') {
    context.save();
    context.translate(shape.x, shape.y);
    context.scale(shape.scale, shape.scale);
    paint(context, looks.shape(shape.className), new Path2D(shape.d));
    context.restore();
    return;
  }
  context.beginPath();
  trace(context, shape);
  if (shape.tag === 'rect' && shape.fill) {
    context.globalAlpha = 1;
    context.fillStyle = gradientOf(context, shape, looks);
    context.fill();
  } else paint(context, looks.shape(shape.className));
}

function paint(context: CanvasRenderingContext2D, look: ShapeLook, path?: Path2D): void {
  const { fill, stroke, alpha = 1, fillAlpha = 1, strokeAlpha = 1, lineWidth = 1, dash = NO_DASH } = look;
  if (fill) {
    context.globalAlpha = alpha * fillAlpha;
    context.fillStyle = fill;
    if (path) context.fill(path);
    else context.fill();
  }
  if (!stroke) return;
  context.globalAlpha = alpha * strokeAlpha;
  context.strokeStyle = stroke;
  context.lineWidth = lineWidth;
  if (dash.length > 0) context.setLineDash([...dash]);
  if (path) context.stroke(path);
  else context.stroke();
  if (dash.length > 0) context.setLineDash([]);
}

function trace(context: CanvasRenderingContext2D, shape: Exclude<Shape, { tag: 'path' }>): void {
  switch (shape.tag) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      if (radius > 0) context.roundRect(x, y, width, height, radius);
      else context.rect(x, y, width, height);
      return;
    }
    case 'line':
      context.moveTo(crisp(shape.x1), shape.y1);
      context.lineTo(crisp(shape.x2), shape.y2);
      return;
    case 'rules':
      for (const x of shape.xs) {
        context.moveTo(crisp(x), shape.y1);
        context.lineTo(crisp(x), shape.y2);
      }
      return;
    default:
      shape satisfies never;
  }
}

// Its fill names a gradient: `url(#soft-start-2)`.
function gradientOf(
  context: CanvasRenderingContext2D,
  { x, width, className, fill }: Extract<Shape, { tag: 'rect' }>,
  looks: Looks,
): CanvasGradient {
  const gradient = context.createLinearGradient(x, 0, x + width, 0);
  const colour = looks.hue(className);
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
