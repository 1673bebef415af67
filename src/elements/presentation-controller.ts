// Full screen and back: gives a presentation its place in the element and puts everything back as it was.
import type { PresentationSession, PresentationStage, StartPresentation } from './presenter.ts';

/** What presenting needs of the element. */
export interface PresentationHost {
  readonly element: HTMLElement;
  readonly container: () => HTMLElement | null;
  readonly stage: () => Omit<PresentationStage, 'container' | 'leave'>;
  /** Remembers the view and the selection; the returned function brings them back. */
  readonly remember: () => () => void;
  /** Where the keyboard goes if it was nowhere before. */
  readonly focusPlot: () => void;
  /** The element has changed its looks and must be drawn again. */
  readonly changed: () => void;
}

/** Runs one presentation at a time. */
export class PresentationController {
  readonly #host: PresentationHost;
  #session: PresentationSession | undefined;
  #restore: (() => void) | undefined;
  #focused: Element | null = null;

  constructor(host: PresentationHost) {
    this.#host = host;
  }

  get isPresenting(): boolean {
    return this.#session !== undefined;
  }

  /** Goes full screen where that is allowed, else fills the window. */
  start(begin: StartPresentation): void {
    const container = this.#host.container();
    if (this.#session || !container) return;
    const { element } = this.#host;
    this.#restore = this.#host.remember();
    const root = element.getRootNode() as Document | ShadowRoot;
    this.#focused = element.shadowRoot?.activeElement ?? root.activeElement;
    element.toggleAttribute('presenting', true);
    document.addEventListener('fullscreenchange', this.#onFullscreen);
    // Refused in a frame without permission, or without a reader's gesture: then the window has to do.
    void element
      .requestFullscreen?.()
      // Granted after the presentation was left. Whatever else is full screen by then stays so.
      .then(() =>
        this.#session || root.fullscreenElement !== element ? undefined : document.exitFullscreen(),
      )
      .catch(() => undefined);
    this.#session = begin({ ...this.#host.stage(), container, leave: () => this.leave() });
    this.#host.changed();
  }

  /** Ends it and puts everything back. */
  leave(): void {
    if (!this.#session) return;
    const { element } = this.#host;
    this.#session.stop();
    this.#session = undefined;
    document.removeEventListener('fullscreenchange', this.#onFullscreen);
    element.toggleAttribute('presenting', false);
    this.#restore?.();
    this.#restore = undefined;
    this.#host.changed();
    void this.#giveFocusBack();
  }

  // Nothing around a full screen can have the keyboard.
  async #giveFocusBack(): Promise<void> {
    const focused = this.#focused;
    if (this.#host.element.matches(':fullscreen')) await document.exitFullscreen().catch(() => undefined);
    const isLost = !(focused instanceof HTMLElement) || focused === document.body || !focused.isConnected;
    if (isLost) this.#host.focusPlot();
    else focused.focus({ preventScroll: true });
  }

  // Esc in full screen never reaches the page as a key: the browser leaves full screen, and so do we.
  #wasFullscreen = false;
  readonly #onFullscreen = (): void => {
    const isFullscreen = document.fullscreenElement !== null;
    if (this.#wasFullscreen && !isFullscreen) this.leave();
    this.#wasFullscreen = isFullscreen && this.#session !== undefined;
  };
}
