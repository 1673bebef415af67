// Level 2 of EDTF: X anywhere, sets, significant digits, exponents, parts of the year, qualifiers of parts; and the draft
// of 2012 from which much of it comes.
import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { civilToTime, daysInMonth } from '../../src/time/calendar.ts';
import { fromDraft } from '../../src/time/edtf-draft.ts';
import { formatTime } from '../../src/time/format-time.ts';
import { isProblem, parseTime } from '../../src/time/parse-time.ts';
import type { Precision } from '../../src/time/time.ts';
import { DAY_MS } from '../../src/time/time.ts';
import { random } from '../support/random.ts';
import { problem, time } from '../support/read-time.ts';

const SEED = 20_190_226;

/** `1560-12-25`, any year as EDTF writes it: its midnight; "-∞" and "∞" for no bound. */
function midnight(text: string): number {
  if (text === '∞') return Infinity;
  return text === '-∞' ? -Infinity : time(text).earliest;
}

/** Bounds are given as the first day that is possible and the day after the last. */
type Row = readonly [text: string, earliest: string, latest: string, precision: Precision, words: string];

describe('bounds, precision and words', () => {
  it.each<Row>([
    ['156X-12-25', '1560-12-25', '1569-12-26', 'decade', '25 December, the 1560s'],
    ['15XX-12-25', '1500-12-25', '1599-12-26', 'century', '25 December, between 1500 and 1599'],
    ['156X-12', '1560-12-01', '1570-01-01', 'decade', 'December, the 1560s'],
    ['XXXX-12-XX', '0000-12-01', 'Y10000', 'millennium', 'December, an unknown year'],
    ['XXXX-02-29', '0000-02-29', '9996-03-01', 'millennium', '29 February, an unknown year'],
    ['XXXX', '0000', 'Y10000', 'millennium', 'an unknown year'],
    ['1XXX-XX', '1000', '2000', 'millennium', 'between 1000 and 1999'],
    ['1XXX-12', '1000-12-01', '2000-01-01', 'millennium', 'December, between 1000 and 1999'],
    ['1XXX', '1000', '2000', 'millennium', 'between 1000 and 1999'],
    ['19X4', '1904', '1995', 'century', 'between 1904 and 1994 (19X4)'],
    ['-1XXX', '-1999', '-0999', 'millennium', 'between 2000 BC and 1001 BC'],
    ['-000X', '-0009', '0000', 'decade', 'between 10 BC and 2 BC'],
    ['201X-XX', '2010', '2020', 'decade', 'the 2010s'],
    ['1984-1X', '1984-10-01', '1985-01-01', 'year', 'some time between October 1984 and December 1984'],
    ['1984-X2-30', '1984-12-30', '1984-12-31', 'year', '30 December 1984'],
    [
      '1984-XX-25',
      '1984-01-25',
      '1984-12-26',
      'year',
      'some time between 25 January 1984 and 25 December 1984 (1984-XX-25)',
    ],
    ['2004-06-1X', '2004-06-10', '2004-06-20', 'month', 'some time between 10 June 2004 and 19 June 2004'],
    ['2001-25', '2001-03-01', '2001-06-01', 'season', 'spring 2001, northern hemisphere'],
    ['2001-28', '2001-12-01', '2002-03-01', 'season', 'winter 2001–2002, northern hemisphere'],
    ['2001-29', '2001-09-01', '2001-12-01', 'season', 'spring 2001, southern hemisphere'],
    ['2001-30', '2001-12-01', '2002-03-01', 'season', 'summer 2001–2002, southern hemisphere'],
    ['2001-32', '2001-06-01', '2001-09-01', 'season', 'winter 2001, southern hemisphere'],
    ['2001-33', '2001-01-01', '2001-04-01', 'season', 'January – March 2001'],
    ['2001-36', '2001-10-01', '2002-01-01', 'season', 'October – December 2001'],
    ['2001-37', '2001-01-01', '2001-05-01', 'season', 'January – April 2001'],
    ['2001-39', '2001-09-01', '2002-01-01', 'season', 'September – December 2001'],
    ['2001-40', '2001-01-01', '2001-07-01', 'season', 'January – June 2001'],
    ['2001-41', '2001-07-01', '2002-01-01', 'season', 'July – December 2001'],
    ['Y17101E4', 'Y171010000', 'Y171010001', 'year', '171.01 million years from now'],
    ['Y-17E7', 'Y-170000000', 'Y-169999999', 'year', '170 million years ago'],
    ['Y17E8', 'Y1700000000', 'Y1700000001', 'year', '1.7 billion years from now'],
    ['1950S2', '1900', '2000', 'century', 'about 1950, between 1900 and 1999'],
    ['-1950S2', '-1999', '-1899', 'century', 'about 1951 BC, between 2000 BC and 1901 BC'],
    ['1950S4', '1950', '1951', 'year', '1950'],
    ['0079S1', '0070', '0080', 'decade', 'about 79 AD, between 70 AD and 79 AD'],
    ['Y171010000S3', 'Y171000000', 'Y172000000', 'millennium', 'about 171.01 million years from now'],
    ['Y3388E2S3', 'Y338000', 'Y339000', 'millennium', 'about the year 338,800'],
    ['[1667,1668,1670..1672]', '1667', '1673', 'year', '1667, 1668 or 1670–1672'],
    ['[1667,1760-12]', '1667', '1761', 'year', '1667 or December 1760'],
    ['[..1760-12-03]', '-∞', '1760-12-04', 'day', 'some time until 3 December 1760'],
    ['[1760-12..]', '1760-12-01', '∞', 'month', 'some time since December 1760'],
    ['[1760..1762-12]', '1760', '1763', 'year', 'some time between 1760 and December 1762'],
    ['[1760~,1762]', '1760', '1763', 'year', 'about 1760 or 1762'],
    ['[2022-12-21..2022-12-31]', '2022-12-21', '2023-01-01', 'day', 'late December 2022'],
    ['[2022-12-11..2022-12-20]', '2022-12-11', '2022-12-21', 'day', 'mid December 2022'],
    ['[2022-12-01..2022-12-10]', '2022-12-01', '2022-12-11', 'day', 'early December 2022'],
    [
      '[2022-12-01..2023-12-10]',
      '2022-12-01',
      '2023-12-11',
      'day',
      'some time between 1 December 2022 and 10 December 2023',
    ],
    [
      '[2022-12-02..2022-12-10]',
      '2022-12-02',
      '2022-12-11',
      'day',
      'some time between 2 December 2022 and 10 December 2022',
    ],
    ['{1960,1961-12}', '1960', '1962', 'year', '1960 and December 1961'],
    ['{1667,1668,1670..1672}', '1667', '1673', 'year', '1667, 1668 and 1670–1672'],
    ['{..1984}', '-∞', '1985', 'year', 'until 1984'],
    ['{1984}', '1984', '1985', 'year', '1984'],
    ['2004-06~-11', '2004-06-11', '2004-06-12', 'day', '11 June 2004 (year and month approximate)'],
    ['2004?-06-11', '2004-06-11', '2004-06-12', 'day', '11 June 2004 (year uncertain)'],
    ['?2004-06-~11', '2004-06-11', '2004-06-12', 'day', '11 June 2004 (year uncertain, day approximate)'],
    ['2004-%06-11', '2004-06-11', '2004-06-12', 'day', '11 June 2004 (month uncertain and approximate)'],
    ['2004-?06-?11', '2004-06-11', '2004-06-12', 'day', '11 June 2004 (month and day uncertain)'],
    ['?2004', '2004', '2005', 'year', '2004, uncertain'],
    ['%2004-%06', '2004-06-01', '2004-07-01', 'month', 'about June 2004, uncertain'],
    [
      '2004-06-~01/2004-06-~20',
      '2004-06-01',
      '2004-06-21',
      'day',
      '1 June 2004 (day approximate) to 20 June 2004 (day approximate)',
    ],
    ['2004-06-XX/2004-07-03', '2004-06-01', '2004-07-04', 'month', 'June 2004 to 3 July 2004'],
  ])('of %s', (text, earliest, latest, precision, words) => {
    const found = time(text);
    expect([found.earliest, found.latest]).toEqual([midnight(earliest), midnight(latest)]);
    expect(found.precision).toBe(precision);
    expect(formatTime(found, 'en')).toBe(words);
    expect(found.text).toBe(text);
  });
});

