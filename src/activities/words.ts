// The words of the activities: English is always there, each other language loads when a reader of it opens them.
import { Part } from '../elements/parts.ts';
import { languageOf } from '../time/time-words.ts';
import type { ActivityName } from './choose-events.ts';
import type { Verdict } from './guess.ts';
import type { Sureness } from './sureness.ts';
import { words as english } from './words/en.ts';

/** What each language must have. */
export interface ActivityWords {
  readonly names: Readonly<Record<ActivityName, string>>;
  /** What one does in it, in a sentence. */
  readonly abouts: Readonly<Record<ActivityName, string>>;
  /** Why it cannot be made of these events. */
  readonly tooFew: Readonly<Record<ActivityName, string>>;
  readonly eventCount: string;
  readonly whichEvents: string;
  readonly inView: string;
  readonly allKept: string;
  /** On a button: start, with so many events. */
  readonly start: (eventCount: number) => string;
  readonly largeType: string;
  readonly allActivities: string;
  readonly answerKeys: string;
  readonly privacy: string;
  readonly guess: string;
  readonly guessHint: string;
  readonly reveal: string;
  /** The same, said of one event. */
  readonly revealOf: (title: string) => string;
  readonly revealAll: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly orderHint: string;
  readonly fairHint: string;
  readonly move: (title: string) => string;
  readonly moveUp: (title: string) => string;
  readonly moveDown: (title: string) => string;
  readonly position: (title: string, place: number, count: number) => string;
  readonly moveKeys: string;
  readonly checkOrder: string;
  readonly orderRight: string;
  readonly orderWrong: string;
  /** Why two events stand the wrong way round: the one that stands below was earlier. */
  readonly wasEarlier: (first: string, firstDate: string, second: string, secondDate: string) => string;
  readonly yourOrder: string;
  /** One of those that the dates allow. */
  readonly rightOrder: string;
  readonly staysThere: string;
  readonly mustMove: string;
  readonly whoSays: string;
  readonly whoDates: string;
  readonly howSure: string;
  readonly sureness: Readonly<Record<Sureness, string>>;
  readonly datedHere: (date: string) => string;
  readonly question: (place: number, count: number) => string;
  readonly right: string;
  readonly wrong: string;
  readonly rightAnswer: (answer: string) => string;
  readonly yourAnswer: (answer: string) => string;
  readonly notAnswered: string;
  readonly next: string;
  readonly toResult: string;
  readonly result: string;
  readonly score: (right: number, total: number) => string;
  readonly noGuesses: string;
  readonly save: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly print: string;
  readonly asText: string;
  readonly again: string;
}

interface Language {
  readonly words: ActivityWords;
}

const LANGUAGES: ReadonlyMap<string, Part<Language>> = new Map([
  ['ar', new Part<Language>(() => import('./words/ar.ts'))],
  ['de', new Part<Language>(() => import('./words/de.ts'))],
  ['es', new Part<Language>(() => import('./words/es.ts'))],
  ['fr', new Part<Language>(() => import('./words/fr.ts'))],
  ['ru', new Part<Language>(() => import('./words/ru.ts'))],
  ['tr', new Part<Language>(() => import('./words/tr.ts'))],
  ['uk', new Part<Language>(() => import('./words/uk.ts'))],
  ['zh', new Part<Language>(() => import('./words/zh.ts'))],
]);

/**
 * The words of the activities in a locale's language; English for a language that is not here or could not be fetched.
 *
 * @param settled Called when a language that was on its way has come or could not.
 * @returns undefined while it is on its way.
 */
export function activityWords(locale: string, settled: () => void): ActivityWords | undefined {
  const part = LANGUAGES.get(languageOf(locale));
  const spoken = part?.use(settled);
  return !part || part.isMissing ? english : spoken?.words;
}
