// What people write into the `columns` attribute.
import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../src/data/parquet/mapping.ts';

describe('readMapping', () => {
  it.each([
    ['start: Date', { start: 'Date' }],
    ['  START :Flight Date ,\n title: {From}, {To}', { start: 'Flight Date', title: '{From}, {To}' }],
    ['start: a + b minutes, end: c', { start: 'a + b minutes', end: 'c' }],
    ['title: At 10:30, say', { title: 'At 10:30, say' }],
    ['', {}],
    ['  ', {}],
  ])('reads %j', (text, mapping) => {
    expect(readMapping(text)).toEqual({ mapping, problems: [] });
  });

  it.each([
    ['date', 'Found "date" where a key should be.', {}],
    ['a, start: b', 'Found "a" where a key should be.', { start: 'b' }],
    ['start: a, titel: b', 'The key "titel" is not known.', { start: 'a' }],
    ['start:, title: b', 'There is nothing after "start:".', { title: 'b' }],
    ['start: a, start: b', 'The key "start" is there twice.', { start: 'a' }],
    ['__proto__: a', 'The key "__proto__" is not known.', {}],
    ['constructor: a', 'The key "constructor" is not known.', {}],
    ['a\u202Eb', 'Found "a\\u202Eb" where a key should be.', {}],
  ])('says what is wrong with %j', (text, message, mapping) => {
    const read = readMapping(text);
    expect(read.mapping).toEqual(mapping);
    expect(read.problems).toMatchObject([{ path: 'columns', message, severity: 'error' }]);
  });
});
