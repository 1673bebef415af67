// Which rows of a long list are drawn, and how high the gaps between them are. Pure.
import type { ScrollTrack } from './scroll-track.ts';

/** What is drawn of a long list. */
export interface RowSpan {
  /** How many rows the list has. */
  readonly count: number;
  /** The rows [from, to) are drawn. */
  readonly from: number;
  readonly to: number;
  /** The row that has the keyboard: it is drawn with its neighbours, wherever it is. */
  readonly focused: number | undefined;
}

/** Where it lies, px. */
export interface RowSpanPlace {
  readonly track: ScrollTrack;
  /** What lies before `from`. */
  readonly topPx: number;
  /** Of that, the height of rows around the focused one. */
  readonly keptPx: number;
  /** Height of the rows [from, to). */
  readonly rowsPx: number;
  /** Mean height of a row. */
  readonly rowPx: number;
}

/** A row, or a gap that stands for those before the row `before`. */
export type RowItem = { readonly index: number } | { readonly gapPx: number; readonly before: number };

/** The focused row and its neighbours, where they lie outside the span. */
export function keptRows({
  count,
  from,
  to,
  focused,
}: RowSpan): readonly [before: readonly number[], after: readonly number[]] {
  if (focused === undefined) return [[], []];
  const kept = [focused - 1, focused, focused + 1].filter((index) => index >= 0 && index < count);
  return [kept.filter((index) => index < from), kept.filter((index) => index >= to)];
}

/** Rows and gaps in order: a gap before each run of rows, and one at the end. */
export function rowItems(span: RowSpan, place: RowSpanPlace): readonly RowItem[] {
  const { count, from, to } = span;
  const { track, topPx, keptPx, rowsPx, rowPx } = place;
  const [before, after] = keptRows(span);
  const items: RowItem[] = [];
  const add = (gapPx: number, indices: readonly number[]): void => {
    const next = indices[0] ?? count;
    items.push({ gapPx: Math.max(0, gapPx), before: next }, ...indices.map((index) => ({ index })));
  };
  const [firstKept] = before;
  if (firstKept === undefined) {
    add(topPx, rowsFrom(from, to));
  } else {
    const firstPx = Math.min(track.placeOf(firstKept), topPx - keptPx);
    add(firstPx, before);
    add(topPx - Math.max(0, firstPx) - keptPx, rowsFrom(from, to));
  }
  const endPx = topPx + rowsPx;
  const leftPx = to === count ? 0 : Math.max(track.heightPx - endPx, rowPx);
  const [nextKept] = after;
  const betweenPx = nextKept === undefined ? 0 : Math.min(track.placeOf(nextKept) - endPx, leftPx);
  if (nextKept !== undefined) add(betweenPx, after);
  add(leftPx - Math.max(0, betweenPx), []);
  return items;
}

function rowsFrom(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, n) => from + n);
}
