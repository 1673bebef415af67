// Spans in order of start, with the running maximum of their ends: what overlaps a span is found by two binary
// searches, however many there are.
import { bisector } from 'd3';

/** Anything from `start` up to `end`, in ms; ∓Infinity where open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ascending = bisector((value: number) => value);

/** Items that each span some time, sorted by start, to be asked what overlaps a span. */
export class SpanIndex<T> {
  readonly #items: readonly T[];
  readonly #spans: readonly Span[];
  readonly #starts: Float64Array;
  readonly #latestEnds: Float64Array;

  constructor(items: readonly T[], spanOf: (item: T) => Span) {
    const sorted = items.map((item) => ({ item, span: spanOf(item) }));
    sorted.sort((a, b) => (a.span.start < b.span.start ? -1 : Number(a.span.start > b.span.start)));
    this.#items = sorted.map(({ item }) => item);
    this.#spans = sorted.map(({ span }) => span);
    this.#starts = Float64Array.from(this.#spans, ({ start }) => start);
    let latest = -Infinity;
    this.#latestEnds = Float64Array.from(this.#spans, ({ end }) => (latest = Math.max(latest, end)));
  }

  /** Whether nothing overlaps `[start, end)`. */
  isFree({ start, end }: Span): boolean {
    const before = ascending.left(this.#starts, end);
    return before === 0 || (this.#latestEnds[before - 1] ?? -Infinity) <= start;
  }

  /** What overlaps `[start, end)`, in order of start. */
  overlapping({ start, end }: Span): T[] {
    const from = ascending.right(this.#latestEnds, start);
    const to = ascending.left(this.#starts, end);
    return this.#items.slice(from, to).filter((_, i) => (this.#spans[from + i]?.end ?? start) > start);
  }
}
