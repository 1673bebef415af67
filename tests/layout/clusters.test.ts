// Counts on screen: where they stand, when they wait at an edge, when two become one.
import { describe, expect, it } from 'vitest';
import { showClusters } from '../../src/layout/clusters.ts';
import { estimateText } from '../../src/layout/text.ts';
import type { HuedCluster } from '../../src/layout/clusters.ts';
import type { Viewport } from '../../src/time/viewport.ts';
import { tableOf } from './layout-input.ts';
import { civilToTime } from '../../src/time/calendar.ts';

const table = tableOf([
  { id: 'a', date: '1900/1950' },
  { id: 'b', date: '1901/1905' },
  { id: 'c', date: '1902/1960' },
  { id: 'd', date: '1970' },
  { id: 'e', date: '1971' },
]);
const year = (y: number) => civilToTime({ year: y });
const cluster = (rows: readonly number[], middle: number, hue = 0): HuedCluster => ({
  rows,
  lane: 0,
  slot: 0,
  middle: year(middle),
  hue,
});
const view = (from: number, to: number): Viewport => ({ start: year(from), end: year(to), widthPx: 1000 });
const show = (clusters: readonly HuedCluster[], viewport: Viewport) =>
  showClusters(clusters, table, viewport, { locale: 'en', fontPx: 14, measure: estimateText });

describe('showClusters', () => {
  it('stands where its events begin, and counts them', () => {
    const [shown] = show([cluster([0, 1, 2], 1901)], view(1890, 1912));
    expect(shown).toMatchObject({ rows: [0, 1, 2], text: '+3', hue: 0 });
    expect(shown!.x).toBeCloseTo(500, 0);
  });

  it('waits at the left edge for those that last into view, and counts only them', () => {
    const [shown] = show([cluster([0, 1, 2], 1901)], view(1920, 1940));
    expect(shown).toMatchObject({ rows: [0, 2], text: '+2' });
    expect(shown!.x - shown!.widthPx / 2).toBe(3);
  });

  it('waits at the right edge for vague dates that reach into view from there', () => {
    const vague = tableOf(['a', 'b'].map((id) => ({ id, date: '19XX' })));
    const [shown] = showClusters([cluster([0, 1], 1950)], vague, view(1900, 1910), {
      locale: 'en',
      fontPx: 14,
      measure: estimateText,
    });
    expect(shown).toMatchObject({ rows: [0, 1] });
    expect(shown!.x + shown!.widthPx / 2).toBe(997);
  });

  it('is not there when all its events have ended', () => {
    expect(show([cluster([0, 1, 2], 1901)], view(1961, 1969))).toEqual([]);
  });

  it('becomes one with its neighbour where they would cover each other at an edge', () => {
    const shown = show([cluster([0, 1, 2], 1901), cluster([3, 4], 1970, 3)], view(1949, 2100));
    expect(shown).toHaveLength(2);
    const merged = show([cluster([0, 1, 2], 1901), cluster([3, 4], 1970, 3)], view(1949, 3100));
    expect(merged).toMatchObject([{ rows: [0, 2, 3, 4], text: '+4', hue: -1 }]);
  });

  it('keeps the hue that both have', () => {
    const merged = show([cluster([3], 1970, 2), cluster([4], 1971, 2)], view(1900, 2900));
    expect(merged).toMatchObject([{ rows: [3, 4], hue: 2 }]);
  });

  it('stays on a plot that is hardly wider than itself', () => {
    const [shown] = show([cluster([0, 1], 1901)], { ...view(1900, 1902), widthPx: 20 });
    expect(shown!.x).toBeGreaterThan(0);
  });
});
