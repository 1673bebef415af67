// Tools that open over the timeline: sharing, activities, handouts, saving. The element knows none of them; `index.ts` says what
// each loads. One at a time, in a place of its own inside the shadow root.
import type { Scene } from '../layout/scene.ts';
import type { Part } from './parts.ts';
import type { TimelineStore } from './store.ts';

/** The tools. */
export type ToolName = 'share' | 'activities' | 'handout' | 'offline';

/** What a tool gets of the element. */
export interface ToolHost {
  /** The public element: what a host page may do, a tool may do. */
  readonly element: HTMLElement;
  readonly store: TimelineStore;
  /** Where to draw, inside the element's shadow root; empty. */
  readonly container: HTMLElement;
  /** What the plot shows now; undefined before it shows anything. */
  readonly scene: () => Scene | undefined;
  /** Level of the timeline's own heading, 1–6. */
  readonly headingLevel: () => number;
  /** Opens the details of an event and brings it into view; null closes them. */
  readonly select: (id: string | null) => void;
  /** Says something to screen readers. */
  readonly say: (words: string) => void;
  /** It has closed itself, has left nothing in the container, and has given the keyboard back. */
  readonly ended: () => void;
}

/** A tool that is open. */
export interface Tool {
  /** Draws it again, in other words. */
  readonly refresh: () => void;
  /** Closes it; calls `ended`. */
  readonly close: () => void;
}

/** Opens a tool. */
export type OpenTool = (host: ToolHost) => Tool;

/** What tools need of the element. */
export interface ToolsHost extends Omit<ToolHost, 'container' | 'ended'> {
  /** What was asked for could not be fetched. */
  readonly failed: () => void;
}

/** One tool at a time. */
export class Tools {
  readonly #host: ToolsHost;
  #tool: Tool | undefined;
  #due: Part<OpenTool> | undefined;

  constructor(host: ToolsHost) {
    this.#host = host;
  }

  /** Opens a tool as soon as its code is there, unless another is asked for before. */
  async open(part: Part<OpenTool> | undefined): Promise<void> {
    this.close();
    this.#due = part;
    const begin = await part?.fetch();
    if (this.#due !== part) return;
    this.#due = undefined;
    const container = this.#host.element.shadowRoot?.querySelector<HTMLElement>('.tool');
    if (!container) return;
    if (!begin) return this.#host.failed();
    this.#tool = begin({ ...this.#host, container, ended: () => (this.#tool = undefined) });
  }

  /** Draws what is open again, in other words. */
  refresh(): void {
    this.#tool?.refresh();
  }

  /** Closes what is open, or was to be. */
  close(): void {
    this.#due = undefined;
    this.#tool?.close();
  }
}
