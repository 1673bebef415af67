// Questions with up to four answers, one after the other: which source says so, and how sure are we. The first answer counts; then
// what each source says is shown.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { evidence } from './evidence.ts';
import type { Result, Round, RoundHost } from './round.ts';
import { dateWords } from './round.ts';

/** What may be answered. */
export interface Option {
  readonly words: string;
  /** What else tells it from others. */
  readonly note?: string;
}

/** A question about an event. */
export interface Question {
  readonly row: number;
  /** Whether the date of the event is told only after the answer. */
  readonly isDateHidden: boolean;
  /** Places of the options that are right. */
  readonly rights: ReadonlySet<number>;
  /** What is asked, what is looked at before the answer, and what may be answered: in the words of now. */
  readonly ask: () => {
    readonly asked: string;
    readonly claim: TemplateResult;
    readonly exhibits: TemplateResult | typeof nothing;
    readonly options: readonly Option[];
  };
}

/** One question at a time. */
export class QuestionRound implements Round {
  readonly #host: RoundHost;
  readonly #questions: readonly Question[];
  readonly #answers = new Map<Question, number>();
  #at = 0;
  readonly firstFocus = '.activity-question';

  constructor(host: RoundHost, questions: readonly Question[]) {
    this.#host = host;
    this.#questions = questions;
  }

  draw(): TemplateResult {
    const words = this.#host.words();
    const question = this.#questions[this.#at]!;
    const { asked, claim, exhibits, options } = question.ask();
    const answer = this.#answers.get(question);
    return html`<p class="soft activity-progress">
        ${words.question(this.#at + 1, this.#questions.length)}
        <span aria-hidden="true"
          >${this.#questions.map((each) => html`<i class=${this.#markOf(each)}></i>`)}</span
        >
      </p>
      <fieldset class="activity-question" tabindex="-1">
        <legend><span class="asked">${asked}</span> ${claim}</legend>
        ${answer === undefined ? exhibits : nothing}
        <div class="activity-options">
          ${options.map((option, place) => this.#option(question, option, place))}
        </div>
      </fieldset>
      ${answer === undefined ? html`<p class="soft activity-keys">${words.answerKeys}</p>` : this.#feedback(question, options)}`;
  }

  result(): Result {
    const words = this.#host.words();
    const right = this.#questions.filter((question) => this.#isRight(question)).length;
    return {
      score: words.score(right, this.#questions.length),
      answers: this.#questions.map((question) => {
        const { asked, options } = question.ask();
        const place = this.#answers.get(question);
        const isRight = this.#isRight(question);
        return {
          row: question.row,
          answer: place === undefined ? undefined : textOf(options[place]!),
          isRight: place === undefined ? undefined : isRight,
          note: isRight ? asked : `${asked} ${words.rightAnswer(rightWords(question, options))}`,
        };
      }),
      remarks: [],
    };
  }

  #option(question: Question, { words, note }: Option, place: number): TemplateResult {
    const answer = this.#answers.get(question);
    const isAnswered = answer !== undefined;
    const isRight = question.rights.has(place);
    const sign = isAnswered && isRight ? '✓' : answer === place ? '✗' : '';
    const look = isAnswered && isRight ? 'is-right' : answer === place ? 'is-wrong' : '';
    const said = { '✓': this.#host.words().right, '✗': this.#host.words().wrong, '': '' }[sign];
    return html`<button
      class=${`activity-option ${look}`}
      data-key=${place + 1}
      aria-keyshortcuts=${place + 1}
      aria-disabled=${isAnswered}
      @click=${() => this.#answer(question, place)}
    >
      <span class="key" aria-hidden="true">${sign || place + 1}</span>
      <span
        >${words}${note ? html`<span class="soft work-title"> ${note}</span>` : nothing}
        ${said ? html`<span class="unseen">${said}</span>` : nothing}</span
      >
    </button>`;
  }

  #feedback(question: Question, options: readonly Option[]): TemplateResult {
    const words = this.#host.words();
    const isRight = this.#isRight(question);
    const isLast = this.#at === this.#questions.length - 1;
    return html`<div class="activity-feedback">
      <p class=${isRight ? 'activity-verdict is-right' : 'activity-verdict'}>
        <span aria-hidden="true">${isRight ? '✓' : '✗'}</span> ${this.#verdict(question, options)}
      </p>
      <p class="activity-buttons">
        <button class="main next" @click=${() => this.#next()}>
          ${isLast ? words.toResult : words.next}
        </button>
      </p>
      ${
        question.isDateHidden
          ? html`<p class="activity-date">${words.datedHere(dateWords(this.#host, question.row))}</p>`
          : nothing
      }
      ${evidence(this.#host, question.row)}
    </div>`;
  }

  #answer(question: Question, place: number): void {
    if (this.#answers.has(question)) return;
    this.#answers.set(question, place);
    this.#host.changed({ say: this.#verdict(question, question.ask().options), focus: '.next' });
  }

  // With what else would have been right.
  #verdict(question: Question, options: readonly Option[]): string {
    const words = this.#host.words();
    const isRight = this.#isRight(question);
    if (isRight && question.rights.size === 1) return words.right;
    return `${isRight ? words.right : words.wrong} ${words.rightAnswer(rightWords(question, options))}`;
  }

  #next(): void {
    if (this.#at === this.#questions.length - 1) return this.#host.finish();
    this.#at += 1;
    this.#host.changed({ focus: this.firstFocus });
  }

  #isRight(question: Question): boolean {
    const answer = this.#answers.get(question);
    return answer !== undefined && question.rights.has(answer);
  }

  #markOf(question: Question): string {
    if (!this.#answers.has(question)) return '';
    return this.#isRight(question) ? 'is-right' : 'is-wrong';
  }
}

function rightWords({ rights }: Question, options: readonly Option[]): string {
  return options
    .filter((_, place) => rights.has(place))
    .map(textOf)
    .join('; ');
}

function textOf({ words, note }: Option): string {
  return note ? `${words}, ${note}` : words;
}
