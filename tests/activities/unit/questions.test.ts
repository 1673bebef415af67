// Which events are chosen, what is asked about their sources, and which answers are right.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/activities/choose-events.ts';
import { ACTIVITIES, chooseEvents, spanAt } from '../../../src/activities/choose-events.ts';
import { isBefore } from '../../../src/activities/fair-order.ts';
import { sourceQuestion, sourceWords } from '../../../src/activities/source-question.ts';
import { surenessOf } from '../../../src/activities/sureness.ts';
import { compareTimes } from '../../../src/data/citations.ts';
import type { EventTable } from '../../../src/data/event-table.ts';
import { allRows, buildEventTable } from '../../../src/data/event-table.ts';
import { parseDataset } from '../../../src/data/validate.ts';
import { readTime } from '../../../src/time/read-time.ts';
import { checked, event } from '../../data/sample-dataset.ts';
import { random } from '../../support/random.ts';

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const whichSeed = `SEED=${SEED} repeats this`;

const file = readFileSync(new URL('../../../data/moscow-visit-2023.json', import.meta.url), 'utf8');
const moscow = buildEventTable(parseDataset(JSON.parse(file)).dataset!);

const tableOf = (parts: Readonly<Record<string, unknown>>): EventTable => buildEventTable(checked(parts));
const choose = (table: EventTable, choice: Partial<Choice>): readonly number[] =>
  chooseEvents(table, allRows(table), {
    activity: 'dates',
    count: 8,
    seed: SEED,
    played: new Set(),
    ...choice,
  });
const many = (count: number, fields: (i: number) => object) =>
  tableOf({ events: Array.from({ length: count }, (_, i) => event({ id: `e${i}`, ...fields(i) })) });

const PAPERS = ['gazette', 'herald', 'courier', 'mirror', 'echo'].map((id) => ({ id, title: `The ${id}` }));
const citing = (...citations: object[]): EventTable =>
  tableOf({ sources: PAPERS, events: [event({ citations })] });

