import { describe, expect, it } from 'vitest';
import { sourceHref } from '../../src/data/source-href.ts';

const of = (fields: { readonly URL?: string; readonly DOI?: string }) => sourceHref({ id: 's', ...fields });

describe('the address of a source', () => {
  it('is its own, whether it has a DOI or not', () => {
    expect(of({ URL: 'https://example.org/a', DOI: '10.1000/182' })).toBe('https://example.org/a');
    expect(of({ URL: 'https://example.org/a' })).toBe('https://example.org/a');
  });

  it.each([
    ['10.1000/182', 'https://doi.org/10.1000/182'],
    ['10.1000.10/182', 'https://doi.org/10.1000.10/182'],
    ['https://doi.org/10.1000/182', 'https://doi.org/10.1000/182'],
    ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
    [
      '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
      'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    ],
    ['10.1000/a?b#c\\d', 'https://doi.org/10.1000/a%3Fb%23c%5Cd'],
    ['10.1000/50%', 'https://doi.org/10.1000/50%25'],
    ['https://doi.org/10.1000/a%3Cb', 'https://doi.org/10.1000/a%3Cb'],
    ['10.1000/"onclick="alert(1)', 'https://doi.org/10.1000/%22onclick=%22alert(1)'],
    ['10.1000/\uD800', 'https://doi.org/10.1000/%EF%BF%BD'],
  ])('is that of its DOI, %j, where it has no other', (DOI, href) => {
    expect(of({ DOI })).toBe(href);
    expect(of({ DOI, URL: 'javascript:alert(1)' })).toBe(href);
  });

  it.each([
    '',
    '10.1000',
    '10.1000/',
    '10./182',
    'forthcoming',
    'javascript:alert(1)',
    '//evil.example/10.1/2',
  ])('is none where the DOI is %j', (DOI) => {
    expect(of({ DOI })).toBeUndefined();
  });

  it('is none where there is neither', () => {
    expect(of({})).toBeUndefined();
  });
});
