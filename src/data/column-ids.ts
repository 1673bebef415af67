// Ids of events that come as columns: those of a column, each once, or the place of the event.
import type { ColumnFaults } from './column-faults.ts';
import { IdIndex } from './id-index.ts';
import { Fault, found } from './report.ts';
import type { TextColumn } from './text-columns.ts';
import { textReader } from './text-columns.ts';

const PLACE_ID = /^row-(0|[1-9]\d*)$/;
/** Ids between two rests: a few milliseconds. */
const STEP_IDS = 1 << 14;

/** The id of an event that has none of its own. */
export function idOfPlace(place: number): string {
  return `row-${place}`;
}

/** The place that such an id names; NaN for any other id. */
export function placeOfId(id: string): number {
  return Number(PLACE_ID.exec(id)?.[1] ?? NaN);
}

/**
 * Looks for ids that are there twice, or not at all, in steps of a few milliseconds.
 *
 * @param count How many rows there are.
 * @param order Place of each row in the column, where they are not the same.
 * @returns Rows that cannot have the id of their column; undefined where all can.
 */
export function* rowsWithoutId(
  ids: TextColumn,
  count: number,
  order: Uint32Array | undefined,
  faults: ColumnFaults,
): Generator<undefined, Uint32Array | undefined> {
  const read = textReader(ids);
  const placeOf = (row: number): number => (order ? order[row]! : row);
  const index = new IdIndex(count, (row) => read(placeOf(row)));
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    if (row % STEP_IDS === STEP_IDS - 1) yield;
    const id = read(placeOf(row));
    const first = id === '' ? undefined : index.add(row, id);
    if (id !== '' && first === undefined) continue;
    rows.push(row);
    faults.value('id', id === '' ? 'empty' : 'twice', placeOf(row), () => {
      const what =
        id === '' ? 'It is empty.' : `The id ${found(id)} is taken by columns.id[${placeOf(first!)}].`;
      const fault = new Fault(what, 'Give each event an id of its own.');
      return [fault, { severity: 'warning', text: `It is read as "${idOfPlace(placeOf(row))}".` }];
    });
  }
  return rows.length > 0 ? Uint32Array.from(rows) : undefined;
}
