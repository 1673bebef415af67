// Which time span is on screen and how wide the screen is. Pure maths on values; knows nothing of events or the DOM.
// Every gesture ends here as a factor, a shift and an anchor. Floats: see `minSpanMs`.
import type { Interval, TimeMs } from './time.ts';
import { YEAR_MS } from './time.ts';

/** What is shown: domain `[start, end)` in TimeMs (`start < end`, finite), range `[0, widthPx]` in CSS px (> 0). */
export interface Viewport {
  readonly start: TimeMs;
  readonly end: TimeMs;
  readonly widthPx: number;
}

// Float64 steps per pixel that must remain distinct, so that the time under the pointer moves by less than 1/16 px.
const STEPS_PER_PX = 64;
/** The longest span that can be shown: 40 billion years, three times the age of the universe. */
export const MAX_SPAN_MS = 40e9 * YEAR_MS;

/** Spacing of doubles at `t`: the smallest change of time that can be told apart there, in ms. */
export function ulp(t: TimeMs): number {
  const magnitude = Math.abs(t);
  if (magnitude < 2 ** -1022) return Number.MIN_VALUE;
  return 2 ** (Math.floor(Math.log2(magnitude)) - 52);
}

/**
 * The shortest span that can be shown in this place without losing the time under the pointer to rounding.
 *
 * @returns ms: at least 1, and at least 64 representable times per pixel.
 */
export function minSpanMs({ start, end, widthPx }: Viewport): number {
  return Math.max(1, widthPx * STEPS_PER_PX * Math.max(ulp(start), ulp(end)));
}

/** @returns Milliseconds per CSS px. */
export function msPerPx({ start, end, widthPx }: Viewport): number {
  return (end - start) / widthPx;
}

/** @returns CSS px from the plot's left edge; outside `[0, widthPx]` for times off screen; ±Infinity for ±Infinity. */
export function timeToPx(viewport: Viewport, t: TimeMs): number {
  return ((t - viewport.start) / (viewport.end - viewport.start)) * viewport.widthPx;
}

/** @returns The time under a position `x` in CSS px from the plot's left edge. Inverse of `timeToPx`. */
export function pxToTime(viewport: Viewport, x: number): TimeMs {
  return viewport.start + (x / viewport.widthPx) * (viewport.end - viewport.start);
}

/**
 * Zooms around a fixed screen position: the time under `anchorPx` stays under it.
 *
 * @param viewport Current window.
 * @param factor   Magnification, finite and > 0. 2 shows half the span, 0.5 twice.
 * @param anchorPx CSS px from the plot's left edge.
 * @returns A viewport of equal width; its span is never below `minSpanMs` nor above `MAX_SPAN_MS`.
 * @throws RangeError if `factor` is not finite and positive.
 * @example zoomAt({ start: 0, end: 1000, widthPx: 100 }, 2, 50) // { start: 250, end: 750, widthPx: 100 }
 */
export function zoomAt(viewport: Viewport, factor: number, anchorPx: number): Viewport {
  if (!(factor > 0) || !Number.isFinite(factor)) {
    throw new RangeError(`zoomAt: factor is ${factor}; give a finite number above 0.`);
  }
  const { start, end, widthPx } = viewport;
  const span = clampSpan(viewport, (end - start) / factor);
  if (span === end - start) return viewport;
  const anchorFraction = anchorPx / widthPx;
  const anchor = start + anchorFraction * (end - start);
  return { start: anchor - anchorFraction * span, end: anchor + (1 - anchorFraction) * span, widthPx };
}

/** Shifts the view: a positive `dx` (CSS px, finite) moves what is on screen to the right, so earlier times appear. */
export function panBy(viewport: Viewport, dx: number): Viewport {
  if (!Number.isFinite(dx)) throw new RangeError(`panBy: shift is ${dx}; give a finite number of px.`);
  const shift = -dx * msPerPx(viewport);
  return { ...viewport, start: viewport.start + shift, end: viewport.end + shift };
}

/**
 * A viewport that shows all of `interval` with `paddingPx` free at each side (less where the width does not allow it).
 * An interval shorter than the place allows is centred in the shortest span.
 *
 * @throws RangeError if the interval is not finite or runs backwards.
 */
export function fitTo(interval: Interval, widthPx: number, paddingPx = 0): Viewport {
  const { start, end } = interval;
  if (!Number.isFinite(start) || !Number.isFinite(end) || start > end) {
    throw new RangeError(`fitTo: interval is [${start}, ${end}); give finite times in order.`);
  }
  const inner = Math.max(widthPx - 2 * paddingPx, widthPx / 2);
  const padded = ((end - start) / inner) * ((widthPx - inner) / 2);
  const wide = { start: start - padded, end: end + padded, widthPx };
  const span = clampSpan(wide, wide.end - wide.start);
  if (span === wide.end - wide.start) return wide;
  const middle = start + (end - start) / 2;
  return { start: middle - span / 2, end: middle + span / 2, widthPx };
}

/**
 * Keeps the reader near the data: at least `keepFraction` of the view overlaps `extent`, or all of `extent` is in view,
 * and the span is at most `maxZoomOut` times the extent's. What is already within is returned as it is.
 *
 * @param extent First to last time in the data, finite.
 */
export function clampTo(viewport: Viewport, extent: Interval, keepFraction = 0.1, maxZoomOut = 8): Viewport {
  const extentMs = extent.end - extent.start;
  const maxSpan = Math.max(extentMs * maxZoomOut, minSpanMs({ ...viewport, ...extent }) * maxZoomOut);
  let { start, end } = viewport;
  if (end - start > maxSpan) {
    const middle = start + (end - start) / 2;
    start = middle - maxSpan / 2;
    end = middle + maxSpan / 2;
  }
  const span = end - start;
  const overlap = Math.min(span * keepFraction, extentMs);
  if (end < extent.start + overlap) {
    end = extent.start + overlap;
    start = end - span;
  } else if (start > extent.end - overlap) {
    start = extent.end - overlap;
    end = start + span;
  }
  if (start === viewport.start && end === viewport.end) return viewport;
  return { start, end, widthPx: viewport.widthPx };
}

/** The same span on a plot of another width. */
export function resizeTo(viewport: Viewport, widthPx: number): Viewport {
  return widthPx === viewport.widthPx ? viewport : { ...viewport, widthPx };
}

function clampSpan(viewport: Viewport, span: number): number {
  return Math.min(Math.max(span, minSpanMs(viewport)), MAX_SPAN_MS);
}
