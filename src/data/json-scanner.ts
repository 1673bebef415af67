// Finds the place where text stops being JSON, and says in plain words what is wrong there. Only for text that JSON.parse has
// refused: every browser words its refusal differently, and some give no place. Grammar: RFC 8259.
import { countOf, found } from './report.ts';

/** What is wrong with the text, and where. */
export interface JsonFault {
  /** UTF-16 units from the start. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

type Expected =
  | 'value'
  | 'item'
  | 'item or end'
  | 'key'
  | 'key or end'
  | 'colon'
  | 'comma or end'
  | 'nothing';

interface Position {
  readonly text: string;
  offset: number;
  expected: Expected;
  /** Of the brackets that are open, outermost first. */
  readonly closers: string[];
  /** Of the last comma. */
  commaOffset: number;
}

const VALUE = /^(?:value|item)/;
const KEY = /^key/;
const END = / or end$/;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const WORD = /[\p{L}\p{N}_$.+-]{1,40}/uy;
const TO_QUOTE = /[^"\r\n]*/y;
const CLOSERS_SHOWN = 20;

/** @returns The first fault in the text; undefined if it is JSON after all. */
export function findJsonFault(text: string): JsonFault | undefined {
  const position: Position = { text, offset: 0, expected: 'value', closers: [], commaOffset: 0 };
  for (;;) {
    while (isBlank(text[position.offset])) position.offset++;
    if (position.offset >= text.length) return endFault(position);
    const fault = step(position);
    if (fault) return fault;
  }
}

// Moves over one token, or says why it may not stand here.
function step(position: Position): JsonFault | undefined {
  const { text, offset, expected, closers } = position;
  const character = text[offset]!;
  const isValue = VALUE.test(expected);
  if (END.test(expected) && character === closers.at(-1)) {
    closers.pop();
    moveTo(position, offset + 1, closers.length > 0 ? 'comma or end' : 'nothing');
  } else if (expected === 'comma or end' && character === ',') {
    position.commaOffset = offset;
    moveTo(position, offset + 1, closers.at(-1) === '}' ? 'key' : 'item');
  } else if (expected === 'colon' && character === ':') {
    moveTo(position, offset + 1, 'value');
  } else if (isValue && (character === '{' || character === '[')) {
    closers.push(character === '{' ? '}' : ']');
    moveTo(position, offset + 1, character === '{' ? 'key or end' : 'item or end');
  } else if (character === '"' && (isValue || KEY.test(expected))) {
    const end = stringEnd(text, offset);
    if (typeof end !== 'number') return end;
    moveTo(position, end, isValue ? afterValue(closers) : 'colon');
  } else {
    const length = isValue ? (matchAt(LITERAL, text, offset)?.length ?? 0) : 0;
    if (length === 0) return unexpectedFault(position, character);
    moveTo(position, offset + length, afterValue(closers));
  }
  return undefined;
}

function moveTo(position: Position, offset: number, expected: Expected): void {
  position.offset = offset;
  position.expected = expected;
}

function afterValue(closers: readonly string[]): Expected {
  return closers.length > 0 ? 'comma or end' : 'nothing';
}

// Offset after the closing quotation mark of the text that begins at `start`.
function stringEnd(text: string, start: number): number | JsonFault {
  for (let offset = start + 1; offset < text.length; offset++) {
    const character = text[offset]!;
    if (character === '"') return offset + 1;
    if (character === '\n' || character === '\r') break;
    if (character < ' ') {
      const hint = character === '\t' ? 'Write \\t for a tab.' : 'Remove it.';
      return { offset, message: `there is a control character, ${found(character)}, in this text.`, hint };
    }
    if (character !== '\\') continue;
    const escape = matchAt(ESCAPE, text, offset);
    if (!escape) {
      const message = `${found(text.slice(offset, offset + 2))} stands for nothing.`;
      return { offset, message, hint: 'Write \\\\ for a backslash, \\" for a quotation mark.' };
    }
    offset += escape.length - 1;
  }
  if (!/[\r\n]/.test(text.slice(start))) {
    const message = 'the file ends too early, inside a text in double quotes.';
    return {
      offset: text.length,
      message,
      hint: 'If the file was cut off, fetch it again; else close the text.',
    };
  }
  const message = 'the text that begins here has no closing quotation mark on its line.';
  return { offset: start, message, hint: 'Write " at its end, and \\n for a line break inside it.' };
}

function unexpectedFault(position: Position, character: string): JsonFault {
  const { text, offset, expected, closers, commaOffset } = position;
  const start = character === '"' ? offset + 1 : offset;
  const quoted = found(
    matchAt(character === '"' ? TO_QUOTE : WORD, text, start) ??
      String.fromCodePoint(text.codePointAt(offset)!),
  );
  if (/['`‘’“”„«]/.test(character)) {
    const hint = 'Write " around names and text.';
    return { offset, message: `found ${character}, not a double quotation mark.`, hint };
  }
  if (/^\/[/*]/.test(text.slice(offset, offset + 2))) {
    return { offset, message: 'there is a comment, and JSON has none.', hint: 'Remove it.' };
  }
  if (character === closers.at(-1) && (expected === 'key' || expected === 'item')) {
    const message = `there is a comma, but nothing follows before the closing ${character}.`;
    return { offset: commaOffset, message, hint: 'Remove the comma.' };
  }
  if (expected === 'nothing') {
    return { offset, message: `there is more text after the end: ${quoted}.`, hint: 'Remove it.' };
  }
  if (expected === 'comma or end') {
    return /[}\]]/.test(character)
      ? {
          offset,
          message: `found ${character}, but ${closers.at(-1)} closes what is open.`,
          hint: `Write ${closers.at(-1)}.`,
        }
      : {
          offset,
          message: `a comma is missing before ${quoted}.`,
          hint: 'Write a comma between two fields or items.',
        };
  }
  if (expected === 'colon') {
    return {
      offset,
      message: `a colon is missing before ${quoted}.`,
      hint: 'Write it as in "title": "My timeline".',
    };
  }
  if (KEY.test(expected)) {
    return {
      offset,
      message: `${quoted} is not a name in double quotes.`,
      hint: 'Write it as in "title": "My timeline".',
    };
  }
  const hint =
    'Write text in double quotes, a number such as 5 or -0.5, true, false, null, a list or an object.';
  return { offset, message: `${quoted} is not a value.`, hint };
}

function endFault({ text, closers, expected }: Position): JsonFault | undefined {
  if (expected === 'nothing') return undefined;
  const ending = closers.slice(-CLOSERS_SHOWN).reverse().join('');
  const message = `the file ends too early; ${countOf(closers.length, 'bracket')} ${closers.length === 1 ? 'is' : 'are'} still open.`;
  return {
    offset: text.length,
    message,
    hint: `If the file was cut off, fetch it again; else write ${ending} at its end.`,
  };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}
