// The page in index.html: a host page like any other. Loads ?src=, keeps the view in the hash, takes dropped files.
import type { CitedTimeline } from '../index.ts';
import '../index.ts';
import {
  applyView,
  pageViewOf,
  placeOf,
  readHash,
  readStep,
  titleOf,
  withStep,
  writeHash,
} from './page-view.ts';

const timeline = document.querySelector('cited-timeline');
const main = document.querySelector('main');
if (timeline && main) {
  const src = new URLSearchParams(location.search).get('src');
  if (src) timeline.src = src;
  keepHash(timeline);
  takeFiles(timeline, main);
}

// An open event or another view is a place to come back to and makes a step in the history; moving about only updates
// the last one.
function keepHash(element: CitedTimeline): void {
  let isReady = false;
  let isPresenting = false;
  let place = '';
  const opened = readHash(location.hash);
  const openedStep = readStep(location.hash);
  const save = (): void => {
    // While it presents, the address keeps the view that will be come back to.
    if (!isReady || isPresenting) return;
    const address = location.pathname + location.search + writeHash(pageViewOf(element));
    if (placeOf(element) === place) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    place = placeOf(element);
  };
  const restore = (): void => {
    const step = readStep(location.hash);
    if (isPresenting && step !== undefined) return element.present(step);
    if (isPresenting) element.present(null);
    const view = readHash(location.hash);
    applyView(element, view.start === undefined ? { ...view, ...home } : view);
    place = placeOf(element);
    if (step !== undefined) element.present(step);
  };
  let home: { start: number; end: number } | undefined;
  element.addEventListener('load', () => {
    document.title = titleOf(element) || document.title;
    home ??= element.visibleRange;
    if (!isReady) applyView(element, opened);
    place = placeOf(element);
    if (!isReady && openedStep !== undefined) element.present(openedStep);
    isReady = true;
  });
  element.addEventListener('step-change', (event) => {
    const { step } = (event as CustomEvent<{ readonly step: number | null }>).detail;
    isPresenting = step !== null;
    const hash = withStep(location.hash, step);
    history.replaceState(null, '', location.pathname + location.search + hash);
  });
  for (const type of ['view-change', 'event-select', 'state-change']) element.addEventListener(type, save);
  addEventListener('popstate', restore);
}

function takeFiles(element: CitedTimeline, target: HTMLElement): void {
  target.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    target.classList.add('dropping');
  });
  target.addEventListener('dragleave', () => target.classList.remove('dropping'));
  target.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    target.classList.remove('dropping');
    void file.text().then((text) => {
      // The ids of another dataset's filters would hide all of this one.
      applyView(element, readHash(''));
      element.dataset = text;
    });
  });
}
