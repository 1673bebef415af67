import { describe, expect, it } from 'vitest';
import { civilToTime } from '../../src/time/calendar.ts';
import type { InstantPrecision } from '../../src/time/format-time.ts';
import { formatInstant, formatSpan, formatTime } from '../../src/time/format-time.ts';
import { DAY_MS } from '../../src/time/time.ts';
import { learnWords } from '../../src/time/time-words.ts';
import { ar } from '../../src/time/words/ar.ts';
import { de } from '../../src/time/words/de.ts';
import { es } from '../../src/time/words/es.ts';
import { fr } from '../../src/time/words/fr.ts';
import { ru } from '../../src/time/words/ru.ts';
import { tr } from '../../src/time/words/tr.ts';
import { uk } from '../../src/time/words/uk.ts';
import { zh } from '../../src/time/words/zh.ts';
import { time } from '../support/read-time.ts';

const words = (text: string, locale = 'en') => formatTime(time(text), locale);
const span = (start: string, end: string, locale = 'en') =>
  formatSpan({ start: time(start).earliest, end: time(end).earliest }, locale);

describe('dates in words', () => {
  it.each([
    ['2022-12-30', '30 December 2022'],
    ['2022-12', 'December 2022'],
    ['2022', '2022'],
    ['1985-04-XX', 'April 1985'],
    ['1985-XX-XX', '1985'],
    ['191X-02-29', '29 February, the 1910s'],
    ['190X-02-29', '29 February, between 1900 and 1909'],
    ['15XX-02-29', '29 February, between 1500 and 1599'],
    ['1985-04-12T23:20:30', '12 April 1985, 23:20:30 UTC'],
    ['9999-12-31T23:59:59-12:00', '31 December 9999, 23:59:59 UTC−12:00'],
    ['1950S2~', 'about 1950, between 1900 and 1999'],
    ['1950S4', '1950'],
    ['2023-X0', 'October 2023'],
    ['2023-X3', 'March 2023'],
    ['1984-04-3X', '30 April 1984'],
    ['2004-06-1X', 'some time between 10 June 2004 and 19 June 2004'],
    ['2004-1X-XX', 'some time between October 2004 and December 2004'],
    ['2004-XX-15', 'some time between 15 January 2004 and 15 December 2004 (2004-XX-15)'],
    ['2004-XX-15?', 'some time between 15 January 2004 and 15 December 2004 (2004-XX-15), uncertain'],
    ['2004-X1', 'some time between January 2004 and November 2004 (2004-X1)'],
    ['1XXX-12-3X', 'some time between 30 December 1000 and 31 December 1999 (1XXX-12-3X)'],
    ['19X5-12-25', '25 December, between 1905 and 1995 (19X5)'],
    ['1985-04-12T23:20:30-04', '12 April 1985, 23:20:30 UTC−04'],
    ['1989-11-10T00:30:00+01:00', '10 November 1989, 00:30 UTC+01:00'],
    ['2023-03-20T10:00:00+05:30', '20 March 2023, 10:00 UTC+05:30'],
    ['2023-03-20T10:00:00-03:30', '20 March 2023, 10:00 UTC−03:30'],
    ['2023-03-20T10:00:00+00:00', '20 March 2023, 10:00 UTC'],
    ['2023-03-20T10:00:01Z', '20 March 2023, 10:00:01 UTC'],
    ['1984-?06~', 'June 1984 (year approximate, month uncertain and approximate)'],
    ['1964~/1964~', 'about 1964'],
    ['2001-21', 'spring 2001'],
    ['2001-22', 'summer 2001'],
    ['2001-23', 'autumn 2001'],
    ['2001-24', 'winter 2001–2002'],
    ['1450~', 'about 1450'],
    ['1914?', '1914, uncertain'],
    ['1984%', 'about 1984, uncertain'],
    ['2004-06-11~', 'about 11 June 2004'],
    ['201X', 'the 2010s'],
    ['201X~', 'about the 2010s'],
    ['190X', 'between 1900 and 1909'],
    ['004X', 'between 40 AD and 49 AD'],
    ['19XX', 'between 1900 and 1999'],
    ['-004X', 'between 50 BC and 41 BC'],
  ])('says %s as "%s"', (text, expected) => expect(words(text)).toBe(expected));

  it.each([
    ['-0043', '44 BC'],
    ['0000', '1 BC'],
    ['-0043-03-15', '15 March 44 BC'],
    ['0079-08-24', '24 August 79 AD'],
    ['0100', '100'],
    ['-9998', '9999 BC'],
    ['-9999', '10,000 BC'],
    ['-9999-03-15', '15 March 10,000 BC'],
    ['Y-10000', '10,001 BC'],
  ])('counts years before our era without a year zero: %s is %s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    ['Y-13800000000', '13.8 billion years ago'],
    ['Y-13787000000~', 'about 13.787 billion years ago'],
    ['Y-66000000', '66 million years ago'],
    ['Y-300000', '300,000 years ago'],
    ['Y-170000002', '170,000,003 BC'],
    ['Y-40000', '40,001 BC'],
    ['Y12000', 'the year 12,000'],
    ['Y300000', 'the year 300,000'],
    ['Y170000002', 'the year 170,000,002'],
    ['Y10000000000', '10 billion years from now'],
  ])('says the deep time of %s as "%s"', (text, expected) => expect(words(text)).toBe(expected));
});

