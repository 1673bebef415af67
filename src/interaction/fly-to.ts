// From one viewport to another as a path: out, across and in again, so that readers keep their bearings.
// Method: van Wijk & Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003. Not d3-interpolate's: its
// logarithms of differences end in NaN where the spans differ by more than 1e8 times; a day and the age of the universe
// differ by 1e12.
import type { Viewport } from '../time/viewport.ts';

const RHO = Math.SQRT2; // how far the path rises; the paper's readers liked 1.42
/** Shorter ways than this part of the smaller span are zooming only, which has no way of its own. */
const MIN_WAY = 1e-6;

/**
 * The way from `from` to `to` for a fraction of the journey in [0, 1]: exact at both ends.
 * Each half is computed from its own end in units of that end's span, so that nothing is lost far from 1970.
 */
export function flyTo(from: Viewport, to: Viewport): (fraction: number) => Viewport {
  const [fromSpan, toSpan] = [from.end - from.start, to.end - to.start];
  const way = to.start - from.start + (toSpan - fromSpan) / 2;
  const distance = Math.max(Math.abs(way), MIN_WAY * Math.min(fromSpan, toSpan));
  const direction = way < 0 ? -1 : 1;
  const bend = (near: number, far: number): number =>
    -Math.asinh((far ** 2 - near ** 2 + (RHO ** 2 * distance) ** 2) / (2 * near * RHO ** 2 * distance));
  const [fromBend, toBend] = [bend(fromSpan, toSpan), bend(toSpan, fromSpan)];
  const length = -toBend - fromBend;
  return (fraction) => {
    if (fraction <= 0) return from;
    if (fraction >= 1) return to;
    const isFirstHalf = fraction < 0.5;
    const [near, span, nearBend] = isFirstHalf ? [from, fromSpan, fromBend] : [to, toSpan, toBend];
    const s = length * (isFirstHalf ? fraction : 1 - fraction);
    const growth = Math.cosh(nearBend) / Math.cosh(s + nearBend);
    const shift = ((span / RHO ** 2) * Math.sinh(s)) / Math.cosh(s + nearBend);
    const middle = near.start + span / 2 + (isFirstHalf ? direction : -direction) * shift;
    const half = (span * growth) / 2;
    return { start: middle - half, end: middle + half, widthPx: to.widthPx };
  };
}
