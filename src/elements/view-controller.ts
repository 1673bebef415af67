// Moves the view: to an event, to a span, to everything. Knows when it has come to rest, and what is in view then.
import { countInView } from '../data/event-table.ts';
import type { Interval } from '../time/time.ts';
import type { CountedInterval, Scene } from '../layout/scene.ts';
import { formatSpan } from '../time/format-time.ts';
import { applyDelta } from '../interaction/delta.ts';
import { clampTo, fitTo, resizeTo } from '../time/viewport.ts';
import { FrameController } from './frame-controller.ts';
import type { TimelineStore } from './store.ts';
import { viewForEvent, viewOfRows, wholeSpan } from '../layout/view-range.ts';

export interface ViewHost {
  readonly store: TimelineStore;
  /** Width of the plot, px; 0 before it has been measured. */
  readonly widthPx: () => number;
  /** Whether the plot is where nobody sees it. */
  readonly isAway: () => boolean;
  /** How many events are in view, and how many of them have no mark of their own; undefined where no plot shows them. */
  readonly counts: () => Pick<Scene, 'viewCount' | 'hiddenCount'> | undefined;
  /** The part of the view in which most events begin, where there are many. */
  readonly densest: () => CountedInterval | undefined;
  /** The view rests; `inView` says in words what it shows. */
  readonly settled: (inView: string, isByReader: boolean) => void;
}

/** How a move is made. `durationMs` 0 is at once. */
export interface MoveOptions {
  readonly isByReader?: boolean;
  readonly durationMs?: number;
}

const FARTHEST_MS = 1e22; // what an address can say; all dates that there can be are far nearer

/** Moves without a flight. */
export const AT_ONCE: MoveOptions = { durationMs: 0 };
/** After the reader's own act: the page is told. */
export const BY_READER = { isByReader: true };

/** @throws RangeError unless a span is finite and in order. */
export function checkRange({ start, end }: Partial<Interval>): void {
  const isNear = [start, end].every((time) => Number.isFinite(time) && Math.abs(time!) <= FARTHEST_MS);
  if (!isNear || start! >= end!) {
    throw new RangeError(`The range is [${start}, ${end}); give numbers of ms in order.`);
  }
}

/** The one way in which the view moves. */
export class ViewController {
  readonly frames: FrameController;
  readonly #host: ViewHost;

  constructor(host: ViewHost) {
    this.#host = host;
    const { store } = host;
    this.frames = new FrameController({
      viewport: () => store.state.viewport,
      extent: () => {
        const { table } = store.state;
        return table ? wholeSpan(table) : { start: 0, end: 1 };
      },
      isAway: host.isAway,
      // A flight may have begun on a plot of another width.
      move: (viewport, isMoving) => {
        const width = host.widthPx() || viewport.widthPx;
        store.dispatch({ type: 'moved', viewport: resizeTo(viewport, width), isMoving });
      },
      settle: (isByReader) => host.settled(this.inView(), isByReader),
    });
  }

  /** Brings an event, if there is one, into view, if it is not. */
  reveal(row: number | undefined, options?: MoveOptions): void {
    const { table } = this.#host.store.state;
    const { target } = this.frames;
    if (!table || row === undefined) return;
    const to = viewForEvent(table.timeAt(row), target);
    if (to !== target) this.frames.fly(to, options);
  }

  /** Shows a span; see `checkRange`. Readers stay near the data, hosts go where they like. */
  show(range: Interval, options?: MoveOptions): void {
    const { table, viewport } = this.#host.store.state;
    const to = fitTo(range, viewport.widthPx);
    this.frames.fly(table && options?.isByReader ? clampTo(to, wholeSpan(table)) : to, options);
  }

  /** Zooms around a place of the plot, px; no farther out than a gesture can. */
  zoom(zoomFactor: number, anchorPx: number, options?: MoveOptions): void {
    const { table } = this.#host.store.state;
    const delta = { zoomFactor, panPx: 0, anchorPx };
    if (table) this.frames.fly(applyDelta(this.frames.target, delta, wholeSpan(table)), options);
  }

  /** Shows everything that passes the filters. */
  fit(options?: MoveOptions): void {
    const { store } = this.#host;
    const { table, viewport } = store.state;
    if (table) this.frames.fly(viewOfRows(table, store.rows, viewport.widthPx), options);
  }

  /** What is in view, in words: the span, how many of the events, when most of them are, and how many are only counted. */
  inView(): string {
    const { state, rows, messages, locale } = this.#host.store;
    if (!state.table) return '';
    const counts = state.view === 'timeline' ? this.#host.counts() : undefined;
    const shown = counts?.viewCount ?? countInView(state.table, rows, state.viewport);
    const inView = messages.showing(formatSpan(state.viewport, locale), shown, rows.length);
    if (!counts) return inView;
    const densest = this.#host.densest();
    return [
      inView,
      // First what must not be cut where there is little room.
      counts.hiddenCount > 0 && messages.counted(counts.hiddenCount),
      densest && messages.densest(formatSpan(densest, locale), densest.count),
    ]
      .filter(Boolean)
      .join('; ');
  }
}
