// Events down, sources across: who says so, who is vaguer, who disagrees, each cell a link to the passage.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CitedSource, Relation } from '../data/citations.ts';
import { citationsOf } from '../data/citations.ts';
import { sourceName } from '../data/reference.ts';
import type { TimelineContext } from './context.ts';
import { RELATION_SIGNS } from './event-details.ts';

/** All shown events against the sources that they cite. */
export function evidenceView({ store, actions }: TimelineContext): TemplateResult {
  const { state, rows, messages: m } = store;
  const { table } = state;
  if (!table) return html``;
  const lines = Array.from(rows, (row) => {
    const event = table.events[row];
    return { row, event, cited: event ? citationsOf(table.dataset, event) : [] };
  });
  const used = new Set(lines.flatMap(({ cited }) => cited.map(({ source }) => source)));
  const sources = table.dataset.sources.filter((source) => used.has(source));
  return html`<table class="evidence" part="evidence" aria-label=${m.evidence}>
    <caption>
      ${Object.entries(RELATION_SIGNS).map(
        ([relation, sign]) =>
          html`<span><b class="relation-sign">${sign}</b> ${m.relations[relation as Relation]}</span> `,
      )}
    </caption>
    <thead>
      <tr>
        <th scope="col">${m.title}</th>
        ${sources.map((source) => html`<th scope="col"><span>${sourceName(source)}</span></th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ row, event, cited }) =>
          html`<tr aria-current=${state.selected === row ? 'true' : nothing}>
            <th scope="row">
              <button
                class="link-button"
                data-row=${row}
                @click=${(click: Event) => actions.select(row, click.currentTarget as Element)}
              >
                ${event?.title}
              </button>
              <span class="soft">${store.dateOf(row)}</span>
            </th>
            ${sources.map((source) =>
              cell(
                cited.find((item) => item.source === source),
                m,
              ),
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cell(
  item: CitedSource | undefined,
  { relations, newTab }: TimelineContext['store']['messages'],
): TemplateResult {
  if (!item) return html`<td></td>`;
  const words = html`<span class="relation-sign" aria-hidden="true">${RELATION_SIGNS[item.relation]}</span>
    <span class="unseen">${relations[item.relation]}</span>`;
  return html`<td class=${item.relation} title=${relations[item.relation]}>
    ${
      item.href
        ? html`<a href=${item.href} target="_blank" rel="noopener noreferrer"
            >${words}<span class="unseen"> (${newTab})</span></a
          >`
        : words
    }
  </td>`;
}
