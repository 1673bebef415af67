// Blocks into columns into pages: nothing is lost, nothing is cut, and the end is even.
import { describe, expect, it } from 'vitest';
import { fillPages } from '../../src/handout/fill-pages.ts';
import { random } from '../support/random.ts';

describe('filling pages', () => {
  it('begins a column where the last one is full, and a page where all its columns are', () => {
    const frame = { heightPx: 100, firstHeadPx: 0, columnCount: 2 };
    expect(fillPages([60, 60, 60], frame)).toEqual([[[0], [1]], [[2]]]);
    expect(fillPages([50, 50, 50, 50], frame)).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
    ]);
  });

  it('leaves room for the head on the first page only', () => {
    const frame = { heightPx: 100, firstHeadPx: 50, columnCount: 1 };
    expect(fillPages([50, 50, 50, 50], frame)).toEqual([[[0]], [[1, 2]], [[3]]]);
  });

  it('makes no page of nothing', () => {
    expect(fillPages([], { heightPx: 100, firstHeadPx: 0, columnCount: 2 })).toEqual([]);
  });

  it('gives a block that is higher than a page a column of its own', () => {
    const pages = fillPages([500, 20, 500], { heightPx: 100, firstHeadPx: 0, columnCount: 1 });
    expect(pages).toEqual([[[0]], [[1]], [[2]]]);
  });

  it('begins on the next page where the head leaves no room', () => {
    expect(fillPages([40, 40], { heightPx: 100, firstHeadPx: 70, columnCount: 1 })).toEqual([[], [[0, 1]]]);
    expect(fillPages([40], { heightPx: 30, firstHeadPx: 20, columnCount: 1 })).toEqual([[[0]]]);
  });

  it('makes the columns of the last page about equally long', () => {
    const [page] = fillPages(Array<number>(10).fill(10), { heightPx: 100, firstHeadPx: 0, columnCount: 3 });
    expect(page!.map((column) => column.length)).toEqual([4, 4, 2]);
  });

  it('keeps every block, in order, and no column longer than the page, whatever the blocks', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed);
      const heights = Array.from({ length: Math.floor(next() * 60) }, () => 1 + next() * 130);
      const frame = {
        heightPx: 100,
        firstHeadPx: next() * 90,
        columnCount: 1 + Math.floor(next() * 4),
      };
      const pages = fillPages(heights, frame);
      expect(pages.flat(2), `seed ${seed}`).toEqual(heights.map((_, index) => index));
      pages.forEach((columns, page) => {
        expect(columns.length, `seed ${seed}`).toBeLessThanOrEqual(frame.columnCount);
        const roomPx = frame.heightPx - (page === 0 ? frame.firstHeadPx : 0);
        for (const column of columns) {
          const columnPx = column.reduce((sum, block) => sum + heights[block]!, 0);
          if (column.length > 1) expect(columnPx, `seed ${seed}`).toBeLessThanOrEqual(roomPx + 1e-6);
        }
      });
    }
  });
});
