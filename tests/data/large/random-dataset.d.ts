/** A whole number from 0 to below `limit`. */
export type Chance = (limit: number) => number;
/** One of these. */
export declare function oneOf<Item>(chance: Chance, items: readonly Item[]): Item;
/** A dataset. @param badness 0 for one without problems, 1 for one in which most fields are wrong. */
export declare function randomDataset(
  chance: Chance,
  badness: number,
  eventCount: number,
): Record<string, unknown>;
