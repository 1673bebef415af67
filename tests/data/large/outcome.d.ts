import type { EventTable } from '../../../src/data/event-table.ts';
import type { Problem } from '../../../src/time/time.ts';
/** Everything that can be asked of a table. */
export declare function contentOf(table: EventTable): unknown;
/** What the usual way makes of an input. */
export declare function usualOutcome(input: unknown): {
  content: unknown;
  problems: readonly Problem[];
};
