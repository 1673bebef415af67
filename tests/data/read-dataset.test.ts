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
    // Commas and colons.
    [
      '{\n  "a": 1\n  "b": 2\n}',
      'Line 3, column 3: a comma is missing before "b".',
      'Write a comma between two fields or items.',
    ],
    [
      '[1 2]',
      'Line 1, column 4: a comma is missing before "2".',
      'Write a comma between two fields or items.',
    ],
    [
      '[1, "one" "two words"]',
      'Line 1, column 11: a comma is missing before "two words".',
      'Write a comma between two fields or items.',
    ],
    [
      '{"a": 1 "b}',
      'Line 1, column 9: a comma is missing before "b}".',
      'Write a comma between two fields or items.',
    ],
    [
      '{\n"a": 1,\n}',
      'Line 2, column 7: there is a comma, but nothing follows before the closing }.',
      'Remove the comma.',
    ],
    [
      '[1,\n 2 , ]',
      'Line 2, column 4: there is a comma, but nothing follows before the closing ].',
      'Remove the comma.',
    ],
    ['[1,,2]', 'Line 1, column 4: "," is not a value.', /^Write text in double quotes, a number/],
    ['{,}', 'Line 1, column 2: "," is not a name in double quotes.', /"title": "My timeline"/],
    ['{"a" 1}', 'Line 1, column 6: a colon is missing before "1".', /"title": "My timeline"/],
    ['{"a", "b"}', 'Line 1, column 5: a colon is missing before ",".', /"title": "My timeline"/],
    // Quotation marks.
    ["{'a': 1}", "Line 1, column 2: found ', not a double quotation mark.", 'Write " around names and text.'],
    [
      '{"a": ‘b’}',
      'Line 1, column 7: found ‘, not a double quotation mark.',
      'Write " around names and text.',
    ],
    ['{“a”: 1}', 'Line 1, column 2: found “, not a double quotation mark.', 'Write " around names and text.'],
    ['{title: 1}', 'Line 1, column 2: "title" is not a name in double quotes.', /"title": "My timeline"/],
    [
      '{"a": "b\n}',
      'Line 1, column 7: the text that begins here has no closing quotation mark on its line.',
      /Write " at its end/,
    ],
    [
      '["a\rb"]',
      'Line 1, column 2: the text that begins here has no closing quotation mark on its line.',
      /Write " at its end/,
    ],
    // Inside text.
    [
      '["a\tb"]',
      'Line 1, column 4: there is a control character, "\\u0009", in this text.',
      'Write \\t for a tab.',
    ],
    [
      '["a\u0000b"]',
      'Line 1, column 4: there is a control character, "\\u0000", in this text.',
      'Remove it.',
    ],
    ['["C:\\data"]', 'Line 1, column 5: "\\d" stands for nothing.', /Write \\\\ for a backslash/],
    ['["\\u12G4"]', 'Line 1, column 3: "\\u" stands for nothing.', /Write \\\\ for a backslash/],
    // Values.
    ['{"a": NaN}', 'Line 1, column 7: "NaN" is not a value.', /^Write text in double quotes/],
    ['{"a": True}', 'Line 1, column 7: "True" is not a value.', /^Write text in double quotes/],
    ['[01]', 'Line 1, column 2: "01" is not a value.', /5 or -0\.5/],
    ['[.5]', 'Line 1, column 2: ".5" is not a value.', /5 or -0\.5/],
    ['[5.]', 'Line 1, column 2: "5." is not a value.', /5 or -0\.5/],
    ['[+1]', 'Line 1, column 2: "+1" is not a value.', /5 or -0\.5/],
    [
      '{"date": 1914-07-28}',
      'Line 1, column 10: "1914-07-28" is not a value.',
      /^Write text in double quotes/,
    ],
    ['[nulls]', 'Line 1, column 2: "nulls" is not a value.', /^Write text/],
    ['hello', 'Line 1, column 1: "hello" is not a value.', /^Write text/],
    ['[💥]', 'Line 1, column 2: "💥" is not a value.', /^Write text/],
    ['[\u202E]', 'Line 1, column 2: "\\u202E" is not a value.', /^Write text/],
    // Comments and what is too much.
    ['// A timeline\n{}', 'Line 1, column 1: there is a comment, and JSON has none.', 'Remove it.'],
    ['{"a": 1, /* why */ "b": 2}', 'Line 1, column 10: there is a comment, and JSON has none.', 'Remove it.'],
    ['{"a": 1}\n{"a": 2}', 'Line 2, column 1: there is more text after the end: "{".', 'Remove it.'],
    ['{"a": 1}}', 'Line 1, column 9: there is more text after the end: "}".', 'Remove it.'],
    // Brackets.
    ['{"a": [1, 2}', 'Line 1, column 12: found }, but ] closes what is open.', 'Write ].'],
    ['[{"a": 1]', 'Line 1, column 9: found ], but } closes what is open.', 'Write }.'],
    [']', 'Line 1, column 1: "]" is not a value.', /^Write text/],
    // A file that was cut off.
    [
      '{"a": [1, {"b": 2',
      'Line 1, column 18: the file ends too early; 3 brackets are still open.',
      /else write \}\]\} at its end\.$/,
    ],
    [
      '[\n',
      'Line 2, column 1: the file ends too early; 1 bracket is still open.',
      /else write \] at its end\.$/,
    ],
    [
      '{"a":',
      'Line 1, column 6: the file ends too early; 1 bracket is still open.',
      /^If the file was cut off, fetch it again/,
    ],
    [
      '{"a": "b',
      'Line 1, column 9: the file ends too early, inside a text in double quotes.',
      /^If the file was cut off, fetch it again/,
    ],
    ['["\\', 'Line 1, column 3: "\\" stands for nothing.', /Write \\\\ for a backslash/],
    ['{"a": tr', 'Line 1, column 7: "tr" is not a value.', /^Write text/],
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
        message: 'Line 3, column 7: a colon is missing before "1".',
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
    expect(problemOf(text).message).toBe('Line 15,002, column 27: a colon is missing before "\\u0041 x".');
  });

  it('may open a million brackets, and the message stays short', () => {
    const { message, hint } = problemOf('['.repeat(1_000_000));
    expect(message).toBe(
      'Line 1, column 1,000,001: the file ends too early; 1,000,000 brackets are still open.',
    );
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
      const found = text.split('\n')[Number(line) - 1];
      expect(found, message).toBeDefined();
      expect(column).toBeLessThanOrEqual(found!.length + 1);
    }
    expect(brokenCount).toBeGreaterThan(1000);
  });
});
