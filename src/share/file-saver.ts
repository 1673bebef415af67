// Saves what sharing makes: a picture, or the data in a format, written bit by bit however many events there are.
import { html } from 'lit';
import { BOM } from '../data/byte-order-mark.ts';
import { csvPieces } from '../data/exporters/csv.ts';
import { toCslFile } from '../data/exporters/csl.ts';
import { calendarPieces } from '../data/exporters/ics.ts';
import { jsonPieces } from '../data/exporters/json.ts';
import type { EventTable, TimelineHead } from '../data/event-table.ts';
import { allRows } from '../data/event-table.ts';
import { isStep } from '../data/format-rules.ts';
import { fileName } from '../elements/file-name.ts';
import type { OfferedFile } from '../elements/offer-file.ts';
import { offerFile } from '../elements/offer-file.ts';
import { fill } from '../time/time-words.ts';
import { linkOf } from './link-section.ts';
import type { ShareContext } from './section.ts';
import { eventsOf, numberWords } from './section.ts';
import { sizeWords } from './words.ts';
import { writeFile } from './write-file.ts';

/** The formats of files, in their order. */
export const FORMATS = ['json', 'csv', 'ics', 'csl'] as const;
export type Format = (typeof FORMATS)[number];

const TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  csl: 'application/vnd.citationstyles.csl+json',
};
const EXTENSIONS: Readonly<Record<Format, string>> = {
  json: 'json',
  csv: 'csv',
  ics: 'ics',
  csl: 'csl.json',
};

interface Writing {
  readonly controller: AbortController;
  readonly total: number;
  count: number;
}

/** Saves files, one at a time, and says what came of it. */
export class FileSaver {
  readonly #contextNow: () => ShareContext;
  #writing: Writing | undefined;
  #offered: OfferedFile | undefined;

  constructor(contextNow: () => ShareContext) {
    this.#contextNow = contextNow;
  }

  /** What is being written. */
  get writing(): { readonly count: number; readonly total: number } | undefined {
    return this.#writing;
  }

  /** Hands a whole file over. @param more Said after it, where there is something to say. */
  save(blob: Blob, name: string, more = ''): void {
    const { host, words, tell } = this.#contextNow();
    this.#offered?.forget();
    this.#offered = undefined;
    try {
      const file = offerFile(blob, name, host.container);
      this.#offered = file;
      // A frame may forbid downloads without a word: the file can be had by another way.
      const said = fill(words.saved, file.name, sizeWords(host.store.locale, file.byteCount));
      tell(html`${said} ${more} <a href=${file.href} download=${file.name}>${words.saveAgain}</a>`);
    } catch {
      tell(words.saveFailed);
    }
  }

  /** Writes the data in a format, and saves it. */
  async write(format: Format, isShownOnly: boolean): Promise<void> {
    this.stop();
    const context = this.#contextNow();
    const { words, tell, host } = context;
    const { locale, rows, state } = host.store;
    const table = isShownOnly ? state.table! : state.whole!;
    const chosen = isShownOnly ? rows : allRows(table);
    const head = isShownOnly ? withoutLostSteps(table, chosen) : table.dataset;
    const name = fileName(head.title, EXTENSIONS[format]);
    if (format === 'csl') {
      if (head.sources.length === 0) return tell(words.noSources);
      return this.save(new Blob([toCslFile(head.sources)], { type: TYPES.csl }), name);
    }
    // A calendar without events is none.
    if (format === 'ics' && chosen.length === 0) return tell(words.noEvents);
    const events = eventsOf(table.eventAt, chosen);
    const pieces: Record<Exclude<Format, 'csl'>, () => Generator<string, number | undefined>> = {
      json: () => jsonPieces(head, events),
      csv: () => withBom(csvPieces(head, events)),
      ics: () =>
        calendarPieces(head, events, {
          now: Date.now(),
          locale,
          notExact: words.notExact,
          sources: words.sourcesHead,
          address: linkOf(context),
        }),
    };
    const writing: Writing = { controller: new AbortController(), total: chosen.length, count: 0 };
    this.#writing = writing;
    const { signal } = writing.controller;
    const progress = (count: number): void => {
      writing.count = Math.min(count, writing.total);
      if (this.#writing === writing) this.#contextNow().update();
    };
    try {
      const { blob, result } = await writeFile(pieces[format](), { type: TYPES[format], signal, progress });
      signal.throwIfAborted();
      this.#writing = undefined;
      const leftOut = result ? fill(words.leftOut, numberWords(locale, result)) : '';
      if (format === 'ics' && result === chosen.length) tell(leftOut);
      else this.save(blob, name, leftOut);
    } catch {
      if (this.#writing === writing) this.#writing = undefined;
      if (!signal.aborted) tell(words.saveFailed);
    }
  }

  /** Stops what is being written. */
  stop(): void {
    this.#writing?.controller.abort();
    this.#writing = undefined;
  }

  /** Nothing stays behind. */
  close(): void {
    this.stop();
    this.#offered?.forget();
    this.#offered = undefined;
  }
}

// Steps of the story may speak of events that do not come along.
function withoutLostSteps({ dataset, rowOf }: EventTable, rows: Uint32Array): TimelineHead {
  if (dataset.story.length === 0) return dataset;
  const kept = new Set(rows);
  const isKept = (id: string): boolean => {
    const row = rowOf(id);
    return row !== undefined && kept.has(row);
  };
  const story = dataset.story
    .filter(({ event }) => event === undefined || isKept(event))
    .map((step) => (step.show ? { ...step, show: step.show.filter(isKept) } : step))
    .filter(isStep);
  return { ...dataset, story };
}

// Spreadsheets know by it that a table is UTF-8.
function* withBom(pieces: Generator<string, undefined>): Generator<string, undefined> {
  yield BOM;
  return yield* pieces;
}
