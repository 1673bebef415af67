// What happens to a list that scrolls: scrolling, coming to rest, another size, the keyboard on one of its rows. Tells, and
// does nothing itself.
import { indexOf } from './row-boxes.ts';

/** Who is told. */
export interface ScrollHandlers {
  /** How long nothing moves before it rests. */
  readonly restMs: number;
  readonly scrolled: () => void;
  readonly rested: () => void;
  /** Home or End was pressed. */
  readonly sentTo: (edge: 'first' | 'last') => void;
  /** Page Up or Page Down was pressed, and what that scrolls is at rest. */
  readonly paged: () => void;
  /** Its size is another, or it is seen again after it was hidden. */
  readonly resized: (isOfOtherWidth: boolean) => void;
  /** The place of the row that has the keyboard; undefined when it leaves the rows. */
  readonly focused: (index: number | undefined) => void;
}

/** Listens until the returned function is called. `rows` holds the rows. */
export function listenToScroller(scroller: Element, rows: Element, handlers: ScrollHandlers): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let touches = 0;
  let isPaging = false;
  const restLater = (): void => {
    clearTimeout(restTimer);
    restTimer = setTimeout(() => {
      if (touches > 0) return;
      handlers.rested();
      if (isPaging) handlers.paged();
      isPaging = false;
    }, handlers.restMs);
  };
  const touched = ({ touches: now }: TouchEvent): void => {
    touches = now.length;
    restLater();
  };
  scroller.addEventListener(
    'scroll',
    () => {
      handlers.scrolled();
      restLater();
    },
    { signal, passive: true },
  );
  // What is about to move must not be stopped by putting the scrollbar right.
  for (const type of ['keydown', 'wheel', 'pointerdown']) {
    scroller.addEventListener(
      type,
      () => {
        isPaging = false;
        if (restTimer !== undefined) restLater();
      },
      { signal, passive: true },
    );
  }
  // A browser goes on to where it thought that the end was.
  (scroller as HTMLElement).addEventListener(
    'keydown',
    (event) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      isPaging = isPlain && event.key.startsWith('Page');
      if (!isPlain || (event.key !== 'Home' && event.key !== 'End')) return;
      event.preventDefault();
      handlers.sentTo(event.key === 'Home' ? 'first' : 'last');
    },
    { signal },
  );
  for (const type of ['touchstart', 'touchend', 'touchcancel'] as const) {
    (scroller as HTMLElement).addEventListener(type, touched, { signal, passive: true });
  }
  listenToFocus(rows, handlers, signal);
  const forgetSize = watchSize(scroller, handlers);
  return () => {
    listening.abort();
    forgetSize();
    clearTimeout(restTimer);
  };
}

function listenToFocus(rows: Element, { focused }: ScrollHandlers, signal: AbortSignal): void {
  rows.addEventListener('focusin', ({ target }) => focused(indexOf(target)), { signal });
  rows.addEventListener(
    'focusout',
    (event) => {
      const to = (event as FocusEvent).relatedTarget;
      // To another window, which gives it back.
      if (to === null && !document.hasFocus()) return;
      if (!(to instanceof Node && rows.contains(to))) focused(undefined);
    },
    { signal },
  );
}

function watchSize(scroller: Element, { resized }: ScrollHandlers): () => void {
  let { clientWidth, clientHeight } = scroller;
  const sizes = new ResizeObserver(() => {
    const { clientWidth: widthPx, clientHeight: heightPx } = scroller;
    if (heightPx === 0 || (widthPx === clientWidth && heightPx === clientHeight)) {
      clientHeight = heightPx;
      return;
    }
    const isOfOtherWidth = widthPx !== clientWidth;
    ({ clientWidth, clientHeight } = scroller);
    resized(isOfOtherWidth);
  });
  sizes.observe(scroller);
  return () => sizes.disconnect();
}
