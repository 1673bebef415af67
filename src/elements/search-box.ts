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
        const part = await searching();
        if (large) void part?.prepareSearch(large, event.target as Element);
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

// What was found may be on its way still.
async function openFirst(box: Element): Promise<void> {
  if (box.querySelector('.waiting')) {
    await SEARCHING.fetch();
    await new Promise((drawn) => setTimeout(drawn));
  }
  box.querySelector<HTMLElement>('.results .row-button')?.click();
}

// Down and up walk from the field through the results; Esc closes them first, and clears the field the second time.
function onKey(event: KeyboardEvent): void {
  const box = event.currentTarget as Element;
  const stops = [...box.querySelectorAll<HTMLElement>('input, .results button')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  } else if (event.key === 'Enter' && at === 0) {
    void openFirst(box);
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
