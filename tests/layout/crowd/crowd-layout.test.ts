// What readers see of crowds: nothing jumps, nothing is lost, nothing is written over.
import { describe, expect, it } from 'vitest';
import type { EventTable } from '../../../src/data/event-table.ts';
import { buildEventTable } from '../../../src/data/event-table.ts';
import { CrowdLayout } from '../../../src/layout/crowd/crowd-layout.ts';
import type { LayoutInput } from '../../../src/layout/layout.ts';
import type { Scene } from '../../../src/layout/scene.ts';
import { DAY_MS } from '../../../src/time/time.ts';
import { fitTo, panBy, zoomAt } from '../../../src/time/viewport.ts';
import { checked } from '../../data/sample-dataset.ts';
import { random } from '../../support/random.ts';
import { inputOf, tableOf } from '../layout-input.ts';

const SEED = 1914;
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2023, 0, 1);
const CATEGORIES = ['war', 'law', 'art', 'sea'].map((id) => ({ id, label: id }));

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Events in clusters, a third of them intervals. */
function crowd(count: number, extra: readonly Record<string, unknown>[] = []): EventTable {
  const next = random(SEED);
  const events = Array.from({ length: count }, (_, i) => {
    const middle = FIRST + Math.floor(next() * 6) * 20 * 365 * DAY_MS;
    const at = next() < 0.6 ? middle + next() * 5 * 365 * DAY_MS : FIRST + next() * (LAST - FIRST);
    const start = Math.min(at, LAST);
    const days = next() < 0.3 ? Math.floor(next() ** 3 * 500) : 0;
    const date = days > 0 ? `${dayOf(start)}/${dayOf(start + days * DAY_MS)}` : dayOf(start);
    const category = CATEGORIES[Math.floor(next() * 4)]!.id;
    return { id: `e${i}`, title: `Event ${i}`, date, category, importance: 1 + Math.floor(next() * 5) };
  });
  return buildEventTable(checked({ categories: CATEGORIES, events: [...events, ...extra] }));
}

const SIZES = [600, 4000, 20_000];
const tables = new Map(SIZES.map((size) => [size, crowd(size)]));

const countIn = ({ table, viewport }: LayoutInput): number =>
  table.starts.reduce(
    (sum, start, row) => sum + Number(start < viewport.end && table.ends[row]! > viewport.start),
    0,
  );

/** How many events in view have a mark, large or small. */
function shownIn(scene: Scene, { table, viewport }: LayoutInput): number {
  const rows = new Set<number>();
  const add = (row: number): void => {
    if (table.starts[row]! < viewport.end && table.ends[row]! > viewport.start) rows.add(row);
  };
  for (const mark of scene.marks) if (mark.kind !== 'cluster') add(mark.row);
  for (const body of scene.bodies) {
    if (body.kind === 'marks') for (let i = 0; i < body.count; i++) add(body.rows[i]!);
  }
  return rows.size;
}

const marksOf = (scene: Scene): Map<number, number> =>
  new Map(scene.marks.flatMap(({ kind, row, y }) => (kind === 'cluster' ? [] : [[row, y]])));

