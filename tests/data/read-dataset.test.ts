import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/data/read-dataset.ts';
import { parseDataset } from '../../src/data/validate.ts';
import { random } from '../support/random.ts';
import { minimal } from './sample-dataset.ts';

const json = JSON.stringify(minimal, null, 2);

/** The one problem that a text has. */
function problemOf(text: string) {
  const { dataset, problems } = readDataset(text);
  expect(dataset).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ path: '', severity: 'error' });
  return problems[0]!;
}

describe('the text of a dataset', () => {
  it('is read like the dataset itself', () => {
    expect(readDataset(json)).toEqual(parseDataset(minimal));
    expect(readDataset(json.replaceAll('\n', '\r\n')).problems).toEqual([]);
  });

  it('may begin with a byte-order mark', () => {
    expect(readDataset(`\uFEFF${json}`)).toEqual(parseDataset(minimal));
  });

  it('has problems with paths where it is JSON of another shape', () => {
    expect(readDataset('[]').problems[0]?.message).toBe('This is a list, not a timeline.');
    expect(readDataset(json.replace('1918-11-11', '1918-11-31')).problems[0]?.path).toBe('events[0].date');
  });
});

it.each([undefined, null, {}, new Uint8Array(3), Buffer.from(json)])(
  'refuses what is no text: %j',
  (value) => {
    expect(() => readDataset(value as unknown as string)).toThrow(
      new TypeError('readDataset takes the text of a file; parseDataset takes an object.'),
    );
  },
);

