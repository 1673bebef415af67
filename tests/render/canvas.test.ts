import { describe, expect, it } from 'vitest';
import type { LaneBody } from '../../src/layout/scene.ts';
import { drawBodies } from '../../src/render/canvas.ts';

type Rect = readonly [x: number, y: number, width: number, height: number];

// One small mark of 14 px type in the middle of 40 px, as rectangles in device px.
function markAt(pixelRatio: number): Rect[] {
  const sizePx = 5.32;
  const body: LaneBody = {
    kind: 'marks',
    y: 0,
    heightPx: 40,
    hue: 0,
    sizePx,
    count: 1,
    rows: Uint32Array.of(0),
    x0: Float32Array.of(20 - sizePx / 2),
    x1: Float32Array.of(20 + sizePx / 2),
    ys: Float32Array.of(20),
    hues: Int8Array.of(0),
  };
  const rects: Rect[] = [];
  const context = {
    save: () => {},
    restore: () => {},
    fillRect: (...rect: Rect) => rects.push(rect.map((px) => px * pixelRatio) as unknown as Rect),
  };
  drawBodies(
    context as unknown as CanvasRenderingContext2D,
    { bodies: [body], widthPx: 40 },
    { colourOf: () => 'blue', pixelRatio, isMirrored: false },
  );
  return rects;
}

describe('a small mark', () => {
  it.each([1, 1.25, 1.5, 2, 3])('stands on pixels and is no cross at %f device px per px', (pixelRatio) => {
    const rects = markAt(pixelRatio);
    for (const px of rects.flat()) expect(px).toBeCloseTo(Math.round(px), 6);
    const size = Math.max(...rects.map(([, , , height]) => height));
    // What is left of its sides between the corners.
    const side = Math.min(...rects.map(([, , , height]) => height));
    expect(side).toBeLessThan(size);
    expect(side / size).toBeGreaterThanOrEqual(0.6);
    expect(rects.length).toBeLessThanOrEqual(3);
  });
});
