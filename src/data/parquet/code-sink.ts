// Values of a column as codes of texts, in the narrowest array that holds them: most columns of texts have few different ones.
import type { TextPool } from '../text-pool.ts';
import type { CodedTexts } from '../text-columns.ts';
import type { PackedTexts } from '../text-pool.ts';

type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

const WIDER = { 1: Uint16Array, 2: Uint32Array } as const;

/** A column of codes under construction. No value is the greatest number that the array can hold. */
export class CodeSink {
  readonly #pool: TextPool;
  readonly #codeOf = new Map<unknown, number>(); // of numbers and truth values
  #codes: Codes;
  #none = 0xff;

  /** @param isCoded Whether values come as codes of the pool already. */
  constructor(
    pool: TextPool,
    count: number,
    readonly isCoded: boolean,
  ) {
    this.#pool = pool;
    this.#codes = new Uint8Array(count).fill(0xff);
  }

  /** Takes the values of some rows. */
  add(values: ArrayLike<unknown>, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const value = values[row - from];
      if (value === undefined || value === null) continue;
      const code = this.isCoded ? (value as number) : this.#codeFor(value);
      if (code >= this.#none) this.#widen(code);
      this.#codes[row] = code;
    }
  }

  /** The first rows as texts. */
  texts(count: number, values: PackedTexts): CodedTexts {
    return { values, codes: this.#codes.subarray(0, count) };
  }

  /** The first rows as categories: the texts that occur, in order of the alphabet. */
  categories(count: number): { codes: Int32Array; labels: string[] } {
    const own = new Map<number, number>();
    for (let row = 0; row < count; row++) {
      const code = this.#codes[row]!;
      if (code !== this.#none && !own.has(code)) own.set(code, own.size);
    }
    const order = new Intl.Collator('en', { numeric: true });
    const sorted = [...own.keys()]
      .map((code) => ({ code, label: this.#pool.at(code) }))
      .toSorted((a, b) => order.compare(a.label, b.label));
    for (const [index, { code }] of sorted.entries()) own.set(code, index);
    const codes = new Int32Array(count);
    for (let row = 0; row < count; row++) codes[row] = own.get(this.#codes[row]!) ?? -1;
    return { codes, labels: sorted.map(({ label }) => label) };
  }

  #codeFor(value: unknown): number {
    const known = this.#codeOf.get(value);
    if (known !== undefined) return known;
    const code = this.#pool.add(isPlain(value) ? String(value) : '');
    this.#codeOf.set(value, code);
    return code;
  }

  #widen(code: number): void {
    while (code >= this.#none) {
      const from = this.#codes;
      const none = this.#none;
      const Wider = WIDER[from.BYTES_PER_ELEMENT as 1 | 2];
      this.#none = Wider === Uint16Array ? 0xffff : 0xffffffff;
      this.#codes = new Wider(from.length);
      for (let row = 0; row < from.length; row++)
        this.#codes[row] = from[row] === none ? this.#none : from[row]!;
    }
  }
}

function isPlain(value: unknown): value is string | number | bigint | boolean {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}
