import { beforeAll, describe, expect, it } from 'vitest';
import { formatTime } from '../../src/time/format-time.ts';
import { learnWords } from '../../src/time/time-words.ts';
import { de } from '../../src/time/words/de.ts';
import { time } from '../support/read-time.ts';

beforeAll(() => {
  learnWords('de', de);
});

describe('dates in German words', () => {
  it.each([
    ['2022-12-30', '30. Dezember 2022'],
    ['2022-12', 'Dezember 2022'],
    ['1450~', 'circa 1450'],
    ['1914?', '1914, unsicher'],
    ['1984%', 'circa 1984, unsicher'],
    ['[2022-12-21..2022-12-31]', 'Ende Dezember 2022'],
    ['[1760..1760-12]', 'irgendwann zwischen 1760 und Dezember 1760'],
    ['[1760-12..]', 'frühestens Dezember 1760'],
    ['[1667,1668,1760-12]', '1667, 1668 oder Dezember 1760'],
    ['{1960,1961-12}', '1960 und Dezember 1961'],
    ['2022-02-24/..', 'seit 24. Februar 2022'],
    ['2022-02-24/', 'ab 24. Februar 2022, Ende unbekannt'],
    ['../1985', 'bis 1985'],
    ['/1985', 'bis 1985, Beginn unbekannt'],
    ['2023-03-20/2023-03-22', '20.–22. März 2023'],
    ['1984~/2004-06', 'circa 1984 bis Juni 2004'],
    ['201X', '2010er-Jahre'],
    ['19XX', 'zwischen 1900 und 1999'],
    ['-0043', '44 v. Chr.'],
    ['0079-08-24', '24. August 79 n. Chr.'],
    ['2001-21', 'Frühjahr 2001'],
    ['2001-24', 'Winter 2001–2002'],
    ['1950S2', 'circa 1950, zwischen 1900 und 1999'],
    ['Y-66000000', 'vor 66 Millionen Jahren'],
    ['Y-300000', 'vor 300.000 Jahren'],
    ['Y-12000', '12.001 v. Chr.'],
    ['Y-13800000000', 'vor 13,8 Milliarden Jahren'],
    ['2004-06-~11', '11. Juni 2004 (Tag ungefähr)'],
    ['XXXX-12-25', '25. Dezember, Jahr unbekannt'],
  ])('says %s as "%s"', (text, expected) => expect(formatTime(time(text), 'de')).toBe(expected));
});
