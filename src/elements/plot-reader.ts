// What the reader does on the plot: clicks and keys on marks and clusters, and the keys that go through events and move the view.
import { ZOOM_STEP } from '../interaction/delta.ts';
import type { PlotCommand } from '../interaction/keyboard.ts';
import { stepInTime, stepLane } from '../interaction/navigation.ts';
import { anchorOf } from '../layout/marks.ts';
import type { RowList } from '../layout/scene.ts';
import { timeToPx } from '../time/viewport.ts';
import type { PlotHost } from './plot-controller.ts';
import type { ReaderHost } from './reader.ts';
import { BY_READER } from './view-controller.ts';
import { viewOf } from '../layout/view-range.ts';

/** What acts on the plot need of the element. */
export interface PlotReaderHost extends Omit<ReaderHost, 'hint'> {
  /** Opens an event, and takes the keyboard along; undefined closes it. */
  readonly open: (row: number | undefined) => void;
  /** Tells the page, and screen readers, which event is open now. */
  readonly told: () => void;
  /** Shows words for a moment. */
  readonly hint: (words: string) => void;
  readonly find: (selector: string) => HTMLElement | null;
}

const DOUBLE_TAP_ZOOM = 2;
const KEY_PAN_FRACTION = 0.25; // of the plot's width
const APPLE_PLATFORM = /mac|iphone|ipad/i;

/** Turns acts on the plot into changes. */
export class PlotReader {
  readonly #host: PlotReaderHost;
  // Where a key has led, until the keyboard is there.
  #next: number | undefined;

  constructor(host: PlotReaderHost) {
    this.#host = host;
  }

  /** What the plot asks for. */
  get host(): PlotHost {
    const { store, view, isGreedy, resized, hint } = this.#host;
    return {
      store,
      frames: view.frames,
      isGreedy,
      resized,
      command: (command, isOnCluster) => void this.command(command, isOnCluster),
      openNext: () => {
        const row = this.#next;
        if (row !== undefined) this.#host.open(row);
        return row !== undefined;
      },
      choose: (row, clusterRows, isByKey) => this.#choose(row, clusterRows, isByKey),
      focused: (row) => store.dispatch({ type: 'activated', row }),
      doubleTapped: (anchorPx, isZoomOut) => {
        const factor = isZoomOut ? 1 / DOUBLE_TAP_ZOOM : DOUBLE_TAP_ZOOM;
        view.zoom(factor, anchorPx, BY_READER);
      },
      show: (interval, isJump) => view.show(interval, isJump ? BY_READER : { ...BY_READER, durationMs: 0 }),
      pageScrolled: () =>
        hint(store.messages.pageScrolls(APPLE_PLATFORM.test(navigator.platform) ? '⌘' : 'Ctrl')),
    };
  }

  // A click leaves the keyboard where it was; a key takes it along to the details.
  #choose(row: number, clusterRows: RowList | undefined, isByKey: boolean): void {
    if (clusterRows) {
      void this.#openCluster(clusterRows, isByKey);
      return;
    }
    this.#host.store.dispatch({ type: 'activated', row });
    if (isByKey) {
      this.#host.open(row);
      return;
    }
    this.#host.select(row);
    this.#host.told();
  }

  // Zooms in until the events stand apart; where no zoom can do that, and where all of them began before the view, lists them.
  async #openCluster(rows: RowList, isByKey: boolean): Promise<void> {
    const { store, view, setGroup, updateComplete } = this.#host;
    const { table, viewport } = store.state;
    const [first = 0, last = 0] = [rows[0], rows[rows.length - 1]];
    // Where they begin, as on the plot.
    const placeOf = (row: number): number => {
      const time = table?.timeAt(row);
      if (!time) return 0;
      return time.kind === 'interval' && Number.isFinite(time.earliest) ? time.earliest : anchorOf(time);
    };
    const [start, end] = [placeOf(first), placeOf(last)];
    const to = viewOf({ start, end: Math.max(start, end) }, viewport.widthPx);
    const isCloser =
      end > Math.max(start, viewport.start) && to.end - to.start < (viewport.end - viewport.start) * 0.9;
    if (isCloser) return view.frames.fly(to, BY_READER);
    setGroup(rows);
    await updateComplete();
    if (isByKey) this.#host.find('.details')?.focus({ preventScroll: true });
  }

  /** Zooms around the event that has the keyboard, if it is in view, else around the middle. */
  zoom(factor: number): void {
    const { store, view } = this.#host;
    const { table, active } = store.state;
    const { target } = view.frames;
    const time = active === undefined ? undefined : table?.timeAt(active);
    const x = time ? timeToPx(target, anchorOf(time)) : NaN;
    const anchorPx = x >= 0 && x <= target.widthPx ? x : target.widthPx / 2;
    view.zoom(factor, anchorPx, BY_READER);
  }

  /** Does what a key asks for. @param isOnCluster The keyboard is on a cluster, whose row is that of its first event. */
  async command(command: PlotCommand, isOnCluster = false): Promise<void> {
    const { store, view } = this.#host;
    const { rows, lanes, state } = store;
    const { active, table } = state;
    switch (command) {
      case 'next':
        return this.#activate(isOnCluster ? active : stepInTime(rows, active, 1));
      case 'previous':
        return this.#activate(stepInTime(rows, active, -1));
      case 'first':
        return this.#activate(rows[0]);
      case 'last':
        return this.#activate(rows.at(-1));
      case 'lane-up':
      case 'lane-down': {
        if (!table || active === undefined) return this.#activate(rows[0]);
        return this.#activate(stepLane(table, rows, lanes, active, command === 'lane-up' ? -1 : 1));
      }
      case 'next-count':
      case 'previous-count':
        return this.#host.plot().focusCount(command === 'next-count' ? 1 : -1);
      case 'zoom-in':
        return this.zoom(ZOOM_STEP);
      case 'zoom-out':
        return this.zoom(1 / ZOOM_STEP);
      case 'pan-left':
      case 'pan-right': {
        const shift = state.viewport.widthPx * KEY_PAN_FRACTION * (command === 'pan-left' ? 1 : -1);
        return view.frames.queue({ zoomFactor: 1, panPx: shift, anchorPx: 0 });
      }
      case 'fit':
        return view.fit(BY_READER);
      case 'search':
        return this.#host.find('.search input')?.focus();
      case 'keys':
        this.#host.find('#menu')?.showPopover();
        await this.#host.updateComplete();
        return this.#host.find('.keys')?.focus();
      case 'close':
        return this.#host.open(undefined);
      case 'open':
        return undefined;
      default:
        return command satisfies never;
    }
  }

  async #activate(row: number | undefined): Promise<void> {
    if (row === undefined) return;
    const { store, view, updateComplete, plot } = this.#host;
    this.#next = row;
    store.dispatch({ type: 'activated', row });
    view.reveal(row, BY_READER);
    await updateComplete();
    this.#next = undefined;
    // The next key may have been quicker.
    if (store.state.active === row) plot().focusOption(row);
  }
}
