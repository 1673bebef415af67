// Calendars, read again by ical.js: days, hours, what is uncertain, and texts that would end a line or an event.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../../src/data/exporters/ics.ts';
import { checked, event, eventsOf, tableWithClocks } from '../sample-dataset.ts';
import { HOSTILE_PIECES, hostileTexts } from './hostile.ts';

const SEED = 1803;
const NOW = Date.UTC(2026, 10, 22, 14, 5, 9);

function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

function calendarOf(
  fields: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, unknown>> = {},
) {
  return toCalendar(checked({ ...parts, events: [event(fields)] }), { now: NOW });
}

function onlyOf(fields: Readonly<Record<string, unknown>>, parts = {}): ICAL.Event {
  const [first, ...others] = eventsIn(calendarOf(fields, parts).text);
  expect(others).toEqual([]);
  return first!;
}

describe('toCalendar', () => {
  it.each([
    ['1918-11-11', '1918-11-11', '1918-11-12'],
    ['1918-11', '1918-11-01', '1918-12-01'],
    ['1918', '1918-01-01', '1919-01-01'],
    ['2023-03-20/2023-03-22', '2023-03-20', '2023-03-23'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['9999-12-30', '9999-12-30', '9999-12-31'],
    ['2023-21', '2023-03-01', '2023-06-01'],
  ])('has %s as whole days, with the day after the last as its end', (date, start, end) => {
    const { startDate, endDate } = onlyOf({ date });
    expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
    expect([startDate.toString(), endDate.toString()]).toEqual([start, end]);
  });

  it.each([
    ['2022-02-24/..', '2022-02-24', '2022-02-25'],
    ['2022/..', '2022-01-01', '2023-01-01'],
    ['2022-02-24/', '2022-02-24', '2022-02-25'],
    ['../1918-11-11', '1918-11-11', '1918-11-12'],
    ['[..1666-03]', '1666-03-31', '1666-04-01'],
    ['[1686..]', '1686-01-01', '1686-01-02'],
  ])('has the end that is known of %s, and says so', (date, start, end) => {
    const { startDate, endDate, description } = onlyOf({ date });
    expect([startDate.toString(), endDate.toString()]).toEqual([start, end]);
    expect(description).toMatch(/^Not an exact date: /);
  });

  it('has an entry for each of the dates on all of which it was, exact if that one is', () => {
    const entries = eventsIn(
      calendarOf({ id: 'a', date: '{1960-01-01,1960-01-05,1961-02,1970-01-01..1970-01-03}' }).text,
    );
    expect(
      entries.map(({ startDate, endDate, description }) => [
        startDate.toString(),
        endDate.toString(),
        description,
      ]),
    ).toEqual([
      ['1960-01-01', '1960-01-02', null],
      ['1960-01-05', '1960-01-06', null],
      ['1961-02-01', '1961-03-01', 'Not an exact date: February 1961'],
      ['1970-01-01', '1970-01-04', null],
    ]);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(4);
  });

  it('leaves out, as one, what was on dates of which a calendar has only some', () => {
    const { text, leftOut } = calendarOf({ date: '{-0043-03-15,1960-01-05}' });
    expect(leftOut).toBe(1);
    expect(text).not.toContain('BEGIN:VEVENT');
  });

  it('has one entry for what was on one of several dates', () => {
    const { startDate, endDate, description } = onlyOf({ date: '[1960-01-01,1960-01-05]' });
    expect([startDate.toString(), endDate.toString()]).toEqual(['1960-01-01', '1960-01-06']);
    expect(description).toMatch(/^Not an exact date: /);
  });

  it('writes years with four digits', () => {
    const { text } = calendarOf({ date: '0001-01-01' });
    expect(text).toContain('DTSTART;VALUE=DATE:00010101\r\nDTEND;VALUE=DATE:00010102\r\n');
  });

  it('has times of day in UTC', () => {
    const at = onlyOf({ date: '2023-03-20T14:05:00+03:00' });
    expect(at.startDate.toString()).toBe('2023-03-20T11:05:00Z');
    expect(at.description).toBeNull();
  });

  it('has both clock times of what lasts from one to another', () => {
    const table = tableWithClocks();
    const { text, leftOut } = toCalendar({ ...table.dataset, events: eventsOf(table) }, { now: NOW });
    const times = eventsIn(text).map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()]);
    expect(times).toEqual([
      ['2001-01-01T10:00:00Z', '2001-01-01T12:00:00Z'],
      ['2001-01-01T22:00:00Z', '2001-01-02T04:00:00Z'],
    ]);
    expect(leftOut).toBe(0);
    expect(text).not.toContain('DESCRIPTION');
  });

  it.each([
    ['1450~', 'about 1450'],
    ['1914-07-28?', '28 July 1914, uncertain'],
    ['1914-07', 'July 1914'],
    ['201X', 'the 2010s'],
  ])('marks %s as not exact', (date, words) => {
    expect(onlyOf({ date }).description).toContain(`Not an exact date: ${words}`);
  });

  it.each(['1918-11-11', '2023-03-20/2023-03-22'])('does not mark %s, which is exact', (date) => {
    expect(onlyOf({ date }).description).toBeNull();
  });

  it.each(['-0043-03-15', '0000', 'Y-66000000~', 'Y12000', '9999-12-31', '../..'])(
    'leaves out %s, and counts it',
    (date) => {
      const { text, leftOut } = calendarOf({ date });
      expect(leftOut).toBe(1);
      expect(text).not.toContain('BEGIN:VEVENT');
    },
  );

  it('leaves out dates without a year, and those that cannot be read', () => {
    const dataset = checked({});
    const events = ['XXXX-12-25', 'soon'].map((date) => ({ ...dataset.events[0]!, date }));
    expect(toCalendar({ ...dataset, events }, { now: NOW }).leftOut).toBe(2);
  });

  it('has title, place, category, summary and sources with their addresses', () => {
    const only = onlyOf(
      {
        place: 'Compiègne; a clearing',
        category: 'c',
        summary: 'The guns,\nat last.',
        citations: [{ source: 's' }, { source: 's' }, { source: 't' }],
      },
      {
        categories: [{ id: 'c', label: 'War, peace' }],
        sources: [
          { id: 's', title: 'The war is over', URL: 'https://gazette.example/a' },
          { id: 't', title: 'Notes', DOI: '10.1000/182' },
        ],
      },
    );
    expect(only.summary).toBe('The armistice');
    expect(only.location).toBe('Compiègne; a clearing');
    expect(only.component.getFirstPropertyValue('categories')).toBe('War, peace');
    expect(only.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(only.description).toBe(
      'The guns,\nat last.\n\nSources:\n“The war is over”. https://gazette.example/a\n“Notes”, doi:10.1000/182. https://doi.org/10.1000/182',
    );
  });

  it('says when it was written, in the words and with the address it was given', () => {
    const dataset = checked({
      sources: [{ id: 's', title: 'T' }],
      events: [event({ date: '1918', citations: [{ source: 's' }] })],
    });
    const { text } = toCalendar(dataset, {
      now: NOW,
      locale: 'en',
      notExact: 'Ungenau: {0}',
      sources: 'Quellen:',
      address: 'https://example.org/t',
    });
    const [only] = eventsIn(text);
    expect(only?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-22T14:05:09Z');
    expect(only?.component.getFirstPropertyValue('url')).toBe('https://example.org/t');
    expect(only?.description).toBe('Ungenau: 1918\n\nQuellen:\n“T”.');
  });

  it('has no address that is not one of the web', () => {
    const { text } = toCalendar(checked({}), { now: NOW, address: 'javascript:alert(1)' });
    expect(text).not.toContain('URL');
  });

  it('gives each event an id of its own, always the same, and another in another timeline', () => {
    const dataset = checked({ events: [event({ id: 'a b' }), event({ id: 'a,b' })] });
    const ids = () => eventsIn(toCalendar(dataset, { now: NOW }).text).map(({ uid }) => uid);
    expect(new Set(ids()).size).toBe(2);
    expect(ids()).toEqual(ids());
    const [other] = eventsIn(toCalendar({ ...dataset, title: 'Another' }, { now: NOW }).text);
    expect(ids()).not.toContain(other?.uid);
  });

  it(`keeps every text within its event, in lines of 75 octets (seed ${SEED})`, () => {
    const titles = [...HOSTILE_PIECES, ...hostileTexts(SEED, 500, 30)];
    const plain = checked({});
    const events = titles.map((title, index) => ({
      ...plain.events[0]!,
      id: `${title}${index}`,
      title,
      summary: title,
      place: title,
    }));
    const dataset = { ...plain, title: titles.join(''), events };
    const { text, leftOut } = toCalendar(dataset, { now: NOW });
    expect(leftOut).toBe(0);
    const read = eventsIn(text);
    expect(read).toHaveLength(titles.length);
    read.forEach(({ summary }, index) => expect(summary).toBe(asText(titles[index]!)));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\p{Surrogate}]/u);
    }
  });
});

// What a text of RFC 5545 can say: no control characters but tabs, one kind of line end, whole characters.
function asText(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are the characters that are not there
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}