describe.each(SIZES)('a crowd of %d events', (size) => {
  const table = tables.get(size)!;
  const whole = inputOf(table, { widthPx: 1000, heightPx: 480 });

  it('shows or counts every event in view, through every level from the whole to a day', () => {
    const layout = new CrowdLayout();
    let { viewport } = whole;
    const levels = new Set<string>();
    while (viewport.end - viewport.start > DAY_MS) {
      const input = { ...whole, viewport };
      const scene = layout.layout(input);
      for (const { kind } of scene.bodies) levels.add(kind);
      if (scene.bodies.length < CATEGORIES.length) levels.add('cards');
      expect(shownIn(scene, input) + scene.hiddenCount).toBe(countIn(input));
      expect(scene.hiddenCount).toBeGreaterThanOrEqual(0);
      viewport = zoomAt(viewport, 1.3, 600);
    }
    expect(levels.has('cards')).toBe(true);
    if (size > 600) expect(levels).toContain('density');
  });

  it.each([
    ['century', 123 * 365],
    ['decade', 3652],
    ['year', 365],
    ['month', 30],
    ['day', 1],
  ])('keeps each mark at its height while a view of a %s moves 500 px', (_, days) => {
    const layout = new CrowdLayout();
    let viewport = fitTo({ start: Date.UTC(1941, 0, 1), end: Date.UTC(1941, 0, 1) + days * DAY_MS }, 1000);
    const heights = new Map<number, number>();
    for (let step = 0; step <= 25; step++) {
      const scene = layout.layout({ ...whole, viewport });
      for (const [row, y] of marksOf(scene)) {
        expect(y, table.eventAt(row).title).toBe(heights.get(row) ?? y);
        heights.set(row, y);
      }
      viewport = panBy(viewport, -20);
    }
    expect(heights.size).toBeGreaterThan(0);
  });

  it('draws the same for the same view, whatever was seen before', () => {
    const layout = new CrowdLayout();
    const once = JSON.stringify(layout.layout(whole));
    layout.layout({ ...whole, viewport: zoomAt(whole.viewport, 1000, 300) });
    const fresh = new CrowdLayout();
    expect(JSON.stringify(fresh.layout(whole))).toBe(once);
  });

  it('draws the same in the same room, whatever room it had before', () => {
    const table = tables.get(4000)!;
    const wide = inputOf(table, { widthPx: 1400, heightPx: 900 });
    const narrow = inputOf(table, { widthPx: 700, heightPx: 300, hasLaneHeaders: true });
    const layout = new CrowdLayout();
    layout.layout(narrow);
    expect(layout.layout(wide)).toEqual(new CrowdLayout().layout(wide));
    expect(layout.layout(narrow)).toEqual(new CrowdLayout().layout(narrow));
  });

  it.each([600, 9000])('shows what a day is about, under %i events that last for years', (count) => {
    const vague = Array.from({ length: count }, (_, i) => ({
      id: `v${i}`,
      title: 'Some time',
      date: i % 3 === 0 ? `19${10 + (i % 80)}/..` : i % 3 === 1 ? `19${i % 10}X` : '1955',
      category: CATEGORIES[i % 4]!.id,
    }));
    const exact = ['art', 'law'].map((category) => ({
      id: `day-${category}`,
      title: 'Of that day',
      date: '1955-06-15',
      category,
      importance: 1,
    }));
    const table = crowd(0, [...vague, ...exact]);
    const input = inputOf(table, { range: { start: Date.UTC(1955, 5, 14), end: Date.UTC(1955, 5, 17) } });
    const scene = new CrowdLayout().layout(input);
    for (const { id } of exact) expect(marksOf(scene).has(table.rowOf(id)!), id).toBe(true);
    expect(shownIn(scene, input) + scene.hiddenCount).toBe(countIn(input));
    const chips = scene.marks.filter((mark) => mark.kind === 'cluster' && mark.text !== '');
    expect(chips.length).toBeGreaterThan(0);
    for (const { box, y } of chips)
      for (const other of chips)
        if (other.box !== box && other.y === y)
          expect(Math.abs(other.box.x - box.x)).toBeGreaterThanOrEqual((box.width + other.box.width) / 2 - 1);
  });

  it('never writes one name over another', () => {
    const layout = new CrowdLayout();
    let { viewport } = whole;
    while (viewport.end - viewport.start > DAY_MS) {
      const { labels } = layout.layout({ ...whole, viewport });
      for (const [i, a] of labels.entries()) {
        for (const b of labels.slice(i + 1)) {
          const apart = a.x + a.widthPx <= b.x || b.x + b.widthPx <= a.x;
          expect(apart || Math.abs(a.y - b.y) >= a.heightPx, `${a.text} and ${b.text}`).toBe(true);
        }
      }
      viewport = zoomAt(viewport, 1.7, 400);
    }
  });

  it('draws no more than the plot has room for', () => {
    const { marks, labels, bodies } = new CrowdLayout().layout(whole);
    expect(marks.length).toBeLessThan(500);
    expect(labels.length).toBeLessThan(120);
    for (const body of bodies) expect(body.count).toBeLessThanOrEqual(body.kind === 'density' ? 1001 : 5000);
  });
});

