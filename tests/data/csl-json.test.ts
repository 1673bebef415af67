// Sources as CSL-JSON items for other programs.
import { describe, expect, it } from 'vitest';
import { toCslJson } from '../../src/data/csl-json.ts';
import { checked } from './sample-dataset.ts';

const item = (fields: Readonly<Record<string, unknown>>) =>
  toCslJson(checked({ sources: [{ id: 'a', title: 'A', ...fields }] }).sources[0]!);

describe('a source as CSL-JSON', () => {
  it.each([
    ['2023-03-18', { 'date-parts': [[2023, 3, 18]] }],
    ['2023-03', { 'date-parts': [[2023, 3]] }],
    ['2023', { 'date-parts': [[2023]] }],
    ['2023-03-20~', { 'date-parts': [[2023, 3, 20]], circa: true }],
    ['2023-03-20/2023-03-22', { 'date-parts': [[2023, 3, 20], [2023, 3, 22]] }], // prettier-ignore
    ['-0043', { 'date-parts': [[-44]] }],
    ['2023-21', { 'date-parts': [[2023]], season: 1 }],
    ['2023-33', { literal: '2023-33' }],
    ['201X', { literal: '201X' }],
    ['2022-02-24/..', { literal: '2022-02-24/..' }],
  ])('has %s in the form that all programs read', (issued, expected) => {
    expect(item({ issued })['issued']).toEqual(expected);
  });

  it('keeps fields that it does not know, and dates that are CSL already', () => {
    const fields = { issued: { 'date-parts': [['2023', '03']] }, ISBN: '978-3', language: 'de' };
    expect(item(fields)).toEqual({ id: 'a', title: 'A', ...fields });
  });

  it('names the archived copy where CSL keeps what it has no field for', () => {
    const archived = { URL: 'https://copies.example/a', date: '2020-01-02' };
    expect(item({ archived })).toEqual({ id: 'a', title: 'A', custom: { archived } });
    expect(item({ archived, custom: { x: 1 } })).toMatchObject({ custom: { x: 1, archived } });
    expect(item({ archived, custom: 'abc' })).toMatchObject({ custom: { archived } });
  });

  it('has no date where the source has none', () => {
    expect(item({})).toEqual({ id: 'a', title: 'A' });
  });
});
