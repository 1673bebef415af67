import { beforeAll, describe, expect, it } from 'vitest';
import { formatTime } from '../../src/time/format-time.ts';
import { learnWords } from '../../src/time/time-words.ts';
import { fr } from '../../src/time/words/fr.ts';
import { time } from '../support/read-time.ts';

describe('dates in French', () => {
  beforeAll(() => learnWords('fr', fr));

  it.each([
    ['2022-12-30', '30 décembre 2022'],
    ['2022-12', 'décembre 2022'],
    ['1450~', '1450 environ'],
    ['2004-06-11~', '11 juin 2004 environ'],
    ['1914?', '1914, date incertaine'],
    ['1984%', '1984 environ, date incertaine'],
    ['[2022-12-21..2022-12-31]', 'fin décembre 2022'],
    ['[1760..1760-12]', '1760 au plus tôt, décembre 1760 au plus tard'],
    ['[1760..]', '1760 au plus tôt'],
    ['[..1760-12-03]', '3 décembre 1760 au plus tard'],
    ['[1667,1668,1760-12]', '1667, 1668 ou décembre 1760'],
    ['{1960,1961-12}', '1960 et décembre 1961'],
    ['2022-02-24/..', '24 février 2022 – fin non précisée'],
    ['2022-02-24/', '24 février 2022 – fin inconnue'],
    ['../1985', 'début non précisé – 1985'],
    ['/1985', 'début inconnu – 1985'],
    ['1985~/1990?', '1985 environ – 1990 (date incertaine)'],
    ['2023-03-20/2023-03-22', '20–22 mars 2023'],
    ['201X', 'années 2010'],
    ['19XX', 'entre 1900 et 1999'],
    ['-0043', '44 av. J.-C.'],
    ['0079-08-24', '24 août 79 ap. J.-C.'],
    ['2001-21', 'printemps 2001'],
    ['2001-24', 'hiver 2001–2002'],
    ['1950S2', '1950 environ, entre 1900 et 1999'],
    ['Y-66000000', 'il y a 66 millions d’années'],
    ['Y-300000', 'il y a 300 000 ans'],
    ['Y-12000', '12 001 av. J.-C.'],
    ['Y-13800000000', 'il y a 13,8 milliards d’années'],
    ['2004-06-~11', '11 juin 2004 (approximation sur le jour)'],
    ['XXXX-12-25', '25 décembre, année inconnue'],
  ])('words %s as “%s”', (text, words) => {
    expect(formatTime(time(text), 'fr')).toBe(words);
  });
});
