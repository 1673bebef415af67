// The ids of events while they are read, and where each event stands in the file, which is not its place among those that are kept
// once one has been left out. Stands in for the Map of ids that the thorough check uses.
import type { IdPlaces } from '../read-record.ts';
import type { IdHashes } from './growing-id-index.ts';
import { GrowingIdIndex } from './growing-id-index.ts';

const KEYS_NAMED = 6; // as many as hints name, and one more

/** Ids of the events that are kept. */
export class EventIds implements IdPlaces {
  readonly #index: GrowingIdIndex;
  readonly #idAt: (index: number) => string;
  // Index in the file of each place; undefined while they are the same.
  #indices: Uint32Array | undefined;

  /** @param idAt The id of an event by its index in the file. */
  constructor(idAt: (index: number) => string, capacity: number) {
    this.#idAt = idAt;
    this.#index = new GrowingIdIndex((place) => idAt(this.#indexOf(place)), capacity);
  }

  /** How many events are kept. */
  get size(): number {
    return this.#index.count;
  }

  /** Keeps the event at an index of the file, unless its id is taken. @returns Whether it does. */
  take(id: string, index: number): boolean {
    const place = this.#index.count;
    if (!this.#index.add(id)) return false;
    if (!this.#indices && index !== place) {
      this.#indices = new Uint32Array(Math.max(1024, place * 2));
      for (let i = 0; i < place; i++) this.#indices[i] = i;
    }
    if (this.#indices) {
      if (place === this.#indices.length) {
        const indices = new Uint32Array(place * 2);
        indices.set(this.#indices);
        this.#indices = indices;
      }
      this.#indices[place] = index;
    }
    return true;
  }

  /** Index in the file of the event that has this id. */
  get(id: string): number | undefined {
    const place = this.#index.find(id);
    return place === undefined ? undefined : this.#indexOf(place);
  }

  has(id: string): boolean {
    return this.#index.find(id) !== undefined;
  }

  set(id: string, index: number): never {
    this.take(id, index);
    return undefined as never; // a Map's gives itself, which nobody asks for
  }

  /** The first ids: nobody reads more of them. */
  *keys(): MapIterator<string> {
    for (let place = 0; place < Math.min(KEYS_NAMED, this.size); place++) {
      yield this.#idAt(this.#indexOf(place));
    }
  }

  /** What it holds, for when nothing more comes. */
  get all(): { readonly ids: IdHashes; readonly indices: Uint32Array | undefined } {
    return { ids: this.#index.all, indices: this.#indices?.subarray(0, this.size) };
  }

  /** A copy of what it holds. */
  copy(): { readonly ids: IdHashes; readonly indices: Uint32Array | undefined } {
    return { ids: this.#index.copy(), indices: this.#indices?.slice(0, this.size) };
  }

  #indexOf(place: number): number {
    return this.#indices ? this.#indices[place]! : place;
  }
}
