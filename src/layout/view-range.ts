// Which part of time to show: at first, for everything, for one event. Pure; the element asks and flies there.
import { isOfAnyYear } from '../data/columns.ts';
import type { EventTable } from '../data/event-table.ts';
import { allRows } from '../data/event-table.ts';
import { oncePer } from '../data/once-per.ts';
import { anchorOf } from './marks.ts';
import type { Interval, UncertainTime } from '../time/time.ts';
import type { Viewport } from '../time/viewport.ts';
import { fitTo, timeToPx } from '../time/viewport.ts';

const PADDING_FRACTION = 0.06;
const SEEN_PX = 8; // from the edge of the plot: a mark is seen whole
const MUCH_LONGER = 2; // closer than this, what is left out would look lost
const ROOM = 10; // times a day, say: it is a mark then, with time around it
const TOP_IMPORTANCE = 5; // "what everybody should see"; see the dataset format

/** A view of an interval with some room around it. */
export function viewOf(interval: Interval, widthPx: number): Viewport {
  return fitTo(interval, widthPx, Math.max(24, widthPx * PADDING_FRACTION));
}

/**
 * Finite span of some rows; undefined where none has a finite time. It is at least so long that the shortest of their dates, or
 * the first of an interval's, is a mark in it and does not fill it.
 */
export function spanOf({ starts, ends, timeAt }: EventTable, rows: Uint32Array): Interval | undefined {
  let start = Infinity;
  let end = -Infinity;
  let shortest = 0;
  let least = Infinity;
  for (const row of rows) {
    const [from, to] = [starts[row]!, ends[row]!];
    if (isOfAnyYear(from, to)) continue;
    // Where both are open, neither is before the start or after the end.
    start = Math.min(start, from > -Infinity ? from : to);
    end = Math.max(end, to < Infinity ? to : from);
    if (to - from < least) {
      least = to - from;
      shortest = row;
    }
  }
  if (start > end) return undefined;
  const time = timeAt(shortest);
  const { earliest, latest } = time.start ?? time;
  const lack = (ROOM * (latest - earliest) - (end - start)) / 2;
  return lack > 0 && lack < Infinity ? { start: start - lack, end: end + lack } : { start, end };
}

/** The span of all events, from the first to the last: where the reader can go. */
export const wholeSpan = oncePer((table: EventTable): Interval => {
  const { extent, starts, ends } = table;
  const isShort = extent.end - extent.start < ROOM * (ends[0]! - starts[0]!);
  return (isShort && spanOf(table, allRows(table))) || extent;
});

/** A view of some rows; of everything where none of them has a finite time. */
export function viewOfRows(table: EventTable, rows: Uint32Array, widthPx: number): Viewport {
  return viewOf(spanOf(table, rows) ?? wholeSpan(table), widthPx);
}

/**
 * Where a timeline opens: on the events of the highest importance if there are several and all of it would be much longer,
 * else on everything.
 */
export const openingSpan = oncePer((table: EventTable): Interval => {
  const { count } = table;
  const extent = wholeSpan(table);
  const top = rowsOfTopImportance(table);
  const span = top.length > 1 && top.length < count ? spanOf(table, top) : undefined;
  const isPart =
    span && span.end > span.start && extent.end - extent.start > MUCH_LONGER * (span.end - span.start);
  return isPart ? span : extent;
});

function rowsOfTopImportance({ importances, count }: EventTable): Uint32Array {
  const rows = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) if (importances[row] === TOP_IMPORTANCE) rows[found++] = row;
  return rows.subarray(0, found);
}

/** A view that shows an event: the present one if it does so already, else the same span moved there or widened. */
export function viewForEvent(time: UncertainTime, viewport: Viewport): Viewport {
  const { widthPx } = viewport;
  const anchor = anchorOf(time);
  const start = Number.isFinite(time.earliest) ? time.earliest : anchor;
  const end = Number.isFinite(time.latest) ? time.latest : anchor;
  const inset = Math.min(SEEN_PX, widthPx * PADDING_FRACTION);
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
