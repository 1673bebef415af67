// What came of an activity: a summary, each answer, and ways to keep it or to play on.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ActivityName } from './choose-events.ts';
import { answerList, orderTable } from './answers.ts';
import type { Result, RoundHost } from './round.ts';

/** What a reader may ask for when it is over. */
export interface ResultActions {
  readonly save: () => void;
  readonly print: () => void;
  readonly again: () => void;
}

/** The result. `text`: all of it as plain text; `outcome`: what came of saving. */
export function resultScreen(
  host: RoundHost,
  activity: ActivityName,
  result: Result,
  { text, outcome }: { readonly text: string; readonly outcome: string },
  actions: ResultActions,
): TemplateResult {
  const words = host.words();
  return html`<div class="activity-summary">
      <h3 class="activity-score" tabindex="-1" aria-level=${host.level()}>
        <span class="soft">${words.result}: ${words.names[activity]}</span> ${result.score}
      </h3>
      <p class="activity-buttons">
        <button class="main" @click=${actions.again}>${words.again}</button>
        <button @click=${actions.save}>${words.save}</button>
        <button @click=${actions.print}>${words.print}</button>
      </p>
      <p class="soft">${outcome || words.privacy}</p>
    </div>
    ${
      result.remarks.length > 0
        ? html`<ul class="activity-reasons">
            ${result.remarks.map((remark) => html`<li>${remark}</li>`)}
          </ul>`
        : nothing
    }
    ${result.right ? orderTable(host, result.answers, result.right) : answerList(host, result.answers)}
    <details>
      <summary>${words.asText}</summary>
      <textarea readonly rows="10" aria-label=${words.asText} .value=${text}></textarea>
    </details>`;
}
