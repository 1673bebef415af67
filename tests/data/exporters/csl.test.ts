// The sources as one file for reference managers.
import { describe, expect, it } from 'vitest';
import { toCslFile } from '../../../src/data/exporters/csl.ts';
import { checked } from '../sample-dataset.ts';

describe('toCslFile', () => {
  it('is a list of CSL items with dates in parts, in the order of the sources', () => {
    const { sources } = checked({
      sources: [
        { id: 'b', type: 'book', title: '"My" <War>', issued: '1931' },
        { id: 'a', title: 'Telegrams', archived: { URL: 'https://copies.example/t' } },
      ],
    });
    expect(JSON.parse(toCslFile(sources))).toEqual([
      { id: 'b', type: 'book', title: '"My" <War>', issued: { 'date-parts': [[1931]] } },
      { id: 'a', title: 'Telegrams', custom: { archived: { URL: 'https://copies.example/t' } } },
    ]);
  });

  it('is an empty list where there are none', () => {
    expect(JSON.parse(toCslFile([]))).toEqual([]);
  });
});
