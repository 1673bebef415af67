// Fills the columns of pages with blocks of known heights, one after the other. Pure; knows nothing of what they hold.

/** How a run of pages is divided. All px. */
export interface PageFrame {
  readonly heightPx: number;
  /** What stands above the columns of the first page. */
  readonly firstHeadPx: number;
  readonly columnCount: number;
}

/**
 * Puts blocks into columns.
 *
 * @param heights Of each block, px. One that is higher than a column has a column of its own.
 * @returns Pages of columns of indices of blocks, in order. Every block is in one column; columns at the end may be missing.
 * @example fillPages([60, 60, 60], { heightPx: 100, firstHeadPx: 0, columnCount: 2 }) // [[[0], [1]], [[2]]]
 */
export function fillPages(heights: readonly number[], frame: PageFrame): number[][][] {
  const { heightPx, firstHeadPx, columnCount } = frame;
  const pages: number[][][] = [];
  let roomPx = 0;
  let column: number[] | undefined;
  for (const [index, blockPx] of heights.entries()) {
    if (!column || blockPx > roomPx) {
      let page = pages.at(-1);
      if (!page || page.length === columnCount) pages.push((page = []));
      page.push((column = []));
      roomPx = heightPx - (pages.length === 1 ? firstHeadPx : 0);
    }
    column.push(index);
    roomPx -= blockPx;
  }
  return pages;
}
