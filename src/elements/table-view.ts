// The events as a table, in time order: the same filter and the same selection as the plot.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { hasDisagreement, independentSourceCount } from '../data/citations.ts';
import type { TimelineContext } from './context.ts';

/** All shown events, one row each; the title opens the details. */
export function tableView({ store, actions }: TimelineContext): TemplateResult {
  const { state, rows, messages: m } = store;
  const { table } = state;
  if (!table) return html``;
  const labels = new Map(table.dataset.categories.map(({ id, label }) => [id, label]));
  return html`<table class="event-table" part="table">
    <caption class="unseen">
      ${m.events}
    </caption>
    <thead>
      <tr>
        <th scope="col">${m.date}</th>
        <th scope="col">${m.title}</th>
        <th scope="col">${m.category}</th>
        <th scope="col">${m.place}</th>
        <th scope="col">${m.sources}</th>
      </tr>
    </thead>
    <tbody>
      ${Array.from(rows, (row) => {
        const event = table.eventAt(row);
        return html`<tr aria-current=${state.selected === row ? 'true' : nothing}>
          <td>${store.dateOf(row)}</td>
          <th scope="row">
            <button
              class="link-button"
              data-row=${row}
              @click=${(click: Event) => actions.select(row, click.currentTarget as Element)}
            >
              ${event.title}
            </button>
          </th>
          <td>${labels.get(event.category ?? '') ?? ''}</td>
          <td>${event.place ?? ''}</td>
          <td>
            ${independentSourceCount(event)}${
              hasDisagreement(event)
                ? html` <b class="sign" aria-hidden="true">≠</b
                    ><span class="unseen">, ${m.sourcesDisagree}</span>`
                : nothing
            }
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