describe('what else is said of a time', () => {
  it('names the qualifier of each part where they differ', () => {
    expect(time('?2004-06-~11')).toMatchObject({
      approximate: true,
      uncertain: true,
      qualifiedParts: { year: '?', day: '~' },
    });
    expect(time('2004-06~-11').qualifiedParts).toEqual({ year: '~', month: '~' });
    expect(time('?2004-06~-11').qualifiedParts).toEqual({ year: '%', month: '~' });
    expect(time('2004-06-11~')).not.toHaveProperty('qualifiedParts');
    expect(time('~2004-~06')).not.toHaveProperty('qualifiedParts');
  });

  it('gives a set its members, spans among them', () => {
    const { kind, members } = time('[1667,1670..1672]');
    expect(kind).toBe('one-of');
    expect(members).toEqual([
      time('1667'),
      expect.objectContaining({
        kind: 'interval',
        text: '1670..1672',
        start: time('1670'),
        end: time('1672'),
      }),
    ]);
    expect(time('{1667}').kind).toBe('all-of');
  });

  it('has calendar fields as far as they are known, and the pattern of those that are not', () => {
    expect(time('1984-1X')).toMatchObject({ fields: { year: 1984 }, pattern: [undefined, '1X', undefined] });
    expect(time('2004-06-1X')).toMatchObject({ fields: { year: 2004, month: 6 } });
    expect(time('156X-12-25')).toMatchObject({ pattern: ['156X', '12', '25'] });
    expect(time('156X-12-25')).not.toHaveProperty('fields');
    expect(time('1950S2')).toMatchObject({ estimate: 1950 });
  });

  it('lets a date with X be an end that its digits allow', () => {
    expect(time('1984-1X/1984-11').latest).toBe(midnight('1984-12-01'));
    expect(time('1984-11-12/1984-XX').latest).toBe(midnight('1985'));
    expect(problem('1984-12/1984-0X').message).toContain('ends before it starts');
  });
});

