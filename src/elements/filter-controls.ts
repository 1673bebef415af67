// Filters by category, actor and source; each choice says how many events it keeps.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { formatNumber } from '../time/formats.ts';
import { clearButton, isFiltering, toggle } from './chosen-filters.ts';
import type { TimelineContext } from './context.ts';
import { glyph, icon } from './icons.ts';
import { Part } from './parts.ts';
import { popover } from './popover.ts';
import { hueOfCategory } from '../layout/hues.ts';

const CHOICES = new Part(() => import('./filter-choices.ts'));

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
        ${glyph(hueOfCategory(index))}<span>${label}</span>
        <span class="count">${formatNumber(count, store.locale, 'count')}</span>
      </button>`;
    })}
    ${isFiltering(filters) ? clearButton(context) : nothing}
  </div>`;
}

/** The button that opens all filters, with the panel. */
export function filterPanel(context: TimelineContext): TemplateResult {
  const { messages: m, state } = context.store;
  const { filters } = state;
  const count =
    filters.categories.length + filters.actors.length + filters.sources.length + Number(!!filters.fewSources);
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
    ${popover(context, 'filters', m.filters, CHOICES, ({ filterChoices }) => filterChoices(context))}`;
}
