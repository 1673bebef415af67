// Finds events by id while they come, without keeping the ids: a hash table of places with open addressing, as in id-index.ts,
// and each place's hash, so that the words of an event are looked at only where they are most probably the ones. Plain
// arrays of numbers, which may go from one thread to another.

/** All that the index holds. */
export interface IdHashes {
  /** Place + 1 of the id in each slot, 0 for none; their number is a power of two. */
  readonly slots: Uint32Array;
  /** Hash of each place's id; may be longer than there are ids. */
  readonly hashes: Uint32Array;
  /** What hashes begin with, by chance: so nobody can write a file in which all ids have one hash. */
  readonly seed: number;
  /** How many ids there are. */
  readonly count: number;
}

/** Where no id is yet, with room for so many. */
export function emptyIds(capacity: number): IdHashes {
  return {
    slots: new Uint32Array(2 ** Math.ceil(Math.log2(capacity * 1.5 + 2))),
    hashes: new Uint32Array(capacity),
    seed: Math.trunc(Math.random() * 2 ** 32),
    count: 0,
  };
}

/** Ids of places 0, 1, 2 … */
export class GrowingIdIndex {
  readonly #idAt: (place: number) => string;
  readonly #seed: number;
  #slots: Uint32Array;
  #hashes: Uint32Array;
  #count: number;

  /** @param from An index to go on from; `emptyIds` for a new one. */
  constructor(idAt: (place: number) => string, { slots, hashes, seed, count }: IdHashes) {
    this.#idAt = idAt;
    this.#seed = seed;
    this.#slots = slots;
    this.#hashes = hashes;
    this.#count = count;
  }

  /** How many ids there are. */
  get count(): number {
    return this.#count;
  }

  /** What it holds, for when nothing more comes. */
  get all(): IdHashes {
    return {
      slots: this.#slots,
      hashes: this.#hashes.subarray(0, this.#count),
      seed: this.#seed,
      count: this.#count,
    };
  }

  /** A copy of what it holds. */
  copy(): IdHashes {
    const hashes = this.#hashes.slice(0, this.#count);
    return { slots: this.#slots.slice(), hashes, seed: this.#seed, count: this.#count };
  }

  /** @returns The place that has this id. */
  find(id: string): number | undefined {
    const slot = this.#slots[this.#slotOf(id, this.#hashOf(id))]!;
    return slot === 0 ? undefined : slot - 1;
  }

  /** Gives an id the next place. @returns Whether it did: false if another place has the id. */
  add(id: string): boolean {
    const hash = this.#hashOf(id);
    const at = this.#slotOf(id, hash);
    if (this.#slots[at] !== 0) return false;
    if (this.#count === this.#hashes.length) {
      const hashes = new Uint32Array(Math.max(1024, this.#count * 2));
      hashes.set(this.#hashes);
      this.#hashes = hashes;
    }
    this.#hashes[this.#count++] = hash;
    this.#slots[at] = this.#count;
    if (this.#count * 3 > this.#slots.length * 2) this.#spread();
    return true;
  }

  // Where the id is, or the first free slot after where it would be.
  #slotOf(id: string, hash: number): number {
    const mask = this.#slots.length - 1;
    let at = hash & mask;
    for (let slot = this.#slots[at]!; slot !== 0; slot = this.#slots[at]!) {
      if (this.#hashes[slot - 1] === hash && this.#idAt(slot - 1) === id) return at;
      at = (at + 1) & mask;
    }
    return at;
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let place = 0; place < this.#count; place++) {
      let at = this.#hashes[place]! & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = place + 1;
    }
    this.#slots = slots;
  }

  // FNV-1a over UTF-16 units, with its bits mixed once more, since ids often differ in their last digits only.
  #hashOf(id: string): number {
    let hash = 0x811c9dc5 ^ this.#seed;
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
    return (hash ^ (hash >>> 15)) >>> 0;
  }
}
