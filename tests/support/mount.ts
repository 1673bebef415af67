// Puts a real <cited-timeline> on a real page and says in the words of a reader what is to be seen there. Finds things by
// role and name, inside the shadow root, as assistive technology does. Everything is taken away after each test.
import type { BoundFunctions, queries } from '@testing-library/dom';
import { configure, within } from '@testing-library/dom';
import { afterEach, beforeAll, expect } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { DETAILS } from '../../src/elements/main-pane.ts';
import { BASIS, SEARCHING } from '../../src/elements/store.ts';
import '../../src/index.ts';
import type { CitedTimeline } from '../../src/index.ts';

/** What is put on the page. */
export interface MountOptions {
  /** An object, or the text of a file: the `dataset` property. */
  readonly dataset?: unknown;
  /** The attributes of the element, `src` among them. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Style of the container; 1000 × 620 px where it is not given. */
  readonly style?: string;
  /** Markup of the element's children. */
  readonly fallback?: string;
}

/** An event that the element fired. */
export interface Fired {
  readonly type: string;
  readonly detail: unknown;
}

// Its own message prints the whole page, and fails on a shadow root.
configure({ getElementError: (message) => new Error(message ?? 'Not found.') });

const LAPTOP = 'width: 1000px; height: 620px';
const mounted: HTMLElement[] = [];

// Most tests are about where the view ends, not about the way there; `allowMotion` is for the others.
beforeAll(() => reduceMotion(true));

// What a reader needs at once after a click is here already, so that no test depends on how fast a part comes.
beforeAll(async () => {
  await Promise.all([DETAILS, BASIS, SEARCHING].map((part) => part.fetch()));
});

// What the browser reports, a page's own monitoring reports too: a resize observer that goes round in circles, say.
const reported: string[] = [];
addEventListener('error', ({ message }) => reported.push(message));

afterEach(async () => {
  // Full screen belongs to the whole page, and is left in its own time: the next test must not lose it with this one.
  if (document.fullscreenElement) {
    await document.exitFullscreen().catch(() => undefined);
    await pause(100);
  }
  for (const container of mounted.splice(0)) container.remove();
  document.body.style.margin = '0';
  await userEvent.cleanup();
  expect(reported.splice(0)).toEqual([]);
});

