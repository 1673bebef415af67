// What is left of a timeline on fewer sources, and how it is dated then.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicationDays, restOn, undatedSourceCount } from '../../src/data/basis.ts';
import type { EventTable } from '../../src/data/event-table.ts';
import { buildEventTable } from '../../src/data/event-table.ts';
import { parseDataset } from '../../src/data/validate.ts';
import { checked, event, eventsOf } from './sample-dataset.ts';

const file = readFileSync(new URL('../../data/moscow-visit-2023.json', import.meta.url), 'utf8');
const moscow = buildEventTable(parseDataset(JSON.parse(file)).dataset!);

const datesIn = (table: EventTable) => Object.fromEntries(eventsOf(table).map(({ id, date }) => [id, date]));
const knownBy = (day: string, dataset = moscow) => restOn(dataset, { knownBy: day, without: undefined });
const without = (id: string, dataset = moscow) => restOn(dataset, { knownBy: undefined, without: id });

const small = buildEventTable(
  checked({
    sources: [
      { id: 'early', title: 'Early', issued: '1918-11-12' },
      { id: 'month', title: 'Month', issued: '1918-12' },
      { id: 'late', title: 'Late', issued: '1931' },
      { id: 'undated', title: 'Undated' },
      { id: 'odd', title: 'Odd', issued: 'last spring' },
    ],
    events: [
      event({ id: 'plain', date: '1918-11-11', citations: [{ source: 'early', date: '1918-11-11' }] }),
      event({
        id: 'sharpened',
        date: '1918-11-09',
        citations: [
          { source: 'early', date: '1918-11' },
          { source: 'month', date: '1918-11-08' },
          { source: 'late', date: '1918-11-09' },
        ],
      }),
      event({
        id: 'later',
        date: '1919',
        citations: [{ source: 'late' }, { source: 'undated', date: '1919' }],
      }),
      event({
        id: 'disputed',
        date: '1917',
        citations: [{ source: 'early', date: '1916', stance: 'disputes' }],
      }),
      event({ id: 'uncited', date: '1914' }),
    ],
  }),
);

describe('what was known by a day', () => {
  it('is what had been published by the end of it', () => {
    expect(Object.keys(datesIn(knownBy('1918-11-11', small)))).toEqual([]);
    expect(Object.keys(datesIn(knownBy('1918-11-12', small)))).toEqual(['disputed', 'sharpened', 'plain']);
    expect(Object.keys(datesIn(knownBy('1931', small)))).toEqual(['disputed', 'sharpened', 'plain', 'later']);
  });

  it('counts a source only when all that its date of publication allows is past', () => {
    const sourcesBy = (day: string) => knownBy(day, small).dataset.sources.map(({ id }) => id);
    expect(sourcesBy('1918-12-30')).toEqual(['early']);
    expect(sourcesBy('1918-12-31')).toEqual(['early', 'month']);
    expect(sourcesBy('1918-12')).toEqual(['early', 'month']);
  });

  it('is dated as it was then dated: by the most exact date published', () => {
    expect(datesIn(knownBy('1918-11-30', small))['sharpened']).toBe('1918-11');
    expect(datesIn(knownBy('1919', small))['sharpened']).toBe('1918-11-08');
    expect(datesIn(knownBy('1931', small))['sharpened']).toBe('1918-11-09');
  });

  it('keeps the date of the editor where no source ever gave it, whichever is left out', () => {
    const table = buildEventTable(
      checked({
        sources: [
          { id: 'x', title: 'X' },
          { id: 'y', title: 'Y' },
        ],
        events: [
          event({
            id: 'torn',
            date: '1521-02-01',
            citations: [
              { source: 'x', date: '1521-01-01' },
              { source: 'y', date: '1521-03-01' },
            ],
          }),
        ],
      }),
    );
    expect(datesIn(without('x', table))['torn']).toBe('1521-02-01');
  });

  it('keeps the date of the editor where nobody gives one, and takes none from who disputes the event', () => {
    expect(datesIn(knownBy('1931', small))['later']).toBe('1919');
    expect(datesIn(knownBy('1918-11-12', small))['disputed']).toBe('1917');
  });

  it('leaves out citations of what had not been published', () => {
    const sharpened = eventsOf(knownBy('1918-11-30', small)).find(({ id }) => id === 'sharpened');
    expect(sharpened?.citations.map(({ source }) => source)).toEqual(['early']);
  });

  it('is everything where the day cannot be read', () => {
    expect(eventsOf(knownBy('soon', small))).toEqual(eventsOf(small));
  });

  it('names the days on which that changes, in order and once', () => {
    expect(publicationDays(small.dataset)).toEqual(['1918-11-12', '1918-12-31', '1931-12-31']);
    expect(undatedSourceCount(small.dataset)).toBe(2);
    expect(publicationDays(checked({}))).toEqual([]);
  });

  it('changes nothing of the dataset that it is given', () => {
    const before = JSON.stringify(eventsOf(small));
    knownBy('1919', small);
    without('late', small);
    expect(JSON.stringify(eventsOf(small))).toBe(before);
  });
});

describe('the Moscow visit as it was known', () => {
  it('has no warrant on 16 March 2023, and has it on 17 March', () => {
    expect(datesIn(knownBy('2023-03-16'))).not.toHaveProperty('icc-warrant');
    expect(datesIn(knownBy('2023-03-17'))['icc-warrant']).toBe('2023-03-17');
  });

  it('expects the visit some time in spring after the video call, and to the day before it begins', () => {
    expect(datesIn(knownBy('2022-12-29'))).not.toHaveProperty('state-visit');
    expect(datesIn(knownBy('2022-12-30'))['state-visit']).toBe('2023-21');
    expect(datesIn(knownBy('2023-03-17'))['state-visit']).toBe('2023-03-20/2023-03-22');
  });

  it('expects the meeting in Samarkand before it takes place', () => {
    expect(datesIn(knownBy('2022-09-07'))['samarkand-meeting']).toBe('2022-09-15/2022-09-16');
  });

  it('only ever gains events', () => {
    const counts = publicationDays(moscow.dataset).map((day) => knownBy(day).count);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBeLessThanOrEqual(moscow.count);
  });
});

describe('what is left without a source', () => {
  it('loses what rests on it alone, and nothing that rests on none', () => {
    expect(Object.keys(datesIn(without('early', small)))).toEqual(['uncited', 'sharpened', 'later']);
  });

  it('is dated as the others date it', () => {
    expect(datesIn(without('late', small))['sharpened']).toBe('1918-11-08');
  });

  it('is everything for an id that no source has', () => {
    expect(eventsOf(without('nobody', small))).toEqual(eventsOf(small));
  });
});
