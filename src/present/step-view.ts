// What the audience sees of a step: its words in large type under the plot, the controls, and what covers the screen.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { allMessages } from '../elements/all-messages.ts';
import type { TimelineStore } from '../elements/store.ts';
import type { Place } from './deck.ts';
import type { PresentCommand } from './keys.ts';
import type { Step } from './story.ts';
import type { PresentWords } from './words.ts';

/** What is on the audience's screen. */
export interface AudienceView {
  readonly store: TimelineStore;
  readonly words: PresentWords;
  readonly step: Step | undefined;
  readonly place: Place;
  readonly count: number;
  readonly isNotesShown: boolean;
  readonly hasSpotlight: boolean;
  readonly canGoFullscreen: boolean;
  /** What stands in the way of the presenter window, in words; '' for nothing. */
  readonly trouble: string;
  /** Digits of the number of a step, as typed so far. */
  readonly digits: string;
  /** Said to screen readers. */
  readonly status: string;
  readonly run: (command: PresentCommand) => void;
  readonly uncover: () => void;
}

// Characters of a title: two lines of a step, and what is more than three.
const LONG_TITLE = 60;
const LONGEST_TITLE = 140;

/** The whole of it. */
export function audienceView(view: AudienceView): TemplateResult {
  const { store, words, step, place, hasSpotlight, digits, status, uncover } = view;
  const m = allMessages(store);
  // The date may be the answer.
  const isAsked = step?.question && step.answer && !place.isAnswered;
  return html`<section class="step" role="region" aria-label=${m.presentation} tabindex="-1">
      <div class="step-words" tabindex="0" aria-live="polite" aria-atomic="true">
        <div class="step-head">
          <h2 class=${step ? titleClass(step) : ''}>${step ? step.title : m.empty}</h2>
          ${step?.date && !isAsked ? html`<p class="step-date">${step.date}</p>` : nothing}
        </div>
        ${step?.text && step.text !== step.title ? html`<p class="step-text">${step.text}</p>` : nothing}
        ${step?.question && step.question !== step.title ? html`<p class="step-question">${step.question}</p>` : nothing}
        ${
          step?.answer && place.isAnswered
            ? html`<p class="step-answer"><span class="unseen">${words.answer}: </span>${step.answer}</p>`
            : nothing
        }
      </div>
      ${view.isNotesShown ? notes(view) : nothing} ${view.trouble ? trouble(view) : nothing} ${controls(view)}
    </section>
    ${hasSpotlight ? html`<div class="step-spotlight" aria-hidden="true"></div>` : nothing}
    ${place.cover ? html`<div class="step-cover ${place.cover}" @click=${uncover}></div>` : nothing}
    <p class=${digits ? 'step-digits' : 'unseen'} role="status">
      ${digits ? words.pressEnter.replace('#', digits) : status}
    </p>`;
}

// A title in as large letters as have room.
function titleClass(step: Step): string {
  const { length } = step.title;
  const size = length > LONGEST_TITLE ? 'long longest' : length > LONG_TITLE ? 'long' : '';
  return `${isBare(step) ? 'bare' : ''} ${size}`;
}

// Nothing but a heading: it has the room for itself.
function isBare({ text, question, answer, title }: Step): boolean {
  return !answer && (!text || text === title) && (!question || question === title);
}

function notes({ step, words }: AudienceView): TemplateResult {
  return html`<div class="step-notes" role="region" aria-label=${words.notes} tabindex="0">
    <p class="notes-seen">${words.notesSeen}</p>
    <p>${step?.notes || words.noNotes}</p>
  </div>`;
}

function trouble({ trouble: said, words, run, isNotesShown }: AudienceView): TemplateResult {
  return html`<p class="step-trouble" role="alert">
    ${said} ${isNotesShown ? nothing : html`<button @click=${() => run('notes')}>${words.notesHere}</button>`}
  </p>`;
}

function controls(view: AudienceView): TemplateResult {
  const { store, words, step, place, count, run } = view;
  const m = allMessages(store);
  const isAtEnd = place.at >= count - 1 && (!step?.answer || place.isAnswered);
  return html`<nav class="step-nav" aria-label=${m.presentation}>
    <button ?disabled=${place.at <= 0 && !(step?.answer && place.isAnswered)} @click=${() => run('back')}>
      ${m.previous}
    </button>
    <span class="soft">${m.step(Math.min(place.at + 1, count), count)}</span>
    <button ?disabled=${isAtEnd} @click=${() => run('forth')}>${m.next}</button>
    <span class="step-more">
      <button ?disabled=${count === 0} @click=${() => run('overview')}>${words.steps}</button>
      <button class="for-screens" @click=${() => run('presenter')}>${words.presenterWindow}</button>
      <button aria-pressed=${view.isNotesShown} @click=${() => run('notes')}>${words.notes}</button>
      ${
        view.canGoFullscreen
          ? html`<button class="for-screens" @click=${() => run('fullscreen')}>${words.fullScreen}</button>`
          : nothing
      }
      <button class="for-screens" @click=${() => run('keys')}>${m.keys}</button>
      <button @click=${() => run('leave')}>${m.leave}</button>
    </span>
  </nav>`;
}
