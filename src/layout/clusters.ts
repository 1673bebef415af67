// The marks of events that are counted together. A count stands where its events begin; where that is off screen and
// some of them last into the view, it waits at the edge, so that nothing in view is left out in silence.
import { formatNumber } from '../time/formats.ts';
import { timeToPx } from '../time/viewport.ts';
import type { Viewport } from '../time/viewport.ts';
import type { EventTable } from '../data/event-table.ts';
import { isInView } from '../data/event-table.ts';
import type { Cluster } from './lanes.ts';
import type { RowList } from './scene.ts';
import type { MeasureText } from './text.ts';

/** A cluster with the one hue of all its events; −1 where they have several or none. */
export interface HuedCluster extends Cluster {
  readonly hue: number;
}

/** How counts are written. */
export interface ClusterText {
  /** Of its number. */
  readonly locale: string;
  readonly fontPx: number;
  readonly measure: MeasureText;
}

/** A count on screen: a run of rows in time order at `x`, the middle of its mark, px. */
export interface ShownCluster {
  readonly rows: RowList;
  readonly x: number;
  readonly widthPx: number;
  readonly text: string;
  readonly hue: number;
}

/** Size of the count on a cluster, as a fraction of the labels'. */
const COUNT_SCALE = 0.86;
const PAD_PX = 8; // to each side of the count
const MARGIN_PX = 3; // from the edge of the plot
const GAP_PX = 4; // between two counts

/**
 * The counts of one slot.
 *
 * @param clusters Those whose events overlap the view.
 * @returns From left to right, all on the plot; those that would cover each other, at its edges say, are one.
 */
export function showClusters(
  clusters: readonly HuedCluster[],
  table: EventTable,
  viewport: Viewport,
  words: ClusterText,
): ShownCluster[] {
  const show = countsOn(viewport, words);
  const shown = clusters.toSorted(byMiddle).flatMap(({ rows, middle, hue }) => {
    const at = timeToPx(viewport, middle);
    const isHere = at >= 0 && at <= viewport.widthPx;
    const inView = isHere ? rows : rows.filter((row) => isInView(table, row, viewport));
    return inView.length > 0 ? [show(inView, at, hue)] : [];
  });
  return joined(shown, show);
}

/**
 * Counts that would cover each other as one.
 *
 * @param shown From left to right.
 * @param show  Writes the count of some rows at a place, px.
 */
export function joined(
  shown: readonly ShownCluster[],
  show: (rows: RowList, x: number, hue: number) => ShownCluster,
): ShownCluster[] {
  const apart: ShownCluster[] = [];
  for (const next of shown) {
    const last = apart.at(-1);
    if (!last || last.x + last.widthPx / 2 + GAP_PX <= next.x - next.widthPx / 2) apart.push(next);
    else {
      const all = [...last.rows, ...next.rows].sort((a, b) => a - b);
      apart[apart.length - 1] = show(all, last.x, last.hue === next.hue ? next.hue : -1);
    }
  }
  return apart;
}

/** Writes the count of some rows at a place, px, or as near to it as all of it is on the plot. */
export function countsOn({ widthPx: plotPx }: Viewport, { locale, fontPx, measure }: ClusterText) {
  return (rows: RowList, at: number, hue: number): ShownCluster => {
    const text = `+${formatNumber(rows.length, locale, 'count')}`;
    const widthPx = measure(text, fontPx * COUNT_SCALE) + 2 * PAD_PX;
    const inset = widthPx / 2 + MARGIN_PX;
    const x = Math.min(Math.max(at, inset), Math.max(inset, plotPx - inset));
    return { rows, x, widthPx, text, hue };
  };
}

function byMiddle(a: HuedCluster, b: HuedCluster): number {
  return a.middle < b.middle ? -1 : Number(a.middle > b.middle);
}
