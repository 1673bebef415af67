// The bytes of a file as they come, kept in blocks of one size: nothing is copied again when the file grows, and any part of it
// can be had as text. Text is UTF-8; what is not becomes U+FFFD, as it does wherever browsers read text.

const BLOCK_BYTES = 1 << 20;

/** The bytes of a file so far. */
export class FileBytes {
  readonly #blocks: Uint8Array[] = [];
  // Keeps byte-order marks: one within the file is a mistake like any other.
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #length = 0;

  /** How many bytes there are. */
  get length(): number {
    return this.#length;
  }

  /** Adds a copy of these bytes. */
  append(bytes: Uint8Array): void {
    let from = 0;
    while (from < bytes.length) {
      const at = this.#length % BLOCK_BYTES;
      if (at === 0) this.#blocks.push(new Uint8Array(BLOCK_BYTES));
      const part = bytes.subarray(from, from + BLOCK_BYTES - at);
      this.#blocks.at(-1)!.set(part, at);
      this.#length += part.length;
      from += part.length;
    }
  }

  /** The bytes from `start` to before `end`; a view of them if they lie in one block. */
  slice(start: number, end: number): Uint8Array {
    const first = Math.floor(start / BLOCK_BYTES);
    const from = start - first * BLOCK_BYTES;
    if (from + end - start <= BLOCK_BYTES) {
      return this.#blocks[first]?.subarray(from, from + end - start) ?? new Uint8Array();
    }
    const bytes = new Uint8Array(end - start);
    let at = 0;
    for (let block = first; at < bytes.length; block++) {
      const part = this.#blocks[block]!.subarray(block === first ? from : 0, undefined);
      bytes.set(part.subarray(0, bytes.length - at), at);
      at += Math.min(part.length, bytes.length - at);
    }
    return bytes;
  }

  /** The text from byte `start` to before byte `end`. @throws RangeError or TypeError if it is longer than texts can be. */
  text(start: number, end: number): string {
    return this.#decoder.decode(this.slice(start, end));
  }
}
