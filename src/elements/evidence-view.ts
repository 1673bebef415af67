// Events down, sources across: who says so, who is vaguer, who disagrees, each cell a link to the passage. Loaded when a
// reader first asks for it.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Relation } from '../data/citations.ts';
import { independentSourceCount, isAgainst } from '../data/citations.ts';
import type { CitedSource } from '../data/cited-sources.ts';
import { citationsOf } from '../data/cited-sources.ts';
import { sourceName, sourceNames } from '../data/source-name.ts';
import type { EventTable } from '../data/event-table.ts';
import { oncePer } from '../data/once-per.ts';
import type { EventRecord, Source } from '../data/schema.ts';
import type { SortBy } from '../interaction/state.ts';
import { allMessages } from './all-messages.ts';
import type { AllMessages } from './messages.ts';
import type { TimelineContext } from './context.ts';
import type { EvidenceOrder } from './evidence-order.ts';
import { orderEvidence } from './evidence-order.ts';
import { isLong, listedRows, placeInTable, printNote, tableGap } from './listed-rows.ts';
import { RELATION_SIGNS } from './source-links.ts';
import { titleButton } from './title-button.ts';

interface Line {
  readonly event: EventRecord;
  readonly cited: readonly CitedSource[];
  readonly sourceCount: number;
  readonly againstCount: number;
}

// A table has one evidence at a time: what it was in the order of last.
const ordered = oncePer((rows: Uint32Array) => ({ rows, last: new Map<string, EvidenceOrder>() }));

/** All shown events against the sources that they cite. */
export function evidenceView(context: TimelineContext): TemplateResult {
  const { store } = context;
  const { state } = store;
  const m = allMessages(store);
  const { table } = state;
  if (!table) return html``;
  const { rows, sources, sourcesLeft } = orderOf(context, table);
  const content = listedRows(context, rows, {
    isInTime: state.sortBy === 'time',
    draw: (row, index) => line(context, { table, rows, sources, row, index }),
    gap: tableGap,
  });
  return html`<table
      class=${isLong(rows) ? 'evidence windowed' : 'evidence'}
      part="evidence"
      aria-label=${isLong(rows) ? `${m.evidence}: ${m.keeps(rows.length)}` : m.evidence}
      aria-rowcount=${isLong(rows) ? rows.length + 1 : nothing}
    >
      ${caption(m, sources.length, sourcesLeft)} ${head(context, rows, sources)}
      <tbody>
        ${content}
      </tbody>
    </table>
    ${printNote(context, rows)}`;
}

interface Place {
  readonly table: EventTable;
  /** In the order of the evidence. */
  readonly rows: Uint32Array;
  /** Those that have a column. */
  readonly sources: readonly Source[];
  readonly row: number;
  /** Of the row, among `rows`. */
  readonly index: number;
}

function line(context: TimelineContext, { table, rows, sources, row, index }: Place): TemplateResult {
  const { store } = context;
  const m = allMessages(store);
  const { event, cited, sourceCount, againstCount } = lineOf(table, row);
  return html`<tr
    data-index=${index}
    aria-rowindex=${placeInTable(rows, index)}
    aria-current=${store.state.selected === row ? 'true' : nothing}
  >
    <th scope="row">
      ${titleButton(context, row, event.title)}
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
  </tr>`;
}

// What the signs mean, and how many sources have no column.
function caption(m: AllMessages, shownCount: number, leftCount: number): TemplateResult {
  return html`<caption>
    <div>
      ${Object.entries(RELATION_SIGNS).map(
        ([relation, sign]) =>
          html`<span
            ><b class="relation-sign">${sign}</b>${` ${m.relations[relation as Relation]}`}<span
              class="unseen"
              >,
            </span></span
          > `,
      )}
    </div>
    ${leftCount > 0 ? html`<div>${m.sourceCount(shownCount)}, ${m.andMore(leftCount)}</div>` : nothing}
  </caption>`;
}

function head(context: TimelineContext, rows: Uint32Array, sources: readonly Source[]): TemplateResult {
  const m = allMessages(context.store);
  const names = sourceNames(sources);
  return html`<thead>
    <tr aria-rowindex=${placeInTable(rows, -1)}>
      ${sortHeader(context, 'time', m.title)} ${sortHeader(context, 'sources', m.sources)}
      ${sortHeader(context, 'disagreement', RELATION_SIGNS.disagrees)}
      ${repeat(
        sources,
        ({ id }) => id,
        (source, index) => sourceHeader(context, source, names[index]!),
      )}
    </tr>
  </thead>`;
}

function orderOf({ store }: TimelineContext, table: EventTable): EvidenceOrder {
  const { sortBy, filters } = store.state;
  const { last } = ordered(store.rows);
  const key = [sortBy, ...filters.sources].join('\n');
  let order = last.get(key);
  if (!order) {
    order = orderEvidence(table, store.rows, sortBy, filters.sources);
    last.set(key, order);
  }
  return order;
}

function lineOf(table: EventTable, row: number): Line {
  const event = table.eventAt(row);
  const cited = citationsOf(table, event);
  return {
    event,
    cited,
    sourceCount: independentSourceCount(event),
    againstCount: cited.filter(({ relation }) => isAgainst(relation)).length,
  };
}

function sortHeader({ store, actions }: TimelineContext, by: SortBy, words: string): TemplateResult {
  const { state } = store;
  const m = allMessages(store);
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
function sourceHeader({ store, actions }: TimelineContext, source: Source, name: string): TemplateResult {
  const { filters } = store.state;
  const isChosen = filters.sources.includes(source.id);
  const sources = isChosen
    ? filters.sources.filter((id) => id !== source.id)
    : [...filters.sources, source.id];
  return html`<th scope="col">
    <button aria-pressed=${isChosen} @click=${() => actions.filter({ ...filters, sources })}>
      <span>${name}</span>
    </button>
  </th>`;
}

function cell(item: CitedSource | undefined, { relations, newTab, inSource }: AllMessages): TemplateResult {
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
