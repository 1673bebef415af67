import { describe, expect, it } from 'vitest';
import { findRepeatedNames } from '../../src/data/repeated-names.ts';

const pathsIn = (text: string): string[] => findRepeatedNames(text).map(({ path }) => path);

describe('names that an object has twice', () => {
  it('are told with the path of the value that counts', () => {
    const [problem] = findRepeatedNames('{"version": 1, "events": [1], "title": "x", "events": [2]}');
    expect(problem).toEqual({
      path: 'events',
      message: 'The name "events" occurs twice in one object: of its values only the last counts.',
      hint: 'Put what belongs together into one value, and remove the other.',
      severity: 'warning',
    });
  });

  it.each([
    ['{"events": [{"a": 1}, {"b": {"c": 1, "c": 2}, "date": "x"}]}', ['events[1].b.c']],
    ['[[1, {"a": 1, "a": 2}]]', ['[0][1].a']],
    ['{"a": 1, "a": 2, "a": 3}', ['a', 'a']],
    ['{"a b": {"x": [], "x": {}}, "y": 0}', ['"a b".x']],
    ['{"caf\\u00e9": 1, "café": 2}', ['"café"']],
    ['{"__proto__": 1, "__proto__": 2}', ['__proto__']],
  ])('are found wherever they are: %s', (text, paths) => {
    expect(pathsIn(text)).toEqual(paths);
  });

  it.each([
    '{"a": {"a": 1}, "b": {"a": 2}}',
    '[{"a": 1}, {"a": 2}]',
    '{"a": "a", "b": "a \\" : a", "c": ["a", "a"]}',
    '{}',
    '"a"',
    ' 5 ',
  ])('are no others: %s', (text) => {
    expect(pathsIn(text)).toEqual([]);
  });

  it('are not told for ever, and the last says how many more there are', () => {
    const problems = findRepeatedNames(`{${'"a":1,'.repeat(5000)}"a":1}`);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.message).toBe('There are 4,800 more problems.');
  });
});
