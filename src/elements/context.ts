// What the element hands to its parts: what to show, and what readers may ask for. Requests go up, state comes down.
import type { Filters } from '../data/filter.ts';
import type { LanesBy } from '../data/lanes-by.ts';
import type { ViewName } from '../interaction/state.ts';
import type { Problem } from '../time/time.ts';
import type { TimelineStore } from './store.ts';

/** How far loading has come. */
export type LoadStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What a reader's own act asks of the timeline. */
export interface ReaderActions {
  /** Opens the details of a row, or closes them. */
  readonly select: (row: number | undefined, opener?: Element) => void;
  readonly step: (step: 1 | -1) => void;
  readonly filter: (filters: Filters) => void;
  readonly chooseLanes: (lanesBy: LanesBy) => void;
  readonly chooseView: (view: ViewName) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly present: () => void;
  readonly reload: () => void;
}

export interface TimelineContext {
  readonly store: TimelineStore;
  readonly actions: ReaderActions;
  readonly status: LoadStatus;
  readonly problems: readonly Problem[];
  /** Events that share one place on the plot and are listed in the details. */
  readonly group: readonly number[] | undefined;
  /** Whether what failed came from an address, which may answer better the next time. */
  readonly canReload: boolean;
  /** Level of the timeline's own heading, 1–6. */
  readonly headingLevel: number;
}

/** `aria-level` of a heading so many levels below the timeline's own. */
export function levelBelow({ headingLevel }: TimelineContext, steps: number): number {
  return Math.min(6, headingLevel + steps);
}
