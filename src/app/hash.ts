// The view as text after the '#' of the address, and back: range, lanes, filters, view, selection, what was known when, and the step of a
// presentation. What is as usual is left out, so that a plain address stays plain. Whatever cannot be read is ignored.
import type { CitedTimeline, Filters, LanesBy, SortBy, ViewName } from '../index.ts';

/** What the hash holds. */
export interface PageView {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly lanes: string;
  readonly view: string;
  readonly sort: string;
  readonly selected: string | null;
  readonly filters: Filters;
  readonly knownBy: string | null;
  readonly source: string | null;
  readonly without: boolean;
}

const NO_FILTERS: Filters = { text: '', categories: [], actors: [], sources: [] };
const GROUPS = ['categories', 'actors', 'sources'] as const;

/** What a timeline shows now. */
export function viewOf(timeline: CitedTimeline): PageView {
  const { visibleRange, lanes, view, sort, selected, filters, knownBy, source, without } = timeline;
  const { start, end } = visibleRange ?? {};
  return { start, end, lanes, view, sort, selected, filters, knownBy, source, without };
}

/** The hash of a view, with its '#'; '' for a view in which all is as usual. */
export function writeHash({
  start,
  end,
  lanes,
  view,
  sort,
  selected,
  filters,
  knownBy,
  source,
  without,
}: PageView): string {
  const parameters = new URLSearchParams();
  if (start !== undefined && end !== undefined) parameters.set('range', `${digits(start)}..${digits(end)}`);
  if (lanes !== 'category') parameters.set('lanes', lanes);
  if (view !== 'timeline') parameters.set('view', view);
  if (sort !== 'time') parameters.set('sort', sort);
  if (filters.text) parameters.set('q', filters.text);
  for (const group of GROUPS) {
    // An open source is a filter of its own.
    const ids = group === 'sources' && source !== null ? [] : filters[group];
    for (const id of ids) parameters.append(group, id);
  }
  if (filters.fewSources) parameters.set('few', '1');
  if (knownBy !== null) parameters.set('known', knownBy);
  if (source !== null) parameters.set(without ? 'without' : 'source', source);
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
    sort: parameters.get('sort') ?? 'time',
    selected: parameters.get('event'),
    filters: {
      ...NO_FILTERS,
      text: parameters.get('q') ?? '',
      categories: parameters.getAll('categories'),
      actors: parameters.getAll('actors'),
      sources: parameters.getAll('sources'),
      ...(parameters.get('few') === '1' && { fewSources: true }),
    },
    knownBy: parameters.get('known'),
    source: parameters.get('without') ?? parameters.get('source'),
    without: parameters.has('without'),
  };
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
