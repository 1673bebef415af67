import { describe, expect, it } from 'vitest';
import { foldText, foldTyped } from '../../src/data/fold-text.ts';

describe('folded text', () => {
  it.each([
    ['', ''],
    ['ABC\n"d" - \u0001', 'abc\n"d" - \u0001'],
    ['Ångström’s ﬁle', 'angstrom’s file'],
    ['STRASSE, Straße, Łódź, İstanbul', 'strasse, strasse, lodz, istanbul'],
    ['“20–22”', '“20–22”'],
    ['\uD800', '\uD800'],
  ])('has no case and no accents: %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each([
    ['’‘‛‚ʼʻ′‹›', "'''''''''"],
    ['“”„‟«»', '""""""'],
    ['-‐\u2011‒–—―−', '--------'],
    ['L’Été – “Straße”', 'l\'ete - "strasse"'],
    ['plain \'text\' - "here"', 'plain \'text\' - "here"'],
    ['\uD800’', "\uD800'"],
  ])('has its signs as they are typed, where it is searched: %j', (text, folded) => {
    expect(foldTyped(text)).toBe(folded);
  });
});
