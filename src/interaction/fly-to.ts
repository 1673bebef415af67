// From one viewport to another as a path: out, across and in again, so that readers keep their bearings.
// Method: van Wijk & Nuij, "Smooth and efficient zooming and panning", 2003, as in d3-interpolate.
import { interpolateZoom } from 'd3';
import type { Viewport } from '../time/viewport.ts';

/**
 * The way from `from` to `to` for a fraction of the journey in [0, 1].
 * Computed around `to` in units of its span, so that nothing is lost far from 1970; exact at both ends.
 * Where the two spans differ by more than the path can be computed for (about 1e8 times), it is one step.
 */
export function flyTo(from: Viewport, to: Viewport): (fraction: number) => Viewport {
  const span = to.end - to.start;
  const middle = to.start + span / 2;
  const fromSpan = from.end - from.start;
  const path = interpolateZoom([(from.start + fromSpan / 2 - middle) / span, 0, fromSpan / span], [0, 0, 1]);
  const isPath = path(0.5).every(Number.isFinite);
  return (fraction) => {
    if (fraction <= 0) return from;
    if (fraction >= 1 || !isPath) return to;
    const [x, , width] = path(fraction);
    const at = middle + x * span;
    const half = (width * span) / 2;
    return { start: at - half, end: at + half, widthPx: to.widthPx };
  };
}