describe('texts that are wrong', () => {
  it.each<[string, string, number, string]>([
    ['1950S5', 'has more significant digits than digits.', 5, 'Write a date such as'],
    ['1950S0', 'has "S" in column 5, where the end of the date should be.', 5, 'Write a date such as'],
    ['1950S2-03', 'has "-" in column 7,', 7, 'Write a date such as'],
    ['Y170000002-03', 'has "-" in column 11,', 11, 'Write a date such as'],
    ['Y1E400', 'has a year beyond ±15 billion.', 1, 'Write a date such as'],
    ['1984-02-3X', 'has day 3X; days in 1984-02 are 01–29.', 9, 'Write "1984-02" for February 1984.'],
    ['XXXX-02-30', 'has day 30, which is in no such month.', 9, 'Write a date such as'],
    ['2004-2X', 'has month 2X; months are 01–12.', 6, 'Write "2004".'],
    [
      '2001-42',
      'has month 42; months are 01–12.',
      6,
      'Write "2001/2042" for 2001–2042, or "2001-12" for December 2001.',
    ],
    ['201X-21', 'has a part of a year that is not exact.', 6, 'Write a date such as'],
    ['u023-21', 'has "u" in column 1,', 1, 'Write a date such as'],
    ['2001-33-05', 'has a day in a part of the year.', 9, 'Write "2001-33" for January – March 2001.'],
    ['[', 'ends where a year should be.', 2, 'Write a date such as'],
    ['[]', 'has "]" in column 2, where a year should be.', 2, 'Write a date such as'],
    ['[1990', 'ends where "," or "]" should be.', 6, 'Write a date such as'],
    ['[1990}', 'has "}" in column 6, where "," or "]" should be.', 6, 'Write a date such as'],
    ['{1990]', 'has "]" in column 6, where "," or "}" should be.', 6, 'Write a date such as'],
    ['[1990]?', 'has "?" in column 7, where the end of the set should be.', 7, 'Write a date such as'],
    ['{1990,}', 'has "}" in column 7, where a year should be.', 7, 'Write a date such as'],
    [
      '[1990,, 1991]',
      'has "," in column 7, where a year should be.',
      7,
      'Write "[1990,1991]" for 1990 or 1991.',
    ],
    ['[..]', 'has "]" in column 4, where a year should be.', 4, 'Write a date such as'],
    ['[1990-13]', 'has month 13; months are 01–12.', 7, 'Write "[1990-12]" for December 1990.'],
    ['[1990..1980]', 'ends before it starts.', 8, 'Write "[1980..1990]" for some time between'],
    ['[2004-01-01T10:00:00Z]', 'has a clock time in a set.', 13, 'Write a date such as'],
    ['[1990]/1991', 'has "/" in column 7,', 7, 'Write a date such as'],
    ['1985-04-XXT10:00:00', 'has a day that is not exact and a clock time.', 9, 'Write a date such as'],
  ])('says of %s that it %s', (text, message, column, hint) => {
    const found = problem(text);
    expect(found.message).toContain(message);
    expect(found.column).toBe(column);
    expect(found.hint).toContain(hint);
  });

  // Of the two published lists of what is not EDTF.
  it.each([
    ' 1960',
    '1960 ',
    '-0000',
    '1960-06-31',
    '+2006%',
    '2000/12-12',
    '2012///4444',
    '-1000/-2000',
    '0000-01-03/0000-01',
    '2001-21^southernHemisphere',
    '2004-01-01T10:10:10Z/2004-02-01T10:10:10Z',
    '1985-04-12t23:20:30z',
    '1985-04-12T23:20:30+24',
    '1985-04-12T23:20:30Z25:00',
    'Y2006',
    '[1990 1991]',
    '1990..1991',
    '2004-?',
    '2004-06-??11',
  ])('refuses %j', (text) => {
    expect(problem(text).severity).toBe('error');
  });
});

