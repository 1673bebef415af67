// What each source says of an event: its relation, its date in words, and the passage itself where its address is known.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CitedSource } from '../data/cited-sources.ts';
import { citationsOf } from '../data/cited-sources.ts';
import { sourceName } from '../data/source-name.ts';
import { link, RELATION_SIGNS } from '../elements/source-links.ts';
import { formatTime } from '../time/format-time.ts';
import { MOST_COMPARED } from './choose-events.ts';
import type { RoundHost } from './round.ts';
import { sourceWords } from './source-question.ts';

/** The sources of an event under a heading, the relation of each to the date told. */
export function evidence(host: RoundHost, row: number): TemplateResult {
  const { store, table } = host;
  const { messages: m } = store;
  const cited = citationsOf(table, table.eventAt(row));
  if (cited.length === 0) return html`<p class="soft">${m.noSources}</p>`;
  const left = cited.length - MOST_COMPARED;
  return html`<h4 aria-level=${host.level()}>${m.whatSourcesSay}</h4>
    <ul class="activity-evidence">
      ${cited.slice(0, MOST_COMPARED).map(
        (item) =>
          html`<li class=${item.relation}>
            <span class="sign" aria-hidden="true">${RELATION_SIGNS[item.relation]}</span>
            <div>
              ${nameOf(item)} <span class="soft">${m.relations[item.relation]}${given(host, item)}</span>
              ${note(item)} ${passage(host, item)}
            </div>
          </li>`,
      )}
    </ul>
    ${left > 0 ? html`<p class="soft">+ ${m.sourceCount(left)}</p>` : nothing}`;
}

/** The same sources without a word on how they stand to the date: what is to be found out. */
export function exhibits(host: RoundHost, row: number): TemplateResult {
  const { store, table } = host;
  const { messages: m, locale } = store;
  return html`<ul class="activity-evidence" aria-label=${m.whatSourcesSay}>
    ${citationsOf(table, table.eventAt(row)).map(
      (item) =>
        html`<li>
          <div>
            ${nameOf(item)}
            <span
              >${item.time ? `${m.givesDate} ${formatTime(item.time, locale)}` : host.words().noDateGiven}${
                item.relation === 'disputes' ? ` · ${m.relations.disputes}` : ''
              }</span
            >
            ${note(item)} ${passage(host, item)}
          </div>
        </li>`,
    )}
  </ul>`;
}

function nameOf({ source }: CitedSource): TemplateResult {
  const { name, title } = sourceWords(source);
  return html`<cite>${name}</cite> ${title ? html`<span class="soft work-title">${title}</span>` : nothing}`;
}

function given({ store: { messages: m, locale } }: RoundHost, { time }: CitedSource): string {
  return time ? ` · ${m.givesDate} ${formatTime(time, locale)}` : '';
}

function note({ citation }: CitedSource): TemplateResult | typeof nothing {
  return citation.note ? html`<p class="soft">${citation.note}</p>` : nothing;
}

function passage(
  { store }: RoundHost,
  { citation, source, href, archivedHref }: CitedSource,
): TemplateResult {
  const { messages: m } = store;
  const where = m.inSource(sourceName(source));
  const words = citation.passage ? m.readPassage : m.openSource;
  return html`<p class="activity-links">
    ${href ? link(href, words, where, m.newTab) : html`<span class="soft">${m.noAddress}</span>`}
    ${archivedHref ? link(archivedHref, m.archivedCopy, where, m.newTab) : nothing}
  </p>`;
}
