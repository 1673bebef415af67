// One source: what rests on it, and what would be left without it. Loaded when a reader first opens a source.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { restOn } from '../data/basis.ts';
import { citationsOf, independentSourceCount, issuedTime } from '../data/citations.ts';
import { referenceText, sourceName } from '../data/reference.ts';
import type { EventRecord, Source } from '../data/schema.ts';
import { safeHref } from '../data/text-fragment.ts';
import { formatTime } from '../time/format-time.ts';
import { copyCitation } from './citation-menu.ts';
import type { TimelineContext } from './context.ts';
import { levelBelow } from './context.ts';
import { eventButtons } from './event-buttons.ts';
import { link } from './source-links.ts';

export { styles } from './styles/source-panel.ts';

/** The panel of a source, below the bar that closes it. */
export function sourcePanel(context: TimelineContext, source: Source): TemplateResult {
  const { store } = context;
  const { messages: m, locale, state } = store;
  const name = sourceName(source);
  const issued = issuedTime(source);
  const href = safeHref(source.URL);
  const archived = safeHref(source.archived?.URL);
  const { knownBy, isWithout } = state;
  // One of the two is on screen.
  const shown = state.table!.dataset;
  const other = restOn(state.whole!.dataset, { knownBy, without: isWithout ? undefined : source.id });
  const [known, without] = isWithout ? [other, shown] : [shown, other];
  const resting = known.events.filter(({ citations }) => citations.some((item) => item.source === source.id));
  return html`<p class="category">${m.source}</p>
    <h3 class="event-title" part="event-title" aria-level=${levelBelow(context, 1)}>${name}</h3>
    <p class="when">${issued ? m.published(formatTime(issued, locale)) : m.undatedSource}</p>
    <p class="reference">${referenceText(source, locale)}</p>
    <p class="links">
      ${href ? link(href, m.openSource, m.inSource(name), m.newTab) : html`<span class="soft">${m.noAddress}</span>`}
      ${archived ? link(archived, m.archivedCopy, m.inSource(name), m.newTab) : nothing}
    </p>
    ${copyCitation(source, store)} ${choice(context, resting.length, without.events.length)}
    ${state.isWithout ? losses(context, resting, without.events) : restingList(context, resting, source)}`;
}

function choice({ store, actions }: TimelineContext, resting: number, left: number): TemplateResult {
  const { messages: m, state } = store;
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

function restingList(
  context: TimelineContext,
  resting: readonly EventRecord[],
  source: Source,
): TemplateResult {
  const { messages: m, state } = context.store;
  return eventList(context, resting, (event) => {
    const relations = citationsOf(state.whole!.dataset, event)
      .filter((item) => item.source.id === source.id)
      .map(({ relation }) => m.relations[relation]);
    return relations.join(', ');
  });
}

function losses(
  context: TimelineContext,
  resting: readonly EventRecord[],
  left: readonly EventRecord[],
): TemplateResult {
  const { messages: m } = context.store;
  const after = new Map(left.map((event) => [event.id, event]));
  const lossOf = (event: EventRecord): string => {
    const other = after.get(event.id);
    if (!other) return m.noSourceLeft;
    const isThin = independentSourceCount(other) === 1;
    return [isThin ? m.oneSourceLeft : '', other.date === event.date ? '' : m.datedOtherwise]
      .filter(Boolean)
      .join(', ');
  };
  const touched = resting.filter((event) => lossOf(event) !== '');
  return html`<h4 aria-level=${levelBelow(context, 2)}>${m.withoutIt}</h4>
    ${touched.length > 0 ? eventList(context, touched, lossOf) : html`<p>${m.nothingChanges}</p>`}`;
}

function eventList(
  context: TimelineContext,
  events: readonly EventRecord[],
  noteOf: (event: EventRecord) => string,
): TemplateResult {
  const { store } = context;
  const items = events.map((event) => {
    const row = store.rowOf(event.id);
    const date = row === undefined ? '' : store.dateOf(row);
    return { row, title: event.title, note: [date, noteOf(event)].filter(Boolean).join(' · ') };
  });
  return eventButtons(context, items, 'resting');
}
