// Events as columns: what is good becomes a table like any other, what is not becomes a few problems.
import { describe, expect, it } from 'vitest';
import { tableFromColumns } from '../../src/data/column-table.ts';
import type { EventTable } from '../../src/data/event-table.ts';
import { finish } from '../../src/data/steps.ts';
import { parseDataset } from '../../src/data/validate.ts';
import { TextPool } from '../../src/data/text-pool.ts';
import type { TimelineColumns } from '../../src/data/typed-columns.ts';
import { isProblem, parseTime } from '../../src/time/parse-time.ts';
import { DAY_MS } from '../../src/time/time.ts';
import { random as randomFrom } from '../support/random.ts';

const NEW_YEAR = Date.UTC(2001, 0, 1);
const days = (...offsets: number[]): Float64Array =>
  Float64Array.from(offsets, (day) => NEW_YEAR + day * DAY_MS);

/** Whatever a program may hand over. */
const read = (columns: unknown) => finish(tableFromColumns(columns as TimelineColumns));
const tableOf = (columns: unknown): EventTable => read(columns).table!;
const pathsOf = (columns: unknown): string[] => read(columns).problems.map(({ path }) => path);
const titlesOf = (table: EventTable): string[] =>
  Array.from({ length: table.count }, (_, row) => table.eventAt(row).title);

describe('tableFromColumns', () => {
  it('makes an event of each place', () => {
    const { table, problems } = read({
      start: days(0, 2),
      end: Float64Array.of(NaN, NEW_YEAR + 5 * DAY_MS),
      title: ['First', 'Second'],
      category: { codes: Uint8Array.of(1, 0), labels: ['War', 'Peace'] },
      importance: Uint8Array.of(5, 1),
      place: ['Paris', ''],
      summary: ['', 'Long.'],
    });
    expect(problems).toEqual([]);
    expect(table!.eventAt(0)).toEqual({
      id: 'row-0',
      title: 'First',
      date: '2001-01-01',
      category: 'Peace',
      actors: [],
      place: 'Paris',
      importance: 5,
      citations: [],
    });
    expect(table!.eventAt(1)).toMatchObject({
      date: '2001-01-03/2001-01-05',
      summary: 'Long.',
      importance: 1,
    });
    expect(table!.dataset.categories).toEqual([
      { id: 'War', label: 'War' },
      { id: 'Peace', label: 'Peace' },
    ]);
    expect(table!.extent).toEqual({ start: NEW_YEAR, end: NEW_YEAR + 5 * DAY_MS });
  });

  it('uses columns that are in time order as they are', () => {
    const start = days(0, 1, 1, 3);
    expect(tableOf({ start, title: ['a', 'b', 'c', 'd'] }).starts).toBe(start);
  });

  it('puts events in order of time and keeps what belongs together together', () => {
    const table = tableOf({
      start: days(3, 0, 2, 0),
      end: days(3, 9, 2, 0),
      title: ['d', 'b', 'c', 'a'],
      category: { codes: Int8Array.of(0, 1, -1, 0), labels: ['x', 'y'] },
      importance: Uint8Array.of(1, 2, 3, 4),
    });
    expect(titlesOf(table)).toEqual(['a', 'b', 'c', 'd']);
    expect([...table.categories]).toEqual([0, 1, -1, 0]);
    expect([...table.importances]).toEqual([4, 2, 3, 1]);
    expect(table.eventAt(0).id).toBe('row-3');
    expect(table.rowOf('row-3')).toBe(0);
    for (const id of ['row-4', 'row--1', 'row-03', 'row-', 'row-0.5', 'x', '']) {
      expect(table.rowOf(id)).toBeUndefined();
    }
  });

  it('agrees with the reader of texts about times of days and seconds', () => {
    const random = randomFrom(3);
    const start = Float64Array.from({ length: 500 }, (_, i) =>
      i % 2 ? Math.floor(random() * 2e4) * DAY_MS : Math.floor(random() * 2e9) * 1000,
    );
    const table = tableOf({ start, title: () => 'x' });
    for (let row = 0; row < table.count; row++) {
      const time = parseTime(table.eventAt(row).date);
      if (isProblem(time)) throw new Error(time.message);
      expect(table.timeAt(row)).toEqual(time);
      expect([table.starts[row], table.ends[row]]).toEqual([time.earliest, time.latest]);
    }
  });

  it('makes records that a dataset may have', () => {
    const table = tableOf({ start: days(0, 1), end: days(0, 4), title: ['a', 'b'] });
    const events = [0, 1].map((row) => table.eventAt(row));
    expect(parseDataset({ version: 1, title: 'Copy', events })).toMatchObject({
      problems: [],
      dataset: { events },
    });
  });

  it('gives the same record to who asks again, and keeps only so many', () => {
    const table = tableOf({
      start: Float64Array.from({ length: 50_000 }, (_, i) => i * 1000),
      title: () => 'x',
    });
    const first = table.eventAt(0);
    expect(table.eventAt(0)).toBe(first);
    expect(table.timeAt(0)).toBe(table.timeAt(0));
    for (let row = 1; row < 50_000; row++) table.eventAt(row);
    expect(table.eventAt(0)).not.toBe(first);
    expect(table.eventAt(0)).toEqual(first);
  });

  it('yields often on the way', () => {
    const random = randomFrom(5);
    const start = Float64Array.from({ length: 300_000 }, () => Math.floor(random() * 1e12));
    const steps = tableFromColumns({ start, title: () => 'x' });
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(10);
  });

  it('makes a table of no events', () => {
    const { table, problems } = read({ start: new Float64Array(), title: [] });
    expect(problems).toEqual([]);
    expect(table!.count).toBe(0);
    expect(table!.extent.end).toBeGreaterThan(table!.extent.start);
  });
});

