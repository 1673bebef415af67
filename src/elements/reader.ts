// What the reader's own acts do: buttons, keys, clicks, gestures. Each ends in the store or in a frame, and each tells
// the page around the element what the reader did.
import type { Filters } from '../data/filter.ts';
import { stepInTime, stepLane } from '../interaction/navigation.ts';
import type { Action } from '../interaction/state.ts';
import type { PlotCommand } from '../interaction/keyboard.ts';
import { commandOf } from '../interaction/keyboard.ts';
import { anchorOf } from '../layout/marks.ts';
import type { RowList } from '../layout/scene.ts';
import { timeToPx } from '../time/viewport.ts';
import type { ReaderActions } from './context.ts';
import type { PlotController, PlotHost } from './plot-controller.ts';
import type { TimelineStore } from './store.ts';
import { nameOf } from './timeline-list.ts';
import type { MoveOptions, ViewController } from './view-controller.ts';
import { viewOf } from './view-range.ts';
import type { ToolName } from './tools.ts';
import { ZOOM_STEP } from '../interaction/delta.ts';

/** What a reader's acts need of the element. */
export interface ReaderHost {
  readonly store: TimelineStore;
  readonly view: ViewController;
  readonly root: () => ParentNode;
  readonly isGreedy: () => boolean;
  readonly emit: (type: string, detail: object) => void;
  readonly say: (words: string) => void;
  readonly hint: (words: string) => void;
  readonly setGroup: (rows: RowList | undefined) => void;
  readonly select: (row: number | undefined) => void;
  readonly present: () => void;
  readonly openTool: (name: ToolName) => void;
  readonly reload: () => void;
  readonly plot: () => PlotController;
  readonly resized: (widthPx: number) => void;
  readonly updateComplete: () => Promise<unknown>;
}

const DOUBLE_TAP_ZOOM = 2;
const KEY_PAN_FRACTION = 0.25; // of the plot's width
const BY_READER = { isByReader: true };
const HINT_MS = 1600; // long enough to read five words
const IS_APPLE = /mac|iphone|ipad/i;

