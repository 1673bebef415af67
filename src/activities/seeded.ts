// Chance that can be repeated: the same seed gives the same choice and the same order as long as an activity lasts. Pure.

/** Numbers in [0, 1), one a call. */
export type Chance = () => number;

/**
 * Chance that depends on `seed`, a whole number, alone. Method: mulberry32, Tommy Ettinger (public domain).
 *
 * @example const chance = chanceOf(1); chance() === chanceOf(1)() // true
 */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number that nobody can foresee. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!;
}

/** Items in an order by chance, one at a time: who takes three of a million pays for three. Changes the array. */
export function* drawn<Item>(
  items: { [i: number]: Item; readonly length: number },
  chance: Chance,
): Generator<Item> {
  for (let i = 0; i < items.length; i++) {
    const other = i + Math.floor(chance() * (items.length - i));
    const item = items[other]!;
    items[other] = items[i]!;
    items[i] = item;
    yield item;
  }
}

/** A copy in an order by chance. */
export function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  return [...drawn([...items], chance)];
}
