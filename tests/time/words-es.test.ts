import { beforeAll, describe, expect, it } from 'vitest';
import { formatTime } from '../../src/time/format-time.ts';
import { learnWords } from '../../src/time/time-words.ts';
import { es } from '../../src/time/words/es.ts';
import { time } from '../support/read-time.ts';

describe('dates in Spanish', () => {
  beforeAll(() => learnWords('es', es));

  it.each([
    ['2022-12-30', '30 de diciembre de 2022'],
    ['2022-12', 'diciembre de 2022'],
    ['1450~', '1450 aprox.'],
    ['2004-06-11~', '11 de junio de 2004 aprox.'],
    ['1914?', '1914, fecha incierta'],
    ['1984%', '1984 aprox., fecha incierta'],
    ['[2022-12-21..2022-12-31]', 'finales de diciembre de 2022'],
    ['[1760..1760-12]', 'en algún momento del periodo 1760 – diciembre de 1760'],
    ['[1760..]', '1760 o después'],
    ['[..1760-12-03]', '3 de diciembre de 1760 o antes'],
    ['[1667,1668,1760-12]', '1667, 1668 o diciembre de 1760'],
    ['{1960,1961-12}', '1960 y diciembre de 1961'],
    ['2022-02-24/..', '24 de febrero de 2022 – final sin precisar'],
    ['2022-02-24/', '24 de febrero de 2022 – final desconocido'],
    ['../1985', 'inicio sin precisar – 1985'],
    ['/1985', 'inicio desconocido – 1985'],
    ['1985~/1990?', '1985 aprox. – 1990 (fecha incierta)'],
    ['2023-03-20/2023-03-22', '20–22 de marzo de 2023'],
    ['201X', 'década de 2010'],
    ['19XX', 'entre 1900 y 1999'],
    ['-0043', '44 a. C.'],
    ['0079-08-24', '24 de agosto de 79 d. C.'],
    ['2001-21', 'primavera de 2001'],
    ['2001-24', 'invierno de 2001–2002'],
    ['1950S2', '1950 aprox., entre 1900 y 1999'],
    ['Y-66000000', 'hace 66 millones de años'],
    ['Y-300000', 'hace 300.000 años'],
    ['Y-12000', '12.001 a. C.'],
    ['Y-13800000000', 'hace 13,8 mil millones de años'],
    ['2004-06-~11', '11 de junio de 2004 (aproximación en el día)'],
    ['XXXX-12-25', '25 de diciembre, año desconocido'],
  ])('words %s as “%s”', (text, words) => {
    expect(formatTime(time(text), 'es')).toBe(words);
  });
});
