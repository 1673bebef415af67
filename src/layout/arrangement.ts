// Which lane and slot each event has: everything about the picture that panning must not change. A function of the
// data, the filter, the lanes, the height and the zoom's power of two; kept by `layout.ts` between frames.
import {
  compareTimes,
  hasDisagreement,
  independentSourceCount,
  relatedCitations,
  shiftBeside,
} from '../data/citations.ts';
import type { EventTable } from '../data/event-table.ts';
import type { LaneKeys } from '../data/lanes-by.ts';
import type { UncertainTime } from '../time/time.ts';
import { msPerPx } from '../time/viewport.ts';
import type { Viewport } from '../time/viewport.ts';
import type { ClusterText, HuedCluster, ShownCluster } from './clusters.ts';
import { showClusters } from './clusters.ts';
import type { PlacedEra } from './eras.ts';
import { placeEras } from './eras.ts';
import { maxTitlePx } from './labels.ts';
import type { Cluster, Footprint, LanePacking, LaneShare, Placement } from './lanes.ts';
import { packLane, shareHeight, wantedSlots } from './lanes.ts';
import { anchorOf, ghostRelation } from './marks.ts';
import type { Span } from './spans.ts';
import { SpanIndex } from './spans.ts';
import { MEAN_LETTER_EM } from './text.ts';
import { commonHue } from './hues.ts';
import { openingSpan, viewOf } from './view-range.ts';

/** What decides an arrangement. */
export interface ArrangementInput {
  readonly table: EventTable;
  /** Rows to show, ascending. */
  readonly rows: Uint32Array;
  readonly lanes: LaneKeys;
  readonly viewport: Viewport;
  /** Height for eras and lanes, px. */
  readonly heightPx: number;
  readonly fontPx: number;
  /** Whether lanes keep a row for their names; without it the names stand beside the plot. */
  readonly hasLaneHeaders: boolean;
}

/** The date that another source gives, with the event that it is about. */
export interface Ghost {
  readonly time: UncertainTime;
  readonly relation: 'disagrees' | 'vaguer';
  /** How much later it is drawn, for it means the hours of another zone. */
  readonly shiftMs: number;
}

/** What one slot holds, to be asked for what overlaps a view: by all instants that the dates allow, not by the marks. */
export interface SlotColumn {
  readonly lane: number;
  readonly slot: number;
  readonly placementsIn: (span: Span) => readonly Placement[];
  /** The counts of what has no mark of its own. */
  readonly countsIn: (viewport: Viewport, text: ClusterText) => readonly ShownCluster[];
}

/** Where an event belongs that has no mark of its own. */
export interface Home {
  readonly lane: number;
  readonly slot: number;
  /** Where it stands if not in the middle of that slot, px. */
  readonly y?: number;
}

/** How the height is shared out. */
export interface LaneFrame {
  readonly shares: readonly LaneShare[];
  readonly eras: readonly PlacedEra[];
  readonly stripPx: number;
  /** Top of the first lane, px. */
  readonly lanesY: number;
  /** Height of eras and lanes, px; at least what was asked for. */
  readonly heightPx: number;
}

export interface Arrangement extends LaneFrame {
  readonly slots: readonly SlotColumn[];
  /** Lane and slot of a row that has no mark of its own; undefined for rows that are not there. */
  readonly homeOf: (row: number) => Home | undefined;
}

const EDGE_LOG2 = 1e-6; // far more than rounding, far less than a step of the wheel
const ERA_MIN_EM = 16; // a plot lower than this has no room for strips of eras, only for their tints
const MAX_WANTED_SLOTS = 40; // no plot is tall enough for more in one lane
/** A label at the very end of the data stands before its mark: what follows is empty, and the fitted view ends there. */
const END_ZONE_LABELS = 1.1;

/**
 * The most crowded scale of the bucket that a viewport is in, ms per px: a power of two times `unit`. The edges of the buckets
 * lie just above these: rounding while panning must not carry a view of a round scale to and fro between two.
 */
export function bucketMsPerPx(viewport: Viewport, unit = 1): number {
  return unit * 2 ** Math.ceil(Math.log2(msPerPx(viewport) / unit) - EDGE_LOG2);
}

/** The scale that events are packed for: the view on which a timeline opens is as tight as it can be. */
export function packingMsPerPx({ table, viewport }: Pick<ArrangementInput, 'table' | 'viewport'>): number {
  return bucketMsPerPx(viewport, msPerPx(viewOf(openingSpan(table), viewport.widthPx)));
}

/** Finds a lane, a slot or a cluster for every row. */
export function arrange(input: ArrangementInput): Arrangement {
  const { table, fontPx } = input;
  const scale = { msPerPx: packingMsPerPx(input), fontPx };
  const byLane = footprints(input, scale.msPerPx);
  const frame = frameLanes(
    input,
    byLane.map((lane) => wantedSlots(lane, scale, MAX_WANTED_SLOTS)),
  );
  const slots: SlotColumn[] = [];
  const clusterOf = new Map<number, Cluster>();
  for (const [lane, list] of byLane.entries()) {
    const packing = packLane(list, scale, frame.shares[lane]!.slots);
    for (const cluster of packing.clusters) for (const row of cluster.rows) clusterOf.set(row, cluster);
    slots.push(...columns(table, lane, packing));
  }
  return { ...frame, slots, homeOf: (row) => clusterOf.get(row) };
}

