// The view of the page's timeline: what its hash is to hold, and the way back.
import type { CitedTimeline, LanesBy, SortBy, ViewName } from '../index.ts';
import type { PageView } from '../interaction/view-hash.ts';

export { readHash, writeHash } from '../interaction/view-hash.ts';
export type { PageView };

/** What a timeline shows now. */
export function viewOf(timeline: CitedTimeline): PageView {
  const { visibleRange, lanes, view, sort, selected, filters, knownBy, source, without } = timeline;
  const { start, end } = visibleRange ?? {};
  return { start, end, lanes, view, sort, selected, filters, knownBy, source, without };
}

/** Makes a timeline show a view; without a range it keeps its own. */
export function applyView(
  timeline: CitedTimeline,
  { start, end, lanes, view, sort, selected, filters, knownBy, source, without }: PageView,
): void {
  timeline.lanes = lanes as LanesBy;
  timeline.view = view as ViewName;
  timeline.sort = sort as SortBy;
  timeline.knownBy = knownBy;
  // Which filters by it, or no longer.
  timeline.source = source;
  timeline.filters = source === null ? filters : { ...filters, sources: timeline.filters.sources };
  timeline.without = without;
  timeline.selected = selected;
  if (start !== undefined && end !== undefined) timeline.visibleRange = { start, end };
}
