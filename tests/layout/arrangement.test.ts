// What panning must not change: height, lanes, hues, and the dates of other sources.
import { describe, expect, it } from 'vitest';
import { allRows } from '../../src/data/event-table.ts';
import { arrange, ghostsOf, notesOf } from '../../src/layout/arrangement.ts';
import { createLayout } from '../../src/layout/layout.ts';
import type { InputOptions } from './layout-input.ts';
import { inputOf, tableFrom, tableOf } from './layout-input.ts';
import { hueOf } from '../../src/layout/hues.ts';

const sources = ['a', 'b', 'c'].map((id) => ({ id, type: 'book', title: id }));
const cited = (...dates: (string | undefined)[]) =>
  dates.map((date, i) => ({ source: sources[i % 3]!.id, ...(date !== undefined && { date }) }));
const event = { id: 'x', date: '1914-07-28' };

describe('arrange', () => {
  it('keeps no strips for eras on a plot too low for them', () => {
    const table = tableOf([event], { eras: [{ title: 'Era', date: '1900/1920' }] });
    expect(arrange(inputOf(table, { heightPx: 400 })).lanesY).toBeGreaterThan(0);
    expect(arrange(inputOf(table, { heightPx: 100 })).lanesY).toBe(0);
    expect(arrange(inputOf(tableOf([event]), { heightPx: 400 })).lanesY).toBe(0);
  });

  it('needs more height than it is given for many lanes', () => {
    const categories = Array.from({ length: 30 }, (_, i) => ({ id: `c${i}`, label: `Category ${i}` }));
    const events = categories.map(({ id }) => ({ id, date: '1914', category: id }));
    const { heightPx, shares } = arrange(inputOf(tableOf(events, { categories }), { heightPx: 300 }));
    expect(heightPx).toBeGreaterThan(30 * 30);
    expect(heightPx).toBeCloseTo(shares.at(-1)!.y + shares.at(-1)!.heightPx);
  });

  it('keeps a row for names of lanes only where they stand on the plot', () => {
    const table = tableFrom('data/moscow-visit-2023.json');
    const withNames = createLayout()(inputOf(table, { hasLaneHeaders: true }));
    const without = createLayout()(inputOf(table, { hasLaneHeaders: false }));
    expect(withNames.lanes.every(({ hasHeader, label }) => hasHeader && label !== '')).toBe(true);
    expect(without.lanes.some(({ hasHeader }) => hasHeader)).toBe(false);
    expect(without.lanes.at(-1)!.y).not.toBe(withNames.lanes.at(-1)!.y);
  });

  it('cuts a long name of a lane on the plot, and leaves it whole beside it', () => {
    const long = 'Internationale Diplomatie und Verhandlungen der Großmächte vor dem Kriege';
    const labels = [long, 'W'.repeat(80), 'Short'];
    const categories = labels.map((label) => ({ id: label.slice(0, 5), label }));
    const events = categories.map(({ id }) => ({ id, date: '1914', category: id }));
    const namesOf = (options: InputOptions) =>
      createLayout()(inputOf(tableOf(events, { categories }), options)).lanes.map(({ label }) => label);
    const [first, word, short] = namesOf({ hasLaneHeaders: true, widthPx: 390 });
    expect(first).toBe('Internationale Diplomatie und Verhandlungen…');
    expect(word).toMatch(/^W{20,30}…$/);
    expect(short).toBe('Short');
    expect(namesOf({ hasLaneHeaders: false, widthPx: 390 })).toEqual(labels);
    expect(namesOf({ hasLaneHeaders: true, widthPx: 1600 })).toEqual(labels);
    expect(namesOf({ hasLaneHeaders: true, widthPx: 40 })[1]).toBe('W…');
  });
});

describe('what is open', () => {
  it('has its name beside the little of it that can be seen, as long as there is height', () => {
    const table = tableOf([
      { id: 'until', title: 'Until the peace', date: '../1918' },
      { id: 'since', title: 'The second war goes on and on', date: '1939/..' },
      { id: 'x', title: 'X', date: '1600' },
    ]);
    const { labels } = createLayout()(inputOf(table, { widthPx: 900, heightPx: 450 }));
    expect(labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['X', 'Until the peace', 'The second war goes on and on']),
    );
  });
});

