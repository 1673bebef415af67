// The data as files: a dataset, a table, a calendar, the sources.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { cancelWord } from '../elements/large/loading-words.ts';
import { fill } from '../time/time-words.ts';
import type { FileSaver, Format } from './file-saver.ts';
import { FORMATS } from './file-saver.ts';
import { choice } from './form.ts';
import type { Section, ShareContext } from './section.ts';
import { numberWords } from './section.ts';

/** Which events go into a file. */
type Which = 'all' | 'shown';

/** A row for each format. */
export class DataSection implements Section {
  readonly #contextNow: () => ShareContext;
  readonly #saver: FileSaver;
  #which: Which = 'all';

  constructor(contextNow: () => ShareContext, saver: FileSaver) {
    this.#contextNow = contextNow;
    this.#saver = saver;
  }

  body(): TemplateResult {
    return html`
      ${this.#choiceOfEvents()}
      <ul class="share-files">
        ${FORMATS.map((format) => this.#row(format))}
      </ul>
      ${this.#progress()}
    `;
  }

  closed(): void {
    this.#saver.close();
  }

  #choiceOfEvents(): TemplateResult | typeof nothing {
    const { words, host, update } = this.#contextNow();
    const { state, rows, locale } = host.store;
    const all = state.whole!.count;
    if (rows.length === all && state.table === state.whole) return nothing;
    const counted = (label: string, count: number): string => `${label} (${numberWords(locale, count)})`;
    return choice<Which>(
      {
        name: 'events',
        label: words.events,
        value: this.#which,
        options: [
          ['all', counted(words.allEvents, all)],
          ['shown', counted(words.shownEvents, rows.length)],
        ],
      },
      (which) => {
        this.#which = which;
        update();
      },
    );
  }

  #row(format: Format): TemplateResult {
    const { words } = this.#contextNow();
    return html`<li>
      <div>
        <strong id=${`share-${format}`}>${words[format]}</strong>
        <p class="soft">${words[`${format}Hint`]}</p>
      </div>
      <button
        id=${`share-save-${format}`}
        aria-labelledby=${`share-save-${format} share-${format}`}
        @click=${() => void this.#saver.write(format, this.#which === 'shown')}
      >
        ${words.save}
      </button>
    </li>`;
  }

  #progress(): TemplateResult | typeof nothing {
    const { words, host, tell } = this.#contextNow();
    const { writing } = this.#saver;
    if (!writing || writing.total === 0) return nothing;
    const { locale } = host.store;
    const stop = (): void => {
      this.#saver.stop();
      tell(words.stopped);
    };
    return html`<div class="share-writing">
      <progress max=${writing.total} .value=${writing.count} aria-label=${words.data}></progress>
      <span
        >${fill(words.writing, numberWords(locale, writing.count), numberWords(locale, writing.total))}</span
      >
      <button @click=${stop}>${cancelWord(locale)}</button>
    </div>`;
  }
}
