// The whole state of a timeline and every way in which it can change. One reducer, no other path.
import type { EventTable } from '../data/event-table.ts';
import type { Filters } from '../data/filter.ts';
import { NO_FILTERS } from '../data/filter.ts';
import type { LanesBy } from '../data/lanes-by.ts';
import type { Viewport } from '../time/viewport.ts';
import { resizeTo } from '../time/viewport.ts';

export type ViewName = 'timeline' | 'list' | 'table' | 'evidence';

export interface TimelineState {
  readonly table: EventTable | undefined;
  readonly viewport: Viewport;
  readonly lanesBy: LanesBy;
  readonly view: ViewName;
  readonly filters: Filters;
  /** Row whose details are open. */
  readonly selected: number | undefined;
  /** Row that the keyboard is on. */
  readonly active: number | undefined;
}

export type Action =
  | { readonly type: 'loaded'; readonly table: EventTable; readonly viewport: Viewport }
  | { readonly type: 'unloaded' }
  | { readonly type: 'moved'; readonly viewport: Viewport }
  | { readonly type: 'resized'; readonly widthPx: number }
  | { readonly type: 'selected'; readonly row: number | undefined }
  | { readonly type: 'activated'; readonly row: number | undefined }
  | { readonly type: 'filtered'; readonly filters: Filters }
  | { readonly type: 'lanes-chosen'; readonly lanesBy: LanesBy }
  | { readonly type: 'view-chosen'; readonly view: ViewName };

/** Before anything is loaded. The viewport has the right form and no meaning. */
export const INITIAL_STATE: TimelineState = {
  table: undefined,
  viewport: { start: 0, end: 1, widthPx: 1 },
  lanesBy: 'category',
  view: 'timeline',
  filters: NO_FILTERS,
  selected: undefined,
  active: undefined,
};

/** The next state. Rows belong to a table, so a new table forgets them; the filter's words and the view stay. */
export function reduce(state: TimelineState, action: Action): TimelineState {
  switch (action.type) {
    case 'loaded':
      return {
        ...state,
        table: action.table,
        viewport: action.viewport,
        selected: undefined,
        active: undefined,
      };
    case 'unloaded':
      return { ...state, table: undefined, selected: undefined, active: undefined };
    case 'moved':
      return action.viewport === state.viewport ? state : { ...state, viewport: action.viewport };
    case 'resized':
      return { ...state, viewport: resizeTo(state.viewport, action.widthPx) };
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
    default:
      return action satisfies never;
  }
}
