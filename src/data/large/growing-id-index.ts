// Finds events by id while they come, without keeping the ids: a hash table of places with open addressing, as in id-index.ts,
// and each place's hash, so that the words of an event are looked at only where they are most probably the ones. The hashes
// stay: plain numbers, which may go from one thread to another.

/** What is kept of ids once all have come: enough for who looks up a few. */
export interface IdHashes {
  /** Hash of each place's id. */
  readonly hashes: Uint32Array;
  /** What hashes begin with, by chance: so nobody can write a file in which all ids have one hash. */
  readonly seed: number;
}

/** @returns The place that has this id: all hashes are looked through, a millisecond for millions. */
export function findPlace(
  { hashes, seed }: IdHashes,
  id: string,
  idAt: (place: number) => string,
): number | undefined {
  const hash = hashOf(id, seed);
  let place = hashes.indexOf(hash);
  while (place >= 0 && idAt(place) !== id) place = hashes.indexOf(hash, place + 1);
  return place < 0 ? undefined : place;
}

/** Ids of places 0, 1, 2 … */
export class GrowingIdIndex {
  readonly #idAt: (place: number) => string;
  readonly #seed = Math.trunc(Math.random() * 2 ** 32);
  /** Place + 1 of the id in each slot, 0 for none; their number is a power of two. */
  #slots: Uint32Array;
  /** Hash of each place's id, and room for more. */
  #hashes: Uint32Array;
  #count = 0;

  /** @param capacity How many ids there will be, at a guess. */
  constructor(idAt: (place: number) => string, capacity: number) {
    this.#idAt = idAt;
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(capacity * 1.5 + 2)));
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
}

// FNV-1a over UTF-16 units, with its bits mixed once more, since ids often differ in their last digits only.
function hashOf(id: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