describe('the draft of 2012', () => {
  it.each([
    ['196u', '196X'],
    ['196x', '196X'],
    ['19uu-12-uu', '19XX-12-XX'],
    ['2004-06-uu', '2004-06-XX'],
    ['1985/unknown', '1985/'],
    ['unknown/1985?~', '/1985%'],
    ['1985/open', '1985/..'],
    ['y170000002', 'Y170000002'],
    ['y-17e7', 'Y-17E7'],
    ['y171010000p3', 'Y171010000S3'],
    ['1984?~', '1984%'],
    ['(2004)?-06', '2004?-06'],
    ['(2004-06)?-11', '2004-06?-11'],
    ['2004-(06)?-11', '2004-?06-11'],
    ['2004-(06-11)~', '2004-~06-~11'],
    ['2004-06-?', '2004-06-XX?'],
    ['2001-21^southernHemisphere', '2001-29'],
    ['2001-24^northernHemisphere', '2001-28'],
  ])('wrote %s for what is now %s', (draft, now) => {
    expect(fromDraft(draft)).toBe(now);
    expect(problem(draft).hint).toContain(`"${now}"`);
  });

  it.each(['1985', '198X', 'unknown', 'open', 'March', '1985/1986/1987', '(2004', 'u'.repeat(1000)])(
    'is not seen in %.12s',
    (text) => {
      const found = fromDraft(text);
      if (found !== undefined) expect(isProblem(parseTime(found))).toBe(true);
    },
  );
});

