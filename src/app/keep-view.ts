// Keeps what a reader sees of a timeline in the hash of the page around it. The page in index.html does it so; any other page gets it by
// the script `view-in-hash.js`, or as `cited-timeline/view-in-hash`. One timeline of a page can have the hash.
import type { CitedTimeline } from '../index.ts';
import type { PageView } from './page-view.ts';
import {
  applyView,
  holdsView,
  pageViewOf,
  placeOf,
  readHash,
  readStep,
  withStep,
  writeHash,
} from './page-view.ts';

/**
 * Keeps the view in the hash of the page's address, as links from *Share* hold it, and sets the attribute `view-in-hash`, which
 * asks *Share* for them. An opened event or another view is a place to come back to and makes a step in the history; moving about
 * only updates the last one, with the page's own state in it. A hash that holds no view is the page's own: it is left alone
 * until the reader does something.
 *
 * @param timeline In the page; its dataset may come later.
 * @returns Stops it; the hash stays as it is. To be called when the timeline goes.
 */
export function keepViewInHash(timeline: CitedTimeline): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  // What the page itself asks for, of one dataset: that of an address without a hash.
  let home: PageView | undefined;
  let homeSrc: string | null = null;
  let homeDataset: unknown;
  let isPresenting = false;
  let place = '';
  const show = (hash: string, range?: Pick<PageView, 'start' | 'end'>): void => {
    const rest = withStep(hash, null);
    const view = rest === '' ? home : holdsView(rest) ? readHash(rest) : undefined;
    if (view) applyView(timeline, view.start === undefined ? { ...view, ...range } : view);
    place = placeOf(timeline);
    const step = readStep(hash);
    if (step !== undefined) timeline.present(step);
  };
  const loaded = (): void => {
    const isFirst = home === undefined;
    if (isFirst || homeSrc !== timeline.src) home = pageViewOf(timeline);
    // Another dataset in the same place: it is asked for the same, but lies in a time of its own.
    else if (home && homeDataset !== timeline.dataset) home = { ...home, ...timeline.visibleRange };
    homeSrc = timeline.src;
    homeDataset = timeline.dataset;
    place = placeOf(timeline);
    if (isFirst && location.hash !== '') show(location.hash);
  };
  const save = (): void => {
    // While it presents, the address keeps the view that will be come back to.
    if (!home || isPresenting) return;
    const address = location.pathname + location.search + writeHash(pageViewOf(timeline));
    if (placeOf(timeline) === place) history.replaceState(history.state, '', address);
    else history.pushState(null, '', address);
    place = placeOf(timeline);
  };
  const restore = (): void => {
    const step = readStep(location.hash);
    if (isPresenting && step !== undefined) return timeline.present(step);
    if (isPresenting) timeline.present(null);
    if (home) show(location.hash, { start: home.start, end: home.end });
  };
  const stepped = ({ detail: { step } }: CustomEvent<{ readonly step: number | null }>): void => {
    isPresenting = step !== null;
    const hash = withStep(location.hash, step);
    history.replaceState(history.state, '', location.pathname + location.search + hash);
  };
  const isAsked = timeline.hasAttribute('view-in-hash');
  timeline.setAttribute('view-in-hash', '');
  timeline.addEventListener('load', loaded, { signal });
  timeline.addEventListener('step-change', stepped, { signal });
  for (const type of ['view-change', 'event-select', 'state-change'] as const)
    timeline.addEventListener(type, save, { signal });
  addEventListener('popstate', restore, { signal });
  // This code may come after the dataset.
  if (timeline.visibleRange) loaded();
  return () => {
    stopping.abort();
    if (!isAsked) timeline.removeAttribute('view-in-hash');
  };
}
