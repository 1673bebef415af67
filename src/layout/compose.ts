// An arrangement and a viewport → Scene: the px of every mark, with its label and its ghosts. Costs what is on screen,
// whatever the number of events.
import { isInView } from '../data/event-table.ts';
import type { Interval } from '../time/time.ts';
import type { Viewport } from '../time/viewport.ts';
import type { Arrangement, ArrangementInput, Home, LaneFrame } from './arrangement.ts';
import { notesOf } from './arrangement.ts';
import { layoutAxis, AXIS_FONT_EM } from './axis.ts';
import type { ShownCluster } from './clusters.ts';
import { layoutEras } from './eras.ts';
import type { LabelWish, Obstacle } from './labels.ts';
import { placeLabels, union } from './labels.ts';
import { anchorOf, ARROW_PX, isExact, pointPx } from './marks.ts';
import type { Moment } from './moments.ts';
import { layoutMoments } from './moments.ts';
import type { Box, ClusterMark, Edge, Extent, Label, Mark, Scene } from './scene.ts';
import type { Shown } from './shown.ts';
import { OFFSCREEN_PX, show } from './shown.ts';
import type { MeasureText } from './text.ts';
import { cutWord, shorten } from './text.ts';
import { hueOf } from './hues.ts';

/** Everything that the picture depends on. */
export interface LayoutInput extends ArrangementInput {
  /** BCP 47 tag for the words on the axis. */
  readonly locale: string;
  readonly measure: MeasureText;
  /** Name of each lane; '' for none. */
  readonly laneLabels: readonly string[];
  /** Rows that must have a mark and a name whatever the crowd: the selected, the focused, the one under the pointer. */
  readonly emphasised: readonly number[];
  readonly moments?: readonly Moment[];
  /** The date of a row in words, for names that float; without it they have none. */
  readonly dateOf?: (row: number) => string | undefined;
}

const LANE_LABEL_PX = 10; // from the edge of the plot
const BOX_PAD_PX = 4; // from the end of a name to the frame around it
const ASIDE_PX = 5; // between an event and the count that it has risen from: less than between a mark and its name
const HIT_PX = 24; // WCAG 2.2, 2.5.8 Target Size (Minimum)

/** The scene of an arrangement. */
export function compose(input: LayoutInput, arrangement: Arrangement): Scene {
  const { viewport, fontPx, measure, locale } = input;
  const shown: Shown[] = [];
  const obstacles: Obstacle[] = [];
  const clusterMarks: ClusterMark[] = [];
  const isShown = new Set<number>();
  for (const { lane, slot, placementsIn } of arrangement.slots) {
    const y = slotY(arrangement, lane, slot);
    for (const placement of placementsIn(widened(viewport))) {
      shown.push(show(input, placement, y));
      isShown.add(placement.row);
    }
  }
  const risen: Shown[] = [];
  for (const row of new Set(input.emphasised)) {
    const home = isShown.has(row) ? undefined : arrangement.homeOf(row);
    if (home) risen.push(showClustered(input, row, home, arrangement));
  }
  shown.push(...risen);
  for (const { lane, slot, countsIn } of arrangement.slots) {
    const y = slotY(arrangement, lane, slot);
    const counts = [...countsIn(viewport, input)];
    const standing = risen.filter((item) => item.y === y);
    for (const [i, count] of counts.entries()) {
      const cluster = asideOf(count, counts, { risen: standing, viewport });
      counts[i] = cluster;
      clusterMarks.push(clusterMark(cluster, y, fontPx));
      const half = cluster.widthPx / 2;
      obstacles.push({ lane, slot, x0: cluster.x - half, x1: cluster.x + half });
    }
  }
  const wishes = shown.map((item) => wishOf(item, input));
  const labels = placeLabels(wishes, obstacles, {
    widthPx: viewport.widthPx,
    heightPx: arrangement.heightPx,
    fontPx,
    measure,
  });
  const labelOf = new Map(labels.map((label) => [label.row, label]));
  const marks = shown.map((item) => markOf(item, input, labelOf.get(item.placement.row)));
  return {
    widthPx: viewport.widthPx,
    heightPx: arrangement.heightPx,
    fontPx,
    lanes: arrangement.shares.map(({ y, heightPx }, lane) => ({
      label: laneLabel(input, input.laneLabels[lane] ?? ''),
      hasHeader: input.hasLaneHeaders,
      labelX: LANE_LABEL_PX,
      y: arrangement.lanesY + y,
      heightPx,
    })),
    eras: layoutEras(arrangement.eras, viewport, {
      fontPx: fontPx * 0.86,
      stripPx: arrangement.stripPx,
      measure,
    }),
    axis: layoutAxis(viewport, { fontPx: fontPx * AXIS_FONT_EM, locale, measure }),
    ghosts: shown.flatMap(({ ghosts }) => ghosts),
    // Of one row, the mark stands on its count.
    marks: [...clusterMarks, ...marks].sort((a, b) => a.row - b.row),
    labels,
    moments: layoutMoments(input.moments ?? [], viewport, { fontPx: fontPx * 0.88, measure }),
    bodies: [],
    viewCount: 0,
    hiddenCount: 0,
  };
}

// Within the band it has the width of the plot. Measured as large as titles are: its smaller letters are bold.
function laneLabel({ hasLaneHeaders, viewport, fontPx, measure }: LayoutInput, label: string): string {
  const roomPx = viewport.widthPx - 2 * LANE_LABEL_PX;
  if (!hasLaneHeaders || !label) return label;
  return shorten(label, roomPx, fontPx, measure) || cutWord(label, roomPx, fontPx);
}

