import type { EventTable } from '../../src/data/event-table.ts';
import type { LanesBy } from '../../src/data/lanes-by.ts';
import type { LayoutInput } from '../../src/layout/layout.ts';
import type { Interval } from '../../src/time/time.ts';
import type { Viewport } from '../../src/time/viewport.ts';
/** What a test may say about its input; the rest is as usual. */
export interface InputOptions {
  /** Default: all of the data, with some room around it. */
  readonly range?: Interval;
  /** In place of `range`, to the last digit. */
  readonly viewport?: Viewport;
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly fontPx?: number;
  readonly lanesBy?: LanesBy;
  readonly hasLaneHeaders?: boolean;
  readonly emphasised?: readonly number[];
  readonly locale?: string;
  /** Default: all rows. */
  readonly rows?: Uint32Array;
}
/** An event as written in a file; the title is the id where none is given. */
export type EventParts = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly date: string;
};
/** A table of these events, in a dataset with these parts. */
export declare function tableOf(
  events: readonly EventParts[],
  parts?: Readonly<Record<string, unknown>>,
): EventTable;
/** A table of the dataset in a file, named from the root of the project. */
export declare function tableFrom(path: string): EventTable;
/** Everything that `layout()` asks for. */
export declare function inputOf(table: EventTable, options?: InputOptions): LayoutInput;
