// The quick reading and the thorough check agree: what is plainly right is right, and comes out the same.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainDataset } from '../../src/data/plain-dataset.ts';
import { parseDataset } from '../../src/data/validate.ts';
import { random } from '../support/random.ts';
import { randomDataset } from './large/random-dataset.ts';
import { event, input, minimal } from './sample-dataset.ts';

const plain = (parts: Readonly<Record<string, unknown>>): unknown => plainDataset(input(parts));
const plainSource = (fields: Readonly<Record<string, unknown>>): unknown =>
  plain({ sources: [{ id: 's', title: 'T', ...fields }] });

function expectAgreement(value: unknown, seed?: number): boolean {
  const dataset = plainDataset(value);
  const outcome = parseDataset(value);
  if (dataset) expect(outcome, `seed ${seed}`).toEqual({ dataset, problems: [] });
  return dataset !== undefined;
}

describe('a plain dataset', () => {
  it('is the dataset of the page', () => {
    const file = new URL('../../data/moscow-visit-2023.json', import.meta.url);
    expect(expectAgreement(JSON.parse(readFileSync(file, 'utf8')))).toBe(true);
  });

  it('is the least that is a dataset', () => {
    expect(plainDataset(minimal)).toEqual(parseDataset(minimal).dataset);
  });

  it.each([0, 0.01, 0.05, 0.3])('of badness %d comes out as after the thorough check', (badness) => {
    let plainCount = 0;
    for (let run = 0; run < 600; run += 1) {
      const seed = run + badness * 1e6;
      const next = random(seed);
      const chance = (limit: number): number => Math.floor(next() * limit);
      const value = randomDataset(chance, badness, 1 + chance(12));
      const { problems } = parseDataset(value);
      const isPlain = expectAgreement(value, seed);
      plainCount += Number(isPlain);
      if (badness === 0) expect(isPlain, `seed ${seed}`).toBe(problems.length === 0);
    }
    expect(plainCount > 0 || badness > 0.05).toBe(true);
  });

  it('keeps what its maker does later to the input out of what was read', () => {
    const actors = ['a'];
    const dataset = plainDataset(input({ actors: [{ id: 'a', label: 'A' }], events: [event({ actors })] }));
    actors.push('b');
    expect(dataset?.events[0]?.actors).toEqual(['a']);
  });
});

describe('sources', () => {
  it.each([
    ['a date', { issued: '2023-03-18' }],
    ['the parts of a date', { issued: { 'date-parts': [[2023, 3, '18']], circa: true } }],
    ['no date in its parts', { issued: { literal: 'in spring' } }],
    ['names', { author: [{ given: 'Y', family: 'P', suffix: 'Jr' }], editor: [{ literal: 'A ministry' }] }],
    ['an address', { URL: 'https://example.org/a', archived: { URL: 'http://b.org', date: '2023' } }],
    ['numbers', { volume: 5, issue: '5–6', page: '7' }],
    ['fields of their own', { note: null, custom: { a: 1 } }],
    ['nothing', { URL: null, author: null, volume: undefined }],
  ])('are plain with %s', (_, fields) => {
    expect(expectAgreement(input({ sources: [{ id: 's', title: 'T', ...fields }] }))).toBe(true);
  });

  it.each([
    ['a date that cannot be read', { issued: 'spring of 2023' }],
    ['parts that make no day', { issued: { 'date-parts': [[2023, 13]] } }],
    ['an address that may become no link', { URL: 'javascript:alert(1)' }],
    ['an address that is to be written otherwise', { URL: 'https://example.org/ä' }],
    ['hostile text', { publisher: 'a\u202Eb' }],
    ['a character that could not be read', { publisher: 'caf\uFFFD' }],
    ['an empty title', { title: '' }],
    ['no number', { volume: NaN }],
    ['a prototype', JSON.parse('{ "__proto__": { "a": 1 } }') as Record<string, unknown>],
  ])('are not plain with %s', (_, fields) => {
    // As JSON.parse makes it: `__proto__` is an own field.
    const source = Object.defineProperties(
      { id: 's', title: 'T' },
      Object.getOwnPropertyDescriptors(fields as object),
    );
    expect(plain({ sources: [source] })).toBeUndefined();
    expect(plainSource({})).toMatchObject({ sources: [{ id: 's', title: 'T' }] });
  });
});

describe('a dataset that is not plain', () => {
  it.each([
    ['no object', () => 'text'],
    ['a list', () => [minimal]],
    ['without events', () => input({ events: [] })],
    ['of another version', () => input({ version: 2 })],
    ['with an unknown field', () => input({ titel: 'x' })],
    ['with an id twice', () => input({ events: [event({}), event({})] })],
    ['with a language that is none', () => input({ language: 'no language' })],
    ['with a language that is written otherwise', () => input({ language: 'EN-us' })],
    [
      'with an actor twice',
      () => input({ actors: [{ id: 'a', label: 'A' }], events: [event({ actors: ['a', 'a'] })] }),
    ],
    ['with a step of notes alone', () => input({ story: [{ notes: 'x', event: null }] })],
    ['with a step of an answer alone', () => input({ story: [{ answer: 'x', show: [] }] })],
    ['with a step that shows an unknown event', () => input({ story: [{ title: 'x', show: ['nothing'] }] })],
    [
      'with a step that shows an event twice',
      () => input({ story: [{ title: 'x', show: ['armistice', 'armistice'] }] }),
    ],
    [
      'with a getter that throws',
      () => Object.defineProperty({}, 'version', { get: () => expect.unreachable() }),
    ],
  ])('is one %s', (_, make) => {
    expect(plainDataset(make())).toBeUndefined();
  });
});
