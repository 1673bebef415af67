// Parquet files → columns: small ones made here, and three million flights.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { tableFromColumns } from '../../../src/data/column-table.ts';
import type { EventTable } from '../../../src/data/event-table.ts';
import { finish } from '../../../src/data/steps.ts';
import type { ParquetListener } from '../../../src/data/parquet/read-parquet.ts';
import { readParquet } from '../../../src/data/parquet/read-parquet.ts';
import type { TimelineColumns } from '../../../src/data/typed-columns.ts';
import type { Problem } from '../../../src/time/time.ts';

type Options = Parameters<typeof parquetWriteBuffer>[0];
const write = (columns: Record<string, readonly unknown[]>, options: Partial<Options> = {}): ArrayBuffer =>
  parquetWriteBuffer({
    columnData: Object.entries(columns).map(([name, data]) => ({ name, data: [...data] })),
    ...options,
  });
/** Columns of which each has a type. */
const writeTyped = (
  columns: Record<string, readonly [type: string, data: readonly unknown[]]>,
  options: Partial<Options> = {},
): ArrayBuffer =>
  parquetWriteBuffer({
    columnData: Object.entries(columns).map(([name, [type, data]]) => ({
      name,
      data: [...data],
      type: type as 'STRING',
    })),
    ...options,
  });

interface Read {
  readonly table: EventTable | undefined;
  readonly problems: readonly Problem[];
}
const read = async (file: ArrayBuffer, mapping?: string): Promise<Read> => {
  const { columns, problems } = await readParquet(file, mapping);
  if (!columns) return { table: undefined, problems };
  const made = finish(tableFromColumns(columns));
  return { table: made.table, problems: [...problems, ...made.problems] };
};
const eventsOf = (table: EventTable | undefined) =>
  Array.from({ length: table!.count }, (_, row) => table!.eventAt(row));
const datesOf = (table: EventTable | undefined): string[] => eventsOf(table).map(({ date }) => date);
const titlesOf = (table: EventTable | undefined): string[] => eventsOf(table).map(({ title }) => title);

const date = (text: string): Date => new Date(text);
const TIMES = ['2001-01-01T10:00:00Z', '2001-01-02T00:00:00Z', '2001-02-03T04:05:06Z'].map(date);

