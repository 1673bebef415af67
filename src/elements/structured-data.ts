// How the element and what writes its dataset for machines talk; `index.ts` brings the two together.
import type { TimelineStore } from './store.ts';

/** What the page is told of a timeline. */
export interface Described extends HTMLElement {
  /** Whether it is to be told anything. */
  readonly structuredData: boolean;
}

/** Writes what a timeline shows into the page, once for each dataset; takes it away where there is none, or none is wanted. */
export type WriteStructuredData = (element: Described, store: TimelineStore) => void;
