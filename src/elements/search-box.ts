// Search as you type: what matches stays on the plot and is listed here, in time order.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { TimelineContext } from './context.ts';
import { icon } from './icons.ts';
import { waiting } from './part-message.ts';
import { SEARCHING } from './store.ts';

const MANY_EVENTS = 20_000; // up to here the words are ready within a key press

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
    @pointerenter=${() => void searching()}
    @keydown=${async (event: KeyboardEvent) => {
      const box = event.currentTarget as Element;
      // The browser would clear the field.
      if (event.key === 'Escape' && box.matches('.open')) event.preventDefault();
      (SEARCHING.module ?? (await SEARCHING.fetch()))?.onSearchKey(event, box);
    }}
    @focusout=${(event: FocusEvent) => SEARCHING.module?.onSearchLeft(event)}
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
        const part = await searching();
        if (large) void part?.prepareSearch(large, event.target as Element);
      }}
      @input=${async (event: Event) => {
        open(event);
        const field = event.target as HTMLInputElement;
        const search = (): void => actions.filter({ ...store.state.filters, text: field.value });
        const part = large && (await searching());
        if (part) void part.searchSoon(large, field, store, search);
        else search();
      }}
    />
    ${large ? html`<output></output>` : nothing}
    ${
      text.trim() && state.table
        ? html`<div class="results" part="results">
            ${context.load(SEARCHING)?.searchResults(context) ?? waiting(context, SEARCHING)}
          </div>`
        : nothing
    }
  </div>`;
}

function open(event: Event): void {
  (event.currentTarget as Element).closest('.search')?.classList.add('open');
}