describe('readParquet', () => {
  it('reads the columns that the mapping names', async () => {
    const file = write({
      when: TIMES,
      from: ['ATL', 'ORD', 'ATL'],
      to: ['LAX', 'DFW', 'ORD'],
      minutes: [12, -3, 0],
      weight: [1, 5, 3],
      other: ['x', 'y', 'z'],
    });
    const { table, problems } = await read(
      file,
      'start: when, title: {from} to {to} ({minutes}), category: from, importance: weight, summary: when, place: to',
    );
    expect(problems).toEqual([]);
    expect(eventsOf(table)).toEqual([
      {
        id: 'row-0',
        title: 'ATL to LAX (12)',
        date: '2001-01-01T10:00:00Z',
        category: 'ATL',
        actors: [],
        place: 'LAX',
        summary: '2001-01-01T10:00:00Z',
        importance: 1,
        citations: [],
      },
      expect.objectContaining({
        title: 'ORD to DFW (-3)',
        date: '2001-01-02',
        importance: 5,
        summary: '2001-01-02',
      }),
      expect.objectContaining({ title: 'ATL to ORD (0)', category: 'ATL' }),
    ]);
    expect(table!.dataset.categories.map(({ label }) => label)).toEqual(['ATL', 'ORD']);
  });

  it('guesses columns by their names', async () => {
    const file = write({
      Name: ['b', 'a'],
      Type: ['x', 'y'],
      Start_Date: TIMES.slice(1),
      End_Date: TIMES.slice(1),
    });
    const { table, problems } = await read(file);
    expect(problems).toEqual([]);
    expect(titlesOf(table)).toEqual(['b', 'a']);
    expect(table!.dataset.categories).toHaveLength(2);
  });

  it('says what it assumed where names do not tell', async () => {
    const { table, problems } = await read(write({ foo: ['a', 'b', 'c'], bar: TIMES }));
    expect(titlesOf(table)).toEqual(['a', 'b', 'c']);
    expect(problems).toMatchObject([{ path: 'columns', severity: 'warning' }]);
    expect(problems[0]!.message).toContain('assumed "start: bar, title: foo"');
  });

  it('guesses what a mapping leaves out of what it needs', async () => {
    const { table, problems } = await read(write({ name: ['a', 'b', 'c'], bar: TIMES }), 'start: bar');
    expect(problems).toEqual([]);
    expect(titlesOf(table)).toEqual(['a', 'b', 'c']);
  });

  it('has nothing to show without dates', async () => {
    const { table, problems } = await read(write({ name: ['a'], on: [true] }));
    expect(table).toBeUndefined();
    expect(problems[0]!.message).toBe('Nothing says when events are. The columns are "name", "on".');
  });

  it.each([
    ['start: nothing', 'start: the column "nothing" is not there.'],
    ['start: when, title: {nothing}', 'title: the column "nothing" is not there.'],
    ['start: when, title: a, category: {when', 'category: the column "{when" is not there.'],
    ['start: when, title: {}', 'title: the column "" is not there.'],
    ['start: when + nothing minutes, title: a', 'start: the column "nothing" is not there.'],
    ['start: when + flag, title: a', 'start: the column "flag" holds no times.'],
  ])('says which column is not there: %s', async (mapping, message) => {
    const file = write({ when: TIMES, a: ['x', 'y', 'z'], flag: [true, false, true] });
    const { problems } = await read(file, mapping);
    expect(problems.map((problem) => problem.message)).toContain(message);
    expect(problems[0]!.hint).toContain('The columns are "when", "a", "flag".');
  });

  it('does not read lists', async () => {
    const file = parquetWriteBuffer({
      columnData: [
        { name: 'when', data: TIMES },
        { name: 'tags', data: [['a'], ['b'], []] },
      ],
      schema: [
        { name: 'root', num_children: 2 },
        { name: 'when', type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', repetition_type: 'OPTIONAL' },
        { name: 'tags', num_children: 1, converted_type: 'LIST', repetition_type: 'OPTIONAL' },
        { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      ],
    });
    const { problems } = await read(file, 'start: when, title: tags');
    expect(problems[0]!.message).toBe('title: the column "tags" is a list or a structure.');
  });

  it('keeps events whose texts are missing, and says which have no date', async () => {
    const file = write({ when: [TIMES[0], null, TIMES[2]], name: [null, 'b', 'c'] });
    const { table, problems } = await read(file, 'start: when, title: name');
    expect(titlesOf(table)).toEqual(['row-0', 'c']);
    expect(problems.map(({ path }) => path)).toEqual(['columns.start[1]']);
  });

  it('cleans hostile texts', async () => {
    const hostile = 'a\u202Eb\u0000c <img src=x onerror=alert(1)>';
    const { table } = await read(
      write({ when: TIMES.slice(0, 1), name: [hostile] }),
      'start: when, title: {name}, category: name',
    );
    expect(titlesOf(table)).toEqual(['abc <img src=x onerror=alert(1)>']);
    expect(table!.dataset.categories[0]!.label).toBe('abc <img src=x onerror=alert(1)>');
  });

  it('reads many different texts, and categories of any kind', async () => {
    const count = 70_000;
    const file = write({
      when: Array.from({ length: count }, (_, i) => new Date(i * 60_000)),
      name: Array.from({ length: count }, (_, i) => `Event ${i}`),
      flag: Array.from({ length: count }, (_, i) => (i === 5 ? null : i % 2 === 0)),
      group: Array.from({ length: count }, (_, i) => i % 12),
    });
    const { table } = await read(file, 'start: when, title: name, category: flag, id: name');
    expect(table!.eventAt(69_999).title).toBe('Event 69999');
    expect(table!.eventAt(3)).toMatchObject({ id: 'Event 3', category: 'false' });
    expect(table!.eventAt(5).category).toBeUndefined();
    expect(table!.rowOf('Event 300')).toBe(300);
    const groups = (await read(file, 'start: when, title: {name}, category: group')).table!;
    expect(groups.dataset.categories.map(({ label }) => Number(label))).toEqual([...Array(12).keys()]);
  });

  it('hands over the first rows before it has read all, and then more', async () => {
    const count = 9000;
    const file = write(
      {
        when: Array.from({ length: count }, (_, i) => new Date(i * 60_000)),
        name: Array.from({ length: count }, (_, i) => `Event ${i % 300}`),
      },
      { rowGroupSize: 500 },
    );
    const parts: TimelineColumns[] = [];
    const rows: number[] = [];
    const { columns } = await readParquet(file, 'start: when, title: name', {
      part: (part) => void parts.push(part),
      progress: (progress) => void rows.push(progress.rows),
    });
    expect(parts.map(({ start }) => start.length)).toEqual([500, 4000]);
    expect(columns!.start).toHaveLength(count);
    const [first] = parts.map((part) => finish(tableFromColumns(part)).table!);
    expect(first!.eventAt(299).title).toBe('Event 299');
    expect(rows).toEqual([0, ...Array.from({ length: 18 }, (_, i) => (i + 1) * 500)]);
  });

  it('stops when it is told to', async () => {
    const file = write({ when: TIMES, name: ['a', 'b', 'c'] }, { rowGroupSize: 1 });
    const stop = new Error('stop');
    let rests = 0;
    const listener: ParquetListener = {
      rest: () => (++rests === 2 ? Promise.reject(stop) : Promise.resolve()),
    };
    await expect(readParquet(file, undefined, listener)).rejects.toBe(stop);
    expect(rests).toBe(2);
  });

  it('reads only the bytes of columns that it needs', async () => {
    const file = write(
      {
        when: TIMES,
        name: ['a', 'b', 'c'],
        waste: Array.from({ length: 3 }, (_, i) => String(i).repeat(1_000_000)),
      },
      { codec: 'UNCOMPRESSED' },
    );
    let bytes = 0;
    const counted = {
      byteLength: file.byteLength,
      slice: (start: number, end?: number) => {
        const slice = file.slice(start, end);
        bytes += slice.byteLength;
        return slice;
      },
    };
    const { columns } = await readParquet(counted, 'start: when, title: name');
    expect(columns!.start).toHaveLength(3);
    expect(bytes).toBeLessThan(file.byteLength / 3);
  });
});

describe('times of Parquet files', () => {
  it.each([
    [
      'a day and a number of minutes',
      { d: ['DATE', [date('2001-01-01')]], m: ['INT32', [90]] },
      'd + m minutes',
      '2001-01-01T01:30:00Z',
    ],
    [
      'a day and 1435',
      { d: ['DATE', [date('2001-01-01')]], m: ['INT32', [1435]] },
      'd + m hhmm',
      '2001-01-01T14:35:00Z',
    ],
    [
      'a day and "0905"',
      { d: ['DATE', [date('2001-01-01')]], m: ['STRING', ['0905']] },
      'd + m hhmm',
      '2001-01-01T09:05:00Z',
    ],
    [
      'a day and "9:05"',
      { d: ['DATE', [date('2001-01-01')]], m: ['STRING', ['9:05']] },
      'd + m',
      '2001-01-01T09:05:00Z',
    ],
    [
      'equal texts in two units',
      { d: ['DATE', [date('2001-01-01')]], h: ['STRING', ['10']], m: ['STRING', ['10']] },
      'd + h hours + m minutes',
      '2001-01-01T10:10:00Z',
    ],
    [
      'equal texts with and without a unit',
      { d: ['DATE', [date('2001-01-01')]], m: ['STRING', ['0905']], n: ['STRING', ['0905']] },
      'd + m hhmm + n minutes',
      '2001-01-02T00:10:00Z',
    ],
    ['a time stamp', { d: ['TIMESTAMP', [date('2001-01-01T01:02:03Z')]] }, 'd', '2001-01-01T01:02:03Z'],
    ['a day', { d: ['DATE', [date('1912-04-15')]] }, 'd', '1912-04-15'],
    ['ms', { d: ['INT64', [978_307_200_000n]] }, 'd', '2001-01-01'],
    ['seconds', { d: ['DOUBLE', [978_307_205.5]] }, 'd seconds', '2001-01-01T00:00:05Z'],
    ['days', { d: ['INT32', [1]] }, 'd days', '1970-01-02'],
    ['EDTF', { d: ['STRING', ['1914-07-28']] }, 'd', '1914-07-28'],
    ['EDTF of a month', { d: ['STRING', ['1914-07']] }, 'd', '1914-07-01/1914-07-31'],
    ['EDTF of a time', { d: ['STRING', ['1914-07-28T11:00:00Z']] }, 'd', '1914-07-28T11:00:00Z'],
    ['what databases write', { d: ['STRING', ['2001-02-03 04:05:06.789']] }, 'd', '2001-02-03T04:05:06Z'],
    [
      'what databases write, with a zone',
      { d: ['STRING', ['2001-02-03 04:05:06+02']] },
      'd',
      '2001-02-03T02:05:06Z',
    ],
    ['a name with a plus', { 'd + m': ['DATE', [date('2001-01-01')]] }, 'd + m', '2001-01-01'],
    ['a name with a unit', { 'd days': ['DATE', [date('2001-01-01')]] }, 'd days', '2001-01-01'],
  ] as const)('are read: %s', async (_, columns, mapping, expected) => {
    const schema = Object.entries(columns).map(([name, [type]]) => ({ name, type, isDay: type === 'DATE' }));
    const file = schema.some(({ isDay }) => isDay)
      ? parquetWriteBuffer({
          columnData: Object.entries(columns).map(([name, [, data]]) => ({ name, data: [...data] })),
          schema: [
            { name: 'root', num_children: schema.length },
            ...schema.map(({ name, type }) => ({
              name,
              type:
                type === 'DATE'
                  ? ('INT32' as const)
                  : type === 'STRING'
                    ? ('BYTE_ARRAY' as const)
                    : ('INT32' as const),
              ...(type === 'DATE' && { converted_type: 'DATE' as const }),
              ...(type === 'STRING' && { converted_type: 'UTF8' as const }),
              repetition_type: 'OPTIONAL' as const,
            })),
          ],
        })
      : writeTyped(columns as unknown as Parameters<typeof writeTyped>[0]);
    const { table, problems } = await read(
      file,
      `start: ${mapping}, id: {${Object.keys(columns)[0]}}, title: x`,
    );
    expect(problems.filter(({ message }) => !message.includes('"x"'))).toMatchObject([]);
    expect(datesOf(table)).toEqual([expected]);
  });

  it('are read in micro- and nanoseconds, and written where texts name them', async () => {
    const optional = { repetition_type: 'OPTIONAL' } as const;
    const stamp = (unit: 'MICROS' | 'NANOS') =>
      ({
        type: 'INT64',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit },
        ...optional,
      }) as const;
    const file = parquetWriteBuffer({
      columnData: [
        { name: 'us', data: [978_307_205_000_000n, null] },
        { name: 'ns', data: [978_307_206_000_000_000n, 978_307_207_000_000_000n] },
        { name: 'clock', data: [3_600_000, null] },
        { name: 'day', data: [date('2001-01-01'), null] },
        { name: 'id', data: ['0f8fad5b-d9cb-469f-a165-70867728950e', null] },
      ],
      schema: [
        { name: 'root', num_children: 5 },
        { name: 'us', ...stamp('MICROS') },
        { name: 'ns', ...stamp('NANOS') },
        { name: 'clock', type: 'INT32', converted_type: 'TIME_MILLIS', ...optional },
        { name: 'day', type: 'INT32', converted_type: 'DATE', ...optional },
        {
          name: 'id',
          type: 'FIXED_LEN_BYTE_ARRAY',
          type_length: 16,
          logical_type: { type: 'UUID' },
          ...optional,
        },
      ],
    });
    const { table } = await read(file, 'start: ns, title: {us} {day}, id: id');
    expect(eventsOf(table).map(({ id, title, date: when }) => [id, title, when])).toEqual([
      ['0f8fad5b-d9cb-469f-a165-70867728950e', '2001-01-01T00:00:05Z 2001-01-01', '2001-01-01T00:00:06Z'],
      ['row-1', 'row-1', '2001-01-01T00:00:07Z'],
    ]);
    const sums = await read(file, 'start: day + clock, title: id');
    expect(datesOf(sums.table)).toEqual(['2001-01-01T01:00:00Z']);
  });

  it('take a last day as a whole', async () => {
    const day = { type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' } as const;
    const file = parquetWriteBuffer({
      columnData: [
        { name: 'start', data: [date('2001-01-01'), date('2001-01-01')] },
        { name: 'end', data: [date('2001-01-03'), null] },
      ],
      schema: [
        { name: 'root', num_children: 2 },
        { name: 'start', ...day },
        { name: 'end', ...day },
      ],
    });
    expect(datesOf((await read(file)).table)).toEqual(['2001-01-01', '2001-01-01/2001-01-03']);
  });

  it.each([
    ['a day and a time of day', 'd + m hhmm'],
    ['a day and minutes', 'd + n minutes'],
    ['a day in words and a time of day', 't + m hhmm'],
  ])('add up to an end on the same day: %s', async (_, end) => {
    const optional = { repetition_type: 'OPTIONAL' } as const;
    const file = parquetWriteBuffer({
      columnData: [
        { name: 'd', data: [date('2001-01-01')] },
        { name: 't', data: ['2001-01-01'] },
        { name: 'm', data: [1230] },
        { name: 'n', data: [750] },
      ],
      schema: [
        { name: 'root', num_children: 4 },
        { name: 'd', type: 'INT32', converted_type: 'DATE', ...optional },
        { name: 't', type: 'BYTE_ARRAY', converted_type: 'UTF8', ...optional },
        { name: 'm', type: 'INT32', ...optional },
        { name: 'n', type: 'INT32', ...optional },
      ],
    });
    const { table } = await read(file, `start: d + n minutes, end: ${end}, title: t`);
    expect(datesOf(table)).toEqual(['2001-01-01T12:30:00Z']);
  });

  it.each(['m hhmm', 'm'])('have clocks with 24 hours of 60 minutes: %s', async (term) => {
    const written = term === 'm' ? ['23:59', '24:00', '24:01', '99:99'] : ['2359', '2400', '2459', '9999'];
    const file = writeTyped({ d: ['STRING', written.map(() => '2001-01-01')], m: ['STRING', written] });
    const { table, problems } = await read(file, `start: d + ${term}, title: d`);
    expect(datesOf(table)).toEqual(['2001-01-01T23:59:00Z', '2001-01-02']);
    expect(problems[0]!.message).toContain(`Found "${written[2]}", not a date.`);
  });

  it('have clocks with 24 hours in numbers too', async () => {
    const file = writeTyped({ m: ['INT32', [2359, 2400, 2459, 2360]] });
    const { table, problems } = await read(file, 'start: m hhmm, title: m');
    expect(datesOf(table)).toEqual(['1970-01-01T23:59:00Z', '1970-01-02']);
    expect(problems[0]!.path).toBe('columns.start[2]');
  });

  it('that are no dates are said once, with the first of them', async () => {
    const file = write({ when: ['2001', 'next week', 'soon', '', '..'], name: ['a', 'b', 'c', 'd', 'e'] });
    const { table, problems } = await read(file, 'start: when, title: name');
    expect(titlesOf(table)).toEqual(['a']);
    expect(problems[0]).toMatchObject({ path: 'columns.start[1]' });
    expect(problems[0]!.message).toContain('Found "next week", not a date.');
  });
});

describe('files that are not as they should be', () => {
  const good = write({ when: TIMES, name: ['a', 'b', 'c'] });

  it.each([
    ['nothing', new ArrayBuffer(0)],
    ['JSON', new TextEncoder().encode('{"version":1}').buffer],
    ['the other end of a file', good.slice(4)],
  ])('are no Parquet: %s', async (_, file) => {
    const { table, problems } = await read(file);
    expect(table).toBeUndefined();
    expect(problems[0]!.message).toBe('This is not a Parquet file: it does not begin with "PAR1".');
  });

  it.each([
    ['cut off', good.slice(0, good.byteLength - 20)],
    ['only a beginning', good.slice(0, 4)],
    ['with a footer that is too long', withBytes(good, good.byteLength - 8, [255, 255, 255, 127])],
  ])('are broken: %s', async (_, file) => {
    const { table, problems } = await read(file);
    expect(table).toBeUndefined();
    expect(problems[0]!.message).toMatch(/^The Parquet file could not be read: "/);
  });

  it('are read as far as they are whole', async () => {
    const file = write(
      {
        when: Array.from({ length: 200 }, (_, i) => new Date(i * 1e6)),
        name: Array.from({ length: 200 }, (_, i) => `n${i}`),
      },
      { rowGroupSize: 100, codec: 'UNCOMPRESSED' },
    );
    // Nothing but noise where the second group is.
    const { metadata } = await import('hyparquet').then(({ parquetMetadata }) => ({
      metadata: parquetMetadata(file),
    }));
    const meta = metadata.row_groups[1]!.columns[0]!.meta_data!;
    const at = Number(meta.dictionary_page_offset || meta.data_page_offset);
    const { table, problems } = await read(
      withBytes(file, at, Array(40).fill(0xff)),
      'start: when, title: name',
    );
    expect(table!.count).toBe(100);
    expect(problems[0]!.message).toMatch(/^The Parquet file could be read up to row 100: /);
  });

  it('never throw, whatever byte is wrong', async () => {
    for (let at = 4; at < good.byteLength; at += 3) {
      for (const byte of [0, 255]) {
        const { table, problems } = await read(withBytes(good, at, [byte]), 'start: when, title: name');
        expect(table !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
      }
    }
  });

  it.each([
    ['the footer', 1],
    ['the first rows', 2],
  ])('are not blamed for a network that breaks off before %s', async (_, calls) => {
    const file = write(
      { when: Array(2000).fill(TIMES[0]), name: Array.from({ length: 2000 }, (__, i) => `a name ${i}`) },
      { codec: 'UNCOMPRESSED' },
    );
    const error = new TypeError('Failed to fetch');
    let left = calls;
    const slice = (from: number, to?: number) =>
      left-- > 0 ? Promise.resolve(file.slice(from, to)) : Promise.reject(error);
    await expect(readParquet({ byteLength: file.byteLength, slice }, undefined)).rejects.toBe(error);
  });

  it('are read as far as the network gives them', async () => {
    const file = write(
      { when: Array(200).fill(TIMES[0]), name: Array(200).fill('a') },
      { rowGroupSize: 100, codec: 'UNCOMPRESSED' },
    );
    let left = 3; // the beginning, the footer, the first group
    const slice = (from: number, to?: number) =>
      left-- > 0 ? Promise.resolve(file.slice(from, to)) : Promise.reject(new TypeError('Failed to fetch'));
    const { columns, problems } = await readParquet({ byteLength: file.byteLength, slice }, undefined);
    expect(columns!.start).toHaveLength(100);
    expect(problems[0]!.message).toContain('up to row 100: "Failed to fetch"');
    expect(problems[0]!.hint).toContain('network');
  });

  it('say which codec is not read', async () => {
    const file = write({ when: TIMES }, { codec: 'BROTLI', compressors: { BROTLI: (bytes) => bytes } });
    const { problems } = await read(file);
    expect(problems[0]!.message).toBe('The file is compressed with "BROTLI", which is not read here.');
  });

  it('may be compressed with GZIP', async () => {
    const file = write(
      { when: Array(1000).fill(TIMES[0]), name: Array(1000).fill('the same') },
      { codec: 'GZIP', compressors: { GZIP: (bytes) => new Uint8Array(gzipSync(bytes)) } },
    );
    const { table, problems } = await read(file);
    expect(problems).toEqual([]);
    expect(table!.eventAt(999).title).toBe('the same');
  });

  it('may have no rows', async () => {
    const file = writeTyped({ when: ['TIMESTAMP', []], name: ['STRING', []] });
    const { table, problems } = await read(file);
    expect(problems).toEqual([]);
    expect(table!.count).toBe(0);
  });
});

describe('three million flights', () => {
  it('show their first two weeks after the first group of rows', async () => {
    const path = new URL('../../../node_modules/vega-datasets/data/flights-3m.parquet', import.meta.url);
    const bytes = readFileSync(path);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const enough = new Error('enough');
    let first: TimelineColumns | undefined;
    const reading = readParquet(file, 'start: date, title: {origin} to {destination}, category: origin', {
      part: (columns) => void (first ??= columns),
      rest: () => (first ? Promise.reject(enough) : Promise.resolve()),
    });
    await expect(reading).rejects.toBe(enough);
    const { table, problems } = finish(tableFromColumns(first!));
    expect(problems).toEqual([]);
    expect(table!.count).toBe(272_727);
    expect(table!.eventAt(0)).toMatchObject({ title: expect.stringMatching(/^[A-Z]{3} to [A-Z]{3}$/) });
    expect(datesOf({ ...table!, count: 1 })).toEqual(['2001-01-01T00:01:00Z']);
    const span = (table!.extent.end - table!.extent.start) / 86_400_000;
    expect(span).toBeGreaterThan(16);
    expect(span).toBeLessThan(17);
    expect(table!.dataset.categories.length).toBeGreaterThan(200);
  });
});

function withBytes(file: ArrayBuffer, at: number, bytes: readonly number[]): ArrayBuffer {
  const copy = file.slice();
  new Uint8Array(copy).set(bytes, at);
  return copy;
}
