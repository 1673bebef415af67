import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { civilToTime, daysInMonth, timeToCivil } from '../../src/time/calendar.ts';
import { isProblem, parseTime } from '../../src/time/parse-time.ts';
import type { Precision } from '../../src/time/time.ts';
import { random } from '../support/random.ts';
import { problem, time } from '../support/read-time.ts';

const SEED = 19_140_728;

/** `1985-04-12` or `1985-04-12T23:20:30`, any year, written as JavaScript writes it; "-∞" and "∞" for no bound. */
function instant(text: string): number {
  if (text === '∞') return Infinity;
  if (text === '-∞') return -Infinity;
  return Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`);
}

describe('bounds and precision of EDTF levels 0 and 1', () => {
  it.each<[string, string, string, Precision]>([
    // Level 0
    ['1985-04-12', '1985-04-12', '1985-04-13', 'day'],
    ['1985-12-31', '1985-12-31', '1986-01-01', 'day'],
    ['2024-02-29', '2024-02-29', '2024-03-01', 'day'],
    ['1985-04', '1985-04-01', '1985-05-01', 'month'],
    ['1985-12', '1985-12-01', '1986-01-01', 'month'],
    ['1985', '1985-01-01', '1986-01-01', 'year'],
    ['0000', '0000-01-01', '0001-01-01', 'year'],
    ['0079-08-24', '0079-08-24', '0079-08-25', 'day'],
    ['9999', '9999-01-01', '+010000-01-01', 'year'],
    ['1985-04-12T23:20:30', '1985-04-12T23:20:30', '1985-04-12T23:20:31', 'second'],
    ['1985-04-12T23:20:30Z', '1985-04-12T23:20:30', '1985-04-12T23:20:31', 'second'],
    ['1985-04-12T23:20:30-04', '1985-04-13T03:20:30', '1985-04-13T03:20:31', 'second'],
    ['1985-04-12T23:20:30+04:30', '1985-04-12T18:50:30', '1985-04-12T18:50:31', 'second'],
    ['1985-04-12T23:20:30-14:00', '1985-04-13T13:20:30', '1985-04-13T13:20:31', 'second'],
    ['1985-04-12T23:59:59', '1985-04-12T23:59:59', '1985-04-13', 'second'],
    ['1964/2008', '1964-01-01', '2009-01-01', 'year'],
    ['2004-06/2006-08', '2004-06-01', '2006-09-01', 'month'],
    ['2004-02-01/2005-02-08', '2004-02-01', '2005-02-09', 'day'],
    ['2004-02-01/2005-02', '2004-02-01', '2005-03-01', 'month'],
    ['2004-02-01/2005', '2004-02-01', '2006-01-01', 'year'],
    ['2005/2006-02', '2005-01-01', '2006-03-01', 'year'],
    ['2023/2023', '2023-01-01', '2024-01-01', 'year'],
    // Level 1
    ['Y170000', '+170000-01-01', '+170001-01-01', 'year'],
    ['Y-170000', '-170000-01-01', '-169999-01-01', 'year'],
    ['2001-21', '2001-03-01', '2001-06-01', 'season'],
    ['2001-22', '2001-06-01', '2001-09-01', 'season'],
    ['2001-23', '2001-09-01', '2001-12-01', 'season'],
    ['2001-24', '2001-12-01', '2002-03-01', 'season'],
    ['1984?', '1984-01-01', '1985-01-01', 'year'],
    ['2004-06~', '2004-06-01', '2004-07-01', 'month'],
    ['2004-06-11%', '2004-06-11', '2004-06-12', 'day'],
    ['201X', '2010-01-01', '2020-01-01', 'decade'],
    ['20XX', '2000-01-01', '2100-01-01', 'century'],
    ['000X', '0000-01-01', '0010-01-01', 'decade'],
    ['2004-XX', '2004-01-01', '2005-01-01', 'year'],
    ['1985-04-XX', '1985-04-01', '1985-05-01', 'month'],
    ['1985-XX-XX', '1985-01-01', '1986-01-01', 'year'],
    ['1985/..', '1985-01-01', '∞', 'year'],
    ['1985-04-12/..', '1985-04-12', '∞', 'day'],
    ['../1985-04', '-∞', '1985-05-01', 'month'],
    ['1985/', '1985-01-01', '∞', 'year'],
    ['/1985', '-∞', '1986-01-01', 'year'],
    ['../..', '-∞', '∞', 'unknown'],
    ['/..', '-∞', '∞', 'unknown'],
    ['../', '-∞', '∞', 'unknown'],
    ['1984~/2004-06', '1984-01-01', '2004-07-01', 'year'],
    ['1984/2004-06~', '1984-01-01', '2004-07-01', 'year'],
    ['1984-06-02?/2004-08-08~', '1984-06-02', '2004-08-09', 'day'],
    ['1984-06-02?/', '1984-06-02', '∞', 'day'],
    ['2004-06-XX/2004-07-03', '2004-06-01', '2004-07-04', 'month'],
    ['1984-11-12/1984-11-XX', '1984-11-12', '1984-12-01', 'month'],
    ['1984-05/1984-XX', '1984-05-01', '1985-01-01', 'year'],
    ['1984-05-10/1984-XX-XX', '1984-05-10', '1985-01-01', 'year'],
    ['2015/201X', '2015-01-01', '2020-01-01', 'decade'],
    ['2001-21/2001-23', '2001-03-01', '2001-12-01', 'season'],
    ['-1985', '-001985-01-01', '-001984-01-01', 'year'],
    ['-0043-03-15', '-000043-03-15', '-000043-03-16', 'day'],
    ['-2004-06?', '-002004-06-01', '-002004-07-01', 'month'],
    ['-0001', '-000001-01-01', '0000-01-01', 'year'],
    ['-004X', '-000049-01-01', '-000039-01-01', 'decade'],
    ['-000X', '-000009-01-01', '0000-01-01', 'decade'],
    ['-01XX', '-000199-01-01', '-000099-01-01', 'century'],
    ['-2000/-1000', '-002000-01-01', '-000999-01-01', 'year'],
  ])('reads %s as [%s, %s), known to the %s', (text, earliest, latest, precision) => {
    const result = time(text);
    expect([result.earliest, result.latest]).toEqual([instant(earliest), instant(latest)]);
    expect([result.precision, result.text]).toEqual([precision, text]);
  });

  it.each([
    ['Y-13800000000', -13_800_000_000],
    ['Y-66000000', -66_000_000],
    ['Y170000002', 170_000_002],
    ['Y10000000000', 10_000_000_000],
  ])('reads %s exactly to the year', (text, year) => {
    const { earliest, latest, fields } = time(text);
    expect(timeToCivil(earliest)).toMatchObject({ year, month: 1, day: 1, hour: 0 });
    expect(timeToCivil(latest)).toMatchObject({ year: year + 1, month: 1, day: 1, hour: 0 });
    expect(fields).toEqual({ year });
  });
});

describe('what else is said about a time', () => {
  it.each([
    ['1984', false, false],
    ['1984?', false, true],
    ['1984~', true, false],
    ['1984%', true, true],
    ['201X~', true, false],
    ['2001-21?', false, true],
    ['Y-13800000000~', true, false],
    ['1984~/2004', true, false],
    ['1984/2004?', false, true],
    ['1984~/2004?', true, true],
    ['1984?/..', false, true],
  ])('sets the flags of %s to about %s, perhaps %s', (text, approximate, uncertain) => {
    expect(time(text)).toMatchObject({ approximate, uncertain });
  });

  it.each([
    ['1985', { year: 1985 }],
    ['1985-04', { year: 1985, month: 4 }],
    ['1985-04-12', { year: 1985, month: 4, day: 12 }],
    ['1985-04-XX', { year: 1985, month: 4 }],
    ['1985-XX-XX', { year: 1985 }],
    ['2001-21', { year: 2001 }],
    ['-0043', { year: -43 }],
    ['1985-04-12T23:20:30-04', { year: 1985, month: 4, day: 12, hour: 23, minute: 20, second: 30 }],
    ['201X', undefined],
    ['1985/1986', undefined],
  ])('names the calendar fields of %s as written', (text, fields) => {
    expect(time(text).fields).toEqual(fields);
  });

  it('names the season of a season only', () => {
    expect(time('2001-24').season).toBe(24);
    expect(time('2001-12')).not.toHaveProperty('season');
  });

  it('gives an interval two ends that are times themselves', () => {
    const { kind, start, end } = time('1984~/2004-06');
    expect(kind).toBe('interval');
    expect(start).toEqual(time('1984~'));
    expect(end).toEqual(time('2004-06'));
  });

  it('bounds an open end and an unknown end by the other end alone', () => {
    const known = time('1985');
    const endless = { precision: 'unknown', approximate: false, uncertain: false };
    const after = { ...endless, earliest: known.earliest, latest: Infinity };
    const before = { ...endless, earliest: -Infinity, latest: known.latest };
    expect(time('1985/..')).toMatchObject({ kind: 'interval', end: { ...after, kind: 'open', text: '..' } });
    expect(time('1985/')).toMatchObject({ kind: 'interval', end: { ...after, kind: 'unknown', text: '' } });
    expect(time('../1985')).toMatchObject({ start: { ...before, kind: 'open' } });
    expect(time('/1985')).toMatchObject({ start: { ...before, kind: 'unknown' } });
  });
});

describe('texts that are not EDTF', () => {
  it.each<[string, string, number, string]>([
    ['1914-13', 'has month 13; months are 01–12.', 6, 'Write "1914-12" for December 1914.'],
    ['1914-00', 'has month 00; months are 01–12.', 6, 'Write "1914".'],
    ['1914-99', 'has month 99;', 6, 'Write "1914-12" for December 1914.'],
    ['1914-42', 'has month 42;', 6, 'Write "1914/1942" for 1914–1942, or "1914-12" for December 1914.'],
    [
      '2024-03-11T18:00/2024-03-11T23:20:00Z',
      'has a clock time that is not like',
      11,
      'Write a date such as',
    ],
    [
      '2024-03-11T18:00:00Z/2024-03-11',
      'has a clock time in an',
      12,
      'Write "2024-03-11" for 11 March 2024.',
    ],
    [
      '[1667, 1668]',
      'has " " in column 7, where a year should be.',
      7,
      'Write "[1667,1668]" for 1667 or 1668.',
    ],
    ['2023-02-30', 'has day 30; days in 2023-02 are 01–28.', 9, 'Write "2023-02-28" for 28 February 2023.'],
    ['1900-02-29', 'days in 1900-02 are 01–28.', 9, 'Write "1900-02-28" for 28 February 1900.'],
    ['1960-06-31', 'has day 31; days in 1960-06 are 01–30.', 9, 'Write "1960-06-30" for 30 June 1960.'],
    ['2023-02-00', 'has day 00;', 9, 'Write "2023-02" for February 2023.'],
    ['2001-21-05', 'has a day in a part of the year.', 9, 'Write "2001-21" for spring 2001.'],
    ['-0000', 'year zero has no sign.', 1, 'Write "0000" for 1 BC.'],
    [
      '-44',
      'has a year of 2 digits; years have 4, or more after Y.',
      1,
      'Write "-0043" for 44 BC, or "-0044" for 45 BC.',
    ],
    ['7', 'has a year of 1 digit;', 1, 'Write "0007" for 7 AD.'],
    ['19', 'has a year of 2 digits;', 1, 'Write "0019" for 19 AD, or "19XX" for between 1900 and 1999.'],
    ['198', 'has a year of 3 digits;', 1, 'Write "0198" for 198, or "198X" for the 1980s.'],
    ['12345', 'has a year of 5 digits;', 1, 'Write "Y12345" for the year 12,345.'],
    ['-13800000000', 'has a year of 11 digits;', 1, 'Write "Y-13800000000" for 13.8 billion years ago.'],
    ['Y2006', 'has Y before a year of 4 digits; Y is for years of more.', 1, 'Write "2006".'],
    ['Y-0500', 'has Y before a year of 4 digits; Y is for years of more.', 1, 'Write "-0500" for 501 BC.'],
    ['Y44', 'has Y before a year of 2 digits; Y is for years of more.', 1, 'Write "0044" for 44 AD.'],
    ['Y', 'has "Y" in column 1, where a year should be.', 1, 'Write a date such as'],
    ['Y99999999999', 'has a year beyond ±15 billion.', 1, 'Write a date such as'],
    ['Y-16000000000', 'has a year beyond ±15 billion.', 1, 'Write a date such as'],
    ['Y170000-01', 'has "-" in column 8, where the end of the date should be.', 8, 'Write a date such as'],
    ['+2006%', 'has "+" in column 1,', 1, 'Write "2006%" for about 2006, uncertain.'],
    ['2000/12-12', 'has a year of 2 digits;', 6, 'Write "2000-12-12" for 12 December 2000.'],
    ['21/06/1791', 'has "2" in column 1, where a year should be', 1, 'Write "1791-06-21" for 21 June 1791.'],
    [
      '21 June 1791',
      'has "2" in column 1, where a year should be',
      1,
      'Write "1791-06-21" for 21 June 1791.',
    ],
    ['2012///4444', 'has "/" in column 6, where the end of the date should be.', 6, 'Write a date such as'],
    ['2012/2013/2014', 'has "/" in column 10,', 10, 'Write a date such as'],
    ['2001-21^southernHemisphere', 'has "^" in column 8,', 8, 'Write "2001-29" for spring 2001, southern'],
    ['/', 'has no date on either side of "/".', 1, 'Write a date such as'],
    ['..', 'ends where "/" should be.', 3, 'Write a date such as'],
    ['1984?~', 'has "~" in column 6,', 6, 'Write "1984%" for about 1984, uncertain.'],
    // Date-times
    ['1985-04-12t23:20:30Z', 'has "t" in column 11,', 11, 'Write "1985-04-12T23:20:30Z" for 12 April 1985,'],
    ['1985-04-12T23:20:30z', 'has "z" in column 20,', 20, 'Write "1985-04-12T23:20:30Z" for 12 April 1985,'],
    ['1985-04-12T23:20:30.5', 'has "." in column 20,', 20, 'Write "1985-04-12T23:20:30" for 12 April 1985,'],
    [
      '1985-04-12T23:20',
      'has a clock time that is not like T23:59:00.',
      11,
      'Write "1985-04-12T23:20:00" for',
    ],
    ['1985-04-12T2:20:30', 'has a clock time that is not like T23:59:00.', 11, 'Write a date such as'],
    ['1985-04-12 23:20:30', 'has " " in column 11,', 11, 'Write "1985-04-12T23:20:30" for 12 April 1985,'],
    ['1985-04-12T23:20:30+0430', 'has "3" in column 23,', 23, 'Write "1985-04-12T23:20:30+04:30" for'],
    ['1985-04-12T23:20:30+24', 'has a zone beyond ±14:00.', 12, 'Write "1985-04-12T23:20:30" for'],
    ['1985-04-12T23:20:30-14:30', 'has a zone beyond ±14:00.', 12, 'Write "1985-04-12T23:20:30" for'],
    ['1985-04-12T23:20:30+04:60', 'has ":" in column 23,', 23, 'Write a date such as'],
    ['1985-04-12T23:20:30Z25:00', 'has "2" in column 21,', 21, 'Write a date such as'],
    ['1985-04-12T23:20:30?', 'has "?" in column 20,', 20, 'Write'],
    [
      '1985-12-31T24:00:00',
      'has hour 24; hours are 00–23.',
      12,
      'Write "1986-01-01T00:00:00" for 1 January 1986',
    ],
    ['1985-04-12T25:00:00', 'has hour 25; hours are 00–23.', 12, 'Write "1985-04-12" for 12 April 1985.'],
    ['1985-04-12T10:60:00', 'has minute 60; minutes are 00–59.', 12, 'Write "1985-04-12" for 12 April 1985.'],
    [
      '1985-06-30T23:59:60Z',
      'has second 60; seconds are 00–59.',
      12,
      'Write "1985-06-30T23:59:59Z" for 30 June 1985',
    ],
    [
      '1985-07-01T02:59:60+03:00',
      'has second 60; seconds are 00–59.',
      12,
      'Write "1985-07-01T02:59:59+03:00" for 1 July 1985',
    ],
    ['1985-06-30T23:10:60Z', 'has second 60; seconds are 00–59.', 12, 'Write "1985-06-30" for'],
    ['1985-04T10:00:00', 'has "T" in column 8,', 8, 'Write a date such as'],
    // Intervals
    ['2023/2022', 'ends before it starts.', 6, 'Write "2022/2023" for 2022–2023.'],
    ['-1000/-2000', 'ends before it starts.', 7, 'Write "-2000/-1000" for 2001–1001 BC.'],
    ['2004-06~/2003?', 'ends before it starts.', 10, 'Write "2003?/2004-06~" for 2003 (uncertain) to about'],
    [
      '0000-01-03/0000-01',
      'ends before it starts.',
      12,
      'Write "0000-01-03/0000-01-31" for 3–31 January 1 BC.',
    ],
    ['0000-02/0000', 'ends before it starts.', 9, 'Write "0000-02/0000-12" for February'],
    ['2004-06-11%/2004-06~', 'ends before it starts.', 13, 'Write "2004-06-11%/2004-06-30~" for'],
    ['2012-24/2012-21', 'ends before it starts.', 9, 'Write "2012-21/2012-24" for spring 2012 to winter'],
    ['2020/201X', 'ends before it starts.', 6, 'Write "201X/2020" for the 2010s to 2020.'],
    ['2004-01-01T10:10:10/2005', 'has a clock time in an interval.', 12, 'Write "2004-01-01/2005" for'],
    ['2004/2005-01-01T10:10:10Z', 'has a clock time in an interval.', 17, 'Write "2004/2005-01-01" for'],
    ['2004-13/2005', 'has month 13;', 6, 'Write "2004-12/2005" for December 2004 to 2005.'],
    ['2004/2005-02-30', 'has day 30;', 14, 'Write "2004/2005-02-28" for 2004 to 28 February 2005.'],
  ])('says of %s that it %s', (text, message, column, hint) => {
    const found = problem(text);
    expect(found.message).toContain(`"${text}" `);
    expect(found.message).toContain(message);
    expect(found.hint.slice(0, hint.length)).toBe(hint);
    expect(found).toMatchObject({ path: '', column, severity: 'error' });
  });
});

describe('a hint for one end of an interval', () => {
  it.each([
    ['2023-02-29/2023-03-01', '2023-02-28/2023-03-01'],
    ['1914-06-31/1914-07-01', '1914-06-30/1914-07-01'],
    ['2023-02-00/2023-03-01', '2023-02/2023-03-01'],
    ['2023-01-01/2023-02-29', '2023-01-01/2023-02-28'],
    ['1914-13/1918-11', '1914-12/1918-11'],
    ['1914-08/1918-00', '1914-08/1918'],
    ['1914?/1918-11-31~', '1914?/1918-11-30~'],
    ['2023-02-29/..', '2023-02-28/..'],
    ['/2023-02-29', '/2023-02-28'],
    ['2001-33-05/2002', '2001-33/2002'],
    ['2023-03-20T25:00:00/2023-03-21', '2023-03-20/2023-03-21'],
    ['[1914-13,1915]', '[1914-12,1915]'],
    ['{2023-02-29..2023-03-02,2024}', '{2023-02-28..2023-03-02,2024}'],
    ['2023-02-30/2023-04-31', '2023-02-28/2023-04-30'],
    ['1914-07-01/1914-06-31', '1914-06-30/1914-07-01'],
  ])('keeps the rest of %s as it is written', (text, write) => {
    expect(problem(text).hint).toContain(`Write "${write}" for `);
  });
});

it('reads no text of more than 1,000 characters', () => {
  const list = (count: number): string => `{${'1896,'.repeat(count)}1984}`;
  expect(parseTime(list(198))).toMatchObject({ kind: 'all-of' });
  for (const count of [199, 250_000])
    expect(problem(list(count)).message).toContain(' characters; a date has at most 1000.');
});

describe('dates as people write them', () => {
  it.each([
    ['2/3/1914', 'Write "1914-03-02" for 2 March 1914, or "1914-02-03" for 3 February 1914.'],
    ['25/12/1914', 'Write "1914-12-25" for 25 December 1914.'],
    ['3/1914', 'Write "1914-03" for March 1914.'],
    ['1914-1-2', 'Write "1914-01-02" for 2 January 1914.'],
    ['1914.01.02', 'Write "1914-01-02" for 2 January 1914.'],
    ['1914/01/02', 'Write "1914-01-02" for 2 January 1914.'],
    ['20230320', 'Write "2023-03-20" for 20 March 2023, or "Y20230320" for the year 20,230,320.'],
    ['March 2023', 'Write "2023-03" for March 2023.'],
    ['20 March 2023', 'Write "2023-03-20" for 20 March 2023.'],
    ['March 20th, 2023', 'Write "2023-03-20" for 20 March 2023.'],
    ['2023 Mar 20', 'Write "2023-03-20" for 20 March 2023.'],
    ['Sept. 1939', 'Write "1939-09" for September 1939.'],
    ['spring 1848', 'Write "1848-21" for spring 1848.'],
    ['Fall 2001', 'Write "2001-23" for autumn 2001.'],
    ['c. 1450', 'Write "1450~" for about 1450.'],
    ['circa March 1450', 'Write "1450-03~" for about March 1450.'],
    ['1450 (?)', 'Write "1450?" for 1450, uncertain.'],
    ['1450 BC', 'Write "-1449" for 1450 BC.'],
    ['ca. 44 B.C.', 'Write "-0043~" for about 44 BC.'],
    ['15 March 44 BC', 'Write "-0043-03-15" for 15 March 44 BC.'],
    ['March 15, 44 B.C.E.', 'Write "-0043-03-15" for 15 March 44 BC.'],
    ['March 44 BC', 'Write "-0043-03" for March 44 BC.'],
    ['about 15 March 44 BC', 'Write "-0043-03-15~" for about 15 March 44 BC.'],
    ['-44-03-15', 'Write "-0043-03-15" for 15 March 44 BC, or "-0044-03-15" for 15 March 45 BC.'],
    ['-44-3', 'Write "-0043-03" for March 44 BC, or "-0044-03" for March 45 BC.'],
    ['10,000 BCE', 'Write "-9999" for 10,000 BC.'],
    ['AD 79', 'Write "0079" for 79 AD.'],
    ['Q1 2020', 'Write "2020-33" for '],
    ['2020-Q4', 'Write "2020-36" for '],
    ['2023-01-15T03', 'Write "2023-01-15T03:00:00" for '],
    ['2023-01-15T03Z', 'Write "2023-01-15T03:00:00Z" for '],
    ['2023-03-20T18:00:00+99:00', 'Write "2023-03-20T18:00:00" for '],
    ['2016-12-31T23:59:60Z', 'Write "2016-12-31T23:59:59Z" for '],
    ['2016-12-31T24:00:00Z', 'Write "2017-01-01T00:00:00Z" for '],
    ['2024-02-03T10:00:00.000Z', 'Write "2024-02-03T10:00:00Z" for '],
    ['Y-10900~/Y-9700~', 'Write "Y-10900~/-9700~" for '],
    ['Y-9700/Y-9000', 'Write "-9700/-9000" for '],
    ['14 CE', 'Write "0014" for 14 AD.'],
    ['15 March AD 44', 'Write "0044-03-15" for 15 March 44 AD.'],
    ['5th century AD', 'Write "04XX" for '],
    ['AD 5th century', 'Write "04XX" for '],
    ['27 BC - 14 AD', 'Write "-0026/0014" for 27 BC – 14 AD.'],
    ['27 BC – AD 14', 'Write "-0026/0014" for 27 BC – 14 AD.'],
    ['44 BC to 14', 'Write "-0043/0014" for 44 BC – 14 AD'],
    ['-44 to 14', 'Write "-0043/0014" for 44 BC – 14 AD'],
    ['15 March 44 BC - 20', 'Write "-0043-03-15/-0043-03-20" for '],
    ['AD 14 to 37', 'Write "0014/0037" for 14–37 AD.'],
    ['circa 1450-1460', 'Write "1450~/1460~" for about 1450 to about 1460.'],
    ['c. 1914–1918', 'Write "1914~/1918~" for about 1914 to about 1918'],
    ['1450-1460?', 'Write "1450?/1460?" for '],
    ['1990s', 'Write "199X" for the 1990s.'],
    ['the 20th century', 'Write "19XX" for between 1900 and 1999.'],
    ['66 million years ago', 'Write "Y-66000000" for 66 million years ago.'],
    ['66 Ma', 'Write "Y-66000000" for 66 million years ago.'],
    ['4.5 Ga', 'Write "Y-4500000000" for 4.5 billion years ago.'],
    ['66000000 BP', 'Write "Y-66000000" for 66 million years ago.'],
    ['300,000 years ago', 'Write "Y-300000" for 300,000 years ago.'],
    ['12,000 BP', 'Write "Y-10050" for 10,051 BC.'],
    ['c. 11.7 ka BP', 'Write "-9750~" for about 9751 BC.'],
    ['500 yrs BP', 'Write "1450".'],
    ['20 years ago', 'Write a date such as'],
    ['2004-06-01/06-20', 'Write "2004-06-01/2004-06-20" for 1–20 June 2004.'],
    ['2004-06-01 – 7-2', 'Write "2004-06-01/2004-07-02" for 1 June – 2 July 2004.'],
    ['2004-06-01/13-20', 'Write a date such as'],
    ['2004-06/06-20', 'Write a date such as'],
    ['4.54 bya', 'Write "Y-4540000000" for 4.54 billion years ago.'],
    ['2023-03-20 to 2023-03-22', 'Write "2023-03-20/2023-03-22" for 20–22 March 2023.'],
    ['2023-03-20/22', 'Write "2023-03-20/2023-03-22" for 20–22 March 2023.'],
    ['20–22 March 2023', 'Write "2023-03-20/2023-03-22" for 20–22 March 2023.'],
    ['1914–1918', 'Write "1914/1918" for 1914–1918.'],
    ['1914-1918', 'Write "1914/1918" for 1914–1918.'],
    ['1905–06', 'Write "1905-06" for June 1905, or "1905/1906" for 1905–1906.'],
    ['1 Sept 1939 - 2 Sep 1945', 'Write "1939-09-01/1945-09-02" for 1 September 1939'],
    ['1985 – present', 'Write "1985/.." for since 1985.'],
    ['since 1985', 'Write "1985/.." for since 1985.'],
    ['until 1900', 'Write "../1900" for until 1900.'],
    ['before 1914', 'Write "[..1913]" for some time until 1913.'],
    ['after 1914', 'Write "[1915..]" for some time since 1915.'],
    ['before July 1914', 'Write "[..1914-06]" for some time until June 1914.'],
    ['after 31 December 1914', 'Write "[1915-01-01..]" for some time since 1 January 1915.'],
    ['before the 1990s', 'Write "[..1989]" for some time until 1989.'],
    ['after spring 1914', 'Write "[1914-06..]" for some time since June 1914.'],
    ['before 44 BC', 'Write "[..-0044]" for some time until 45 BC.'],
    ['after 66 million years ago', 'Write "[Y-65999999..]" for some time since'],
    ['between 1900 and 1910', 'Write "[1900..1910]" for some time between 1900 and 1910, or "1900/1910" for'],
    // GEDCOM, of family trees
    ['ABT 1850', 'Write "1850~" for about 1850.'],
    ['EST MAR 1850', 'Write "1850-03~" for about March 1850.'],
    ['BEF 1900', 'Write "[..1899]" for some time until 1899.'],
    ['AFT 1900', 'Write "[1901..]" for some time since 1901.'],
    ['between 15 and 20 March 1914', 'Write "[1914-03-15..1914-03-20]" for some time between'],
    ['BET 1900 AND 1910', 'Write "[1900..1910]" for some time between 1900 and 1910, or "1900/1910" for'],
    ['BET 1 JAN 1900 AND MAR 1901', 'Write "[1900-01-01..1901-03]" for some time between'],
    ['FROM 1900 TO 1910', 'Write "1900/1910" for 1900–1910.'],
    ['1800s', 'Write "18XX" for between 1800 and 1899, or "180X" for between 1800 and 1809.'],
    ["the 1900's", 'Write "19XX" for between 1900 and 1999, or "190X" for'],
    ['1914 or 1915', 'Write "[1914,1915]" for 1914 or 1915.'],
    ['March 1914 or 20 May 1915', 'Write "[1914-03,1915-05-20]" for March 1914 or 20 May 1915.'],
    ['1914 or 1915 or 1916', 'Write "[1914,1915,1916]" for 1914, 1915 or 1916.'],
    [' 2023', 'Write "2023".'],
    ['2023-03 - 2023-05', 'Write "2023-03/2023-05" for March'],
    ['２０２３', 'Write "2023".'],
    ['−0043', 'Write "-0043" for 44 BC.'],
    // The draft of 2012, still in library data
    ['196x', 'Write "196X" for the 1960s.'],
    ['199u', 'Write "199X" for the 1990s.'],
    ['2004-06-uu', 'Write "2004-06-XX" for June 2004.'],
    ['1985/unknown', 'Write "1985/" for from 1985, end unknown.'],
    ['unknown/1985', 'Write "/1985" for until 1985, start unknown.'],
    ['1985/open', 'Write "1985/.." for since 1985.'],
    ['y-1e7', 'Write "Y-1E7" for 10 million years ago.'],
    ['y170000002', 'Write "Y170000002" for the year 170,000,002.'],
  ])('offers the EDTF text of %j', (text, hint) => {
    expect(problem(text).hint.slice(0, hint.length)).toBe(hint);
  });

  it.each([
    'unknown',
    'soon',
    'or',
    '1914 or',
    'before',
    'before 31/31/1914',
    '1914 or soon',
    'mayor 2023',
    '2023-Q1x',
    '31/31/1914',
    '12-05-06',
    'XXXXX',
    '?',
    '-',
    'X'.repeat(10_000),
  ])('makes no guess at %.12s and shows what a date looks like', (text) => {
    expect(problem(text).hint).toBe(
      'Write a date such as "1914", "1914-07" or "1914-07-28", or the span it must fall in, such as "1914/1918".',
    );
  });

  it('calls an empty text empty', () => {
    for (const text of ['', ' ', '\t\n']) {
      expect(problem(text)).toMatchObject({ message: 'The date is empty.', column: 1 });
    }
  });
});

describe('hostile input', () => {
  it('shortens what it quotes', () => {
    const found = problem('9'.repeat(10_000));
    expect(found.message).toContain(`"${'9'.repeat(40)}…"`);
    expect(found.message.length).toBeLessThan(120);
    expect(problem('😀'.repeat(50)).message).toContain(`"${'😀'.repeat(40)}…"`);
  });

  it.each([
    ['2023\u202E', '"2023\\u202E"'],
    ['2023\u0000', '"2023\\u0000"'],
    ['2023\u200B', '"2023\\u200B"'],
    ['2023\n', '"2023\\u000A"'],
    ['2023\u2028', '"2023\\u2028"'],
    ['2023\u00A0', '"2023\\u00A0"'],
    ['2023\uD800', '"2023\\uD800"'],
    ['2023\u{E0041}', '"2023\\uE0041"'],
  ])('makes what cannot be seen in %j visible', (text, quoted) => {
    const { message } = problem(text);
    expect(message).toContain(quoted);
    expect(message).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\u00A0]/u);
  });

  it.each([
    [2023, 'A date must be text; this is of type number.', 'Write "2023".'],
    [-43, 'A date must be text; this is of type number.', 'Write "-0042" for 43 BC, or "-0043" for 44 BC.'],
    [NaN, 'A date must be text; this is of type number.', 'Write a date such as'],
    [null, 'A date must be text; this is null.', 'Write a date such as'],
    [undefined, 'A date must be text; this is of type undefined.', 'Write a date such as'],
    [['1914'], 'A date must be text; this is a list.', 'Write a date such as'],
    [{ toString: () => '1914' }, 'A date must be text; this is of type object.', 'Write a date such as'],
  ])('refuses %j, which is not text', (value, message, hint) => {
    const found = problem(value);
    expect(found.message).toBe(message);
    expect(found.hint.slice(0, hint.length)).toBe(hint);
  });

  it('answers texts made to multiply guesses, which would take for ever', () => {
    const texts = [
      'c '.repeat(20) + '1450' + ' ?'.repeat(18),
      'since from after c c c c c ? ? ? ? 1450 ? ? ? ?',
      ' - '.repeat(26),
      'from '.repeat(16),
      'ﷺ'.repeat(80),
    ];
    for (const text of texts) expect(problem(text).severity).toBe('error');
  });

  it('reads random texts of EDTF characters, or says what to write', () => {
    const next = random(SEED);
    const alphabet = '0123456789XYESTZ-/.:?~%[]{}, uxtzc+';
    for (let i = 0; i < 5000; i += 1) {
      const length = Math.floor(next() * 16);
      const text = Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
      const result = parseTime(text);
      const where = `seed ${SEED}, text ${JSON.stringify(text)}`;
      if (!isProblem(result)) expect(result.earliest, where).toBeLessThan(result.latest);
      else {
        expect(result.hint, where).toMatch(/^Write .+\.$/);
        expect(result.column, where).toBeGreaterThan(0);
        expect(result.column, where).toBeLessThanOrEqual(text.length + 1);
      }
    }
  });
});

describe('isProblem', () => {
  it('tells problems from times and from anything else', () => {
    expect(isProblem(parseTime('1914-13'))).toBe(true);
    for (const value of [parseTime('1914'), null, undefined, 'x', 1, {}, { severity: 'error' }]) {
      expect(isProblem(value)).toBe(false);
    }
  });
});

describe('generated dates', () => {
  const next = random(SEED);
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pad = (value: number, width = 2) => String(Math.abs(value)).padStart(width, '0');

  function generate(): { text: string; inside: number } {
    const year = whole(-9999, 9999);
    const month = whole(1, 12);
    const day = whole(1, daysInMonth(year, month));
    const yearText = `${year < 0 ? '-' : ''}${pad(year, 4)}`;
    const days = [`-${pad(month)}-${pad(day)}`, `-${pad(month)}-XX`, '-XX-XX', `-${pad(month)}`, '-XX', ''];
    const texts = days.map((rest) => yearText + rest);
    // -000X and -00XX leave out the year -0000, so no year is lost by cutting digits off.
    texts.push(`${yearText.slice(0, -1)}X`, `${yearText.slice(0, -2)}XX`);
    return {
      text: texts[whole(0, texts.length - 1)] ?? '',
      inside: civilToTime({ year, month, day, hour: 12 }),
    };
  }

  it('have bounds around every instant that their words allow', () => {
    for (let i = 0; i < 5000; i += 1) {
      const { text, inside } = generate();
      const { earliest, latest } = time(text);
      const where = `seed ${SEED}, text ${text}`;
      expect(earliest, where).toBeLessThanOrEqual(inside);
      expect(latest, where).toBeGreaterThan(inside);
    }
  });

  it('have the same bounds whatever their qualifier', () => {
    for (let i = 0; i < 500; i += 1) {
      const { text } = generate();
      const { earliest, latest } = time(text);
      for (const qualifier of '?~%') {
        expect(time(text + qualifier), `seed ${SEED}, text ${text}`).toMatchObject({ earliest, latest });
      }
    }
  });

  it('make intervals that span their ends, or that are refused when swapped', () => {
    for (let i = 0; i < 2000; i += 1) {
      const [first, second] = [generate().text, generate().text];
      const [from, to] = [time(first), time(second)].toSorted((a, b) => a.earliest - b.earliest);
      const where = `seed ${SEED}, ${from!.text}/${to!.text}`;
      const span = time(`${from!.text}/${to!.text}`);
      expect([span.earliest, span.latest], where).toEqual([from!.earliest, to!.latest]);
      if (to!.earliest >= from!.latest) {
        expect(problem(`${to!.text}/${from!.text}`).hint, where).toContain(`"${from!.text}/${to!.text}"`);
      }
    }
  });

  it('agree with the npm package edtf', () => {
    for (let i = 0; i < 300; i += 1) {
      const { text } = generate();
      // It turns X months and days of negative years round, and knows a year -0000.
      if (/^-(.*-XX|00)/.test(text)) continue;
      const { min, max } = edtf(text);
      const where = `seed ${SEED}, text ${text}`;
      expect(time(text), where).toMatchObject({ earliest: min, latest: max + 1 });
    }
    for (const text of ['1985-04-12T23:20:30Z', '1985-04-12T23:20:30+04:30', '1985-04-12T23:20:30-04']) {
      expect(time(text).earliest).toBe(edtf(text).min);
    }
    for (const text of ['1964/2008', '2004-06/2006-08', '2004-02-01/2005', '1984~/2004-06', '-1985/-1984']) {
      expect(time(text)).toMatchObject({ earliest: edtf(text).min, latest: edtf(text).max + 1 });
    }
  });
});
