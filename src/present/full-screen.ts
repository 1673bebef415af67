// Full screen and back: gives a presentation its place in the element and puts everything back as it was.
import type { Presentation, PresentationHost, Stage } from '../elements/presentation.ts';

/** What steps are drawn on, and how they begin. */
export interface PresentStage extends Stage {
  readonly element: HTMLElement;
  /** Number of the step to begin with, from 1; undefined where nobody asks for one. */
  readonly step: number | undefined;
  readonly goFullscreen: () => void;
}

/** The steps on the screen, and how they go. */
export interface StepsOnScreen {
  /** Draws the present step again, in other words. */
  readonly refresh: () => void;
  readonly goTo: (step: number) => void;
  /**
   * Full screen has ended, by Esc or by a window that opened: closes what is on top.
   *
   * @returns Whether the presentation goes on: something else has been closed, or opened, by it.
   */
  readonly goesOn: () => boolean;
  readonly stop: () => void;
}

// Full screen belongs to the whole page: the next presentation waits until the last one is off it.
let leaving: Promise<void> | undefined;

/** One presentation, from its beginning. */
export class FullScreenPresentation implements Presentation {
  readonly #host: PresentationHost;
  readonly #restore: () => void;
  readonly #scrollBack: () => Promise<void>;
  readonly #focused: Element | null;
  readonly #steps: StepsOnScreen;
  #isPresenting = true;
  #wasFullscreen = false;

  /** Goes full screen where that is allowed, else fills the window. */
  constructor(host: PresentationHost, begin: (stage: PresentStage) => StepsOnScreen) {
    this.#host = host;
    const { element, step } = host;
    this.#scrollBack = scrollPlaces(element);
    this.#restore = host.remember();
    this.#focused = element.shadowRoot?.activeElement ?? this.#root.activeElement;
    element.toggleAttribute('presenting', true);
    document.addEventListener('fullscreenchange', this.#onFullscreen);
    this.#steps = begin({
      ...host.stage,
      element,
      step,
      goFullscreen: () => void this.#goFullscreen(),
      leave: () => this.leave(),
    });
    void this.#goFullscreen();
    host.changed();
  }

  /** Draws the present step again, in other words. */
  refresh(): void {
    this.#steps.refresh();
  }

  /** Shows another step, by its number from 1. */
  goTo(step: number): void {
    this.#steps.goTo(step);
  }

  /** Ends it and puts everything back. */
  leave(): void {
    if (!this.#isPresenting) return;
    this.#isPresenting = false;
    const { element } = this.#host;
    this.#steps.stop();
    document.removeEventListener('fullscreenchange', this.#onFullscreen);
    element.toggleAttribute('presenting', false);
    this.#restore();
    this.#host.ended();
    void this.#scrollBack();
    void this.#giveFocusBack();
  }

  // Refused in a frame without permission, or without a reader's gesture: then the window has to do.
  async #goFullscreen(): Promise<void> {
    const { element } = this.#host;
    // Asked for while the last one is still being left, it would end with that one.
    if (leaving) await leaving;
    const isGranted = await element.requestFullscreen?.().then(
      () => true,
      () => false,
    );
    // Granted after the presentation was left; or left before the browser had told of it.
    if (!this.#isPresenting) await this.#leaveFullscreen();
    else if (isGranted) {
      this.#wasFullscreen = true;
      this.#onFullscreen();
    }
  }

  // Whatever else is full screen by then stays so.
  #leaveFullscreen(): Promise<void> | undefined {
    if (this.#root.fullscreenElement !== this.#host.element) return undefined;
    return (leaving = document.exitFullscreen().catch(() => undefined));
  }

  // Nothing around a full screen can have the keyboard.
  async #giveFocusBack(): Promise<void> {
    const focused = this.#focused;
    const left = this.#leaveFullscreen();
    // Another height of the window may have scrolled it again.
    if (left) await left.then(this.#scrollBack);
    const isLost = !(focused instanceof HTMLElement) || focused === document.body || !focused.isConnected;
    if (isLost) this.#host.focusPlot();
    else focused.focus({ preventScroll: true });
  }

  get #root(): Document | ShadowRoot {
    return this.#host.element.getRootNode() as Document | ShadowRoot;
  }

  // Esc in full screen never reaches the page as a key: the browser leaves full screen, and so do we.
  readonly #onFullscreen = (): void => {
    const isFullscreen = document.fullscreenElement !== null;
    if (this.#wasFullscreen && !isFullscreen && !this.#steps.goesOn()) this.leave();
    this.#wasFullscreen = isFullscreen && this.#isPresenting;
    if (this.#isPresenting) this.#steps.refresh();
  };
}

// Where the page and what is in the element were scrolled to: out of its place, the element leaves the page shorter.
function scrollPlaces(element: HTMLElement): () => Promise<void> {
  const [x, y] = [scrollX, scrollY];
  const SCROLLED = ['.sheet', '.scroller', '.side'];
  const find = (selector: string): Element | null => element.shadowRoot?.querySelector(selector) ?? null;
  const tops = SCROLLED.map((selector) => find(selector)?.scrollTop ?? 0);
  return async () => {
    scrollTo({ left: x, top: y, behavior: 'instant' });
    // The view that it began in is drawn first.
    await (element as HTMLElement & { readonly updateComplete?: Promise<unknown> }).updateComplete;
    for (const [index, selector] of SCROLLED.entries()) find(selector)?.scrollTo(0, tops[index] ?? 0);
  };
}
