// What a page of ours shows of its timeline: the view and the step of a presentation that its hash is to hold, the way back,
// the place in its history, and its title.
import type { CitedTimeline, LanesBy, SortBy, ViewName } from '../index.ts';
import type { PageView } from '../interaction/view-hash.ts';

export { holdsView, pageViewOf, readHash, writeHash } from '../interaction/view-hash.ts';
export type { PageView };

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

/** Where the reader is, as text. Another place is one to come back to; moving about is not, and leaves it as it is. */
export function placeOf({ view, selected, source }: Pick<PageView, 'view' | 'selected' | 'source'>): string {
  return `${view} ${selected} ${source}`;
}

/** The title on screen; undefined or '' where there is none. */
export function titleOf({ shadowRoot }: CitedTimeline): string | undefined {
  return shadowRoot?.querySelector('[part~=title]')?.textContent?.trim();
}

/** The step of a presentation in a hash, from 1; undefined where there is none. */
export function readStep(hash: string): number | undefined {
  const text = new URLSearchParams(hash.replace(/^#/, '')).get('step') ?? '';
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

/** A hash with another step of a presentation; null takes it away. What else it holds stays as it is. */
export function withStep(hash: string, step: number | null): string {
  const others = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '' && !/^step(=|$)/.test(part));
  const text = [...others, ...(step === null ? [] : [`step=${step}`])].join('&');
  return text && `#${text}`;
}
