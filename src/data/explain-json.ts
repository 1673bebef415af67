// Says where JSON goes wrong, in the same words everywhere.
import type { Problem } from '../time/time.ts';
import { withoutBom } from './byte-order-mark.ts';
import { findJsonFault } from './json-scanner.ts';

const ONE_IN_EACH_LINE =
  'One event in each line is a form for pages; here, write them as one list: { "version": 1, "title": "…", "events": [ … ] }.';

const EACH_ROW =
  'A timeline is a JSON file. Write each row as one of its events: { "version": 1, "title": "My timeline", "events": [{ "id": "armistice", "title": "The armistice", "date": "1918-11-11" }] }.';

// How a ZIP archive begins, which a workbook of today is, and one of the time before 2007 when it is read as text.
const WORKBOOKS = ['PK\u0003\u0004', '\uFFFD\uFFFD\u0011\uFFFD'];
const FIRST_ROWS_LENGTH = 10_000; // in which two rows of most tables are

/** Why a text is no JSON: what it is instead, or the line and column at which it goes wrong, both from 1. */
export function explainJson(file: string): Problem {
  const text = withoutBom(file);
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
  if (WORKBOOKS.some((beginning) => text.startsWith(beginning)))
    return problem('This is an Excel workbook or another ZIP archive, not JSON.', EACH_ROW);
  if (isTable(trimmed)) return problem('This is a table such as a CSV file, not JSON.', EACH_ROW);
  const fault = findJsonFault(text);
  if (!fault)
    return problem('This is not JSON that can be read here.', 'Write fewer brackets inside each other.');
  const lines = text.slice(0, fault.offset).split(/\r\n?|\n/);
  const column = lines.at(-1)!.length + 1;
  const isInLines = text[fault.offset] === '{' && /\}\s*[\r\n]\s*$/.test(text.slice(0, fault.offset));
  const place = `Line ${lines.length.toLocaleString('en')}, column ${column.toLocaleString('en')}`;
  const hint = isInLines ? ONE_IN_EACH_LINE : fault.hint;
  return { ...problem(`${place}: ${fault.message}`, hint), column };
}

// Two rows of cells, the first of which are names.
function isTable(text: string): boolean {
  const [names = '', row = ''] = text.slice(0, FIRST_ROWS_LENGTH).split(/[\r\n]+/, 2);
  const isOfNames = /^["\p{L}\p{N}_][^{}:]*$/u.test(names);
  return isOfNames && [',', ';', '\t'].some((mark) => names.includes(mark) && row.includes(mark));
}