describe('intervals in words', () => {
  it.each([
    ['2023-03-20/2023-03-22', '20–22 March 2023'],
    ['2022-09/2023-03', 'September 2022 – March 2023'],
    ['2022-12-30/2023-01-02', '30 December 2022 – 2 January 2023'],
    ['1914/1918', '1914–1918'],
    ['2023/2023', '2023'],
    ['-0099/-0043', '100–44 BC'],
    ['-0099/0014', '100 BC – 14 AD'],
    ['-9999/-9000', '10,000–9001 BC'],
    ['2004-02-01/2005', '1 February 2004 to 2005'],
    ['1984~/2004-06', 'about 1984 to June 2004'],
    ['1984?/2004', '1984 (uncertain) to 2004'],
    ['201X/202X', 'the 2010s to the 2020s'],
    ['2001-21/2001-23', 'spring 2001 to autumn 2001'],
    ['Y-66000000/Y-65000000', '66 million years ago to 65 million years ago'],
    ['Y-300000/2023', '300,000 years ago to 2023'],
    ['2022-02-24/..', 'since 24 February 2022'],
    ['1450~/..', 'since about 1450'],
    ['../1985-04', 'until April 1985'],
    ['1985/', 'from 1985, end unknown'],
    ['1984-06-02?/', 'from 2 June 1984 (uncertain), end unknown'],
    ['/1985', 'until 1985, start unknown'],
    ['/..', 'since an unknown date'],
    ['../', 'until an unknown date'],
    ['../..', 'start and end open'],
  ])('says %s as "%s"', (text, expected) => expect(words(text)).toBe(expected));

  it('words an end by itself', () => {
    const { start, end } = time('1985/..');
    expect(formatTime(start!, 'en')).toBe('1985');
    expect(formatTime(end!, 'en')).toBe('open');
    expect(formatTime(time('1985/').end!, 'en')).toBe('an unknown date');
  });
});

describe('locales', () => {
  it.each([
    ['en', '30 December 2022'],
    ['EN', '30 December 2022'],
    ['en-GB', '30 December 2022'],
    ['en-US', 'December 30, 2022'],
    ['de', '30. Dezember 2022'],
    ['fr-CA', '30 décembre 2022'],
  ])('writes dates as %s does: %s', (locale, expected) => expect(words('2022-12-30', locale)).toBe(expected));

  it('writes American ranges without narrow spaces', () => {
    expect(words('2023-03-20/2023-03-22', 'en-US')).toBe('March 20–22, 2023');
  });

  it('keeps to the Gregorian calendar where another is usual', () => {
    expect(words('2022', 'th')).toContain('2022');
    expect(words('2022', 'fa')).toContain('۲۰۲۲');
    expect(words('2022', 'ar-SA-u-ca-islamic')).toMatch(/2022|٢٠٢٢/);
  });

  it.each(['', 'not a locale', 'x', 'en_GB_', '__proto__', 'constructor', '\u202E', 'zz', 'zz-ZZ'])(
    'falls back to English for %j',
    (locale) => {
      expect(words('2022-12-30~', locale)).toBe('about 30 December 2022');
      expect(words('Y-66000000', locale)).toBe('66 million years ago');
    },
  );

  it('gives the same words again after more locales than it keeps formatters for', () => {
    const before = words('2022-12-30', 'de');
    const regions = 'AT BE CH DE DK IT LI LU US GB FR PL CZ HU NL ES PT SE NO FI EE LV LT GR'.split(' ');
    for (const region of regions) {
      for (const text of ['2022', '2022-12', '2022-12-30']) {
        expect(words(text, `de-${region}`)).toMatch(/2022$/);
      }
    }
    expect(words('2022-12-30', 'de')).toBe(before);
  });
});

describe('an interval without ends', () => {
  it.each([
    ['ar', ar, 'البداية والنهاية مفتوحتان'],
    ['de', de, 'Anfang und Ende offen'],
    ['es', es, 'inicio y fin abiertos'],
    ['fr', fr, 'début et fin ouverts'],
    ['ru', ru, 'начало и конец не ограничены'],
    ['tr', tr, 'başı ve sonu açık'],
    ['uk', uk, 'початок і кінець не обмежено'],
    ['zh', zh, '起止不限'],
  ])('says of both that they are open in %s', (locale, language, expected) => {
    learnWords(locale, language);
    expect(words('../..', locale)).toBe(expected);
  });
});

