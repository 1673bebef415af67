/**
 * Numbers in [0, 1) that depend on `seed` (a whole number) alone. Method: mulberry32, Tommy Ettinger (public domain).
 *
 * @example const next = random(1); next(); next();
 */
export declare function random(seed: number): () => number;