describe('the choice of events', () => {
  it('takes the most important first', () => {
    const table = many(40, (i) => ({ date: `${1900 + i}`, importance: (i % 5) + 1 }));
    const rows = choose(table, { count: 10 });
    expect(rows.map((row) => table.importances[row])).toEqual([...Array(8).fill(5), 4, 4]);
  });

  it('is the same for the same seed, and another for another', () => {
    const table = many(200, (i) => ({ date: `${1800 + i}` }));
    expect(choose(table, {})).toEqual(choose(table, {}));
    expect(choose(table, { seed: SEED + 1 })).not.toEqual(choose(table, {}));
  });

  it('takes events that were not played before those that were, however important', () => {
    const table = many(12, (i) => ({ date: `${1900 + i}`, importance: i < 6 ? 5 : 1 }));
    const rows = choose(table, { count: 8, played: new Set([0, 1, 2, 3, 4, 5]) });
    expect(rows.slice(0, 6).toSorted((a, b) => a - b)).toEqual([6, 7, 8, 9, 10, 11]);
    expect(new Set(rows).size).toBe(8);
  });

  it('never takes an event twice, or more than were asked for', () => {
    const next = random(SEED);
    for (const activity of ACTIVITIES) {
      for (let count = 5; count <= 12; count++) {
        const rows = choose(moscow, { activity, count, seed: Math.floor(next() * 2 ** 31) });
        expect(new Set(rows).size, whichSeed).toBe(rows.length);
        expect(rows, whichSeed).toHaveLength(count);
      }
    }
  });

  it('places what lasts by its beginning, also where it has not ended', () => {
    const dates = ['2022-02-24/..', '2023-03-20/2023-03-22', '2023-03-21'];
    const table = tableOf({ events: dates.map((date, i) => event({ id: `e${i}`, date })) });
    const spans = [...allRows(table)].map((row) => spanAt(table, row));
    expect(isBefore(spans[0]!, spans[1]!)).toBe(true);
    expect(isBefore(spans[1]!, spans[2]!)).toBe(true);
    const open = tableOf({ events: [event({ id: 'a', date: '../1918' })] });
    expect(spanAt(open, 0).earliest).toBe(-Infinity);
  });

  it('leaves out events whose date is not known at all', () => {
    const table = tableOf({ events: [event({ id: 'a', date: '../..' }), event({ id: 'b', date: 'XXXX' })] });
    expect(choose(table, { activity: 'dates' }).map((row) => table.eventAt(row).id)).toEqual(['b']);
  });

  it.each([
    ['no events', []],
    ['one event', ['1914']],
    ['two events on the same day', ['1914-07-28', '1914-07-28']],
    ['events that all overlap', ['1914', '1914-07', '1914-07-28', '../1918', '1914-07-28/..']],
  ])('makes no order of %s', (_, dates) => {
    const table = many(dates.length, (i) => ({ date: dates[i] }));
    expect(choose(table, { activity: 'order' })).toEqual([]);
  });

  it('always has in an order two events of which the dates tell which was first', () => {
    const next = random(SEED + 1);
    for (let i = 0; i < 200; i++) {
      const table = many(15, () => {
        const year = 1900 + Math.floor(next() * 10);
        return { date: next() < 0.7 ? '1900/1909' : `${year}`, importance: 1 + Math.floor(next() * 5) };
      });
      const rows = choose(table, { activity: 'order', count: 5, seed: i });
      const spans = rows.map((row) => spanAt(table, row));
      const isTold = spans.some((a) => spans.some((b) => isBefore(a, b)));
      expect(isTold || rows.length === 0, `${whichSeed}, ${i}`).toBe(true);
    }
  });

  it('makes nothing of sources where there are none', () => {
    const table = many(6, (i) => ({ date: `${1900 + i}` }));
    expect(choose(table, { activity: 'sources' })).toEqual([]);
    expect(choose(table, { activity: 'sureness' })).toEqual([]);
    expect(choose(table, { activity: 'dates' })).toHaveLength(6);
  });

  it('does not look at all of a hundred thousand events for a few', () => {
    const table = many(100_000, (i) => ({ date: `${1000 + (i % 900)}` }));
    let looks = 0;
    const counting = { ...table, eventAt: (row: number) => ((looks += 1), table.eventAt(row)) };
    choose(counting, { activity: 'sources' });
    choose(counting, { activity: 'sureness' });
    expect(looks).toBeLessThanOrEqual(4000);
  });
});

