// The events as a list, in time order: the same filter and the same selection as the plot.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { hasDisagreement, independentSourceCount } from '../data/citations.ts';
import type { TimelineContext } from './context.ts';
import { glyph } from './icons.ts';

/** All shown events, one button each. */
export function listView({ store, actions }: TimelineContext): TemplateResult {
  const { state, rows, messages: m } = store;
  const { table } = state;
  if (!table) return html``;
  const { categories } = table.dataset;
  return html`<ol class="event-list" part="list" aria-label=${m.events}>
    ${Array.from(rows, (row) => {
      const event = table.eventAt(row);
      const hue = categories.findIndex(({ id }) => id === event.category) % 8;
      return html`<li>
        <button
          class="row-button"
          data-row=${row}
          aria-current=${state.selected === row ? 'true' : nothing}
          @click=${(click: Event) => actions.select(row, click.currentTarget as Element)}
        >
          ${glyph(hue)}
          <span class="list-title">${event.title}</span>
          <span class="list-date">${store.dateOf(row)}</span>
          ${event.summary ? html`<span class="list-summary">${event.summary}</span>` : nothing}
          <span class="list-sources">
            ${m.sourceCount(independentSourceCount(event))}${
              hasDisagreement(event) ? html` <b class="sign">≠</b> ${m.sourcesDisagree}` : nothing
            }
          </span>
        </button>
      </li>`;
    })}
  </ol>`;
}
