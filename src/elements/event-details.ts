// One event with its citations: what happened, when as far as is known, and what each source says of it. Loaded when a reader first
// comes near the events, so that it is there when one is opened.
import type { TemplateResult } from 'lit';
import { html, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { CitedSource } from '../data/cited-sources.ts';
import { citationsOf } from '../data/cited-sources.ts';
import { independentSourceCount } from '../data/citations.ts';
import { hasRow } from '../data/event-table.ts';
import { issuedText, shownReference } from '../data/reference.ts';
import { sourceName } from '../data/source-name.ts';
import { formatTime } from '../time/format-time.ts';
import type { RowList } from '../layout/scene.ts';
import { allMessages } from './all-messages.ts';
import { clearButton, isFiltering } from './chosen-filters.ts';
import type { TimelineContext } from './context.ts';
import { levelBelow } from './context.ts';
import type { EventButton } from './event-buttons.ts';
import { eventButtons } from './event-buttons.ts';
import { copyCitation } from './citation-menu.ts';
import { glyph, icon } from './icons.ts';
import { RELATION_SIGNS, sourceLinks } from './source-links.ts';
import { sourcePanel } from './source-panel.ts';
import type { TimelineStore } from './store.ts';
import { stepInTime } from '../interaction/navigation.ts';
import { hueOfCategory } from '../layout/hues.ts';

export { details as styles } from './styles/details.ts';

const MANY_CITATIONS = 200; // beyond this the rest is one click away, so that the panel opens at once

/** What is told of the selected event, of a group of events that stand in one place, or of the open source. */
export function detailsContent(context: TimelineContext): TemplateResult | typeof nothing {
  const { selected, source, whole } = context.store.state;
  if (context.group) return groupContent(context, context.group);
  if (selected !== undefined) return eventContent(context, selected);
  const open = whole?.dataset.sources.find(({ id }) => id === source);
  return open ? sourcePanel(context, open) : nothing;
}

function eventContent(context: TimelineContext, row: number): TemplateResult | typeof nothing {
  const { store } = context;
  const { state } = store;
  const m = allMessages(store);
  const event = store.eventAt(row);
  if (!state.table || !event) return nothing;
  const { dataset } = state.table;
  const categoryIndex = dataset.categories.findIndex(({ id }) => id === event.category);
  const actors = event.actors.map((id) => dataset.actors.find((actor) => actor.id === id)?.label ?? id);
  const cited = citationsOf(dataset, event);
  const where = [store.dateOf(row), event.place].filter(Boolean).join(' · ');
  return html`${
      categoryIndex < 0
        ? nothing
        : html`<p class="category hue-${hueOfCategory(categoryIndex)}">
            ${glyph(hueOfCategory(categoryIndex))} ${dataset.categories[categoryIndex]?.label}
          </p>`
    }
    <h3 class="event-title" part="event-title" aria-level=${levelBelow(context, 1)}>${event.title}</h3>
    <p class="when">${where}</p>
    ${
      isLeftOut(store, row)
        ? html`<p class="soft left-out">${m.leftOut} ${clearButton(context, m.clearFilters)}</p>`
        : nothing
    }
    ${event.summary ? html`<p class="summary">${event.summary}</p>` : nothing}
    ${actors.length > 0 ? html`<p class="actors">${m.with} ${actors.join(', ')}</p>` : nothing}
    <h4 aria-level=${levelBelow(context, 2)}>
      ${m.whatSourcesSay} <span class="count">${independentSourceCount(event)}</span>
    </h4>
    ${
      cited.length === 0
        ? html`<p class="soft">${m.noSources}</p>`
        : html`<ul class="sources" part="sources">
            ${cited.slice(0, MANY_CITATIONS).map((item) => sourceItem(item, context))}
          </ul>`
    }
    ${
      cited.length > MANY_CITATIONS
        ? keyed(
            event,
            html`<details class="more-sources" @toggle=${(toggle: Event) => showRest(toggle, cited, context)}>
              <summary>${m.sourceCount(cited.length - MANY_CITATIONS)}</summary>
              <ul class="sources"></ul>
            </details>`,
          )
        : nothing
    }
    ${neighbours(context, row)}`;
}

// It stays open while it is neither on the plot nor in the list.
function isLeftOut({ rows, state }: TimelineStore, row: number): boolean {
  return isFiltering(state.filters) && !hasRow(rows, row);
}

function sourceItem(item: CitedSource, { store, actions }: TimelineContext): TemplateResult {
  const { locale } = store;
  const m = allMessages(store);
  const { citation, source, relation, time } = item;
  const publisher = sourceName(source);
  const words = citation.passage ? m.readPassage : m.openSource;
  const gives = time ? `${m.givesDate} ${formatTime(time, locale)}` : '';
  return html`<li class="source ${relation}">
    <span class="relation-sign" aria-hidden="true">${RELATION_SIGNS[relation]}</span>
    <div>
      <p class="source-head">
        <button
          class="link-button"
          title=${m.whatRestsOnIt(publisher)}
          aria-label=${m.whatRestsOnIt(publisher)}
          @click=${() => actions.openSource(source.id)}
        >
          <cite>${publisher}</cite>
        </button>
        <bdi class="soft">${issuedText(source, locale) || m.undatedSource}</bdi>
        <span class="relation">${m.relations[relation]}</span>
        ${citation.stance === 'mentions' ? html`<span class="soft">${m.mentionsIt}</span>` : nothing}
      </p>
      ${reference(item, locale)} ${gives ? html`<p class="gives">${gives}</p>` : nothing}
      ${citation.note ? html`<p class="note-text">${citation.note}</p>` : nothing}
      <p class="links">${sourceLinks({ ...item, name: publisher, words }, m)}</p>
      ${copyCitation(source, store)}
    </div>
  </li>`;
}

// The sources beyond the first are drawn when a reader asks for them; those of another event are asked for anew.
function showRest(event: Event, cited: readonly CitedSource[], context: TimelineContext): void {
  const details = event.currentTarget as HTMLDetailsElement;
  const list = details.querySelector('ul');
  const rest = details.open ? cited.slice(MANY_CITATIONS) : [];
  if (list)
    render(
      rest.map((item) => sourceItem(item, context)),
      list,
    );
}

// With an address the title is enough, since the work is a click away; without one, all that is needed to find it.
function reference({ source, href }: CitedSource, locale: string): TemplateResult | typeof nothing {
  const words = href ? source.title : shownReference(source, locale);
  return words ? html`<p class="reference">${words}</p>` : nothing;
}

function neighbours({ store, actions }: TimelineContext, row: number): TemplateResult {
  const { rows } = store;
  const m = allMessages(store);
  const titleOf = (step: 1 | -1): string => store.eventAt(stepInTime(rows, row, step))?.title ?? '';
  const [before, after] = [titleOf(-1), titleOf(1)];
  return html`<nav class="neighbours" aria-label=${`${m.previous}, ${m.next}`}>
    <button ?disabled=${!before} @click=${() => actions.step(-1)}>
      ${icon('back')}<span class="unseen">${m.previous}: </span
      ><span class="clip" dir="auto">${before || m.previous}</span>
    </button>
    <button ?disabled=${!after} @click=${() => actions.step(1)}>
      <span class="unseen">${m.next}: </span
      ><span class="clip" dir="auto">${after || m.next}</span>${icon('forth')}
    </button>
  </nav>`;
}

function groupContent(context: TimelineContext, rows: RowList): TemplateResult {
  const { store } = context;
  const m = allMessages(store);
  const buttonOf = (row: number): EventButton => ({
    row,
    title: store.eventAt(row)?.title ?? '',
    note: store.dateOf(row),
  });
  return html`<h3 class="event-title" aria-level=${levelBelow(context, 1)}>${m.group(rows.length)}</h3>
    ${eventButtons(context, rows, buttonOf, 'group')}`;
}
