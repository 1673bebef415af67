// Values of a column as numbers, to be written in texts or to say how important events are.
import { DEFAULT_IMPORTANCE } from '../format-rules.ts';
import type { TextColumn } from '../text-columns.ts';
import type { FileColumn } from './schema-columns.ts';

/** A column of numbers under construction; NaN where there is none. */
export class NumberSink {
  readonly #numbers: Float64Array<ArrayBuffer>;

  constructor(count: number) {
    this.#numbers = new Float64Array(count).fill(NaN);
  }

  /** Takes the values of some rows. */
  add(values: ArrayLike<unknown>, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const value = values[row - from];
      if (value !== undefined && value !== null) this.#numbers[row] = Number(value);
    }
  }

  /** The first rows as texts: dates as dates. */
  texts(count: number, { kind, unitMs }: FileColumn): TextColumn {
    const numbers = this.#numbers.subarray(0, count);
    if (kind === 'time') return { times: numbers };
    return kind === 'day' ? { times: unitMs === 1 ? numbers : numbers.map((day) => day * unitMs) } : numbers;
  }

  /** The first rows as importances; what is none is 3. */
  importances(count: number): Uint8Array {
    return Uint8Array.from(this.#numbers.subarray(0, count), (number) => {
      if (Number.isNaN(number)) return DEFAULT_IMPORTANCE;
      return Math.min(255, Math.max(0, Math.round(number)));
    });
  }
}
