// How far a large dataset has come, for eyes and for screen readers, and the button that stops it.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { LoadProgress, TimelineContext } from '../context.ts';
import { cancelWord, progressWords } from './loading-words.ts';

const STEPS = 5; // said aloud so often, where the size is known

/** The bar, its words and the button. */
export function loadingBar({ store }: TimelineContext, progress: LoadProgress): TemplateResult {
  const { messages: m, locale } = store;
  const { events, bytes, totalBytes, stop } = progress;
  const words = progressWords(locale, m.keeps(events), bytes, totalBytes);
  const fraction = totalBytes === undefined ? undefined : Math.min(1, (bytes ?? 0) / totalBytes);
  const percent = fraction === undefined ? undefined : Math.round(fraction * 100);
  const heard =
    percent === undefined
      ? m.loading
      : `${m.loading}: ${Math.floor((percent / 100) * STEPS) * (100 / STEPS)} %`;
  return html`<div class="loading-progress" part="loading">
    <progress
      aria-label=${m.loading}
      aria-valuetext=${words}
      max="100"
      value=${percent ?? nothing}
    ></progress>
    <span aria-hidden="true">${words}</span>
    <button @click=${stop}>${cancelWord(locale)}</button>
    <span class="unseen" role="status">${heard}</span>
  </div>`;
}
