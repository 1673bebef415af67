// The columns of a large dataset in time order.
import type { ColumnBuilder } from '../columns.ts';
import type { ArrangedColumns, EventColumns, NumberColumn } from '../event-table.ts';
import { reordered } from '../event-table.ts';
import { sortSpans } from '../sort-spans.ts';

/** Puts columns into time order, in steps of a few milliseconds each. They stay as they are, for more to come. */
export function* arrange(gathered: ColumnBuilder): Generator<undefined, ArrangedColumns> {
  const { count, extent } = gathered;
  const columns = gathered.columns();
  yield;
  const { order, byEnd } = yield* sortSpans(columns.starts, columns.ends);
  const inOrder = order ? yield* reordered(columns, order) : owned(columns);
  return { columns: { ...inOrder, byEnd }, count, extent, order };
}

// Whole columns, which may go to another thread: those that grow stay.
function owned(columns: EventColumns): EventColumns {
  const { starts, ends, importances, categories, isDatedBySources } = columns;
  return {
    ...columns,
    starts: whole(starts),
    ends: whole(ends),
    importances: whole(importances),
    categories: whole(categories),
    isDatedBySources: isDatedBySources && whole(isDatedBySources),
  };
}

function whole<Column extends NumberColumn>(values: Column): Column {
  return values.byteLength === values.buffer.byteLength ? values : (values.slice() as Column);
}