/** Shares the height out among lanes that would like so many slots each, at most `MAX_WANTED_SLOTS`. */
export function frameLanes(
  { table, lanes, heightPx, fontPx, hasLaneHeaders }: ArrangementInput,
  wanted: readonly number[],
): LaneFrame {
  const eras = placeEras(table.eras);
  const stripPx = heightPx < ERA_MIN_EM * fontPx ? 0 : fontPx * 1.5;
  const strips = eras.reduce((most, { strip }) => Math.max(most, strip + 1), 0);
  const lanesY = strips === 0 || stripPx === 0 ? 0 : strips * stripPx + 4;
  const shares = shareHeight(
    wanted.map((slots) => Math.min(slots, MAX_WANTED_SLOTS)),
    heightPx - lanesY,
    {
      headerPx: hasLaneHeaders && lanes.keys.length > 1 ? fontPx * 1.5 : 2,
      minSlotPx: fontPx * 1.5,
      maxSlotPx: fontPx * 2.6,
      gapPx: 5,
    },
  );
  const last = shares.at(-1);
  const needed = lanesY + (last ? last.y + last.heightPx : 0);
  return { shares, eras, stripPx, lanesY, heightPx: Math.max(heightPx, needed) };
}

/** The dates of other sources that are drawn behind an event. */
export function ghostsOf(table: EventTable, row: number): readonly Ghost[] {
  if (!table.sources?.lengthAt(row)) return [];
  let byRow = ghostCache.get(table);
  if (!byRow) ghostCache.set(table, (byRow = new Map()));
  let ghosts = byRow.get(row);
  if (!ghosts) {
    ghosts = findGhosts(table, row);
    byRow.set(row, ghosts);
  }
  return ghosts;
}

const ghostCache = new WeakMap<EventTable, Map<number, readonly Ghost[]>>();

function findGhosts(table: EventTable, row: number): Ghost[] {
  const seen = new Set<string>();
  return relatedCitations(table.eventAt(row)).flatMap(({ relation, time }) => {
    if (!time || seen.has(time.text)) return [];
    // Who disputes an event may do so because of its date.
    const kind = ghostRelation(relation === 'disputes' ? compareTimes(table.timeAt(row), time) : relation);
    if (!kind) return [];
    seen.add(time.text);
    return [{ time, relation: kind, shiftMs: shiftBeside(time, table.timeAt(row)) }];
  });
}

/** What follows a title on the plot: the number of independent sources, and a sign where they disagree. */
export function notesOf(table: EventTable, row: number): { note: string; sign: string } {
  if (table.dataset.sources.length === 0) return { note: '', sign: '' };
  const event = table.eventAt(row);
  return { note: `${independentSourceCount(event)}`, sign: hasDisagreement(event) ? '≠' : '' };
}

/** What packing needs of the rows of each lane, in time order. @param scale ms per px. */
export function footprints(
  { table, rows, lanes, viewport, fontPx }: ArrangementInput,
  scale: number,
): Footprint[][] {
  const byLane: Footprint[][] = lanes.keys.map(() => []);
  const widest = maxTitlePx(viewport.widthPx, fontPx) + 3 * fontPx;
  for (const row of rows) {
    const time = table.timeAt(row);
    const event = table.eventAt(row);
    const lane = lanes.laneOf[row]!;
    const isBar = time.kind === 'interval';
    const at = isBar ? time.earliest : anchorOf(time);
    // All that a date allows is drawn, so none of it may lie over another event.
    let start = Math.min(at, time.earliest);
    let end = Math.max(at, time.latest);
    for (const ghost of ghostsOf(table, row)) {
      if (ghost.relation === 'vaguer') continue;
      start = Math.min(start, ghost.time.earliest);
      end = Math.max(end, ghost.time.latest);
    }
    const wish = Math.min(widest, (event.title.length + 4) * MEAN_LETTER_EM * fontPx);
    // What is open may be long, and its name still has no room on what can be seen of it.
    const { extent } = table;
    const drawn = Math.min(end, extent.end) - Math.max(start, extent.start);
    const labelPx = isBar && drawn / scale >= wish ? 0 : wish;
    const isLabelBefore = end > extent.end - END_ZONE_LABELS * wish * scale;
    const { importance } = event;
    byLane[lane]!.push({ row, lane, at, isBar, start, end, labelPx, isLabelBefore, importance });
  }
  for (const lane of byLane) lane.sort((a, b) => (a.start === b.start ? a.row - b.row : a.start - b.start));
  return byLane;
}

/** The slots of a lane that has been packed. */
export function columns(
  table: EventTable,
  lane: number,
  { placements, clusters }: LanePacking,
): SlotColumn[] {
  const bySlot: { placements: Placement[]; clusters: HuedCluster[] }[] = [];
  const at = (slot: number) => (bySlot[slot] ??= { placements: [], clusters: [] });
  for (const placement of placements) at(placement.slot).placements.push(placement);
  for (const cluster of clusters) {
    at(cluster.slot).clusters.push({ ...cluster, hue: commonHue(table, cluster.rows) });
  }
  return bySlot.flatMap((held, slot) => {
    const placed = new SpanIndex(held.placements, (placement) => spanOf(table, [placement.row], placement));
    const counted = new SpanIndex(held.clusters, (cluster) => spanOf(table, cluster.rows));
    return {
      lane,
      slot,
      placementsIn: (span) => placed.overlapping(span),
      countsIn: (viewport, text) => showClusters(counted.overlapping(viewport), table, viewport, text),
    };
  });
}

// All instants that the dates of some rows allow.
function spanOf(
  { starts, ends }: EventTable,
  rows: readonly number[],
  drawn: Span = { start: Infinity, end: -Infinity },
): Span {
  let { start, end } = drawn;
  for (const row of rows) {
    start = Math.min(start, starts[row]!);
    end = Math.max(end, ends[row]!);
  }
  return { start, end };
}
