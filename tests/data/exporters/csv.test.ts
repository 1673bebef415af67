// Tables of events, read again as a spreadsheet would read them, and never as formulas.
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { csvPieces, toCsv } from '../../../src/data/exporters/csv.ts';
import { checked, event, eventsOf, tableWithClocks } from '../sample-dataset.ts';
import { HOSTILE_PIECES, hostileTexts } from './hostile.ts';

const SEED = 1801;
const withTitles = (titles: readonly string[]) => {
  const dataset = checked({});
  return {
    ...dataset,
    events: titles.map((title, index) => ({ ...dataset.events[0]!, id: `e${index}`, title })),
  };
};
// As people take the apostrophe away again.
const plain = (cell: string | undefined): string | undefined => cell?.replace(/^'/, '');
// After a semicolon or a tab, one more may be there than was.
const without = (text: string | undefined): string | undefined => text?.replaceAll(/(?<=[;\t])[\s']+/g, '');

describe('toCsv', () => {
  it('names its columns in the first line, even where there are no events', () => {
    const dataset = { ...checked({}), events: [] };
    expect(toCsv(dataset)).toBe(
      'id,title,date,first_day,last_day,category,actors,place,summary,importance,sources,links,source_dates\r\n',
    );
  });

  it('writes labels for ids, days for dates and references for sources', () => {
    const dataset = checked({
      categories: [{ id: 'c', label: 'Peace' }],
      actors: [
        { id: 'a', label: 'Foch' },
        { id: 'b', label: 'Wilson' },
      ],
      sources: [
        { id: 's', title: 'The war is over', URL: 'https://gazette.example/a b' },
        { id: 't', title: 'Notes', DOI: '10.1000/182' },
      ],
      events: [
        event({
          date: '1918-11',
          category: 'c',
          actors: ['a', 'b'],
          place: 'Compiègne',
          summary: 'The guns, at last, fall silent.',
          importance: 5,
          citations: [{ source: 's', date: '1918-11-11' }, { source: 't' }, { source: 's' }],
        }),
      ],
    });
    expect(csvParse(toCsv(dataset))[0]).toEqual({
      id: 'armistice',
      title: 'The armistice',
      date: '1918-11',
      first_day: '1918-11-01',
      last_day: '1918-11-30',
      category: 'Peace',
      actors: 'Foch | Wilson',
      place: 'Compiègne',
      summary: 'The guns, at last, fall silent.',
      importance: '5',
      sources: '“The war is over”. | “Notes”, doi:10.1000/182.',
      links: 'https://gazette.example/a%20b | https://doi.org/10.1000/182',
      source_dates: '1918-11-11 | ',
    });
  });

  it.each([
    ['-0043-03-15', '-0043-03-15', '-0043-03-15'],
    ['2022-02-24/..', '2022-02-24', ''],
    ['-0043/-0042', '-0043-01-01', '-0042-12-31'],
    ['[-0043,-0041]', '-0043-01-01', '-0041-12-31'],
    ['/1918', '', '1918-12-31'],
    ['Y-66000000~', 'Y-66000000', 'Y-66000000'],
    ['1914-07-28T12:00:00Z', '1914-07-28', '1914-07-28'],
    ['1985-04-12T02:20:30+05:30', '1985-04-12', '1985-04-12'],
    ['1985-12-31T23:20:30-05:00', '1985-12-31', '1985-12-31'],
  ])('gives the first and the last day of %s where there are such', (date, first, last) => {
    const [row] = csvParse(toCsv(checked({ events: [event({ date })] })));
    expect([row?.['date'], row?.['first_day'], row?.['last_day']].map(plain)).toEqual([date, first, last]);
  });

  it('gives the days of what lasts from one clock time to another', () => {
    const table = tableWithClocks();
    const rows = csvParse([...csvPieces(table.dataset, eventsOf(table))].join(''));
    expect(rows.map((row) => [row['first_day'], row['last_day']])).toEqual([
      ['2001-01-01', '2001-01-01'],
      ['2001-01-01', '2001-01-02'],
    ]);
  });

  it.each([
    ['nothing where it is silent', [{ source: 's' }], ''],
    [
      'all that a source gives, each once',
      [
        { source: 's', date: '1918' },
        { source: 's', date: '1919~' },
        { source: 's', date: '1918' },
      ],
      '1918, 1919~',
    ],
    [
      'places in the order of the sources',
      [{ source: 't' }, { source: 's', date: '{1918,1919}' }],
      ' | {1918,1919}',
    ],
    [
      'an apostrophe before a minus',
      [
        { source: 's', date: '-0043' },
        { source: 't', date: '-0042' },
      ],
      "'-0043 | -0042",
    ],
  ])('writes the dates of sources: %s', (_, citations, expected) => {
    const dataset = checked({
      sources: [
        { id: 's', title: 'S' },
        { id: 't', title: 'T' },
      ],
      events: [event({ citations })],
    });
    expect(csvParse(toCsv(dataset))[0]?.['source_dates']).toBe(expected);
  });

  it('puts an apostrophe before a date of years before our era, which a spreadsheet would reckon out', () => {
    const [row] = csvParse(toCsv(checked({ events: [event({ date: '-0660-02-11' })] })));
    expect([row?.['date'], row?.['first_day'], row?.['last_day']]).toEqual(Array(3).fill("'-0660-02-11"));
  });

  it('writes ids that the dataset does not know as they are', () => {
    const dataset = checked({});
    const [only] = dataset.events;
    const lost = {
      ...only!,
      category: 'gone',
      actors: ['gone'],
      citations: [{ source: 'gone', stance: 'supports' }],
    };
    const text = [...csvPieces(dataset, [lost as typeof only & object])].join('');
    expect(csvParse(text)[0]).toMatchObject({ category: 'gone', actors: 'gone', sources: '' });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '\n=1', ' =1', '＝1', "'=1", '-1+cmd', '-0043-13'])(
    'puts an apostrophe before %j, which a spreadsheet would take for a formula',
    (title) => {
      const [row] = csvParse(toCsv(withTitles([title])));
      expect(row?.['title']).toBe(`'${title}`);
    },
  );

  it.each([
    ['Peace;=HYPERLINK(A1)', "Peace;'=HYPERLINK(A1)"],
    ['x, y; +1', "x, y;' +1"],
    ['\t=1', "'\t'=1"],
    ['Peace; war', 'Peace; war'],
  ])('does so within %j too, for spreadsheets that part cells by semicolons or tabs', (title, cell) => {
    const [row] = csvParse(toCsv(withTitles([title])));
    expect(row?.['title']).toBe(cell);
  });

  it(`brings every text back, and none that is like a formula (seed ${SEED})`, () => {
    const titles = [...HOSTILE_PIECES, ...hostileTexts(SEED, 1000)];
    const rows = csvParse(toCsv(withTitles(titles)));
    expect(rows).toHaveLength(titles.length);
    rows.forEach((row, index) => {
      expect(without(plain(row['title']))).toBe(
        without(titles[index]!.replace(/^'/, (sign) => (row['title']!.startsWith("''") ? sign : ''))),
      );
      expect(row['title']).not.toMatch(/(?:^[\r\n]|(?:^|[;\t])\s*[=+\-@＝])/);
    });
  });
});
