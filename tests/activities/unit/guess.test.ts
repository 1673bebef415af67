// How guessed dates are judged.
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/activities/guess.ts';
import { judgeGuess } from '../../../src/activities/guess.ts';
import { readTime } from '../../../src/time/read-time.ts';

describe('a guess', () => {
  it.each<[date: string, guess: string, verdict: Verdict]>([
    ['1918-11-11', '1918-11-11', 'right'],
    ['1918-11-11', ' 11 November 1918 ', 'right'],
    ['1918', '1918-11-11', 'right'],
    ['1918-11-11', '1918', 'vague'],
    ['1918-11-11', '1917', 'early'],
    ['1440~', '1450', 'near'],
    ['1440~', '1430', 'near'],
    ['1440~', '1500', 'late'],
    ['1440', '1450', 'late'],
    ['-2560~', '2500 BC', 'near'],
    ['1918-11~', '1918-10', 'near'],
    ['1918-11-11', '12/11/1918', 'late'],
    ['1918-11-11', '11/10/1918', 'early'],
    ['-0043-03-15', '44 BC', 'vague'],
    ['Y-66000000~', '65 million years ago', 'near'],
    ['Y-66000000~', '50 million years ago', 'late'],
    ['2023-03-20/2023-03-22', '2023-03-21/2023-03-25', 'near'],
    ['../1914~', '1916', 'near'],
    ['../1914~', '2020', 'late'],
    ['1914~/..', '1912', 'near'],
    ['1914~/..', '1800', 'early'],
    ['1918', 'long ago', 'unread'],
    ['1918', '', 'unread'],
    ['1918', '<script>', 'unread'],
    ['1918', '9'.repeat(400), 'unread'],
  ])('of %s that says %s is %s', (date, guess, verdict) => {
    expect(judgeGuess(readTime(date)!, guess)).toBe(verdict);
  });

  it('of a date that may be read in two ways counts as the better one', () => {
    expect(judgeGuess(readTime('1914-03-02')!, '2/3/1914')).toBe('right');
    expect(judgeGuess(readTime('1914-02-03')!, '2/3/1914')).toBe('right');
  });
});
