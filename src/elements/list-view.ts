// The events as a list, in time order: the same filter and the same selection as the plot.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { hasDisagreement, independentSourceCount } from '../data/citations.ts';
import type { TimelineContext } from './context.ts';
import { glyph } from './icons.ts';
import { isLong, listedRows, printNote } from './listed-rows.ts';
import { hueOf } from '../layout/hues.ts';

/** All shown events, one button each. */
export function listView(context: TimelineContext): TemplateResult {
  const { store, actions } = context;
  const { state, rows, messages: m } = store;
  const { table } = state;
  if (!table) return html``;
  const content = listedRows(context, rows, {
    draw: (row, index) => {
      const event = table.eventAt(row);
      return html`<li
        data-index=${index}
        aria-setsize=${isLong(rows) ? rows.length : nothing}
        aria-posinset=${isLong(rows) ? index + 1 : nothing}
      >
        <button
          class="row-button"
          data-row=${row}
          aria-current=${state.selected === row ? 'true' : nothing}
          @click=${(click: Event) => actions.select(row, click.currentTarget as Element)}
        >
          ${glyph(hueOf(table, row))}
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
    },
    gap: (heightPx) => html`<li class="gap" aria-hidden="true" .style=${`height:${heightPx}px`}></li>`,
  });
  return html`<ol
      class=${isLong(rows) ? 'event-list windowed' : 'event-list'}
      part="list"
      aria-label=${isLong(rows) ? m.keeps(rows.length) : m.events}
    >
      ${content}
    </ol>
    ${printNote(context, rows)}`;
}
