// The view as text after the '#' of the address, and back: range, lanes, filters, view and selection. What is as usual
// is left out, so that a plain address stays plain. Whatever cannot be read is ignored.
import type { CitedTimeline, Filters, LanesBy, ViewName } from '../index.ts';

/** What the hash holds. */
export interface PageView {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly lanes: string;
  readonly view: string;
  readonly selected: string | null;
  readonly filters: Filters;
}

const NO_FILTERS: Filters = { text: '', categories: [], actors: [], sources: [] };
const GROUPS = ['categories', 'actors', 'sources'] as const;

/** What a timeline shows now. */
export function viewOf(timeline: CitedTimeline): PageView {
  const { visibleRange, lanes, view, selected, filters } = timeline;
  return { start: visibleRange?.start, end: visibleRange?.end, lanes, view, selected, filters };
}

/** The hash of a view, with its '#'; '' for a view in which all is as usual. */
export function writeHash({ start, end, lanes, view, selected, filters }: PageView): string {
  const parameters = new URLSearchParams();
  if (start !== undefined && end !== undefined) parameters.set('range', `${digits(start)}..${digits(end)}`);
  if (lanes !== 'category') parameters.set('lanes', lanes);
  if (view !== 'timeline') parameters.set('view', view);
  if (filters.text) parameters.set('q', filters.text);
  for (const group of GROUPS) for (const id of filters[group]) parameters.append(group, id);
  if (selected !== null) parameters.set('event', selected);
  const text = parameters.toString();
  return text && `#${text}`;
}

// Without an exponent, however far from now: 40 billion years are 1.3e21 ms.
function digits(t: number): string {
  return `${BigInt(Math.round(t))}`;
}

/** The view in a hash. */
export function readHash(hash: string): PageView {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const range = /^(-?\d{1,22})\.\.(-?\d{1,22})$/.exec(parameters.get('range') ?? '');
  const [start, end] = range ? [Number(range[1]), Number(range[2])] : [undefined, undefined];
  const isRange = start !== undefined && end !== undefined && start < end;
  return {
    start: isRange ? start : undefined,
    end: isRange ? end : undefined,
    lanes: parameters.get('lanes') ?? 'category',
    view: parameters.get('view') ?? 'timeline',
    selected: parameters.get('event'),
    filters: {
      ...NO_FILTERS,
      text: parameters.get('q') ?? '',
      categories: parameters.getAll('categories'),
      actors: parameters.getAll('actors'),
      sources: parameters.getAll('sources'),
    },
  };
}

/** Makes a timeline show a view; without a range it keeps its own. */
export function applyView(
  timeline: CitedTimeline,
  { start, end, lanes, view, selected, filters }: PageView,
): void {
  timeline.lanes = lanes as LanesBy;
  timeline.view = view as ViewName;
  timeline.filters = filters;
  timeline.selected = selected;
  if (start !== undefined && end !== undefined) timeline.visibleRange = { start, end };
}
