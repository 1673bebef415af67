// The few words around dates that Intl does not know, by language; `{0}` and `{1}` are filled with dates.

/** What each language must have. */
export interface TimeWords {
  /** Of a date or an end of an interval. */
  readonly about: string;
  readonly uncertain: string;
  /** Of an end of an interval, in the middle of a sentence. */
  readonly uncertainEnd: string;
  /** An interval whose ends are not worded as one. */
  readonly fromTo: string;
  readonly since: string;
  readonly until: string;
  readonly endUnknown: string;
  readonly startUnknown: string;
  readonly unknown: string;
  readonly open: string;
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
  /** Of a number, or of a unit alone: "million years ago". */
  readonly yearsAgo: string;
  readonly yearsFromNow: string;
  /** A thousand, a million, a billion. */
  readonly units: readonly [string, string, string];
  readonly year: string;
  readonly yearBefore: string;
}

const en: TimeWords = {
  about: 'about {0}',
  uncertain: '{0}, uncertain',
  uncertainEnd: '{0} (uncertain)',
  fromTo: '{0} to {1}',
  since: 'since {0}',
  until: 'until {0}',
  endUnknown: 'from {0}, end unknown',
  startUnknown: 'until {0}, start unknown',
  unknown: 'an unknown date',
  open: 'open',
  decade: 'the {0}s',
  between: 'between {0} and {1}',
  someTime: 'some time between {0} and {1}',
  someTimeSince: 'some time since {0}',
  someTimeUntil: 'some time until {0}',
  early: 'early {0}',
  mid: 'mid {0}',
  late: 'late {0}',
  estimate: 'about {0}, between {1} and {2}',
  unknownYear: 'an unknown year',
  parts: { year: 'year', month: 'month', day: 'day' },
  partUncertain: '{0} uncertain',
  partApproximate: '{0} approximate',
  partBoth: '{0} uncertain and approximate',
  seasons: ['spring {0}', 'summer {0}', 'autumn {0}', 'winter {0}'],
  northern: '{0}, northern hemisphere',
  southern: '{0}, southern hemisphere',
  now: 'now',
  yearsAgo: '{0} years ago',
  yearsFromNow: '{0} years from now',
  units: ['thousand', 'million', 'billion'],
  year: 'the year {0}',
  yearBefore: '{0} BC',
};

const WORDS: ReadonlyMap<string, TimeWords> = new Map([['en', en]]);

/** The words of a locale's language, else the English ones. `locale` may be any text. */
export function wordsFor(locale: string): TimeWords {
  return WORDS.get(locale.split(/[-_]/)[0]!.toLowerCase()) ?? en;
}

/** A wording with its places filled. */
export function fill(wording: string, ...values: readonly string[]): string {
  return wording.replace(/\{(\d)\}/g, (_, i: string) => values[Number(i)] ?? '');
}
