// One source: what rests on it, and what would be left without it.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { EventTable } from '../data/event-table.ts';
import { filterRows, NO_FILTERS } from '../data/filter.ts';
import { citationsOf } from '../data/cited-sources.ts';
import { independentSourceCount } from '../data/citations.ts';
import { issuedText, shownReference } from '../data/reference.ts';
import { sourceName } from '../data/source-name.ts';
import type { EventRecord, Source } from '../data/schema.ts';
import { safeHref } from '../data/safe-href.ts';
import { sourceHref } from '../data/source-href.ts';
import { formatTime } from '../time/format-time.ts';
import { allMessages } from './all-messages.ts';
import { copyCitation } from './citation-menu.ts';
import type { TimelineContext } from './context.ts';
import { levelBelow } from './context.ts';
import type { EventButton } from './event-buttons.ts';
import { eventButtons } from './event-buttons.ts';
import { waiting } from './part-message.ts';
import { sourceLinks } from './source-links.ts';
import { BASIS } from './store.ts';

/** The panel of a source, below the bar that closes it. */
export function sourcePanel(context: TimelineContext, source: Source): TemplateResult {
  const { store } = context;
  const { locale, state } = store;
  const m = allMessages(store);
  const name = sourceName(source);
  const issued = issuedText(source, locale);
  const href = sourceHref(source);
  const archivedHref = safeHref(source.archived?.URL);
  const { knownBy, isWithout } = state;
  const basis = context.load(BASIS);
  if (!basis) return waiting(context, BASIS);
  // One of the two is on screen.
  const shown = state.table!;
  const other = basis.restOn(state.whole!, { knownBy, without: isWithout ? undefined : source.id });
  const [known, without] = isWithout ? [other, shown] : [shown, other];
  const resting = filterRows(known, { ...NO_FILTERS, sources: [source.id] });
  return html`<p class="category">${m.source}</p>
    <h3 class="event-title" part="event-title" aria-level=${levelBelow(context, 1)}>${name}</h3>
    <p class="when">${issued ? m.published(issued) : m.undatedSource}</p>
    <p class="reference">${shownReference(source, locale)}</p>
    <p class="links">${sourceLinks({ name, href, archivedHref, words: m.openSource }, m)}</p>
    ${copyCitation(source, store)} ${choice(context, resting.length, without.count)}
    ${state.isWithout ? losses(context, { known, resting, without }) : restingList(context, { known, resting }, source)}`;
}

function choice({ store, actions }: TimelineContext, resting: number, left: number): TemplateResult {
  const { state } = store;
  const m = allMessages(store);
  const option = (isWithout: boolean, words: string): TemplateResult =>
    html`<label>
      <input
        type="radio"
        name="source-basis"
        .checked=${state.isWithout === isWithout}
        @change=${() => actions.leaveOut(isWithout)}
      /><span>${words}</span>
    </label>`;
  return html`<div class="segments source-basis" role="radiogroup" aria-label=${m.support}>
    ${option(false, m.restOnIt(resting))} ${option(true, m.leftWithoutIt(left))}
  </div>`;
}

// What rests on a source, with it and without it: two tables, and rows of the first.
interface Bases {
  readonly known: EventTable;
  readonly without: EventTable;
  readonly resting: Uint32Array;
}

function restingList(
  context: TimelineContext,
  { known, resting }: Omit<Bases, 'without'>,
  source: Source,
): TemplateResult {
  const { locale, state } = context.store;
  const m = allMessages(context.store);
  return eventList(context, known, resting, (event) => {
    const relations = citationsOf(state.whole!, event)
      .filter((item) => item.source.id === source.id)
      .map(({ relation, time }) => {
        const words = m.relations[relation];
        return time && relation !== 'agrees' ? `${words}. ${m.givesDate} ${formatTime(time, locale)}` : words;
      });
    return relations.join(', ');
  });
}

function losses(context: TimelineContext, { known, resting, without }: Bases): TemplateResult {
  const m = allMessages(context.store);
  const lossOf = (event: EventRecord): string => {
    const row = without.rowOf(event.id);
    if (row === undefined) return m.noSourceLeft;
    const other = without.eventAt(row);
    const isThin = independentSourceCount(other) === 1;
    return [isThin ? m.oneSourceLeft : '', other.date === event.date ? '' : m.datedOtherwise]
      .filter(Boolean)
      .join(', ');
  };
  const touched = resting.filter((row) => lossOf(known.eventAt(row)) !== '');
  return html`<h4 aria-level=${levelBelow(context, 2)}>${m.withoutIt}</h4>
    ${touched.length > 0 ? eventList(context, known, touched, lossOf) : html`<p>${m.nothingChanges}</p>`}`;
}

function eventList(
  context: TimelineContext,
  table: EventTable,
  rows: Uint32Array,
  noteOf: (event: EventRecord) => string,
): TemplateResult {
  const { store } = context;
  const buttonOf = (tableRow: number): EventButton => {
    const event = table.eventAt(tableRow);
    const row = store.rowOf(event.id);
    const date = row === undefined ? '' : store.dateOf(row);
    return { row, title: event.title, note: [date, noteOf(event)].filter(Boolean).join(' · ') };
  };
  return eventButtons(context, rows, buttonOf, 'resting');
}
