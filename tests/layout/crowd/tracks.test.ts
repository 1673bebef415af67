// Rows of small marks: nothing over anything while there is room, and no pattern that means nothing.
import { describe, expect, it } from 'vitest';
import { allRows } from '../../../src/data/event-table.ts';
import { laneKeys } from '../../../src/data/lanes-by.ts';
import type { RowIndex } from '../../../src/data/row-index.ts';
import { indexLanes } from '../../../src/data/row-index.ts';
import { finish } from '../../../src/data/steps.ts';
import { findTracks, NO_TRACK, scatterTracks } from '../../../src/layout/crowd/tracks.ts';
import { DAY_MS } from '../../../src/time/time.ts';
import { random } from '../../support/random.ts';
import { tableOf } from '../layout-input.ts';

const SEED = 1848;
const FIRST = Date.UTC(1900, 0, 1);
const dayOf = (days: number): string => new Date(FIRST + days * DAY_MS).toISOString().slice(0, 10);

/** Spans of up to so many days, one after another a day or two apart. */
function spans(count: number, mostDays: number): ReturnType<typeof tableOf> {
  const next = random(SEED);
  let day = 0;
  return tableOf(
    Array.from({ length: count }, (_, i) => {
      day += Math.ceil(next() * 2);
      return { id: `e${i}`, date: `${dayOf(day)}/${dayOf(day + Math.ceil(next() * mostDays))}` };
    }),
  );
}

function indexOf(table: ReturnType<typeof tableOf>, rows = allRows(table)): RowIndex {
  return finish(indexLanes(table, rows, laneKeys(table, 'none')))[0]!;
}

describe('rows of small marks', () => {
  it('hold nothing over anything where one is free', () => {
    const table = spans(600, 12);
    const { starts, ends } = table;
    const tracks = scatterTracks(table, indexOf(table), 14);
    for (let row = 0; row < table.count; row++) {
      for (let before = Math.max(0, row - 40); before < row; before++) {
        if (tracks[before] === tracks[row]) expect(ends[before]).toBeLessThanOrEqual(starts[row]!);
      }
    }
  });

  it('are within their number, and for nothing where none is free', () => {
    const table = spans(300, 60);
    expect(new Set(scatterTracks(table, indexOf(table), 3))).toEqual(new Set([0, 1, 2, NO_TRACK]));
    expect(new Set(scatterTracks(table, indexOf(table), 1))).toEqual(new Set([0, NO_TRACK]));
  });

  it.each([5, 8, 14])('are apart from those of the neighbours, of %i', (count) => {
    const table = spans(400, 1);
    const tracks = scatterTracks(table, indexOf(table), count);
    for (let row = 0; row < table.count; row++) {
      const before = tracks.subarray(Math.max(0, row - Math.floor(count / 2)), row);
      expect(before).not.toContain(tracks[row]);
    }
  });

  it.each([5, 8, 14])('make no strings, of %i', (count) => {
    const table = spans(2000, 1);
    const tracks = scatterTracks(table, indexOf(table), count);
    const steps = new Map<number, number>();
    for (let row = 1; row < table.count; row++) {
      const step = (tracks[row]! - tracks[row - 1]! + count) % count;
      steps.set(step, (steps.get(step) ?? 0) + 1);
    }
    // No step from one to the next is much more frequent than others.
    const mean = table.count / (count - 1);
    for (const frequency of steps.values()) expect(frequency).toBeLessThan(2 * mean);
  });

  it('are the same every time', () => {
    const table = spans(200, 9);
    expect(scatterTracks(table, indexOf(table), 8)).toEqual(scatterTracks(table, indexOf(table), 8));
  });
});

describe('rows of cards', () => {
  // Days, and spans of years of which five go on at any time.
  const sparse = Array.from({ length: 300 }, (_, i) => ({ id: `day-${i}`, date: dayOf(i * 9) }));
  const long = Array.from({ length: 8 }, (_, i) => ({
    id: `long-${i}`,
    date: `${dayOf(i * 300)}/${dayOf(i * 300 + 1490)}`,
  }));
  const table = tableOf([...sparse, ...long]);
  const lastingMs = 365 * DAY_MS;
  const isLasting = (row: number): boolean => table.ends[row]! - table.starts[row]! > lastingMs;
  const countOf = (tracks: Uint8Array, isCounted: (row: number) => boolean): number =>
    tracks.filter((track, row) => track === NO_TRACK && isCounted(row)).length;

  it('are given to what lasts where the others can do without', () => {
    const tracks = findTracks(table, indexOf(table), 6, lastingMs);
    expect(countOf(tracks, () => true)).toBe(0);
    const rowsOf = (isMeant: boolean): Set<number> =>
      new Set(tracks.filter((_, row) => isLasting(row) === isMeant));
    expect(rowsOf(true).size).toBe(5);
    expect([...rowsOf(false)].filter((track) => rowsOf(true).has(track))).toEqual([]);
  });

  it('are all for the others where nothing lasts', () => {
    const table = spans(60, 3);
    const tracks = findTracks(table, indexOf(table), 2, 100 * DAY_MS);
    expect([...tracks]).toEqual(expect.arrayContaining([0, 1]));
  });

  it('are kept from what lasts where hardly any of the others could do without', () => {
    const crowd = tableOf([
      ...long,
      ...sparse.flatMap(({ id, date }) => [0, 1, 2, 3].map((n) => ({ id: `${id}-${n}`, date }))),
    ]);
    const tracks = findTracks(crowd, indexOf(crowd), 5, lastingMs);
    const isLong = (row: number): boolean => crowd.ends[row]! - crowd.starts[row]! > lastingMs;
    expect(countOf(tracks, (row) => !isLong(row))).toBe(0);
    expect(countOf(tracks, isLong)).toBeGreaterThan(0);
  });
});
