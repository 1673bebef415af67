// Packs events into slots, lane by lane, and shares the height out among the lanes. Pure; of zoom it knows only the
// bucket (a power of two), so that nothing moves while panning. First fit by start time: Kleinberg & Tardos,
// Algorithm Design, §4.1.

/** One event, as packing sees it. Times in ms; widths in px. */
export interface Footprint {
  readonly row: number;
  readonly lane: number;
  /** Drawn extent of the mark and of dates by other sources; ∓Infinity where open. */
  readonly start: number;
  readonly end: number;
  /** Room that the label asks for beside the mark, px; 0 where it fits on the mark. */
  readonly labelPx: number;
  /** The label stands before the mark (events at the end of the data, where nothing comes after). */
  readonly isLabelBefore: boolean;
  /** 1 to 5: who keeps a slot where there are too few. */
  readonly importance: number;
}

/** Where an event stands: its lane and slot. */
export interface Placement {
  readonly row: number;
  readonly lane: number;
  readonly slot: number;
  readonly start: number;
  readonly end: number;
  readonly isLabelBefore: boolean;
}

/** Events that share one place: two or more rows in time order. */
export interface Cluster {
  readonly rows: readonly number[];
  readonly lane: number;
  readonly slot: number;
  /** Where it is drawn, ms: the middle of its cell. */
  readonly middle: number;
}

export interface LanePacking {
  readonly placements: readonly Placement[];
  readonly clusters: readonly Cluster[];
  readonly slotCount: number;
}

const MARK_PX = 16; // the room of a point mark with its halo
const GAP_PX = 10; // between what stands in one slot
/** What finds no slot is counted in cells of this width, wider than a cluster's own mark, px. */
const CELL_PX = 60;

/**
 * Packs one lane: in time order if everything fits; else the more important events first, and what finds no room is
 * gathered in cells of equal length in the last slot.
 *
 * @param footprints In order of `start`.
 * @param msPerPx    The most crowded scale of the bucket: nothing that is apart here touches elsewhere in the bucket.
 * @param maxSlots   At least 1.
 */
export function packLane(footprints: readonly Footprint[], msPerPx: number, maxSlots: number): LanePacking {
  const all = new Slots(maxSlots, msPerPx);
  if (all.add(footprints).length === 0)
    return { placements: all.placements(), clusters: [], slotCount: all.count };
  const slots = new Slots(maxSlots - 1, msPerPx);
  const left: Footprint[] = [];
  const tiers = new Set(footprints.map(({ importance }) => importance));
  for (const tier of [...tiers].sort((a, b) => b - a)) {
    left.push(...slots.add(footprints.filter(({ importance }) => importance === tier)));
  }
  const { singles, clusters } = gather(left.sort(byStart), msPerPx, maxSlots - 1);
  const placements = [...slots.placements(), ...singles].sort(byStart);
  return { placements, clusters, slotCount: maxSlots };
}

interface Taken {
  readonly placement: Placement;
  readonly markStart: number;
  readonly markEnd: number;
  readonly start: number;
  readonly end: number;
}

// Slots that take events in time order, tier after tier: a later tier fills the gaps that an earlier one left.
class Slots {
  readonly #max: number;
  readonly #msPerPx: number;
  #taken: Taken[][] = [];

  constructor(max: number, msPerPx: number) {
    this.#max = max;
    this.#msPerPx = msPerPx;
  }

  get count(): number {
    return this.#taken.length;
  }

  placements(): Placement[] {
    return this.#taken.flatMap((slot) => slot.map(({ placement }) => placement)).sort(byStart);
  }

  // Adds one tier and returns what found no room.
  add(tier: readonly Footprint[]): Footprint[] {
    const before = this.#taken;
    const next = before.map(() => 0);
    const added: Taken[][] = before.map(() => []);
    const left: Footprint[] = [];
    for (const footprint of tier) {
      const taken = this.#takenBy(footprint);
      for (const [slot, list] of before.entries()) {
        while ((list[next[slot] ?? 0]?.end ?? Infinity) <= taken.start) next[slot] = (next[slot] ?? 0) + 1;
      }
      let slot = added.findIndex((own, index) =>
        isFree(taken, own, before[index]?.[next[index] ?? 0], 'start', 'end'),
      );
      if (slot < 0 && added.length < this.#max) slot = added.push([]) - 1;
      // Rather without its label than not at all.
      if (slot < 0) {
        slot = added.findIndex((own, index) =>
          isFree(taken, own, before[index]?.[next[index] ?? 0], 'markStart', 'markEnd'),
        );
      }
      if (slot < 0) left.push(footprint);
      else added[slot]?.push({ ...taken, placement: { ...taken.placement, slot } });
    }
    this.#taken = added.map((own, slot) =>
      [...(before[slot] ?? []), ...own].sort((a, b) => a.start - b.start),
    );
    return left;
  }

