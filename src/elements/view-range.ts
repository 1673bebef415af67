// Which part of time to show: at first, for everything, for one event. Pure; the element asks and flies there.
import type { EventTable } from '../data/event-table.ts';
import { allRows } from '../data/event-table.ts';
import { anchorOf } from '../layout/marks.ts';
import type { Interval, UncertainTime } from '../time/time.ts';
import type { Viewport } from '../time/viewport.ts';
import { fitTo, timeToPx } from '../time/viewport.ts';

const PADDING_FRACTION = 0.06;
const TOP_IMPORTANCE = 5; // "what everybody should see"; see the dataset format

/** A view of an interval with some room around it. */
export function viewOf(interval: Interval, widthPx: number): Viewport {
  return fitTo(interval, widthPx, Math.max(24, widthPx * PADDING_FRACTION));
}

/** Finite span of some rows; undefined where none has a finite time. */
export function spanOf(table: EventTable, rows: Iterable<number>): Interval | undefined {
  let start = Infinity;
  let end = -Infinity;
  for (const row of rows) {
    for (const t of [table.starts[row] ?? NaN, table.ends[row] ?? NaN]) {
      if (!Number.isFinite(t)) continue;
      start = Math.min(start, t);
      end = Math.max(end, t);
    }
  }
  return start <= end ? { start, end } : undefined;
}

/** Where a timeline opens: on the events of the highest importance if there are several, else on everything. */
export function openingSpan(table: EventTable): Interval {
  const top = allRows(table).filter((row) => table.importances[row] === TOP_IMPORTANCE);
  const span = top.length > 1 && top.length < table.count ? spanOf(table, top) : undefined;
  return span && span.end > span.start ? span : table.extent;
}

/** A view that shows an event: the present one if it does so already, else the same span moved there or widened. */
export function viewForEvent(time: UncertainTime, viewport: Viewport): Viewport {
  const { widthPx } = viewport;
  const anchor = anchorOf(time);
  const start = Number.isFinite(time.earliest) ? time.earliest : anchor;
  const end = Number.isFinite(time.latest) ? time.latest : anchor;
  const inset = widthPx * PADDING_FRACTION;
  const [x0, x1] = [timeToPx(viewport, start), timeToPx(viewport, end)];
  if (x0 >= inset && x1 <= widthPx - inset) return viewport;
  const span = viewport.end - viewport.start;
  const length = end - start;
  if (length > span * 0.7) {
    const isSeen = x0 < widthPx - inset && x1 > inset;
    return isSeen && time.kind === 'interval' ? viewport : viewOf({ start, end }, widthPx);
  }
  const middle = start + length / 2;
  return { start: middle - span / 2, end: middle + span / 2, widthPx };
}