/** Puts a timeline on the page and returns at once; `mount` waits until its dataset is on screen. */
export function place({
  dataset,
  attributes = {},
  style = LAPTOP,
  fallback = '',
}: MountOptions): TimelinePage {
  const container = document.createElement('div');
  container.style.cssText = style;
  const element = document.createElement('cited-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = fallback;
  const page = new TimelinePage(element, container);
  container.append(element);
  document.body.style.margin = '0';
  document.body.append(container);
  mounted.push(container);
  if (dataset !== undefined) element.dataset = dataset;
  return page;
}

/** Puts a timeline on the page and waits for its dataset to be on screen. */
export async function mount(options: MountOptions): Promise<TimelinePage> {
  const page = place(options);
  await page.loaded;
  await page.element.updateComplete;
  return page;
}

/** The address of a file with this text: fetched as any other, and gone with the test. */
export function addressOf(text: string, type = 'application/json'): string {
  return URL.createObjectURL(new Blob([text], { type }));
}

/** Whether the reader has asked the browser for less motion. */
export async function reduceMotion(isReduced: boolean): Promise<void> {
  const features = [{ name: 'prefers-reduced-motion', value: isReduced ? 'reduce' : 'no-preference' }];
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

/** Waits for the next frame. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Waits. Only to see that something does not happen; what does happen is waited for by `expect.poll`. */
export function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}

/** Words of a node, with white space made single. */
export function wordsOf(node: Element | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The element that has the keyboard, inside shadow roots too. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** A timeline on a page, as its reader meets it. */
export class TimelinePage {
  readonly element: CitedTimeline;
  readonly container: HTMLElement;
  /** Settled by the element's first `load`. */
  readonly loaded: Promise<void>;
  /** Everything that the element has fired, in order. */
  readonly fired: Fired[] = [];

  constructor(element: CitedTimeline, container: HTMLElement) {
    this.element = element;
    this.container = container;
    for (const type of ['load', 'error', 'event-select', 'view-change', 'state-change']) {
      element.addEventListener(type, (event) =>
        this.fired.push({
          type,
          detail: event instanceof CustomEvent ? (event.detail as unknown) : undefined,
        }),
      );
    }
    this.loaded = new Promise((resolve) => element.addEventListener('load', () => resolve(), { once: true }));
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new TypeError('The element has no shadow root yet.');
    return shadowRoot;
  }

  /** Queries by role and name inside the element. */
  get screen(): BoundFunctions<typeof queries> {
    return within(this.root as unknown as HTMLElement);
  }

  /** What the element fired of one type. */
  of(type: string): readonly unknown[] {
    return this.fired.filter((event) => event.type === type).map(({ detail }) => detail);
  }

  listbox(): HTMLElement {
    return this.screen.getByRole('listbox', { name: 'Events' });
  }

  /** The events and groups on the plot. */
  options(): HTMLElement[] {
    return within(this.listbox()).queryAllByRole('option');
  }

  option(name: RegExp | string): HTMLElement {
    return within(this.listbox()).getByRole('option', { name });
  }

  /** Their names, in the order in which assistive technology has them. */
  optionNames(): string[] {
    return this.options().map((option) => option.getAttribute('aria-label') ?? '');
  }

  /** The details of the open event; null while none is open. */
  details(): HTMLElement | null {
    return this.screen.queryByRole('region', { name: 'Details' });
  }

  /** Its title; '' while none is open. */
  openTitle(): string {
    const details = this.details();
    return details ? (within(details).getAllByRole('heading')[0]?.textContent?.trim() ?? '') : '';
  }

  button(name: RegExp | string): HTMLElement {
    return this.screen.getByRole('button', { name });
  }

  search(): HTMLInputElement {
    return this.screen.getByRole('searchbox', { name: 'Search events' });
  }

  /** What is in view; throws before anything is. */
  range(): { start: number; end: number } {
    const range = this.element.visibleRange;
    if (!range) throw new TypeError('Nothing is on screen yet.');
    return range;
  }

  /** Where the plot lies on the page, without the names of the lanes beside it. */
  plotBox(): DOMRect {
    return this.part('axis').getBoundingClientRect();
  }

  /** The time at a place of the page. */
  timeAt(clientX: number): number {
    const { left, width } = this.plotBox();
    const { start, end } = this.range();
    return start + ((clientX - left) / width) * (end - start);
  }

  part(name: string): Element {
    const part = this.root.querySelector(`[part~="${name}"]`);
    if (!part) throw new TypeError(`There is no part "${name}".`);
    return part;
  }

  /** What the reader reads in a part, with white space made single. */
  textOf(name: string): string {
    return wordsOf(this.part(name));
  }

  /** Waits until the view stands still and the element has said so. */
  async atRest(): Promise<void> {
    let before = '';
    for (let still = 0; still < 3; still += 1) {
      await nextFrame();
      const now = JSON.stringify(this.element.visibleRange);
      if (now !== before) still = 0;
      before = now;
    }
    await this.element.updateComplete;
  }

  /** Presses keys with the keyboard on the plot. */
  async press(keys: string): Promise<void> {
    await userEvent.keyboard(keys);
    await this.atRest();
  }

  /** Waits until the name of what has the keyboard matches. */
  async expectFocusOn(name: RegExp | string): Promise<void> {
    const matcher = typeof name === 'string' ? expect.stringContaining(name) : expect.stringMatching(name);
    await expect.poll(() => focused()?.getAttribute('aria-label') ?? focused()?.textContent).toEqual(matcher);
  }
}
