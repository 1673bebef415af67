// The dates of CSL-JSON as EDTF text.
import { describe, expect, it } from 'vitest';
import { cslDateToEdtf, issuedTime } from '../../src/data/csl-date.ts';

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

describe('when a source appeared', () => {
  it.each([
    [{ raw: '2020-05-12' }, '2020-05-12'],
    [{ literal: '2020' }, '2020'],
    [{ raw: 'spring of that year' }, undefined],
    [{ 'date-parts': [[2023, 3]], raw: '2020' }, '2023-03'],
  ])('of %j is read as %s', (issued, text) => {
    expect(issuedTime({ id: 's', type: 'book', title: 'S', issued })?.text).toBe(text);
  });
});
