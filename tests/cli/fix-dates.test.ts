import { describe, expect, it } from 'vitest';
import { fixDates } from '../../src/cli/fix-dates.ts';
import { parseDataset } from '../../src/data/validate.ts';

const withDate = (date: string) => `{ "events": [{ "id": "a", "title": "A", "date": ${date} }] }`;
const fixed = (date: string) => fixDates(withDate(date));

describe('a date that can mean only one thing', () => {
  it.each([
    ['"196u"', '"196X"'],
    ['"1985/unknown"', '"1985/"'],
    ['"unknown/open"', '"/.."'],
    ['"(2004)?-06"', '"2004?-06"'],
    ['"2004-06-uu"', '"2004-06-XX"'],
    ['" 1914 "', '"1914"'],
    ['"1914\\n"', '"1914"'],
    ['"1914 / 1918"', '"1914/1918"'],
    ['"1914-7-28"', '"1914-07-28"'],
    ['"1914-7-28/1918-11-1"', '"1914-07-28/1918-11-01"'],
    ['"1914\u201107\u201128"', '"1914-07-28"'],
    ['"\u22120043-03-15"', '"-0043-03-15"'],
    ['" 196u "', '"196X"'],
    ['1914', '"1914"'],
    ['"July 1914"', '"1914-07"'],
    ['"1914-1918"', '"1914/1918"'],
    ['"1914 – 1918"', '"1914/1918"'],
    ['"21 June 1791"', '"1791-06-21"'],
    ['"June 21st, 1791"', '"1791-06-21"'],
    ['"21/06/1791"', '"1791-06-21"'],
    ['"06/21/1791"', '"1791-06-21"'],
    ['"21.6.1791"', '"1791-06-21"'],
    ['"2023/3/20"', '"2023-03-20"'],
    ['"spring 1914"', '"1914-21"'],
    ['"1914–07–28"', '"1914-07-28"'],
    ['"1914-07-28 – 1918-11-11"', '"1914-07-28/1918-11-11"'],
    ['"1914-07-28 - 1918-11-11"', '"1914-07-28/1918-11-11"'],
    ['"[1667, 1668]"', '"[1667,1668]"'],
  ])('%s becomes %s', (before, after) => {
    expect(fixed(before)).toBe(withDate(after));
    expect(fixed(after)).toBe(withDate(after));
    const { problems } = parseDataset({ version: 1, title: 'T', ...JSON.parse(withDate(after)) });
    expect(problems).toEqual([]);
  });

  it.each([
    // June, or seven years; July or February; a century, or a decade; a year BC, or an astronomical one.
    '"1914-7"',
    '"2/7/1914"',
    '"19"',
    '"-44"',
    '"1914–18"',
    '"1901–05"',
    '"{19 14, 1918}"',
    '"1914-13"',
    '"1914-2-30"',
    '"1918/1914"',
    '"before July 1914"',
    '"1918-1914"',
    '"5/6/1791"',
    '"5.6.1791"',
    '"21/06/91"',
    '"31 June 1791"',
    '"June or July 1791"',
    '"1914.7"',
    '"c. 1450"',
    '""',
    '" "',
    '"/"',
    '"soon"',
    '19140728',
    '79',
    '-1914',
    '1914.5',
    'null',
    'true',
    '["196u"]',
    '{ "date": "196u" }',
    `"${'196u '.repeat(50)}"`,
  ])('is not %s, which stays', (date) => {
    expect(fixed(date)).toBe(withDate(date));
  });

  it('is looked for wherever dates stand, and nowhere else', () => {
    const text = `{
  "title": "196u",
  "events": [
    { "id": "196u", "title": "196u", "date": "196u", "summary": " 1914-7-28 ",
      "citations": [{ "source": "196u", "date": "196u", "note": "196u", "passage": { "start": "196u" } }] }
  ],
  "sources": [
    { "id": "196u", "title": "196u", "issued": "196u", "volume": "196u", "URL": "http://example.org/196u",
      "archived": { "URL": "https://example.org/196u", "date": "196u" } },
    { "id": "b", "issued": { "date-parts": [[1914]], "raw": "196u" } }
  ],
  "eras": [{ "title": "196u", "date": "196u" }],
  "story": [{ "range": "196u", "text": "196u" }],
  "date": "196u"
}`;
    const expected = text
      .replaceAll(/("date"|"issued"|"range"): "196u"/g, '$1: "196X"')
      .replace(/"date": "196X"\n\}$/, '"date": "196u"\n}');
    expect(fixDates(text)).toBe(expected);
  });
});

describe('all else in the file', () => {
  it.each([
    ['a byte-order mark', '\uFEFF{ "events": [ { "date": "196u" } ] }'],
    ['line ends of two kinds', '{ "events":\r\n[\r{ "date"\n: "196u" } ] }\r\n'],
    ['tabs and space', '\t{\t"events" :\t[ { "date":"196u" }]\t}  \n\n'],
    ['escapes', '{ "\\u0065vents": [ { "t": "\\u00e9\\"\\\\", "d\\u0061te": "196u" } ], "n": 1.0e+2 }'],
    ['no line end', '{"events":[{"date":"196u"}]}'],
    ['characters outside the first plane', '{ "t💥": "💥", "events": [{ "💥": 1, "date": "196u" }] }'],
  ])('stays as it is: %s', (_, text) => {
    expect(fixDates(text)).toBe(text.replace('196u', '196X'));
  });

  it('stays with a name that is there twice: the last one counts, as for JSON.parse', () => {
    const text = '{ "events": [{ "date": "195u", "date": "196u" }] }';
    expect(fixDates(text)).toBe('{ "events": [{ "date": "195u", "date": "196X" }] }');
    expect(fixDates('{ "events": [{ "date": "195u" }], "events": [] }')).toBe(
      '{ "events": [{ "date": "195u" }], "events": [] }',
    );
  });

  it.each([
    '',
    'null',
    '5',
    '"196u"',
    '[]',
    '{}',
    '{ "events": 5 }',
    '{ "events": [null, 5, []] }',
    '{ "date": "196u", }',
    '\uFEFF',
  ])('is everything in %j', (text) => {
    expect(fixDates(text)).toBe(text);
  });

  it('is done in one pass, however many dates there are', () => {
    const events = Array.from({ length: 100_000 }, () => ({ date: '196u' }));
    const text = JSON.stringify({ events });
    expect(fixDates(text)).toBe(text.replaceAll('196u', '196X'));
  });
});
