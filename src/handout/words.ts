// Every word of a handout and of its dialog, in nine languages. They stand here and not in elements/languages, so that only who
// prints pays for them.
import type { PluralForms } from '../elements/plural.ts';
import { counter } from '../elements/plural.ts';
import { languageOf } from '../time/time-words.ts';
import type { PartName } from './choices.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { ru } from './words/ru.ts';
import { tr } from './words/tr.ts';
import { uk } from './words/uk.ts';
import { zh } from './words/zh.ts';

/** The words of one language. `{0}` and `{1}` are filled. */
export interface HandoutWords {
  // In the dialog.
  readonly parts: string;
  readonly partNames: Readonly<Record<PartName, string>>;
  readonly sheetsAcross: string;
  readonly cardsApart: string;
  readonly leftOut: string;
  readonly dates: string;
  readonly titles: string;
  readonly events: string;
  readonly shown: string;
  readonly view: string;
  readonly story: string;
  readonly paper: string;
  readonly portrait: string;
  readonly landscape: string;
  readonly qrCode: string;
  readonly preview: string;
  readonly pages: PluralForms;
  readonly print: string;
  readonly cannotPrint: string;
  readonly notBegun: string;
  readonly nothingChosen: string;
  readonly noEvents: string;
  readonly noSources: string;
  /** How many of how many events. */
  readonly limited: string;
  // On paper.
  readonly list: string;
  readonly bibliography: string;
  readonly worksheet: string;
  readonly key: string;
  readonly findDates: string;
  readonly findTitles: string;
  readonly name: string;
  readonly day: string;
  readonly scan: string;
  /** Of two sheets by their letters. */
  readonly join: string;
  readonly signs: string;
}

const WORDS = new Map(Object.entries({ ar, de, en, es, fr, ru, tr, uk, zh }));

/** The words of a locale's language; English where it is not here. */
export function wordsOf(locale: string): HandoutWords {
  return WORDS.get(languageOf(locale)) ?? en;
}

/** A number of pages in words. */
export function pagesText(locale: string, count: number): string {
  const language = WORDS.has(languageOf(locale)) ? languageOf(locale) : 'en';
  return counter(language)(count, wordsOf(locale).pages);
}
