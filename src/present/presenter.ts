// The side of who presents: a window of their own, the clock in it, and when it was opened.
import type { TimelineStore } from '../elements/store.ts';
import type { Place } from './deck.ts';
import type { PresentCommand } from './keys.ts';
import { farewell, presenterView } from './presenter-view.ts';
import { PresenterWindow } from './presenter-window.ts';
import type { Steps } from './story.ts';
import { presenter } from './styles/presenter.ts';
import type { PresentWords } from './words.ts';
import { presentWords } from './words.ts';

const POPUP_MS = 2000; // a browser leaves full screen when a window opens

/** What the presenter sees of a presentation, and asks of it. */
export interface PresenterHost {
  readonly store: TimelineStore;
  readonly steps: Steps;
  /** When the presentation began, ms since 1970. */
  readonly beganMs: number;
  readonly place: () => Place;
  /** Of a number that is being typed. */
  readonly digits: () => string;
  readonly run: (command: PresentCommand) => void;
  readonly goTo: (index: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  /** The clock began anew, or the presenter has closed the window: what is kept for a reload has changed. */
  readonly changed: () => void;
}

/** One presenter, with a window or without. */
export class Presenter {
  readonly #host: PresenterHost;
  readonly #window: PresenterWindow;
  #beganMs: number;
  #openedMs = -Infinity;

  constructor(host: PresenterHost) {
    const { store, steps, place, digits, run, goTo } = host;
    this.#host = host;
    this.#beganMs = host.beganMs;
    this.#window = new PresenterWindow({
      draw: () =>
        presenterView({
          store,
          words: this.#words,
          steps,
          place: place(),
          beganMs: this.#beganMs,
          nowMs: Date.now(),
          digits: digits(),
          run,
          goTo,
          fromZero: () => this.#beginAnew(),
        }),
      farewell: () => farewell(this.#words, location.href),
      title: () => `${this.#words.presenterWindow}: ${store.state.table?.dataset.title ?? ''}`,
      language: () => ({ lang: store.locale, dir: store.messages.mirror ? 'rtl' : 'ltr' }),
      styles: presenter.cssText,
      onKey: host.onKey,
      closed: host.changed,
    });
  }

  /** When the clock began, ms since 1970. */
  get beganMs(): number {
    return this.#beganMs;
  }

  /** Whether there is a window. */
  get isOpen(): boolean {
    return this.#window.isOpen;
  }

  /** Whether a window came so short a time ago that it may be what ended full screen. */
  get hasJustOpened(): boolean {
    return performance.now() - this.#openedMs < POPUP_MS;
  }

  /** Opens the window, or finds the one that is open already. @returns Whether the browser let it. */
  open(): boolean {
    const isOpen = this.#window.open();
    if (isOpen) this.#openedMs = performance.now();
    return isOpen;
  }

  /** Draws the window again. */
  refresh(): void {
    this.#window.refresh();
  }

  /** Closes the window. */
  close(): void {
    this.#window.close();
  }

  get #words(): PresentWords {
    return presentWords(this.#host.store.locale);
  }

  #beginAnew(): void {
    this.#beganMs = Date.now();
    this.#host.changed();
    this.refresh();
  }
}
