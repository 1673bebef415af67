// Packing: who gets which slot, who is counted, and how the height is shared.
import { describe, expect, it } from 'vitest';
import type { Footprint, Placement } from '../../src/layout/lanes.ts';
import { packLane, shareHeight, wantedSlots } from '../../src/layout/lanes.ts';
import { random } from '../support/random.ts';
import { lots } from './random-timeline.ts';

const SEED = 1_789;
const RUNS = 250;
/** The room of a point mark and half the gap to each side, px. */
const HALF_PX = 13;
const SCALE = { msPerPx: 1, fontPx: 14 };

/** A point at `at`, one ms a px. */
function point(row: number, at: number, parts: Partial<Footprint> = {}): Footprint {
  return {
    row,
    lane: 0,
    at,
    isBar: false,
    start: at,
    end: at,
    labelPx: 0,
    isLabelBefore: false,
    importance: 3,
    ...parts,
  };
}

function bar(row: number, start: number, end: number, parts: Partial<Footprint> = {}): Footprint {
  return point(row, start, { isBar: true, start, end, ...parts });
}

function slotsOf(placements: readonly Placement[]): Record<number, number> {
  return Object.fromEntries(placements.map(({ row, slot }) => [row, slot]));
}

function randomFootprints(draw: ReturnType<typeof lots>): Footprint[] {
  const length = draw.between(200, 3000);
  return Array.from({ length: draw.whole(1, 80) }, () => {
    const at = draw.between(0, length);
    const isBar = draw.next() < 0.3;
    const ghostPx = draw.next() < 0.1 ? draw.between(0, 300) : 0;
    return point(0, at, {
      isBar,
      start: at - ghostPx,
      end: isBar ? at + draw.between(0, 300) : at,
      labelPx: draw.between(0, 200),
      isLabelBefore: draw.next() < 0.2,
      importance: draw.whole(1, 5),
    });
  })
    .toSorted((a, b) => a.start - b.start)
    .map((footprint, row) => ({ ...footprint, row }));
}

