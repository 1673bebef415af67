import { describe, expect, it } from 'vitest';
import type { EventTable } from '../../src/data/event-table.ts';
import { allRows, buildEventTable } from '../../src/data/event-table.ts';
import { restOn } from '../../src/data/basis.ts';
import { ObjectReading } from '../../src/data/large/read-large-object.ts';
import { finish } from '../../src/data/steps.ts';
import { laneKeys } from '../../src/data/lanes-by.ts';
import type { RowIndex } from '../../src/data/row-index.ts';
import { indexLanes } from '../../src/data/row-index.ts';
import type { Interval } from '../../src/time/time.ts';
import { DAY_MS } from '../../src/time/time.ts';
import { random } from '../support/random.ts';
import { checked, tableOf } from './sample-dataset.ts';

const utc = (text: string): number => Date.parse(text);

const indexOf = (table: EventTable): RowIndex =>
  finish(indexLanes(table, allRows(table), laneKeys(table, 'none')))[0]!;

const idsIn = (table: EventTable, interval: Interval): string[] =>
  indexOf(table)
    .rowsIn(interval)
    .map((row) => table.eventAt(row).id);

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
    expect(indexOf(table).countIn({ start: noon, end: noon })).toBe(2);
  });

  it('is nothing in an empty table, outside all events, or in an interval that runs backwards', () => {
    const empty = buildEventTable(checked({ events: [] }));
    expect([
      indexOf(empty).countIn({ start: 0, end: 1 }),
      indexOf(empty).rowsIn({ start: 0, end: 1 }),
    ]).toEqual([0, []]);
    const after = { start: utc('4000-01-01'), end: utc('5000-01-01') };
    expect([indexOf(table).countIn(after), indexOf(table).rowsIn(after)]).toEqual([0, []]);
    const backwards = { start: utc('3500-01-01'), end: utc('0500-01-01') };
    expect([indexOf(table).countIn(backwards), indexOf(table).rowsIn(backwards)]).toEqual([0, []]);
  });

  it('is everything in an interval without ends', () => {
    const always = { start: -Infinity, end: Infinity };
    expect(indexOf(table).countIn(always)).toBe(4);
    expect(indexOf(table).rowsIn(always)).toEqual([0, 1, 2, 3]);
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
      const index = indexOf(many);
      for (let query = 0; query < 20; query++) {
        const [start, end] = [year(), year()]
          .map((n) => utc(`${String(n).padStart(4, '0')}-01-01`))
          .sort((a, b) => a - b);
        const interval = { start: start!, end: end! };
        const expected = [...many.starts.keys()].filter(
          (i) => many.starts[i]! < end! && many.ends[i]! > start!,
        );
        expect(index.rowsIn(interval)).toEqual(expected);
        expect(index.countIn(interval)).toBe(expected.length);
        expect(index.lastPlaceIn(interval)).toBe(expected.at(-1) ?? -1);
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
    const index = indexOf({ ...big, ends });
    // The first question makes what the later ones are answered from.
    index.rowsIn(day);
    reads = 0;
    expect(index.rowsIn(day)).toHaveLength(21);
    expect(reads).toBeLessThan(600);
    reads = 0;
    expect(big.starts[index.lastPlaceIn(day)]).toBeLessThan(day.end);
    expect(reads).toBeLessThan(2000);
  });

  it('is listed up to a limit, the earliest first', () => {
    expect(indexOf(table).rowsIn({ start: -Infinity, end: Infinity }, 2)).toEqual([0, 1]);
  });
});

describe('the most important row of a range', () => {
  const weighed = buildEventTable(
    checked({
      events: Array.from({ length: 3000 }, (_, i) => ({
        id: `e${i}`,
        title: 'e',
        date: String(1000 + (i % 900)),
        importance: i % 7 === 0 ? 5 : 1 + (i % 4),
      })),
    }),
  );

  const SEED = 41;
  it(`has the highest importance of all in it (seed ${SEED})`, () => {
    const next = random(SEED);
    const index = indexOf(weighed);
    for (let round = 0; round < 300; round++) {
      const [from, to] = [next(), next()].map((part) => Math.floor(part * 3001)).sort((a, b) => a - b);
      const top = index.topPlace(from!, to!);
      const most = Math.max(...weighed.importances.subarray(from, to));
      if (from === to) expect(top).toBe(-1);
      else expect([top >= from! && top < to!, weighed.importances[top]]).toEqual([true, most]);
    }
  });

  it('is also that of every shorter range around it: zooming in takes no mark away', () => {
    const index = indexOf(weighed);
    const top = index.topPlace(0, 3000);
    for (let reach = 1500; reach > 0; reach >>= 1) {
      expect(index.topPlace(Math.max(0, top - reach), Math.min(3000, top + reach))).toBe(top);
    }
  });
});

describe('a large table', () => {
  const SEED = 19_681_010;
  it(`counts in each lane of some of its rows what is there, also on fewer sources (seed ${SEED})`, () => {
    const next = random(SEED);
    const day = (): string => new Date(next() * 1e12).toISOString().slice(0, 10);
    const events = Array.from({ length: 3000 }, (_, i) => {
      const [from, to] = [day(), day()].sort();
      const citation = { source: `s${Math.floor(next() * 2)}`, ...(next() < 0.5 && { date: day() }) };
      const category = `c${Math.floor(next() * 3)}`;
      return { id: `e${i}`, title: 'x', date: `${from}/${to}`, category, citations: [citation] };
    });
    const reading = new ObjectReading({
      version: 1,
      title: 'T',
      categories: ['c0', 'c1', 'c2'].map((id) => ({ id, label: id })),
      sources: ['s0', 's1'].map((id) => ({ id, title: id })),
      events,
    });
    finish(reading.read());
    const { table: whole } = finish(reading.finish());
    expect(whole.byEnd).toHaveLength(3000);
    for (const table of [whole, restOn(whole, { knownBy: undefined, without: 's1' })]) {
      expect(table.count).toBeGreaterThan(1000);
      const lanes = laneKeys(table, 'category');
      for (const rows of [allRows(table), allRows(table).filter(() => next() < 0.5)]) {
        for (const [lane, index] of finish(indexLanes(table, rows, lanes)).entries()) {
          const [start, end] = [next() * 1e12, next() * 1e12].sort((a, b) => a - b) as [number, number];
          const expected = [...rows].filter(
            (row) => lanes.laneOf[row] === lane && table.starts[row]! < end && table.ends[row]! > start,
          );
          expect(index.countIn({ start, end })).toBe(expected.length);
          expect(index.rowsIn({ start, end })).toEqual(expected);
        }
      }
    }
  });
});

describe('lanes', () => {
  it('share out the rows that are shown, each with its own ends', () => {
    const table = tableOf({ a: '2000/2009', b: '2001', c: '2002/2003', d: '2004' });
    const [first, second] = finish(
      indexLanes(table, Uint32Array.of(0, 2, 3), {
        keys: ['x', 'y'],
        labels: ['x', 'y'],
        laneOf: Uint8Array.of(0, 0, 1, 0),
      }),
    );
    expect([[...first!.rows], [...second!.rows]]).toEqual([[0, 3], [2]]);
    expect(first!.countIn({ start: utc('2005-01-01'), end: utc('2006-01-01') })).toBe(1);
    expect(second!.countIn({ start: utc('2005-01-01'), end: utc('2006-01-01') })).toBe(0);
  });
});