describe('dates in a language without words of its own', () => {
  it('keep together among English words where they are written from right to left', () => {
    expect(words('1918-11-11', 'he')).toBe('\u206811 בנובמבר 1918\u2069');
    expect(words('1918-11-11~', 'he')).toBe('about \u206811 בנובמבר 1918\u2069');
    expect(words('1918-11-11', 'pt')).toBe('11 de novembro de 1918');
  });
});

describe('instants and spans', () => {
  const t = civilToTime({ year: 2023, month: 3, day: 20, hour: 14, minute: 5, second: 9 }) + 7;

  it.each<[InstantPrecision, string]>([
    ['year', '2023'],
    ['month', 'March 2023'],
    ['day', '20 March 2023'],
    ['minute', '20 March 2023, 14:05 UTC'],
    ['second', '20 March 2023, 14:05:09 UTC'],
    ['millisecond', '20 March 2023, 14:05:09.007 UTC'],
  ])('says an instant to the %s', (precision, expected) => {
    expect(formatInstant(t, 'en', precision)).toBe(expected);
  });

  it('says an instant of deep time as a number, whatever the precision', () => {
    expect(formatInstant(civilToTime({ year: -66_000_000 }), 'en', 'day')).toBe('66 million years ago');
  });

  it.each([
    ['2023-03-20T10:00:00', '2023-03-20T10:00:01', '20 March 2023, 10:00:00.000 UTC – 10:00:01.000 UTC'],
    ['2023-03-20T10:00:00', '2023-03-20T10:02:00', '20 March 2023, 10:00:00 UTC – 10:02:00 UTC'],
    ['2023-03-20T10:00:00', '2023-03-20T11:30:00', '20 March 2023, 10:00–11:30 UTC'],
    ['2023-03-20', '2023-03-21T12:00:00', '20 March 2023, 00:00 UTC to 21 March 2023, 12:00 UTC'],
    ['2023-03-20', '2023-03-21', '20 March 2023'],
    ['2023', '2024', '2023'],
    ['1990', '1995', '1990 to 1994'],
    ['1990', '1995-03', 'January 1990 to February 1995'],
    ['1930', '1940', '1930 to 1939'],
    ['2023-03-20', '2023-03-25', '20–24 March 2023'],
    ['2023-02-27', '2023-03-23', '27 February – 22 March 2023'],
    ['2022-12-27', '2023-01-23', '27 December 2022 – 22 January 2023'],
    ['2022-09', '2023-04', 'September 2022 to March 2023'],
    ['1914-08', '1914-09', 'August 1914'],
    ['1914-08', '1914-10', 'August 1914 to September 1914'],
    ['1900', '2000', '1900 to 1999'],
    ['-0044', '0015', '45 BC to 14 AD'],
    ['Y-12000', '2023', '12,001 BC to 2022'],
    ['Y-541234567', 'Y-65123456', '541 million years ago to 65 million years ago'],
    ['Y-13800000000', '2023', '13.8 billion years ago to 2022'],
    ['Y-13800000000', 'Y10000000000', '13.8 billion years ago to 10 billion years from now'],
    ['Y-13800000000', 'Y1000000', '13.8 billion years ago to 1 million years from now'],
    ['Y-4500000000', 'Y-20000', '4.5 billion years ago to 20,002 BC'],
    ['Y-66000000', 'Y-65998020', '66,000,001 BC to 65,998,021 BC'],
    ['Y-100000', 'Y-99000', '100,001 BC to 99,001 BC'],
    ['-9999', '-9998-03', 'January 10,000 BC to February 9999 BC'],
    ['-9999-01-03', '-9999-01-06', '3–5 January 10,000 BC'],
  ])('says the span from %s to %s as "%s"', (start, end, expected) => {
    expect(span(start, end).replaceAll(' UTC – ', ' – ')).toBe(expected.replaceAll(' UTC – ', ' – '));
  });

  it.each([-13_800_000_000, -66_000_000, -300_000, -12_000, 12_000, 300_000, 10_000_000_000])(
    'says a month around New Year of %i in years',
    (year) => {
      const newYear = civilToTime({ year });
      const words = formatSpan({ start: newYear - 15 * DAY_MS, end: newYear + 15 * DAY_MS }, 'en');
      expect(words).not.toMatch(/January|December/);
    },
  );

  it('says a long span in years, whatever months it ends with', () => {
    expect(span('1900-03', '1950-06')).toBe('1900 to 1950');
  });

  it('says a span once if both ends have the same words', () => {
    expect(span('2023', '2023')).toContain('1 January 2023, 00:00:00.000 UTC');
    const start = civilToTime({ year: -66_000_000 });
    expect(formatSpan({ start, end: start + 1e6 }, 'en')).toBe('66,000,001 BC');
  });
});
