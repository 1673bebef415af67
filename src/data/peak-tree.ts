// Finds the largest of a range of values, and all above a bound, without looking at each: blocks of sixteen, blocks of
// blocks, each with the place of its largest. A fifteenth of the memory of a binary tree, and as quick.

const FANOUT_BITS = 4;
const FANOUT = 1 << FANOUT_BITS;

/** Places 0 to `count` − 1, asked by the size of what they hold. */
export class PeakTree {
  readonly #count: number;
  readonly #valueAt: (place: number) => number;
  /** For each block of sixteen places, then of sixteen blocks and so on: the place of its largest value. */
  readonly #levels: Uint32Array[] = [];

  /** @param valueAt Always gives the same for the same place. */
  constructor(count: number, valueAt: (place: number) => number) {
    this.#count = count;
    this.#valueAt = valueAt;
    for (let size = count; size > 1; size = Math.ceil(size / FANOUT)) {
      const below = this.#levels.at(-1);
      const level = new Uint32Array(Math.ceil(size / FANOUT));
      for (let at = 0, most = 0; at < size; at++) {
        const place = below ? below[at]! : at;
        const value = valueAt(place);
        if (at % FANOUT !== 0 && value <= most) continue;
        level[at >>> FANOUT_BITS] = place;
        most = value;
      }
      this.#levels.push(level);
    }
  }

  /** The place of the largest value from `from` up to `to`; the first of equals. −1 where the range is empty. */
  peak(from: number, to: number): number {
    let best = -1;
    const consider = (place: number): void => {
      if (best < 0) best = place;
      else {
        const [value, most] = [this.#valueAt(place), this.#valueAt(best)];
        if (value > most || (value === most && place < best)) best = place;
      }
    };
    for (let level = -1, low = from, high = to; low < high; level++) {
      while (low < high && low % FANOUT !== 0) consider(this.#placeAt(level, low++));
      while (low < high && high % FANOUT !== 0) consider(this.#placeAt(level, --high));
      low >>>= FANOUT_BITS;
      high >>>= FANOUT_BITS;
    }
    return best;
  }

  /** The first place from `from` up to `to` whose value is above `bound`; −1 where there is none. */
  nextAbove(bound: number, from: number, to: number): number {
    let level = -1;
    let at = from;
    while (at < this.#sizeOf(level)) {
      const blockEnd = Math.min(((at >>> FANOUT_BITS) + 1) << FANOUT_BITS, this.#sizeOf(level));
      for (; at < blockEnd; at++) {
        if (this.#valueAt(this.#placeAt(level, at)) > bound) {
          const place = this.#firstUnder(level, at, bound);
          return place < to ? place : -1;
        }
      }
      at = ((blockEnd - 1) >>> FANOUT_BITS) + 1;
      level += 1;
    }
    return -1;
  }

  /** The last place from `from` up to `to` whose value is above `bound`; −1 where there is none. */
  lastAbove(bound: number, from: number, to: number): number {
    const isWithin = (low: number, high: number): boolean =>
      low < high && this.#valueAt(this.peak(low, high)) > bound;
    if (!isWithin(from, to)) return -1;
    let [low, high] = [from, to];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (isWithin(middle, high)) low = middle;
      else high = middle;
    }
    return low;
  }

  #firstUnder(level: number, at: number, bound: number): number {
    while (level >= 0) {
      level -= 1;
      at <<= FANOUT_BITS;
      while (this.#valueAt(this.#placeAt(level, at)) <= bound) at += 1;
    }
    return at;
  }

  #placeAt(level: number, at: number): number {
    return level < 0 ? at : this.#levels[level]![at]!;
  }

  #sizeOf(level: number): number {
    return level < 0 ? this.#count : (this.#levels[level]?.length ?? 0);
  }
}