  #takenBy({ row, lane, start, end, labelPx, isLabelBefore }: Footprint): Taken {
    const half = (MARK_PX / 2) * this.#msPerPx;
    const gap = (GAP_PX / 2) * this.#msPerPx;
    const label = labelPx * this.#msPerPx;
    const markStart = start - half - gap;
    const markEnd = end + half + gap;
    return {
      placement: { row, lane, slot: 0, start, end, isLabelBefore },
      markStart,
      markEnd,
      start: markStart - (isLabelBefore ? label : 0),
      end: markEnd + (isLabelBefore ? 0 : label),
    };
  }
}

// Free after what this tier has put there so far, and before the next of the tiers before it.
function isFree(
  taken: Taken,
  own: readonly Taken[],
  next: Taken | undefined,
  start: 'start' | 'markStart',
  end: 'end' | 'markEnd',
): boolean {
  const last = own.at(-1);
  return (!last || last[end] <= taken[start]) && (!next || taken[end] <= next[start]);
}

// Cells stand on a fixed grid of time, so clusters do not move, split or join while panning.
function gather(
  left: readonly Footprint[],
  msPerPx: number,
  slot: number,
): { singles: Placement[]; clusters: Cluster[] } {
  const cells = new Map<number, Footprint[]>();
  for (const footprint of left) {
    const cell = Math.floor(footprint.start / (CELL_PX * msPerPx));
    const list = cells.get(cell);
    if (list) list.push(footprint);
    else cells.set(cell, [footprint]);
  }
  const singles: Placement[] = [];
  const clusters: Cluster[] = [];
  for (const [cell, list] of cells) {
    const [first] = list;
    if (!first) continue;
    const { row, lane, start, end, isLabelBefore } = first;
    const middle = Number.isFinite(cell) ? (cell + 0.5) * CELL_PX * msPerPx : end;
    if (list.length === 1) singles.push({ row, lane, slot, start, end, isLabelBefore });
    else clusters.push({ rows: list.map((item) => item.row), lane, slot, middle });
  }
  return { singles, clusters };
}

function byStart(a: { start: number; row: number }, b: { start: number; row: number }): number {
  return a.start - b.start || a.row - b.row;
}

/** Heights in px: what a lane's name takes, how tall slots may be, the space between lanes. */
export interface LaneMetrics {
  readonly headerPx: number;
  readonly minSlotPx: number;
  readonly maxSlotPx: number;
  readonly gapPx: number;
}

/** Slots and height granted to each lane, from the top. */
export interface LaneShare {
  readonly slots: number;
  readonly y: number;
  readonly heightPx: number;
  readonly slotPx: number;
}

/**
 * Shares a height out among lanes that would like `wanted[i]` slots each. Where there is too little, the greediest
 * lanes give up slots first; each keeps one, so many lanes may need more height than there is.
 */
export function shareHeight(
  wanted: readonly number[],
  heightPx: number,
  metrics: LaneMetrics,
): readonly LaneShare[] {
  const { headerPx, minSlotPx, maxSlotPx, gapPx } = metrics;
  const slots = wanted.map((count) => Math.max(1, count));
  const free = heightPx - slots.length * (headerPx + gapPx);
  let total = slots.reduce((sum, count) => sum + count, 0);
  while (total * minSlotPx > free) {
    const most = Math.max(...slots);
    if (most <= 1) break;
    slots[slots.indexOf(most)] = most - 1;
    total -= 1;
  }
  const slotPx = Math.min(maxSlotPx, Math.max(minSlotPx, free / total));
  const spare = Math.max(0, free - total * slotPx) / slots.length;
  let y = 0;
  return slots.map((count) => {
    const laneHeight = headerPx + count * slotPx + spare;
    const share = { slots: count, y, heightPx: laneHeight, slotPx: (count * slotPx + spare) / count };
    y += laneHeight + gapPx;
    return share;
  });
}
