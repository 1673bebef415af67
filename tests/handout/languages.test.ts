// The words of a handout in nine languages, from left to right and from right to left.
import { within } from '@testing-library/dom';
import { afterEach, describe, expect, it } from 'vitest';
import moscow from '../../data/moscow-visit-2023.json';
import { pagesText, wordsOf } from '../../src/handout/words.ts';
import { TREATIES } from '../elements/datasets.ts';
import { onPaper, openHandout, pages, textOf } from './printing.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ru', 'tr', 'uk', 'zh'];

afterEach(() => onPaper(false));

function allWords(value: unknown): string[] {
  return typeof value === 'string'
    ? [value]
    : Object.values(value as object).flatMap((item) => allWords(item));
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('has every word, and its own', () => {
    const [words, english] = [allWords(wordsOf(language)), allWords(wordsOf('en'))];
    expect(words.every((word) => word.trim() !== '')).toBe(true);
    const same = words.filter((word) => english.includes(word));
    expect(same.length, same.join()).toBeLessThan(8);
  });

  it('keeps the places for numbers and letters', () => {
    const { limited, join, pages: forms } = wordsOf(language);
    for (const words of [limited, join])
      expect([words.includes('{0}'), words.includes('{1}')]).toEqual([true, true]);
    expect(forms.other).toContain('#');
    expect(pagesText(language, 5)).toMatch(/[5٥]/);
  });

  it('speaks in the dialog and on paper', async () => {
    const { dialog } = await openHandout({ dataset: TREATIES, attributes: { lang: language } });
    const words = wordsOf(language);
    const parts = within(dialog)
      .getAllByRole('checkbox')
      .map((box) => box.closest('label')?.textContent?.trim());
    expect(parts).toContain(words.partNames.cards);
    expect(within(dialog).getAllByRole('button').at(-1)?.textContent?.trim()).toBe(words.print);
    expect(textOf(pages('list'))).toContain(words.list);
    expect(textOf(pages('bibliography'))).toContain(words.bibliography);
  });
});

describe('languages', () => {
  it('are English where there are no words', () => {
    expect(wordsOf('pl')).toBe(wordsOf('en'));
    expect(wordsOf('not a language')).toBe(wordsOf('en'));
    expect(pagesText('', 1)).toBe('1 page');
    expect(pagesText('uk', 3)).toBe('3 сторінки');
  });

  it('write from right to left, and time runs so too', async () => {
    await openHandout({ dataset: moscow, attributes: { lang: 'ar' } });
    await onPaper(true);
    const [timeline] = pages('timeline');
    expect(getComputedStyle(timeline!).direction).toBe('rtl');
    const years = Array.from(timeline!.querySelectorAll('.tick-label'), (label) => ({
      year: Number(label.textContent),
      x: label.getBoundingClientRect().x,
    })).toSorted((a, b) => a.year - b.year);
    expect(years.length).toBeGreaterThan(3);
    expect(years.map(({ x }) => x)).toEqual(years.map(({ x }) => x).toSorted((a, b) => b - a));
    const frame = timeline!.querySelector('.scene')!.getBoundingClientRect();
    for (const label of timeline!.querySelectorAll('text.label')) {
      const { left, right } = label.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(frame.left - 1);
      expect(right).toBeLessThanOrEqual(frame.right + 1);
    }
  });
});