/** How many of the events in view have a mark of their own; of some lanes only, where `isOfInterest` says so. */
export function countShown(
  { marks }: Scene,
  { table, viewport }: LayoutInput,
  isOfInterest: (row: number) => boolean = () => true,
): number {
  let count = 0;
  for (const { kind, row } of marks) {
    if (kind !== 'cluster' && isInView(table, row, viewport) && isOfInterest(row)) count += 1;
  }
  return count;
}

/** Middle of a slot, px. */
function slotY({ shares, lanesY }: LaneFrame, lane: number, slot: number): number {
  const share = shares[lane]!;
  return lanesY + share.y + share.heightPx - (share.slots - slot - 0.5) * share.slotPx;
}

/** A view with what is drawn beside it. */
export function widened({ start, end, widthPx }: Viewport): Interval {
  const margin = ((end - start) / widthPx) * OFFSCREEN_PX;
  return { start: start - margin, end: end + margin };
}

function showClustered(
  input: LayoutInput,
  row: number,
  { lane, slot, y }: Home,
  arrangement: Arrangement,
): Shown {
  const start = anchorOf(input.table.timeAt(row));
  const placement = { row, lane, slot, start, end: start, isLabelBefore: false };
  return show(input, placement, y ?? slotY(arrangement, lane, slot));
}

// A count beside the event that has risen from it, where there is room between the other counts of the slot.
function asideOf(
  count: ShownCluster,
  counts: readonly ShownCluster[],
  { risen, viewport }: { readonly risen: readonly Shown[]; readonly viewport: Viewport },
): ShownCluster {
  const half = count.widthPx / 2;
  const over = risen.find(({ x0, x1 }) => x0 < count.x + half && x1 > count.x - half);
  if (!over) return count;
  const places = [over.x0 - ASIDE_PX - half, over.x1 + ASIDE_PX + half];
  const isFree = (x: number): boolean =>
    x > half &&
    x < viewport.widthPx - half &&
    counts.every((other) => other === count || Math.abs(other.x - x) > half + other.widthPx / 2);
  return { ...count, x: places.find(isFree) ?? count.x };
}

function wishOf(
  { placement, shape, x0, x1, ghosts, y, isElsewhere }: Shown,
  { table, emphasised, fontPx, dateOf }: LayoutInput,
): LabelWish {
  const { row, lane, slot, isLabelBefore } = placement;
  const { title, importance } = table.eventAt(row);
  const isEmphasised = emphasised.includes(row);
  return {
    row,
    lane,
    slot,
    y,
    x0,
    x1,
    within: shape.kind === 'point' ? shape.within : undefined,
    members: shape.kind === 'point' ? shape.members?.map((date) => padded(date, pointPx(fontPx) / 2)) : [],
    ghosts: ghosts.filter(({ relation }) => relation === 'disagrees'),
    title,
    ...notesOf(table, row),
    importance,
    isBar: !isElsewhere && (shape.kind === 'interval' || (!shape.members && x1 - x0 > pointPx(fontPx) + 1)),
    isLabelBefore,
    isEmphasised,
    date: isEmphasised ? dateOf?.(row) : undefined,
  };
}

function padded({ x0, x1 }: Extent, px: number): Extent {
  return { x0: x0 - px, x1: x1 + px };
}

function clusterMark({ rows, x, widthPx, text, hue }: ShownCluster, y: number, fontPx: number): ClusterMark {
  const box = boxOf(x - widthPx / 2, x + widthPx / 2, y, fontPx);
  return { kind: 'cluster', row: rows[0]!, rows, x, y, text, widthPx, hue, box };
}

function markOf(
  { placement, shape, x0, x1, y, isElsewhere }: Shown,
  { table, fontPx, emphasised }: LayoutInput,
  label: Label | undefined,
): Mark {
  const { row } = placement;
  const hue = hueOf(table, row);
  // All that is drawn of it answers to a pointer: what its date allows, and its name beside it.
  const drawn = [{ x0, x1 }];
  if (shape.kind === 'interval')
    drawn.push({ x0: x0 - beyond(shape.startEdge), x1: x1 + beyond(shape.endEdge) });
  else if (shape.within && !isElsewhere) drawn.push(shape.within);
  if (label && !label.isFloating)
    drawn.push({ x0: label.x - BOX_PAD_PX, x1: label.x + label.widthPx + BOX_PAD_PX });
  const all = union(drawn);
  const box = boxOf(all.x0, all.x1, y, fontPx);
  const sizePx = pointPx(fontPx);
  if (shape.kind === 'interval') return { ...shape, row, y, hue, box, heightPx: sizePx + 3 };
  const time = table.timeAt(row);
  const { x, within, members } = shape;
  const kind = time.kind === 'all-of' ? 'all-of' : 'one-of';
  const isHollow = !isExact(time) || (within !== undefined && time.kind !== 'all-of');
  const isOnTop = emphasised.includes(row);
  return {
    kind: 'point',
    row,
    y,
    hue,
    box,
    x,
    within,
    sizePx,
    isHollow,
    isSoft: time.approximate,
    isOnTop,
    set: members && { kind, members },
  };
}

// What goes on has no end on the plot: its arrow stands at the very edge.
function beyond(edge: Edge): number {
  return edge === 'open' ? 2 * ARROW_PX : 0;
}

function boxOf(x0: number, x1: number, y: number, fontPx: number): Box {
  const width = Math.max(HIT_PX, x1 - x0);
  const height = Math.max(HIT_PX, fontPx * 1.6);
  return { x: (x0 + x1) / 2 - width / 2, y: y - height / 2, width, height };
}
