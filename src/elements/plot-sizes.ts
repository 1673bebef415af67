// How large the plot and its parts are on the page.
import type { PlotNodes } from './plot-nodes.ts';
import { axisHeightPx } from '../layout/axis.ts';

/** In px. */
export interface PlotSizes {
  /** Where time runs: without the names of lanes. */
  readonly widthPx: number;
  /** What is left of a px beside it. */
  readonly sparePx: number;
  /** Of the lanes, with what is seen of them only by scrolling while details are under the plot: these leave all as it was. */
  readonly heightPx: number;
  readonly fontPx: number;
  /** Of the names of lanes beside the plot; 0 where they stand inside. */
  readonly gutterPx: number;
  /** Width of the overview. */
  readonly overviewPx: number;
}

/** Of a plot that has not been on screen. */
export const UNMEASURED: PlotSizes = {
  widthPx: 0,
  sparePx: 0,
  heightPx: 0,
  fontPx: 0,
  gutterPx: 0,
  overviewPx: 0,
};

/** Reads the sizes; undefined where the plot takes no room. */
export function measurePlot({
  stage,
  scroller,
  laneNames,
  overview,
  overviewRow,
  pane,
  probe,
}: PlotNodes): PlotSizes | undefined {
  // Exact: half a pixel here is half a pixel by which every zoom would miss the pointer.
  const exact = (node: Element, size: 'width' | 'height'): number =>
    Number.parseFloat(getComputedStyle(node)[size]);
  const gutterPx = laneNames.offsetWidth && exact(laneNames, 'width');
  const roomPx = Math.min(scroller.clientWidth, exact(scroller, 'width')) - gutterPx;
  const widthPx = Math.floor(roomPx);
  const fontPx = probe.offsetWidth;
  if (!(widthPx > 0) || fontPx === 0) return undefined;
  const underPx = exact(pane.parentElement!, 'height') - exact(pane, 'height');
  const coveredPx = underPx && underPx - exact(overviewRow, 'height');
  const stagePx = Math.floor(exact(stage, 'height') + coveredPx);
  const heightPx = Math.max(0, stagePx - Math.ceil(axisHeightPx(fontPx)));
  return { widthPx, sparePx: roomPx - widthPx, heightPx, fontPx, gutterPx, overviewPx: overview.clientWidth };
}
