// Finds a row by its id without keeping the ids: a hash table of rows, with open addressing (Knuth, TAOCP 3, 6.4,
// Algorithm L). Eight bytes a row, where a Map of strings takes fifty.

import { hashOf, randomSeed } from './id-hash.ts';

/** The rows that have been added, by id. */
export class IdIndex {
  readonly #slots: Uint32Array;
  readonly #idAt: (row: number) => string;
  readonly #seed = randomSeed();

  /** @param capacity At most so many rows will be added. */
  constructor(capacity: number, idAt: (row: number) => string) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(capacity * 1.5 + 2)));
    this.#idAt = idAt;
  }

  /** @returns The row that has this id. */
  find(id: string): number | undefined {
    const slot = this.#slots[this.#slotOf(id)]!;
    return slot === 0 ? undefined : slot - 1;
  }

  /** Adds a row. @returns The row that had its id before and keeps it, if there is one. */
  add(row: number, id = this.#idAt(row)): number | undefined {
    const at = this.#slotOf(id);
    const slot = this.#slots[at]!;
    if (slot !== 0) return slot - 1;
    this.#slots[at] = row + 1;
    return undefined;
  }

  // Where the id is, or the first free place after where it would be.
  #slotOf(id: string): number {
    const mask = this.#slots.length - 1;
    let at = hashOf(id, this.#seed) & mask;
    for (let slot = this.#slots[at]!; slot !== 0; slot = this.#slots[at]!) {
      if (this.#idAt(slot - 1) === id) return at;
      at = (at + 1) & mask;
    }
    return at;
  }
}

/** Finds rows by id. Ids are looked up one by one, by who selects an event: the index is made when the first one is. */
export function rowFinder(count: number, idAt: (row: number) => string): (id: string) => number | undefined {
  let index: IdIndex | undefined;
  return (id) => {
    if (!index) {
      index = new IdIndex(count, idAt);
      for (let row = 0; row < count; row++) index.add(row);
    }
    return index.find(id);
  };
}
