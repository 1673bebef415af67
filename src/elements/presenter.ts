// How the element and whatever presents it talk: the element knows no presentation, the presentation uses the
// element's public methods. `index.ts` brings the two together.
import type { TimelineStore } from './store.ts';

/** What a presentation is given. */
export interface PresentationStage {
  readonly store: TimelineStore;
  /** Where to draw, inside the element's shadow root. */
  readonly container: HTMLElement;
  /** Brings an event or a span into view. */
  readonly goTo: (target: string | { readonly start: number; readonly end: number }) => void;
  readonly select: (id: string | null) => void;
  /** Ends the presentation. */
  readonly leave: () => void;
}

/** A presentation under way. */
export interface PresentationSession {
  /** Draws the present step again, in other words or on another screen. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

/** Starts a presentation. */
export type StartPresentation = (stage: PresentationStage) => PresentationSession;