describe('crowds', () => {
  it('come apart while the view moves on to where there are few', () => {
    const days = (count: number, year: number): Record<string, unknown>[] =>
      Array.from({ length: count }, (_, i) => ({
        id: `${year}-${i}`,
        title: 'Of that year',
        date: dayOf(Date.UTC(year, 0, 1 + (i % 300))),
      }));
    const table = crowd(0, [...days(5000, 1950), ...days(150, 1951)]);
    const layout = new CrowdLayout();
    let viewport = fitTo({ start: Date.UTC(1950, 0, 1), end: Date.UTC(1950, 11, 1) }, 1000);
    const kinds: string[] = [];
    const heights = new Map<number, number>();
    for (let step = 0; step < 60; step++) {
      const scene = layout.layout(inputOf(table, { viewport }));
      kinds.push(scene.bodies[0]!.kind);
      for (const [row, y] of marksOf(scene)) {
        expect(y).toBe(heights.get(row) ?? y);
        heights.set(row, y);
      }
      viewport = panBy(viewport, -20);
    }
    expect(kinds.lastIndexOf('density')).toBeLessThan(kinds.indexOf('marks'));
  });

  it.each([160, 220, 420])('write no name over marks or bars of a plot %i px high', (heightPx) => {
    const table = crowd(4000);
    for (const years of [123, 20, 3]) {
      const viewport = fitTo({ start: FIRST, end: FIRST + years * 365 * DAY_MS }, 800);
      const scene = new CrowdLayout().layout(inputOf(table, { viewport, heightPx }));
      expect(scene.bodies.length).toBeGreaterThan(0);
      for (const body of scene.bodies) {
        const overIt = scene.lanes.find(({ y, heightPx: high }) => body.y >= y && body.y < y + high)!;
        const names = scene.labels.filter(({ y }) => y >= overIt.y && y < overIt.y + overIt.heightPx);
        for (const { y } of names) expect(y).toBeLessThan(body.y);
      }
    }
  });

  it.each([10, 4, 1, 0.25])('write no name over the span of another event in a view of %d years', (years) => {
    const vague = Array.from({ length: 1500 }, (_, i) => ({
      id: `v${i}`,
      title: 'Some time in it',
      date: `19${10 + (i % 90)}${i % 2 === 0 ? '' : `-0${1 + (i % 9)}`}`,
      category: CATEGORIES[i % 4]!.id,
    }));
    const table = crowd(8000, vague);
    for (let start = 1941; start < 1981; start += 8) {
      const range = { start: Date.UTC(start, 3, 1), end: Date.UTC(start, 3, 1) + years * 365 * DAY_MS };
      const { marks, labels } = new CrowdLayout().layout(inputOf(table, { range, heightPx: 480 }));
      expect(labels.length).toBeGreaterThan(0);
      for (const { x, widthPx, y, row, text } of labels) {
        for (const mark of marks) {
          if (mark.kind === 'cluster' || mark.row === row || mark.y !== y) continue;
          const { x0, x1 } = mark.kind === 'interval' ? mark : (mark.within ?? { x0: mark.x, x1: mark.x });
          expect(x + widthPx <= x0 || x >= x1, `${text} over ${mark.row}`).toBe(true);
        }
      }
    }
  });

  const wide = {
    id: 'era',
    title: 'The age of the Earth',
    date: 'Y-4540000000/2023',
    category: 'war',
    importance: 5,
  };

  it('lose nothing under an era of four billion years', () => {
    const table = crowd(4000, [wide]);
    const input = inputOf(table, {
      range: { start: Date.UTC(1941, 0, 1), end: Date.UTC(1942, 0, 1) },
    });
    const scene = new CrowdLayout().layout(input);
    expect(shownIn(scene, input) + scene.hiddenCount).toBe(countIn(input));
    const without = new CrowdLayout().layout({
      ...inputOf(crowd(4000), { range: { start: Date.UTC(1941, 0, 1), end: Date.UTC(1942, 0, 1) } }),
    });
    expect(marksOf(scene).size).toBeGreaterThan(marksOf(without).size * 0.8);
    expect(marksOf(scene).has(0)).toBe(true);
  });

  it('give a mark to the event that is chosen, wherever it is', () => {
    const table = tables.get(20_000)!;
    const input = inputOf(table, { widthPx: 1000, heightPx: 480 });
    for (const row of [0, 777, 19_999]) {
      const scene = new CrowdLayout().layout({ ...input, emphasised: [row] });
      expect(marksOf(scene).has(row)).toBe(true);
      expect(scene.labels.some((label) => label.row === row)).toBe(true);
    }
  });

  it('know when most of what is in view begins', () => {
    const burst = Array.from({ length: 900 }, (_, i) => ({
      id: `b${i}`,
      title: 'Burst',
      date: '1955-06-15',
      category: 'art',
    }));
    const layout = new CrowdLayout();
    const input = inputOf(crowd(600, burst));
    layout.layout(input);
    const densest = layout.densest(input.viewport);
    expect(densest!.start).toBeLessThanOrEqual(Date.UTC(1955, 5, 15));
    expect(densest!.end).toBeGreaterThan(Date.UTC(1955, 5, 15));
    expect(densest!.count).toBeGreaterThanOrEqual(900);
  });

  it('call no few events a crowd', () => {
    const layout = new CrowdLayout();
    const input = inputOf(crowd(600, [{ id: 'b', title: 'One', date: '2100-06-15', category: 'art' }]), {
      range: { start: Date.UTC(2090, 0, 1), end: Date.UTC(2110, 0, 1) },
    });
    layout.layout(input);
    expect(layout.densest(input.viewport)).toBeUndefined();
  });

  it('claim no day for events of which only the year is known', () => {
    const vague = Array.from({ length: 600 }, (_, i) => ({ id: `y${i}`, title: 'Some time', date: '1955' }));
    const table = crowd(0, vague);
    const layout = new CrowdLayout();
    const months = inputOf(table, { range: { start: Date.UTC(1954, 11, 20), end: Date.UTC(1955, 5, 1) } });
    layout.layout(months);
    expect(layout.densest(months.viewport)).toBeUndefined();
    const decades = inputOf(table, { range: { start: Date.UTC(1930, 0, 1), end: Date.UTC(1990, 0, 1) } });
    layout.layout(decades);
    expect(layout.densest(decades.viewport)!.start).toBeLessThanOrEqual(Date.UTC(1955, 0, 1));
  });
});

describe('events of the same few days', () => {
  it('have small marks that lie beside each other, and are counted where there is no room for that', () => {
    const days = ['05', '09', '10', '23'];
    const events = Array.from({ length: 3200 }, (_, i) => ({
      id: `case-${i}`,
      date: `2020-0${1 + (i % 8)}-${days[Math.floor(i / 8) % 4]}`,
    }));
    const input = inputOf(tableOf(events), { range: { start: Date.UTC(2020, 0), end: Date.UTC(2020, 2) } });
    const scene = new CrowdLayout().layout(input);
    const [body] = scene.bodies;
    if (body?.kind !== 'marks') throw new TypeError('The lane has no small marks.');
    const places = Array.from({ length: body.count }, (_, i) => `${body.x0[i]} ${body.ys[i]}`);
    expect(new Set(places).size).toBe(body.count);
    expect(scene.viewCount).toBe(800);
    expect(scene.hiddenCount).toBeGreaterThan(0);
    expect(shownIn(scene, input) + scene.hiddenCount).toBe(800);
  });
});
