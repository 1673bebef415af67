// A crowd in parts, for who cannot point at it: each part of a lane is an option of the list, and can be opened. Every event
// in view is in one of them: where it begins, or where the view does.
import type { RowIndex } from '../../data/row-index.ts';
import type { TimeMs } from '../../time/time.ts';
import { timeToPx } from '../../time/viewport.ts';
import type { ArrangementInput } from '../arrangement.ts';
import { bucketMsPerPx } from '../arrangement.ts';
import type { ClusterMark } from '../scene.ts';
import type { CellRun } from './cells.ts';
import { cellsOver, cellStart } from './cells.ts';
import type { BodyPlace } from './crowd-frame.ts';
import { NAME_EM } from './crowd-slots.ts';
import { listedLater } from './later-rows.ts';

/** A part is at least so wide, ems: a finger finds it (WCAG 2.2, 2.5.8). */
const LEAST_EM = 2;
const HIT_PX = 24;
/** Where so few begin, and so many times as many go on from before, these are what there is to see: no part begins there. */
const FEW = 20;
const MANY_TIMES = 4;

/** A run of the lane: what begins in it, by place, and of the first one what began before the view. */
interface Part {
  readonly x0: number;
  x1: number;
  readonly from: number;
  to: number;
  readonly passing: number;
  /** Until when it goes on. */
  end: TimeMs;
}

/** The parts of a lane that are in view. */
export function binsOf(
  input: ArrangementInput,
  index: RowIndex,
  { y, heightPx, hue }: BodyPlace & { readonly hue: number },
): ClusterMark[] {
  return partsOf(input, index).map((part): ClusterMark => {
    const { x0, x1 } = part;
    const rows = rowsOf(part, index, input.viewport.start);
    const widthPx = x1 - x0;
    const [x, middle] = [(x0 + x1) / 2, y + heightPx / 2];
    const height = Math.max(HIT_PX, heightPx);
    const box = { x: x0, y: middle - height / 2, width: widthPx, height };
    return { kind: 'cluster', row: rows[0]!, rows, x, y: middle, text: '', widthPx, hue, box };
  });
}

function partsOf({ viewport, fontPx }: ArrangementInput, index: RowIndex): Part[] {
  const leastPx = LEAST_EM * fontPx;
  const { start, end, widthPx } = viewport;
  const cells = cellsOver(viewport, NAME_EM * fontPx * bucketMsPerPx(viewport));
  const isWide = (t: TimeMs): boolean => {
    const x = timeToPx(viewport, t);
    return x >= 2 * leastPx && x <= widthPx - leastPx;
  };
  const bounds = [start, ...edgesOf(cells).filter(isWide), end];
  const parts: Part[] = [];
  let from = index.placeAt(start);
  const passing = from - index.endedBy(start);
  // What began before the view has a part of its own, which can be opened without the others.
  if (passing > 0) parts.push({ x0: 0, x1: leastPx, from, to: from, passing, end: start });
  for (const [i, t] of bounds.slice(1).entries()) {
    const to = index.placeAt(t, from);
    const begun = to - from;
    const isOutnumbered = (): boolean => begun * MANY_TIMES < from - index.endedBy(bounds[i]!);
    const x1 = timeToPx(viewport, t);
    const last = parts.at(-1);
    if (last && begun <= FEW && isOutnumbered()) Object.assign(last, { x1, to, end: t });
    else if (begun > 0) {
      const x0 = i > 0 ? timeToPx(viewport, bounds[i]!) : (last?.x1 ?? 0);
      parts.push({ x0, x1, from, to, passing: 0, end: t });
    }
    from = to;
  }
  return parts;
}

// Where a cell of a run begins, but for the first one.
function edgesOf(cells: CellRun): TimeMs[] {
  return Array.from({ length: cells.count - 1 }, (_, i) => cellStart(cells, i + 1));
}

function rowsOf({ from, to, passing, end }: Part, index: RowIndex, start: TimeMs): ClusterMark['rows'] {
  if (passing === 0) return index.rows.subarray(from, to);
  const interval = { start, end };
  const [first, last] = [index.placesIn(interval, 1)[0]!, index.lastPlaceIn(interval)];
  const ends = { first: index.rows[first]!, last: index.rows[last]! };
  return listedLater({ count: passing + to - from, ...ends, list: () => index.rowsIn(interval) });
}
