// Events that come as columns of numbers, from a program or a Parquet file: checked, put in time order and made ready to be
// a table, in small steps. What is good is used as it is, without a copy. Words are not looked at: see column-table.ts.
import { latestOf, MAX_TIME_MS } from '../time/span-time.ts';
import type { Interval } from '../time/time.ts';
import type { ColumnFaults, Consequence } from './column-faults.ts';
import type { CategoryCodes } from './columns.ts';
import { categoryCodes } from './columns.ts';
import { rowsWithoutId } from './column-ids.ts';
import { Fault, countOf, found } from './report.ts';
import type { DatasetInput } from './schema.ts';
import { DEFAULT_IMPORTANCE } from './format-rules.ts';
import { sortSpans } from './sort-spans.ts';
import type { CodeArray, TextColumn } from './text-columns.ts';
import { arrayKind, isCodeArray, lengthOfTexts } from './text-columns.ts';

/** Events as columns: all have one value for each event, in any order. They are used as they are: do not change them later. */
export interface TimelineColumns {
  /** When each event is or begins: TimeMs, ms since 1970-01-01T00:00Z. */
  readonly start: Float64Array;
  /** When it ends: TimeMs, after `start`; a day's end is the next midnight. NaN or its `start` for what has no length. */
  readonly end?: Float64Array | undefined;
  /** What happened: a list of texts, texts with codes, a template of other columns, or a function of the place. */
  readonly title: TextColumn;
  /** For each event the index of its category in `labels`; −1 for none. */
  readonly category?: { readonly codes: CodeArray; readonly labels: readonly string[] } | undefined;
  /** 1 (a detail) to 5 (what everybody should see); 3 where the column is absent. */
  readonly importance?: Uint8Array | undefined;
  /** A name of its own for each event; without it, `row-<place>`. */
  readonly id?: TextColumn | undefined;
  readonly place?: TextColumn | undefined;
  readonly summary?: TextColumn | undefined;
  /** What the timeline says of itself: fields as in a dataset file. */
  readonly about?: ColumnsAbout | undefined;
}

/** What a timeline of columns says of itself. */
export type ColumnsAbout = Partial<
  Pick<DatasetInput, 'title' | 'description' | 'language' | 'license' | 'eras'>
>;

/** Columns in time order, ready to be a table: plain data, which can go to another thread. */
export interface PreparedColumns {
  readonly count: number;
  /** As in `EventTable`: one value for each row. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly byEnd: Uint32Array;
  readonly importances: Uint8Array;
  readonly categories: CategoryCodes;
  /** Place in the columns of each row; undefined where they are the same. */
  readonly order: Uint32Array | undefined;
  /** First to last time; undefined where there are no events. */
  readonly extent: Interval | undefined;
  readonly labels: readonly string[];
  /** By place in the columns, not by row. */
  readonly texts: { readonly [key in TextKey]?: TextColumn | undefined };
  /** Rows whose id in the column is empty or taken. */
  readonly withoutId: Uint32Array | undefined;
}

/** The columns that hold words. */
export type TextKey = 'title' | 'id' | 'place' | 'summary';

/** Rows between two rests: a few milliseconds. */
const STEP_ROWS = 1 << 16;
const LEFT_OUT: Consequence = { severity: 'error', text: 'The event is left out.' };
const COLUMN_LEFT_OUT: Consequence = { severity: 'error', text: 'The column is left out.' };

/**
 * Checks columns and puts them in time order, in steps of a few milliseconds. Makes 16 bytes for each event, 28 and more where
 * they are not in order or some are left out.
 *
 * @param input `TimelineColumns`; whatever else is given is a problem.
 * @returns undefined where nothing at all can be used.
 */
export function* prepareColumns(
  input: unknown,
  faults: ColumnFaults,
): Generator<undefined, PreparedColumns | undefined> {
  const columns = checkColumns(input, faults);
  if (!columns) return undefined;
  const spans = yield* spansOf(columns, faults);
  const { order, byEnd } = yield* sortSpans(spans.starts, spans.ends);
  const { places } = spans;
  const inOrder = order && places ? gathered(places, order) : (order ?? places);
  yield;
  const starts = order ? gathered(spans.starts, order) : spans.starts;
  yield;
  const ends = order ? gathered(spans.ends, order) : spans.ends;
  yield;
  const count = starts.length;
  const first = starts[0];
  const extent = first === undefined ? undefined : { start: first, end: yield* greatest(ends) };
  const { title, id, place, summary } = columns;
  return {
    count,
    starts,
    ends,
    byEnd,
    importances: yield* importancesOf(columns, count, inOrder, faults),
    categories: yield* categoriesOf(columns, count, inOrder, faults),
    order: inOrder,
    extent,
    labels: columns.category?.labels ?? [],
    texts: { title, id, place, summary },
    withoutId: id && (yield* rowsWithoutId(id, count, inOrder, faults)),
  };
}

