// The line between the embed page and the page around it. Listens to its parent alone, and to one origin of it; says what a reader
// looks at only to who has asked. However many messages come, a few are left for each frame: the last of each type.
import type { FrameMessage, HostMessage } from './messages.ts';
import { readHostMessage, sealed } from './messages.ts';

const FRAME_MS = 16; // a timer and not a frame: a page that is scrolled away has no frames, and still has a height

/** What is done with what is heard. */
export interface ConnectionHandlers {
  /** The parent has greeted: the page's height is due. */
  readonly greeted: () => void;
  /** What it asks for: at most one of each type at a time, in the order of their coming, and nothing before `open`. */
  readonly asked: (message: Exclude<HostMessage, { type: 'hello' }>) => void;
}

/** The line to a parent. */
export class Connection {
  readonly #own: Window;
  readonly #parent: Window;
  readonly #handlers: ConnectionHandlers;
  readonly #due = new Map<HostMessage['type'], HostMessage>();
  #origin: string | undefined;
  #isOpen = false;
  #isDue = false;

  /** @param own The page's window; where it is its own parent, nobody is told anything. */
  constructor(own: Window, handlers: ConnectionHandlers) {
    this.#own = own;
    this.#parent = own.parent;
    this.#handlers = handlers;
    if (own.parent === own) return;
    own.addEventListener('message', (event) => this.#receive(event));
    this.say({ type: 'ready' });
  }

  /** From now on requests are handed on: a dataset is on screen. */
  open(): void {
    this.#isOpen = true;
    this.#handSoon();
  }

  /** Tells the parent something; what the reader looks at only if it has greeted. */
  say(message: FrameMessage): void {
    if (this.#parent === this.#own) return;
    const isPrivate = message.type === 'view' || message.type === 'select';
    if (isPrivate && this.#origin === undefined) return;
    // A page in a file, or in a sandbox, has no origin that could be named.
    const to = this.#origin === undefined || this.#origin === 'null' ? '*' : this.#origin;
    this.#parent.postMessage(sealed(message), to);
  }

  #receive({ data, source, origin }: MessageEvent<unknown>): void {
    if (source !== this.#parent) return;
    const message = readHostMessage(data);
    if (!message || origin !== (this.#origin ??= origin)) return;
    this.#due.delete(message.type);
    this.#due.set(message.type, message);
    this.#handSoon();
  }

  #handSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      for (const [type, message] of this.#due) {
        if (message.type === 'hello') this.#handlers.greeted();
        else if (this.#isOpen) this.#handlers.asked(message);
        else continue;
        this.#due.delete(type);
      }
    }, FRAME_MS);
  }
}
