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

const IMPORTANT = 4; // what lasts and is at least that important chooses first
/** Of the events of a lane, so many may be counted for what lasts. */
const FEW = 0.02;

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
  const most = maxSlots - 1;
  const isLasting = ({ start, end }: Footprint): boolean => end - start > LASTING_PX * scale.msPerPx;
  const lasting = footprints.filter(isLasting);
  const passing = tiers.map((tier) => tier.filter((footprint) => !isLasting(footprint)));
  const share = (own: number): Shared => {
    const slots = new Slots(most - own, scale);
    const left = passing.flatMap((tier) => slots.add(tier));
    // The important choose first among half of its slots; the others are for who comes first, so that none is empty for long.
    const half = own >> 1;
    const chosen = new Slots(own - half, scale, most - own);
    const others = new Slots(half, scale, most - half);
    const late = chosen.add(lasting.filter(({ importance }) => importance >= IMPORTANT));
    const rest = lasting.filter((each) => each.importance < IMPORTANT || late.includes(each));
    const waiting = others.add(chosen.add(rest));
    return { slots: [slots, chosen, others], left, waiting, count: left.length + waiting.length };
  };
  // What lasts has at least one slot, and more where that leaves hardly more to be counted.
  let own = most > 1 && lasting.length > 0 ? 1 : 0;
  let shared = share(own);
  const enough = shared.count + FEW * footprints.length;
  while (own > 0 && own < most - 1 && shared.waiting.length > 0) {
    own = Math.min(2 * own, most - 1);
    const next = share(own);
    if (next.count > enough) break;
    shared = next;
  }
  const rest = [...shared.left, ...shared.slots[0]!.add(shared.waiting)];
  const { singles, clusters } = gather(rest.sort(byPlace), GROUP_EM * scale.fontPx * scale.msPerPx, most);
  return { placements: [...shared.slots.flatMap((slots) => slots.placements()), ...singles], clusters };
}

/** A lane's slots, of which what lasts has some to itself. */
interface Shared {
  readonly slots: readonly Slots[];
  /** What found no slot, of what lasts and of the others; how many they are. */
  readonly waiting: readonly Footprint[];
  readonly left: readonly Footprint[];
  readonly count: number;
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
