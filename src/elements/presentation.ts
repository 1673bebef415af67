// How the element and whatever presents it talk: the element knows no presentation, the presentation uses the
// element's public methods. `index.ts` brings the two together.
import type { TimelineStore } from './store.ts';
import type { ViewController } from './view-controller.ts';

/** What steps are drawn on. */
export interface Stage {
  readonly store: TimelineStore;
  /** Where to draw, inside the element's shadow root. */
  readonly container: HTMLElement;
  readonly view: Pick<ViewController, 'reveal' | 'show'>;
  /** Opens an event, wherever the view is; undefined closes it. */
  readonly select: (row: number | undefined) => void;
  /** Ends the presentation. */
  readonly leave: () => void;
}

/** What presenting needs of the element. */
export interface PresentationHost {
  readonly element: HTMLElement;
  readonly stage: Omit<Stage, 'leave'>;
  /** Number of the step to begin with, from 1. */
  readonly step: number | undefined;
  /** Remembers the view and the selection; the returned function brings them back. */
  readonly remember: () => () => void;
  /** Where the keyboard goes if it was nowhere before. */
  readonly focusPlot: () => void;
  /** The element has changed its looks and must be drawn again. */
  readonly changed: () => void;
  /** It is over, and the element must be drawn again. */
  readonly ended: () => void;
}

/** A presentation under way. */
export interface Presentation {
  /** Draws the present step again, in other words. */
  readonly refresh: () => void;
  /** Shows another step, by its number from 1. */
  readonly goTo: (step: number) => void;
  /** Ends it and puts everything back. */
  readonly leave: () => void;
}

/** Starts a presentation. */
export type StartPresentation = (host: PresentationHost) => Presentation;
