// Search as you type: what matches stays on the plot and is listed here, in time order.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { TimelineContext } from './context.ts';
import { icon } from './icons.ts';
import { Part } from './parts.ts';

const SEARCHING = new Part(() => import('./searching.ts'));
const MANY_EVENTS = 20_000; // up to here the words are ready within a key press

const MAX_RESULTS = 50; // more than anybody reads here; the list view has them all

/** The search field with its results. */
export function searchBox(context: TimelineContext): TemplateResult {
  const { store, actions } = context;
  const { messages: m, state } = store;
  const { text } = state.filters;
  const large = (state.whole?.count ?? 0) > MANY_EVENTS ? state.table : undefined;
  const searching = async (): Promise<ReturnType<typeof SEARCHING.use>> => {
    await SEARCHING.fetch();
    return context.load(SEARCHING);
  };
  return html`<div
    class="search"
    role="search"
    aria-label=${state.table?.dataset.title ?? nothing}
    @keydown=${onKey}
    @focusout=${onLeave}
  >
    ${icon('search')}
    <input
      type="search"
      part="search"
      aria-label=${m.searchHint}
      placeholder=${m.search}
      autocomplete="off"
      spellcheck="false"
      .value=${text}
      @focus=${async (event: Event) => {
        open(event);
        if (large) void (await searching())?.prepareSearch(large, event.target as Element);
      }}
      @input=${async (event: Event) => {
        open(event);
        const field = event.target as HTMLInputElement;
        const search = (): void => actions.filter({ ...store.state.filters, text: field.value });
        const part = large && (await searching());
        if (part) void part.searchSoon(large, field, `${m.searching} …`, search);
        else search();
      }}
    />
    ${large ? html`<output></output>` : nothing} ${text.trim() && state.table ? results(context) : nothing}
  </div>`;
}

function results({ store, actions }: TimelineContext): TemplateResult {
  const { messages: m, rows, state } = store;
  const { table } = state;
  return html`<div class="results" part="results">
    <p class="soft" role="status">${m.found(rows.length, table?.count ?? 0)}</p>
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
            </button>
          </li>`,
      )}
    </ul>
    ${rows.length > MAX_RESULTS ? html`<p class="soft">${m.andMore(rows.length - MAX_RESULTS)}</p>` : nothing}
  </div>`;
}

function open(event: Event): void {
  (event.currentTarget as Element).closest('.search')?.classList.add('open');
}

function close(event: Event): void {
  (event.currentTarget as Element).closest('.search')?.classList.remove('open');
}

// Down and up walk from the field through the results; Esc closes them first, and clears the field the second time.
function onKey(event: KeyboardEvent): void {
  const box = event.currentTarget as Element;
  const stops = [...box.querySelectorAll<HTMLElement>('input, .results button')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  } else if (event.key === 'Enter' && at === 0 && stops.length > 1) {
    stops[1]?.click();
  } else if (event.key === 'Escape' && box.classList.contains('open')) {
    event.preventDefault();
    stops[0]?.focus(); // which opens the results
    box.classList.remove('open');
  }
}

function onLeave(event: FocusEvent): void {
  const box = event.currentTarget as Element;
  if (event.relatedTarget instanceof Node && !box.contains(event.relatedTarget)) box.classList.remove('open');
}
