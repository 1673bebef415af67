import type { Locator, Page } from '@playwright/test';
/** The part of the built-in dataset that the journeys compare the page with. */
export interface CitedEvent {
  readonly id: string;
  readonly title: string;
  readonly citations: readonly {
    readonly source: string;
    readonly passage?: {
      readonly start: string;
      readonly end?: string;
    };
  }[];
}
interface Dataset {
  readonly title: string;
  readonly events: readonly CitedEvent[];
  readonly sources: readonly {
    readonly id: string;
    readonly URL?: string;
  }[];
}
/** The dataset of the page, as it stands in its file. */
export declare const DATASET: Dataset;
/** Titles in time order: by start, and the shorter first where two start together. Written down, not computed. */
export declare const TITLES: readonly [
  'Xi’s earlier visits to Russia',
  'AUKUS is first announced',
  'Iran’s admission to the SCO is agreed',
  'Beijing meeting: a ‘no-limits’ friendship',
  'Russia’s full-scale invasion of Ukraine',
  'Samarkand meeting of Xi and Putin',
  'Video call: Putin invites Xi to Moscow',
  'Wang Yi is received in Moscow',
  'China’s position paper on Ukraine',
  'AUKUS submarine road map in San Diego',
  'Drone incident over the Black Sea',
  'Qin Gang and Kuleba speak by telephone',
  'Kuleba speaks with Antony Blinken',
  'Beijing and Moscow announce the visit',
  'ICC arrest warrant for Putin',
  'Xi and Putin publish signed articles',
  'Xi arrives; first talk by the fireplace',
  'Xi Jinping’s state visit to Moscow',
  'Main talks, agreements, joint statement',
];
/** The event of a title. */
export declare function eventOf(title: string): CitedEvent;
export declare const timelineOf: (page: Page) => Locator;
export declare const plotOf: (page: Page) => Locator;
export declare const optionsOf: (page: Page) => Locator;
export declare const detailsOf: (page: Page) => Locator;
export declare const searchOf: (page: Page) => Locator;
export declare const presentationOf: (page: Page) => Locator;
/** The option of an event, whatever its date is in words. */
export declare const optionOf: (page: Page, title: string) => Locator;
/** Opens an address and waits until events are on the plot. */
export declare function open(page: Page, address?: string): Promise<void>;
/** Chooses one of the four views: where there is room they stand beside each other, else in the menu. */
export declare function chooseView(page: Page, name: string): Promise<void>;
export interface Range {
  readonly start: number;
  readonly end: number;
}
/** What the timeline shows, in ms since 1970. */
export declare function rangeOf(page: Page): Promise<Range>;
export declare function spanOf(page: Page): Promise<number>;
/** Waits until the view has come to rest. */
export declare function settledRangeOf(page: Page): Promise<Range>;
/** The ids of an element's own state, as a host page would read them. */
export declare function stateOf(page: Page): Promise<{
  selected: string | null;
  view: string;
  lanes: string;
  filters: unknown;
}>;
/** The name of what has the keyboard, through shadow roots: its label, or its words. */
export declare function focusedName(page: Page): Promise<string>;
/** Presses Tab until something has the keyboard, as a reader without a mouse would. */
export declare function tabTo(page: Page, target: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
/** Collects what must never happen on a page: exceptions, and errors in the console. */
export declare function collectErrors(page: Page): string[];
/** The plot's box without the names of its lanes: where time is. */
export declare function timeBoxOf(page: Page): Promise<{
  x: number;
  y: number;
  width: number;
  height: number;
}>;
/** The time at a window coordinate. */
export declare function timeAt(page: Page, x: number): Promise<number>;
export {};
