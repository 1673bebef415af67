// The parts of a crowded lane: every event in view is in one of them, and each says what there is to see.
import { describe, expect, it } from 'vitest';
import type { EventTable } from '../../../src/data/event-table.ts';
import { CrowdLayout } from '../../../src/layout/crowd/crowd-layout.ts';
import type { ClusterMark, Scene } from '../../../src/layout/scene.ts';
import { DAY_MS } from '../../../src/time/time.ts';
import { fitTo, zoomAt } from '../../../src/time/viewport.ts';
import { random } from '../../support/random.ts';
import type { EventParts } from '../layout-input.ts';
import { inputOf, tableOf } from '../layout-input.ts';

const FIRST = Date.UTC(1900, 0, 1);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Events on single days, and for one in ten of them one that lasts, or of which only the month or the year is known. */
function crowd(count: number, years: number): EventTable {
  const next = random(1960);
  const events = Array.from({ length: count }, (_, i): EventParts => {
    const at = FIRST + next() * years * 365 * DAY_MS;
    const day = dayOf(at);
    const kinds = [`${day}/${dayOf(at + next() * 200 * DAY_MS)}`, day.slice(0, 7), day.slice(0, 4)];
    return { id: `e${i}`, date: (next() < 0.1 && kinds[Math.floor(next() * 3)]) || day };
  });
  return tableOf(events);
}

/** So many events that last through a week, one on its second day, and so many far away. */
const passed = (count: number, farCount: number): EventTable =>
  tableOf([
    ...Array.from({ length: farCount }, (_, i) => ({ id: `far${i}`, date: `19${60 + (i % 40)}` })),
    ...Array.from({ length: count }, (_, i) => ({ id: `p${i}`, date: `1909-12-${10 + (i % 20)}/1911` })),
    { id: 'day', date: '1910-06-02' },
  ]);
const WEEK = { start: Date.UTC(1910, 5, 1), end: Date.UTC(1910, 5, 8) };

const partsOf = ({ marks }: Scene): ClusterMark[] =>
  marks.flatMap((mark) => (mark.kind === 'cluster' && mark.text === '' ? [mark] : []));

describe('the parts of a crowded lane', () => {
  const table = crowd(12_000, 20);

  it('hold each event in view once, through every level from the whole to a day', () => {
    let viewport = fitTo(table.extent, 1000);
    let views = 0;
    while (viewport.end - viewport.start > DAY_MS) {
      const { start, end } = viewport;
      const scene = new CrowdLayout().layout(inputOf(table, { viewport }));
      const inView = [...table.starts.keys()].filter(
        (row) => table.starts[row]! < end && table.ends[row]! > start,
      );
      if (scene.bodies.length > 0) {
        const parts = partsOf(scene);
        const held = parts.flatMap(({ rows }) => [...rows]);
        expect(held.sort((a, b) => a - b)).toEqual(inView);
        expect(parts.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(scene.viewCount);
        views += 1;
      }
      viewport = zoomAt(viewport, 1.3, 411);
    }
    expect(views).toBeGreaterThan(10);
  });

  it('know their first and last event without a list of them', () => {
    const viewport = fitTo({ start: FIRST + 900 * DAY_MS, end: FIRST + 990 * DAY_MS }, 1000);
    for (const { row, rows } of partsOf(new CrowdLayout().layout(inputOf(table, { viewport })))) {
      const list = [...rows];
      expect([row, rows[0], rows[rows.length - 1]]).toEqual([list[0], list[0], list.at(-1)]);
    }
  });

  it('are wide and high enough for a finger, and lie beside each other', () => {
    for (const days of [6000, 900, 200, 33]) {
      const viewport = fitTo({ start: FIRST + 900 * DAY_MS, end: FIRST + (900 + days) * DAY_MS }, 1000);
      const boxes = partsOf(new CrowdLayout().layout(inputOf(table, { viewport }))).map(({ box }) => box);
      for (const [i, { x, width, height }] of boxes.entries()) {
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
        expect(x + width).toBeLessThanOrEqual((boxes[i + 1]?.x ?? 1000) + 0.001);
      }
    }
  });

  it('lie under all that is painted', () => {
    const { bodies, ...scene } = new CrowdLayout().layout(inputOf(passed(2200, 0), { range: WEEK }));
    const [body] = bodies;
    if (body?.kind !== 'density') throw new TypeError('The lane is no density.');
    const boxes = partsOf({ ...scene, bodies }).map(({ box }) => box);
    for (let column = 0; column < 1000; column++) {
      const isPainted = body.parts[column]! > 0;
      expect(boxes.some(({ x, width }) => column >= x && column < x + width)).toBe(isPainted);
    }
  });

  it.each([
    [12, 21_000],
    [2200, 0],
  ])('are one where one event begins under %i that go on, with %i elsewhere', (count, farCount) => {
    const table = passed(count, farCount);
    const scene = new CrowdLayout().layout(inputOf(table, { range: WEEK, heightPx: 120 }));
    expect(partsOf(scene).map(({ rows }) => rows.length)).toEqual([count + 1]);
    expect(partsOf(scene)[0]!.box).toMatchObject({ x: 0, width: 1000 });
  });

  it('stand behind small marks where there is a row for each event that goes on', () => {
    const input = inputOf(passed(7, 21_000), { range: WEEK, heightPx: 140 });
    const { bodies, hiddenCount, viewCount } = new CrowdLayout().layout(input);
    const [body] = bodies;
    if (body?.kind !== 'marks') throw new TypeError('The lane has no small marks.');
    expect([viewCount, hiddenCount, body.count]).toEqual([8, 0, 8]);
    expect(new Set(body.ys.subarray(0, 8)).size).toBe(8);
  });

  it('are apart where many begin, from those that began before', () => {
    const viewport = fitTo({ start: FIRST + 3 * 365 * DAY_MS, end: FIRST + 8 * 365 * DAY_MS }, 1000);
    const [before, ...others] = partsOf(new CrowdLayout().layout(inputOf(table, { viewport })));
    expect(before!.box.x).toBe(0);
    for (const row of before!.rows) expect(table.starts[row]!).toBeLessThan(viewport.start);
    expect(others.length).toBeGreaterThan(3);
    for (const { rows } of others)
      for (const row of rows) expect(table.starts[row]!).toBeGreaterThanOrEqual(viewport.start);
  });
});
