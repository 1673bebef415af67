// Puts spans in order of start, then end, then place, by their bits: no comparison, and a million in a tenth of a second.
// LSD radix sort: Cormen et al., Introduction to Algorithms, 8.3.

const DIGIT_BITS = 11; // 2,048 counts stay in the nearest cache
const DIGITS = 1 << DIGIT_BITS;
const SLICE = 1 << 17; // numbers between two rests: about a millisecond

/**
 * The order of some spans, in steps of a few milliseconds.
 *
 * @returns Places in time order; undefined where they are in that order already.
 */
export function* sortSpans(
  starts: Float64Array,
  ends: Float64Array,
): Generator<undefined, Uint32Array | undefined> {
  if (isSorted(starts, ends)) return undefined;
  let order = new Uint32Array(starts.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  order = yield* sortedBy(ends, order);
  return yield* sortedBy(starts, order);
}

/** Places of ascending values, in steps; places of equal values stay in the order in which they come. */
export function* sortedBy(
  values: Float64Array,
  places: Uint32Array<ArrayBuffer>,
): Generator<undefined, Uint32Array<ArrayBuffer>> {
  // As whole numbers, doubles of one sign are in order already; those below zero are turned round.
  const copy = new Float64Array(values.length);
  for (let i = 0; i < copy.length; i++) copy[i] = values[i]! + 0; // −0 becomes 0
  const words = new Uint32Array(copy.buffer);
  for (let i = 0; i < words.length; i += 2) {
    const flip = words[i + 1]! >>> 31 === 1 ? 0xffffffff : 0;
    words[i]! ^= flip;
    words[i + 1]! ^= flip | 0x80000000;
  }
  yield;
  let from = places;
  let to = new Uint32Array(places.length);
  for (let half = 0; half < 2; half++) {
    for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
      const next = counted(words, half, shift);
      yield;
      if (!next) continue;
      for (let i = 0; i < from.length; i++) {
        const place = from[i]!;
        const digit = (words[place * 2 + half]! >>> shift) & (DIGITS - 1);
        to[next[digit]!++] = place;
        if (i % SLICE === SLICE - 1) yield;
      }
      [from, to] = [to, from];
    }
  }
  return from;
}

// Where the values of each digit begin; undefined where all have the same one.
function counted(words: Uint32Array, half: number, shift: number): Uint32Array | undefined {
  const counts = new Uint32Array(DIGITS);
  for (let i = half; i < words.length; i += 2) counts[(words[i]! >>> shift) & (DIGITS - 1)]! += 1;
  let sum = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = counts[digit]!;
    if (count * 2 === words.length) return undefined;
    counts[digit] = sum;
    sum += count;
  }
  return counts;
}

function isSorted(starts: Float64Array, ends: Float64Array): boolean {
  for (let i = 1; i < starts.length; i++) {
    const [before, after] = [starts[i - 1]!, starts[i]!];
    if (before > after || (before === after && ends[i - 1]! > ends[i]!)) return false;
  }
  return true;
}
