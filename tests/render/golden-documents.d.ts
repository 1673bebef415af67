import type { InputOptions } from '../layout/layout-input.ts';
import type { EventTable } from '../../src/data/event-table.ts';
/** One picture; its name is that of the file in `goldens/`. */
export interface GoldenDocument {
  readonly name: string;
  readonly table: () => EventTable;
  readonly options: InputOptions;
}
export declare const GOLDEN_DOCUMENTS: readonly GoldenDocument[];
