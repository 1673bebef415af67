// What is left of a dataset where the reader stopped its loading, or the network broke off.
import type { EventTable } from '../../data/event-table.ts';
import type { Problem } from '../../time/time.ts';
import type { LargeOutcome } from './sources.ts';

/**
 * The events so far, with word of it.
 *
 * @param problems What could not be used of them.
 * @param isBrokenOff Whether it was the network.
 */
export function stoppedAt(
  table: EventTable | undefined,
  problems: readonly Problem[] = [],
  isBrokenOff = false,
): LargeOutcome {
  const count = table?.count ?? 0;
  const what = isBrokenOff ? 'The file broke off' : 'Loading was stopped';
  const stopped: Problem = {
    path: '',
    message: `${what} after ${count.toLocaleString('en')} event${count === 1 ? '' : 's'}.`,
    hint: 'Load the dataset again to see all of it.',
    severity: table && !isBrokenOff ? 'warning' : 'error',
  };
  return { table, problems: [stopped, ...problems] };
}
