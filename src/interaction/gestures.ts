// Wheel, trackpad, drag, pinch and double tap → ViewportDelta, through d3-zoom, which knows them on every browser.
// Its transform is never the state: only the change between two transforms of one gesture is read, and the transform
// goes back to identity when the gesture ends. The one file of this folder that touches the DOM.
// See docs/decisions/0002-gestures.md.
import type { D3ZoomEvent, ZoomTransform } from 'd3';
import { pointer, select, zoom, zoomIdentity } from 'd3';
import type { ViewportDelta } from './delta.ts';

export interface GestureHandlers {
  /** Whether a plain wheel belongs to the timeline (`greedy`, or full screen) and not to the page around it. */
  readonly isGreedy: () => boolean;
  /** Distance from the node's left edge to the plot's, px. */
  readonly originPx: () => number;
  readonly onDelta: (delta: ViewportDelta) => void;
  /** A double click or double tap at `anchorPx`. */
  readonly onDoubleTap: (anchorPx: number, isZoomOut: boolean) => void;
  /** A gesture has begun or ended. */
  readonly onGesture: (isActive: boolean) => void;
  /** A reader turned the plain wheel over the plot: the page scrolls, and may want to say how to zoom. */
  readonly onPageScroll: () => void;
}

const MAX_WHEEL_STEP = 0.5; // as a power of 2: a notch of a mouse wheel with Ctrl is made for pinches, and would be 5 times
const SWIPE_PX = 4; // a finger that has moved less has no direction yet
const LINE_PX = 20; // WheelEvent.deltaMode 1: Firefox with a mouse; about a line of text

/**
 * Listens to a node until the returned function is called.
 * The node should have `touch-action: pan-y`, so that the page keeps its vertical swipe.
 */
export function listenToGestures(node: HTMLElement, handlers: GestureHandlers): () => void {
  let last: ZoomTransform = zoomIdentity;
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => isOurs(event, handlers))
    .clickDistance(4)
    .wheelDelta(wheelStep)
    .on('start', () => {
      last = zoomIdentity;
      handlers.onGesture(true);
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      handlers.onDelta(change(last, event.transform, anchor(event.sourceEvent, node), handlers.originPx()));
      last = event.transform;
    })
    .on('end', () => {
      // Once d3-zoom has finished with this gesture: sooner would break its bookkeeping of the drag.
      queueMicrotask(() => Object.assign(node, { __zoom: zoomIdentity }));
      handlers.onGesture(false);
    });
  const onWheel = (event: WheelEvent): void => panByWheel(event, handlers);
  // Before d3-zoom's own listener, so that a sideways wheel is a pan and never a zoom.
  node.addEventListener('wheel', onWheel, { passive: false });
  const stopSwipes = leaveSwipesToPage(node);
  const selection = select(node);
  behaviour(selection);
  selection.on('dblclick.zoom', (event: MouseEvent | TouchEvent) => {
    event.preventDefault();
    handlers.onDoubleTap(anchor(event, node) - handlers.originPx(), event.shiftKey);
  });
  return () => {
    node.removeEventListener('wheel', onWheel);
    stopSwipes();
    selection.on('.zoom', null);
  };
}

// Ctrl or ⌘ with the wheel and pinches zoom; a drag with the main button pans; controls on the plot stay controls.
function isOurs(event: Event, { isGreedy }: GestureHandlers): boolean {
  if (event instanceof WheelEvent) return isZoomWheel(event) || (isGreedy() && !isSideways(event));
  if (event.target instanceof Element && event.target.closest('button, a, input, select')) return false;
  if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey;
  return true;
}

function isZoomWheel(event: WheelEvent): boolean {
  return event.ctrlKey || event.metaKey;
}

function isSideways(event: WheelEvent): boolean {
  return Math.abs(event.deltaX) > Math.abs(event.deltaY) || (event.shiftKey && event.deltaX === 0);
}

function panByWheel(event: WheelEvent, handlers: GestureHandlers): void {
  if (isZoomWheel(event)) return;
  if (!isSideways(event)) {
    if (!handlers.isGreedy()) handlers.onPageScroll();
    return;
  }
  event.preventDefault();
  const amount = event.deltaX || event.deltaY;
  handlers.onDelta({ zoomFactor: 1, panPx: -amount * (event.deltaMode ? LINE_PX : 1), anchorPx: 0 });
}

function wheelStep({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const step = -deltaY * (deltaMode === 1 ? 0.05 : deltaMode ? 1 : 0.002) * (ctrlKey ? 10 : 1);
  return Math.max(-MAX_WHEEL_STEP, Math.min(MAX_WHEEL_STEP, step));
}

// d3-zoom takes every touch that it hears of from the browser, whatever `touch-action` says. A single finger that goes
// up or down is kept from it, to the end of the touch: the page scrolls.
function leaveSwipesToPage(node: HTMLElement): () => void {
  let from: Touch | undefined;
  let isSwipe: boolean | undefined;
  const onStart = ({ touches }: TouchEvent): void => {
    from = touches.length === 1 ? touches[0] : undefined;
    isSwipe = from ? undefined : false;
  };
  const onMove = (event: TouchEvent): void => {
    const to = event.touches[0];
    if (isSwipe === undefined && from && to) {
      const [x, y] = [Math.abs(to.clientX - from.clientX), Math.abs(to.clientY - from.clientY)];
      if (Math.max(x, y) >= SWIPE_PX) isSwipe = y > x;
    }
    if (isSwipe !== false) event.stopImmediatePropagation();
  };
  node.addEventListener('touchstart', onStart, { passive: true, capture: true });
  node.addEventListener('touchmove', onMove, { passive: true, capture: true });
  return () => {
    node.removeEventListener('touchstart', onStart, { capture: true });
    node.removeEventListener('touchmove', onMove, { capture: true });
  };
}

function anchor(event: Event | null, node: HTMLElement): number {
  if (event instanceof MouseEvent) return pointer(event, node)[0];
  if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) {
    const touches = event.touches.length > 0 ? [...event.touches] : [...event.changedTouches];
    return touches.reduce((sum, touch) => sum + pointer(touch, node)[0], 0) / Math.max(1, touches.length);
  }
  return 0;
}

// Both transforms map x to k·x + t; between them x goes to ratio·x + shift.
function change(from: ZoomTransform, to: ZoomTransform, x: number, originPx: number): ViewportDelta {
  const zoomFactor = to.k / from.k;
  return { zoomFactor, panPx: to.x - zoomFactor * from.x - x + zoomFactor * x, anchorPx: x - originPx };
}
