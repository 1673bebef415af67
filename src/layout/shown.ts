// What stands on the plot for one event: its mark, and the dates that other sources give for it.
import type { ArrangementInput } from './arrangement.ts';
import { ghostsOf } from './arrangement.ts';
import { hueOf } from './hues.ts';
import type { Placement } from './lanes.ts';
import type { Shape } from './marks.ts';
import { pointPx, shapeOf } from './marks.ts';
import type { Extent, GhostMark } from './scene.ts';

/** Marks this far outside are still drawn, so that halos and arrows do not pop. */
export const OFFSCREEN_PX = 40;

type ShownInput = Pick<ArrangementInput, 'table' | 'viewport' | 'fontPx'>;

/** An event on the plot or near it. */
export interface Shown {
  readonly placement: Placement;
  readonly shape: Shape;
  /** What stands for the event, px: its mark, or where that is off screen what its date allows, or else another date. */
  readonly x0: number;
  readonly x1: number;
  readonly ghosts: readonly GhostMark[];
  readonly y: number;
  /** Only that other date is in view. */
  readonly isElsewhere: boolean;
}

/** Where an event is shown whose row has its middle at `y` px. */
export function show({ table, viewport, fontPx }: ShownInput, placement: Placement, y: number): Shown {
  const shape = shapeOf(table.timeAt(placement.row), viewport);
  const own = extentOf(shape, viewport.widthPx, fontPx);
  const ghosts = ghostMarks({ row: placement.row, x0: own.x0, x1: own.x1, y, table, viewport, fontPx });
  const isSeen = ({ x0, x1 }: Extent): boolean => x1 > 0 && x0 < viewport.widthPx;
  const other = isSeen(own)
    ? undefined
    : ghosts.find((ghost) => ghost.relation === 'disagrees' && isSeen(ghost));
  const { x0, x1 } = other ?? own;
  return { placement, shape, x0, x1, y, ghosts, isElsewhere: other !== undefined };
}

function extentOf(shape: Shape, widthPx: number, fontPx: number): Extent {
  if (shape.kind === 'interval') return shape;
  const { x, within, members } = shape;
  const half = pointPx(fontPx) / 2;
  // The glyphs of the first and the last of several dates reach beyond them.
  if (within && members) return { x0: within.x0 - half, x1: within.x1 + half };
  return within && (x < 0 || x > widthPx) ? within : { x0: x - half, x1: x + half };
}

function ghostMarks({
  row,
  x0: markX0,
  x1: markX1,
  y,
  table,
  viewport,
  fontPx,
}: ShownInput & {
  readonly row: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}): GhostMark[] {
  return ghostsOf(table, row).flatMap(({ time, relation, shiftMs }) => {
    const { start, end } = viewport;
    const shifted = shiftMs ? { ...viewport, start: start - shiftMs, end: end - shiftMs } : viewport;
    const shape = shapeOf(time, shifted);
    const within = shape.kind === 'point' ? shape.within : undefined;
    const { x0, x1 } = within ?? extentOf(shape, viewport.widthPx, fontPx);
    if (x1 < -OFFSCREEN_PX || x0 > viewport.widthPx + OFFSCREEN_PX) return [];
    const threadX = x0 > markX1 ? markX1 : x1 < markX0 ? markX0 : undefined;
    return [{ row, x0, x1, threadX, y, heightPx: pointPx(fontPx) + 7, hue: hueOf(table, row), relation }];
  });
}
