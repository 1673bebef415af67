// What is known of a time, as a shape: points, bars, soft and open ends.
import { describe, expect, it } from 'vitest';
import type { Shape } from '../../src/layout/marks.ts';
import { anchorOf, ghostRelation, isExact, shapeOf } from '../../src/layout/marks.ts';
import { civilToTime } from '../../src/time/calendar.ts';
import { DAY_MS } from '../../src/time/time.ts';
import type { Viewport } from '../../src/time/viewport.ts';
import { time } from '../support/read-time.ts';

const start = civilToTime({ year: 2023, month: 3, day: 1 });
/** March 2023, 31 px a day. */
const march: Viewport = { start, end: start + 31 * DAY_MS, widthPx: 31 * 31 };
/** Ten years, less than a third of a pixel a day. */
const decade: Viewport = {
  start: civilToTime({ year: 2020 }),
  end: civilToTime({ year: 2030 }),
  widthPx: 1000,
};

function bar(text: string, viewport: Viewport): Extract<Shape, { kind: 'interval' }> {
  const shape = shapeOf(time(text), viewport);
  if (shape.kind !== 'interval') throw new Error(`${text} is a point`);
  return shape;
}

describe('anchorOf', () => {
  it.each([
    ['2023-03-20', civilToTime({ year: 2023, month: 3, day: 20, hour: 12 })],
    ['2022/2024', (civilToTime({ year: 2022 }) + civilToTime({ year: 2025 })) / 2],
    ['2022/..', civilToTime({ year: 2022 })],
    ['../2022', civilToTime({ year: 2023 })],
    ['../..', 0],
  ])('stands %s where it may be said to stand', (text, expected) => {
    expect(anchorOf(time(text))).toBe(expected);
  });
});

describe('isExact', () => {
  it.each([
    ['2023-03-20', true],
    ['2023-03-20T10:00:00Z', true],
    ['2023-03', false],
    ['2023', false],
    ['2023-03-20~', false],
    ['2023-03-20?', false],
  ])('takes %s for exact: %s', (text, expected) => {
    expect(isExact(time(text))).toBe(expected);
  });
});

describe('ghostRelation', () => {
  it('keeps only what is vaguer or another date', () => {
    const relations = ['agrees', 'vaguer', 'more-exact', 'disagrees', 'silent', 'disputes'] as const;
    expect(relations.map(ghostRelation)).toEqual([
      undefined,
      'vaguer',
      undefined,
      'disagrees',
      undefined,
      undefined,
    ]);
  });
});

