// The few words around dates that Intl does not know, by language; `{0}` and `{1}` are filled with dates as Intl writes
// them. English is always there; other languages are learnt when they are needed.
import { en } from './words/en.ts';

/** What each language must have. */
export interface TimeWords {
  /** Of a date or an end of an interval. */
  readonly about: string;
  readonly uncertain: string;
  /** Of an end of an interval, in the middle of a sentence. */
  readonly uncertainEnd: string;
  /** An interval whose ends are not worded as one. */
  readonly fromTo: string;
  /** Set where Intl words the span of two dates unlike single ones: as "2023/3/20–2023/3/22" in Chinese. */
  readonly isFromToForDates?: true;
  readonly since: string;
  readonly until: string;
  readonly endUnknown: string;
  readonly startUnknown: string;
  readonly unknown: string;
  /** Of one end of an interval, and of both. */
  readonly open: string;
  readonly openEnds: string;
  readonly decade: string;
  /** Some year of a century, or of a decade that has no name of its own. */
  readonly between: string;
  /** Of two dates, the first and the last that are possible. */
  readonly someTime: string;
  readonly someTimeSince: string;
  readonly someTimeUntil: string;
  /** The first, second and last third of a month. */
  readonly early: string;
  readonly mid: string;
  readonly late: string;
  /** A year at a guess, and the first and the last that are possible. */
  readonly estimate: string;
  readonly unknownYear: string;
  /** Parts of a date of which only some are qualified, and what is said of one. */
  readonly parts: { readonly year: string; readonly month: string; readonly day: string };
  readonly partUncertain: string;
  readonly partApproximate: string;
  readonly partBoth: string;
  /** Spring to winter; a winter's years are both. */
  readonly seasons: readonly [string, string, string, string];
  /** Of a season. */
  readonly northern: string;
  readonly southern: string;
  readonly now: string;
  /** Between a date and what is said of it, or a time of day: ", ". */
  readonly comma: string;
  /** Of a number of years in digits, a multiple of a thousand: "300,000 years ago". */
  readonly yearsAgo: string;
  /** Of a number as Intl words it from a million on: "66 million years ago". */
  readonly millionsAgo: string;
  readonly millionsFromNow: string;
  /** Units of an axis whose ticks are numbers: thousands, millions, billions of years. */
  readonly unitsAgo: readonly [string, string, string];
  readonly unitsFromNow: readonly [string, string, string];
  readonly year: string;
  readonly yearBefore: string;
}

const WORDS = new Map<string, TimeWords>();

/** Has dates in a language, of two or three letters, put into its words from now on. */
export function learnWords(language: string, words: TimeWords): void {
  WORDS.set(language, words);
}

/** The words of a locale's language if they have been learnt, else the English ones. `locale` may be any text. */
export function wordsFor(locale: string): TimeWords {
  return WORDS.get(languageOf(locale)) ?? en;
}

/** The language of a locale, in small letters: `pt` of `pt-BR`. */
export function languageOf(locale: string): string {
  return locale.split(/[-_]/)[0]!.toLowerCase();
}

/** A wording with its places filled. */
export function fill(wording: string, ...values: readonly string[]): string {
  return wording.replace(/\{(\d)\}/g, (_, i: string) => values[Number(i)] ?? '');
}
