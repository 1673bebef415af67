// The way of the plot to a step.
import { spanOf, viewOf } from '../layout/view-range.ts';
import type { PresentStage } from './full-screen.ts';
import type { Step } from './story.ts';

const FLIGHT = { durationMs: 650 }; // long enough for a room to follow, too short to wait for

/** Opens the event of a step, and shows its range or all of its events. */
export function bringIntoView({ store, view, select }: PresentStage, { row, rows, range }: Step): void {
  const { table, viewport } = store.state;
  if (!table) return;
  select(row);
  const span = rows.length > 1 ? spanOf(table, Uint32Array.from(rows)) : undefined;
  if (range) view.show(range, FLIGHT);
  else if (span) view.show(viewOf(span, viewport.widthPx), FLIGHT);
  else view.reveal(rows[0], FLIGHT);
}
