// Put in order: events to be moved by dragging, with buttons or with the arrow keys, and checked against what their dates allow.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { evidence } from './evidence.ts';
import { spanAt } from './choose-events.ts';
import { allowedOrder, isAllowed, placesThatHold, rightOrder, wrongPairs } from './fair-order.ts';
import type { PossibleSpan } from './fair-order.ts';
import { icon } from '../elements/icons.ts';
import { isolated } from '../time/isolated.ts';
import { Dragging } from './dragging.ts';
import { orderTable } from './answers.ts';
import type { Result, Round, RoundHost } from './round.ts';
import { dateWords } from './round.ts';
import { chanceOf, shuffled } from './seeded.ts';

const MOST_SHUFFLES = 8; // then the wrong way round

/** Starts in an order that the dates do not allow. */
export class OrderRound implements Round {
  readonly #host: RoundHost;
  #rows: number[];
  #isChecked = false;
  readonly #dragging: Dragging;
  readonly firstFocus = '.activity-card .handle';

  constructor(host: RoundHost, rows: readonly number[], seed: number) {
    this.#host = host;
    this.#rows = this.#begin(rows, seed);
    this.#dragging = new Dragging({
      move: (from, to) => {
        this.#put(from, to);
        host.changed();
      },
      drop: (place, isMoved) => host.changed(isMoved ? { say: this.#position(place) } : {}),
    });
  }

  draw(): TemplateResult {
    return this.#isChecked ? this.#checked() : this.#open();
  }