/** Columns whose types are right, and how many events they all have. */
type Checked = Partial<TimelineColumns> & Pick<TimelineColumns, 'start'> & { readonly length: number };

function checkColumns(input: unknown, faults: ColumnFaults): Checked | undefined {
  const hint = 'Give an object such as { start: Float64Array.of(0), title: ["The epoch of Unix"] }.';
  if (typeof input !== 'object' || input === null) {
    faults.column('', new Fault(`Found ${found(input)}, not columns.`, hint), {
      severity: 'error',
      text: '',
    });
    return undefined;
  }
  const { start, end, title, category, importance, id, place, summary } = input as Record<string, unknown>;
  const rest = { end, title, category, importance, id, place, summary };
  const good: Record<string, unknown> = {};
  const lengths: Record<string, number> = {};
  const startLength = lengthOfColumn('start', start);
  if (startLength === undefined) {
    misfit('start', start, faults, { severity: 'error', text: 'There is nothing to show.' });
    return undefined;
  }
  for (const [key, column] of Object.entries(rest)) {
    if (column === undefined || column === null) continue;
    const length = lengthOfColumn(key, column);
    if (length === undefined) {
      misfit(key, column, faults, COLUMN_LEFT_OUT);
      continue;
    }
    good[key] = column;
    lengths[key] = length;
  }
  if (title === undefined || title === null) {
    const fault = new Fault('There is no column of titles.', 'Give `title`, a list of texts say.');
    faults.column('title', fault, { severity: 'warning', text: 'Events are shown by their ids.' });
  }
  const others = Object.keys(input).filter((name) => !COLUMN_NAMES.includes(name) && name !== 'about');
  for (const name of others.slice(0, OTHERS_NAMED)) {
    const fault = new Fault('There is no column of this name.', `Columns are ${COLUMN_NAMES.join(', ')}.`);
    faults.column(name, fault, COLUMN_LEFT_OUT);
  }
  const length = Math.min(startLength, ...Object.values(lengths));
  for (const [key, columnLength] of Object.entries(lengths)) {
    if (columnLength !== startLength && columnLength !== Infinity)
      unequal(key, columnLength, startLength, faults);
  }
  return { ...good, start: start as Float64Array, length };
}

const COLUMN_NAMES = ['start', 'end', 'title', 'category', 'importance', 'id', 'place', 'summary'];
const OTHERS_NAMED = 5;

function lengthOfColumn(key: string, column: unknown): number | undefined {
  if (key === 'start' || key === 'end') return lengthIfKind(column, 'Float64Array');
  if (key === 'importance') return lengthIfKind(column, 'Uint8Array');
  if (key !== 'category') return lengthOfTexts(column);
  if (typeof column !== 'object' || column === null) return undefined;
  const { codes, labels } = column as Record<string, unknown>;
  return isCodeArray(codes) && Array.isArray(labels) ? codes.length : undefined;
}

function lengthIfKind(column: unknown, kind: string): number | undefined {
  return arrayKind(column) === kind ? (column as Float64Array).length : undefined;
}

const EXPECTED: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  start: ['a Float64Array', 'Give ms since 1970: Float64Array.from(dates, Number).'],
  end: ['a Float64Array', 'Give ms since 1970: Float64Array.from(dates, Number).'],
  importance: ['a Uint8Array', 'Give 1 to 5: Uint8Array.from(numbers).'],
  category: ['codes and labels', 'Give { codes: Uint8Array.of(0, 1, 0), labels: ["War", "Peace"] }.'],
};

function misfit(key: string, column: unknown, faults: ColumnFaults, consequence: Consequence): void {
  const [what, hint] = EXPECTED[key] ?? ['a column of texts', 'Give a list of texts, or { values, codes }.'];
  const kind = arrayKind(column);
  const message = `Found ${kind ? `a ${kind}` : found(column)}, not ${what}.`;
  faults.column(key, new Fault(message, hint), consequence);
}

function unequal(key: string, length: number, startLength: number, faults: ColumnFaults): void {
  const message = `It has ${countOf(length, 'value')}, and \`start\` has ${startLength.toLocaleString('en')}.`;
  const isShort = length < startLength;
  const text = isShort ? 'Events beyond are left out.' : 'What is beyond is left out.';
  faults.column(key, new Fault(message, 'Give one value for each event.'), {
    severity: isShort ? 'error' : 'warning',
    text,
  });
}