describe('shapeOf', () => {
  it('draws a date as a point in the middle of what it allows', () => {
    expect(shapeOf(time('2023-03-02'), march)).toEqual({
      kind: 'point',
      x: 46.5,
      within: { x0: 31, x1: 62 },
      members: undefined,
    });
  });

  it('draws each date of a set where it is, as long as they can be told apart', () => {
    const set = time('[2023-03-02,2023-03-05..2023-03-06]');
    expect(shapeOf(set, march)).toMatchObject({
      kind: 'point',
      within: { x0: 31, x1: 186 },
      members: [
        { x0: 31, x1: 62 },
        { x0: 124, x1: 186 },
      ],
    });
    expect(shapeOf(set, decade)).toMatchObject({ kind: 'point', within: undefined, members: undefined });
  });

  it('draws a date of a set that is open to a side where it is known to end', () => {
    expect(shapeOf(time('{..2023-03-02,2023-03-05}'), march)).toMatchObject({
      within: { x0: -60, x1: 155 },
      members: [
        { x0: 62, x1: 62 },
        { x0: 124, x1: 155 },
      ],
    });
  });

  it('draws a set of one open span as what it allows, at the end that is known', () => {
    expect(shapeOf(time('[..2023-03-02]'), march)).toEqual({
      kind: 'point',
      x: 62,
      within: { x0: -60, x1: 62 },
      members: undefined,
    });
  });

  it('draws every year of a span as that span, and one of them as what it allows', () => {
    expect(shapeOf(time('{2022..2024}'), decade)).toEqual(shapeOf(time('2022/2024'), decade));
    expect(shapeOf(time('{2022}'), decade)).toEqual(shapeOf(time('2022'), decade));
    expect(shapeOf(time('[2022..2024]'), decade)).toMatchObject({ kind: 'point', members: undefined });
  });

  it('stands at the year that is a guess', () => {
    expect(anchorOf(time('1950S2'))).toBe(Date.UTC(1950, 6, 1));
  });

  it('does not draw what a date allows where that is too narrow to see', () => {
    expect(shapeOf(time('2023-03-02'), decade)).toMatchObject({ kind: 'point', within: undefined });
  });

  it('draws a span from its first to its last day with sharp ends', () => {
    expect(bar('2023-03-02/2023-03-04', march)).toEqual({
      kind: 'interval',
      x0: 31,
      x1: 124,
      coreX0: 31,
      coreX1: 124,
      startEdge: 'sharp',
      endEdge: 'sharp',
    });
  });

  it('fades an end that is dated to the year over that year', () => {
    const { x0, coreX0, coreX1, x1, startEdge, endEdge } = bar('2022/2024-03-01', decade);
    expect([startEdge, endEdge]).toEqual(['soft', 'sharp']);
    expect(coreX0 - x0).toBeCloseTo(100, 0);
    expect(x1).toBe(coreX1);
  });

  it.each(['2023-03-10~/2023-03-20', '2023-03-10?/2023-03-20'])('fades the start of %s a little', (text) => {
    const { x0, coreX0, startEdge } = bar(text, { ...march, widthPx: 310 });
    expect(startEdge).toBe('soft');
    expect(coreX0 - x0).toBe(14);
  });

  it('does not fade an end that is dated to the month or year where that is too short to see', () => {
    const age = { start: Date.UTC(1500, 0, 1), end: Date.UTC(2000, 0, 1), widthPx: 1000 };
    const { x0, coreX0, coreX1, x1, startEdge, endEdge } = bar('1805-07/1852', age);
    expect([startEdge, endEdge]).toEqual(['sharp', 'sharp']);
    expect([coreX0, coreX1]).toEqual([x0, x1]);
  });

  it('fades an end no further than its date leaves open, where nothing says that it is about then', () => {
    const decades = { start: Date.UTC(1900, 0, 1), end: Date.UTC(2000, 0, 1), widthPx: 1000 };
    const { x0, coreX0, startEdge } = bar('1921/1950-01-01', decades);
    expect(startEdge).toBe('soft');
    expect(coreX0 - x0).toBeCloseTo(10, 1);
  });

  it('leaves nothing certain of a span whose ends both cover it', () => {
    const { x0, coreX0, coreX1, x1 } = bar('2022~/2022~', decade);
    expect(coreX0).toBe(coreX1);
    expect(coreX0).toBeGreaterThan(x0);
    expect(coreX0).toBeLessThan(x1);
  });

  it('tells a span from a point however short it is', () => {
    const { x0, x1 } = bar('2023-03-10/2023-03-11', decade);
    expect(x1 - x0).toBe(7);
  });

  it.each([
    ['2023-03-10/..', 'open'],
    ['2023-03-10/', 'unknown'],
  ])('ends %s at the edge of the plot, %s', (text, edge) => {
    const { x0, x1, endEdge } = bar(text, march);
    expect(endEdge).toBe(edge);
    expect(x1).toBe(march.widthPx - 12);
    expect(x0).toBe(9 * 31);
  });

  it.each([
    ['../2023-03-10', 'open'],
    ['/2023-03-10', 'unknown'],
  ])('begins %s at the edge of the plot, %s', (text, edge) => {
    const { x0, x1, startEdge } = bar(text, march);
    expect(startEdge).toBe(edge);
    expect([x0, x1]).toEqual([12, 310]);
  });

  it('is certain of nothing between a known end and an unknown one, and of all up to an open one', () => {
    const unknown = bar('2023-03-10/', march);
    expect(unknown.coreX1).toBe(unknown.x0);
    const open = bar('2023-03-10/..', march);
    expect([open.coreX0, open.coreX1]).toEqual([open.x0, open.x1]);
  });

  it('lets a span without ends fill the plot', () => {
    expect(bar('../..', march)).toMatchObject({
      x0: 12,
      x1: march.widthPx - 12,
      coreX0: 12,
      endEdge: 'open',
    });
  });

  it('keeps an open span off the plot whose known end is off the plot', () => {
    expect(bar('../1990', march).x1).toBeLessThan(0);
    expect(bar('2030/..', march).x0).toBeGreaterThan(march.widthPx);
  });

  it('cuts what reaches off the plot, and says so', () => {
    expect(bar('1990-01-01/2050-01-01', march)).toMatchObject({
      x0: -60,
      x1: march.widthPx + 60,
      startEdge: 'cut',
      endEdge: 'cut',
    });
  });

  it('keeps numbers small at both ends of all time', () => {
    for (const text of [
      'Y-13800000000',
      'Y5000000000',
      'Y-13800000000/Y5000000000',
      'Y-13800000000/Y-13700000000',
    ]) {
      for (const value of Object.values(shapeOf(time(text), march))) {
        if (typeof value === 'number') expect(Math.abs(value)).toBeLessThanOrEqual(march.widthPx + 64);
      }
    }
  });
});
