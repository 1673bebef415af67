// Dates in words in all languages that are here, for programs that need them at once. The element learns each language when
// a page is written in it.
import { formatTime as format } from './format-time.ts';
import type { UncertainTime } from './time.ts';
import { learnWords } from './time-words.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { ru } from './words/ru.ts';
import { tr } from './words/tr.ts';
import { uk } from './words/uk.ts';
import { zh } from './words/zh.ts';

const LANGUAGES = { ar, de, es, fr, ru, tr, uk, zh };
let isReady = false;

/**
 * The words for a time, such as "30 December 2022", "about 1450", "20–22 March 2023" or "66 million years ago".
 *
 * @param locale A BCP 47 tag: English, Arabic, Chinese, French, German, Russian, Spanish, Turkish or Ukrainian, of any
 *   country; for other languages Intl's dates between English words. `en` alone is British, day before month.
 * @example formatTime(parseTime('2022-02-24/..') as UncertainTime, 'en') // 'since 24 February 2022'
 */
export function formatTime(time: UncertainTime, locale: string): string {
  if (!isReady) for (const [language, words] of Object.entries(LANGUAGES)) learnWords(language, words);
  isReady = true;
  return format(time, locale);
}