  result(): Result {
    const words = this.#host.words();
    if (!this.#isChecked) {
      const answers = this.#rows.map((row) => ({
        row,
        answer: undefined,
        isRight: undefined,
        note: undefined,
      }));
      return { score: words.notAnswered, answers, remarks: [] };
    }
    const verdict = this.#verdict();
    const heldCount = verdict.answers.filter(({ isRight }) => isRight).length;
    return {
      ...verdict,
      score: words.score(heldCount, this.#rows.length),
      remarks: [...this.#reasons(), words.fairHint],
    };
  }

  // What may stay, and where it may not all, an order that is right.
  #verdict(): Pick<Result, 'answers' | 'right'> {
    const words = this.#host.words();
    const spans = this.#spans();
    const held = placesThatHold(spans);
    const answers = this.#rows.map((row, place) => {
      const isRight = held.includes(place);
      return { row, answer: undefined, isRight, note: isRight ? words.staysThere : words.mustMove };
    });
    if (held.length === this.#rows.length) return { answers };
    return { answers, right: rightOrder(spans, held).map((place) => this.#rows[place]!) };
  }

  #begin(rows: readonly number[], seed: number): number[] {
    const chance = chanceOf(seed);
    const isRight = (order: readonly number[]): boolean =>
      isAllowed(order.map((row) => spanAt(this.#host.table, row)));
    for (let i = 0; i < MOST_SHUFFLES; i++) {
      const order = shuffled(rows, chance);
      if (!isRight(order)) return order;
    }
    const spans = rows.map((row) => spanAt(this.#host.table, row));
    return allowedOrder(spans)
      .map((place) => rows[place]!)
      .reverse();
  }

  #open(): TemplateResult {
    const words = this.#host.words();
    return html`<fieldset class="activity-question">
      <legend>${words.orderHint}</legend>
      <p class="soft">${words.fairHint}</p>
      <p id="move-keys" class="unseen">${words.moveKeys}</p>
      <ol
        class=${this.#dragging.place === undefined ? 'activity-order' : 'activity-order is-dragging'}
        @pointerdown=${this.#dragging.start}
      >
        ${repeat(
          this.#rows,
          (row) => row,
          (row, place) => this.#card(row, place),
        )}
      </ol>
      <p class="activity-buttons">
        <button class="main" @click=${() => this.#check()}>${words.checkOrder}</button>
      </p>
    </fieldset>`;
  }

  #card(row: number, place: number): TemplateResult {
    const words = this.#host.words();
    const { title } = this.#host.table.eventAt(row);
    return html`<li
      class=${place === this.#dragging.place ? 'activity-card dragged' : 'activity-card'}
      data-row=${row}
    >
      <button
        class="handle icon-button"
        aria-label=${words.position(words.move(title), place + 1, this.#rows.length)}
        aria-describedby="move-keys"
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, place)}
      >
        <span aria-hidden="true">⠿</span>
      </button>
      <span class="event-name">${title}</span>
      <button
        class="icon-button up"
        aria-label=${words.moveUp(title)}
        ?disabled=${place === 0}
        @click=${() => this.#step(place, place - 1, 'up')}
      >
        ${icon('forth')}
      </button>
      <button
        class="icon-button down"
        aria-label=${words.moveDown(title)}
        ?disabled=${place === this.#rows.length - 1}
        @click=${() => this.#step(place, place + 1, 'down')}
      >
        ${icon('forth')}
      </button>
    </li>`;
  }

  #checked(): TemplateResult {
    const words = this.#host.words();
    const { answers, right } = this.#verdict();
    const isRight = !right;
    return html`<div class="activity-feedback">
        <p class=${isRight ? 'activity-verdict is-right' : 'activity-verdict'}>
          <span aria-hidden="true">${isRight ? '✓' : '✗'}</span>
          ${isRight ? words.orderRight : words.orderWrong}
        </p>
        ${
          isRight
            ? nothing
            : html`<ul class="activity-reasons">
                ${this.#reasons().map((reason) => html`<li>${reason}</li>`)}
              </ul>`
        }
        <p class="soft">${words.fairHint}</p>
        <p class="activity-buttons">
          <button class="main to-result" @click=${this.#host.finish}>${words.toResult}</button>
        </p>
      </div>
      ${right ? orderTable(this.#host, answers, right) : nothing}
      <ol class="activity-list">
        ${answers.map(
          ({ row, isRight: isHeld, note }) =>
            html`<li class="activity-item">
              <p class="event-name">${this.#host.table.eventAt(row).title}</p>
              <p class="activity-date">${dateWords(this.#host, row)}</p>
              <p class=${isHeld ? 'activity-verdict is-right' : 'activity-verdict'}>
                <span aria-hidden="true">${isHeld ? '✓' : '✗'}</span> ${note}
              </p>
              ${evidence(this.#host, row)}
            </li>`,
        )}
      </ol>`;
  }

  #onKey(event: KeyboardEvent, place: number): void {
    const last = this.#rows.length - 1;
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: last }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#step(place, Math.min(Math.max(0, to), last), 'handle');
  }

  // The keyboard goes along; at either end, where a button is of no more use, to the handle.
  #step(from: number, to: number, pressed: string): void {
    const row = this.#rows[from]!;
    this.#put(from, to);
    const isAtEnd = to === 0 || to === this.#rows.length - 1;
    this.#host.changed({
      say: this.#position(to),
      focus: `[data-row="${row}"] .${isAtEnd ? 'handle' : pressed}`,
    });
  }

  #put(from: number, to: number): void {
    const [row] = this.#rows.splice(from, 1);
    if (row !== undefined) this.#rows.splice(to, 0, row);
  }

  #position(place: number): string {
    const { title } = this.#host.table.eventAt(this.#rows[place]!);
    return this.#host.words().position(title, place + 1, this.#rows.length);
  }

  #check(): void {
    this.#isChecked = true;
    const words = this.#host.words();
    const isRight = isAllowed(this.#spans());
    this.#host.changed({
      say: [isRight ? words.orderRight : words.orderWrong, ...this.#reasons()].join(' '),
      focus: '.to-result',
    });
  }

  #spans(): readonly PossibleSpan[] {
    return this.#rows.map((row) => spanAt(this.#host.table, row));
  }

  #reasons(): readonly string[] {
    const wordsOf = (place: number): [string, string] => {
      const row = this.#rows[place]!;
      return [isolated(this.#host.table.eventAt(row).title), dateWords(this.#host, row)];
    };
    return wrongPairs(this.#spans()).map(({ above, below }) =>
      this.#host.words().wasEarlier(...wordsOf(below), ...wordsOf(above)),
    );
  }
}
