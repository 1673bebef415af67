// The text of a dataset file → a checked dataset. Says where JSON goes wrong in the same words in every browser.
import type { ParsedDataset } from './validate.ts';

/** Reads the text of a dataset file. */
export function readDataset(text: string): ParsedDataset {
  throw new TypeError(`not yet: ${text}`);
}
