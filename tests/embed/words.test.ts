// What the embed page says itself, in nine languages.
import { describe, expect, it } from 'vitest';
import { messages as de } from '../../src/elements/languages/de.ts';
import { messages as fr } from '../../src/elements/languages/fr.ts';
import { messages as zh } from '../../src/elements/languages/zh.ts';
import { embedWords } from '../../src/embed/words.ts';

describe('the words of the embed page', () => {
  it.each(['en', 'ar', 'de', 'es', 'fr', 'ru', 'tr', 'uk', 'zh'])('say how and why not, in %s', (lang) => {
    const { missing, refused } = embedWords(lang);
    expect(missing).toContain('?src=https://…');
    expect(refused).toContain('https://');
    expect(refused).toContain('http://');
    if (lang !== 'en') expect(missing).not.toBe(embedWords('en').missing);
  });

  it.each(['nl', '', 'x', '__proto__'])('are English for "%s"', (lang) => {
    expect(embedWords(lang)).toBe(embedWords('en'));
  });

  it.each([
    ['de', de.timeline],
    ['fr', fr.timeline],
    ['zh', zh.timeline],
  ])('call a timeline what the element calls it, in %s', (lang, timeline) => {
    expect(embedWords(lang).missing.toLowerCase()).toContain(timeline.toLowerCase());
  });

  it('know regions', () => {
    expect(embedWords('zh-Hant-TW')).toBe(embedWords('zh'));
  });
});
