// Answers as they are shown: one after the other, or, where an order was asked for, beside an order that is right.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { localesFor } from '../time/formats.ts';
import type { Answer, RoundHost } from './round.ts';
import { dateWords, signOf } from './round.ts';

/** One answer after the other. */
export function answerList(host: RoundHost, answers: readonly Answer[]): TemplateResult {
  return html`<ol class="activity-answers">
    ${answers.map(
      (answer) =>
        html`<li class=${answer.isRight ? 'is-right' : ''}>${sign(answer)}${answerWords(host, answer)}</li>`,
    )}
  </ol>`;
}

/** The order that was given, beside one that the dates allow. `right`: its rows. */
export function orderTable(
  host: RoundHost,
  answers: readonly Answer[],
  right: readonly number[],
): TemplateResult {
  const words = host.words();
  const { format } = new Intl.NumberFormat(localesFor(host.store.locale));
  return html`<table class="activity-orders">
    <thead>
      <tr>
        <td></td>
        <th scope="col">${words.yourOrder}</th>
        <th scope="col">${words.rightOrder}</th>
      </tr>
    </thead>
    <tbody>
      ${answers.map(
        (answer, place) =>
          html`<tr>
            <th scope="row">${format(place + 1)}</th>
            <td><div class="answer">${sign(answer)}${answerWords(host, answer)}</div></td>
            <td>${eventWords(host, right[place]!)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function sign(answer: Answer): TemplateResult {
  return html`<span class="activity-sign" aria-hidden="true">${signOf(answer)}</span>`;
}

function answerWords(host: RoundHost, { row, answer, isRight, isNear, note }: Answer): TemplateResult {
  const words = host.words();
  // What is partly right has a note that says so.
  const said = isRight === undefined || isNear ? '' : isRight ? words.right : words.wrong;
  return html`<div>
    ${eventWords(host, row)}
    <p>
      <span class="unseen">${said}</span>
      ${answer === undefined ? nothing : html`<span>${words.yourAnswer(answer)}</span>`}
    </p>
    ${note ? html`<p class="soft">${note}</p>` : nothing}
  </div>`;
}

function eventWords(host: RoundHost, row: number): TemplateResult {
  return html`<p>
    <span class="event-name">${host.table.eventAt(row).title}</span>
    <span class="soft">${dateWords(host, row)}</span>
  </p>`;
}
