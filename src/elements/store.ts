// Holds the state of one timeline and what follows from it: which rows are shown, in which lanes, in which words.
// Everything derived is computed once per change. Knows nothing of nodes.
import type { EventTable } from '../data/event-table.ts';
import type { FacetCounts } from '../data/filter.ts';
import { allRows } from '../data/event-table.ts';
import { facetCounts, filterRows } from '../data/filter.ts';
import type { EventRecord } from '../data/schema.ts';
import type { LaneKeys } from '../data/lanes-by.ts';
import { laneKeys } from '../data/lanes-by.ts';
import type { Action, TimelineState } from '../interaction/state.ts';
import { INITIAL_STATE, reduce } from '../interaction/state.ts';
import { formatTime } from '../time/format-time.ts';
import type { Moment } from '../layout/moments.ts';
import type { Messages } from './messages.ts';
import { Part } from './parts.ts';
import { messages as english } from './languages/en.ts';

/** What narrows the sources that count, and marks their days. */
export const BASIS = new Part(() => import('./basis.ts'));
/** What looks for words, and shows what it found. */
export const SEARCHING = new Part(() => import('./searching.ts'));

const NO_ROWS: Uint32Array = new Uint32Array();
const NO_MOMENTS: readonly Moment[] = [];
const NO_LANES: LaneKeys = { keys: [], labels: [], laneOf: new Uint32Array() };

/** State and derived values of one timeline. `onChange` is told of every action that changed something. */
export class TimelineStore {
  #state: TimelineState = INITIAL_STATE;
  #dates = new Map<number, string>();
  #found = remember((table: EventTable, text: string) => SEARCHING.module?.searchRows(table, text));
  #rows = remember((found: Uint32Array, filters: TimelineState['filters']) =>
    filterRows(this.#state.table!, filters, found),
  );
  #lanes = remember((table: EventTable, by: TimelineState['lanesBy']) => laneKeys(table, by));
  #facets = remember((found: Uint32Array, filters: TimelineState['filters']) =>
    facetCounts(this.#state.table!, filters, found),
  );
  #moments: readonly Moment[] | undefined;
  #locale = 'en';
  #messages: Messages = english;
  readonly #onChange: (action: Action) => void;

  constructor(onChange: (action: Action) => void) {
    this.#onChange = onChange;
  }

  get state(): TimelineState {
    return this.#state;
  }

  /** BCP 47 tag of the dates' words. */
  get locale(): string {
    return this.#locale;
  }

  /** The element's words. */
  get messages(): Messages {
    return this.#messages;
  }

  /** Puts everything into other words. */
  speak(locale: string, messages: Messages): void {
    this.#locale = locale;
    this.#messages = messages;
    this.#dates.clear();
    this.#moments = undefined;
  }

  /** Rows that pass the filters, or that a presentation has shown so far, ascending. The same array until these change. */
  get rows(): Uint32Array {
    const { table, filters, staging } = this.#state;
    if (staging) return staging.rows;
    return table ? this.#rows(this.#foundIn(table), filters) : NO_ROWS;
  }

  get lanes(): LaneKeys {
    const { table, lanesBy } = this.#state;
    return table ? this.#lanes(table, lanesBy) : NO_LANES;
  }

  /** Names of the lanes; the one for events without a key has the element's own word; a single lane has none. */
  get laneLabels(): readonly string[] {
    return this.lanes.keys.map((_, lane) => this.#laneLabel(lane));
  }

  /** Name of a row's lane. */
  laneOf(row: number): string {
    return this.#laneLabel(this.lanes.laneOf[row]!);
  }

  #laneLabel(lane: number): string {
    const { keys, labels } = this.lanes;
    if (labels.length < 2) return '';
    return keys[lane] === '' ? this.messages.otherLane : labels[lane]!;
  }

  get facets(): FacetCounts | undefined {
    const { table, filters } = this.#state;
    return table && this.#facets(this.#foundIn(table), filters);
  }

  dispatch(action: Action): void {
    const next = reduce(this.#state, action, BASIS.module?.restOn);
    if (next === this.#state) return;
    if (next.table !== this.#state.table) this.#dates.clear();
    if (next.table !== this.#state.table || next.source !== this.#state.source) this.#moments = undefined;
    this.#state = next;
    this.#onChange(action);
  }

  // Rows in which the reader's words occur; all of them until what looks for words has come.
  #foundIn(table: EventTable): Uint32Array {
    return (SEARCHING.module && this.#found(table, this.#state.filters.text)) ?? allRows(table);
  }

  /** The date of a row in words. */
  dateOf(row: number): string {
    let words = this.#dates.get(row);
    if (words === undefined) {
      const time = this.#state.table?.timeAt(row);
      words = time ? formatTime(time, this.#locale) : '';
      this.#dates.set(row, words);
    }
    return words;
  }

  /** What is marked on the plot besides events. The same array until it changes. */
  get moments(): readonly Moment[] {
    this.#moments ??= BASIS.module?.momentsOf(this.#state, this.#locale, this.#messages);
    return this.#moments ?? NO_MOMENTS;
  }

  /** Row of an event id; undefined for null and for ids that the dataset does not have. */
  rowOf(id: string | null): number | undefined {
    return id === null ? undefined : this.#state.table?.rowOf(id);
  }

  /** The event of a row; undefined where no row is given or nothing is loaded. */
  eventAt(row: number | undefined): EventRecord | undefined {
    return row === undefined ? undefined : this.#state.table?.eventAt(row);
  }

  /** Event id of a row. */
  idOf(row: number | undefined): string | null {
    return this.eventAt(row)?.id ?? null;
  }
}

// Keeps the last result while the arguments are the same objects.
function remember<A, B, R>(compute: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { a: A; b: B; result: R } | undefined;
  return (a, b) => {
    if (!last || last.a !== a || last.b !== b) last = { a, b, result: compute(a, b) };
    return last.result;
  };
}
