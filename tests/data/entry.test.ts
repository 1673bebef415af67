import { describe, expect, it } from 'vitest';
import * as entry from '../../src/data.ts';
import type { UncertainTime } from '../../src/data.ts';

describe('the entry cited-timeline/data', () => {
  it('has what people build on', () => {
    expect(Object.keys(entry).sort()).toEqual([
      'formatTime',
      'isProblem',
      'issuedTime',
      'parseDataset',
      'parseTime',
      'readDataset',
      'relate',
      'toCalendar',
      'toCslFile',
      'toCsv',
      'toJsonLd',
    ]);
  });

  it('reads, dates and words a dataset', () => {
    const { dataset } = entry.readDataset(
      '{ "version": 1, "title": "T", "events": [{ "id": "a", "title": "A", "date": "2023-03-20/2023-03-22" }] }',
    );
    const time = entry.parseTime(dataset!.events[0]!.date);
    expect(entry.isProblem(time)).toBe(false);
    if (!entry.isProblem(time)) expect(entry.formatTime(time, 'en')).toContain('March 2023');
  });

  it('relates the date of an event to those of its citations, which a dataset has as text', () => {
    const [event] = read.events;
    const time = timeOf(event!.date);
    expect(event!.citations.map((citation) => entry.relate(time, citation))).toEqual(['agrees', 'silent']);
  });
});

const timeOf = (text: string) => entry.parseTime(text) as UncertainTime;
const input = {
  version: 1,
  title: 'T',
  sources: [{ id: 's', title: 'S' }],
  events: [
    { id: 'a', title: 'A', date: '1914', citations: [{ source: 's', date: '1914' }, { source: 's' }] },
  ],
};
const read = entry.parseDataset(input).dataset!;

/** As a program calls that knows no types. */
const untyped = entry as unknown as Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;

describe('a call that no type has checked', () => {
  const citation = { source: 's', date: '1914' };
  const UNREAD = /takes a dataset that has been read\. Write const \{ dataset \} = parseDataset/;

  it.each<readonly [string, readonly unknown[], string | RegExp]>([
    [
      'relate',
      ['1914', citation],
      'takes a time, as parseTime gives it; found "1914". Write relate(parseTime(',
    ],
    ['relate', [undefined, citation], 'found undefined'],
    ['relate', [entry.parseTime('soon'), citation], 'Ask isProblem() first.'],
    ['relate', [timeOf('1914'), { source: 's', date: timeOf('1914') }], 'found an object. Leave it as text.'],
    ['relate', [timeOf('1914'), undefined], 'takes a citation; found undefined'],
    ['formatTime', ['1914', 'en'], 'found "1914". Write formatTime(parseTime('],
    ['formatTime', [null, 'en'], 'found null'],
    ['formatTime', [entry.parseTime('soon'), 'en'], 'Ask isProblem() first.'],
    ['formatTime', [timeOf('1914')], 'takes a locale; found undefined. Write formatTime(time, "en").'],
    ['toCalendar', [read], 'Write toCalendar(dataset, { now: Date.now() }).'],
    ['toCalendar', [read, {}], 'takes when it is written, in ms; found undefined.'],
    ['toCalendar', [read, { now: NaN }], 'found NaN'],
    ['toCalendar', [input, { now: 0 }], UNREAD],
    ['toCsv', [input], UNREAD],
    ['toCsv', [undefined], UNREAD],
    ['toCsv', [entry.parseDataset(input)], UNREAD],
    ['toCsv', [{ ...read, events: [{ id: 'a', title: 'A', date: '1914' }] }], UNREAD],
    ['toJsonLd', [read], UNREAD],
    ['toJsonLd', [input, input.events], UNREAD],
    ['toCslFile', [read], 'takes a list of sources; found an object. Write dataset.sources.'],
  ])('of %s is told what to write: %#', (name, values, message) => {
    const call = () => untyped[name]!(...values);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});
