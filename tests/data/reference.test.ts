import { describe, expect, it } from 'vitest';
import { issuedTime } from '../../src/data/csl-date.ts';
import { referenceText, shownReference } from '../../src/data/reference.ts';
import { publisherOf } from '../../src/data/source-name.ts';
import type { CslDate, Source } from '../../src/data/schema.ts';

const article: Source = {
  id: 'newgeopolitics',
  type: 'webpage',
  title: 'Xi Jinping’s visit to Moscow: what to expect?',
  author: [{ given: 'Yurii', family: 'Poita' }],
  'container-title': 'New Geopolitics Research Network',
  issued: '2023-03-18',
  URL: 'https://www.newgeopolitics.org/2023/03/18/',
};

describe('a whole reference', () => {
  it('names author, title, container and date', () => {
    expect(referenceText(article)).toBe(
      'Yurii Poita, “Xi Jinping’s visit to Moscow: what to expect?”, New Geopolitics Research Network, 18 March 2023.',
    );
  });

  it('has its date in the language of the reader', () => {
    expect(referenceText(article, 'de')).toContain('18. März 2023');
  });

  it('keeps the numbers of its date together among words that run from right to left', () => {
    const source: Source = {
      ...article,
      title: 'הביקור במוסקבה',
      'container-title': 'הארץ',
      issued: '2020-05-03',
    };
    expect(shownReference(source, 'en')).toContain('\u20683 May 2020\u2069.');
    expect(referenceText(source)).toContain(', 3 May 2020.');
    expect(shownReference(article, 'en')).toBe(referenceText(article));
  });

  it('names volume, issue, pages, place, publisher and DOI', () => {
    const paper: Source = {
      id: 'p',
      author: [{ literal: 'Ministry of War' }, { family: 'Foch' }],
      title: 'A paper',
      'container-title': 'A journal',
      volume: 12,
      issue: '3',
      page: '4–5',
      'publisher-place': 'Paris',
      publisher: 'Plon',
      issued: { 'date-parts': [[1919]] },
      DOI: '10.1000/1',
    };
    expect(referenceText(paper)).toBe(
      'Ministry of War, Foch, “A paper”, A journal, 12(3), 4–5, Paris: Plon, 1919, doi:10.1000/1.',
    );
  });

  it('says names with all that belongs to them', () => {
    const author = [
      { given: 'Martin Luther', family: 'King', suffix: 'Jr.' },
      { given: 'Alexander', 'dropping-particle': 'von', family: 'Humboldt' },
      { given: 'Vincent', 'non-dropping-particle': 'van', family: 'Gogh' },
    ];
    expect(referenceText({ id: 'p', author })).toBe(
      'Martin Luther King Jr., Alexander von Humboldt, Vincent van Gogh.',
    );
  });

  it.each([
    '10.1000/182',
    'https://doi.org/10.1000/182',
    'http://dx.doi.org/10.1000/182',
    'DOI 10.1000/182',
    'doi.org/10.1000/182',
    'doi: https://www.doi.org/10.1000/182',
    'doi:10.1000/182',
  ])('has of the DOI %s what is the DOI', (DOI) => {
    expect(referenceText({ id: 'p', title: 'A', DOI })).toBe('“A”, doi:10.1000/182.');
  });

  it('names the editors of a work without authors', () => {
    expect(referenceText({ id: 'b', author: [], editor: [{ family: 'Foch' }], title: 'A book' })).toBe(
      'Foch, “A book”.',
    );
  });

  it('stops after six authors', () => {
    const author = Array.from({ length: 3000 }, (_, i) => ({ family: `A${i}` }));
    expect(referenceText({ id: 'p', author })).toBe('A0, A1, A2, A3, A4, A5, et al.');
  });

  it.each([
    [{ literal: 'n.d.' }, 'n.d'],
    [{ raw: 'spring of 1848' }, 'spring of 1848'],
    ['last week', 'last week'],
  ])('shows a date that cannot be read, %j, as it is written', (issued, words) => {
    expect(referenceText({ id: 's', title: 'T', issued })).toBe(`“T”, ${words}.`);
  });

  it('is the id where the source says nothing else', () => {
    expect(referenceText({ id: 'box-12', issued: {} })).toBe('box-12');
  });
});