describe('packLane', () => {
  it('puts what is far apart into one slot', () => {
    const { placements, clusters } = packLane([point(0, 0), point(1, 100), point(2, 200)], SCALE, 5);
    expect(slotsOf(placements)).toEqual({ 0: 0, 1: 0, 2: 0 });
    expect(clusters).toEqual([]);
  });

  it('gives a name room beside its mark', () => {
    const named = { labelPx: 100 };
    const { placements } = packLane(
      [point(0, 0, named), point(1, 100, named), point(2, 130, named)],
      SCALE,
      5,
    );
    expect(slotsOf(placements)).toEqual({ 0: 0, 1: 1, 2: 0 });
  });

  it('gives a name before its mark room there', () => {
    const before = { labelPx: 100, isLabelBefore: true };
    expect(slotsOf(packLane([point(0, 0), point(1, 100, before)], SCALE, 5).placements)).toEqual({
      0: 0,
      1: 1,
    });
    expect(slotsOf(packLane([point(0, 0), point(1, 130, before)], SCALE, 5).placements)).toEqual({
      0: 0,
      1: 0,
    });
  });

  it('rather drops a name than an event', () => {
    const { placements, clusters } = packLane(
      [point(0, 0, { labelPx: 500 }), point(1, 100, { labelPx: 500 })],
      SCALE,
      1,
    );
    expect(slotsOf(placements)).toEqual({ 0: 0, 1: 0 });
    expect(clusters).toEqual([]);
  });

  it('lets the important choose first, and counts the others in the last slot', () => {
    const crowd = Array.from({ length: 10 }, (_, row) => point(row, 50, { importance: row === 7 ? 5 : 3 }));
    const { placements, clusters } = packLane(crowd, SCALE, 3);
    expect(slotsOf(placements)).toEqual({ 7: 0, 0: 1 });
    expect(clusters).toEqual([{ rows: [1, 2, 3, 4, 5, 6, 8, 9], lane: 0, slot: 2, middle: 50 }]);
  });

  it('counts where the events are: midway between the first and the last', () => {
    const { clusters } = packLane([point(0, 100), point(1, 110), point(2, 120)], SCALE, 1);
    expect(clusters).toMatchObject([{ rows: [0, 1, 2], middle: 110 }]);
  });

  it('does not chain: a long row of events gives many counts', () => {
    const row = Array.from({ length: 200 }, (_, i) => point(i, i * 10));
    const { clusters } = packLane(row, SCALE, 1);
    expect(clusters.length).toBeGreaterThan(15);
    for (const [i, { middle }] of clusters.entries()) {
      if (i > 0) expect(middle - clusters[i - 1]!.middle).toBeGreaterThanOrEqual(44);
    }
  });

  it('leaves one event alone that finds no slot', () => {
    const crowd = [point(0, 0), point(1, 5), point(2, 500), point(3, 505)];
    const { placements, clusters } = packLane(crowd, SCALE, 2);
    expect(slotsOf(placements)).toEqual({ 0: 0, 1: 1, 2: 0, 3: 1 });
    expect(clusters).toEqual([]);
  });

  it('draws no bar over another, but counts it', () => {
    const crowd = [bar(0, 0, 1000), bar(1, 100, 900), bar(2, 200, 800), bar(3, 950, 1000)];
    const { placements, clusters } = packLane(crowd, SCALE, 2);
    expect(slotsOf(placements)).toEqual({ 0: 0, 1: 1, 3: 1 });
    expect(clusters).toMatchObject([{ rows: [2], slot: 1, middle: 200 }]);
  });

  it('draws no bar over all that another date allows, nor the other way round, but counts it', () => {
    const vague = (row: number, start: number, end: number) => point(row, (start + end) / 2, { start, end });
    for (const last of [bar(2, 600, 1000), vague(2, 600, 1000), bar(2, 600, Infinity)]) {
      for (const first of [vague(1, 100, 900), bar(1, 100, 900)]) {
        const { placements, clusters } = packLane([bar(0, 0, 1000), first, last], SCALE, 2);
        expect(slotsOf(placements)).toEqual({ 0: 0, 1: 1 });
        expect(clusters).toMatchObject([{ rows: [2], slot: 1 }]);
      }
    }
  });

  it('keeps a bar drawn under the count of points on it', () => {
    const crowd = [bar(0, 0, 1000), point(1, 500), point(2, 501)];
    const { placements, clusters } = packLane(crowd, SCALE, 1);
    expect(slotsOf(placements)).toEqual({ 0: 0 });
    expect(clusters).toMatchObject([{ rows: [1, 2] }]);
  });

  it('counts spans without a start together', () => {
    const open = { start: -Infinity, at: -Infinity };
    const crowd = [0, 1, 2, 3].map((row) => bar(row, 0, row * 1000, open));
    const { placements, clusters } = packLane([...crowd, point(4, 50)], SCALE, 2);
    expect(slotsOf(placements)).toEqual({ 0: 0, 4: 0 });
    expect(clusters).toEqual([{ rows: [1, 2, 3], lane: 0, slot: 1, middle: -Infinity }]);
  });

  it('gives larger text larger marks, and these more room', () => {
    const pair = [point(0, 0), point(1, 40)];
    expect(slotsOf(packLane(pair, SCALE, 5).placements)).toEqual({ 0: 0, 1: 0 });
    expect(slotsOf(packLane(pair, { ...SCALE, fontPx: 28 }, 5).placements)).toEqual({ 0: 0, 1: 1 });
  });

  it('lets what lasts give way to what happens meanwhile, but for one row', () => {
    const lasting = [0, 1, 2, 3].map((row) => bar(row, -5000, 5000, { importance: 5 }));
    const days = [10, 11].map((row) => point(row, (row - 10) * 200, { importance: 1 }));
    const { placements, clusters } = packLane([...lasting, ...days], SCALE, 3);
    const slots = slotsOf(placements);
    expect([slots[10], slots[11]]).toEqual([0, 0]);
    expect(slots[0]).toBe(1);
    expect(clusters.map(({ rows, slot }) => [rows, slot])).toEqual([[[1, 2, 3], 2]]);
  });

  it('gives what lasts all rows where nothing else is', () => {
    const lasting = [0, 1, 2, 3, 4].map((row) => bar(row, -5000, 5000));
    const { placements } = packLane(lasting, SCALE, 4);
    expect(new Set(placements.map(({ slot }) => slot))).toEqual(new Set([0, 1, 2]));
  });

  it('keeps rows for the first to come, though more important ones last as long from later on', () => {
    const early = [0, 1, 2].map((row) => bar(row, row * 10, 9000, { importance: 1 }));
    const late = [10, 11, 12, 13, 14, 15].map((row) => bar(row, 3000 + row, 9000, { importance: 5 }));
    const rows = packLane([...early, ...late], SCALE, 7).placements.map(({ row }) => row);
    expect(rows.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 10, 11, 12]);
  });

  it('gives what lasts more rows than one where the others are hardly fewer for it', () => {
    const lasting = [0, 1, 2, 3].map((row) => bar(row, 0, 9000));
    const short = [10, 11, 12, 13, 14, 15].map((row) => bar(row, 5000 + row, 6000 + row));
    const { placements } = packLane([...lasting, ...short], SCALE, 7);
    expect(placements.filter(({ row }) => row < 10)).toHaveLength(4);
    expect(placements).toHaveLength(6);
  });

  it('makes nothing of an empty lane', () => {
    expect(packLane([], SCALE, 3)).toEqual({ placements: [], clusters: [] });
  });

  it('gives every event one place, and lets no marks of a slot cover each other', () => {
    const draw = lots(random(SEED));
    for (let run = 0; run < RUNS; run++) {
      const footprints = randomFootprints(draw);
      const maxSlots = draw.whole(1, 6);
      const { placements, clusters } = packLane(footprints, SCALE, maxSlots);
      expect(Math.max(0, ...placements.map(({ slot }) => slot))).toBeLessThan(maxSlots);
      const rows = [...placements.map(({ row }) => row), ...clusters.flatMap((cluster) => cluster.rows)];
      expect(
        rows.toSorted((a, b) => a - b),
        `seed ${SEED}, run ${run}`,
      ).toEqual(footprints.map(({ row }) => row));
      for (const a of placements) {
        for (const b of placements) {
          if (a === b || a.slot !== b.slot || a.start > b.start) continue;
          const [first, second] = [footprints[a.row]!, footprints[b.row]!];
          const isApart =
            a.slot < maxSlots - 1
              ? a.end + HALF_PX <= b.start - HALF_PX
              : // What found no slot may stand on a bar in the last one, but no bar on another.
                !first.isBar || !second.isBar || first.at > second.at || a.end < second.at;
          if (!isApart) expect.fail(`seed ${SEED}, run ${run}: rows ${a.row} and ${b.row} overlap`);
        }
      }
    }
  });

  it('counts only what had no room beside names and marks at least as important', () => {
    const draw = lots(random(SEED + 1));
    for (let run = 0; run < RUNS; run++) {
      const footprints = randomFootprints(draw);
      const { placements, clusters } = packLane(footprints, SCALE, 3);
      for (const row of clusters.flatMap((cluster) => cluster.rows)) {
        const { start, end, importance } = footprints[row]!;
        for (const slot of [0, 1]) {
          const isTaken = placements.some((placement) => {
            const other = footprints[placement.row]!;
            const before = HALF_PX + (other.isLabelBefore ? other.labelPx : 0);
            const after = HALF_PX + (other.isLabelBefore ? 0 : other.labelPx);
            const isInWay = other.start - before < end + HALF_PX && other.end + after > start - HALF_PX;
            return placement.slot === slot && other.importance >= importance && isInWay;
          });
          if (!isTaken) expect.fail(`seed ${SEED + 1}, run ${run}: row ${row} has room in slot ${slot}`);
        }
      }
    }
  });

  it('takes no name from a more important event while a lesser one has room elsewhere', () => {
    const before = { labelPx: 200, isLabelBefore: true };
    const crowd = [
      point(0, 900, before),
      point(1, 950, before),
      point(2, 1000, { ...before, importance: 5 }),
    ];
    expect(slotsOf(packLane(crowd, SCALE, 2).placements)).toEqual({ 2: 0, 0: 1, 1: 1 });
  });

  it('takes the name of the least important where it has to take one', () => {
    const named = { labelPx: 400 };
    const crowd = [
      point(0, 100, { ...named, importance: 5 }),
      point(1, 110, { ...named, importance: 4 }),
      point(2, 300, { labelPx: 10, importance: 2 }),
    ];
    expect(slotsOf(packLane(crowd, SCALE, 2).placements)).toEqual({ 0: 0, 1: 1, 2: 1 });
  });

  it('rather takes a name than counts an event, where that leaves nothing to count', () => {
    const before = { labelPx: 200, isLabelBefore: true };
    const pair = [point(0, 900, before), point(1, 1000, { ...before, importance: 5 })];
    expect(packLane(pair, SCALE, 1).clusters).toEqual([]);
    const { placements } = packLane([...pair, point(2, 1000, before)], SCALE, 2);
    expect(slotsOf(placements)).toMatchObject({ 1: 0 });
  });

  it('packs the same at every scale: only the ratio of time to px matters', () => {
    const footprints = randomFootprints(lots(random(SEED + 2)));
    const scaled = footprints.map((f) => ({
      ...f,
      at: f.at * 1024,
      start: f.start * 1024,
      end: f.end * 1024,
    }));
    expect(slotsOf(packLane(scaled, { ...SCALE, msPerPx: 1024 }, 4).placements)).toEqual(
      slotsOf(packLane(footprints, SCALE, 4).placements),
    );
  });
});

