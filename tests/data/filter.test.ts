import { describe, expect, it } from 'vitest';
import { buildEventTable } from '../../src/data/event-table.ts';
import type { Filters } from '../../src/data/filter.ts';
import { NO_FILTERS, facetCounts, filterRows } from '../../src/data/filter.ts';
import { searchRows } from '../../src/data/search-index.ts';
import { checked, event } from './sample-dataset.ts';

const table = buildEventTable(
  checked({
    categories: [
      { id: 'talks', label: 'Talks' },
      { id: 'law', label: 'Law' },
      { id: 'unused', label: 'Unused' },
    ],
    actors: [
      { id: 'xi', label: 'Xi Jinping' },
      { id: 'putin', label: 'Vladimir Putin' },
      { id: 'icc', label: 'Cour pénale internationale' },
    ],
    sources: [
      { id: 'kuow', title: 'China leader to visit', publisher: 'KUOW' },
      { id: 'cnn', title: 'Live news', 'container-title': 'CNN' },
    ],
    events: [
      event({
        id: 'warrant',
        title: 'Arrest warrant',
        date: '2023-03-17',
        category: 'law',
        actors: ['icc', 'putin'],
        citations: [{ source: 'cnn' }, { source: 'cnn' }],
      }),
      event({
        id: 'samarkand',
        title: 'Meeting',
        date: '2022-09-15',
        category: 'talks',
        actors: ['xi', 'putin'],
        place: 'Samarkand',
        citations: [{ source: 'kuow' }],
      }),
      event({
        id: 'visit',
        title: 'State visit',
        date: '2023-03-20/2023-03-22',
        category: 'talks',
        actors: ['xi', 'putin'],
        summary:
          'Straße, Łódź, crème brûlée, İstanbul, Ελλάδα; l’été, “no” – сьогодні п’ять, Hawaiʻi, 20\u201122',
        citations: [{ source: 'kuow' }, { source: 'cnn' }],
      }),
      event({ id: 'alone', title: 'Alone', date: '2024' }),
    ],
  }),
);

const ids = (rows: Iterable<number>): string[] => Array.from(rows, (row) => table.eventAt(row).id);
const filtered = (filters: Partial<Filters>): string[] =>
  ids(filterRows(table, { ...NO_FILTERS, ...filters }, searchRows(table, filters.text ?? '')));

describe('a search', () => {
  it.each([
    ['samarkand', ['samarkand']],
    ['SAMARKAND', ['samarkand']],
    ['marka', ['samarkand']],
    ['state visit', ['visit']],
    ['visit', ['samarkand', 'visit']], // The title of a source of the first.
    ['  jinping   state ', ['visit']],
    ['law', ['warrant']],
    ['penale', ['warrant']],
    ['pénale', ['warrant']],
    ['kuow', ['samarkand', 'visit']],
    ['cnn live', ['warrant', 'visit']],
    ['strasse', ['visit']],
    ['straße', ['visit']],
    ['lodz', ['visit']],
    ['creme brulee', ['visit']],
    ['istanbul', ['visit']],
    ['ΕΛΛΑΔΑ', ['visit']],
    ["l'ete", ['visit']],
    ['l’été', ['visit']],
    ['lʼété', ['visit']],
    ['"no"', ['visit']],
    ['«no»', ['visit']],
    ["п'ять", ['visit']],
    ["hawai'i", ['visit']],
    ['20-22', ['visit']],
    ['20–22', ['visit']],
    ['-', ['visit']],
    ["'", ['visit']],
    ['lete', []],
    ['nothing', []],
    ['state nothing', []],
    ['.*', []],
    ['undefined', []],
    ['', ['samarkand', 'warrant', 'visit', 'alone']],
    [' \t', ['samarkand', 'warrant', 'visit', 'alone']],
  ])('for %j finds %j, in time order', (text, found) => {
    expect(ids(searchRows(table, text))).toEqual(found);
  });

  it('does not find a word that begins in one field and ends in the next', () => {
    expect(ids(searchRows(table, 'warranttalks'))).toEqual([]);
  });

  it.each([
    ['1914', ['assassination', 'war']],
    ['1918', ['war']],
    ['1916', []],
    ['July 1914', ['war']],
    ['28 July 1914', ['war']],
    ['1914-06-28', ['assassination']],
    ['191X', ['assassination', 'war']],
    ['19XX', ['assassination', 'war']],
    ['44 BC', ['caesar']],
    ['66 million years ago', ['dinosaurs']],
    ['1500', ['before']],
    ['1914 war', ['war']],
    ['14', ['war']],
    ['1914-13', []],
    ['../..', []],
  ])('for the date %j finds %j, which begin or end then', (text, found) => {
    const dated = buildEventTable(
      checked({
        events: [
          { id: 'dinosaurs', title: 'Dinosaurs die out', date: 'Y-66000000' },
          { id: 'caesar', title: 'Caesar is killed', date: '-0043-03-15' },
          { id: 'before', title: 'Some time before', date: '/1500' },
          { id: 'assassination', title: 'Sarajevo', date: '1914-06-28' },
          { id: 'war', title: 'The war of 14, and 1914', date: '1914-07-28/1918-11-11' },
        ],
      }),
    );
    expect(Array.from(searchRows(dated, text), (row) => dated.eventAt(row).id)).toEqual(found);
  });

  it('finds nothing in an empty table', () => {
    expect(searchRows(buildEventTable(checked({ events: [] })), 'a')).toHaveLength(0);
  });
});

