// The words of all events in one long text each some thousand rows, folded once: a word is found by running along it, which
// engines do at the speed of memory. Made when somebody first searches.
import type { EventTable } from './event-table.ts';
import { allRows } from './event-table.ts';
import { foldTyped } from './fold-text.ts';
import { oncePer } from './once-per.ts';
import type { Source, TimelineDataset } from './schema.ts';
import { rowsDated } from './search-dates.ts';

const PAGE_ROWS = 8192; // so that making one page is no long task
const FEW_SHARE = 1 / 8; // of what was found before, below which it is looked through row by row
const EXCERPT_WORDS = 12;
const WORDS_BEFORE = 4;
const END = '\u0000'; // between two events; no text has it

// The words that are looked for: between white space, without case, accents and the shapes of quotation marks and dashes.
function wordsOf(text: string): readonly string[] {
  return foldTyped(text).split(/\s+/).filter(Boolean);
}

interface Page {
  readonly text: string;
  /** Where each row's words begin in it. */
  readonly starts: Uint32Array;
}

/** The folded words of a table. */
class SearchIndex {
  readonly #table: EventTable;
  readonly #pages: Page[] = [];
  readonly #wordsAt: (row: number) => string;
  #last: { words: readonly string[]; rows: Uint32Array } | undefined;

  constructor(table: EventTable) {
    this.#table = table;
    this.#wordsAt = wordsOfRows(table);
  }

  /** Makes the index, in steps of a few milliseconds. */
  *build(): Generator<undefined> {
    while (this.#pages.length * PAGE_ROWS < this.#table.count) {
      const from = this.#pages.length * PAGE_ROWS;
      const count = Math.min(PAGE_ROWS, this.#table.count - from);
      const starts = new Uint32Array(count);
      const parts: string[] = [];
      let length = 0;
      for (let i = 0; i < count; i++) {
        const words = this.#wordsAt(from + i) + END;
        starts[i] = length;
        length += words.length;
        parts.push(words);
        if (i % 1024 === 1023) yield;
      }
      // Who could not wait may have made it in the meantime.
      if (this.#pages.length * PAGE_ROWS === from) this.#pages.push({ text: parts.join(''), starts });
      yield;
    }
  }

  /** Rows in which every word occurs, ascending. Makes what is missing of the index first. */
  find(words: readonly string[]): Uint32Array {
    for (const _ of this.build());
    const [first = '', ...rest] = words.toSorted((a, b) => b.length - a.length);
    let rows = this.#isNarrower(words) ? this.#among(this.#last!.rows, first) : this.#anywhere(first);
    for (const word of rest) rows = this.#among(rows, word);
    this.#last = { words, rows };
    return rows;
  }

  // Whoever types on looks among what was found.
  #isNarrower(words: readonly string[]): boolean {
    const before = this.#last?.words;
    if (!before || this.#last!.rows.length > this.#table.count * FEW_SHARE) return false;
    return before.every((old) => words.some((word) => word.includes(old)));
  }

  #anywhere(word: string): Uint32Array {
    const found = new Uint32Array(this.#table.count);
    let count = 0;
    for (const [page, { text, starts }] of this.#pages.entries()) {
      let row = 0;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[row]!)) {
        while (row + 1 < starts.length && starts[row + 1]! <= at) row += 1;
        found[count++] = page * PAGE_ROWS + row;
        if (++row >= starts.length) break;
      }
    }
    return found.slice(0, count);
  }

  #among(rows: Uint32Array, word: string): Uint32Array {
    return rows.filter((row) => {
      const { text, starts } = this.#pages[Math.floor(row / PAGE_ROWS)]!;
      const at = row % PAGE_ROWS;
      return text.slice(starts[at], starts[at + 1]).includes(word);
    });
  }
}

/** The index of a table, made when it is first asked for. */
export const searchIndexOf = oncePer((table: EventTable) => new SearchIndex(table));

/**
 * Rows in which every word of `text` occurs somewhere: in the title, summary, place, the labels of category and actors, or
 * the titles, publishers and authors of the sources; whatever its case, accents, quotation marks and dashes, and also inside a longer word. And if
 * `text` is a date, rows that begin or end then. Ascending.
 *
 * @param text Words between white space; none gives all rows.
 * @example searchRows(table, 'XI samarkand')
 */
export function searchRows(table: EventTable, text: string): Uint32Array {
  const words = wordsOf(text);
  if (words.length === 0) return allRows(table);
  return union(searchIndexOf(table).find(words), rowsDated(table, text));
}

// Of two lists in ascending order.
function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (b.length === 0) return a;
  const all = new Uint32Array(a.length + b.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; length++) {
    const row = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    if (a[i] === row) i++;
    if (b[j] === row) j++;
    all[length] = row;
  }
  return all.slice(0, length);
}

/**
 * Where a row that was found has the words, if not in its title: a place, the label of a category or an actor, what a source is
 * called, or a few words of the summary. Undefined where the title has them all.
 *
 * @param text What was looked for, as in `searchRows`.
 */
export function foundBeside(table: EventTable, row: number, text: string): string | undefined {
  const { title, summary, place, category, actors, citations } = table.eventAt(row);
  const folded = foldTyped(title);
  const words = wordsOf(text).filter((word) => !folded.includes(word));
  const isFound = (other: string): boolean => words.some((word) => foldTyped(other).includes(word));
  const { dataset } = table;
  const labels = [
    ...dataset.categories.filter(({ id }) => id === category),
    ...dataset.actors.filter(({ id }) => actors.includes(id)),
  ].map(({ label }) => label);
  const cited = new Set(citations.map(({ source }) => source));
  const sources = dataset.sources
    .filter(({ id }) => cited.has(id))
    .flatMap((source) => sourceWords(source).split('\n'));
  const beside = [place ?? '', ...labels, ...sources].find(isFound);
  return beside ?? (summary && isFound(summary) ? excerpt(summary, isFound) : undefined);
}

// Some words from shortly before the first that is meant.
function excerpt(text: string, isMeant: (word: string) => boolean): string {
  const words = text.split(/\s+/);
  const from = Math.max(0, words.findIndex(isMeant) - WORDS_BEFORE);
  const to = from + EXCERPT_WORDS;
  return `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`;
}

function wordsOfRows(table: EventTable): (row: number) => string {
  const { dataset, categories } = table;
  const labels = foldedLabels(dataset.categories);
  const actors = foldedLabels(dataset.actors);
  const sources = dataset.sources.map((source) => foldTyped(sourceWords(source)));
  return (row) => {
    const { title, summary, place } = table.eventAt(row);
    const parts = [foldTyped([title, summary, place].filter(Boolean).join('\n'))];
    const category = categories[row]!;
    if (category >= 0) parts.push(labels[category]!);
    for (const [lists, words] of [
      [table.actors, actors],
      [table.sources, sources],
    ] as const) {
      const length = lists?.lengthAt(row) ?? 0;
      for (let i = 0; i < length; i++) parts.push(words[lists!.at(row, i)]!);
    }
    return parts.join('\n');
  };
}

function foldedLabels(records: TimelineDataset['actors']): readonly string[] {
  return records.map(({ label }) => foldTyped(label));
}

function sourceWords({ title, 'container-title': container, publisher, author = [] }: Source): string {
  const names = author.flatMap(({ given, family, literal }) => [given, family, literal]);
  return [title, container, publisher, ...names].filter(Boolean).join('\n');
}
