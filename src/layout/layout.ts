// The way in: table + viewport + options → Scene. What panning must not change is in `arrangement.ts`; the rest is
// computed here for every frame, from what is on screen alone.
import { bisector } from 'd3';
import type { EventTable } from '../data/event-table.ts';
import type { Viewport } from '../time/viewport.ts';
import { timeToPx } from '../time/viewport.ts';
import type { Arrangement, ArrangementInput, SlotColumn } from './arrangement.ts';
import { arrange, bucketMsPerPx, ghostsOf, notesOf } from './arrangement.ts';
import { layoutAxis } from './axis.ts';
import { layoutEras } from './eras.ts';
import type { LabelWish } from './labels.ts';
import { placeLabels } from './labels.ts';
import type { Cluster, Placement } from './lanes.ts';
import type { Shape } from './marks.ts';
import { anchorOf, isExact, POINT_PX, shapeOf } from './marks.ts';
import type { Box, ClusterMark, GhostMark, Label, Mark, Scene } from './scene.ts';
import type { MeasureText } from './text.ts';

/** Everything that the picture depends on. */
export interface LayoutInput extends ArrangementInput {
  /** BCP 47 tag for the words on the axis. */
  readonly locale: string;
  readonly measure: MeasureText;
  /** Name of each lane; '' for none. */
  readonly laneLabels: readonly string[];
  /** Rows that must have a mark and a name whatever the crowd: the selected, the focused, the one under the pointer. */
  readonly emphasised: readonly number[];
}

/** A layout that remembers the arrangement between frames. Given the same input it gives the same scene. */
export type Layout = (input: LayoutInput) => Scene;

const HIT_PX = 24; // WCAG 2.2, 2.5.8 Target Size (Minimum)
const OFFSCREEN_PX = 40; // marks this far outside are still drawn, so that halos and arrows do not pop

/** Makes a layout. One for each plot: the arrangement of the last input is kept and used again while it holds. */
export function createLayout(): Layout {
  let key: readonly unknown[] = [];
  let arrangement: Arrangement | undefined;
  return (input) => {
    const { table, rows, lanes, viewport, heightPx, fontPx, hasLaneHeaders } = input;
    const next = [
      table,
      rows,
      lanes,
      bucketMsPerPx(viewport),
      viewport.widthPx,
      heightPx,
      fontPx,
      hasLaneHeaders,
    ];
    if (!arrangement || next.some((part, index) => part !== key[index])) {
      arrangement = arrange(input);
      key = next;
    }
    return compose(input, arrangement);
  };
}

interface Shown {
  readonly placement: Placement;
  readonly shape: Shape;
  readonly y: number;
}

function compose(input: LayoutInput, arrangement: Arrangement): Scene {
  const { table, viewport, fontPx, measure, locale } = input;
  const shown: Shown[] = [];
  const clusters: { cluster: Cluster; y: number }[] = [];
  for (const column of arrangement.slots) {
    const y = slotY(arrangement, column.lane, column.slot);
    for (const placement of visible(column, viewport)) shown.push(show(table, placement, viewport, y));
    for (const cluster of visibleClusters(column.clusters, viewport)) clusters.push({ cluster, y });
  }
  for (const row of new Set(input.emphasised)) {
    const cluster = arrangement.clusterOf.get(row);
    if (cluster) shown.push(showClustered(table, row, cluster, viewport, arrangement));
  }
  const clusterMarks = clusters.map(({ cluster, y }) => clusterMark(cluster, y, input));
  const labels = placeLabels(
    [...shown.map((item) => wishOf(item, input)), ...clusterMarks.map((mark) => clusterWish(mark))],
    { widthPx: viewport.widthPx, heightPx: arrangement.heightPx, fontPx, measure },
  );
  const labelOf = new Map(labels.map((label) => [label.row, label]));
  const marks = shown.map((item) => markOf(item, input, labelOf.get(item.placement.row)));
  return {
    widthPx: viewport.widthPx,
    heightPx: arrangement.heightPx,
    fontPx,
    lanes: arrangement.shares.map(({ y, heightPx }, lane) => ({
      label: input.laneLabels[lane] ?? '',
      hasHeader: input.hasLaneHeaders,
      y: arrangement.lanesY + y,
      heightPx,
    })),
    eras: layoutEras(table.eras, arrangement.strips, viewport, {
      fontPx: fontPx * 0.86,
      stripPx: arrangement.stripPx,
      measure,
    }),
    axis: layoutAxis(viewport, { fontPx: fontPx * 0.93, locale, measure }),
    ghosts: shown.flatMap((item) => ghostMarks(item, table, viewport)),
    marks: [...marks, ...clusterMarks].sort((a, b) => a.row - b.row),
    labels,
  };
}

function slotY({ shares, lanesY }: Arrangement, lane: number, slot: number): number {
  const share = shares[lane];
  if (!share) return 0;
  return lanesY + share.y + share.heightPx - (share.slots - slot - 0.5) * share.slotPx;
}

const byLatestEnd = bisector((end: number) => end);
const byPlacementStart = bisector((placement: Placement) => placement.start);
const byMiddle = bisector((cluster: Cluster) => cluster.middle);

// What of one slot is on screen: two binary searches, however many it holds.
function visible({ placements, latestEnds }: SlotColumn, viewport: Viewport): readonly Placement[] {
  const { start, end } = widened(viewport);
  const from = byLatestEnd.left(latestEnds, start);
  const to = byPlacementStart.right(placements, end);
  return placements.slice(from, to).filter((placement) => placement.end >= start);
}

