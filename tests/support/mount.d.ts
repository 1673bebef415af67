import type { BoundFunctions, queries } from '@testing-library/dom';
import '../../src/index.ts';
import '../../src/data/basis.ts';
import '../../src/elements/event-details.ts';
import '../../src/elements/searching.ts';
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
/** Puts a timeline on the page and returns at once; `mount` waits until its dataset is on screen. */
export declare function place({ dataset, attributes, style, fallback }: MountOptions): TimelinePage;
/** Puts a timeline on the page and waits for its dataset to be on screen. */
export declare function mount(options: MountOptions): Promise<TimelinePage>;
/** The address of a file with this text: fetched as any other, and gone with the test. */
export declare function addressOf(text: string, type?: string): string;
/** Whether the reader has asked the browser for less motion. */
export declare function reduceMotion(isReduced: boolean): Promise<void>;
/** Waits for the next frame. */
export declare function nextFrame(): Promise<number>;
/** Waits. Only to see that something does not happen; what does happen is waited for by `expect.poll`. */
export declare function pause(delayMs: number): Promise<void>;
/** The element that has the keyboard, inside shadow roots too. */
export declare function focused(): Element | null;
/** A timeline on a page, as its reader meets it. */
export declare class TimelinePage {
  readonly element: CitedTimeline;
  readonly container: HTMLElement;
  /** Settled by the element's first `load`. */
  readonly loaded: Promise<void>;
  /** Everything that the element has fired, in order. */
  readonly fired: Fired[];
  constructor(element: CitedTimeline, container: HTMLElement);
  get root(): ShadowRoot;
  /** Queries by role and name inside the element. */
  get screen(): BoundFunctions<typeof queries>;
  /** What the element fired of one type. */
  of(type: string): readonly unknown[];
  listbox(): HTMLElement;
  /** The events and groups on the plot. */
  options(): HTMLElement[];
  option(name: RegExp | string): HTMLElement;
  /** Their names, in the order in which assistive technology has them. */
  optionNames(): string[];
  /** The details of the open event; null while none is open. */
  details(): HTMLElement | null;
  /** Its title; '' while none is open. */
  openTitle(): string;
  button(name: RegExp | string): HTMLElement;
  search(): HTMLInputElement;
  /** What is in view; throws before anything is. */
  range(): {
    start: number;
    end: number;
  };
  /** Where the plot lies on the page, without the names of the lanes beside it. */
  plotBox(): DOMRect;
  /** The time at a place of the page. */
  timeAt(clientX: number): number;
  part(name: string): Element;
  /** What the reader reads in a part, with white space made single. */
  textOf(name: string): string;
  /** Waits until the view stands still and the element has said so. */
  atRest(): Promise<void>;
  /** Presses keys with the keyboard on the plot. */
  press(keys: string): Promise<void>;
  /** Waits until the name of what has the keyboard matches. */
  expectFocusOn(name: RegExp | string): Promise<void>;
}
