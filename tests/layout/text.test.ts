// Making words fit: at the end of a word, in every script, however long the text.
import { describe, expect, it } from 'vitest';
import type { MeasureText } from '../../src/layout/text.ts';
import { cutWord, estimateText, shorten } from '../../src/layout/text.ts';
import { random } from '../support/random.ts';

const SEED = 2023;
const FONT_PX = 10;
/** Every UTF-16 unit is as wide as the font is high. */
const square: MeasureText = (text, fontPx) => text.length * fontPx;

const fit = (text: string, letters: number) => shorten(text, letters * FONT_PX, FONT_PX, square);

describe('shorten', () => {
  it('leaves text alone that fits', () => {
    expect(fit('War and peace', 13)).toBe('War and peace');
    expect(fit('War and peace', 100)).toBe('War and peace');
  });

  it.each([
    ['War after peace', 12, 'War after…'],
    ['War and peace', 12, 'War…'],
    ['The end of the war', 15, 'The end…'],
    ['The cold war begins', 14, 'The cold war…'],
    ['Entry of the US into', 19, 'Entry of the US…'],
    ['War and peace', 7, 'War…'],
    ['War and peace', 4, 'War…'],
    ['War and peace', 3, ''],
    ['War, and peace', 6, 'War…'],
    ['War – and peace', 8, 'War…'],
    ['Moscow: what to expect?', 10, 'Moscow…'],
    ['– lost peace', 7, '– lost…'],
    ['– and peace', 6, ''],
    ['– peace', 5, ''],
    ['Well-known words', 11, 'Well-known…'],
    ['  spaced   out  ', 10, '  spaced…'],
  ])('makes of "%s" in %d letters: "%s"', (text, letters, expected) => {
    expect(fit(text, letters)).toBe(expected);
  });

  it('gives nothing where not even the first word fits', () => {
    expect(fit('Donaudampfschifffahrtsgesellschaft', 33)).toBe('');
    expect(fit('Donaudampfschifffahrtsgesellschaft', 34)).toBe('Donaudampfschifffahrtsgesellschaft');
  });

  it.each([0, -1, -1000, NaN])('gives nothing in a room of %d px', (maxPx) => {
    expect(shorten('War and peace', maxPx, FONT_PX, square)).toBe('');
  });

  it('makes nothing of nothing', () => {
    expect(fit('', 10)).toBe('');
    expect(fit('', -10)).toBe('');
  });

  it.each([
    ['Chinese', '中国国家主席习近平对俄罗斯进行国事访问'],
    ['Japanese', '習近平国家主席がモスクワを公式に訪問しました'],
    ['Thai', 'ประธานาธิบดีจีนเยือนกรุงมอสโกเพื่อพบกับประธานาธิบดีรัสเซีย'],
  ])('cuts %s, which has no spaces, between its words', (_, text) => {
    const starts = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(
      (s) => s.index,
    );
    for (let letters = 4; letters < text.length; letters++) {
      const cut = fit(text, letters);
      expect(cut.length).toBeLessThanOrEqual(letters);
      if (cut === '') continue;
      expect(cut.endsWith('…') && text.startsWith(cut.slice(0, -1))).toBe(true);
      expect(starts).toContain(cut.length - 1);
    }
    expect(fit(text, text.length - 1)).not.toBe('');
  });

  it.each(['زيارة الرئيس الصيني إلى موسكو', 'ביקור הנשיא הסיני במוסקבה'])(
    'cuts "%s" in the order of reading',
    (text) => {
      const [first, second] = text.split(' ');
      expect(fit(text, text.length - 1).startsWith(`${first} ${second}`)).toBe(true);
      expect(fit(text, first!.length + 1)).toBe(`${first}…`);
    },
  );

  it('does not measure the whole of a text far too long', () => {
    const measured: number[] = [];
    const text = 'word '.repeat(2000);
    const cut = shorten(text, 200, FONT_PX, (part, fontPx) => {
      measured.push(part.length);
      return square(part, fontPx);
    });
    expect(cut).toBe('word word word word…');
    expect(Math.max(...measured)).toBeLessThan(300);
    expect(measured.length).toBeLessThan(20);
  });

  it('never gives more than fits, nor less than would', () => {
    const next = random(SEED);
    for (let run = 0; run < 2000; run++) {
      const words = Array.from({ length: 1 + Math.floor(next() * 12) }, () =>
        'x'.repeat(1 + Math.floor(next() * 9)),
      );
      const text = words.join(' ');
      const letters = Math.floor(next() * 60);
      const fitting = [
        text,
        ...words
          .map((_, i) => `${words.slice(0, i + 1).join(' ')}…`)
          .toReversed()
          .slice(1),
      ];
      expect(fit(text, letters), `seed ${SEED}, run ${run}`).toBe(
        fitting.find(({ length }) => length <= letters) ?? '',
      );
    }
  });
});

describe('cutWord', () => {
  it('cuts a word that has no room and says so', () => {
    expect(cutWord('Donaudampfschiff', 6 * FONT_PX, FONT_PX)).toBe('Donau…');
  });

  it('keeps one letter at least', () => {
    expect(cutWord('Donau', -5, FONT_PX)).toBe('D…');
  });

  it('never cuts a letter of two code units', () => {
    expect(cutWord('𓀀𓀁𓀂𓀃', 3 * FONT_PX, FONT_PX)).toBe('𓀀𓀁…');
  });
});

describe('estimateText', () => {
  it('grows with the font and with the text', () => {
    expect(estimateText('ab', 10)).toBeCloseTo(2 * estimateText('a', 10));
    expect(estimateText('a', 20)).toBeCloseTo(2 * estimateText('a', 10));
    expect(estimateText('', 10)).toBe(0);
  });

  it('counts wide letters as wide, accented ones and signs as narrow', () => {
    expect(estimateText('中', 10)).toBe(10);
    expect(estimateText('ᄒ', 10)).toBe(10);
    expect(estimateText('👩', 10)).toBe(10);
    for (const letter of ['ệ', '…', '≠', 'ἄ']) expect(estimateText(letter, 10)).toBe(estimateText('a', 10));
  });
});