function visibleClusters(clusters: readonly Cluster[], viewport: Viewport): readonly Cluster[] {
  const { start, end } = widened(viewport);
  return clusters.slice(byMiddle.left(clusters, start), byMiddle.right(clusters, end));
}

function widened({ start, end, widthPx }: Viewport): { start: number; end: number } {
  const margin = ((end - start) / widthPx) * OFFSCREEN_PX;
  return { start: start - margin, end: end + margin };
}

function show(table: EventTable, placement: Placement, viewport: Viewport, y: number): Shown {
  const time = table.times[placement.row];
  if (!time) throw new RangeError(`layout: the table has no row ${placement.row}.`);
  return { placement, shape: shapeOf(time, viewport), y };
}

function showClustered(
  table: EventTable,
  row: number,
  { lane, slot }: Cluster,
  viewport: Viewport,
  arrangement: Arrangement,
): Shown {
  const time = table.times[row];
  const start = time ? anchorOf(time) : 0;
  const placement = { row, lane, slot, start, end: start, isLabelBefore: false };
  return show(table, placement, viewport, slotY(arrangement, lane, slot));
}

function hueOf(table: EventTable, row: number): number {
  const id = table.events[row]?.category;
  const index = id === undefined ? -1 : table.dataset.categories.findIndex((category) => category.id === id);
  return index < 0 ? -1 : index % 8;
}

function wishOf({ placement, shape, y }: Shown, { table, emphasised }: LayoutInput): LabelWish {
  const { row, lane, slot, isLabelBefore } = placement;
  const event = table.events[row];
  const [x0, x1] = extentOf(shape);
  return {
    row,
    lane,
    slot,
    y,
    x0,
    x1,
    title: event?.title ?? '',
    ...notesOf(table, row),
    importance: event?.importance ?? 0,
    isBar: shape.kind === 'interval',
    isLabelBefore,
    isEmphasised: emphasised.includes(row),
  };
}

// A cluster takes room among the labels but has none of its own: its count stands on it.
function clusterWish(mark: ClusterMark & { readonly lane: number; readonly slot: number }): LabelWish {
  const { row, lane, slot, y, x, widthPx } = mark;
  const base = { note: '', sign: '', importance: 0, isBar: false, isLabelBefore: false, isEmphasised: false };
  return { ...base, row, lane, slot, y, x0: x - widthPx / 2, x1: x + widthPx / 2, title: '' };
}

function clusterMark(
  { rows, lane, slot, middle }: Cluster,
  y: number,
  { table, viewport, fontPx, measure }: LayoutInput,
): ClusterMark & { readonly lane: number; readonly slot: number } {
  const x = timeToPx(viewport, middle);
  const text = `+${rows.length}`;
  const widthPx = measure(text, fontPx * 0.86) + 16;
  const hues = new Set(rows.map((row) => hueOf(table, row)));
  const hue = hues.size === 1 ? ([...hues][0] ?? -1) : -1;
  const box = boxOf(x - widthPx / 2, x + widthPx / 2, y, fontPx);
  return { kind: 'cluster', row: rows[0] ?? 0, rows, lane, slot, x, y, text, widthPx, hue, box };
}

function extentOf(shape: Shape): [number, number] {
  if (shape.kind === 'point') return [shape.x - POINT_PX / 2, shape.x + POINT_PX / 2];
  return [shape.x0, shape.x1];
}

function markOf(
  { placement, shape, y }: Shown,
  { table, fontPx }: LayoutInput,
  label: Label | undefined,
): Mark {
  const { row } = placement;
  const hue = hueOf(table, row);
  const [x0, x1] = extentOf(shape);
  const isBeside = label && !label.isFloating;
  const box = boxOf(
    isBeside ? Math.min(x0, label.x) : x0,
    isBeside ? Math.max(x1, label.x + label.widthPx) : x1,
    y,
    fontPx,
  );
  if (shape.kind === 'interval') return { ...shape, row, y, hue, box, heightPx: POINT_PX + 3 };
  const time = table.times[row];
  const isHollow = time !== undefined && (!isExact(time) || shape.within !== undefined);
  return { kind: 'point', row, y, hue, box, x: shape.x, within: shape.within, sizePx: POINT_PX, isHollow };
}

function boxOf(x0: number, x1: number, y: number, fontPx: number): Box {
  const width = Math.max(HIT_PX, x1 - x0);
  const height = Math.max(HIT_PX, fontPx * 1.6);
  return { x: (x0 + x1) / 2 - width / 2, y: y - height / 2, width, height };
}

function ghostMarks({ placement, shape: own, y }: Shown, table: EventTable, viewport: Viewport): GhostMark[] {
  const { row } = placement;
  return ghostsOf(table, row).flatMap(({ time, relation }) => {
    const shape = shapeOf(time, viewport);
    const [x0, x1] =
      shape.kind === 'point' && shape.within ? [shape.within.x0, shape.within.x1] : extentOf(shape);
    if (x1 < -OFFSCREEN_PX || x0 > viewport.widthPx + OFFSCREEN_PX) return [];
    const [markX0, markX1] = extentOf(own);
    const threadX = x0 > markX1 ? markX1 : x1 < markX0 ? markX0 : undefined;
    return [{ row, x0, x1, threadX, y, heightPx: POINT_PX + 7, hue: hueOf(table, row), relation }];
  });
}
