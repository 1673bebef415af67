// What stands in the presenter window: the step, its notes and its sources, what comes next, the time, and all steps.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CitedSource } from '../data/cited-sources.ts';
import { citationsOf } from '../data/cited-sources.ts';
import { shownReference } from '../data/reference.ts';
import { sourceName } from '../data/source-name.ts';
import { pad } from '../time/edtf-text.ts';
import { formatTime } from '../time/format-time.ts';
import { allMessages } from '../elements/all-messages.ts';
import type { AllMessages } from '../elements/messages.ts';
import { sourceLinks } from '../elements/source-links.ts';
import type { TimelineStore } from '../elements/store.ts';
import type { Place } from './deck.ts';
import type { PresentCommand } from './keys.ts';
import { stepList } from './step-list.ts';
import type { Steps } from './story.ts';
import type { PresentWords } from './words.ts';
import { localesFor } from '../time/formats.ts';

/** What the presenter sees. */
export interface PresenterView {
  readonly store: TimelineStore;
  readonly words: PresentWords;
  readonly steps: Steps;
  readonly place: Place;
  /** When the presentation began, ms since 1970; and what time it is. */
  readonly beganMs: number;
  readonly nowMs: number;
  readonly digits: string;
  readonly run: (command: PresentCommand) => void;
  readonly goTo: (index: number) => void;
  readonly fromZero: () => void;
}

/** The whole of it. */
export function presenterView(view: PresenterView): TemplateResult {
  const { store, words, steps, place, run, goTo } = view;
  const m = allMessages(store);
  const step = steps.at(place.at);
  const next = steps.at(place.at + 1);
  const isAtEnd = !next && (!step?.answer || place.isAnswered);
  return html`<header>
      <p class="count">${m.step(Math.min(place.at + 1, steps.count), steps.count)}</p>
      ${times(view)}
    </header>
    <div class="now">
      <section aria-live="polite" aria-atomic="true">
        ${step?.date ? html`<p class="date">${step.date}</p>` : nothing}
        <h1>${step ? step.title : m.empty}</h1>
        ${step?.text && step.text !== step.title ? html`<p>${step.text}</p>` : nothing}
        ${
          step?.question && step.question !== step.title
            ? html`<p class="question"><b>${words.question}</b> <bdi>${step.question}</bdi></p>`
            : nothing
        }
        ${
          step?.answer
            ? html`<p class=${place.isAnswered ? 'answer' : 'answer waiting'}>
                <b>${words.answer}</b> <bdi>${step.answer}</bdi>
              </p>`
            : nothing
        }
      </section>
      <div class="controls" role="group" aria-label=${m.presentation}>
        <button class="big" ?disabled=${place.at <= 0 && !place.isAnswered} @click=${() => run('back')}>
          ${m.previous}
        </button>
        <button class="big main" ?disabled=${isAtEnd} @click=${() => run('forth')}>
          ${step?.answer && !place.isAnswered ? words.answer : m.next}
        </button>
        <button aria-pressed=${place.cover === 'black'} @click=${() => run('black')}>${words.black}</button>
        <button aria-pressed=${place.cover === 'white'} @click=${() => run('white')}>${words.white}</button>
        <span class="digits" role="status"
          >${view.digits ? words.pressEnter.replace('#', view.digits) : ''}</span
        >
      </div>
      <section class="notes">
        <h2>${words.notes}</h2>
        <p class=${step?.notes ? '' : 'soft'}>${step?.notes || words.noNotes}</p>
      </section>
      ${sources(view)}
    </div>
    <div class="beside">
      <section class="next">
        <h2>${words.nextStep}</h2>
        ${
          next
            ? html`<p>
                  <bdi><b>${next.title}</b></bdi> <bdi class="soft">${next.date}</bdi>
                </p>
                ${next.question && next.question !== next.title ? html`<p><bdi>${next.question}</bdi></p>` : nothing}`
            : html`<p class="soft">${words.lastStep}</p>`
        }
      </section>
      <nav aria-labelledby="all-steps">
        <h2 id="all-steps">${words.steps}</h2>
        ${stepList(steps, place.at, goTo)}
      </nav>
    </div>`;
}

/** What is left when the window that answered has gone: words, and a link that needs no script. */
export function farewell(words: PresentWords, address: string): TemplateResult {
  return html`<div class="farewell">
    <h1>${words.presenterWindow}</h1>
    <p>${words.audienceGone}</p>
    <p><a href=${address} target="_blank">${words.openAgain}</a></p>
  </div>`;
}

function times({ store, words, beganMs, nowMs, fromZero }: PresenterView): TemplateResult {
  const clock = new Intl.DateTimeFormat(localesFor(store.locale), { hour: 'numeric', minute: '2-digit' });
  return html`<p class="time">
      <span class="soft">${words.elapsed}</span> <b>${elapsed(nowMs - beganMs)}</b>
    </p>
    <button @click=${fromZero}>${words.fromZero}</button>
    <p class="time"><span class="soft">${words.clock}</span> <b>${clock.format(nowMs)}</b></p>`;
}

/** A time span as minutes and seconds, with hours where there are any: 5:07, 1:00:00. */
export function elapsed(spanMs: number): string {
  const seconds = Math.max(0, Math.floor(spanMs / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

function sources({ store, steps, place }: PresenterView): TemplateResult | typeof nothing {
  const { table } = store.state;
  const row = steps.at(place.at)?.row;
  const event = store.eventAt(row);
  if (!table || !event) return nothing;
  const { locale } = store;
  const m = allMessages(store);
  const cited = citationsOf(table, event);
  return html`<section class="sources">
    <h2>${m.sources}</h2>
    ${
      cited.length === 0
        ? html`<p class="soft">${m.noSources}</p>`
        : html`<ul>
            ${cited.slice(0, 50).map((item) => sourceItem(item, m, locale))}
          </ul>`
    }
  </section>`;
}

function sourceItem(item: CitedSource, m: AllMessages, locale: string): TemplateResult {
  const { source, citation, relation, time, href } = item;
  const name = sourceName(source);
  const words = citation.passage ? m.readPassage : m.openSource;
  return html`<li>
    <p>
      <b>${name}</b> ·
      ${m.relations[relation]}${time ? html` · ${m.givesDate} ${formatTime(time, locale)}` : nothing}
    </p>
    ${href ? nothing : html`<p class="soft">${shownReference(source, locale)}</p>`}
    ${citation.note ? html`<p class="soft">${citation.note}</p>` : nothing}
    <p>${sourceLinks({ ...item, name, words }, m)}</p>
  </li>`;
}
