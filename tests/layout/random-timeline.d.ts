import type { EventTable } from '../../src/data/event-table.ts';
import type { Interval } from '../../src/time/time.ts';
/** Tools for drawing lots. */
export interface Lots {
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}
/** Lots from a source of numbers in [0, 1). */
export declare function lots(next: () => number): Lots;
/** A timeline of up to `maxEvents` events, crowded around a moment as real ones are. */
export declare function randomTimeline(draw: Lots, maxEvents: number): EventTable;
/** A span in or about the data: from all of it and more, down to a thousandth, or the days of a year. */
export declare function randomRange({ extent }: EventTable, draw: Lots): Interval;
