// The panel of filters: by support, category, actor and source. Loaded when a reader first opens it.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sourceNames } from '../data/source-name.ts';
import { formatNumber } from '../time/formats.ts';
import { allMessages } from './all-messages.ts';
import type { TimelineContext } from './context.ts';
import type { Group } from './chosen-filters.ts';
import { clearButton, isFiltering, toggle } from './chosen-filters.ts';

export { styles } from './styles/filters.ts';

const MAX_CHOICES = 200; // nobody looks through more boxes than this; the search finds the rest

/** What the panel holds; each choice says how many events it keeps. */
export function filterChoices(context: TimelineContext): TemplateResult {
  const { state } = context.store;
  const { categories = [], actors = [], sources = [] } = state.table?.dataset ?? {};
  const names = sourceNames(sources);
  return html`${isFiltering(state.filters) ? clearButton(context) : nothing} ${support(context)}
  ${choices(context, 'categories', categories)} ${choices(context, 'actors', actors)}
  ${choices(
    context,
    'sources',
    sources.map(({ id }, index) => ({ id, label: names[index]! })),
  )}`;
}

function support({ store, actions }: TimelineContext): TemplateResult {
  const { facets, state } = store;
  const m = allMessages(store);
  const { filters } = state;
  return html`<fieldset>
    <legend>${m.support}</legend>
    <label class="check">
      <input
        type="checkbox"
        .checked=${!!filters.fewSources}
        @change=${() => actions.filter({ ...filters, fewSources: !filters.fewSources })}
      />
      <span>${m.fewSources}</span>
      <span class="count">${formatNumber(facets?.fewSources ?? 0, store.locale, 'count')}</span>
    </label>
  </fieldset>`;
}

function choices(
  context: TimelineContext,
  group: Group,
  items: readonly { readonly id: string; readonly label: string }[],
): TemplateResult | typeof nothing {
  const { facets, locale, state } = context.store;
  const m = allMessages(context.store);
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
        <span>${label}</span> <span class="count">${formatNumber(count, locale, 'count')}</span>
      </label>`;
    })}
    ${items.length > shown.length ? html`<p class="soft">${m.andMore(items.length - shown.length)}</p>` : nothing}
  </fieldset>`;
}
