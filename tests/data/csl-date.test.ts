// The dates of CSL-JSON as EDTF text.
import { describe, expect, it } from 'vitest';
import { cslDateToEdtf } from '../../src/data/csl-date.ts';

describe('a CSL date as EDTF', () => {
  it.each([
    [[[2023, 3, 18]], '2023-03-18'],
    [[['2023', '3']], '2023-03'],
    [[[1914, '', 5]], '1914'], // a day of no month
    [[[1914, 7, '']], '1914-07'],
    [[[-44]], '-0043'],
    [[[1914], [1918, 11]], '1914/1918-11'],
    [[['', 5]], undefined],
    [[['about 1914']], undefined],
    [[], undefined],
  ])('of the parts %j is %s', (parts, edtf) => {
    expect(cslDateToEdtf({ 'date-parts': parts })).toBe(edtf);
  });
});
