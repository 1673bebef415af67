// Search as you type among very many events: the words are made ready a little at a time, so that the field takes every key at
// once, and the last words typed are the ones that are looked for. Loaded when a reader first goes to the search field of
// a large timeline.
import type { EventTable } from '../data/event-table.ts';
import { searchIndexOf } from '../data/search-index.ts';
import { inSlices, nextTask } from './large/slices.ts';

export { styles } from './styles/searching.ts';

const PATIENCE_MS = 100; // what comes sooner needs no words
const preparing = new WeakMap<EventTable, Promise<void>>();
const asked = new WeakMap<Element, object>();

/** Makes the words of a table ready, as long as the field is on the page. */
export function prepareSearch(table: EventTable, field: Element): Promise<void> {
  const underWay = preparing.get(table);
  if (underWay) return underWay;
  const begun = prepare(table, field);
  preparing.set(table, begun);
  return begun;
}

async function prepare(table: EventTable, field: Element): Promise<void> {
  const isDone = await inSlices(
    whileShown(searchIndexOf(table).build(), field),
    new AbortController().signal,
  );
  if (!isDone) preparing.delete(table);
}

function* whileShown(steps: Generator<undefined>, field: Element): Generator<undefined, boolean> {
  for (const _ of steps) {
    yield;
    if (!field.isConnected) return false;
  }
  return true;
}

/** Calls `search` once the words are ready and the key has been shown, unless the reader has typed on by then. */
export async function searchSoon(
  table: EventTable,
  field: HTMLInputElement,
  words: string,
  search: () => void,
): Promise<void> {
  const ask = {};
  asked.set(field, ask);
  const status = field.parentElement?.querySelector('output');
  const timer = setTimeout(() => status?.replaceChildren(words), PATIENCE_MS);
  await Promise.all([prepareSearch(table, field), shown()]);
  clearTimeout(timer);
  status?.replaceChildren();
  if (asked.get(field) === ask && field.isConnected) search();
}

// Frames do not come in a page that is not seen.
async function shown(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, PATIENCE_MS);
  });
  await nextTask();
}
