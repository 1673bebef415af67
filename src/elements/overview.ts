// The strip under the plot: where in the whole the view is. A histogram of starts with a brush that can be dragged,
// stretched at its ends, or sent somewhere by a click. Keys and buttons do the same on the plot itself.
import type { SVGTemplateResult } from 'lit';
import { svg } from 'lit';
import type { EventTable } from '../data/event-table.ts';
import type { Interval } from '../time/time.ts';
import type { Viewport } from '../time/viewport.ts';
import { fitTo, pxToTime, timeToPx } from '../time/viewport.ts';

const BIN_PX = 5;
const HANDLE_PX = 8; // to each side of an end of the brush
const MIN_BRUSH_PX = 10; // however deep the zoom, the brush can be seen and caught
const BARS_PX = 30;
const TOP_PX = 8;
/** Shape of the brush, px from the top of the strip. */
export const BRUSH = {
  top: 2,
  height: TOP_PX + BARS_PX + 3,
  radius: 4,
  handleTop: 14,
  handleBottom: 32,
} as const;

/** The whole of the data as a viewport of the strip. */
export function overviewViewport(extent: Interval, widthPx: number): Viewport {
  return fitTo(extent, widthPx, 12);
}

/**
 * The histogram as one path: counts of starts per bin, on a square-root scale so that single events can be seen.
 *
 * @returns SVG path data, px of the strip.
 */
export function overviewBars(table: EventTable, rows: Uint32Array, whole: Viewport): string {
  const { starts, ends } = table;
  const bins = new Float64Array(Math.ceil(whole.widthPx / BIN_PX));
  // Rows are in time order: a bin has those between two searches, but for those that begin nobody knows when.
  const placeAt = (t: number): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[rows[middle]!]! < t) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let from = placeAt(-Number.MAX_VALUE);
  for (const row of rows.subarray(0, from)) {
    const bin = Math.floor(timeToPx(whole, ends[row]!) / BIN_PX);
    if (bin >= 0 && bin < bins.length) bins[bin]! += 1;
  }
  for (let bin = 0; bin < bins.length; bin++) {
    const to = placeAt(pxToTime(whole, (bin + 1) * BIN_PX));
    bins[bin]! += to - from;
    from = to;
  }
  const most = bins.reduce((a, b) => Math.max(a, b), 1);
  const base = TOP_PX + BARS_PX;
  return Array.from(bins, (count, index) =>
    count > 0
      ? `M${index * BIN_PX + 1} ${base}v${-BARS_PX * Math.sqrt(count / most)}h${BIN_PX - 2}V${base}z`
      : '',
  ).join('');
}

/** The content of the strip's `<svg>`. */
export function overviewSvg(bars: string, whole: Viewport, viewport: Viewport): SVGTemplateResult {
  const { x, width } = brushOf(whole, viewport);
  return svg`
    <path class="overview-bar" d=${bars} />
    <line class="overview-line" x1="0" x2=${whole.widthPx} y1=${TOP_PX + BARS_PX + 0.5} y2=${TOP_PX + BARS_PX + 0.5} />
    <rect class="brush" x=${x} y=${BRUSH.top} width=${width} height=${BRUSH.height} rx=${BRUSH.radius} />
    ${[x, x + width].map(
      (at) =>
        svg`<line class="brush-handle" x1=${at} x2=${at} y1=${BRUSH.handleTop} y2=${BRUSH.handleBottom} />`,
    )}`;
}

/** Where the brush is: what of the whole is in view, px of the strip. */
export function brushOf(whole: Viewport, viewport: Viewport): { x: number; width: number } {
  const x0 = Math.max(0, Math.min(timeToPx(whole, viewport.start), whole.widthPx - MIN_BRUSH_PX));
  const x1 = Math.min(whole.widthPx, Math.max(timeToPx(whole, viewport.end), MIN_BRUSH_PX));
  const width = Math.max(MIN_BRUSH_PX, x1 - x0);
  return { x: Math.round(x0), width: Math.round(width) };
}

export interface OverviewHandlers {
  readonly whole: () => Viewport | undefined;
  readonly viewport: () => Viewport;
  /** Whether time runs from right to left; the style sheet turns the strip round. */
  readonly isMirrored: () => boolean;
  /** Shows an interval; `isJump`: the reader clicked, so the way there may be animated. */
  readonly show: (interval: Interval, isJump: boolean) => void;
}

/** Listens to pointers on the strip until the returned function is called. */
export function listenToOverview(node: SVGSVGElement, handlers: OverviewHandlers): () => void {
  const onDown = (down: PointerEvent): void => {
    const whole = handlers.whole();
    if (!whole || down.button !== 0) return;
    down.preventDefault();
    node.setPointerCapture(down.pointerId);
    const from = handlers.viewport();
    const brush = brushOf(whole, from);
    const { left, right, width } = node.getBoundingClientRect();
    const toX = ({ clientX }: PointerEvent): number =>
      ((handlers.isMirrored() ? right - clientX : clientX - left) / width) * whole.widthPx;
    const downX = toX(down);
    const part = partAt(downX, brush);
    if (part === 'outside') {
      const half = (from.end - from.start) / 2;
      const t = pxToTime(whole, downX);
      handlers.show({ start: t - half, end: t + half }, true);
      return;
    }
    // An edge is held where it is drawn: on the strip, though the view may reach beyond it.
    const held =
      part === 'middle'
        ? from
        : { start: Math.max(from.start, whole.start), end: Math.min(from.end, whole.end) };
    const onMove = (move: PointerEvent): void => {
      const shift = pxToTime(whole, toX(move)) - pxToTime(whole, downX);
      const start = part === 'end' ? from.start : held.start + shift;
      const end = part === 'start' ? from.end : held.end + shift;
      const least = (whole.end - whole.start) / whole.widthPx;
      if (end - start >= Math.min(least, from.end - from.start)) handlers.show({ start, end }, false);
    };
    node.addEventListener('pointermove', onMove);
    const onUp = (): void => {
      node.removeEventListener('pointermove', onMove);
      node.removeEventListener('pointerup', onUp);
      node.removeEventListener('pointercancel', onUp);
    };
    node.addEventListener('pointerup', onUp);
    node.addEventListener('pointercancel', onUp);
  };
  node.addEventListener('pointerdown', onDown);
  return () => node.removeEventListener('pointerdown', onDown);
}

function partAt(x: number, brush: { x: number; width: number }): 'start' | 'end' | 'middle' | 'outside' {
  const { x: x0, width } = brush;
  if (width > 3 * HANDLE_PX && Math.abs(x - x0) <= HANDLE_PX) return 'start';
  if (width > 3 * HANDLE_PX && Math.abs(x - x0 - width) <= HANDLE_PX) return 'end';
  return x >= x0 - HANDLE_PX && x <= x0 + width + HANDLE_PX ? 'middle' : 'outside';
}
