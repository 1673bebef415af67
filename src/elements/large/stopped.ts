// What is left of a dataset where the reader stopped its loading.
import type { EventTable } from '../../data/event-table.ts';
import type { Problem } from '../../time/time.ts';
import type { LargeOutcome } from './sources.ts';

/** The events so far, with word of it. @param problems What could not be used of them. */
export function stoppedAt(table: EventTable | undefined, problems: readonly Problem[] = []): LargeOutcome {
  const count = table?.count ?? 0;
  const stopped: Problem = {
    path: '',
    message: `Loading was stopped after ${count.toLocaleString('en')} event${count === 1 ? '' : 's'}.`,
    hint: 'Load the dataset again to see all of it.',
    severity: table ? 'warning' : 'error',
  };
  return { table, problems: [stopped, ...problems] };
}
