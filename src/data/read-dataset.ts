// The text of a dataset file → a checked dataset. Fetches nothing. Says where JSON goes wrong in the same words everywhere.
import { explainJson } from './explain-json.ts';
import { parseJson } from './parse-json.ts';
import type { ParsedDataset } from './validate.ts';
import { parseDataset } from './validate.ts';

/**
 * Reads the text of a dataset file: JSON in UTF-8, with or without a byte-order mark.
 *
 * @returns What `parseDataset` returns; for text that is no JSON, one problem that says where it goes wrong. Lines and columns
 *   begin at 1; a column is a UTF-16 unit, as in most editors.
 * @throws TypeError for what is no text, such as the bytes of a file or an object.
 * @example readDataset('{ "version": 1, }').problems[0].message // 'Line 1, column 16: found "}", where a name …'
 */
export function readDataset(text: string): ParsedDataset {
  if (typeof text !== 'string')
    throw new TypeError('readDataset takes the text of a file; parseDataset takes an object.');
  let input: unknown;
  try {
    input = parseJson(text);
  } catch {
    return { dataset: undefined, problems: [explainJson(text)] };
  }
  return parseDataset(input);
}
