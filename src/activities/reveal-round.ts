// Hide the dates: events without dates, which are guessed, said aloud or written down, and revealed one by one or all.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { evidence } from './evidence.ts';
import type { Verdict } from './guess.ts';
import { judgeGuess } from './guess.ts';
import type { Answer, Result, Round, RoundHost } from './round.ts';
import { dateWords } from './round.ts';
import type { ActivityWords } from './words.ts';

const SIGNS: Readonly<Record<Verdict, string>> = {
  right: '✓',
  vague: '✓',
  near: '≈',
  early: '✗',
  late: '✗',
  unread: '?',
};
const MAX_GUESS_LENGTH = 80; // what dates are read of

/** Starts with all dates hidden. */
export class RevealRound implements Round {
  readonly #host: RoundHost;
  readonly #rows: readonly number[];
  readonly #guesses = new Map<number, string>();
  readonly #revealed = new Set<number>();
  // Guesses that were given and are no dates. They do not use a question up: they may be slips.
  readonly #unread = new Set<number>();
  readonly firstFocus = '.activity-item input';

  constructor(host: RoundHost, rows: readonly number[]) {
    this.#host = host;
    this.#rows = rows;
  }

  draw(): TemplateResult {
    const words = this.#host.words();
    const isDone = this.#revealed.size === this.#rows.length;
    return html`<p id="guess-hint" class="soft" ?hidden=${isDone}>${words.guessHint}</p>
      <ol class="activity-list">
        ${this.#rows.map((row, place) => this.#item(row, place))}
      </ol>
      <p class="activity-buttons">
        <button class="reveal-all" ?disabled=${isDone} @click=${() => this.#revealAll()}>
          ${words.revealAll}
        </button>
        <button class="main to-result" @click=${this.#host.finish}>${words.toResult}</button>
      </p>`;
  }

  result(): Result {
    const words = this.#host.words();
    const answers = this.#rows.map((row): Answer => {
      const verdict = this.#verdict(row);
      return {
        row,
        answer: verdict && this.#guessOf(row),
        isRight: verdict === undefined || verdict === 'unread' ? undefined : isRight(verdict),
        isNear: verdict === 'near',
        note: verdict && words.verdicts[verdict],
      };
    });
    const judged = answers.filter((answer) => answer.isRight !== undefined);
    const right = judged.filter((answer) => answer.isRight);
    return {
      score: judged.length > 0 ? words.score(right.length, judged.length) : words.noGuesses,
      answers,
      remarks: [],
    };
  }

  #item(row: number, place: number): TemplateResult {
    const { table } = this.#host;
    const words = this.#host.words();
    const { title } = table.eventAt(row);
    const isRevealed = this.#revealed.has(row);
    const isUnread = this.#unread.has(row);
    return html`<li class="activity-item" data-place=${place}>
      <fieldset>
        <legend class="event-name">${title}</legend>
        ${
          isRevealed
            ? this.#answer(row)
            : html`<p class="activity-guess">
                  <label
                    ><span>${words.guess}</span>
                    <input
                      type="text"
                      autocomplete="off"
                      spellcheck="false"
                      maxlength=${MAX_GUESS_LENGTH}
                      aria-describedby=${isUnread ? `guess-unread-${place}` : 'guess-hint'}
                      aria-invalid=${isUnread}
                      .value=${this.#guesses.get(row) ?? ''}
                      @input=${(event: Event) => this.#write(row, (event.target as HTMLInputElement).value)}
                      @keydown=${(event: KeyboardEvent) => {
                        if (event.key === 'Enter' && !event.isComposing) this.#give(row, place, false);
                      }}
                  /></label>
                  <button
                    class="reveal"
                    aria-label=${words.revealOf(title)}
                    @click=${() => this.#give(row, place, isUnread)}
                  >
                    ${words.reveal}
                  </button>
                </p>
                ${
                  isUnread
                    ? html`<p class="activity-verdict" id=${`guess-unread-${place}`}>
                        <span aria-hidden="true">${SIGNS.unread}</span> ${unreadWords(words)}
                      </p>`
                    : nothing
                }`
        }
      </fieldset>
      ${isRevealed ? evidence(this.#host, row) : nothing}
    </li>`;
  }

  #answer(row: number): TemplateResult {
    const words = this.#host.words();
    const verdict = this.#verdict(row);
    return html`<p class="activity-date" tabindex="-1">${dateWords(this.#host, row)}</p>
      ${
        verdict
          ? html`<p class=${`activity-verdict ${isRight(verdict) ? 'is-right' : ''}`}>
              <span aria-hidden="true">${SIGNS[verdict]}</span> ${this.#guessOf(row)}:
              ${words.verdicts[verdict]}
            </p>`
          : nothing
      }`;
  }

  #write(row: number, text: string): void {
    this.#guesses.set(row, text);
    if (this.#unread.delete(row)) this.#host.changed();
  }

  // Words that are no date are said to be none. Who then asks for the date all the same gets it.
  #give(row: number, place: number, isAgain: boolean): void {
    if (isAgain || this.#verdict(row) !== 'unread') return this.#reveal(row, place);
    this.#unread.add(row);
    this.#host.changed({ say: unreadWords(this.#host.words()), focus: `[data-place="${place}"] input` });
  }

  #reveal(row: number, place: number): void {
    this.#revealed.add(row);
    const verdict = this.#verdict(row);
    const { verdicts } = this.#host.words();
    const { title } = this.#host.table.eventAt(row);
    this.#host.changed({
      say: `${title}: ${dateWords(this.#host, row)}. ${verdict ? verdicts[verdict] : ''}`,
      focus: `[data-place="${place}"] .activity-date`,
    });
  }

  #revealAll(): void {
    for (const row of this.#rows) this.#revealed.add(row);
    this.#host.changed({ focus: '.activity-date' });
  }

  #guessOf(row: number): string | undefined {
    return this.#guesses.get(row)?.trim() || undefined;
  }

  // Of a guess that was written down, whether or not the date has been revealed since.
  #verdict(row: number): Verdict | undefined {
    const guess = this.#guessOf(row);
    return guess === undefined ? undefined : judgeGuess(this.#host.table.timeAt(row), guess);
  }
}

function unreadWords({ verdicts, guessHint }: ActivityWords): string {
  return `${verdicts.unread} ${guessHint}`;
}

function isRight(verdict: Verdict): boolean {
  return verdict === 'right' || verdict === 'vague';
}
