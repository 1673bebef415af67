// How the height of a crowded plot is shared out: among its lanes, and within a lane among names and what is under them.
import type { RowIndex } from '../../data/row-index.ts';
import type { ArrangementInput, LaneFrame } from '../arrangement.ts';
import { frameLanes } from '../arrangement.ts';
import type { LaneShare } from '../lanes.ts';

/** Of the slots of a crowded lane, those that have names; more than a few would be a scatter over an empty place. */
const NAMES_PART = 1 / 3;
const MOST_NAMES = 3;

/** Where the small marks or the density of a lane are, px from the top, and how many slots for names are above them. */
export interface BodyPlace {
  readonly y: number;
  readonly heightPx: number;
  readonly names: number;
}

/** Where that is in a lane. */
export function bodyPlace({ shares, lanesY }: LaneFrame, lane: number): BodyPlace {
  const { slots, slotPx, y, heightPx } = shares[lane]!;
  const names = Math.min(MOST_NAMES, Math.max(1, Math.round(slots * NAMES_PART)));
  const bottom = lanesY + y + heightPx - 1;
  const top = bottom - (slots === 1 ? slotPx / 2 : (slots - names) * slotPx) + 2;
  return { y: top, heightPx: bottom - top, names };
}

/** A lane of one slot halved where it is crowded: names above, and under them what `bodyPlace` has. */
export function halved(share: LaneShare): LaneShare {
  return share.slots === 1 ? { ...share, slots: 2, slotPx: share.slotPx / 2 } : share;
}

/** As many slots for each lane as for any other, but for those that need fewer. */
export function frameCrowd(input: ArrangementInput, indices: readonly RowIndex[]): LaneFrame {
  const counts = indices.map(({ count }) => Math.max(1, count));
  const frame = frameLanes(input, counts);
  const total = frame.shares.reduce((sum, { slots }) => sum + slots, 0);
  let even = 1;
  while (even < total && counts.reduce((sum, count) => sum + Math.min(count, even + 1), 0) <= total)
    even += 1;
  return frameLanes(
    input,
    counts.map((count) => Math.min(count, even)),
  );
}