describe('texts of columns', () => {
  const pool = new TextPool();
  const codes = Uint16Array.from(['Ávila', 'b', 'Ávila'].map((text) => pool.add(text)));
  const other = { values: ['x', 'y'], codes: Uint8Array.of(1, 0, 9) };

  it.each([
    ['a list', ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['a typed array', Float64Array.of(1.5, NaN, -2), ['1.5', 'row-1', '-2']],
    ['texts with codes', other, ['y', 'x', 'row-2']],
    ['packed texts', { values: pool.packed(), codes }, ['Ávila', 'b', 'Ávila']],
    [
      'a template',
      { parts: [{ values: pool.packed(), codes }, ' to ', other] },
      ['Ávila to y', 'b to x', 'Ávila to'],
    ],
    ['a function', (place: number) => `No ${place}`, ['No 0', 'No 1', 'No 2']],
    [
      'a function that fails',
      () => {
        throw new Error('no');
      },
      ['row-0', 'row-1', 'row-2'],
    ],
    ['a function of anything', () => ({}) as string, ['row-0', 'row-1', 'row-2']],
    ['a list of anything', [null, { toString: () => 'no' }, Symbol('no')], ['row-0', 'row-1', 'row-2']],
    ['a list with holes', Array.from({ length: 3 }), ['row-0', 'row-1', 'row-2']],
  ])('may be %s', (_, title, titles) => {
    const { table, problems } = read({ start: days(0, 1, 2), title });
    expect(problems).toEqual([]);
    expect(titlesOf(table!)).toEqual(titles);
  });

  it('are free of characters that reorder, hide or break text', () => {
    const hostile = 'a\u202Eb\u0000c\u2066d\uD800e\r\nf ';
    const table = tableOf({
      start: days(0),
      title: [hostile],
      summary: [hostile],
      place: { values: [hostile], codes: Uint8Array.of(0) },
      category: { codes: Uint8Array.of(0), labels: [hostile] },
    });
    const { title, summary, place } = table.eventAt(0);
    for (const text of [title, summary, place, table.dataset.categories[0]!.label])
      expect(text).toBe('abcde\nf');
  });

  it('stay text, whatever they look like', () => {
    const title = '<img src=x onerror=alert(1)>';
    expect(tableOf({ start: days(0), title: [title] }).eventAt(0).title).toBe(title);
  });
});

describe('ids of columns', () => {
  it('find their rows', () => {
    const table = tableOf({ start: days(2, 1, 0), title: () => 'x', id: ['c', 'b', 'a'] });
    expect(['a', 'b', 'c', 'd'].map((id) => table.rowOf(id))).toEqual([0, 1, 2, undefined]);
  });

  it('that are taken or empty give way to the place', () => {
    const { table, problems } = read({ start: days(0, 1, 2, 3), title: () => 'x', id: ['a', 'a', '', 'b'] });
    expect([0, 1, 2, 3].map((row) => table!.eventAt(row).id)).toEqual(['a', 'row-1', 'row-2', 'b']);
    expect([0, 1, 2, 3].map((row) => table!.rowOf(table!.eventAt(row).id))).toEqual([0, 1, 2, 3]);
    expect(problems.map(({ path, severity }) => [path, severity])).toEqual([
      ['columns.id[1]', 'warning'],
      ['columns.id[2]', 'warning'],
    ]);
    expect(problems[0]!.message).toBe('The id "a" is taken by columns.id[0]. It is read as "row-1".');
  });

  it('of categories are their labels, and differ', () => {
    const labels = ['A', 'A', '', 5];
    const table = tableOf({ start: days(0), title: ['x'], category: { codes: Uint8Array.of(1), labels } });
    expect(table.dataset.categories).toEqual([
      { id: 'A', label: 'A' },
      { id: 'category-1', label: 'A' },
      { id: '3', label: '3' },
      { id: '4', label: '4' },
    ]);
    expect(table.eventAt(0).category).toBe('category-1');
  });
});

describe('bad columns', () => {
  const title = ['a', 'b', 'c', 'd'];

  it.each([
    ['nothing', undefined],
    ['text', 'start'],
    ['an empty object', {}],
    ['a list of numbers for starts', { start: [1, 2], title }],
    ['whole numbers for starts', { start: Int32Array.of(1), title }],
    ['a view of bytes for starts', { start: new DataView(new ArrayBuffer(8)), title }],
    ['bigints for starts', { start: BigInt64Array.of(1n), title }],
  ])('cannot be shown without starts: %s', (_, columns) => {
    const { table, problems } = read(columns);
    expect(table).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: 'error' });
    expect(problems[0]!.hint).not.toBe('');
  });

  it('cost only the events that they belong to', () => {
    const { table, problems } = read({ start: Float64Array.of(NaN, 2000, Infinity, 1000), title });
    expect(titlesOf(table!)).toEqual(['d', 'b']);
    expect(table!.rowOf('row-1')).toBe(1);
    expect(problems).toEqual([
      {
        path: 'columns.start[0]',
        message: 'Found NaN, not a time. The event is left out. So is columns.start[2].',
        hint: 'Give ms since 1970.',
        severity: 'error',
      },
    ]);
  });

  it('are counted where there are many', () => {
    const start = new Float64Array(5000).fill(NaN, 100);
    const { table, problems } = read({ start, title: () => 'x' });
    expect(table!.count).toBe(100);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toBe(
      'Found NaN, not a time. The event is left out. So are columns.start[101], columns.start[102] and 4,897 more.',
    );
  });

  it('leave out events that end before they start, or never', () => {
    const { table, problems } = read({ start: days(0, 1, 2, 3), end: days(0, 0, Infinity, NaN), title });
    expect(titlesOf(table!)).toEqual(['a', 'd']);
    expect(problems.map(({ path }) => path)).toEqual(['columns.end[1]', 'columns.end[2]']);
  });

  it('leave out times that are further away than anything', () => {
    expect(pathsOf({ start: Float64Array.of(1e30, 0), title: ['a', 'b'] })).toEqual(['columns.start[0]']);
  });

  it.each([5, 'start', null, undefined])(
    'is a problem of all columns where %j stands for them',
    (columns) => {
      expect(pathsOf(columns)).toEqual(['columns']);
    },
  );

  it('of unequal lengths keep the events that all have', () => {
    const { table, problems } = read({
      start: days(0, 1, 2),
      title: ['a', 'b'],
      place: ['x', 'y', 'z', 'too many'],
    });
    expect(table!.count).toBe(2);
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'columns.title: It has 2 values, and `start` has 3. Events beyond are left out.',
      'columns.place: It has 4 values, and `start` has 3. What is beyond is left out.',
    ]);
  });

  it.each([
    ['end', [1, 2]],
    ['importance', [1, 2]],
    ['importance', Int8Array.of(1)],
    ['category', ['a']],
    ['category', { codes: [0], labels: ['a'] }],
    ['category', { codes: Uint8Array.of(0), labels: 'a' }],
    ['place', 5],
    ['summary', { parts: [1] }],
    ['summary', { parts: 'abc' }],
    ['id', { values: 5, codes: Uint8Array.of(0) }],
    ['id', { length: -1 }],
  ])('of a wrong type are left out whole: %s', (key, column) => {
    const { table, problems } = read({ start: days(0), title: ['a'], [key]: column });
    expect(table!.count).toBe(1);
    expect(problems.map(({ path }) => path)).toEqual([`columns.${key}`]);
  });

  it('of a name that there is not are told, and the names that there are', () => {
    const { table, problems } = read({ start: days(0), title: ['a'], titel: ['b'], labels: ['c'] });
    expect(titlesOf(table!)).toEqual(['a']);
    expect(problems.map(({ path }) => path)).toEqual(['columns.titel', 'columns.labels']);
    expect(problems[0]).toMatchObject({
      message: 'There is no column of this name. The column is left out.',
      hint: 'Columns are start, end, title, category, importance, id, place, summary.',
    });
  });

  it('of categories leave events without one', () => {
    const { table, problems } = read({
      start: days(0, 1, 2),
      title: title.slice(0, 3),
      category: { codes: Int16Array.of(0, 7, -1), labels: ['x'] },
    });
    expect([...table!.categories]).toEqual([0, -1, -1]);
    expect(problems[0]!.message).toBe(
      'Found 7, the code of no label. The event is shown without a category.',
    );
  });

  it('of importances are read as the usual one', () => {
    const importance = Uint8Array.of(0, 200, 4);
    const table = tableOf({ start: days(0, 1, 2), title: title.slice(0, 3), importance });
    expect([...table.importances]).toEqual([3, 3, 4]);
    expect([...importance]).toEqual([0, 200, 4]);
  });

  it('without titles are shown by their ids, with a warning', () => {
    const { table, problems } = read({ start: days(0) });
    expect(titlesOf(table!)).toEqual(['row-0']);
    expect(problems).toMatchObject([{ path: 'columns.title', severity: 'warning' }]);
  });

  it('say of themselves only what a dataset may', () => {
    const { table, problems } = read({
      start: days(0),
      title: ['a'],
      about: { title: 'Flights\u202E', language: 5, events: [{}], colour: 'red' },
    });
    expect(table!.dataset.title).toBe('Flights');
    expect(problems.map(({ path }) => path)).toEqual([
      'columns.about.language',
      'columns.about.title',
      'columns.about.colour',
    ]);
  });
});
