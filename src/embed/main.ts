// The embed page: a timeline that fills a frame in somebody else's page. Its address says what it shows; the page around it may ask
// and be told what docs/embedding.md lists.
import type { CitedTimeline } from '../index.ts';
import { applyView, pageViewOf, placeOf, readHash, titleOf, writeHash } from '../app/page-view.ts';
import type { EmbedRequest } from './address.ts';
import { readEmbedAddress } from './address.ts';
import { Connection } from './connection.ts';
import type { HostMessage } from './messages.ts';
import { wantedHeight } from './wanted-height.ts';
import { embedWords } from './words.ts';

const request = readEmbedAddress(location.href);
const lang = request.attributes.get('lang') ?? 'en';
document.documentElement.lang = lang;
document.documentElement.dataset['theme'] = request.theme;
if (typeof request.src === 'string') refuse(request.src);
else void customElements.whenDefined('cited-timeline').then(() => show(request));

/** Says what is wrong with the address; nothing of the address is repeated. */
function refuse(why: 'missing' | 'refused'): void {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.dir = 'auto';
  notice.textContent = embedWords(lang)[why];
  document.querySelector('main')?.replaceChildren(notice);
  const line = new Connection(window, { greeted: () => sayHeight(), asked: () => undefined });
  const sayHeight = heightSayer(line, notice);
  line.say({ type: 'error' });
}

function show({ src, attributes, view }: EmbedRequest): void {
  const element = document.createElement('cited-timeline');
  for (const [name, value] of attributes) element.setAttribute(name, value);
  // An open source is a filter of its own, which has been set with it.
  const { sources } = view.source === null ? view.filters : element.filters;
  element.filters = { ...view.filters, sources };
  let home = view;
  let place = '';
  const main = document.querySelector('main');
  const line = new Connection(window, {
    greeted: () => sayHeight(),
    asked: (message) => {
      obey(element, message, home);
      place = placeOf(element);
    },
  });
  const sayHeight = heightSayer(line, element);
  const sayView = (): void => {
    const isStep = placeOf(element) !== place;
    place = placeOf(element);
    line.say({ type: 'view', view: writeHash(pageViewOf(element)).slice(1), isStep });
  };
  for (const type of ['view-change', 'event-select', 'state-change']) element.addEventListener(type, sayView);
  element.addEventListener('event-select', () => line.say({ type: 'select', id: element.selected }));
  let isFirst = true;
  element.addEventListener('load', () => {
    document.title = titleOf(element) || document.title;
    if (isFirst && view.start !== undefined) applyView(element, view);
    if (isFirst) home = { ...view, ...element.visibleRange };
    isFirst = false;
    place = placeOf(element);
    main?.classList.remove('failed');
    line.say({ type: 'load' });
    sayHeight();
    line.open();
  });
  element.addEventListener('error', () => {
    main?.classList.add('failed');
    line.say({ type: 'error' });
    void element.updateComplete.then(sayHeight);
  });
  if (typeof src === 'object') element.src = src.href;
  main?.replaceChildren(element);
}

function obey(
  element: CitedTimeline,
  message: Exclude<HostMessage, { type: 'hello' }>,
  home: EmbedRequest['view'],
): void {
  if (message.type === 'set-view') {
    const { start, end } = home;
    const view = message.view === '' ? home : readHash(message.view);
    applyView(element, view.start === undefined ? { ...view, start, end } : view);
    return;
  }
  try {
    if (message.type === 'select') element.select(message.id);
    else element.goTo('event' in message ? message.event : message);
  } catch {
    // No event of this dataset has that id: nothing to do, and nothing to tell.
  }
}

/** Says how high the page wants to be, whenever that is another height than it was; at once when it is called. */
function heightSayer(line: Connection, shown: HTMLElement): () => void {
  let said = 0;
  const say = (): void => {
    said = wantedHeight(shown);
    line.say({ type: 'size', height: said });
  };
  new ResizeObserver(() => {
    if (wantedHeight(shown) !== said) say();
  }).observe(document.documentElement);
  return say;
}
