// Full screen and back: gives a presentation its place in the element and puts everything back as it was.
import type { Presentation, PresentationHost, Stage } from '../elements/presenter.ts';

/** The steps on the screen, and how they go. */
export interface StepsOnScreen {
  /** Draws the present step again, in other words. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

// Full screen belongs to the whole page: the next presentation waits until the last one is off it.
let leaving: Promise<void> | undefined;

/** One presentation, from its beginning. */
export class PresentationController implements Presentation {
  readonly #host: PresentationHost;
  readonly #restore: () => void;
  readonly #focused: Element | null;
  readonly #steps: StepsOnScreen;
  #isPresenting = true;

  /** Goes full screen where that is allowed, else fills the window. */
  constructor(host: PresentationHost, begin: (stage: Stage) => StepsOnScreen) {
    this.#host = host;
    const { element } = host;
    this.#restore = host.remember();
    this.#focused = element.shadowRoot?.activeElement ?? this.#root.activeElement;
    element.toggleAttribute('presenting', true);
    document.addEventListener('fullscreenchange', this.#onFullscreen);
    this.#steps = begin({ ...host.stage, leave: () => this.leave() });
    void this.#goFullscreen();
    host.changed();
  }

  /** Draws the present step again, in other words. */
  refresh(): void {
    this.#steps.refresh();
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
    void this.#giveFocusBack();
  }

  // Refused in a frame without permission, or without a reader's gesture: then the window has to do.
  async #goFullscreen(): Promise<void> {
    const { element } = this.#host;
    // Asked for while the last one is still being left, it would end with that one.
    if (leaving) await leaving;
    await element.requestFullscreen?.().catch(() => undefined);
    // Granted after the presentation was left.
    if (!this.#isPresenting) await this.#leaveFullscreen();
  }

  // Whatever else is full screen by then stays so.
  #leaveFullscreen(): Promise<void> | undefined {
    if (this.#root.fullscreenElement !== this.#host.element) return undefined;
    return (leaving = document.exitFullscreen().catch(() => undefined));
  }

  // Nothing around a full screen can have the keyboard.
  async #giveFocusBack(): Promise<void> {
    const focused = this.#focused;
    await this.#leaveFullscreen();
    const isLost = !(focused instanceof HTMLElement) || focused === document.body || !focused.isConnected;
    if (isLost) this.#host.focusPlot();
    else focused.focus({ preventScroll: true });
  }

  get #root(): Document | ShadowRoot {
    return this.#host.element.getRootNode() as Document | ShadowRoot;
  }

  // Esc in full screen never reaches the page as a key: the browser leaves full screen, and so do we.
  #wasFullscreen = false;
  readonly #onFullscreen = (): void => {
    const isFullscreen = document.fullscreenElement !== null;
    if (this.#wasFullscreen && !isFullscreen) this.leave();
    this.#wasFullscreen = isFullscreen && this.#isPresenting;
  };
}
