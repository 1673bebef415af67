// Filters by category, actor and source; each choice says how many events it keeps.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Filters } from '../data/filter.ts';
import { NO_FILTERS } from '../data/filter.ts';
import { sourceName } from '../data/reference.ts';
import type { TimelineContext } from './context.ts';
import { glyph, icon } from './icons.ts';
import { closeOnEscape, placePopover, rememberOpener } from './popover.ts';

const MAX_CHOICES = 200; // nobody looks through more boxes than this; the search finds the rest

type Group = 'categories' | 'actors' | 'sources';

/** The categories as buttons that stay pressed. */
export function filterChips(context: TimelineContext): TemplateResult {
  const { store } = context;
  const { facets, messages: m, state } = store;
  const { filters } = state;
  const categories = state.table?.dataset.categories ?? [];
  return html`<div class="chips" part="filters" role="group" aria-label=${m.categories}>
    ${categories.map(({ id, label }, index) => {
      const count = facets?.categories.get(id) ?? 0;
      return html`<button
        class="chip"
        aria-pressed=${filters.categories.includes(id)}
        aria-description=${m.keeps(count)}
        @click=${() => toggle(context, 'categories', id)}
      >
        ${glyph(index % 8)}<span>${label}</span> <span class="count">${count}</span>
      </button>`;
    })}
    ${isFiltering(filters) ? clearButton(context) : nothing}
  </div>`;
}

/** The button that opens all filters, with the panel. */
export function filterPanel(context: TimelineContext): TemplateResult {
  const { messages: m, state } = context.store;
  const { filters } = state;
  const count = filters.categories.length + filters.actors.length + filters.sources.length;
  const dataset = state.table?.dataset;
  return html`<button
      popovertarget="filters"
      aria-label=${count > 0 ? m.filtersActive(count) : m.filters}
      ?disabled=${!dataset}
    >
      ${icon('filter')}<span class="button-words">${m.filters}</span>${
        count > 0 ? html`<span class="badge">${count}</span>` : nothing
      }
    </button>
    <div
      id="filters"
      class="popover"
      popover
      role="dialog"
      aria-label=${m.filters}
      @beforetoggle=${rememberOpener}
      @toggle=${placePopover}
      @keydown=${closeOnEscape}
    >
      ${isFiltering(filters) ? clearButton(context) : nothing}
      ${dataset ? choices(context, 'categories', dataset.categories) : nothing}
      ${dataset ? choices(context, 'actors', dataset.actors) : nothing}
      ${
        dataset
          ? choices(
              context,
              'sources',
              dataset.sources.map((source) => ({ id: source.id, label: sourceName(source) })),
            )
          : nothing
      }
    </div>`;
}

/** Whether any filter is on. */
function isFiltering(filters: Filters): boolean {
  return (
    filters.text.trim() !== '' ||
    filters.categories.length + filters.actors.length + filters.sources.length > 0
  );
}

/** Takes all filters away. */
export function clearButton(
  { store, actions }: TimelineContext,
  words = store.messages.clear,
): TemplateResult {
  const { messages: m } = store;
  return html`<button class="clear" aria-label=${m.clearFilters} @click=${() => actions.filter(NO_FILTERS)}>
    ${words}
  </button>`;
}

function choices(
  context: TimelineContext,
  group: Group,
  items: readonly { readonly id: string; readonly label: string }[],
): TemplateResult | typeof nothing {
  const { facets, messages: m, state } = context.store;
  if (items.length === 0) return nothing;
  const shown = items.filter(({ id }, index) => index < MAX_CHOICES || state.filters[group].includes(id));
  return html`<fieldset>
    <legend>${m[group]}</legend>
    ${shown.map(({ id, label }) => {
      const count = facets?.[group].get(id) ?? 0;
      return html`<label class="check">
        <input
          type="checkbox"
          .checked=${state.filters[group].includes(id)}
          @change=${() => toggle(context, group, id)}
        />
        <span>${label}</span> <span class="count">${count}</span>
      </label>`;
    })}
    ${items.length > shown.length ? html`<p class="soft">${m.andMore(items.length - shown.length)}</p>` : nothing}
  </fieldset>`;
}

function toggle({ store, actions }: TimelineContext, group: Group, id: string): void {
  const { filters } = store.state;
  const chosen = filters[group];
  const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
  actions.filter({ ...filters, [group]: next });
}