describe('a question about sources', () => {
  const ask = (table: EventTable, seed: number) => sourceQuestion(table, 0, seed);
  const seeds = Array.from({ length: 60 }, (_, i) => SEED + i);

  it('takes as right exactly those that say so, with the built-in dataset', () => {
    for (let row = 0; row < moscow.count; row++) {
      for (const seed of seeds.slice(0, 20)) {
        const question = sourceQuestion(moscow, row, seed);
        if (!question) continue;
        const { options, rights, date } = question;
        expect(options.length, whichSeed).toBeGreaterThanOrEqual(2);
        expect(options.length, whichSeed).toBeLessThanOrEqual(4);
        expect(rights.size, whichSeed).toBeGreaterThan(0);
        expect(rights.size, whichSeed).toBeLessThan(options.length);
        const words = options.map((option) => Object.values(sourceWords(option)).join());
        expect(new Set(words).size, whichSeed).toBe(options.length);
        const { citations } = moscow.eventAt(row);
        options.forEach(({ id }, place) => {
          const says = citations.some(
            ({ source, stance, date: given }) =>
              source === id && stance !== 'disputes' && (!date || isWithin(date.text, given)),
          );
          expect(rights.has(place), `${whichSeed}, row ${row}, ${id}`).toBe(says);
        });
      }
    }
  });

  it('takes each of several sources that say so as right', () => {
    const table = citing({ source: 'gazette' }, { source: 'herald' }, { source: 'courier' });
    for (const seed of seeds) {
      const { options, rights } = ask(table, seed)!;
      const right = options.filter((_, place) => rights.has(place)).map(({ id }) => id);
      expect(right.every((id) => ['gazette', 'herald', 'courier'].includes(id))).toBe(true);
      expect(options).toHaveLength(4);
      expect(right).toHaveLength(2);
    }
  });

  it('never offers beside a date a source that cites the event without one', () => {
    const table = citing({ source: 'gazette', date: '1918-11-11' }, { source: 'herald' });
    const dated = seeds.map((seed) => ask(table, seed)!).filter(({ date }) => date);
    expect(dated.length).toBeGreaterThan(0);
    for (const { options } of dated) expect(options.map(({ id }) => id)).not.toContain('herald');
  });

  it('takes a more exact date as saying so, and a vaguer one as not', () => {
    const table = citing(
      { source: 'gazette', date: '1918-11' },
      { source: 'herald', date: '1918-11-11' },
      { source: 'courier', date: '1918' },
    );
    const month = seeds.map((seed) => ask(table, seed)!).filter(({ date }) => date?.text === '1918-11');
    expect(month.length).toBeGreaterThan(0);
    for (const { options, rights } of month) {
      const right = options.filter((_, place) => rights.has(place)).map(({ id }) => id);
      expect(right).not.toContain('courier');
      expect(['gazette', 'herald']).toEqual(expect.arrayContaining(right));
    }
  });

  it('takes a source that disputes the event as not saying so', () => {
    const table = citing({ source: 'gazette' }, { source: 'herald', stance: 'disputes' });
    for (const seed of seeds) {
      const { options, rights } = ask(table, seed)!;
      expect(options.filter((_, place) => rights.has(place)).map(({ id }) => id)).toEqual(['gazette']);
    }
  });

  it('is not asked where all sources say so, none does, or no two can be told apart', () => {
    const alone = tableOf({
      sources: [{ id: 'gazette', title: 'The Gazette' }],
      events: [event({ citations: [{ source: 'gazette' }] })],
    });
    const twins = tableOf({
      sources: [
        { id: 'a', title: 'The Gazette' },
        { id: 'b', title: 'The gazette' },
      ],
      events: [event({ citations: [{ source: 'a' }] })],
    });
    expect(ask(alone, 1)).toBeUndefined();
    expect(ask(twins, 1)).toBeUndefined();
    expect(ask(citing(), 1)).toBeUndefined();
    expect(ask(citing({ source: 'gazette', stance: 'disputes' }), 1)).toBeUndefined();
  });

  it('is the same for the same seed', () => {
    expect(sourceQuestion(moscow, 3, SEED)).toEqual(sourceQuestion(moscow, 3, SEED));
  });
});

describe('how sure a date is', () => {
  it.each([
    ['agree', [{ date: '1918-11-11' }, { date: '1918-11-11' }]],
    ['agree', [{ date: '1918-11-11' }, { date: '1918-11-11' }, {}]],
    ['vaguer', [{ date: '1918-11-11' }, { date: '1918' }]],
    ['against', [{ date: '1918-11-11' }, { date: '1918-11-12' }]],
    ['against', [{ stance: 'disputes' }]],
    ['few', [{ date: '1918-11-11' }, {}]],
    ['few', [{ date: '1918' }]],
    ['few', [{}, {}]],
    ['few', []],
  ])('is “%s” with citations %j', (expected, citations) => {
    const cited = citations.map((citation, i) => ({ source: PAPERS[i]!.id, ...citation }));
    expect(surenessOf(citing(...cited).eventAt(0))).toBe(expected);
  });

  it('counts a source that is cited twice once', () => {
    const twice = [
      { source: 'gazette', date: '1918-11-11' },
      { source: 'gazette', date: '1918-11-11' },
    ];
    expect(surenessOf(citing(...twice).eventAt(0))).toBe('few');
  });
});

function isWithin(claim: string, given: string | undefined): boolean {
  const [a, b] = [readTime(claim), readTime(given)];
  return a !== undefined && b !== undefined && ['agrees', 'more-exact'].includes(compareTimes(a, b));
}
