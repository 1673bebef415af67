// The page in index.html: a host page like any other. Loads ?src=, keeps the view in the hash, takes dropped files.
import type { CitedTimeline } from '../index.ts';
import '../index.ts';
import { keepViewInHash } from './keep-view.ts';
import { applyView, readHash, titleOf } from './page-view.ts';

const timeline = document.querySelector('cited-timeline');
const main = document.querySelector('main');
if (timeline && main) {
  const src = new URLSearchParams(location.search).get('src');
  if (src) timeline.src = src;
  keepViewInHash(timeline);
  timeline.addEventListener('load', () => (document.title = titleOf(timeline) || document.title));
  takeFiles(timeline, main);
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
