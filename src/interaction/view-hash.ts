// A view as the text after the '#' of an address, and back: range, lanes, filters, view, selection, and what was known when.
// What is as usual is left out, so that a plain address stays plain. Whatever cannot be read is ignored.
import type { Filters } from '../data/filter.ts';
import { NO_FILTERS } from '../data/filter.ts';
import type { Interval } from '../time/time.ts';

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

/** What of a timeline is in its page view. */
export type Viewed = Omit<PageView, 'start' | 'end'> & { readonly visibleRange: Interval | undefined };

/** What a timeline shows now. */
export function pageViewOf(timeline: Viewed): PageView {
  const { visibleRange, lanes, view, sort, selected, filters, knownBy, source, without } = timeline;
  const { start, end } = visibleRange ?? {};
  return { start, end, lanes, view, sort, selected, filters, knownBy, source, without };
}

const GROUPS = ['categories', 'actors', 'sources'] as const;

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

const NAMES = 'range lanes view sort q categories actors sources few known source without event'.split(' ');

/** Whether a hash holds a view, and not something of its page's own: `#notes`, `#tab=2`, `#war:event=armistice` of a frame. */
export function holdsView(hash: string): boolean {
  const text = hash.replace(/^#/, '');
  const parameters = new URLSearchParams(text);
  return !/^[^=&]*:/.test(text) && NAMES.some((name) => parameters.has(name));
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
