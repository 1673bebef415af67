// The window of who presents, on a second screen. Its document is built from here, by DOM methods and an adopted style sheet:
// an empty window has the origin and the policy of its opener, so that this works from a file on a disk and under any policy
// that allows the script. What is in it is drawn anew when it has been loaded again.
import type { TemplateResult } from 'lit';
import { nothing, render } from 'lit';

const NAME = 'cited-timeline-presenter';
const FEATURES = 'popup,width=1080,height=760';
const TICK_MS = 500; // half of what the clock shows

/** What is drawn in the window, and what it asks for. */
export interface PresenterWindowHost {
  readonly draw: () => TemplateResult;
  /** What is shown when the audience window goes away, and with it all that answers here. */
  readonly farewell: () => TemplateResult;
  readonly title: () => string;
  readonly language: () => { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
  readonly styles: string;
  readonly onKey: (event: KeyboardEvent) => void;
  /** The presenter has closed it. */
  readonly closed: () => void;
}

/** One presenter window. */
export class PresenterWindow {
  readonly #host: PresenterWindowHost;
  #window: Window | undefined;
  #root: HTMLElement | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #saidFarewell = false;

  constructor(host: PresenterWindowHost) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#window !== undefined;
  }

  /** Opens it, or finds the one that is open already. @returns Whether the browser let it. */
  open(): boolean {
    if (this.#isAttached()) {
      this.#window?.focus();
      return true;
    }
    const opened = openEmpty();
    if (!opened) return false;
    this.#window = opened;
    this.#attach();
    if (this.#timer === undefined) {
      addEventListener('pagehide', this.#farewell);
      addEventListener('pageshow', this.#welcome);
    }
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    return true;
  }

  /** Draws it again. */
  refresh(): void {
    const { draw, title, language } = this.#host;
    const root = this.#root;
    if (!root || this.#saidFarewell || !this.#isAttached()) return;
    const { lang, dir } = language();
    const { documentElement } = root.ownerDocument;
    documentElement.lang = lang;
    documentElement.dir = dir;
    root.ownerDocument.title = title();
    render(draw(), root);
  }

  /** Closes it. */
  close(): void {
    const open = this.#window;
    this.#forget();
    open?.close();
  }

  #attach(): void {
    const { styles, onKey } = this.#host;
    const view = this.#window as (Window & typeof globalThis) | undefined;
    if (!view) return;
    const { document: page } = view;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles);
    page.adoptedStyleSheets = [sheet];
    if (this.#root) render(nothing, this.#root);
    this.#root = page.createElement('main');
    page.body.replaceChildren(this.#root);
    page.addEventListener('keydown', onKey);
    this.refresh();
  }

  // The same window with another document has been loaded again.
  #isAttached(): boolean {
    try {
      return !this.#window?.closed && !!this.#root && this.#window?.document === this.#root.ownerDocument;
    } catch {
      return false;
    }
  }

  #tick(): void {
    if (this.#isAttached()) return this.refresh();
    if (this.#window?.closed) {
      this.#forget();
      return this.#host.closed();
    }
    try {
      if (this.#window?.document.body) this.#attach();
    } catch {
      // It has gone to another site: it is the presenter's own now.
      this.#forget();
      this.#host.closed();
    }
  }

  #forget(): void {
    clearInterval(this.#timer);
    removeEventListener('pagehide', this.#farewell);
    removeEventListener('pageshow', this.#welcome);
    this.#timer = this.#window = this.#root = undefined;
  }

  // Full screen ends, and with it a drawing, when the page has gone already: what has been said stays.
  readonly #farewell = (): void => {
    if (!this.#root || !this.#isAttached()) return;
    render(this.#host.farewell(), this.#root);
    this.#saidFarewell = true;
  };

  // The browser kept the page, and goes back to it.
  readonly #welcome = (): void => {
    this.#saidFarewell = false;
    this.refresh();
  };
}

// Blocked by the browser, or by the sandbox of a frame; or the name is that of a window of another site.
function openEmpty(): Window | undefined {
  try {
    const opened = open('', NAME, FEATURES);
    return opened?.document.body ? opened : undefined;
  } catch {
    return undefined;
  }
}
