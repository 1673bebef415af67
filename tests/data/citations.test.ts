import { describe, expect, it } from 'vitest';
import { hasDisagreement, independentSourceCount, relate } from '../../src/data/citations.ts';
import { citationsOf } from '../../src/data/cited-sources.ts';
import { buildEventTable } from '../../src/data/event-table.ts';
import type { Stance, TimelineDataset } from '../../src/data/schema.ts';
import { checked, event } from './sample-dataset.ts';
import { time } from '../support/read-time.ts';

const cite = (date?: string, stance: Stance = 'supports') => ({
  source: 'a',
  stance,
  ...(date !== undefined && { date }),
});

describe('what a source says about the date of an event', () => {
  it.each([
    // Dates.
    ['2022-12-30', '2022-12-30', 'agrees'],
    ['2022-12-30', '2022-12-30~', 'agrees'],
    ['2022-02-04', '2022', 'vaguer'],
    ['2022-02-04', '2022-02', 'vaguer'],
    ['2022-02-04', '202X', 'vaguer'],
    ['2022', '2022-02-04', 'more-exact'],
    ['2022-02-04', '2022-02-04T10:00:00Z', 'more-exact'],
    // Half past midnight in Berlin, which is the day before in Greenwich.
    ['1989-11-10T00:30:00+01:00', '1989-11-10', 'vaguer'],
    ['1989-11-10', '1989-11-10T00:30:00+01:00', 'more-exact'],
    ['1989-11-10T00:30:00+01:00', '1989-11-09', 'disagrees'],
    ['1989-11-10T00:30:00+01:00', '1989-11-09T23:30:00Z', 'agrees'],
    ['1989-12-31T22:00:00-05', '1989', 'vaguer'],
    ['2022-02-04', '2022-02-05', 'disagrees'],
    ['2022-02', '2022-03-01', 'disagrees'],
    ['2022', '2021', 'disagrees'],
    ['2022-12-30', '2022-12-31~', 'disagrees'],
    // A date beside a span, and the other way round.
    ['2022-12-30', '2022-12-21~/2022-12-31~', 'vaguer'],
    ['2022-12-30', '2022-12-21/2022-12-31', 'vaguer'],
    ['2022-12-30', '2022-12-21~/2022-12-29~', 'disagrees'],
    ['2023-03-20/2023-03-22', '2023-03', 'vaguer'],
    ['2023-03-20/2023-03-22', '2023-03-21', 'more-exact'],
    ['2023-03-20/2023-03-22', '2023-03-23', 'disagrees'],
    // Two spans: each end beside its like.
    ['2023-03-20/2023-03-22', '2023-03-20/2023-03-22', 'agrees'],
    ['2023-03-20/2023-03-22', '2023-03-20/2023-03-23', 'disagrees'],
    ['2023-03-20/2023-03-22', '2023-03-19/2023-03-22', 'disagrees'],
    ['2023-03-20/2023-03-22', '2023-03-21/2023-03-22', 'disagrees'],
    ['2023-03-20/2023-03-22', '2023-03/2023-03', 'vaguer'],
    ['2023-03/2023-03', '2023-03-20/2023-03-22', 'more-exact'],
    ['2023-03-20/2023-04-02', '2023-03-20/2023-04', 'vaguer'],
    ['2023-03-20/2023-04', '2023-03-20/2023-04-02', 'more-exact'],
    ['2023-03/2023-04-02', '2023-03-20/2023-04', 'vaguer'],
    // A span that is only about right is one loose date.
    ['2022-12-22/2022-12-30', '2022-12-21~/2022-12-31~', 'vaguer'],
    ['2022-12-21~/2022-12-31~', '2022-12-22/2022-12-30', 'more-exact'],
    ['2022-12-21/2022-12-31?', '2022-12-21/2022-12-31', 'agrees'],
    ['2022-12-21/2022-12-31', '2022-12-25~/2023-01-05~', 'disagrees'],
    // Ends that are open or unknown.
    ['2022-02-24/..', '2022-02-24/..', 'agrees'],
    ['2022-02-24/..', '2022-02-24', 'agrees'],
    ['2022-02-24/..', '2022~', 'vaguer'],
    ['2022-02-24/..', '2022-02-25', 'disagrees'],
    ['../2022-02-24', '2022-02-24', 'agrees'],
    ['2022-02-24', '2022-02-24/', 'agrees'],
    ['2022-02-24', '/2022-02', 'vaguer'],
    ['2022-02-24/..', '2022-02-24/2022-03-01', 'more-exact'],
    ['2023-03-20/2023-03-22', '/2023-03-22', 'vaguer'],
    ['2023-03-20/2023-03-22', '/2023-03-23', 'disagrees'],
    // A set has no more than its dates, be they one or all of them.
    ['[1667,1668,1670..1672]', '1669', 'disagrees'],
    ['[1667,1668,1670..1672]', '1668', 'more-exact'],
    ['[1667,1668,1670..1672]', '1671-05', 'more-exact'],
    ['[1667,1668,1670..1672]', '[1668,1671]', 'more-exact'],
    ['[1667,1668,1670..1672]', '[1668,1669]', 'disagrees'],
    ['[1667,1668,1670..1672]', '[1670..1672,1667,1668]', 'agrees'],
    ['[1667,1668,1670..1672]', '1667/1672', 'vaguer'],
    ['[1667,1668,1670..1672]', '166X', 'disagrees'],
    ['{1960,1962}', '1961', 'disagrees'],
    ['{1960,1962}', '1962', 'more-exact'],
    ['{1960,1962}', '196X', 'vaguer'],
    ['1913', '{1912,1914}', 'disagrees'],
    ['1914', '{1912,1914}', 'vaguer'],
    ['1914-07', '[1912,1914]', 'vaguer'],
    ['[..1760]', '1761', 'disagrees'],
    ['[..1760,1765]', '-0043', 'more-exact'],
    ['[1667..1668]', '1667/1668', 'agrees'],
    ['1989-11-10T00:30:00+01:00', '[1989-11-10,1989-11-12]', 'vaguer'],
    // Digits that are not known are no others than those that are.
    ['156X-12-25', '1563-07-04', 'disagrees'],
    ['156X-12-25', '1563-12-25', 'more-exact'],
    ['156X-12-25', '156X-07-04', 'disagrees'],
    ['156X-12-25', '1560', 'vaguer'],
    ['156X-12-25', '1573', 'disagrees'],
    ['1563-12-25', '156X-12-25', 'vaguer'],
    ['1563-07-04', '156X-12-25~', 'disagrees'],
    ['1985-XX-15', '1985-05-16', 'disagrees'],
    ['1985-XX-15', '1985-05-15', 'more-exact'],
    ['1985-XX-15', '1985-05-15T10:00:00Z', 'more-exact'],
    ['1985-XX-15', '1985', 'vaguer'],
    ['1985-XX-15', '1985-XX-16', 'disagrees'],
    ['1985-XX', '1985', 'agrees'],
    ['1984-1X', '1984-23', 'disagrees'],
    ['1984-1X', '1984-11', 'more-exact'],
    ['2004-06-1X', '2004-06-11/2004-06-19', 'more-exact'],
    ['201X', '2015-03', 'more-exact'],
    ['201X', '1955', 'disagrees'],
    ['19XX', '194X', 'more-exact'],
    ['19XX', '1950S2', 'agrees'],
    ['1985-XX-30', '1986-02-10', 'disagrees'],
    ['19XX', 'Y17E7', 'disagrees'],
    ['-004X', '0043', 'disagrees'],
    ['XXXX-12-25', '1914-12-25', 'more-exact'],
    // Far from us.
    ['-0043-03-15', '-0043', 'vaguer'],
    ['Y-66000000', 'Y-65000000', 'disagrees'],
  ] as const)('event %s, source %s: %s', (eventDate, sourceDate, relation) => {
    expect(relate(time(eventDate), cite(sourceDate))).toBe(relation);
    expect(relate(time(eventDate), cite(sourceDate, 'mentions'))).toBe(relation);
  });

  it('is nothing where it gives no date, or one that cannot be read', () => {
    expect(relate(time('2022'), cite())).toBe('silent');
    expect(relate(time('2022'), cite('2022-13'))).toBe('silent');
  });

  it('is beside the point where it disputes the event', () => {
    expect(relate(time('2022'), cite('2022', 'disputes'))).toBe('disputes');
    expect(relate(time('2022'), cite(undefined, 'disputes'))).toBe('disputes');
  });
});

