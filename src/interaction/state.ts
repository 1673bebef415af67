// The whole state of a timeline and every way in which it can change. One reducer, no other path.
import type { Basis } from '../data/basis.ts';
import type { EventTable } from '../data/event-table.ts';
import type { Filters } from '../data/filter.ts';
import { NO_FILTERS } from '../data/filter.ts';
import type { LanesBy } from '../data/lanes-by.ts';
import type { Viewport } from '../time/viewport.ts';
import { resizeTo } from '../time/viewport.ts';

export type ViewName = 'timeline' | 'list' | 'table' | 'evidence';

/** What the rows of the evidence view are in the order of. */
export type SortBy = 'time' | 'sources' | 'disagreement';

/** What a presentation shows. Rows are those of `table`. */
export interface Staging {
  /** What has been shown so far, ascending. */
  readonly rows: Uint32Array;
  /** What the present step shows; the others stand back. */
  readonly now: ReadonlySet<number>;
}

export interface TimelineState {
  /** All events. */
  readonly whole: EventTable | undefined;
  /** Those that rest on the sources that count, dated as these date them: `whole` where all do. */
  readonly table: EventTable | undefined;
  /** EDTF date: only what had been published by the end of it counts. */
  readonly knownBy: string | undefined;
  /** Id of the source that is looked at. */
  readonly source: string | undefined;
  /** Whether that source does not count. */
  readonly isWithout: boolean;
  readonly sortBy: SortBy;
  readonly viewport: Viewport;
  readonly lanesBy: LanesBy;
  readonly view: ViewName;
  readonly filters: Filters;
  /** Row whose details are open. */
  readonly selected: number | undefined;
  /** Row that the keyboard is on. */
  readonly active: number | undefined;
  /** While presenting: what is shown in place of what passes the filters. */
  readonly staging: Staging | undefined;
}

export type Action =
  | { readonly type: 'loaded'; readonly table: EventTable; readonly viewport: Viewport }
  | { readonly type: 'unloaded' }
  /** `isMoving`: more of the same move is to come. */
  | { readonly type: 'moved'; readonly viewport: Viewport; readonly isMoving?: boolean }
  | { readonly type: 'resized'; readonly widthPx: number }
  | { readonly type: 'selected'; readonly row: number | undefined }
  | { readonly type: 'activated'; readonly row: number | undefined }
  | { readonly type: 'filtered'; readonly filters: Filters }
  | { readonly type: 'lanes-chosen'; readonly lanesBy: LanesBy }
  | { readonly type: 'view-chosen'; readonly view: ViewName }
  | { readonly type: 'known-by'; readonly knownBy: string | undefined }
  | { readonly type: 'source-opened'; readonly source: string | undefined }
  | { readonly type: 'source-left-out'; readonly isWithout: boolean }
  | { readonly type: 'sorted'; readonly sortBy: SortBy }
  | { readonly type: 'staged'; readonly staging: Staging | undefined }
  /** A part of the element is there that was on its way. */
  | { readonly type: 'part-came' };

/** Before anything is loaded. The viewport has the right form and no meaning. */
export const INITIAL_STATE: TimelineState = {
  whole: undefined,
  table: undefined,
  knownBy: undefined,
  source: undefined,
  isWithout: false,
  sortBy: 'time',
  viewport: { start: 0, end: 1, widthPx: 1 },
  lanesBy: 'category',
  view: 'timeline',
  filters: NO_FILTERS,
  selected: undefined,
  active: undefined,
  staging: undefined,
};

/** Makes the table on fewer sources: see `restOn` in data/basis.ts. */
export type RestOn = (table: EventTable, basis: Basis) => EventTable;

/**
 * The next state. Rows belong to a table, so a new table forgets them; the filter's words and the view stay.
 *
 * @param restOn What only some readers ask for; until it is there, all sources count.
 */
export function reduce(state: TimelineState, action: Action, restOn?: RestOn): TimelineState {
  const rest = (next: TimelineState): TimelineState => rested(next, restOn);
  switch (action.type) {
    case 'loaded':
      return rest({
        ...knownSource(state, action.table),
        whole: action.table,
        table: action.table,
        viewport: action.viewport,
        selected: undefined,
        active: undefined,
        staging: undefined,
      });
    case 'unloaded':
      return { ...state, whole: undefined, table: undefined, selected: undefined, active: undefined };
    case 'moved':
      return action.viewport === state.viewport ? state : { ...state, viewport: action.viewport };
    case 'resized':
      return action.widthPx === state.viewport.widthPx
        ? state
        : { ...state, viewport: resizeTo(state.viewport, action.widthPx) };
    case 'selected':
      return { ...state, selected: action.row, active: action.row ?? state.active };
    case 'activated':
      return { ...state, active: action.row };
    case 'filtered':
      return { ...state, filters: action.filters };
    case 'lanes-chosen':
      return { ...state, lanesBy: action.lanesBy };
    case 'view-chosen':
      return { ...state, view: action.view };
    case 'known-by':
      return action.knownBy === state.knownBy ? state : rest({ ...state, knownBy: action.knownBy });
    case 'source-opened':
      if (action.source === state.source) return state;
      return rest(knownSource(lookAt(state, action.source), state.whole));
    case 'source-left-out':
      return action.isWithout === state.isWithout ? state : rest(leaveOut(state, action.isWithout));
    case 'part-came':
      return isNarrowed(state) && state.table === state.whole ? rest(state) : state;
    case 'sorted':
      return { ...state, sortBy: action.sortBy };
    case 'staged':
      return { ...state, staging: action.staging };
    default:
      return action satisfies never;
  }
}

// A source that is looked at is a filter too, which goes with it.
function lookAt(state: TimelineState, source: string | undefined): TimelineState {
  const { filters } = state;
  const others = state.source === undefined ? filters.sources : [];
  const sources = source === undefined ? others : [source];
  return { ...state, source, isWithout: false, selected: undefined, filters: { ...filters, sources } };
}

function leaveOut(state: TimelineState, isWithout: boolean): TimelineState {
  const sources = isWithout || state.source === undefined ? [] : [state.source];
  return { ...state, isWithout, selected: undefined, filters: { ...state.filters, sources } };
}

// A source that the dataset does not have, as in a link from before it was renamed, is none.
function knownSource(state: TimelineState, table: EventTable | undefined): TimelineState {
  const isKnown = !table || table.dataset.sources.some(({ id }) => id === state.source);
  return state.source === undefined || isKnown ? state : lookAt(state, undefined);
}

/** Whether only some sources count. */
export function isNarrowed({ knownBy, isWithout, source }: TimelineState): boolean {
  return knownBy !== undefined || (isWithout && source !== undefined);
}

// The events that the present basis leaves, between the same ends; rows are those of the new table.
function rested(state: TimelineState, restOn: RestOn | undefined): TimelineState {
  const { whole, table, knownBy, source, isWithout } = state;
  if (!whole || !table) return state;
  const without = isWithout ? source : undefined;
  const next = isNarrowed(state) && restOn ? restOn(whole, { knownBy, without }) : whole;
  if (next === table) return state;
  const rowIn = (row: number | undefined): number | undefined =>
    row === undefined ? undefined : next.rowOf(table.eventAt(row).id);
  return {
    ...state,
    table: next,
    selected: rowIn(state.selected),
    active: rowIn(state.active),
    staging: undefined,
  };
}
