import { describe, expect, it } from 'vitest';
import { diffLines } from '../../src/cli/line-diff.ts';

const numbered = (count: number, changed: readonly number[] = []) =>
  Array.from({ length: count }, (_, i) => `line ${i + 1}${changed.includes(i + 1) ? '!' : ''}\n`).join('');

describe('a unified diff', () => {
  it('is empty for texts that are the same', () => {
    expect(diffLines('a', '', '')).toBe('');
    expect(diffLines('a', 'x\n', 'x\n')).toBe('');
  });

  it('has three lines around a change', () => {
    expect(diffLines('a', numbered(9), numbered(9, [5]))).toBe(
      '--- a\n+++ a\n@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+line 5!\n line 6\n line 7\n line 8\n',
    );
  });

  it('joins changes that are near, and parts those that are not', () => {
    const hunks = (changed: readonly number[]) =>
      diffLines('a', numbered(30), numbered(30, changed)).match(/^@@.*/gm);
    expect(hunks([1, 8])).toEqual(['@@ -1,11 +1,11 @@']);
    expect(hunks([1, 9, 30])).toEqual(['@@ -1,4 +1,4 @@', '@@ -6,7 +6,7 @@', '@@ -27,4 +27,4 @@']);
  });

  it('has changed lines that follow each other together', () => {
    expect(diffLines('a', 'a\nb\n', 'c\nd\n')).toBe('--- a\n+++ a\n@@ -1,2 +1,2 @@\n-a\n-b\n+c\n+d\n');
  });

  it('says where a file has no line end, and keeps carriage returns', () => {
    expect(diffLines('a', 'x\r\ny', 'x\r\nz')).toBe(
      '--- a\n+++ a\n@@ -1,2 +1,2 @@\n x\r\n-y\n\\ No newline at end of file\n+z\n\\ No newline at end of file\n',
    );
  });

  it('is made in one pass, however many lines change', () => {
    const all = Array.from({ length: 200_000 }, (_, i) => `${i}`);
    const diff = diffLines('a', all.join('\n'), all.map((line) => `${line}!`).join('\n'));
    expect(diff.split('\n')).toHaveLength(2 + 1 + 2 * all.length + 2 + 1);
  });

  it('refuses texts of different numbers of lines', () => {
    expect(() => diffLines('a', 'x', 'x\ny')).toThrow(RangeError);
  });
});
