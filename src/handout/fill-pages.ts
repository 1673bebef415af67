// Fills the columns of pages with blocks of known heights, one after the other. Pure; knows nothing of what they hold.

/** How a run of pages is divided. All px. */
export interface PageFrame {
  readonly heightPx: number;
  /** What stands above the columns of the first page. */
  readonly firstHeadPx: number;
  readonly columnCount: number;
}

/**
 * Puts blocks into columns; those of the last page become about equally long.
 *
 * @param heights Of each block, px. One that is higher than a column has a column of its own.
 * @returns Pages of columns of indices of blocks, in order. Every block is in one column; columns at the end may be missing.
 * @example fillPages([60, 60, 60], { heightPx: 100, firstHeadPx: 0, columnCount: 2 }) // [[[0], [1]], [[2]]]
 */
export function fillPages(heights: readonly number[], frame: PageFrame): number[][][] {
  const { heightPx, firstHeadPx, columnCount } = frame;
  const pages: number[][][] = [];
  for (let from = 0; from < heights.length;) {
    const roomPx = heightPx - (pages.length === 0 ? firstHeadPx : 0);
    const columns = fillColumns(heights, from, roomPx).slice(0, columnCount);
    pages.push(columns);
    from = columns.at(-1)!.at(-1)! + 1;
  }
  const last = pages.pop();
  if (!last) return [];
  return [...pages, balanced(heights, last, columnCount)];
}

// All blocks from one on, each in the first column that has room for it.
function fillColumns(heights: readonly number[], from: number, heightPx: number): number[][] {
  const columns: number[][] = [];
  let roomPx = 0;
  for (let block = from; block < heights.length; block++) {
    const blockPx = heights[block]!;
    if (columns.length === 0 || blockPx > roomPx) {
      columns.push([]);
      roomPx = heightPx;
    }
    columns.at(-1)!.push(block);
    roomPx -= blockPx;
  }
  return columns;
}

// The lowest columns that still hold all: found between what all of it takes when it is shared out evenly, and one column.
function balanced(heights: readonly number[], page: number[][], columnCount: number): number[][] {
  const from = page[0]![0]!;
  let low = heights.slice(from).reduce((sum, blockPx) => sum + blockPx, 0) / columnCount;
  let best = page;
  let high = Math.max(...page.map((column) => column.reduce((sum, block) => sum + heights[block]!, 0)));
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const columns = fillColumns(heights, from, middle);
    if (columns.length > columnCount) low = middle;
    else {
      best = columns;
      high = middle;
    }
  }
  return best;
}
