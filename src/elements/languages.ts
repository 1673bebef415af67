// The languages that the element speaks. English is always there; each of the others is a part that loads when a page needs
// it. A language is added with two files and one line here.
import type { TimeWords } from '../time/time-words.ts';
import { languageOf, learnWords } from '../time/time-words.ts';
import { messages as english } from './languages/en.ts';
import type { Messages } from './messages.ts';
import { Part } from './parts.ts';

/** A language: the element's words, and those around dates. */
export interface Language {
  readonly messages: Messages;
  readonly timeWords: TimeWords;
}

const LANGUAGES: ReadonlyMap<string, Part<Language>> = new Map([
  ['ar', new Part<Language>(() => import('./languages/ar.ts'))],
  ['de', new Part<Language>(() => import('./languages/de.ts'))],
  ['es', new Part<Language>(() => import('./languages/es.ts'))],
  ['fr', new Part<Language>(() => import('./languages/fr.ts'))],
  ['ru', new Part<Language>(() => import('./languages/ru.ts'))],
  ['tr', new Part<Language>(() => import('./languages/tr.ts'))],
  ['uk', new Part<Language>(() => import('./languages/uk.ts'))],
  ['zh', new Part<Language>(() => import('./languages/zh.ts'))],
]);

/**
 * The element's words for a locale; English for a language that is not here or could not be fetched.
 *
 * @param settled Called when a language that was on its way has come or could not.
 * @returns undefined while it is on its way.
 */
export function messagesFor(locale: string, settled: () => void): Messages | undefined {
  const language = languageOf(locale);
  const part = LANGUAGES.get(language);
  const spoken = part?.use(settled);
  if (!part || part.isMissing) return english;
  if (spoken) learnWords(language, spoken.timeWords);
  return spoken?.messages;
}