describe('filters', () => {
  it.each<[Partial<Filters>, string[]]>([
    [{}, ['samarkand', 'warrant', 'visit', 'alone']],
    [{ categories: ['law'] }, ['warrant']],
    [{ categories: ['law', 'talks'] }, ['samarkand', 'warrant', 'visit']],
    [{ actors: ['icc'] }, ['warrant']],
    [{ actors: ['icc', 'xi'] }, ['samarkand', 'warrant', 'visit']],
    [{ sources: ['cnn'] }, ['warrant', 'visit']],
    [{ categories: ['talks'], sources: ['cnn'] }, ['visit']],
    [{ categories: ['talks'], actors: ['icc'] }, []],
    [{ actors: ['putin'], text: 'visit' }, ['samarkand', 'visit']],
    [{ categories: ['unused'] }, []],
    [{ categories: ['constructor'] }, []],
  ])('%j keep %j', (filters, kept) => {
    expect(filtered(filters)).toEqual(kept);
  });
});

describe('the count of each choice', () => {
  const counts = (filters: Partial<Filters>) => {
    const { categories, actors, sources } = facetCounts(
      table,
      { ...NO_FILTERS, ...filters },
      searchRows(table, filters.text ?? ''),
    );
    return [...categories, ...actors, ...sources].map(([id, count]) => `${id} ${count}`).join(', ');
  };

  it('is of all events without filters; each event counts once for a source that it cites twice', () => {
    expect(counts({})).toBe('talks 2, law 1, unused 0, xi 2, putin 3, icc 1, kuow 2, cnn 2');
  });

  it('is what the choice would keep, given the other groups but not its own', () => {
    expect(counts({ categories: ['law'] })).toBe(
      'talks 2, law 1, unused 0, xi 0, putin 1, icc 1, kuow 0, cnn 1',
    );
    expect(counts({ categories: ['talks'], sources: ['cnn'] })).toBe(
      'talks 1, law 1, unused 0, xi 1, putin 1, icc 0, kuow 2, cnn 1',
    );
    expect(counts({ text: 'state' })).toBe('talks 1, law 0, unused 0, xi 1, putin 1, icc 0, kuow 1, cnn 1');
  });

  it('is what filtering by it alone keeps beside the other groups', () => {
    const others: Partial<Filters> = { actors: ['putin'], text: 'i' };
    for (const [id, count] of facetCounts(table, { ...NO_FILTERS, ...others }, searchRows(table, 'i'))
      .sources) {
      expect([id, filtered({ ...others, sources: [id] }).length]).toEqual([id, count]);
    }
  });

  it('works for ids that every object has', () => {
    const odd = buildEventTable(
      checked({
        categories: [{ id: '__proto__', label: 'P' }],
        events: [event({ category: '__proto__' })],
      }),
    );
    expect([...facetCounts(odd, NO_FILTERS).categories]).toEqual([['__proto__', 1]]);
    expect([...filterRows(odd, { ...NO_FILTERS, categories: ['__proto__'] })]).toEqual([0]);
  });
});

describe('events that rest on one source or none', () => {
  it('can be picked out with one filter', () => {
    // Two passages of one source are one source.
    expect(filtered({ fewSources: true })).toEqual(['samarkand', 'warrant', 'alone']);
    expect(filtered({ fewSources: false })).toHaveLength(4);
  });

  it('are counted among what the other filters keep', () => {
    expect(facetCounts(table, NO_FILTERS).fewSources).toBe(3);
    expect(facetCounts(table, { ...NO_FILTERS, categories: ['talks'] }).fewSources).toBe(1);
    expect(facetCounts(table, NO_FILTERS, searchRows(table, 'visit')).fewSources).toBe(1);
  });

  it('narrow what the other choices would keep', () => {
    const { categories } = facetCounts(table, { ...NO_FILTERS, fewSources: true });
    expect(Object.fromEntries(categories)).toEqual({ talks: 1, law: 1, unused: 0 });
  });
});