describe('ghostsOf', () => {
  it('gives each other date of the sources once', () => {
    const table = tableOf(
      [{ ...event, citations: cited('1914', '1914-08-01', '1914', '1914-07-28', undefined) }],
      {
        sources,
      },
    );
    expect(ghostsOf(table, 0).map(({ relation, time }) => [relation, time.text])).toEqual([
      ['disagrees', '1914-08-01'],
      ['vaguer', '1914'],
    ]);
    expect(ghostsOf(table, 0)).toBe(ghostsOf(table, 0));
  });

  it('gives none for events without sources', () => {
    const table = tableOf([event]);
    expect(ghostsOf(table, 0)).toEqual([]);
  });
});

describe('notesOf', () => {
  it('counts sources, not citations, and signs disagreement', () => {
    const table = tableOf(
      [
        { ...event, citations: cited('1914', '1914-08-01', undefined, undefined) },
        { id: 'y', date: '1915' },
      ],
      { sources },
    );
    expect(notesOf(table, 0)).toEqual({ note: '3', sign: '≠' });
    expect(notesOf(table, 1)).toEqual({ note: '0', sign: '' });
  });

  it('says nothing of sources where a dataset has none', () => {
    expect(notesOf(tableOf([event]), 0)).toEqual({ note: '', sign: '' });
  });
});

describe('hueOf', () => {
  it('gives eight hues in turn, and none without a category', () => {
    const categories = Array.from({ length: 10 }, (_, i) => ({ id: `c${i}`, label: `C${i}` }));
    const events = [
      ...categories.map(({ id }) => ({ id, date: '1914', category: id })),
      { ...event, date: '1915' },
    ];
    const table = tableOf(events, { categories });
    expect(Array.from(allRows(table), (row) => hueOf(table, row))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 0, 1, -1,
    ]);
  });
});

describe('ghosts on the plot', () => {
  const view = (date: string) => {
    const table = tableOf([{ ...event, citations: cited(date) }], { sources });
    return createLayout()(
      inputOf(table, { range: { start: table.starts[0]! - 30 * DAY, end: table.starts[0]! + 30 * DAY } }),
    );
  };
  const DAY = 86_400_000;

  it('are tied to their event by a thread where they are apart, on the side where they are', () => {
    const [later] = view('1914-08-10').ghosts;
    const [earlier] = view('1914-07-10').ghosts;
    expect(later).toMatchObject({ relation: 'disagrees', row: 0 });
    expect(later!.threadX).toBeLessThan(later!.x0);
    expect(earlier!.threadX).toBeGreaterThan(earlier!.x1);
  });

  it('need no thread where they overlap their event', () => {
    const [vaguer] = view('1914-07').ghosts;
    expect(vaguer).toMatchObject({ relation: 'vaguer', threadX: undefined });
    expect(vaguer!.x1 - vaguer!.x0).toBeGreaterThan(100);
  });

  it('stand as they are compared: a day is that of the zone in which the event’s clock was read', () => {
    const date = '2024-03-03T23:30:00-05:00';
    const others = ['2024-03-03', '2024-03-04', '2024-03-04/2024-03-05', '[2024-03-04,2024-03-06]'];
    const table = tableOf([{ ...event, date, citations: cited(...others) }], { sources });
    const range = { start: Date.UTC(2024, 2, 3), end: Date.UTC(2024, 2, 8) };
    const { ghosts, widthPx } = createLayout()(inputOf(table, { range }));
    const hourOf = (x: number): number => Math.round((x / widthPx) * 5 * 24);
    expect(ghosts.map(({ relation, x0, x1 }) => [relation, hourOf(x0), hourOf(x1)])).toEqual([
      ['disagrees', 29, 53],
      ['disagrees', 29, 77],
      ['disagrees', 29, 101],
      ['vaguer', 5, 29],
    ]);
  });

  it('are left out far from the view', () => {
    expect(view('1950-01-01').ghosts.every(({ x0 }) => x0 < 1100)).toBe(true);
    expect(view('1914-07-28').ghosts).toEqual([]);
  });

  it('make room for themselves: nothing else stands there in their slot', () => {
    const table = tableOf(
      [
        { ...event, citations: cited('1914-08-20') },
        { id: 'y', date: '1914-08-10' },
      ],
      { sources },
    );
    const { marks } = createLayout()(inputOf(table));
    expect(new Set(marks.map(({ y }) => y)).size).toBe(2);
  });
});
