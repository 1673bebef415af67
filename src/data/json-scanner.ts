// Finds the place where text stops being JSON, and says in plain words what is there, what should be, and what to write. Only for
// text that JSON.parse has refused: every browser words its refusal differently, and some give no place. Grammar: RFC 8259.
import { found } from './report.ts';

/** What is wrong with the text, and where. */
export interface JsonFault {
  /** UTF-16 units from the start. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

type Place = 'value' | 'name' | 'colon' | 'comma' | 'end' | 'text';

// A text in double quotes as far as it is right, without its closing quotation mark: with one, a text that has none would
// be tried in all the ways that it can be cut into runs.
const TEXT = /"(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/y;
const OTHER_TOKEN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])|[{}[\]:,]/y;
const BLANKS = /[ \t\r\n]*/y;
// What to quote of something wrong.
const SHOWN = /[\p{L}\p{N}_$.+-]+|"[^"\r\n]*|[^]/uy;
const CLOSERS_SHOWN = 20;

/** @returns The first fault in the text; undefined if it is JSON after all. */
export function findJsonFault(text: string): JsonFault | undefined {
  // Of the brackets that are open, outermost first.
  const closers: string[] = [];
  let place: Place = 'value';
  let before = '';
  let offset = 0;
  for (;;) {
    offset += matchAt(BLANKS, text, offset).length;
    const token = tokenAt(text, offset);
    const closer = closers.at(-1);
    const isOpener = token === '{' || token === '[';
    if (token && token === closer && (place === 'comma' || before === '{' || before === '[')) {
      closers.pop();
      place = closers.length > 0 ? 'comma' : 'end';
    } else if (place === 'value' && isOpener) {
      closers.push(token === '{' ? '}' : ']');
      place = token === '{' ? 'name' : 'value';
    } else if (place === 'value' && /^["\w-]/.test(token)) {
      place = closer ? 'comma' : 'end';
    } else if (place === 'name' && token.startsWith('"')) {
      place = 'colon';
    } else if (place === 'colon' && token === ':') {
      place = 'value';
    } else if (place === 'comma' && token === ',') {
      place = closer === '}' ? 'name' : 'value';
    } else if (place === 'end' && offset >= text.length) {
      return undefined;
    } else {
      return faultIn(text, offset, { place, before, closers });
    }
    before = token;
    offset += token.length;
  }
}

interface State {
  readonly place: Place;
  /** The token before. */
  readonly before: string;
  readonly closers: readonly string[];
}

function faultIn(text: string, start: number, { place, before, closers }: State): JsonFault {
  const isText = text[start] === '"' && (place === 'value' || place === 'name');
  const offset = isText ? start + matchAt(TEXT, text, start).length : start;
  const shown = matchAt(SHOWN, text, offset).replace(/^"/, '');
  const what = offset < text.length ? found(shown) : 'the end of the file';
  const pairHint = 'Write it as in "version": 1, "title": "My timeline".';
  const expected: Readonly<Record<Place, readonly [what: string, hint: string]>> = {
    value: [
      'a value',
      'Write text in double quotes, a number such as 5 or -0.5, true, false, null, a list or an object.',
    ],
    name: ['a name in double quotes', pairHint],
    colon: ['a colon', pairHint],
    comma: [`a comma or ${closers.at(-1)}`, pairHint],
    end: ['the end of the file', 'Remove it.'],
    text: [
      'more of the text or its closing quotation mark',
      'Write " at its end, and inside it \\n for a line break, \\t for a tab, \\" for " and \\\\ for a backslash.',
    ],
  };
  const [wanted, usualHint] = expected[isText ? 'text' : place];
  const message = `found ${what}, where ${wanted} should be.`;
  let hint = usualHint;
  if (offset >= text.length) {
    const ending = (isText ? '"' : '') + closers.slice(-CLOSERS_SHOWN).reverse().join('');
    hint = `If the file was cut off, fetch it again; else write ${ending} at its end.`;
  } else if (/['`‘’“”„«]/.test(shown)) hint = 'Write " around names and text.';
  else if (/^\/[/*]/.test(text.slice(offset, offset + 2))) hint = 'Remove it: JSON has no comments.';
  else if (before === ',' && /[}\]]/.test(shown)) hint = 'Remove the comma before it.';
  return { offset, message, hint };
}

/** The token that begins here; '' where none does. */
function tokenAt(text: string, offset: number): string {
  if (text[offset] !== '"') return matchAt(OTHER_TOKEN, text, offset);
  const token = matchAt(TEXT, text, offset);
  return text[offset + token.length] === '"' ? `${token}"` : '';
}

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}
