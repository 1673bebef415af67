// The words of large datasets: records and times made from the file when they are asked for, and kept for a while, since what
// is on screen is asked for again and again.
import { readTime } from '../../time/read-time.ts';
import { CodeLists } from '../columns.ts';
import type { EventRecords, EventTable, TimelineHead } from '../event-table.ts';
import { assembleTable } from '../event-table.ts';
import type { IdPlaces, Reading } from '../read-record.ts';
import { readRecord } from '../read-record.ts';
import { Recent } from '../recent.ts';
import { Report } from '../report.ts';
import type { EventRecord } from '../schema.ts';
import { eventKind } from '../validate.ts';
import type { GatheredEvents } from './dataset-reading.ts';
import { placeFinder } from './growing-id-index.ts';
import { plainRecord, PlainEvents } from './plain-event.ts';

/** Records and times kept at least: more than are ever on screen. */
const KEPT = 8192;

/** The table of a large dataset. @param valueAt The event at an index of the file, as it stands there. */
export function largeTable(gathered: GatheredEvents, valueAt: (index: number) => unknown): EventTable {
  const { head, arranged, ids, indices } = gathered;
  const recordOf = recordReader(head);
  const recent = new Recent(KEPT, (place) => recordOf(valueAt(indices ? indices[place]! : place)));
  const eventAt = (place: number): EventRecord => recent.at(place);
  const times = new Recent(KEPT, (place) => readTime(eventAt(place).date)!);
  const records: EventRecords = {
    eventAt,
    timeAt: (place) => times.at(place),
    placeOf: placeFinder(ids, (place) => eventAt(place).id),
  };
  const { actors, sources } = arranged.columns;
  // From another thread come lists without their methods.
  const lists = {
    actors: actors && new CodeLists(actors.offsets, actors.codes),
    sources: sources && new CodeLists(sources.offsets, sources.codes),
  };
  return assembleTable(head, { ...arranged, columns: { ...arranged.columns, ...lists } }, records);
}

// What has been checked once: problems were reported then.
function recordReader(head: TimelineHead): (value: unknown) => EventRecord {
  const plain = new PlainEvents(head);
  const idsOf = (records: readonly { readonly id: string }[]): IdPlaces =>
    new Map(records.map(({ id }, index) => [id, index]));
  const ids = new Map(
    (['categories', 'actors', 'sources'] as const).map((list) => [list, idsOf(head[list])] as const),
  );
  return (value) => {
    if (plain.holds(value)) return plainRecord(value);
    const reading: Reading = { report: new Report(), ids, paths: undefined };
    return readRecord(eventKind, value, '', reading) ?? GONE;
  };
}

// Of an object that its owner has changed since.
const GONE: EventRecord = { id: '', title: '…', date: '2000', actors: [], importance: 1, citations: [] };
