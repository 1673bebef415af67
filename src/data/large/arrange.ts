// The columns of a large dataset in time order.
import type { ColumnBuilder } from '../columns.ts';
import type { ArrangedColumns, EventColumns } from '../event-table.ts';
import { reordered } from '../event-table.ts';
import { sortSpans } from '../sort-spans.ts';

/** Puts columns into time order, in steps of a few milliseconds each. They stay as they are, for more to come. */
export function* arrange(gathered: ColumnBuilder): Generator<undefined, ArrangedColumns> {
  const { count, extent } = gathered;
  const columns = gathered.columns();
  yield;
  const { order, byEnd } = yield* sortSpans(columns.starts, columns.ends);
  const inOrder = order ? yield* reordered(columns, order) : copied(columns);
  return { columns: { ...inOrder, byEnd }, count, extent, order };
}

// Columns may go to another thread: those that grow stay.
function copied(columns: EventColumns): EventColumns {
  const { starts, ends, importances, categories, isDatedBySources } = columns;
  return {
    ...columns,
    starts: starts.slice(),
    ends: ends.slice(),
    importances: importances.slice(),
    categories: categories.slice(),
    isDatedBySources: isDatedBySources?.slice(),
  };
}