interface Spans {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Where some events are left out: the places of the others. */
  readonly places: Uint32Array | undefined;
}

function* spansOf({ start, end, length }: Checked, faults: ColumnFaults): Generator<undefined, Spans> {
  const ends = new Float64Array(length);
  let places: Uint32Array | undefined;
  let starts = start.length === length ? start : start.subarray(0, length);
  let count = 0;
  for (let place = 0; place < length; place++) {
    if (place % STEP_ROWS === STEP_ROWS - 1) yield;
    const from = start[place]!;
    const to = end ? end[place]! : NaN;
    const isGood = Math.abs(from) <= MAX_TIME_MS && !(Math.abs(to) > MAX_TIME_MS) && !(to < from);
    if (!isGood) {
      if (!places) {
        places = new Uint32Array(length);
        for (let i = 0; i < place; i++) places[i] = i;
        starts = starts.slice();
      }
      badSpan(place, from, to, faults);
      continue;
    }
    if (places) {
      places[count] = place;
      starts[count] = from;
    }
    ends[count++] = latestOf(from, to);
  }
  if (!places) return { starts, ends, places };
  return { starts: starts.slice(0, count), ends: ends.slice(0, count), places: places.slice(0, count) };
}

function badSpan(place: number, from: number, to: number, faults: ColumnFaults): void {
  const key = Math.abs(from) <= MAX_TIME_MS ? 'end' : 'start';
  const t = key === 'start' ? from : to;
  if (to < from && key === 'end' && to >= -MAX_TIME_MS) {
    faults.value(key, 'before', place, () => [
      new Fault(`The event ends before it starts: ${t} is before ${from}.`, 'Give an end after the start.'),
      LEFT_OUT,
    ]);
    return;
  }
  const isNumber = Number.isFinite(t);
  faults.value(key, isNumber ? 'far' : 'number', place, () => [
    isNumber
      ? new Fault(`Found ${t}, which is more than 15 billion years away.`, 'Give ms since 1970.')
      : new Fault(`Found ${t}, not a time.`, 'Give ms since 1970.'),
    LEFT_OUT,
  ]);
}

function* importancesOf(
  { importance }: Checked,
  count: number,
  order: Uint32Array | undefined,
  faults: ColumnFaults,
): Generator<undefined, Uint8Array> {
  if (!importance) return new Uint8Array(count).fill(DEFAULT_IMPORTANCE);
  const importances = order ? gathered(importance, order) : importance.slice(0, count);
  yield;
  for (let row = 0; row < count; row++) {
    if (row % STEP_ROWS === STEP_ROWS - 1) yield;
    const value = importances[row]!;
    if (value >= 1 && value <= 5) continue;
    importances[row] = DEFAULT_IMPORTANCE;
    faults.value('importance', 'range', order ? order[row]! : row, () => [
      new Fault(`Found ${value}, not an importance.`, 'Give 1 (a detail) to 5 (what everybody should see).'),
      { severity: 'warning', text: `It is read as ${DEFAULT_IMPORTANCE}.` },
    ]);
  }
  return importances;
}

function* categoriesOf(
  { category }: Checked,
  count: number,
  order: Uint32Array | undefined,
  faults: ColumnFaults,
): Generator<undefined, CategoryCodes> {
  const labelCount = category?.labels.length ?? 0;
  const categories = categoryCodes(labelCount, count);
  if (!category) return categories.fill(-1);
  const { codes } = category;
  for (let row = 0; row < count; row++) {
    if (row % STEP_ROWS === STEP_ROWS - 1) yield;
    const place = order ? order[row]! : row;
    const code = codes[place]!;
    const isKnown = code >= 0 && code < labelCount;
    categories[row] = isKnown ? code : -1;
    if (isKnown || code === -1) continue;
    faults.value('category.codes', 'range', place, () => [
      new Fault(
        `Found ${code}, the code of no label.`,
        `Give 0 to ${labelCount - 1}, or −1 for no category.`,
      ),
      { severity: 'warning', text: 'The event is shown without a category.' },
    ]);
  }
  return categories;
}

function* greatest(values: Float64Array): Generator<undefined, number> {
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    if (i % STEP_ROWS === STEP_ROWS - 1) yield;
    if (values[i]! > most) most = values[i]!;
  }
  return most;
}

function gathered<Column extends Float64Array | Uint8Array | Uint32Array>(
  values: Column,
  order: Uint32Array,
): Column {
  const result = new (values.constructor as new (length: number) => Column)(order.length);
  for (let i = 0; i < order.length; i++) result[i] = values[order[i]!]!;
  return result;
}
