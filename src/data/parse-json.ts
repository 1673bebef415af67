// JSON text → a value, with or without a byte-order mark before it.

/** @throws SyntaxError, in words that differ between engines; `explainJson` has better ones. */
export function parseJson(text: string): unknown {
  return JSON.parse(withoutMark(text)) as unknown;
}

/** The text without the byte-order mark that some editors put before it. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