/** Turns acts into changes. */
export class Reader {
  readonly #host: ReaderHost;
  #hintTimer: ReturnType<typeof setTimeout> | undefined;
  #opener: Element | undefined;
  #cameFrom: string | null = null;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  readonly actions: ReaderActions = {
    select: (row, from) => void this.#select(row, from),
    step: (step) => void this.#step(step),
    filter: (filters) => {
      void this.#filter(filters);
    },
    chooseLanes: (lanesBy) => this.#act({ type: 'lanes-chosen', lanesBy }),
    chooseView: (view) => this.#act({ type: 'view-chosen', view }),
    knowBy: (knownBy) => this.#act({ type: 'known-by', knownBy }),
    openSource: (source, opener) => void this.#openSource(source, opener),
    leaveOut: (isWithout) => this.#act({ type: 'source-left-out', isWithout }),
    sort: (sortBy) => this.#act({ type: 'sorted', sortBy }),
    zoom: (factor) => this.#zoom(factor),
    fit: () => this.#host.view.fit(BY_READER),
    present: () => this.#host.present(),
    openTool: (name) => this.#host.openTool(name),
    reload: () => this.#host.reload(),
  };

  /** What the plot asks for. */
  get plotHost(): PlotHost {
    const { store, view, isGreedy, resized } = this.#host;
    return {
      store,
      frames: view.frames,
      isGreedy,
      resized,
      command: (command, isOnCluster) => void this.#command(command, isOnCluster),
      choose: (row, clusterRows, isByKey) => this.#choose(row, clusterRows, isByKey),
      focused: (row) => store.dispatch({ type: 'activated', row }),
      doubleTapped: (anchorPx, isZoomOut) => {
        const factor = isZoomOut ? 1 / DOUBLE_TAP_ZOOM : DOUBLE_TAP_ZOOM;
        view.zoom(factor, anchorPx, BY_READER);
      },
      show: (interval, isJump) => view.show(interval, isJump ? BY_READER : { ...BY_READER, durationMs: 0 }),
      pageScrolled: () =>
        this.#hint(store.messages.pageScrolls(IS_APPLE.test(navigator.platform) ? '⌘' : 'Ctrl')),
    };
  }

  /** Opens the neighbour in time of the open event; the first or last where none is open. */
  stepSelection(step: 1 | -1, options?: MoveOptions): void {
    const { store, select, view } = this.#host;
    const row = stepInTime(store.rows, store.state.selected, step);
    if (row === undefined) return;
    select(row);
    view.reveal(row, options);
  }

  /** Keys that work anywhere inside the element. */
  readonly onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      this.#close(event);
      return;
    }
    const command = commandOf(event);
    const isTyping = event.composedPath()[0] instanceof HTMLInputElement;
    if (isTyping || (command !== 'search' && command !== 'keys')) return;
    event.preventDefault();
    void this.#command(command);
  };

  // What is open, one thing after the other: the browser closes its popovers itself.
  #close(event: KeyboardEvent): void {
    const { selected, source } = this.#host.store.state;
    const isEventOpen = selected !== undefined || this.#find('.group');
    if (this.#find(':popover-open') || (!isEventOpen && source === undefined)) return;
    event.preventDefault();
    void (isEventOpen ? this.#select(undefined) : this.#openSource(undefined));
  }

  // What the address of the page may hold.
  #act(action: Action): void {
    this.#host.store.dispatch(action);
    this.#host.emit('state-change', {});
  }

  async #openSource(source: string | undefined, opener?: Element): Promise<void> {
    const { store, setGroup, updateComplete } = this.#host;
    const from = source === undefined ? this.#cameFrom : store.idOf(store.state.selected);
    this.#cameFrom = source === undefined ? null : from;
    setGroup(undefined);
    this.#act({ type: 'source-opened', source });
    // Back to the event from whose details it was opened.
    const back = source === undefined ? store.rowOf(from) : undefined;
    if (back !== undefined) return this.#select(back);
    await updateComplete();
    if (source === undefined) return this.#returnFocus(undefined);
    this.#opener = opener;
    this.#find('.details')?.focus({ preventScroll: true });
  }

  /** Gives the keyboard to the first of such nodes that can be seen, once what was asked for is on screen. */
  async focusAfterUpdate(selector: string): Promise<void> {
    await this.#host.updateComplete();
    const nodes = [...this.#host.root().querySelectorAll<HTMLElement>(selector)];
    nodes.find((node) => node.checkVisibility())?.focus();
  }

  /** Says that a part of the element could not be fetched. */
  partFailed(): void {
    const { partMissing } = this.#host.store.messages;
    this.#host.say(partMissing);
    this.#hint(partMissing);
  }

  // A button that clears filters goes with them: the keyboard must not go too.
  async #filter(filters: Filters): Promise<void> {
    const { store, view, root, say, updateComplete } = this.#host;
    const focused = (root() as ShadowRoot).activeElement;
    const { text } = store.state.filters;
    this.#act({ type: 'filtered', filters });
    await updateComplete();
    // What is found by words, the search itself tells.
    if (filters.text === text) say(view.inView());
    if (focused && !focused.isConnected) this.#find(':popover-open input, [popovertarget=filters]')?.focus();
  }

  // At either end the button that had the keyboard goes out of use: the keyboard stays in the details.
  async #step(step: 1 | -1): Promise<void> {
    const focused = (this.#host.root() as ShadowRoot).activeElement;
    this.stepSelection(step, BY_READER);
    this.#told();
    await this.#host.updateComplete();
    if (focused?.matches(':disabled')) this.#find('.details')?.focus();
  }

  async #select(row: number | undefined, opener?: Element): Promise<void> {
    const { select, view, updateComplete } = this.#host;
    const before = this.#host.store.state.selected;
    select(row);
    if (row !== undefined) view.reveal(row, BY_READER);
    this.#told();
    await updateComplete();
    if (row !== undefined) {
      this.#opener = opener;
      this.#find('.details')?.focus({ preventScroll: true });
    } else {
      this.#returnFocus(before);
    }
  }

  #returnFocus(row: number | undefined): void {
    const opener = this.#opener;
    this.#opener = undefined;
    if (opener instanceof HTMLElement && opener.isConnected && opener.getClientRects().length > 0) {
      opener.focus({ preventScroll: true });
    } else if (this.#host.store.state.source !== undefined) {
      this.#find('.details')?.focus({ preventScroll: true });
    } else if (this.#host.store.state.view === 'timeline') {
      if (row !== undefined) this.#host.plot().focusOption(row);
      else this.#host.plot().focusPlot();
    }
  }

  #told(): void {
    const { store, emit, say } = this.#host;
    const { selected } = store.state;
    emit('event-select', { id: store.idOf(selected) });
    if (selected !== undefined) say(nameOf(selected, store));
  }

  // A click leaves the keyboard where it was; a key takes it along to the details.
  #choose(row: number, clusterRows: RowList | undefined, isByKey: boolean): void {
    if (clusterRows) {
      void this.#openCluster(clusterRows, isByKey);
      return;
    }
    this.#host.store.dispatch({ type: 'activated', row });
    if (isByKey) {
      void this.#select(row);
      return;
    }
    this.#host.select(row);
    this.#told();
  }

  // Zooms in until the events stand apart; where no zoom can do that, lists them.
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
    const isCloser = end > start && to.end - to.start < (viewport.end - viewport.start) * 0.9;
    if (isCloser) return view.frames.fly(to, BY_READER);
    setGroup(rows);
    await updateComplete();
    if (isByKey) this.#find('.details')?.focus({ preventScroll: true });
  }

  #zoom(factor: number): void {
    const { store, view } = this.#host;
    const { viewport, table, active } = store.state;
    const time = active === undefined ? undefined : table?.timeAt(active);
    const x = time ? timeToPx(viewport, anchorOf(time)) : NaN;
    const anchorPx = x >= 0 && x <= viewport.widthPx ? x : viewport.widthPx / 2;
    view.zoom(factor, anchorPx, BY_READER);
  }

  async #command(command: PlotCommand, isOnCluster = false): Promise<void> {
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
      case 'zoom-in':
        return this.#zoom(ZOOM_STEP);
      case 'zoom-out':
        return this.#zoom(1 / ZOOM_STEP);
      case 'pan-left':
      case 'pan-right': {
        const shift = state.viewport.widthPx * KEY_PAN_FRACTION * (command === 'pan-left' ? 1 : -1);
        return view.frames.queue({ zoomFactor: 1, panPx: shift, anchorPx: 0 });
      }
      case 'fit':
        return view.fit(BY_READER);
      case 'search':
        return this.#find('.search input')?.focus();
      case 'keys':
        this.#find('#menu')?.showPopover();
        await this.#host.updateComplete();
        return this.#find('.keys')?.focus();
      case 'close':
        return this.#select(undefined);
      case 'open':
        return undefined;
      default:
        return command satisfies never;
    }
  }

  async #activate(row: number | undefined): Promise<void> {
    if (row === undefined) return;
    const { store, view, updateComplete, plot } = this.#host;
    store.dispatch({ type: 'activated', row });
    view.reveal(row, BY_READER);
    await updateComplete();
    plot().focusOption(row);
  }

  /** Forgets what was to happen later. */
  stop(): void {
    clearTimeout(this.#hintTimer);
    this.#host.hint('');
  }

  #hint(words: string): void {
    const { hint } = this.#host;
    clearTimeout(this.#hintTimer);
    hint(words);
    this.#hintTimer = setTimeout(() => hint(''), HINT_MS);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.root().querySelector<HTMLElement>(selector);
  }
}
