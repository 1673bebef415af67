// How large the plot and its parts are on the page.
import type { PlotNodes } from './plot-nodes.ts';
import { axisHeightPx } from '../layout/axis.ts';

/** In px. */
export interface PlotSizes {
  /** Where time runs: without the names of lanes. */
  readonly widthPx: number;
  /** Of the lanes' part that can be seen. */
  readonly heightPx: number;
  readonly fontPx: number;
  /** Of the names of lanes beside the plot; 0 where they stand inside. */
  readonly gutterPx: number;
  /** Width of the overview. */
  readonly overviewPx: number;
}

/** Of a plot that has not been on screen. */
export const UNMEASURED: PlotSizes = { widthPx: 0, heightPx: 0, fontPx: 0, gutterPx: 0, overviewPx: 0 };

/** Reads the sizes; undefined where the plot takes no room. */
export function measurePlot({
  stage,
  scroller,
  laneNames,
  overview,
  probe,
}: PlotNodes): PlotSizes | undefined {
  // Exact: half a pixel here is half a pixel by which every zoom would miss the pointer.
  const gutterPx = laneNames.offsetWidth && Number.parseFloat(getComputedStyle(laneNames).width);
  const widthPx = Math.floor(scroller.clientWidth - gutterPx);
  const fontPx = probe.offsetWidth;
  if (widthPx <= 0 || fontPx === 0) return undefined;
  const heightPx = Math.max(0, stage.clientHeight - Math.ceil(axisHeightPx(fontPx)));
  return { widthPx, heightPx, fontPx, gutterPx, overviewPx: overview.clientWidth };
}
