// The next event: in time among those that are shown, or in the lane above or below.
import { describe, expect, it } from 'vitest';
import { allRows } from '../../src/data/event-table.ts';
import { laneKeys } from '../../src/data/lanes-by.ts';
import { stepInTime, stepLane } from '../../src/interaction/navigation.ts';
import { tableOf } from '../layout/layout-input.ts';

const rows = Uint32Array.from([2, 5, 9]);

describe('stepInTime', () => {
  it.each([
    [undefined, 1, 2],
    [undefined, -1, 9],
    [2, 1, 5],
    [5, 1, 9],
    [9, 1, undefined],
    [9, -1, 5],
    [5, -1, 2],
    [2, -1, undefined],
  ] as const)('goes from row %s by %i to %s', (row, step, expected) => {
    expect(stepInTime(rows, row, step)).toBe(expected);
  });

  it.each([
    [3, 1, 5],
    [3, -1, 2],
    [0, 1, 2],
    [0, -1, undefined],
    [10, 1, undefined],
    [10, -1, 9],
  ] as const)('goes from row %i, which is filtered away, by %i to %s', (row, step, expected) => {
    expect(stepInTime(rows, row, step)).toBe(expected);
  });

  it('goes nowhere where nothing is shown', () => {
    const none = new Uint32Array();
    for (const row of [undefined, 0, 7]) {
      expect(stepInTime(none, row, 1)).toBeUndefined();
      expect(stepInTime(none, row, -1)).toBeUndefined();
    }
  });
});

describe('stepLane', () => {
  const categories = ['top', 'middle', 'bottom'].map((id) => ({ id, label: id }));
  const table = tableOf(
    [
      { id: 'a', date: '1900', category: 'top' },
      { id: 'b', date: '1910', category: 'middle' },
      { id: 'c', date: '1920', category: 'bottom' },
      { id: 'd', date: '1930', category: 'top' },
      { id: 'e', date: '1932', category: 'bottom' },
      { id: 'f', date: '1990', category: 'bottom' },
    ],
    { categories },
  );
  const lanes = laneKeys(table, 'category');
  const all = allRows(table);
  const step = (id: string, by: 1 | -1, shown = all) => {
    const row = stepLane(table, shown, lanes, table.rowOf(id)!, by);
    return row === undefined ? undefined : table.eventAt(row).id;
  };

  it('goes to the event nearest in time in the next lane', () => {
    expect(step('a', 1)).toBe('b');
    expect(step('b', 1)).toBe('c');
    expect(step('b', -1)).toBe('a');
    expect(step('d', 1)).toBe('b');
  });

  it('stops at the first and the last lane', () => {
    expect(step('a', -1)).toBeUndefined();
    expect(step('c', 1)).toBeUndefined();
  });

  it('passes over a lane of which nothing is shown', () => {
    expect(step('d', 1, Uint32Array.from([0, 3, 4, 5]))).toBe('e');
    expect(step('f', -1, Uint32Array.from([0, 3, 4, 5]))).toBe('d');
  });

  it('goes nowhere where no other lane has an event', () => {
    expect(step('d', 1, Uint32Array.from([0, 3]))).toBeUndefined();
    expect(stepLane(table, all, laneKeys(table, 'none'), 2, 1)).toBeUndefined();
  });

  it('finds an event without a start, which is infinitely far from any', () => {
    const open = tableOf(
      [
        { id: 'a', date: '../1900', category: 'top' },
        { id: 'b', date: '1950', category: 'middle' },
      ],
      { categories },
    );
    const openLanes = laneKeys(open, 'category');
    const shown = Uint32Array.from([0, 1]);
    expect(stepLane(open, shown, openLanes, 1, -1)).toBe(0);
    expect(stepLane(open, shown, openLanes, 0, 1)).toBe(1);
  });
});

describe('the nearest event of another lane', () => {
  it('is the one that looking at all of them finds', () => {
    const years = [1900, 1900, 1903, 1903, 1903, 1910, 1911, 1911, 1940, 1941, 1941, 1999];
    const two = ['even', 'odd'].map((id) => ({ id, label: id }));
    for (let shape = 0; shape < 64; shape++) {
      const events = years.map((year, n) => ({
        id: `e${n}`,
        date: `${year}`,
        category: (shape * 7 + n * n * 3 + n * shape) % 5 < 2 ? 'even' : 'odd',
      }));
      const table = tableOf(events, { categories: two });
      const lanes = laneKeys(table, 'category');
      const shown = allRows(table).filter((row) => (row + shape) % 4 !== 0);
      for (const row of allRows(table)) {
        if (lanes.laneOf[row] !== 0 || lanes.keys.length < 2) continue;
        const away = (other: number): number => Math.abs(table.starts[other]! - table.starts[row]!);
        const others = Array.from(shown).filter((other) => lanes.laneOf[other] === 1);
        const nearest = others.reduce<number | undefined>(
          (best, other) => (best === undefined || away(other) < away(best) ? other : best),
          undefined,
        );
        expect(stepLane(table, shown, lanes, row, 1)).toBe(nearest);
      }
    }
  });
});