describe('text that is not JSON', () => {
  it.each(['', ' \n\t', '\uFEFF', '\uFEFF\n'])('%j is called an empty file', (text) => {
    expect(problemOf(text).message).toBe('The file is empty.');
  });

  it.each(['<!DOCTYPE html>\n<html>', '\n<html lang="en">', '<!doctype HTML>', '<body>', '<head>'])(
    '%j is called a web page',
    (text) => {
      expect(problemOf(text).message).toBe('This is a web page, not JSON.');
      expect(problemOf(text).hint).toContain('Give the address of the data file itself.');
    },
  );

  it('is called XML if it looks like that', () => {
    expect(problemOf('<?xml version="1.0"?><rss/>').message).toBe('This is XML or HTML, not JSON.');
    expect(problemOf('<headline>').message).toBe('This is XML or HTML, not JSON.');
  });

  it.each([
    'id,title,date\nfunk,The radio,1914\n',
    '\uFEFF"id";"title"\r\n"funk";"The radio: a, b"\r\n',
    'id\ttitle\rfunk\tThe radio',
    'Jahr;Ereignis\n1914;Krieg',
  ])('%j is called a table', (text) => {
    expect(problemOf(text).message).toBe('This is a table such as a CSV file, not JSON.');
    expect(problemOf(text).hint).toContain('Write each row as an event in JSON, such as { "version": 1, ');
  });

  it.each([
    'id,title',
    'id,title\nfunk',
    '"a": 1,\n"b": 2,',
    'title: A, B\ndate: C, D',
    '// A, B\n// C, D',
    `${'a,'.repeat(1e6)}\n`,
  ])('%.20j is not called a table', (text) => {
    expect(problemOf(text).message).toMatch(/^Line 1, column /);
  });

  it.each([
    ['xlsx', 'PK\u0003\u0004\u0014\u0000[Content_Types].xml'],
    ['xls', '\uFFFD\uFFFD\u0011\u0871\u001a\uFFFD'],
    ['text in UTF-16', '\uFFFD\uFFFD{\0"\0'],
  ])('is not called JSON if its bytes are those of %s', (_, text) => {
    const { message, hint } = problemOf(text);
    expect(message).toBe('This is a workbook or another file that is not text in UTF-8.');
    expect(hint).toMatch(/^Save it as text in UTF-8. Write each row as an event in JSON, such as \{/);
  });

  it.each([
    // Commas and colons.
    [
      '{\n  "a": 1\n  "b": 2\n}',
      'Line 3, column 3: found "b", where a comma or } should be.',
      /^Write it as in "version": 1, "title"/,
    ],
    [
      '[1 2]',
      'Line 1, column 4: found "2", where a comma or ] should be.',
      /^Write it as in "version": 1, "title"/,
    ],
    [
      '[1, "one" "two words"]',
      'Line 1, column 11: found "two words", where a comma or ] should be.',
      /^Write it as in "version": 1, "title"/,
    ],
    [
      '{"a": 1 "b}',
      'Line 1, column 9: found "b}", where a comma or } should be.',
      /^Write it as in "version": 1, "title"/,
    ],
    [
      '{\n"a": 1,\n}',
      'Line 3, column 1: found "}", where a name in double quotes should be.',
      'Remove the comma before it.',
    ],
    ['[1,\n 2 , ]', 'Line 2, column 6: found "]", where a value should be.', 'Remove the comma before it.'],
    [
      '[1,,2]',
      'Line 1, column 4: found ",", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '{,}',
      'Line 1, column 2: found ",", where a name in double quotes should be.',
      /^Write it as in "version": 1, "title"/,
    ],
    [
      '{"a" 1}',
      'Line 1, column 6: found "1", where a colon should be.',
      /^Write it as in "version": 1, "title"/,
    ],
    [
      '{"a", "b"}',
      'Line 1, column 5: found ",", where a colon should be.',
      /^Write it as in "version": 1, "title"/,
    ],
    // Quotation marks.
    [
      "{'a': 1}",
      `Line 1, column 2: found "'", where a name in double quotes should be.`,
      'Write " around names and text.',
    ],
    ['{"a": ‘b’}', 'Line 1, column 7: found "‘", where a value should be.', 'Write " around names and text.'],
    [
      '{“a”: 1}',
      'Line 1, column 2: found "“", where a name in double quotes should be.',
      'Write " around names and text.',
    ],
    [
      '{title: 1}',
      'Line 1, column 2: found "title", where a name in double quotes should be.',
      /^Write it as in "version": 1, "title"/,
    ],
    // Inside text.
    [
      '{"a": "b\n}',
      'Line 1, column 9: found "\\u000A", where more of the text or its closing quotation mark should be.',
      /^Write " at its end, and inside it \\n for a line break/,
    ],
    [
      '["a\rb"]',
      'Line 1, column 4: found "\\u000D", where more of the text or its closing quotation mark should be.',
      /^Write " at its end, and inside it \\n for a line break/,
    ],
    [
      '["a\tb"]',
      'Line 1, column 4: found "\\u0009", where more of the text or its closing quotation mark should be.',
      /^Write " at its end, and inside it \\n for a line break/,
    ],
    [
      '["a\u0000b"]',
      'Line 1, column 4: found "\\u0000", where more of the text or its closing quotation mark should be.',
      /^Write " at its end, and inside it \\n for a line break/,
    ],
    [
      '["C:\\data"]',
      'Line 1, column 5: found "\\", where more of the text or its closing quotation mark should be.',
      /^Write " at its end, and inside it \\n for a line break/,
    ],
    [
      '["\\u12G4"]',
      'Line 1, column 3: found "\\", where more of the text or its closing quotation mark should be.',
      /^Write " at its end, and inside it \\n for a line break/,
    ],
    [
      '{"a\t": 1}',
      'Line 1, column 4: found "\\u0009", where more of the text or its closing quotation mark should be.',
      /^Write " at its end, and inside it \\n for a line break/,
    ],
    // Values.
    [
      '{"a": NaN}',
      'Line 1, column 7: found "NaN", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '{"a": True}',
      'Line 1, column 7: found "True", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '[01]',
      'Line 1, column 2: found "01", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '[.5]',
      'Line 1, column 2: found ".5", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '[5.]',
      'Line 1, column 2: found "5.", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '[+1]',
      'Line 1, column 2: found "+1", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '{"date": 1914-07-28}',
      'Line 1, column 10: found "1914-07-28", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '[nulls]',
      'Line 1, column 2: found "nulls", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      'hello',
      'Line 1, column 1: found "hello", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '[💥]',
      'Line 1, column 2: found "💥", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '[\u202E]',
      'Line 1, column 2: found "\\u202E", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      ']',
      'Line 1, column 1: found "]", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    [
      '{"a": tr',
      'Line 1, column 7: found "tr", where a value should be.',
      /^Write text in double quotes, a number such as 5 or -0\.5/,
    ],
    // Comments and what is too much.
    [
      '// A timeline\n{}',
      'Line 1, column 1: found "/", where a value should be.',
      'Remove it: JSON has no comments.',
    ],
    [
      '{"a": 1, /* why */ "b": 2}',
      'Line 1, column 10: found "/", where a name in double quotes should be.',
      'Remove it: JSON has no comments.',
    ],
    ['{"a": 1} {"a": 2}', 'Line 1, column 10: found "{", where the end of the file should be.', 'Remove it.'],
    [
      '{"a": 1}\n{"a": 2}',
      'Line 2, column 1: found "{", where the end of the file should be.',
      'One event in each line is a form for pages; here, write them as one list: { "version": 1, "title": "…", "events": [ … ] }.',
    ],
    ['{"a": 1}}', 'Line 1, column 9: found "}", where the end of the file should be.', 'Remove it.'],
    // Brackets.
    [
      '{"a": [1, 2}',
      'Line 1, column 12: found "}", where a comma or ] should be.',
      /^Write it as in "version": 1, "title"/,
    ],
    [
      '[{"a": 1]',
      'Line 1, column 9: found "]", where a comma or } should be.',
      /^Write it as in "version": 1, "title"/,
    ],
    // A file that was cut off.
    [
      '{"a": [1, {"b": 2',
      'Line 1, column 18: found the end of the file, where a comma or } should be.',
      /^If the file was cut off, fetch it again; else write \}\]\} at its end\.$/,
    ],
    [
      '[\n',
      'Line 2, column 1: found the end of the file, where a value should be.',
      /^If the file was cut off, fetch it again; else write \] at its end\.$/,
    ],
    [
      '{"a":',
      'Line 1, column 6: found the end of the file, where a value should be.',
      /^If the file was cut off, fetch it again; else write \} at its end\.$/,
    ],
    [
      '{"a": "b',
      'Line 1, column 9: found the end of the file, where more of the text or its closing quotation mark should be.',
      /^If the file was cut off, fetch it again; else write "\} at its end\.$/,
    ],
    [
      '["\\',
      'Line 1, column 3: found "\\", where more of the text or its closing quotation mark should be.',
      /^Write " at its end, and inside it \\n for a line break/,
    ],
  ])('%j is explained', (text, message, hint) => {
    const problem = problemOf(text);
    expect(problem.message).toBe(message);
    expect(problem.hint).toMatch(
      hint instanceof RegExp ? hint : new RegExp(`^${hint.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
    );
  });

  it('has its line and column counted alike for all kinds of line ends, without the byte-order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(problemOf(`\uFEFF{${end}${end}  "a" 1}`)).toMatchObject({
        message: 'Line 3, column 7: found "1", where a colon should be.',
        column: 7,
      });
    }
  });

  it('has its fault found in a long file', () => {
    const events = Array.from(
      { length: 20_000 },
      (_, i) => `{ "id": "e${i}", "title": "\\u0041 x", "text": "\\"${'x'.repeat(50)}\\"", "n": -1.5e+3 }`,
    );
    events[15_000] = events[15_000]!.replace('"title":', '"title"');
    const text = `{ "events": [\n${events.join(',\n')}\n] }`;
    expect(problemOf(text).message).toBe(
      'Line 15,002, column 27: found "\\u0041 x", where a colon should be.',
    );
  });

  it('may have very long texts without an end', () => {
    const text = `{"a": "${'word '.repeat(400_000)}\n"}`;
    expect(problemOf(text).column).toBe(2_000_008);
  });

  it('may open a million brackets, and the message stays short', () => {
    const { message, hint } = problemOf('['.repeat(1_000_000));
    expect(message).toBe('Line 1, column 1,000,001: found the end of the file, where a value should be.');
    expect(hint.length).toBeLessThan(200);
  });

  const SEED = 1918;
  it(`is always told from JSON, and its place is in the text (seed ${SEED})`, () => {
    const next = random(SEED);
    const pieces = [
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\\',
      ' ',
      '\n',
      '1',
      '-',
      'e',
      'true',
      "'",
      '/',
      '\u202E',
    ];
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    let brokenCount = 0;
    for (let round = 0; round < 3000; round++) {
      const at = Math.floor(next() * json.length);
      const cut = Math.floor(next() * 3);
      const text = json.slice(0, at) + pieces[Math.floor(next() * pieces.length)]! + json.slice(at + cut);
      if (isJson(text)) continue;
      brokenCount++;
      const { message, column } = problemOf(text);
      const [, line] = /^Line (\d+), column \d+: /.exec(message) ?? [];
      const lines = text.split('\n');
      expect(Number(line), message).toBeGreaterThanOrEqual(1);
      expect(Number(line), message).toBeLessThanOrEqual(lines.length);
      expect(column, message).toBeLessThanOrEqual(lines[Number(line) - 1]!.length + 1);
    }
    expect(brokenCount).toBeGreaterThan(1000);
  });
});
