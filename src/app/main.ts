// The page in index.html: a host page like any other. Loads ?src=, keeps the view in the hash, takes dropped files.
import type { CitedTimeline } from '../index.ts';
import '../index.ts';
import { keepViewInHash } from './keep-view.ts';
import { readSrc } from './page-src.ts';
import { applyView, readHash, titleOf } from './page-view.ts';

const timeline = document.querySelector('cited-timeline');
const main = document.querySelector('main');
if (timeline && main) {
  const src = readSrc(new URLSearchParams(location.search).get('src'), location.href);
  if (src === 'refused') refuse(main);
  else {
    if (src !== 'missing') timeline.src = src.href;
    keepViewInHash(timeline);
    timeline.addEventListener('load', () => (document.title = titleOf(timeline) || document.title));
    takeFiles(timeline, main);
  }
}

/** Says what is wrong with the address; nothing of the address is repeated. */
function refuse(target: HTMLElement): void {
  target.replaceChildren(
    noticeOf('This dataset cannot be shown: its address must begin with https:// or http://.'),
  );
}

function noticeOf(text: string): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.textContent = text;
  return notice;
}

function takeFiles(element: CitedTimeline, target: HTMLElement): void {
  let last: File | undefined;
  let notice: HTMLElement | undefined;
  const take = async (file: File): Promise<void> => {
    last = file;
    // A folder has no text, and a file may be gone by now.
    const text = await file.text().catch(() => undefined);
    if (file !== last) return;
    notice?.remove();
    if (text === undefined) {
      notice = noticeOf('What you dropped cannot be read. Drop one file that is still there.');
      target.prepend(notice);
      return;
    }
    // The ids of another dataset's filters would hide all of this one.
    applyView(element, readHash(''));
    element.dataset = text;
  };
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
    void take(file);
  });
}
