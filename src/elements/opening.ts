// From a table that has come to a timeline on screen: the view that it opens on, when all of it is shown, and what waits
// for that.
import type { EventTable } from '../data/event-table.ts';
import type { Viewport } from '../time/viewport.ts';
import type { PlotController } from './plot-controller.ts';
import type { TimelineStore } from './store.ts';
import type { ViewController } from './view-controller.ts';
import { AT_ONCE } from './view-controller.ts';
import { openingSpan, viewOf } from '../layout/view-range.ts';

/** What opening a dataset needs of the element. */
export interface OpeningHost {
  readonly element: { readonly updateComplete: Promise<unknown>; dispatchEvent(event: Event): boolean };
  readonly store: TimelineStore;
  readonly view: ViewController;
  readonly plot: () => PlotController;
  /** Id of the event that is to be open, or null. */
  readonly wanted: () => string | null;
  /** Whether the element is on a page and has its words. */
  readonly canShow: () => boolean;
  /** Whether another dataset is on its way, or none came. */
  readonly isLoading: () => boolean;
  /** What is in view has changed. */
  readonly changed: () => void;
}

const UNMEASURED_PX = 800; // a plot that has not been on screen yet; its first width takes the place of this one

/** Opens one dataset after another. */
export class Opening {
  readonly #host: OpeningHost;
  #isShown = false;
  // Whether more of the events on screen are to come, and the view that they opened on.
  #isPartial = false;
  #opened: Viewport | undefined;
  #waiting: (() => void)[] = [];
  // What has waited for a dataset that could not be shown.
  #unmet: (() => void)[] = [];

  constructor(host: OpeningHost) {
    this.#host = host;
  }

  /** Whether a whole dataset is on screen. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /**
   * Puts a table in place of the one before. Who has moved about stays there if it has the events of the one before and
   * others, or has the same title and something there: a page that lives gives its dataset again and again.
   *
   * @param isMore It has the events of the one before and others.
   * @param isPartial More are to come.
   */
  take(table: EventTable, isMore: boolean, isPartial: boolean): void {
    const { store, view, plot, wanted, changed } = this.#host;
    const { viewport, active, whole } = store.state;
    const { start, end } = this.#opened ?? {};
    const isAgain =
      whole !== undefined &&
      whole.dataset.title === table.dataset.title &&
      viewport.start < table.extent.end &&
      viewport.end > table.extent.start;
    const isMoved = (isMore || isAgain) && (viewport.start !== start || viewport.end !== end);
    const activeId = isMore ? store.idOf(active) : null;
    if (!isMore && !isMoved) view.frames.stop();
    this.#isShown = false;
    this.#isPartial = isPartial;
    this.#opened = isMoved ? undefined : viewOf(openingSpan(table), plot().widthPx || UNMEASURED_PX);
    store.dispatch({ type: 'loaded', table, viewport: this.#opened ?? viewport });
    const row = store.rowOf(wanted());
    if (row !== undefined) store.dispatch({ type: 'selected', row });
    if (activeId !== null) store.dispatch({ type: 'activated', row: store.rowOf(activeId) });
    if (isPartial) {
      plot().paint();
      changed();
    } else void this.show();
  }

  /** Tells that the dataset is on screen, once it is, and does what has waited for it. */
  async show(): Promise<void> {
    const { element, store, view, plot, canShow, changed } = this.#host;
    if (!this.#isDue) return;
    await element.updateComplete;
    const { selected, view: name } = store.state;
    if (!this.#isDue || !canShow()) return;
    // The list and the tables need no width.
    if (plot().widthPx === 0 && name === 'timeline') return;
    this.#isShown = true;
    view.reveal(selected, AT_ONCE);
    for (const act of this.#waiting.splice(0)) {
      try {
        act();
      } catch (error) {
        reportError(error);
      }
    }
    changed();
    element.dispatchEvent(new CustomEvent('load'));
  }

  /** Does something now, or as soon as a dataset is on screen. */
  whenShown(act: () => void): void {
    if (this.#isShown && !this.#host.isLoading()) act();
    else this.#waiting.push(act);
  }

  /** Takes what is shown off the screen. */
  close(): void {
    this.#isShown = false;
    this.#host.store.dispatch({ type: 'unloaded' });
  }

  /** No dataset came. What has waited for it was not meant for another. */
  fail(): void {
    this.close();
    this.#unmet = this.#waiting.splice(0);
  }

  /** The dataset that did not come is asked for again. */
  retry(): void {
    this.#waiting.unshift(...this.#unmet.splice(0));
  }

  get #isDue(): boolean {
    return !this.#isShown && !this.#isPartial && this.#host.store.state.table !== undefined;
  }
}
