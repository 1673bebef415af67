// Many texts in one block of memory: each different one once, as UTF-8, decoded when it is asked for. Goes to another thread
// at no cost. Finds what it has by open addressing (Knuth, TAOCP 3, 6.4, Algorithm L) over FNV-1a.

/** Texts one behind the other: text `i` is `bytes[offsets[i]]` up to `bytes[offsets[i + 1]]`, in UTF-8. */
export interface PackedTexts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** One more than there are texts. */
  readonly offsets: Uint32Array<ArrayBuffer>;
}

const decoder = /* @__PURE__ */ new TextDecoder();
const encoder = /* @__PURE__ */ new TextEncoder();

/** The text of a code; '' where there is none. */
export function textAt({ bytes, offsets }: PackedTexts, code: number): string {
  const to = offsets[code + 1];
  return to === undefined || code < 0 ? '' : decoder.decode(bytes.subarray(offsets[code], to));
}

/** Gathers texts and gives each a code, from 0; the same text has the same one. */
export class TextPool {
  #bytes = new Uint8Array(1024);
  #offsets = new Uint32Array(257);
  #slots = new Uint32Array(512); // code + 1; 0 is free
  #count = 0;

  /** How many different texts there are. */
  get size(): number {
    return this.#count;
  }

  /** The code of a text. */
  add(text: string): number {
    return this.addBytes(encoder.encode(text));
  }

  /** The code of a text in UTF-8, which is copied. */
  addBytes(text: Uint8Array): number {
    const slot = this.#slotOf(text);
    const known = this.#slots[slot]!;
    if (known !== 0) return known - 1;
    const from = this.#offsets[this.#count]!;
    if (from + text.length > this.#bytes.length)
      this.#bytes = grown(this.#bytes, Math.max(from + text.length, this.#bytes.length * 2));
    this.#bytes.set(text, from);
    const code = this.#count++;
    if (this.#count === this.#offsets.length) this.#offsets = grown(this.#offsets, this.#count * 2);
    this.#offsets[this.#count] = from + text.length;
    this.#slots[slot] = this.#count;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  /** A text by its code. */
  at(code: number): string {
    return textAt({ bytes: this.#bytes, offsets: this.#offsets.subarray(0, this.#count + 1) }, code);
  }

  /** The texts so far, as a copy. */
  packed(): PackedTexts {
    const offsets = this.#offsets.slice(0, this.#count + 1);
    return { bytes: this.#bytes.slice(0, offsets[this.#count]), offsets };
  }

  #slotOf(text: Uint8Array): number {
    const mask = this.#slots.length - 1;
    let at = hashOf(text, 0, text.length) & mask;
    for (let slot = this.#slots[at]!; slot !== 0; slot = this.#slots[at]!) {
      if (this.#isAt(slot - 1, text)) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  #isAt(code: number, text: Uint8Array): boolean {
    const from = this.#offsets[code]!;
    if (this.#offsets[code + 1]! - from !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.#bytes[from + i] !== text[i]) return false;
    return true;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#count; code++) {
      let at = hashOf(this.#bytes, this.#offsets[code]!, this.#offsets[code + 1]!) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = code + 1;
    }
    this.#slots = slots;
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function grown<Column extends Uint8Array | Uint32Array>(from: Column, length: number): Column {
  const to = new (from.constructor as new (length: number) => Column)(length);
  to.set(from);
  return to;
}
