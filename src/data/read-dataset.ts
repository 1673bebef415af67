// The text of a dataset file → a checked dataset. Fetches nothing. Says where JSON goes wrong in the same words everywhere.
import type { Problem } from '../time/time.ts';
import { findJsonFault } from './json-scanner.ts';
import type { ParsedDataset } from './validate.ts';
import { parseDataset } from './validate.ts';

/**
 * Reads the text of a dataset file: JSON in UTF-8, with or without a byte-order mark.
 *
 * @returns What `parseDataset` returns; for text that is no JSON, one problem that says where it goes wrong. Lines and columns
 *   begin at 1; a column is a UTF-16 unit, as in most editors.
 * @example readDataset('{ "version": 1, }').problems[0].message // 'Line 1, column 16: found "}", where a name …'
 */
export function readDataset(text: string): ParsedDataset {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    return { dataset: undefined, problems: [explainText(json)] };
  }
  return parseDataset(input);
}

function explainText(text: string): Problem {
  const trimmed = text.trimStart();
  const problem = (message: string, hint: string): Problem => ({
    path: '',
    message,
    hint,
    severity: 'error',
  });
  if (trimmed === '')
    return problem('The file is empty.', 'Write a timeline in JSON, or give the address of another file.');
  if (/^<(!doctype html|html|head|body)\b/i.test(trimmed)) {
    const hint =
      'Give the address of the data file itself. A page that says "not found" looks like this too.';
    return problem('This is a web page, not JSON.', hint);
  }
  if (trimmed.startsWith('<'))
    return problem('This is XML or HTML, not JSON.', 'Give the address of a file in JSON.');
  const fault = findJsonFault(text);
  if (!fault)
    return problem('This is not JSON that can be read here.', 'Write fewer brackets inside each other.');
  const lines = text.slice(0, fault.offset).split(/\r\n?|\n/);
  const column = lines.at(-1)!.length + 1;
  const place = `Line ${lines.length.toLocaleString('en')}, column ${column.toLocaleString('en')}`;
  return { ...problem(`${place}: ${fault.message}`, fault.hint), column };
}
