// Packs events into slots, lane by lane, and shares the height out among the lanes. Pure; of zoom it knows only the
// bucket (a power of two), so that nothing moves while panning.
import { Slots } from './slots.ts';

/** How time and text become px. */
export interface Scale {
  /** The most crowded scale of the bucket: nothing that is apart here touches elsewhere in the bucket. */
  readonly msPerPx: number;
  /** Size of the text, px: marks grow with it. */
  readonly fontPx: number;
}

/** One event, as packing sees it. Times in ms; widths in px. */
export interface Footprint {
  readonly row: number;
  readonly lane: number;
  /** Where its mark stands or begins; −Infinity where open. */
  readonly at: number;
  readonly isBar: boolean;
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

/** Events that are counted in one place because they found none of their own: rows in time order. */
export interface Cluster {
  readonly rows: readonly number[];
  readonly lane: number;
  readonly slot: number;
  /** Where it is drawn, ms: midway between where its first and its last event begin; −Infinity where those are open. */
  readonly middle: number;
}

export interface LanePacking {
  readonly placements: readonly Placement[];
  readonly clusters: readonly Cluster[];
}

/**
 * What is longer than this lasts, as seen at a scale: it fills the plot from side to side wherever it is seen, and gives way to
 * what happens meanwhile. Px.
 */
export const LASTING_PX = 2400;

/** Events that find no slot and begin closer than this are counted together: wider than the count's own mark, ems. */
const GROUP_EM = 44 / 14;

/** How many slots a lane would like, so that every event has its mark and most have their names; at most `maxSlots`. */
export function wantedSlots(footprints: readonly Footprint[], scale: Scale, maxSlots: number): number {
  const slots = new Slots(maxSlots, scale);
  slots.addWhileRoom(footprints, true);
  return slots.count;
}

/**
 * Packs one lane: in time order if every event finds room with its name; else the more important events first, some
 * without their names; and if even so there is no room for all, what lasts gives way, and what is left is counted in the
 * last slot.
 *
 * @param footprints In order of `start`.
 * @param maxSlots   At least 1.
 */
export function packLane(footprints: readonly Footprint[], scale: Scale, maxSlots: number): LanePacking {
  const named = new Slots(maxSlots, scale);
  if (named.addWhileRoom(footprints, false)) return { placements: named.placements(), clusters: [] };
  const tiers = [5, 4, 3, 2, 1].map((tier) => footprints.filter(({ importance }) => importance === tier));
  const all = new Slots(maxSlots, scale);
  if (tiers.every((tier) => all.addWhileRoom(tier, true)))
    return { placements: all.placements(), clusters: [] };
  const isLasting = ({ start, end }: Footprint): boolean => end - start > LASTING_PX * scale.msPerPx;
  const lasting = tiers.map((tier) => tier.filter(isLasting));
  // One slot is for what lasts; of what is left of that, some has room where nothing else is.
  const ownSlots = maxSlots > 2 && lasting.some((tier) => tier.length > 0) ? 1 : 0;
  const slots = new Slots(maxSlots - 1 - ownSlots, scale);
  const own = new Slots(ownSlots, scale);
  const left = [
    ...tiers.flatMap((tier) => slots.add(tier.filter((footprint) => !isLasting(footprint)))),
    ...lasting.map((tier) => own.add(tier)).flatMap((tier) => slots.add(tier)),
  ];
  const { singles, clusters } = gather(
    left.sort(byPlace),
    GROUP_EM * scale.fontPx * scale.msPerPx,
    maxSlots - 1,
  );
  const lower = own.placements().map((placement) => ({ ...placement, slot: maxSlots - 2 }));
  return { placements: [...slots.placements(), ...lower, ...singles], clusters };
}

// Groups by where the events begin. Each starts so far after the middle of the last that their marks stand apart.
function gather(
  left: readonly Footprint[],
  reachMs: number,
  slot: number,
): { singles: Placement[]; clusters: Cluster[] } {
  const groups: { list: Footprint[]; middle: number }[] = [];
  for (const footprint of left) {
    const { at } = footprint;
    const last = groups.at(-1);
    const first = last?.list[0]?.at;
    // Two open starts are the same place, and their difference is no number.
    if (last && first !== undefined && (at === first || at - last.middle < reachMs)) {
      last.list.push(footprint);
      last.middle = at === first ? at : first + (at - first) / 2;
    } else groups.push({ list: [footprint], middle: at });
  }
  const singles: Placement[] = [];
  const clusters: Cluster[] = [];
  let drawnEnd = -Infinity;
  for (const { list, middle } of groups) {
    const first = list[0]!;
    const { lane, start, end, isBar } = first;
    const isWide = isBar || end - start > reachMs;
    // What would cover another bar, or all that another date allows, is counted instead.
    if (list.length === 1 && (!isWide || drawnEnd <= start)) {
      singles.push({ ...first, slot });
      if (isWide) drawnEnd = end;
    } else clusters.push({ rows: list.map((item) => item.row).sort((a, b) => a - b), lane, slot, middle });
  }
  return { singles, clusters };
}

function byPlace(a: Footprint, b: Footprint): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.row - b.row;
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
  const free = heightPx - wanted.length * (headerPx + gapPx);
  const most = Math.max(1, Math.floor(free / minSlotPx));
  const slots = wanted.map((count) => Math.min(most, Math.max(1, count)));
  let total = slots.reduce((sum, count) => sum + count, 0);
  while (total * minSlotPx > free) {
    const greediest = Math.max(...slots);
    if (greediest <= 1) break;
    slots[slots.indexOf(greediest)] = greediest - 1;
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
