import { describe, expect, it } from 'vitest';
import { buildEventTable, countIn, rank, rowsIn } from '../../src/data/event-table.ts';
import type { EventTable } from '../../src/data/event-table.ts';
import type { TimelineDataset } from '../../src/data/schema.ts';
import type { Interval } from '../../src/time/time.ts';
import { DAY_MS } from '../../src/time/time.ts';
import { random } from '../support/random.ts';
import { checked } from './sample-dataset.ts';

const utc = (text: string): number => Date.parse(text);

function tableOf(
  dates: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, unknown>> = {},
): EventTable {
  const events = Object.entries(dates).map(([id, date]) => ({ id, title: id, date }));
  return buildEventTable(checked({ events, ...parts }));
}

const idsIn = (table: EventTable, interval: Interval): string[] =>
  rowsIn(table, interval).map((row) => table.events[row]!.id);

describe('a table of events', () => {
  it('sorts by start, then end, then order in the file', () => {
    const table = tableOf({ late: '2001', day: '2000-01-01', twin: '2000', year: '2000', early: '-0043' });
    expect(table.events.map(({ id }) => id)).toEqual(['early', 'day', 'twin', 'year', 'late']);
  });

  it('has the bounds of each date in its columns', () => {
    const table = tableOf({ b: '2000-01-02', a: '2000-01-01/2000-01-05' });
    expect([...table.starts]).toEqual([utc('2000-01-01'), utc('2000-01-02')]);
    expect([...table.ends]).toEqual([utc('2000-01-06'), utc('2000-01-03')]);
    expect(table.times.map(({ text }) => text)).toEqual(['2000-01-01/2000-01-05', '2000-01-02']);
  });

  it('keeps open and unknown ends infinite', () => {
    const table = tableOf({ since: '2000/..', until: '../2000', perhaps: '/2000' });
    expect([...table.starts]).toEqual([-Infinity, -Infinity, utc('2000-01-01')]);
    expect([...table.ends]).toEqual([utc('2001-01-01'), utc('2001-01-01'), Infinity]);
  });

  it('knows the row of each id, whatever the id', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const events = ids.map((id, i) => ({ id, title: id, date: `200${3 - i}` }));
    const table = buildEventTable(checked({ events }));
    expect([...table.rowOf]).toEqual([
      ['toString', 0],
      ['constructor', 1],
      ['__proto__', 2],
    ]);
    expect(table.rowOf.get('hasOwnProperty')).toBeUndefined();
  });

  it('reaches from the first to the last finite time', () => {
    expect(tableOf({ a: '1999', b: '2005-06', c: '2001' }).extent).toEqual({
      start: utc('1999-01-01'),
      end: utc('2005-07-01'),
    });
  });

  it('sees of an open interval the end that it has, so that the extent is never empty', () => {
    expect(tableOf({ war: '2022-02-24/..' }).extent).toEqual({
      start: utc('2022-02-24'),
      end: utc('2022-02-25'),
    });
    expect(tableOf({ until: '../2022-02-24' }).extent).toEqual({
      start: utc('2022-02-24'),
      end: utc('2022-02-25'),
    });
  });

  it('reaches over the year 2000 where no event has a finite time', () => {
    const year2000 = { start: utc('2000-01-01'), end: utc('2001-01-01') };
    expect(buildEventTable(checked({ events: [] })).extent).toEqual(year2000);
  });

  it('holds 13.8 billion years', () => {
    const table = tableOf({ now: '2026', bang: 'Y-13800000000' });
    expect(table.events[0]!.id).toBe('bang');
    expect(table.extent.start).toBeLessThan(-4.3e20);
  });

  it('has the eras with their times, in the order of the file', () => {
    const { eras } = tableOf(
      { a: '2000' },
      {
        eras: [
          { title: 'B', date: '1990' },
          { title: 'A', date: '1980/1985' },
        ],
      },
    );
    expect(eras.map(({ era, time }) => [era.title, time.earliest])).toEqual([
      ['B', utc('1990-01-01')],
      ['A', utc('1980-01-01')],
    ]);
  });

  it('refuses a dataset that was not checked', () => {
    const unchecked = {
      ...checked({}),
      events: [{ id: 'a', title: 'a', date: '1914-13' }],
    } as unknown as TimelineDataset;
    expect(() => buildEventTable(unchecked)).toThrow(RangeError);
    expect(() => buildEventTable(unchecked)).toThrow(/month 13.*parseDataset/s);
  });
});

