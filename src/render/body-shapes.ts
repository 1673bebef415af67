// The bodies of crowds as shapes, for pictures that leave the page: what canvas.ts paints on the screen.
import type { LaneBody, Scene } from '../layout/scene.ts';
import type { Primitive } from './primitives.ts';

const LEAST_PX = 2; // a single event can be seen

/** Shapes of all bodies of a scene, one or a few for each; drawn over the plot and under the labels. */
export function bodyShapes({ bodies, widthPx }: Scene, isMirrored: boolean): Primitive[] {
  const at = (x: number, width: number): number => (isMirrored ? widthPx - x - width : x);
  return bodies.flatMap((body) => (body.kind === 'density' ? density(body, at) : smallMarks(body, at)));
}

type Place = (x: number, width: number) => number;

function density(
  { y, heightPx, hue, count, offsetPx, parts }: Extract<LaneBody, { kind: 'density' }>,
  at: Place,
): Primitive[] {
  const base = y + heightPx;
  const columns: string[] = [];
  for (let column = 0; column < count; column++) {
    const height = heightOf(parts[column]!, heightPx);
    if (height === 0) continue;
    const from = column;
    while (column + 1 < count && heightOf(parts[column + 1]!, heightPx) === height) column += 1;
    const width = column + 1 - from;
    columns.push(box(at(offsetPx + from, width), base - height, width, height));
  }
  return shape('density', hue, columns);
}

function heightOf(part: number, heightPx: number): number {
  return part === 0 ? 0 : Math.max(LEAST_PX, round(part * heightPx));
}

function smallMarks(
  { count, x0, x1, ys, hue, hues, sizePx }: Extract<LaneBody, { kind: 'marks' }>,
  at: Place,
): Primitive[] {
  const size = Math.max(3, sizePx);
  const boxes = new Map<number, string[]>();
  for (let i = 0; i < count; i++) {
    const own = hue < 0 ? hues[i]! : hue;
    const width = Math.max(size, x1[i]! - x0[i]!);
    const list = boxes.get(own) ?? [];
    boxes.set(own, list);
    list.push(box(at(x0[i]!, width), ys[i]! - size / 2, width, size));
  }
  return [...boxes].flatMap(([own, list]) => shape('small', own, list));
}

function shape(role: string, hue: number, boxes: readonly string[]): Primitive[] {
  if (boxes.length === 0) return [];
  const className = `${role} hue-${hue < 0 ? 'none' : hue}`;
  return [{ tag: 'path', className, x: 0, y: 0, scale: 1, d: boxes.join('') }];
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
