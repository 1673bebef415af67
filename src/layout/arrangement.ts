// Which lane and slot each event has: everything about the picture that panning must not change. A function of the
// data, the filter, the lanes, the height and the zoom's power of two; kept by `layout.ts` between frames.
import { citationsOf, hasDisagreement, independentSourceCount } from '../data/citations.ts';
import type { EventTable } from '../data/event-table.ts';
import type { LaneKeys } from '../data/lanes-by.ts';
import type { UncertainTime } from '../time/time.ts';
import { msPerPx } from '../time/viewport.ts';
import type { Viewport } from '../time/viewport.ts';
import { eraStrips } from './eras.ts';
import { maxTitlePx } from './labels.ts';
import type { Cluster, Footprint, LaneShare, Placement } from './lanes.ts';
import { packLane, shareHeight } from './lanes.ts';
import { anchorOf, ghostRelation } from './marks.ts';
import { MEAN_LETTER_EM } from './text.ts';

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
}

/** What one slot holds, in order of start, with the running maximum of the ends for searching. */
export interface SlotColumn {
  readonly lane: number;
  readonly slot: number;
  readonly placements: readonly Placement[];
  readonly clusters: readonly Cluster[];
  readonly latestEnds: Float64Array;
}

export interface Arrangement {
  readonly shares: readonly LaneShare[];
  readonly slots: readonly SlotColumn[];
  readonly strips: readonly number[];
  readonly stripPx: number;
  /** Top of the first lane, px. */
  readonly lanesY: number;
  /** Height of eras and lanes, px; at least what was asked for. */
  readonly heightPx: number;
  /** Cluster and slot of the rows that have no mark of their own. */
  readonly clusterOf: ReadonlyMap<number, Cluster>;
}

const ERA_MIN_EM = 16; // a plot lower than this has no room for strips of eras, only for their tints
const MAX_WANTED_SLOTS = 40; // no plot is tall enough for more in one lane
/** A label at the very end of the data stands before its mark: what follows is empty, and the fitted view ends there. */
const END_ZONE_LABELS = 1.1;

/** The most crowded scale of the power-of-two bucket that a viewport is in, ms per px. */
export function bucketMsPerPx(viewport: Viewport): number {
  return 2 ** (Math.floor(Math.log2(msPerPx(viewport))) + 1);
}

/** Finds a lane, a slot or a cluster for every row. */
export function arrange(input: ArrangementInput): Arrangement {
  const { table, lanes, heightPx, fontPx } = input;
  const scale = bucketMsPerPx(input.viewport);
  const byLane = footprints(input, scale);
  const strips = eraStrips(table.eras);
  const stripPx = heightPx < ERA_MIN_EM * fontPx ? 0 : fontPx * 1.5;
  const lanesY = strips.length === 0 || stripPx === 0 ? 0 : (Math.max(...strips) + 1) * stripPx + 4;
  const wanted = byLane.map((lane) => packLane(lane, scale, MAX_WANTED_SLOTS).slotCount);
  const shares = shareHeight(wanted, heightPx - lanesY, {
    headerPx: input.hasLaneHeaders && lanes.keys.length > 1 ? fontPx * 1.5 : 2,
    minSlotPx: fontPx * 1.5,
    maxSlotPx: fontPx * 2.6,
    gapPx: 5,
  });
  const slots: SlotColumn[] = [];
  const clusterOf = new Map<number, Cluster>();
  for (const [lane, list] of byLane.entries()) {
    const packing = packLane(list, scale, shares[lane]?.slots ?? 1);
    for (const cluster of packing.clusters) for (const row of cluster.rows) clusterOf.set(row, cluster);
    slots.push(...columns(lane, packing.placements, packing.clusters));
  }
  const last = shares.at(-1);
  const needed = lanesY + (last ? last.y + last.heightPx : 0);
  return { shares, slots, strips, stripPx, lanesY, heightPx: Math.max(heightPx, needed), clusterOf };
}

/** The dates of other sources that are drawn behind an event. */
export function ghostsOf(table: EventTable, row: number): readonly Ghost[] {
  const event = table.events[row];
  if (!event || event.citations.length === 0) return [];
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
  const event = table.events[row];
  const seen = new Set<string>();
  return (event ? citationsOf(table.dataset, event) : []).flatMap(({ relation, time }) => {
    const kind = ghostRelation(relation);
    if (!kind || !time || seen.has(time.text)) return [];
    seen.add(time.text);
    return [{ time, relation: kind }];
  });
}

/** What follows a title on the plot: the number of independent sources, and a sign where they disagree. */
export function notesOf(table: EventTable, row: number): { note: string; sign: string } {
  const event = table.events[row];
  if (!event || table.dataset.sources.length === 0) return { note: '', sign: '' };
  return { note: `${independentSourceCount(event)}`, sign: hasDisagreement(event) ? '≠' : '' };
}

function footprints(
  { table, rows, lanes, viewport, fontPx }: ArrangementInput,
  scale: number,
): Footprint[][] {
  const byLane: Footprint[][] = lanes.keys.map(() => []);
  const widest = maxTitlePx(viewport.widthPx, fontPx) + 3 * fontPx;
  for (const row of rows) {
    const time = table.times[row];
    const lane = lanes.laneOf[row] ?? 0;
    if (!time) continue;
    const isBar = time.kind === 'interval';
    let start = isBar ? time.earliest : anchorOf(time);
    let end = isBar ? time.latest : start;
    for (const ghost of ghostsOf(table, row)) {
      if (ghost.relation === 'vaguer') continue;
      start = Math.min(start, ghost.time.earliest);
      end = Math.max(end, ghost.time.latest);
    }
    const letters = table.events[row]?.title.length ?? 0;
    const wish = Math.min(widest, (letters + 4) * MEAN_LETTER_EM * fontPx);
    const labelPx = isBar && (end - start) / scale >= wish ? 0 : wish;
    const isLabelBefore = end > table.extent.end - END_ZONE_LABELS * wish * scale;
    const importance = table.events[row]?.importance ?? 0;
    byLane[lane]?.push({ row, lane, start, end, labelPx, isLabelBefore, importance });
  }
  for (const lane of byLane) lane.sort((a, b) => a.start - b.start || a.row - b.row);
  return byLane;
}

function columns(lane: number, placements: readonly Placement[], clusters: readonly Cluster[]): SlotColumn[] {
  const count = [...placements, ...clusters].reduce((most, { slot }) => Math.max(most, slot + 1), 0);
  return Array.from({ length: count }, (_, slot) => {
    const own = placements.filter((placement) => placement.slot === slot);
    const latestEnds = new Float64Array(own.length);
    let latest = -Infinity;
    for (const [index, { end }] of own.entries()) latestEnds[index] = latest = Math.max(latest, end);
    return { lane, slot, placements: own, clusters: clusters.filter((c) => c.slot === slot), latestEnds };
  });
}
