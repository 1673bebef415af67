// What a presentation says besides the element's own words, in every language of the element. Loaded with it.
import { languageOf } from '../time/time-words.ts';
import { words as ar } from './words/ar.ts';
import { words as de } from './words/de.ts';
import { words as en } from './words/en.ts';
import { words as es } from './words/es.ts';
import { words as fr } from './words/fr.ts';
import { words as ru } from './words/ru.ts';
import { words as tr } from './words/tr.ts';
import { words as uk } from './words/uk.ts';
import { words as zh } from './words/zh.ts';

/** The words of a presentation. `#` is a number. */
export interface PresentWords {
  readonly steps: string;
  readonly presenterWindow: string;
  readonly notes: string;
  /** Over the notes where the audience sees them. */
  readonly notesSeen: string;
  readonly noNotes: string;
  readonly fullScreen: string;
  readonly black: string;
  readonly white: string;
  readonly spotlight: string;
  /** The screen shows the step again. */
  readonly uncovered: string;
  readonly pressEnter: string;
  readonly blocked: string;
  readonly notesHere: string;
  readonly lostTouch: string;
  readonly nextStep: string;
  readonly lastStep: string;
  readonly question: string;
  readonly answer: string;
  readonly clock: string;
  readonly elapsed: string;
  readonly fromZero: string;
  readonly audienceGone: string;
  readonly openAgain: string;
  readonly forth: string;
  readonly back: string;
  readonly ends: string;
  readonly byNumber: string;
}

const WORDS: ReadonlyMap<string, PresentWords> = new Map(Object.entries({ ar, de, es, fr, ru, tr, uk, zh }));

/** The words in the language of a BCP 47 tag; English where there are none. */
export function presentWords(locale: string): PresentWords {
  return WORDS.get(languageOf(locale)) ?? en;
}
