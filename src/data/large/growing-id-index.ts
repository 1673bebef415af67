// Finds events by id while they come, without keeping the ids: a hash table of places with open addressing, as in id-index.ts,
// and each place's hash, so that the words of an event are looked at only where they are most probably the ones. The hashes
// stay: plain numbers, which may go from one thread to another.

import { hashOf, randomSeed } from '../id-hash.ts';

/** What is kept of ids once all have come. */
export interface IdHashes {
  /** Hash of each place's id. */
  readonly hashes: Uint32Array;
  readonly seed: number;
}

/** As many ids are found by looking through all hashes, in a millisecond for millions; for more of them a table is made. */
const FEW = 64;

/** Finds places by id. */
export function placeFinder(
  { hashes, seed }: IdHashes,
  idAt: (place: number) => string,
): (id: string) => number | undefined {
  let asked = 0;
  let slots: Uint32Array | undefined;
  return (id) => {
    const hash = hashOf(id, seed);
    if (asked < FEW) {
      asked += 1;
      let place = hashes.indexOf(hash);
      while (place >= 0 && idAt(place) !== id) place = hashes.indexOf(hash, place + 1);
      return place < 0 ? undefined : place;
    }
    slots ??= slotsFor(hashes, hashes.length, sizeFor(hashes.length));
    const mask = slots.length - 1;
    for (let at = hash & mask; slots[at] !== 0; at = (at + 1) & mask) {
      const place = slots[at]! - 1;
      if (hashes[place] === hash && idAt(place) === id) return place;
    }
    return undefined;
  };
}

// Place + 1 of each hash, in the first free slot from where it belongs; 0 where there is none. Their number is a power of two.
function slotsFor(hashes: Uint32Array, count: number, size: number): Uint32Array {
  const slots = new Uint32Array(size);
  const mask = size - 1;
  for (let place = 0; place < count; place++) {
    let at = hashes[place]! & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = place + 1;
  }
  return slots;
}

function sizeFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(count * 1.5 + 2));
}

/** Ids of places 0, 1, 2 … */
export class GrowingIdIndex {
  readonly #idAt: (place: number) => string;
  readonly #seed = randomSeed();
  /** Place + 1 of the id in each slot, 0 for none; their number is a power of two. */
  #slots: Uint32Array;
  /** Hash of each place's id, and room for more. */
  #hashes: Uint32Array;
  #count = 0;

  /** @param capacity How many ids there will be, at a guess. */
  constructor(idAt: (place: number) => string, capacity: number) {
    this.#idAt = idAt;
    this.#slots = new Uint32Array(sizeFor(capacity));
    this.#hashes = new Uint32Array(capacity);
  }

  /** How many ids there are. */
  get count(): number {
    return this.#count;
  }

  /** What is to be kept, for when nothing more comes. */
  get all(): IdHashes {
    return { hashes: this.#hashes.subarray(0, this.#count), seed: this.#seed };
  }

  /** A copy of what is to be kept. */
  copy(): IdHashes {
    return { hashes: this.#hashes.slice(0, this.#count), seed: this.#seed };
  }

  /** @returns The place that has this id. */
  find(id: string): number | undefined {
    const slot = this.#slots[this.#slotOf(id, hashOf(id, this.#seed))]!;
    return slot === 0 ? undefined : slot - 1;
  }

  /** Gives an id the next place. @returns Whether it did: false if another place has the id. */
  add(id: string): boolean {
    const hash = hashOf(id, this.#seed);
    const at = this.#slotOf(id, hash);
    if (this.#slots[at] !== 0) return false;
    if (this.#count === this.#hashes.length) {
      const hashes = new Uint32Array(Math.max(1024, this.#count * 2));
      hashes.set(this.#hashes);
      this.#hashes = hashes;
    }
    this.#hashes[this.#count++] = hash;
    this.#slots[at] = this.#count;
    if (this.#count * 3 > this.#slots.length * 2)
      this.#slots = slotsFor(this.#hashes, this.#count, this.#slots.length * 2);
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
}
