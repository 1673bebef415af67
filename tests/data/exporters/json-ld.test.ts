// JSON-LD of timelines: what machines are told, what they must not take it for, and that no text of it ends its element.
import { describe, expect, it } from 'vitest';
import type { JsonLdOptions } from '../../../src/data/exporters/json-ld.ts';
import { scriptText, toJsonLd } from '../../../src/data/exporters/json-ld.ts';
import { checked, event, eventsOf, tableWithClocks } from '../sample-dataset.ts';
import { HOSTILE_PIECES, hostileTexts } from './hostile.ts';

const SEED = 1804;

interface Entry {
  readonly [key: string]: unknown;
}
interface Document extends Entry {
  readonly mainEntity: {
    readonly numberOfItems: number;
    readonly itemListElement: readonly { readonly item: Entry }[];
  };
}

function documentOf(parts: Readonly<Record<string, unknown>>, options?: JsonLdOptions): Document {
  const { events, ...head } = checked(parts);
  return toJsonLd(head, events, options) as Document;
}

const entryOf = (fields: Readonly<Record<string, unknown>>, parts = {}): Entry =>
  documentOf({ ...parts, events: [event(fields)] }).mainEntity.itemListElement[0]!.item;

describe('toJsonLd', () => {
  it('tells of a work with a list of entries, each with its sources', () => {
    const document = documentOf(
      {
        description: 'Five events.',
        language: 'en',
        license: 'CC-BY-4.0',
        categories: [{ id: 'c', label: 'Peace' }],
        actors: [
          { id: 'a', label: 'Foch' },
          { id: 'b', label: 'Wilson' },
        ],
        sources: [
          {
            id: 's',
            title: 'The war is over',
            author: [{ given: 'Jo', family: 'Doe' }, { literal: 'The Staff' }, {}],
            'container-title': 'The Gazette',
            issued: '1918-11-12',
            URL: 'https://gazette.example/a',
            DOI: '10.1/x',
          },
        ],
        events: [
          event({
            category: 'c',
            actors: ['a', 'b'],
            place: 'Compiègne',
            summary: 'Silence.',
            citations: [{ source: 's' }, { source: 's' }],
          }),
        ],
      },
      { address: 'https://example.org/t' },
    );
    expect(document).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      name: 'A timeline',
      description: 'Five events.',
      inLanguage: 'en',
      license: 'CC-BY-4.0',
      url: 'https://example.org/t',
      temporalCoverage: '1918',
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: 1,
        itemListElement: [
          {
            '@type': 'ListItem',
            position: 1,
            item: {
              '@type': 'CreativeWork',
              identifier: 'armistice',
              name: 'The armistice',
              text: 'Silence.',
              temporalCoverage: '1918-11-11',
              keywords: 'Peace',
              contentLocation: { '@type': 'Place', name: 'Compiègne' },
              mentions: [
                { '@type': 'Thing', name: 'Foch' },
                { '@type': 'Thing', name: 'Wilson' },
              ],
              citation: [
                {
                  '@type': 'CreativeWork',
                  name: 'The war is over',
                  url: 'https://gazette.example/a',
                  author: [
                    { '@type': 'Thing', name: 'Jo Doe' },
                    { '@type': 'Thing', name: 'The Staff' },
                  ],
                  publisher: { '@type': 'Organization', name: 'The Gazette' },
                  datePublished: '1918-11-12',
                  identifier: 'doi:10.1/x',
                },
              ],
            },
          },
        ],
      },
    });
  });

  it.each([
    ['1918-11', '1918-11'],
    ['2023-03-20/2023-03-22', '2023-03-20/2023-03-22'],
    ['2022-02-24/..', '2022-02-24/..'],
    ['1450~', 'about 1450'],
    ['-0043-03-15', '15 March 44 BC'],
    ['2023-21', 'spring 2023'],
    ['201X', 'the 2010s'],
    ['Y-66000000', '66 million years ago'],
  ])('dates %s as ISO 8601 where that can be, else in words: %s', (date, coverage) => {
    expect(entryOf({ date })['temporalCoverage']).toBe(coverage);
  });

  it('dates what lasts from one clock time to another by both', () => {
    const table = tableWithClocks();
    const document = toJsonLd(table.dataset, eventsOf(table)) as Document;
    expect(document['temporalCoverage']).toBe('2001');
    expect(document.mainEntity.itemListElement.map(({ item }) => item['temporalCoverage'])).toEqual([
      '2001-01-01T10:00:00Z/2001-01-01T12:00:00Z',
      '2001-01-01T22:00:00Z/2001-01-02T04:00:00Z',
    ]);
  });

  it('has the address of a DOI where a source has no other', () => {
    const sources = [{ id: 's', title: 'S', DOI: '10.1/x' }];
    expect(entryOf({ citations: [{ source: 's' }] }, { sources })['citation']).toEqual([
      { '@type': 'CreativeWork', name: 'S', url: 'https://doi.org/10.1/x', identifier: 'doi:10.1/x' },
    ]);
  });

  it('speaks of no event that one could go to, and offers nothing', () => {
    const types: unknown[] = [];
    JSON.stringify(documentOf({ events: [event({ place: 'Paris' })] }), (key, value: unknown) => {
      if (key === '@type') types.push(value);
      expect(['offers', 'startDate', 'endDate', 'eventStatus', 'location']).not.toContain(key);
      return value;
    });
    expect(types).not.toContain('Event');
  });

  it('says how many events there are and what they span where it has only some of them', () => {
    const extent = { start: Date.UTC(1900, 0), end: Date.UTC(2001, 0) };
    const document = documentOf({}, { count: 1_000_000, extent });
    expect(document.mainEntity.numberOfItems).toBe(1_000_000);
    expect(document['temporalCoverage']).toBe('1900/2000');
  });

  it('says what the whole spans in words where ISO 8601 cannot', () => {
    const document = documentOf({
      events: [event({ id: 'a', date: '-0300' }), event({ id: 'b', date: '0100' })],
    });
    expect(document['temporalCoverage']).toBe('301 BC – 100 AD');
  });

  it('spans more events than a function takes values', () => {
    const { events, ...head } = checked({});
    const many = Array.from({ length: 200_000 }, (_, i) => ({ ...events[0]!, date: `${1000 + (i % 1000)}` }));
    expect(toJsonLd(head, many)['temporalCoverage']).toBe('1000/1999');
  });

  it('has no span where there are no events, or none with a date', () => {
    const { events, ...head } = checked({});
    expect(toJsonLd(head, [])).not.toHaveProperty('temporalCoverage');
    expect(toJsonLd(head, [{ ...events[0]!, date: '../..' }])).not.toHaveProperty('temporalCoverage');
  });

  it('has no address that is not one of the web', () => {
    const document = documentOf(
      { sources: [{ id: 's' }], events: [event({ citations: [{ source: 's' }] })] },
      { address: 'javascript:alert(1)' },
    );
    expect(document).not.toHaveProperty('url');
    expect(document.mainEntity.itemListElement[0]!.item['citation']).toEqual([
      { '@type': 'CreativeWork', name: 's' },
    ]);
  });
});

describe('scriptText', () => {
  it(`is the same value, and nothing in it ends the element or begins a comment (seed ${SEED})`, () => {
    const titles = [...HOSTILE_PIECES, ...hostileTexts(SEED, 500)];
    const { events, ...head } = checked({});
    const document = toJsonLd(
      head,
      titles.map((title, index) => ({ ...events[0]!, id: `e${index}`, title })),
    );
    const text = scriptText(document);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual(document);
  });
});
