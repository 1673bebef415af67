// Puts a few thousand spans in time order: what every reader loads. `sortSpans` has the same order for millions.

/** Places of some spans by start, then end, then place. */
export function orderOf(starts: Float64Array, ends: Float64Array): Uint32Array<ArrayBuffer> {
  return placesOf(starts.length).sort(
    (a, b) => compare(starts[a]!, starts[b]!) || compare(ends[a]!, ends[b]!) || a - b,
  );
}

/** 0 to `count` − 1. */
export function placesOf(count: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  return places;
}

/** Below 0 where `a` comes first. Not by subtraction: an open end is Infinity. */
export function compare(a: number, b: number): number {
  return Number(a > b) - Number(a < b);
}
