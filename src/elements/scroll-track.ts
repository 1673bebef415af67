// Where the rows of a long list lie on its scrollbar. Pure. Browsers draw no element higher than some 17 million px, so a
// track that would be longer is shortened in its middle: near both ends, where readers scroll by hand, a px is a px.

/** Longest track, px: a quarter of what the strictest browser allows; much farther down, rows are painted px off. */
const MAX_TRACK_PX = 4_000_000;
/** How much of each end is never shortened, px: farther than a hand scrolls without a rest. */
const TRUE_PX = MAX_TRACK_PX / 4;

/** A track for so many rows of a mean height. */
export class ScrollTrack {
  readonly #fullPx: number;
  readonly #rowPx: number;

  /** @param rowPx Above 0. */
  constructor(count: number, rowPx: number) {
    this.#fullPx = count * rowPx;
    this.#rowPx = rowPx;
  }

  /** Length of the track, px. */
  get heightPx(): number {
    return Math.min(this.#fullPx, MAX_TRACK_PX);
  }

  /** Whether it is shorter than its rows. */
  get isShortened(): boolean {
    return this.#fullPx > MAX_TRACK_PX;
  }

  /** Where a row begins, px from the beginning of the track. */
  placeOf(index: number): number {
    const at = index * this.#rowPx;
    if (!this.isShortened || at <= TRUE_PX) return at;
    const fromEnd = this.#fullPx - at;
    if (fromEnd <= TRUE_PX) return MAX_TRACK_PX - fromEnd;
    return TRUE_PX + (at - TRUE_PX) / this.#shortening;
  }

  /** The row at a place: the opposite of `placeOf`. Its fraction is how much of that row lies before the place. */
  rowAt(px: number): number {
    if (!this.isShortened || px <= TRUE_PX) return px / this.#rowPx;
    const fromEnd = MAX_TRACK_PX - px;
    if (fromEnd <= TRUE_PX) return (this.#fullPx - fromEnd) / this.#rowPx;
    return (TRUE_PX + (px - TRUE_PX) * this.#shortening) / this.#rowPx;
  }

  // Px of rows for one px of the shortened middle.
  get #shortening(): number {
    return (this.#fullPx - 2 * TRUE_PX) / (MAX_TRACK_PX - 2 * TRUE_PX);
  }
}