describe('rank', () => {
  const sorted = Float64Array.of(-Infinity, 1, 2, 2, 3, Infinity);

  it.each([
    [-Infinity, 0],
    [0, 1],
    [2, 2],
    [2.5, 4],
    [Infinity, 5],
  ])('counts the values below %d', (t, count) => {
    expect(rank(sorted, t)).toBe(count);
  });

  it('is 0 in an empty array', () => {
    expect(rank(new Float64Array(), 5)).toBe(0);
  });
});

describe('what an interval holds', () => {
  const table = tableOf({ era: '1000/3000', a: '2000-01-01', b: '2000-01-02', c: '2000-01-04' });

  it('is what overlaps it, in time order', () => {
    expect(idsIn(table, { start: utc('2000-01-01'), end: utc('2000-01-03') })).toEqual(['era', 'a', 'b']);
  });

  it('does not begin before its start nor go on after its end: spans are half-open', () => {
    expect(idsIn(table, { start: utc('2000-01-02'), end: utc('2000-01-04') })).toEqual(['era', 'b']);
    expect(idsIn(table, { start: utc('2000-01-03'), end: utc('2000-01-04') })).toEqual(['era']);
  });

  it('is, for an instant, what goes on then', () => {
    const noon = utc('2000-01-04') + DAY_MS / 2;
    expect(idsIn(table, { start: noon, end: noon })).toEqual(['era', 'c']);
    expect(countIn(table, { start: noon, end: noon })).toBe(2);
  });

  it('is nothing in an empty table, outside all events, or in an interval that runs backwards', () => {
    const empty = buildEventTable(checked({ events: [] }));
    expect([countIn(empty, { start: 0, end: 1 }), rowsIn(empty, { start: 0, end: 1 })]).toEqual([0, []]);
    const after = { start: utc('4000-01-01'), end: utc('5000-01-01') };
    expect([countIn(table, after), rowsIn(table, after)]).toEqual([0, []]);
    const backwards = { start: utc('3500-01-01'), end: utc('0500-01-01') };
    expect([countIn(table, backwards), rowsIn(table, backwards)]).toEqual([0, []]);
  });

  it('is everything in an interval without ends', () => {
    const always = { start: -Infinity, end: Infinity };
    expect(countIn(table, always)).toBe(4);
    expect(rowsIn(table, always)).toEqual([0, 1, 2, 3]);
  });

  const SEED = 20230320;
  it(`is the same by ranks, by the tree and by looking at every row (seed ${SEED})`, () => {
    const next = random(SEED);
    const year = (): number => 1 + Math.floor(next() * 60);
    const span = (): string => {
      const [from, to] = [year(), year()].sort((a, b) => a - b).map((n) => String(n).padStart(4, '0'));
      const kind = next();
      return kind < 0.5 ? from! : kind < 0.9 ? `${from}/${to}` : kind < 0.95 ? `${from}/..` : `../${to}`;
    };
    for (let round = 0; round < 60; round++) {
      const eventCount = Math.floor(next() * 40);
      const many = tableOf(
        Object.fromEntries(Array.from({ length: eventCount }, (_, i) => [`e${i}`, span()])),
      );
      for (let query = 0; query < 20; query++) {
        const [start, end] = [year(), year()]
          .map((n) => utc(`${String(n).padStart(4, '0')}-01-01`))
          .sort((a, b) => a - b);
        const interval = { start: start!, end: end! };
        const expected = [...many.starts.keys()].filter(
          (i) => many.starts[i]! < end! && many.ends[i]! > start!,
        );
        expect(rowsIn(many, interval)).toEqual(expected);
        expect(countIn(many, interval)).toBe(expected.length);
      }
    }
  });

  it('is found in a few steps although one era spans all of it', () => {
    const dates: Record<string, string> = { era: 'Y-4000000000/..' };
    for (let i = 0; i < 20_000; i++) dates[`e${i}`] = String(1000 + (i % 1000));
    const big = tableOf(dates);
    let reads = 0;
    const ends = new Proxy(big.ends, {
      get(target, key) {
        reads++;
        return Reflect.get(target, key, target) as unknown;
      },
    });
    const day = { start: utc('1500-06-01'), end: utc('1500-06-02') };
    const counted = { ...big, ends };
    // The first question makes what the later ones are answered from.
    rowsIn(counted, day);
    reads = 0;
    expect(rowsIn(counted, day)).toHaveLength(21);
    expect(reads).toBeLessThan(200);
  });
});
