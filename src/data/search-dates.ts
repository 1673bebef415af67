// Search for a date: what is typed may be one, in EDTF or as people write it.
import { guesses } from '../time/date-hints.ts';
import { readTime } from '../time/read-time.ts';
import type { Interval } from '../time/time.ts';
import type { EventTable } from './event-table.ts';

const MIN_LENGTH = 3; // what is shorter is a number more often than a year

/** The span of the date that a text is; undefined for what is none, or goes on for ever. */
function spanOf(text: string): Interval | undefined {
  if (text.length < MIN_LENGTH || !/\d/.test(text)) return undefined;
  for (const date of [text, ...guesses(text)]) {
    const time = readTime(date);
    if (time && Number.isFinite(time.latest - time.earliest))
      return { start: time.earliest, end: time.latest };
  }
  return undefined;
}

/**
 * Rows whose date begins or ends in the date that a text is, ascending; none where it is no date.
 *
 * @example rowsDated(table, 'March 2023')
 */
export function rowsDated({ starts, ends, count }: EventTable, text: string): Uint32Array {
  const span = spanOf(text.trim());
  const found = new Uint32Array(span ? count : 0);
  let length = 0;
  for (let row = 0; span && row < count; row++) {
    const [start, end] = [starts[row]!, ends[row]!];
    const isBegun = start >= span.start && start < span.end;
    if (isBegun || (end > span.start && end <= span.end)) found[length++] = row;
  }
  return found.slice(0, length);
}
