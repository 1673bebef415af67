// Lines at moments that are no events.
import { describe, expect, it } from 'vitest';
import { layoutMoments } from '../../src/layout/moments.ts';

const viewport = { start: 0, end: 1000, widthPx: 500 };
const options = { fontPx: 10, measure: (text: string) => text.length * 5 };
const at = (time: number, label = 'published') => layoutMoments([{ time, label }], viewport, options);

describe('a moment on the plot', () => {
  it('has its words in the middle of its line', () => {
    expect(at(500)).toEqual([{ x: 250, label: 'published', labelX: 227.5, plate: { x0: 221.5, x1: 278.5 } }]);
  });

  it('keeps its words on the plot', () => {
    const [first] = at(0);
    const [last] = at(1000);
    expect(first?.plate.x0).toBeGreaterThan(0);
    expect(last?.plate.x1).toBeLessThan(500);
    expect([first?.x, last?.x]).toEqual([0, 500]);
  });

  it('is not there where it is off screen or has no place in time', () => {
    expect([-1, 1001, Infinity, NaN].flatMap((time) => at(time))).toEqual([]);
  });

  it('leaves its words to a later one where the two would overlap', () => {
    const two = (a: number, b: number) =>
      layoutMoments(
        [
          { time: a, label: 'known' },
          { time: b, label: 'published' },
        ],
        viewport,
        options,
      ).map(({ label }) => label);
    expect(two(500, 510)).toEqual(['', 'published']);
    expect(two(200, 800)).toEqual(['known', 'published']);
  });
});
