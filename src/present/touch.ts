// Fingers on the words of a step: a swipe turns the page, a tap goes on. On the plot they move the timeline, as ever.

const SWIPE_PX = 40;
const TAP_PX = 10;
const TAP_MS = 500;

/** Where a finger came down. */
interface Touch {
  readonly x: number;
  readonly y: number;
  readonly timeMs: number;
}

/**
 * What a finger has done: +1 forth, −1 back, 0 neither.
 *
 * @param isMirrored Time runs from right to left.
 */
export function turnOf(from: Touch, to: Touch, isMirrored: boolean): -1 | 0 | 1 {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) >= SWIPE_PX && Math.abs(dx) > 1.5 * Math.abs(dy)) return dx < 0 === isMirrored ? -1 : 1;
  const isTap = Math.hypot(dx, dy) <= TAP_PX && to.timeMs - from.timeMs <= TAP_MS;
  return isTap ? 1 : 0;
}

// What answers to a press itself. A cover that was gone when the click came would let it through to what lies beneath.
const ANSWERING = 'button, a, .step-cover';

/** Listens to fingers and pens until the returned function is called. Buttons, links and covers are left alone. */
export function listenToTouch(
  node: HTMLElement,
  isMirrored: () => boolean,
  turn: (by: -1 | 1) => void,
): () => void {
  const stop = new AbortController();
  let from: Touch | undefined;
  const touchOf = ({ clientX, clientY, timeStamp }: PointerEvent): Touch => ({
    x: clientX,
    y: clientY,
    timeMs: timeStamp,
  });
  const options = { signal: stop.signal };
  node.addEventListener(
    'pointerdown',
    (event) => {
      const isOnControl = event.target instanceof Element && event.target.closest(ANSWERING) !== null;
      from = event.pointerType === 'mouse' || !event.isPrimary || isOnControl ? undefined : touchOf(event);
    },
    options,
  );
  node.addEventListener('pointercancel', () => (from = undefined), options);
  node.addEventListener(
    'pointerup',
    (event) => {
      const by = from ? turnOf(from, touchOf(event), isMirrored()) : 0;
      from = undefined;
      if (by !== 0) turn(by);
    },
    options,
  );
  return () => stop.abort();
}
