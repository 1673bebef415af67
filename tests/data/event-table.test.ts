import { describe, expect, it } from 'vitest';
import { buildEventTable, rank } from '../../src/data/event-table.ts';
import type { TimelineDataset } from '../../src/data/schema.ts';
import { checked, eventsOf, tableOf } from './sample-dataset.ts';

const utc = (text: string): number => Date.parse(text);

describe('a table of events', () => {
  it('sorts by start, then end, then order in the file', () => {
    const table = tableOf({ late: '2001', day: '2000-01-01', twin: '2000', year: '2000', early: '-0043' });
    expect(eventsOf(table).map(({ id }) => id)).toEqual(['early', 'day', 'twin', 'year', 'late']);
  });

  it('has the bounds of each date in its columns', () => {
    const table = tableOf({ b: '2000-01-02', a: '2000-01-01/2000-01-05' });
    expect([...table.starts]).toEqual([utc('2000-01-01'), utc('2000-01-02')]);
    expect([...table.ends]).toEqual([utc('2000-01-06'), utc('2000-01-03')]);
    expect([0, 1].map((row) => table.timeAt(row).text)).toEqual(['2000-01-01/2000-01-05', '2000-01-02']);
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
    expect(['toString', 'constructor', '__proto__'].map(table.rowOf)).toEqual([0, 1, 2]);
    expect(table.rowOf('hasOwnProperty')).toBeUndefined();
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
    expect(table.eventAt(0).id).toBe('bang');
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
    expect(() => buildEventTable(unchecked)).toThrow(/1914-13.*parseDataset/s);
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
