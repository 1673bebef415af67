// Packs events into slots, lane by lane, and shares the height out among the lanes. Pure; of zoom it knows only the
// bucket (a power of two), so that nothing moves while panning. First fit by start time: Kleinberg & Tardos,
// Algorithm Design, §4.1. What finds no slot joins a cluster in the lane's last slot.

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
  /** First and last start of its events, ms. */
  readonly start: number;
  readonly end: number;
}

export interface LanePacking {
  readonly placements: readonly Placement[];
  readonly clusters: readonly Cluster[];
  readonly slotCount: number;
}

const MARK_PX = 16; // the room of a point mark with its halo
const GAP_PX = 10; // between what stands in one slot
const CLUSTER_PX = 52; // events closer than a cluster's own width join it

/**
 * Packs one lane.
 *
 * @param footprints In order of `start`.
 * @param msPerPx    The most crowded scale of the bucket: nothing that is apart here touches elsewhere in the bucket.
 * @param maxSlots   At least 1.
 */
export function packLane(footprints: readonly Footprint[], msPerPx: number, maxSlots: number): LanePacking {
  const markEnds: number[] = [];
  const labelEnds: number[] = [];
  const placements: Placement[] = [];
  const groups: { rows: number[]; lane: number; start: number; end: number; member: Placement }[] = [];
  const half = (MARK_PX / 2) * msPerPx;
  const gap = GAP_PX * msPerPx;
  for (const f of footprints) {
    const label = f.labelPx * msPerPx;
    const markStart = f.start - half;
    const markEnd = f.end + half;
    const start = markStart - (f.isLabelBefore ? label : 0);
    const end = markEnd + (f.isLabelBefore ? 0 : label);
    let slot = labelEnds.findIndex((taken) => taken + gap <= start);
    if (slot < 0 && labelEnds.length < maxSlots) slot = labelEnds.push(-Infinity) - 1;
    if (slot < 0) slot = roomiest(markEnds, markStart);
    const last = groups.at(-1);
    if (slot < 0 || (slot === maxSlots - 1 && last && f.start - last.end < CLUSTER_PX * msPerPx)) {
      slot = maxSlots - 1;
      if (last && f.start - last.end < CLUSTER_PX * msPerPx) {
        last.rows.push(f.row);
        last.end = f.start;
        continue;
      }
    }
    const { row, lane, isLabelBefore } = f;
    const placement = { row, lane, slot, start: f.start, end: f.end, isLabelBefore };
    if (slot === maxSlots - 1)
      groups.push({ rows: [row], lane, start: f.start, end: f.start, member: placement });
    else placements.push(placement);
    markEnds[slot] = Math.max(markEnds[slot] ?? -Infinity, markEnd);
    labelEnds[slot] = Math.max(labelEnds[slot] ?? -Infinity, end);
  }
  for (const { member, rows } of groups) if (rows.length === 1) placements.push(member);
  const clusters = groups.filter(({ rows }) => rows.length > 1);
  return {
    placements: placements.sort((a, b) => a.start - b.start || a.row - b.row),
    clusters: clusters.map(({ rows, lane, start, end }) => ({ rows, lane, slot: maxSlots - 1, start, end })),
    slotCount: labelEnds.length,
  };
}

// The slot whose marks (never mind their labels) end first, if that is early enough.
function roomiest(markEnds: readonly number[], start: number): number {
  let best = -1;
  for (const [slot, end] of markEnds.entries()) {
    if (end <= start && (best < 0 || end < (markEnds[best] ?? Infinity))) best = slot;
  }
  return best;
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
