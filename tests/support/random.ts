// Seeded randomness for property tests, so that a failure can be repeated. Not for anything secret.

/**
 * Numbers in [0, 1) that depend on `seed` (a whole number) alone. Method: mulberry32, Tommy Ettinger (public domain).
 *
 * @example const next = random(1); next(); next();
 */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
