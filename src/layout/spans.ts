// Spans in order of start, with the running maximum of their ends: what overlaps a span is found by two binary
// searches, however many there are.
import { rank } from '../data/event-table.ts';

/** Anything from `start` up to `end`, in ms; ∓Infinity where open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Items that each span some time, sorted by start, to be asked what overlaps a span. */
export class SpanIndex<T> {
  readonly #items: readonly T[];
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #latestEnds: Float64Array;

  constructor(items: readonly T[], spanOf: (item: T) => Span) {
    const spans = items.map(spanOf);
    const order = Uint32Array.from(spans.keys()).sort((a, b) => {
      const [first, second] = [spans[a]!.start, spans[b]!.start];
      return first < second ? -1 : first > second ? 1 : a - b;
    });
    this.#items = Array.from(order, (i) => items[i]!);
    this.#starts = Float64Array.from(order, (i) => spans[i]!.start);
    this.#ends = Float64Array.from(order, (i) => spans[i]!.end);
    let latest = -Infinity;
    this.#latestEnds = this.#ends.map((end) => (latest = Math.max(latest, end)));
  }

  /** Whether nothing overlaps `[start, end)`. */
  isFree(start: number, end: number): boolean {
    const before = rank(this.#starts, end);
    return before === 0 || this.#latestEnds[before - 1]! <= start;
  }

  /** What overlaps `[start, end)`, in order of start. */
  overlapping({ start, end }: Span): T[] {
    const found: T[] = [];
    const to = rank(this.#starts, end);
    for (let i = rank(this.#latestEnds, start); i < to; i++) {
      if (this.#ends[i]! > start) found.push(this.#items[i]!);
    }
    return found;
  }
}
