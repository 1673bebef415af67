// A dataset as the text of a file, an event in each line, so that it can be written bit by bit and read by people.
import { daysOfSpan } from '../../time/read-span.ts';
import type { TimelineHead } from '../event-table.ts';
import type { EventRecord } from '../schema.ts';

/**
 * The text of a dataset file in pieces, at least one for each event. Read again by `parseDataset`, it is the same dataset,
 * but that spans with clock times, which only columns have, have become days.
 *
 * @param events In the order in which they are to stand.
 */
export function* jsonPieces(head: TimelineHead, events: Iterable<EventRecord>): Generator<string, undefined> {
  const { title, ...rest } = head;
  const text = JSON.stringify({ ...rest, ...(title && { title }) }, null, 2);
  yield `${text.slice(0, -'\n}'.length)},\n  "events": [`;
  let between = '\n';
  for (const event of events) {
    yield `${between}    ${JSON.stringify(datedByDays(event))}`;
    between = ',\n';
  }
  yield '\n  ]\n}\n';
  return undefined;
}

/** An event as datasets can have it: a span with clock times is dated by its days. */
export function datedByDays(event: EventRecord): EventRecord {
  const date = daysOfSpan(event.date);
  return date === event.date ? event : { ...event, date };
}
