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
  #leaving: Promise<void> | undefined;

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
    this.#focused = element.shadowRoot?.activeElement ?? this.#root.activeElement;
    element.toggleAttribute('presenting', true);
    this.#wasFullscreen = false;
    document.addEventListener('fullscreenchange', this.#onFullscreen);
    this.#session = begin({ ...this.#host.stage(), container, leave: () => this.leave() });
    void this.#goFullscreen();
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

  // Refused in a frame without permission, or without a reader's gesture: then the window has to do.
  async #goFullscreen(): Promise<void> {
    const { element } = this.#host;
    // Asked for while the last one is still being left, it would end with that one.
    if (this.#leaving) await this.#leaving;
    await element.requestFullscreen?.().catch(() => undefined);
    // Granted after the presentation was left.
    if (!this.#session) await this.#leaveFullscreen();
  }

  // Whatever else is full screen by then stays so.
  #leaveFullscreen(): Promise<void> | undefined {
    if (this.#root.fullscreenElement !== this.#host.element) return undefined;
    return (this.#leaving = document.exitFullscreen().catch(() => undefined));
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
    this.#wasFullscreen = isFullscreen && this.#session !== undefined;
  };
}
