// JSON text → a value, with or without a byte-order mark before it.
import { withoutBom } from './byte-order-mark.ts';

/** @throws SyntaxError, in words that differ between engines; `explainJson` has better ones. */
export function parseJson(text: string): unknown {
  return JSON.parse(withoutBom(text)) as unknown;
}
