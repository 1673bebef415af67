import { describe, expect, it } from 'vitest';
import { findJsonPlaces, lineFinder } from '../../src/data/json-places.ts';

/** What stands at the place of a path. */
const at = (text: string, path: string) => {
  const { start, end } = findJsonPlaces(text, [path]).get(path)!;
  return text.slice(start, end);
};

const TEXT = ` { "version" : 1, "events": [ { "id": "a", "date": "19\\"14" }, {}, [[5, -1.5e3], [ true ]] ],
  "container-title": "T", "$schema": null, "x.y": { "z": [] }, "a\\u0007b": 7 } `;

describe('the place of a path', () => {
  it.each([
    ['', TEXT.trim()],
    ['version', '1'],
    ['events[0]', '{ "id": "a", "date": "19\\"14" }'],
    ['events[0].date', '"19\\"14"'],
    ['events[1]', '{}'],
    ['events[2][0][1]', '-1.5e3'],
    ['events[2][1]', '[ true ]'],
    ['events[2][1][0]', 'true'],
    ['container-title', '"T"'],
    ['$schema', 'null'],
    ['"x.y"', '{ "z": [] }'],
    ['"a\\u0007b"', '7'],
  ])('%s is that of its value', (path, value) => {
    expect(at(TEXT, path)).toBe(value);
  });

  it.each([
    ['events[0].title', '{ "id": "a", "date": "19\\"14" }'],
    ['events[1].citations[0].source', '{}'],
    ['events[2][7]', '[[5, -1.5e3], [ true ]]'],
    ['nothing', TEXT.trim()],
    ['version.major', '1'],
  ])('%s, which is not there, is that of what is around it', (path, value) => {
    expect(at(TEXT, path)).toBe(value);
  });

  it('is that of the last, where a name occurs twice', () => {
    expect(at('{ "a": 1, "a": 2 }', 'a')).toBe('2');
    expect(at('{ "a": { "b": 1 }, "a": { "b": 2 } }', 'a.b')).toBe('2');
  });

  it.each(['__proto__', 'constructor', 'toString', '[0]', '"', '\\'])(
    'may have a name such as %j in it',
    (name) => {
      const text = JSON.stringify({ [name]: 5 });
      const path = /^\w+$/.test(name) ? name : `"${name}"`;
      expect(at(text, path)).toBe('5');
    },
  );

  it('is found for many paths in one pass', () => {
    const items = Array.from({ length: 100_000 }, (_, i) => i);
    const places = findJsonPlaces(
      JSON.stringify({ items }),
      items.map((i) => `items[${i}]`),
    );
    expect(places.size).toBe(items.length);
    const { start, end } = places.get('items[99999]')!;
    expect(JSON.stringify({ items }).slice(start, end)).toBe('99999');
  });

  it('is found at any depth', () => {
    const depth = 100_000;
    const path = '[0]'.repeat(depth);
    const place = findJsonPlaces(`${'['.repeat(depth)}5${']'.repeat(depth)}`, [path]).get(path);
    expect(place).toEqual({ start: depth, end: depth + 1 });
  });

  it('is found behind long texts, whatever is escaped in them', () => {
    const long = '\\"'.repeat(100_000);
    expect(at(JSON.stringify({ long, next: 5 }), 'next')).toBe('5');
  });

  it('is looked for to the end of text that is no JSON, and no further', () => {
    for (const text of ['', '"', '[1, "b']) expect(text).toContain(at(text, '[1]'));
  });
});

describe('lines and columns', () => {
  it('begin at 1, and end with line feeds, carriage returns or both', () => {
    const placeOf = lineFinder('ab\ncd\r\nef\rg\n');
    expect([0, 2, 3, 5, 7, 10, 12].map((offset) => placeOf(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 5, column: 1 },
    ]);
  });

  it('are there in an empty text', () => {
    expect(lineFinder('')(0)).toEqual({ line: 1, column: 1 });
  });
});
