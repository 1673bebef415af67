// What the reader's own acts do: buttons, keys, gestures; those on the plot are in plot-reader.ts. Each ends in the store or in a
// frame, and each tells the page around the element what the reader did.
import type { Filters } from '../data/filter.ts';
import { stepInTime } from '../interaction/navigation.ts';
import type { Action } from '../interaction/state.ts';
import { commandOf } from '../interaction/keyboard.ts';
import type { RowList } from '../layout/scene.ts';
import type { ReaderActions } from './context.ts';
import type { PlotController, PlotHost } from './plot-controller.ts';
import { PlotReader } from './plot-reader.ts';
import type { TimelineStore } from './store.ts';
import { nameOf } from './timeline-list.ts';
import type { MoveOptions, ViewController } from './view-controller.ts';
import { BY_READER } from './view-controller.ts';
import type { ToolName } from './tools.ts';

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

const HINT_MS = 1600; // long enough to read five words

/** Turns acts into changes. */
export class Reader {
  readonly #host: ReaderHost;
  readonly #plot: PlotReader;
  #hintTimer: ReturnType<typeof setTimeout> | undefined;
  #opener: Element | undefined;
  #cameFrom: string | null = null;

  constructor(host: ReaderHost) {
    this.#host = host;
    this.#plot = new PlotReader({
      ...host,
      open: (row) => void this.#select(row),
      told: () => this.#told(),
      hint: (words) => this.#hint(words),
      find: (selector) => this.#find(selector),
    });
  }

  /** What the plot asks for. */
  get plotHost(): PlotHost {
    return this.#plot.host;
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
    zoom: (factor) => this.#plot.zoom(factor),
    fit: () => this.#host.view.fit(BY_READER),
    present: () => this.#host.present(),
    openTool: (name) => this.#host.openTool(name),
    reload: () => this.#host.reload(),
  };

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
    void this.#plot.command(command);
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
    const { store, emit } = this.#host;
    const before = store.idOf(store.state.selected);
    store.dispatch(action);
    const id = store.idOf(store.state.selected);
    if (id !== before) emit('event-select', { id });
    emit('state-change', {});
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
    if (filters.text === text)
      say(store.state.view === 'timeline' ? view.inView() : store.messages.keeps(store.rows.length));
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
    view.reveal(row, BY_READER);
    // Events in one place may have been open, and no event.
    if ((row ?? before) !== undefined) this.#told();
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
