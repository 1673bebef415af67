// The events as a table, in time order: the same filter and the same selection as the plot.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { hasDisagreement, independentSourceCount } from '../data/citations.ts';
import { allMessages } from './all-messages.ts';
import type { TimelineContext } from './context.ts';
import { isLong, listedRows, placeInTable, printNote, tableGap } from './listed-rows.ts';
import { titleButton } from './title-button.ts';

/** All shown events, one row each; the title opens the details. */
export function tableView(context: TimelineContext): TemplateResult {
  const { store } = context;
  const { state, rows } = store;
  const m = allMessages(store);
  const { table } = state;
  if (!table) return html``;
  const labels = new Map(table.dataset.categories.map(({ id, label }) => [id, label]));
  const content = listedRows(context, rows, {
    draw: (row, index) => {
      const event = table.eventAt(row);
      return html`<tr
        data-index=${index}
        aria-rowindex=${placeInTable(rows, index)}
        aria-current=${state.selected === row ? 'true' : nothing}
      >
        <td>${store.dateOf(row)}</td>
        <th scope="row">${titleButton(context, row, event.title)}</th>
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
    },
    gap: tableGap,
  });
  return html`<table
      class=${isLong(rows) ? 'event-table windowed' : 'event-table'}
      part="table"
      aria-rowcount=${isLong(rows) ? rows.length + 1 : nothing}
    >
      <caption class="unseen">
        ${isLong(rows) ? m.keeps(rows.length) : m.events}
      </caption>
      <thead>
        <tr aria-rowindex=${placeInTable(rows, -1)}>
          <th scope="col">${m.date}</th>
          <th scope="col">${m.title}</th>
          <th scope="col">${m.category}</th>
          <th scope="col">${m.place}</th>
          <th scope="col">${m.sources}</th>
        </tr>
      </thead>
      <tbody>
        ${content}
      </tbody>
    </table>
    ${printNote(context, rows)}`;
}
