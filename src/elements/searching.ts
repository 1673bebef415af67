// Search as you type. Among very many events the words are made ready a little at a time, so that the field takes every key at
// once, and the last words typed are the ones that are looked for. Loaded when a reader first goes to the search field.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { EventTable } from '../data/event-table.ts';
import { foundBeside, searchIndexOf } from '../data/search-index.ts';
import { allMessages } from './all-messages.ts';
import type { TimelineContext } from './context.ts';
import { inSlices, nextTask } from './large/slices.ts';
import type { TimelineStore } from './store.ts';

export { searchRows } from '../data/search-index.ts';
export { styles } from './styles/searching.ts';

const MAX_RESULTS = 50; // more than anybody reads here; the list view has them all
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
  store: TimelineStore,
  search: () => void,
): Promise<void> {
  const ask = {};
  asked.set(field, ask);
  const status = field.parentElement?.querySelector('output');
  const timer = setTimeout(() => status?.replaceChildren(`${allMessages(store).searching} …`), PATIENCE_MS);
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

/** What was found, in time order. */
export function searchResults({ store, actions }: TimelineContext): TemplateResult {
  const { rows, state } = store;
  const m = allMessages(store);
  const { table } = state;
  return html`<p class="soft" role="status">${m.found(rows.length, table?.count ?? 0)}</p>
    <ul aria-label=${m.searchResults}>
      ${Array.from(
        rows.slice(0, MAX_RESULTS),
        (row) =>
          html`<li>
            <button
              class="row-button"
              @click=${(event: Event) => {
                close(event);
                actions.select(row, event.currentTarget as Element);
              }}
            >
              <span>${store.eventAt(row)?.title}</span><span class="soft">${store.dateOf(row)}</span>
              ${whereFound(foundBeside(table!, row, state.filters.text))}
            </button>
          </li>`,
      )}
    </ul>
    ${rows.length > MAX_RESULTS ? html`<p class="soft">${m.andMore(rows.length - MAX_RESULTS)}</p>` : nothing}`;
}

function whereFound(words: string | undefined): TemplateResult | typeof nothing {
  return words ? html`<span class="soft found">${words}</span>` : nothing;
}

function close(event: Event): void {
  (event.currentTarget as Element).closest('.search')?.classList.remove('open');
}

/** A key in the field or on a result: down and up walk through them; Esc closes them where the field has kept it from the browser. */
export function onSearchKey(event: KeyboardEvent, box: Element): void {
  const stops = [...box.querySelectorAll<HTMLElement>('input, .results button')];
  // Not the target, which a key has no longer that was pressed before this code had come.
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  } else if (event.key === 'Enter' && at === 0) {
    void openFirst(box);
  } else if (event.key === 'Escape' && event.defaultPrevented) {
    stops[0]?.focus(); // which opens the results
    box.classList.remove('open');
  }
}

// What was found may not be drawn yet.
async function openFirst(box: Element): Promise<void> {
  if (box.querySelector('.waiting')) await new Promise((drawn) => setTimeout(drawn));
  box.querySelector<HTMLElement>('.results .row-button')?.click();
}

/** The keyboard has left the field or a result: closes the results, unless it is on one of the others. */
export function onSearchLeft(event: FocusEvent): void {
  const box = event.currentTarget as Element;
  const next = event.relatedTarget;
  // With the window it comes back. A button that has been pressed does not get it in every browser.
  const isStill = next instanceof Node ? box.contains(next) : box.matches(':hover') || !document.hasFocus();
  if (!isStill) box.classList.remove('open');
}
