// What one step of a gesture asks for, whatever hand or key made it.
import type { Interval } from '../time/time.ts';
import type { Viewport } from '../time/viewport.ts';
import { clampTo, panBy, zoomAt } from '../time/viewport.ts';

/** A change of view: magnification around `anchorPx`, then a shift. All lengths in CSS px from the plot's left edge. */
export interface ViewportDelta {
  /** > 0; 2 shows half the span. */
  readonly zoomFactor: number;
  /** Positive moves what is on screen to the right. */
  readonly panPx: number;
  readonly anchorPx: number;
}

/** What a button or a key magnifies by. */
export const ZOOM_STEP = 1.5;

/** Applies one step and keeps the result near the data. Steps that are not finite are ignored. */
export function applyDelta(viewport: Viewport, delta: ViewportDelta, extent: Interval): Viewport {
  const { zoomFactor, panPx, anchorPx } = delta;
  if (!(zoomFactor > 0) || !Number.isFinite(zoomFactor + panPx + anchorPx)) return viewport;
  return clampTo(panBy(zoomAt(viewport, zoomFactor, anchorPx), panPx), extent);
}
