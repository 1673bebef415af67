// The event table of columns: each event's record is made when somebody asks for it. Where its words come from, they are as
// hostile as those of any file, and are made harmless here.
import { timeOfSpan, writeSpan } from '../time/span-time.ts';
import type { Problem, UncertainTime } from '../time/time.ts';
import { ColumnFaults } from './column-faults.ts';
import { idOfPlace, placeOfId } from './column-ids.ts';
import type { EventTable, TimelineHead } from './event-table.ts';
import { buildEventTable } from './event-table.ts';
import { rowFinder } from './id-index.ts';
import { plainText } from './plain-text.ts';
import { Recent } from './recent.ts';
import type { EventRecord } from './schema.ts';
import { DATASET_VERSION } from './format-rules.ts';
import { textReader } from './text-columns.ts';
import type { PreparedColumns, TimelineColumns } from './typed-columns.ts';
import { prepareColumns } from './typed-columns.ts';
import { parseDataset } from './validate.ts';

/** Records and times kept at least: more than are ever on screen. */
const KEPT = 4096;

/** What came of reading columns. `table` is undefined only where nothing at all can be used. */
export interface ColumnTable {
  readonly table: EventTable | undefined;
  readonly problems: readonly Problem[];
}

/**
 * The table of some columns, in steps of a few milliseconds. The columns are used as they are, not copied.
 *
 * @param columns What a program gives; of what is wrong with it, as little as possible is left out. Never throws for it.
 * @example finish(tableFromColumns({ start: Float64Array.of(0), title: ['The epoch of Unix'] })).table
 */
export function* tableFromColumns(columns: TimelineColumns): Generator<undefined, ColumnTable> {
  const faults = new ColumnFaults();
  const prepared = yield* prepareColumns(columns, faults);
  const about = headOf(prepared ? columns.about : undefined);
  const problems = [...faults.problems(), ...about.problems];
  return { table: prepared && tableOf(prepared, about.head), problems };
}

/** The table of columns that have been prepared. Takes no time worth speaking of. */
export function tableOf(prepared: PreparedColumns, head: TimelineHead): EventTable {
  const { count, starts, ends, order, extent, labels } = prepared;
  const categories = categoriesOf(labels);
  const empty = buildEventTable({ ...head, categories, events: [] });
  const placeOf = (row: number): number => (order ? order[row]! : row);
  const idAt = idsOf(prepared, placeOf);
  const recordAt = recordsOf(prepared, categories, idAt);
  const records = new Recent<EventRecord>(KEPT, recordAt);
  const times = new Recent<UncertainTime>(KEPT, (row) => timeOfSpan(starts[row]!, ends[row]!));
  return {
    ...empty,
    count,
    starts,
    ends,
    byEnd: prepared.byEnd,
    importances: prepared.importances,
    categories: prepared.categories,
    isDatedBySources: undefined,
    extent: extent ?? empty.extent,
    eventAt: (row) => records.at(row),
    timeAt: (row) => times.at(row),
    rowOf: prepared.texts.id ? rowFinder(count, idAt) : (id) => rowOfPlace(id, count, order),
  };
}

/** What a timeline of columns says of itself, checked as in a dataset. */
export function headOf(about: unknown): {
  readonly head: TimelineHead;
  readonly problems: readonly Problem[];
} {
  const given = typeof about === 'object' && about !== null ? about : {};
  const input = { title: '', version: DATASET_VERSION, ...given, events: [], categories: [], actors: [] };
  const { dataset, problems } = parseDataset(input);
  const { events: _, ...head } = dataset!;
  return {
    head,
    // That there are no events is what was asked for, and so is a missing title.
    problems: problems
      .filter(({ path }) => path !== 'events' && !(path === 'title' && input.title === ''))
      .map((problem) => ({ ...problem, path: `columns.about.${problem.path}` })),
  };
}

// A category is called by its label in links and filters, so that these mean the same when the data grows.
function categoriesOf(labels: readonly unknown[]): TimelineHead['categories'] {
  const taken = new Set<string>();
  return labels.map((given, code) => {
    const label = plainText(typeof given === 'string' ? given : '') || String(code + 1);
    const id = taken.has(label) ? `category-${code}` : label;
    taken.add(id);
    return { id, label };
  });
}

function recordsOf(
  { starts, ends, importances, categories: codes, texts, order }: PreparedColumns,
  categories: TimelineHead['categories'],
  idAt: (row: number) => string,
): (row: number) => EventRecord {
  const [title, place, summary] = [texts.title, texts.place, texts.summary].map((column) => {
    const read = column && textReader(column);
    return (at: number): string => (read ? plainText(read(at)) : '');
  }) as [Words, Words, Words];
  return (row) => {
    const at = order ? order[row]! : row;
    const id = idAt(row);
    const category = categories[codes[row]!]?.id;
    const [where, what] = [place(at), summary(at)];
    return {
      id,
      title: title(at) || plainText(id) || idOfPlace(at),
      date: writeSpan(starts[row]!, ends[row]!),
      ...(category !== undefined && { category }),
      actors: [],
      ...(where && { place: where }),
      ...(what && { summary: what }),
      importance: importances[row] as EventRecord['importance'],
      citations: [],
    };
  };
}

type Words = (place: number) => string;

function idsOf(
  { texts, withoutId }: PreparedColumns,
  placeOf: (row: number) => number,
): (row: number) => string {
  if (!texts.id) return (row) => idOfPlace(placeOf(row));
  const read = textReader(texts.id);
  const without = new Set(withoutId);
  return (row) => (without.has(row) ? idOfPlace(placeOf(row)) : read(placeOf(row)));
}

function rowOfPlace(id: string, count: number, order: Uint32Array | undefined): number | undefined {
  const place = placeOfId(id);
  if (!order) return place < count ? place : undefined;
  const row = order.indexOf(place);
  return row < 0 ? undefined : row;
}
