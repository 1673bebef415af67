import { beforeAll, describe, expect, it } from 'vitest';
import { formatTime } from '../../src/time/format-time.ts';
import { learnWords } from '../../src/time/time-words.ts';
import { tr } from '../../src/time/words/tr.ts';
import { time } from '../support/read-time.ts';

beforeAll(() => {
  learnWords('tr', tr);
});

describe('dates in Turkish words', () => {
  it.each([
    ['2022-12-30', '30 Aralık 2022'],
    ['2022-12', 'Aralık 2022'],
    ['1450~', 'yaklaşık 1450'],
    ['1914?', '1914, kesin değil'],
    ['1984%', 'yaklaşık 1984, kesin değil'],
    ['[2022-12-21..2022-12-31]', 'Aralık 2022 sonu'],
    ['[1760..1760-12]', '1760 ile Aralık 1760 arasında bir tarih'],
    ['[..1760-12]', 'Aralık 1760 veya öncesi'],
    ['[1667,1668,1760-12]', '1667, 1668 veya Aralık 1760'],
    ['{1960,1961-12}', '1960 ve Aralık 1961'],
    ['2022-02-24/..', '24 Şubat 2022 ve sonrası'],
    ['2022-02-24/', '24 Şubat 2022 – bitişi bilinmiyor'],
    ['../1985', '1985 ve öncesi'],
    ['/1985', 'başlangıcı bilinmiyor – 1985'],
    ['2023-03-20/2023-03-22', '20–22 Mart 2023'],
    ['1984~/2004-06', 'yaklaşık 1984 – Haziran 2004'],
    ['201X', '2010 ile başlayan on yıl'],
    ['19XX', '1900 ile 1999 arası'],
    ['-0043', 'MÖ 44'],
    ['0079-08-24', 'MS 24 Ağustos 79'],
    ['2001-21', '2001 ilkbaharı'],
    ['2001-24', '2001–2002 kışı'],
    ['1950S2', 'yaklaşık 1950, 1900 ile 1999 arası'],
    ['Y-66000000', '66 milyon yıl önce'],
    ['Y-300000', '300.000 yıl önce'],
    ['Y-12000', 'MÖ 12.001'],
    ['Y-13800000000', '13,8 milyar yıl önce'],
    ['2004-06-~11', '11 Haziran 2004 (gün yaklaşık)'],
    ['XXXX-12-25', '25 Aralık, yılı bilinmiyor'],
  ])('says %s as "%s"', (text, expected) => expect(formatTime(time(text), 'tr')).toBe(expected));
});
