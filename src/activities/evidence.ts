// What each source says of an event: its relation, its date in words, and the passage itself where its address is known.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CitedSource } from '../data/cited-sources.ts';
import { citationsOf } from '../data/cited-sources.ts';
import { allMessages } from '../elements/all-messages.ts';
import { RELATION_SIGNS, sourceLinks } from '../elements/source-links.ts';
import { formatTime } from '../time/format-time.ts';
import { MOST_COMPARED } from './choose-events.ts';
import type { RoundHost } from './round.ts';
import { sourceWords } from './source-question.ts';

/** The sources of an event under a heading, the relation of each to the date told. */
export function evidence(host: RoundHost, row: number): TemplateResult {
  const { store, table } = host;
  const m = allMessages(store);
  const cited = citationsOf(table, table.eventAt(row));
  if (cited.length === 0) return html`<p class="soft">${m.noSources}</p>`;
  const left = cited.length - MOST_COMPARED;
  return html`<h4 aria-level=${host.level()}>${m.whatSourcesSay}</h4>
    <ul class="activity-evidence">
      ${cited.slice(0, MOST_COMPARED).map((item) => {
        const { relation } = item;
        const given = item.time
          ? `${m.relations[relation]} · ${dateGiven(host, item)}`
          : m.relations[relation];
        return html`<li class=${relation}>
          <span class="activity-sign" aria-hidden="true">${RELATION_SIGNS[relation]}</span>
          ${sourceItem(host, item, given)}
        </li>`;
      })}
    </ul>
    ${left > 0 ? html`<p class="soft">+ ${m.sourceCount(left)}</p>` : nothing}`;
}

/** The same sources, in no order that tells, without a word on how they stand to the date: what is to be found out. */
export function exhibits(host: RoundHost, row: number): TemplateResult {
  const { store, table } = host;
  const m = allMessages(store);
  const event = table.eventAt(row);
  const asInFile = (a: CitedSource, b: CitedSource): number =>
    event.citations.indexOf(a.citation) - event.citations.indexOf(b.citation);
  return html`<ul class="activity-evidence" aria-label=${m.whatSourcesSay}>
    ${citationsOf(table, event)
      .sort(asInFile)
      .map((item) => {
        const given = item.time ? dateGiven(host, item) : m.relations.silent;
        const says = item.relation === 'disputes' ? `${m.relations.disputes} · ${given}` : given;
        return html`<li>${sourceItem(host, item, says)}</li>`;
      })}
  </ul>`;
}

function dateGiven({ store }: RoundHost, { time }: CitedSource): string {
  return time ? `${allMessages(store).givesDate} ${formatTime(time, store.locale)}` : '';
}

function sourceItem({ store }: RoundHost, item: CitedSource, says: string): TemplateResult {
  const m = allMessages(store);
  const { citation, source } = item;
  const { name, title } = sourceWords(source);
  const words = citation.passage ? m.readPassage : m.openSource;
  return html`<div>
    <p><cite>${name}</cite> ${title ? html`<span class="soft work-title">${title}</span>` : nothing}</p>
    <p class="activity-links">
      <span>${says}</span>
      ${sourceLinks({ ...item, name, words }, m)}
    </p>
    ${citation.note ? html`<p class="soft">${citation.note}</p>` : nothing}
  </div>`;
}
