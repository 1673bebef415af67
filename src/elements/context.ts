// What the element hands to its parts: what to show, and what readers may ask for. Requests go up, state comes down.
import type { Filters } from '../data/filter.ts';
import type { LanesBy } from '../data/lanes-by.ts';
import type { SortBy, ViewName } from '../interaction/state.ts';
import type { Problem } from '../time/time.ts';
import type { RowList } from '../layout/scene.ts';
import type { Part, PartModule } from './parts.ts';
import type { TimelineStore } from './store.ts';
import type { ToolName } from './tools.ts';

/** How far loading has come. */
export type LoadStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly progress?: LoadProgress }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** How much of a large dataset has come. */
export interface LoadProgress {
  readonly events: number;
  /** Of a file, what has been read of it. */
  readonly bytes: number | undefined;
  /** Its size, where it is known. */
  readonly totalBytes: number | undefined;
  /** Leaves it at that: what has come is shown. */
  readonly stop: () => void;
}

/** What a reader's own act asks of the timeline. */
export interface ReaderActions {
  /** Opens the details of a row, or closes them. */
  readonly select: (row: number | undefined, opener?: Element) => void;
  readonly step: (step: 1 | -1) => void;
  readonly filter: (filters: Filters) => void;
  readonly chooseLanes: (lanesBy: LanesBy) => void;
  readonly chooseView: (view: ViewName) => void;
  /** Shows what had been published by the end of a day, EDTF; without one, everything. */
  readonly knowBy: (day: string | undefined) => void;
  /** Opens a source by its id, or closes it. */
  readonly openSource: (id: string | undefined, opener?: Element) => void;
  /** Shows what would be left without the open source. */
  readonly leaveOut: (isWithout: boolean) => void;
  readonly sort: (sortBy: SortBy) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  readonly present: () => void;
  readonly openTool: (name: ToolName) => void;
  readonly reload: () => void;
}

export interface TimelineContext {
  readonly store: TimelineStore;
  readonly actions: ReaderActions;
  readonly status: LoadStatus;
  readonly problems: readonly Problem[];
  /** Events that share one place on the plot and are listed in the details. */
  readonly group: RowList | undefined;
  /** Whether what failed came from an address, which may answer better the next time. */
  readonly canReload: boolean;
  /** Level of the timeline's own heading, 1–6. */
  readonly headingLevel: number;
  /** A closer look at the data, if somebody has asked for one. */
  readonly check: {
    readonly isAsked: boolean;
    readonly ask: (isAsked: boolean) => void;
    /** What is to be looked at, as it came: an object, or the text of a file; undefined for a large dataset. */
    readonly input: unknown;
  };
  /** Whether what was known when is asked, and the way to ask it or to show everything again. */
  readonly knownByBar: { readonly isOpen: boolean; readonly toggle: (isOpen: boolean) => void };
  /** The code of a part with its looks, once it is there; what needs it is drawn again when it comes. */
  readonly load: <Module extends PartModule>(part: Part<Module>) => Module | undefined;
}

/** `aria-level` of a heading so many levels below the timeline's own. */
export function levelBelow({ headingLevel }: TimelineContext, steps: number): number {
  return Math.min(6, headingLevel + steps);
}
