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
  const exponent = Math.floor(Math.log2(magnitude));
  // log2 rounds up just below a power of two.
  return 2 ** ((2 ** exponent > magnitude ? exponent - 1 : exponent) - 52);
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
 * @param anchorPx CSS px from the plot's left edge, finite.
 * @returns A viewport of equal width; its span is never below its `minSpanMs` nor above `MAX_SPAN_MS`.
 * @throws RangeError if `factor` is not finite and positive, or `anchorPx` not finite.
 * @example zoomAt({ start: 0, end: 1000, widthPx: 100 }, 2, 50) // { start: 250, end: 750, widthPx: 100 }
 */
export function zoomAt(viewport: Viewport, factor: number, anchorPx: number): Viewport {
  requireFinite('zoomAt: factor', factor, 0);
  requireFinite('zoomAt: anchor', anchorPx);
  const { start, end, widthPx } = viewport;
  const change = end - start - clampSpan(viewport, (end - start) / factor);
  // At a limit of the span, what is left of the change is the rounding of its ends.
  if (Math.abs(change) < 4 * Math.max(ulp(start), ulp(end))) return viewport;
  const anchorFraction = anchorPx / widthPx;
  // Both ends move by a part of the change. By way of the anchor's time, its rounding would add up over a gesture.
  return widened(start + anchorFraction * change, end - (1 - anchorFraction) * change, widthPx);
}

/**
 * Shifts the view: a positive `dx` (CSS px) moves what is on screen to the right, so earlier times appear.
 *
 * @throws RangeError if `dx` is not finite.
 * @example panBy({ start: 0, end: 1000, widthPx: 100 }, 10) // { start: -100, end: 900, widthPx: 100 }
 */
export function panBy(viewport: Viewport, dx: number): Viewport {
  requireFinite('panBy: shift', dx);
  const shift = -dx * msPerPx(viewport);
  return widened(viewport.start + shift, viewport.end + shift, viewport.widthPx);
}

/**
 * A viewport that shows all of `interval` with `paddingPx` free at each side (less where the width does not allow it).
 * An interval shorter than the place allows is centred in the shortest span.
 *
 * @throws RangeError if the interval is not finite or runs backwards, or `widthPx` is not finite and positive.
 * @example fitTo({ start: 0, end: 1000 }, 100, 10) // { start: -125, end: 1125, widthPx: 100 }
 */
export function fitTo(interval: Interval, widthPx: number, paddingPx = 0): Viewport {
  requireInterval('fitTo', interval);
  requireFinite('fitTo: width', widthPx, 0);
  const { start, end } = interval;
  const inner = Math.max(widthPx - 2 * Math.max(paddingPx, 0), widthPx / 2);
  const padded = ((end - start) / inner) * ((widthPx - inner) / 2);
  const wide = { start: start - padded, end: end + padded, widthPx };
  const span = clampSpan(wide, wide.end - wide.start);
  if (span === wide.end - wide.start) return wide;
  const middle = start + (end - start) / 2;
  return widened(middle - span / 2, middle + span / 2, widthPx);
}

/**
 * Keeps the reader near the data: at least `keepFraction` of the view overlaps `extent`, or all of `extent` is in view,
 * and the span is at most `maxZoomOut` times the extent's. What is already within is returned as it is.
 *
 * @param extent First to last time in the data, finite and in order.
 * @throws RangeError if it is not.
 * @example clampTo({ start: 2000, end: 3000, widthPx: 100 }, { start: 0, end: 1000 }) // { start: 900, end: 1900, … }
 */
export function clampTo(viewport: Viewport, extent: Interval, keepFraction = 0.1, maxZoomOut = 8): Viewport {
  requireInterval('clampTo', extent);
  const { widthPx } = viewport;
  const extentMs = extent.end - extent.start;
  const maxSpan = Math.max(extentMs, minSpanMs({ ...extent, widthPx })) * maxZoomOut;
  const span = Math.min(viewport.end - viewport.start, maxSpan);
  const overlap = Math.min(span * keepFraction, extentMs);
  const centred = viewport.start + (viewport.end - viewport.start - span) / 2;
  const start = Math.min(Math.max(centred, extent.start + overlap - span), extent.end - overlap);
  if (start === viewport.start && span === viewport.end - viewport.start) return viewport;
  return widened(start, start + span, widthPx);
}

/**
 * The same span on a plot of another width; a longer one where the span is too short for so many pixels.
 *
 * @throws RangeError if `widthPx` is not finite and positive.
 */
export function resizeTo(viewport: Viewport, widthPx: number): Viewport {
  requireFinite('resizeTo: width', widthPx, 0);
  return widthPx === viewport.widthPx ? viewport : widened(viewport.start, viewport.end, widthPx);
}

/** Two steps of the doubles more than the shortest span, so that rounding both ends does not go below it. */
function roomySpanMs(viewport: Viewport): number {
  return minSpanMs(viewport) + 2 * Math.max(ulp(viewport.start), ulp(viewport.end));
}

function clampSpan(viewport: Viewport, span: number): number {
  return Math.max(Math.min(span, MAX_SPAN_MS), roomySpanMs(viewport));
}

/** The viewport of these ends, or around the same middle the shortest one that the place allows. */
function widened(start: TimeMs, end: TimeMs, widthPx: number): Viewport {
  const viewport = { start, end, widthPx };
  if (!(end - start < minSpanMs(viewport))) return viewport;
  const middle = start + (end - start) / 2;
  const half = roomySpanMs(viewport) / 2;
  // Again, because the wider ends may reach to where the doubles are further apart.
  return widened(middle - half, middle + half, widthPx);
}

function requireFinite(what: string, value: number, above = -Infinity): void {
  if (value > above && value < Infinity) return;
  throw new RangeError(`${what} is ${value}; give a finite number${above === 0 ? ' above 0' : ''}.`);
}

function requireInterval(what: string, { start, end }: Interval): void {
  const length = end - start;
  if (!(length >= 0 && length < Infinity))
    throw new RangeError(`${what}: interval is [${start}, ${end}); give finite times in order.`);
}
