// Input for `layout()` in tests: a table from a few words, and everything else filled in as a page of middle size has it.
import { readFileSync } from 'node:fs';
import type { EventTable } from '../../src/data/event-table.ts';
import { allRows, buildEventTable } from '../../src/data/event-table.ts';
import type { LanesBy } from '../../src/data/lanes-by.ts';
import { laneKeys } from '../../src/data/lanes-by.ts';
import { readDataset } from '../../src/data/read-dataset.ts';
import type { LayoutInput } from '../../src/layout/layout.ts';
import { estimateText } from '../../src/layout/text.ts';
import type { Interval } from '../../src/time/time.ts';
import type { Viewport } from '../../src/time/viewport.ts';
import { fitTo } from '../../src/time/viewport.ts';
import { checked } from '../data/sample-dataset.ts';

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
export type EventParts = Readonly<Record<string, unknown>> & { readonly id: string; readonly date: string };

/** A table of these events, in a dataset with these parts. */
export function tableOf(
  events: readonly EventParts[],
  parts: Readonly<Record<string, unknown>> = {},
): EventTable {
  return buildEventTable(
    checked({ ...parts, events: events.map((event) => ({ title: event.id, ...event })) }),
  );
}

/** A table of the dataset in a file, named from the root of the project. */
export function tableFrom(path: string): EventTable {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const { dataset, problems } = readDataset(text);
  if (!dataset || problems.some(({ severity }) => severity === 'error')) {
    throw new Error(`${path}: ${JSON.stringify(problems)}`);
  }
  return buildEventTable(dataset);
}

/** Everything that `layout()` asks for. */
export function inputOf(table: EventTable, options: InputOptions = {}): LayoutInput {
  const { range = table.extent, widthPx = 1000, heightPx = 420, fontPx = 14, lanesBy = 'category' } = options;
  const lanes = laneKeys(table, lanesBy);
  return {
    table,
    rows: options.rows ?? allRows(table),
    lanes,
    laneLabels: lanes.labels.length < 2 ? lanes.labels.map(() => '') : lanes.labels,
    viewport: options.viewport ?? fitTo(range, widthPx, options.range ? 0 : widthPx * 0.06),
    heightPx,
    fontPx,
    hasLaneHeaders: options.hasLaneHeaders ?? true,
    locale: options.locale ?? 'en',
    measure: estimateText,
    emphasised: options.emphasised ?? [],
  };
}