describe('wantedSlots', () => {
  it('asks for as many slots as there are events at one moment', () => {
    const crowd = Array.from({ length: 7 }, (_, row) => point(row, 0));
    expect(wantedSlots(crowd, SCALE, 40)).toBe(7);
    expect(wantedSlots(crowd, SCALE, 5)).toBe(5);
    expect(wantedSlots([], SCALE, 40)).toBe(0);
  });
});

describe('shareHeight', () => {
  const metrics = { headerPx: 20, minSlotPx: 10, maxSlotPx: 30, gapPx: 5 };

  it('gives every lane the slots it asks for where there is room', () => {
    const shares = shareHeight([2, 3, 1], 300, metrics);
    expect(shares.map(({ slots }) => slots)).toEqual([2, 3, 1]);
  });

  it('takes slots from the greediest lane first', () => {
    expect(shareHeight([8, 2, 1], 140, metrics).map(({ slots }) => slots)).toEqual([3, 2, 1]);
  });

  it('leaves every lane one slot, even where that needs more height than there is', () => {
    const shares = shareHeight([3, 0, 3], 0, metrics);
    expect(shares.map(({ slots }) => slots)).toEqual([1, 1, 1]);
    expect(shares.at(-1)).toMatchObject({ y: 70, heightPx: 30 });
  });

  it('makes slots no taller than the most, and gives the rest to the lanes', () => {
    const [only] = shareHeight([2], 225, metrics);
    expect(only).toMatchObject({ y: 0, heightPx: 220, slots: 2, slotPx: 100 });
  });

  it('shares nothing among no lanes', () => {
    expect(shareHeight([], 100, metrics)).toEqual([]);
  });

  it('fills the height exactly, lane under lane, whatever is asked', () => {
    const draw = lots(random(SEED));
    for (let run = 0; run < RUNS; run++) {
      const wanted = Array.from({ length: draw.whole(1, 12) }, () => draw.whole(0, 40));
      const heightPx = draw.whole(0, 1200);
      const shares = shareHeight(wanted, heightPx, metrics);
      const least = wanted.length * 35;
      const end = shares.at(-1)!.y + shares.at(-1)!.heightPx + metrics.gapPx;
      expect(end, `seed ${SEED}, run ${run}`).toBeCloseTo(Math.max(least, heightPx));
      for (const [lane, { slots, y, heightPx: laneHeight, slotPx }] of shares.entries()) {
        expect(y).toBeCloseTo(
          lane === 0 ? 0 : shares[lane - 1]!.y + shares[lane - 1]!.heightPx + metrics.gapPx,
        );
        expect(slots).toBeLessThanOrEqual(Math.max(1, wanted[lane]!));
        expect(slots * slotPx + metrics.headerPx).toBeLessThanOrEqual(laneHeight + 1e-6);
      }
    }
  });
});