describe('a publisher', () => {
  it.each([
    [article, 'New Geopolitics Research Network'],
    [{ id: 's', publisher: 'Plon', URL: 'https://example.org' }, 'Plon'],
    [{ id: 's', 'container-title': '', URL: 'https://www.example.org/a' }, 'example.org'],
    [{ id: 's', URL: 'not an address' }, ''],
    [{ id: 's' }, ''],
  ])('of %j is %j', (source, publisher) => {
    expect(publisherOf(source)).toBe(publisher);
  });
});

describe('when a source appeared', () => {
  const textOf = (issued: string | CslDate) => issuedTime({ id: 's', issued })?.text;

  it.each<[string | CslDate, string]>([
    ['2023-03-18', '2023-03-18'],
    [{ 'date-parts': [[2023, 3, 18]] }, '2023-03-18'],
    [{ 'date-parts': [['2023', '3', '18']] }, '2023-03-18'],
    [{ 'date-parts': [['2023', '03']] }, '2023-03'],
    [{ 'date-parts': [['2023', '', '']] }, '2023'],
    [{ 'date-parts': [[44]] }, '0044'],
    [{ 'date-parts': [[-44, 3, 15]] }, '-0043-03-15'],
    [{ 'date-parts': [[-1]] }, '0000'],
    [{ 'date-parts': [[12026]] }, 'Y12026'],
    [
      {
        'date-parts': [
          [2023, 3, 18],
          [2023, 3, 20],
        ],
      },
      '2023-03-18/2023-03-20',
    ],
    [{ 'date-parts': [[1450]], circa: true }, '1450~'],
    [{ 'date-parts': [[1450]], circa: 1 }, '1450~'],
    [{ 'date-parts': [[1450]], circa: false }, '1450'],
    [{ 'date-parts': [[1450]], circa: '' }, '1450'],
    [{ 'date-parts': [[2023]], season: 1 }, '2023-21'],
    [{ 'date-parts': [[2023]], season: '4' }, '2023-24'],
    [{ 'date-parts': [[2023]], season: 'Spring' }, '2023-21'],
    [{ 'date-parts': [['2023']], season: 'autumn ' }, '2023-23'],
    [{ 'date-parts': [[2023]], season: 'Fall' }, '2023-23'],
    [{ 'date-parts': [[2023]], season: 'Trinity' }, '2023'],
  ])('%j is %s', (issued, text) => {
    expect(textOf(issued)).toBe(text);
  });

  it.each<[string | CslDate]>([
    ['last week'],
    ['2023-13'],
    [{}],
    [{ literal: 'n.d.' }],
    [{ 'date-parts': [] }],
    [{ 'date-parts': [[]] }],
    [{ 'date-parts': [['soon']] }],
    [{ 'date-parts': [[2023.5]] }],
    [{ 'date-parts': [[0]] }],
  ])('%j is not known', (issued) => {
    expect(issuedTime({ id: 's', issued })).toBeUndefined();
  });

  it.each([
    [{ 'date-parts': [[1845, 0, 0]] }, '1845'],
    [{ 'date-parts': [[1987], [0]] }, '1987/..'],
    [{ 'date-parts': [['1987'], ['0']], circa: true }, '1987~/..'],
    [{ 'date-parts': [[2023, 3], []] }, '2023-03'],
    [{ 'date-parts': [[2023, 13]], season: 2 }, '2023'],
    [{ 'date-parts': [['1987~']], circa: true }, '1987~'],
    [{ 'date-parts': [[0], [1987]] }, '../1987'],
    [{ 'date-parts': [[0], [0]], raw: '1850' }, '1850'],
    [{ 'date-parts': [[2023, 2, 30]] }, '2023-02'],
    [{ 'date-parts': [[2023, 'March', 18]] }, '2023'],
  ])('%j is known as far as it can be read', (issued, edtf) => {
    expect(issuedTime({ id: 's', issued })?.text).toBe(edtf);
  });

  it('is shown as it is written where it cannot be read', () => {
    expect(referenceText({ id: 's', issued: { 'date-parts': [['spring 2023']] } })).toBe('spring 2023.');
  });

  it('is not known where it does not say', () => {
    expect(issuedTime({ id: 's' })).toBeUndefined();
  });
});