describe('generated dates with X', () => {
  const next = random(SEED);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  const masked = (text: string) => text.replace(/\d/g, (digit) => (next() < 0.3 ? 'X' : digit));

  function generate(): { text: string; inside: number } {
    const year = whole(0, 9999);
    const month = whole(1, 12);
    const day = whole(1, daysInMonth(year, month));
    const parts = [digits(year, 4), digits(month, 2), digits(day, 2)].slice(0, whole(1, 3));
    return { text: parts.map(masked).join('-'), inside: civilToTime({ year, month, day, hour: 12 }) };
  }

  /** Undefined for what the package does not read: `X0X5-X3`. */
  function oracle(text: string): { min: number; max: number } | undefined {
    try {
      return edtf(text);
    } catch {
      return undefined;
    }
  }

  it('have bounds around every instant that their words allow', () => {
    for (let i = 0; i < 3000; i += 1) {
      const { text, inside } = generate();
      const { earliest, latest } = time(text);
      expect(earliest, `seed ${SEED}, text ${text}`).toBeLessThanOrEqual(inside);
      expect(latest, `seed ${SEED}, text ${text}`).toBeGreaterThan(inside);
    }
  });

  it('begin and end with a day that fits them', () => {
    const dayOf = (t: number) => new Date(t).toISOString().slice(0, 10);
    for (let i = 0; i < 1000; i += 1) {
      const { text } = generate();
      const fits = new RegExp(`^${text.replaceAll('X', '\\d')}`);
      const { earliest, latest } = time(text);
      expect(dayOf(earliest), `seed ${SEED}, text ${text}`).toMatch(fits);
      expect(dayOf(latest - DAY_MS), `seed ${SEED}, text ${text}`).toMatch(fits);
    }
  });

  it('agree with the npm package edtf', () => {
    let compared = 0;
    for (let i = 0; i < 1000; i += 1) {
      const { text } = generate();
      // It turns impossible months and days into the next ones.
      if (/^.{4}-(X\d|0X)/.test(text)) continue;
      if (/-(X\d|\dX|\d\d|XX)-(X\d|\dX|3\d|29|30|31)$/.test(text)) continue;
      const { min, max } = oracle(text) ?? {};
      if (min === undefined || max === undefined) continue;
      compared += 1;
      expect(time(text), `seed ${SEED}, text ${text}`).toMatchObject({ earliest: min, latest: max + 1 });
    }
    expect(compared).toBeGreaterThan(300);
    for (const text of ['[1667,1668,1760]', '{1960,1961-12}', '2004-06~-11', '?2004-06-~11', '19X4']) {
      const { min, max } = edtf(text);
      expect(time(text)).toMatchObject({ earliest: min, latest: max + 1 });
    }
  });
});

describe('generated sets', () => {
  it('span their members, whichever they are', () => {
    const next = random(SEED);
    const year = () => String(1000 + Math.floor(next() * 1000));
    for (let i = 0; i < 500; i += 1) {
      const members = Array.from({ length: 1 + Math.floor(next() * 5) }, () => {
        const [from = '', to = ''] = [year(), year()].sort();
        return next() < 0.3 ? `${from}..${to}` : from;
      });
      const text = next() < 0.5 ? `[${members.join(',')}]` : `{${members.join(',')}}`;
      const years = members.flatMap((member) => member.split('..'));
      const found = time(text);
      expect(found.members, `seed ${SEED}, text ${text}`).toHaveLength(members.length);
      expect(found.earliest, text).toBe(Math.min(...years.map((y) => time(y).earliest)));
      expect(found.latest, text).toBe(Math.max(...years.map((y) => time(y).latest)));
    }
  });
});
