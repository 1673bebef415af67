// Events down, sources across: who says so, who is vaguer, who disagrees, each cell a link to the passage. Loaded when a
// reader first asks for it.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CitedSource, Relation } from '../data/citations.ts';
import { citationsOf, independentSourceCount, isAgainst } from '../data/citations.ts';
import { sourceName } from '../data/reference.ts';
import type { EventRecord, Source } from '../data/schema.ts';
import type { SortBy } from '../interaction/state.ts';
import type { TimelineContext } from './context.ts';
import { RELATION_SIGNS } from './source-links.ts';

interface Line {
  readonly row: number;
  readonly event: EventRecord | undefined;
  readonly cited: readonly CitedSource[];
  readonly sourceCount: number;
  readonly againstCount: number;
}

/** All shown events against the sources that they cite. */
export function evidenceView(context: TimelineContext): TemplateResult {
  const { store, actions } = context;
  const { state, rows, messages: m } = store;
  const { table } = state;
  if (!table) return html``;
  const lines = sorted(
    Array.from(rows, (row) => lineOf(context, row)),
    state.sortBy,
  );
  const used = new Set(lines.flatMap(({ cited }) => cited.map(({ source }) => source)));
  const sources = inOrder(
    table.dataset.sources.filter((source) => used.has(source)),
    lines,
    state.sortBy,
  );
  return html`<table class="evidence" part="evidence" aria-label=${m.evidence}>
    <caption>
      <div>
        ${Object.entries(RELATION_SIGNS).map(
          ([relation, sign]) =>
            html`<span><b class="relation-sign">${sign}</b> ${m.relations[relation as Relation]}</span> `,
        )}
      </div>
    </caption>
    <thead>
      <tr>
        ${sortHeader(context, 'time', m.title)} ${sortHeader(context, 'sources', m.sources)}
        ${sortHeader(context, 'disagreement', RELATION_SIGNS.disagrees)}
        ${repeat(
          sources,
          ({ id }) => id,
          (source) => sourceHeader(context, source),
        )}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ row, event, cited, sourceCount, againstCount }) =>
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
            <td class="number">${sourceCount}</td>
            <td class=${againstCount > 0 ? 'number disagrees' : 'number'}>${againstCount}</td>
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

function lineOf({ store }: TimelineContext, row: number): Line {
  const { table } = store.state;
  const event = store.eventAt(row);
  const cited = table && event ? citationsOf(table.dataset, event) : [];
  return {
    row,
    event,
    cited,
    sourceCount: event ? independentSourceCount(event) : 0,
    againstCount: cited.filter(({ relation }) => isAgainst(relation)).length,
  };
}

// Rows are in time order, and stay so where what they are sorted by is the same.
function sorted(lines: readonly Line[], sortBy: SortBy): readonly Line[] {
  if (sortBy === 'time') return lines;
  const field = sortBy === 'sources' ? 'sourceCount' : 'againstCount';
  return lines.toSorted((a, b) => b[field] - a[field]);
}

// By disagreement, who disagrees stands beside the events: elsewhere it would be off the screen.
function inOrder(sources: readonly Source[], lines: readonly Line[], sortBy: SortBy): readonly Source[] {
  if (sortBy !== 'disagreement') return sources;
  const against = new Set(
    lines.flatMap(({ cited }) =>
      cited.filter(({ relation }) => isAgainst(relation)).map(({ source }) => source),
    ),
  );
  return [
    ...sources.filter((source) => against.has(source)),
    ...sources.filter((source) => !against.has(source)),
  ];
}

function sortHeader({ store, actions }: TimelineContext, by: SortBy, words: string): TemplateResult {
  const { messages: m, state } = store;
  const order = by === 'time' ? 'ascending' : 'descending';
  return html`<th scope="col" class=${by} aria-sort=${state.sortBy === by ? order : 'none'}>
    <button
      class="sort"
      aria-label=${`${words}: ${m.sortBy} ${m.sorts[by]}`}
      @click=${() => actions.sort(by)}
    >
      <span class=${by === 'disagreement' ? 'relation-sign' : ''}>${words}</span
      ><span aria-hidden="true">${state.sortBy === by ? (by === 'time' ? ' ▴' : ' ▾') : ''}</span>
    </button>
  </th>`;
}

// A source's name keeps what it is cited for, and nothing else.
function sourceHeader({ store, actions }: TimelineContext, source: Source): TemplateResult {
  const { filters } = store.state;
  const isChosen = filters.sources.includes(source.id);
  const sources = isChosen
    ? filters.sources.filter((id) => id !== source.id)
    : [...filters.sources, source.id];
  return html`<th scope="col">
    <button aria-pressed=${isChosen} @click=${() => actions.filter({ ...filters, sources })}>
      <span>${sourceName(source)}</span>
    </button>
  </th>`;
}

function cell(
  item: CitedSource | undefined,
  { relations, newTab, inSource }: TimelineContext['store']['messages'],
): TemplateResult {
  if (!item) return html`<td></td>`;
  const words = html`<span class="relation-sign" aria-hidden="true">${RELATION_SIGNS[item.relation]}</span>
    <span class="unseen">${relations[item.relation]}</span>`;
  return html`<td class=${item.relation} title=${relations[item.relation]}>
    ${
      item.href
        ? html`<a href=${item.href} target="_blank" rel="noopener noreferrer"
            >${words}<span class="unseen"> ${inSource(sourceName(item.source))} (${newTab})</span></a
          >`
        : words
    }
  </td>`;
}