const sources = [
  { id: 'a', title: 'A', URL: 'https://example.org/a', archived: { URL: 'https://web.archive.org/a' } },
  { id: 'b', title: 'B' },
  { id: 'c', title: 'C', URL: 'mailto:c@example.org' },
];

function visit(citations: readonly object[]): TimelineDataset {
  return checked({ sources, events: [event({ date: '2023-03-20/2023-03-22', citations })] });
}

describe('the citations of an event', () => {
  it('put first what disputes it, then other dates, then the rest as in the file', () => {
    const dataset = visit([
      { source: 'a', date: '2023-03-20/2023-03-22' },
      { source: 'b', date: '2023-03-20/2023-03-23' },
      { source: 'b' },
      { source: 'c', stance: 'disputes' },
      { source: 'a', date: '2023' },
    ]);
    expect(
      citationsOf(dataset, dataset.events[0]!).map(({ source, relation }) => [source.id, relation]),
    ).toEqual([
      ['c', 'disputes'],
      ['b', 'disagrees'],
      ['a', 'agrees'],
      ['b', 'silent'],
      ['a', 'vaguer'],
    ]);
  });

  it('lead to the passage in the work and in the archived copy', () => {
    const dataset = visit([
      { source: 'a', passage: { start: 'first', end: 'last' }, date: '2023' },
      { source: 'a' },
    ]);
    const [cited, plain] = citationsOf(buildEventTable(dataset), dataset.events[0]!);
    expect(cited).toMatchObject({
      href: 'https://example.org/a#:~:text=first,last',
      archivedHref: 'https://web.archive.org/a#:~:text=first,last',
      time: { text: '2023' },
    });
    expect(plain).toMatchObject({ href: 'https://example.org/a', archivedHref: 'https://web.archive.org/a' });
    expect(plain?.time).toBeUndefined();
  });

  it('lead to the DOI of a source without an address', () => {
    const dataset = checked({
      sources: [{ id: 'd', DOI: '10.1000/182', archived: { URL: 'https://copies.example/d' } }],
      events: [event({ citations: [{ source: 'd' }] })],
    });
    expect(citationsOf(dataset, dataset.events[0]!)).toMatchObject([
      { href: 'https://doi.org/10.1000/182', archivedHref: 'https://copies.example/d' },
    ]);
  });

  it('lead nowhere where the source has no address', () => {
    const dataset = visit([{ source: 'b', passage: { start: 'first' } }]);
    const [cited] = citationsOf(dataset, dataset.events[0]!);
    expect([cited?.href, cited?.archivedHref]).toEqual([undefined, undefined]);
  });

  it('lead nowhere dangerous even in a dataset that was not checked', () => {
    const dataset = visit([{ source: 'b' }]);
    const unchecked = { ...dataset, sources: [{ id: 'b', URL: 'javascript:alert(1)' }] };
    expect(citationsOf(unchecked, dataset.events[0]!).map(({ href }) => href)).toEqual([undefined]);
  });

  it('leave out what names no source and are silent beside a date that cannot be read, in a dataset that was not checked', () => {
    const dataset = visit([{ source: 'b', date: '2023' }, { source: 'a' }]);
    const unchecked = { ...dataset, sources: dataset.sources.filter(({ id }) => id === 'b') };
    const cited = citationsOf(unchecked, { ...dataset.events[0]!, date: 'soon' });
    expect(cited.map(({ source, relation }) => [source.id, relation])).toEqual([['b', 'silent']]);
  });

  it('are all there when there are 5,000', () => {
    const dataset = visit(
      Array.from({ length: 5000 }, (_, i) => ({ source: 'a', date: '2023', note: String(i) })),
    );
    const cited = citationsOf(dataset, dataset.events[0]!);
    expect(cited).toHaveLength(5000);
    expect(cited[4999]!.citation.note).toBe('4999');
  });
});

describe('an event', () => {
  const only = (dataset: TimelineDataset) => dataset.events[0]!;

  it('has a disagreement if one source gives another date or disputes it', () => {
    expect(
      hasDisagreement(
        only(
          visit([
            { source: 'a', date: '2023' },
            { source: 'b', date: '2024' },
          ]),
        ),
      ),
    ).toBe(true);
    expect(hasDisagreement(only(visit([{ source: 'a', stance: 'disputes' }])))).toBe(true);
  });

  it('has none if sources agree, are vaguer or say nothing', () => {
    expect(hasDisagreement(only(visit([{ source: 'a', date: '2023' }, { source: 'b' }])))).toBe(false);
    expect(hasDisagreement(only(visit([])))).toBe(false);
  });

  it('stands on as many sources as it cites, each counted once', () => {
    expect(independentSourceCount(only(visit([{ source: 'a' }, { source: 'b' }, { source: 'a' }])))).toBe(2);
    expect(independentSourceCount(only(visit([])))).toBe(0);
  });
});
