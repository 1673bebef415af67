// What the reader filters by, and how that changes.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Filters } from '../data/filter.ts';
import { NO_FILTERS } from '../data/filter.ts';
import type { TimelineContext } from './context.ts';

/** What can be chosen from. */
export type Group = 'categories' | 'actors' | 'sources';

/** Whether any filter is on. */
export function isFiltering(filters: Filters): boolean {
  return (
    filters.text.trim() !== '' ||
    !!filters.fewSources ||
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

/** Chooses one of a group, or no longer. */
export function toggle({ store, actions }: TimelineContext, group: Group, id: string): void {
  const { filters } = store.state;
  const chosen = filters[group];
  const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
  actions.filter({ ...filters, [group]: next });
}
