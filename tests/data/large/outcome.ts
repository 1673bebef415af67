// What comes of reading a dataset in the usual way and in the way of large ones, to be compared.
import type { EventTable } from '../../../src/data/event-table.ts';
import { allRows, buildEventTable } from '../../../src/data/event-table.ts';
import type { CodeLists } from '../../../src/data/columns.ts';
import { parseDataset } from '../../../src/data/validate.ts';
import type { Problem } from '../../../src/time/time.ts';

function listsOf(lists: CodeLists | undefined, count: number): number[][] | undefined {
  if (!lists) return undefined;
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: lists.lengthAt(row) }, (_item, i) => lists.at(row, i)),
  );
}

/** Everything that can be asked of a table. */
export function contentOf(table: EventTable): unknown {
  const { dataset, count, extent, eras, starts, ends, importances, categories, isDatedBySources } = table;
  const rows = [...allRows(table)];
  return {
    dataset,
    count,
    extent,
    eras,
    columns: [starts, ends, importances, categories, isDatedBySources].map((column) => [...(column ?? [])]),
    actors: listsOf(table.actors, count),
    sources: listsOf(table.sources, count),
    events: rows.map((row) => table.eventAt(row)),
    times: rows.map((row) => table.timeAt(row)),
    rows: rows.map((row) => table.rowOf(table.eventAt(row).id)),
    nobody: table.rowOf('nobody at all'),
  };
}

/** What the usual way makes of an input. */
export function usualOutcome(input: unknown): { content: unknown; problems: readonly Problem[] } {
  const { dataset, problems } = parseDataset(input);
  return { content: dataset && contentOf(buildEventTable(dataset)), problems };
}
