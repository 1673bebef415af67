// Paints lanes with many events on one canvas of the size of the view: small marks, and the density of events. Everything else
// of a scene is painted as SVG and HTML.
import type { LaneBody, Scene } from '../layout/scene.ts';
import { possibleRatio } from './canvas-size.ts';

/** How bodies are painted. */
export interface BodyPaint {
  /** CSS colour of a hue, 0–7; −1 is that of events without a category. */
  readonly colourOf: (hue: number) => string;
  /** Device px per CSS px. */
  readonly pixelRatio: number;
  /** Time runs from right to left. */
  readonly isMirrored: boolean;
}

/** How much of what is under small marks and areas is covered. */
export const BODY_ALPHA = 0.7;
const LEAST_PX = 2; // a single event can be seen
/** Of the size of a small mark: cut any deeper, it is a cross on sharp screens, which is a category’s shape. */
const CORNER = 5.5;

/** Paints the bodies of a scene on a canvas of their own, and clears what was there. */
export function paintBodies(canvas: HTMLCanvasElement, scene: Scene, wanted: BodyPaint): void {
  if (scene.bodies.length === 0 && canvas.width === 0) return;
  const pixelRatio = possibleRatio(scene.widthPx, scene.heightPx, wanted.pixelRatio);
  const context = sized(canvas, scene, pixelRatio);
  context?.scale(pixelRatio, pixelRatio);
  if (context) drawBodies(context, scene, { ...wanted, pixelRatio });
}

/** Draws the bodies of a scene among other things, in the px of the scene. */
export function drawBodies(
  context: CanvasRenderingContext2D,
  { bodies, widthPx }: Pick<Scene, 'bodies' | 'widthPx'>,
  paint: BodyPaint,
): void {
  context.save();
  if (paint.isMirrored) context.transform(-1, 0, 0, 1, widthPx, 0);
  context.globalAlpha = BODY_ALPHA;
  for (const body of bodies) {
    if (body.kind === 'density') paintDensity(context, body, paint);
    else paintMarks(context, body, paint);
  }
  context.restore();
}

// A canvas is emptied when its size is set: only then is it set where nothing else changes.
function sized(
  canvas: HTMLCanvasElement,
  { widthPx, heightPx, bodies }: Scene,
  pixelRatio: number,
): CanvasRenderingContext2D | undefined {
  const [width, height] = bodies.length === 0 ? [0, 0] : [widthPx * pixelRatio, heightPx * pixelRatio];
  if (canvas.width !== Math.round(width) || canvas.height !== Math.round(height)) {
    canvas.width = Math.round(width);
    canvas.height = Math.round(height);
    canvas.style.width = `${bodies.length === 0 ? 0 : widthPx}px`;
    canvas.style.height = `${bodies.length === 0 ? 0 : heightPx}px`;
  }
  const context = bodies.length === 0 ? null : canvas.getContext('2d');
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.clearRect(0, 0, canvas.width, canvas.height);
  return context ?? undefined;
}

type Density = Extract<LaneBody, { kind: 'density' }>;
type Marks = Extract<LaneBody, { kind: 'marks' }>;

// Rectangles that stand on pixels: anything else is many times as much work without a graphics card.
function paintDensity(context: CanvasRenderingContext2D, body: Density, paint: BodyPaint): void {
  const { parts, count, offsetPx, y, heightPx, hue } = body;
  const snap = snapper(paint);
  const [left, base] = [snap(offsetPx), snap(y + heightPx)];
  context.fillStyle = paint.colourOf(hue);
  for (let column = 0; column < count; column++) {
    const height = columnHeight(parts[column]!, heightPx, snap);
    if (height === 0) continue;
    const from = column;
    while (column + 1 < count && columnHeight(parts[column + 1]!, heightPx, snap) === height) column += 1;
    context.fillRect(left + from, base - height, column + 1 - from, height);
  }
}

function columnHeight(part: number, heightPx: number, snap: (px: number) => number): number {
  return part === 0 ? 0 : Math.max(LEAST_PX, snap(part * heightPx));
}

function paintMarks(context: CanvasRenderingContext2D, body: Marks, paint: BodyPaint): void {
  const { count, x0, x1, ys, hues, sizePx, hue } = body;
  const snap = snapper(paint);
  const size = Math.max(3, snap(sizePx));
  const corner = snap(size / CORNER);
  // Of one colour at a time: to change it costs more than to look at a mark.
  for (let wanted = hue < 0 ? -1 : hue; wanted < (hue < 0 ? 8 : hue + 1); wanted++) {
    context.fillStyle = paint.colourOf(wanted);
    for (let i = 0; i < count; i++) {
      if (hue < 0 && hues[i] !== wanted) continue;
      const [x, y] = [snap(x0[i]!), snap(ys[i]! - size / 2)];
      const width = Math.max(size, snap(x1[i]!) - x);
      // Three make one with its corners cut.
      context.fillRect(x, y + corner, corner, size - 2 * corner);
      context.fillRect(x + corner, y, width - 2 * corner, size);
      context.fillRect(x + width - corner, y + corner, corner, size - 2 * corner);
    }
  }
}

function snapper({ pixelRatio }: BodyPaint): (px: number) => number {
  return (px) => Math.round(px * pixelRatio) / pixelRatio;
}
