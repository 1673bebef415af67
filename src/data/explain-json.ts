// Says where JSON goes wrong, in the same words everywhere.
import type { Problem } from '../time/time.ts';
import { withoutBom } from './byte-order-mark.ts';
import { findJsonFault } from './json-scanner.ts';
import { EXAMPLE } from './validate.ts';

const ONE_IN_EACH_LINE =
  'One event in each line is a form for pages; here, write them as one list: { "version": 1, "title": "…", "events": [ … ] }.';

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
  const asEvents = `Write each row as an event in JSON, such as ${EXAMPLE}.`;
  if (isBinary(text))
    return problem(
      'This is a workbook or another file that is not text in UTF-8.',
      `Save it as text in UTF-8. ${asEvents}`,
    );
  if (isTable(trimmed)) return problem('This is a table such as a CSV file, not JSON.', asEvents);
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

// What no text has, or has when its bytes are read as those of another encoding: Excel's files, old and new, and its Unicode text.
function isBinary(text: string): boolean {
  return /^[^[{"]{0,15}[\0\uFFFD]/.test(text);
}

// Two rows of cells, the first of which are names.
function isTable(text: string): boolean {
  const [names = '', row = ''] = text.split(/[\r\n]+/, 2);
  const [mark] = /[,;\t]/.exec(names) ?? [];
  return mark !== undefined && row.includes(mark) && !/[/:[\]{}]/.test(names);
}
