// Times → the words a reader sees: as exactly as they are known and no more. Dates come from Intl in the asked locale,
// the few words around them from time-words.ts. Years that Intl cannot format, or that nobody would say as a date, are
// numbers: "66 million years ago".
import { civilToTime, timeToCivil } from './calendar.ts';
import type { DateStyle } from './formats.ts';
import { MIN_PLAIN_YEAR, dateFormat, formatList, formatNumber, plainSpaces } from './formats.ts';
import { isolated } from './isolated.ts';
import type { Interval, TimeMs, UncertainTime } from './time.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS, YEAR_MS } from './time.ts';
import type { TimeWords } from './time-words.ts';
import { fill, wordsFor } from './time-words.ts';
import { en } from './words/en.ts';
import { zoneOf } from './zone.ts';

// Years of up to four digits are dates; longer ones are numbers.
const MAX_DATE_YEAR = 9999;
// From here a past year that ends in 000 is said as its distance from now, as people count it; a year to come is meant as it is.
const MIN_AGO_YEARS = 100_000;
const ROUND_YEARS = 1000;
// Longer than any month.
const MONTH_MS = 32 * DAY_MS;

/** What `formatInstant` can be exact to. */
export type InstantPrecision = 'millisecond' | 'second' | 'minute' | 'day' | 'month' | 'year';

/**
 * The words for a time, such as "30 December 2022", "about 1450", "20–22 March 2023" or "66 million years ago".
 *
 * @param locale A BCP 47 tag; `en` alone is British, day before month. One that is no tag gives English.
 * @example formatTime(parseTime('2022-02-24/..') as UncertainTime, 'en') // 'since 24 February 2022'
 */
export function formatTime(time: UncertainTime, locale: string): string {
  const words = wordsFor(locale);
  if (time.start && time.end) return formatInterval(time.start, time.end, locale, words);
  if (time.members) return formatSet(time, time.members, locale);
  if (time.kind === 'unknown' || time.kind === 'open') return words[time.kind];
  return formatEnd(time, locale, words.uncertain);
}

/**
 * The words for an instant, exact to `precision`, in UTC. Years of five digits and more are numbers, without month.
 *
 * @param t Finite.
 */
export function formatInstant(t: TimeMs, locale: string, precision: InstantPrecision): string {
  if (!isDated(t)) return formatLongYear(timeToCivil(t).year, locale);
  const words = written(precision, t, locale);
  return isCalendar(precision) ? words : `${written('day', t, locale)}${wordsFor(locale).comma}${words}`;
}

/**
 * The words for a span such as what is on screen: "September 2022 to March 2023". As exact as its length calls for, from
 * milliseconds to billions of years.
 *
 * @param span Finite, half-open: a span up to 1 April ends in March, one from New Year to New Year is a year.
 */
export function formatSpan({ start, end }: Interval, locale: string): string {
  const spanMs = end - start;
  const precision =
    wholeUnits(start, end) ?? SPAN_PRECISIONS.find(([maxMs]) => spanMs < maxMs)?.[1] ?? 'year';
  const isClock = !isCalendar(precision);
  // A clock's span ends at 11:00; a calendar's includes its last day.
  const last = isClock ? end : Math.max(start, end - 1);
  const yearStep = 10 ** Math.max(0, Math.floor(Math.log10(spanMs / YEAR_MS)) - 2);
  const wordsAt = (t: TimeMs) => {
    if (isDated(t)) return formatInstant(t, locale, precision);
    const { year } = timeToCivil(t);
    // No year is called 0, which an end far closer than the other would be rounded to.
    return formatLongYear(Math.round(year / yearStep) * yearStep || year, locale, yearStep < ROUND_YEARS);
  };
  const from = wordsAt(start);
  const to = wordsAt(last);
  if (from === to) return from;
  const words = wordsFor(locale);
  // Without what they share: "20–22 March 2023".
  const shared = () => written(precision, start, locale, last);
  if (precision === 'day' && !words.isFromToForDates && isDated(start) && isDated(last)) return shared();
  const day = formatInstant(start, locale, 'day');
  return isClock && from !== day && day === formatInstant(last, locale, 'day')
    ? `${day}${words.comma}${shared()}`
    : fill(words.fromTo, from, to);
}

// Years from New Year to New Year need no months, months from a first to a first no days, nor days their hours.
function wholeUnits(start: TimeMs, end: TimeMs): InstantPrecision | undefined {
  if (start % DAY_MS || end % DAY_MS || start === end) return undefined;
  const ends = [timeToCivil(start), timeToCivil(end)];
  if (ends.some(({ day }) => day > 1)) return end - start < MONTH_MS ? 'day' : undefined;
  if (ends.every(({ month }) => month === 1)) return 'year';
  return end - start < MONTHS_MS ? 'month' : undefined;
}

// The longest span that is told in months.
const MONTHS_MS = 10 * YEAR_MS;

// The longest span that is told to each precision: a few units.
const SPAN_PRECISIONS: readonly (readonly [number, InstantPrecision])[] = [
  [5 * SECOND_MS, 'millisecond'],
  [5 * MINUTE_MS, 'second'],
  [2 * DAY_MS, 'minute'],
  [100 * DAY_MS, 'day'],
  [MONTHS_MS, 'month'],
];

function formatInterval(start: UncertainTime, end: UncertainTime, locale: string, words: TimeWords): string {
  const from = start.kind === 'date' && formatEnd(start, locale, words.uncertainEnd);
  const to = end.kind === 'date' && formatEnd(end, locale, words.uncertainEnd);
  if (from && from === to) return from;
  if (from && to) {
    const { precision } = start;
    // Two plain dates of one precision as Intl words them, without what they share: "20–22 March 2023".
    const isPlain =
      !words.isFromToForDates &&
      precision === end.precision &&
      isCalendar(precision) &&
      [start, end].every((time) => isPlainDate(time));
    return isPlain ? written(precision, start.earliest, locale, end.earliest) : fill(words.fromTo, from, to);
  }
  const since = end.kind === 'open' ? words.since : words.endUnknown;
  if (from) return fill(since, from);
  const until = start.kind === 'open' ? words.until : words.startUnknown;
  if (to) return fill(until, to);
  if (start.kind === 'unknown') return fill(since, words.unknown);
  return end.kind === 'unknown' ? fill(until, words.unknown) : words.openEnds;
}

function isPlainDate({ approximate, uncertain, earliest, pattern, estimate }: UncertainTime): boolean {
  return !approximate && !uncertain && !pattern && estimate === undefined && isDated(earliest);
}

function isDated(t: TimeMs): boolean {
  return Math.abs(timeToCivil(t).year) <= MAX_DATE_YEAR;
}

function isCalendar(precision: string): precision is 'year' | 'month' | 'day' {
  return precision === 'year' || precision === 'month' || precision === 'day';
}

function formatSet({ kind }: UncertainTime, members: readonly UncertainTime[], locale: string): string {
  const { start, end } = members[0]!;
  if (kind === 'one-of' && members.length === 1 && start && end) return formatSomeTime(start, end, locale);
  const type = kind === 'one-of' ? 'disjunction' : 'conjunction';
  return formatList(
    members.map((member) => formatTime(member, locale)),
    locale,
    type,
  );
}

/** One of a run of dates: "late December 2022", "some time between 1760 and December 1762". */
function formatSomeTime(start: UncertainTime, end: UncertainTime, locale: string): string {
  const words = wordsFor(locale);
  if (start.kind === 'open') return fill(words.someTimeUntil, formatEnd(end, locale, words.uncertainEnd));
  const from = formatEnd(start, locale, words.uncertainEnd);
  if (end.kind === 'open') return fill(words.someTimeSince, from);
  const third = thirdOfMonth(start, end);
  if (third) return fill(words[third], written('month', start.earliest, locale));
  return fill(words.someTime, from, formatEnd(end, locale, words.uncertainEnd));
}

// "Late December" begins on the 21st, as most who write it mean it.
function thirdOfMonth(start: UncertainTime, end: UncertainTime): 'early' | 'mid' | 'late' | undefined {
  const isExact = [start, end].every((time) => time.precision === 'day' && isPlainDate(time));
  if (!isExact) return undefined;
  const from = timeToCivil(start.earliest);
  const after = timeToCivil(end.latest);
  const isSameMonth =
    timeToCivil(end.earliest).month === from.month && end.earliest - start.earliest < MONTH_MS;
  if (!isSameMonth) return undefined;
  if (from.day === 21 && after.day === 1) return 'late';
  if (from.day === 11 && after.day === 21) return 'mid';
  return from.day === 1 && after.day === 11 ? 'early' : undefined;
}

/** A date with its qualifiers; `uncertain` is the wording of "?". */
function formatEnd(time: UncertainTime, locale: string, uncertain: string): string {
  const date = formatDate(time, locale);
  // A season is no month, whose words are all that there are.
  if (time.qualifiedParts && !time.season) return `${date} (${formatParts(time.qualifiedParts, locale)})`;
  // An estimate says so itself.
  const isAbout = time.approximate && time.estimate === undefined;
  const rough = isAbout ? fill(wordsFor(locale).about, date) : date;
  return time.uncertain ? fill(uncertain, rough) : rough;
}

/** What is said of single parts of a date: "year uncertain", "month and day approximate". */
function formatParts(parts: NonNullable<UncertainTime['qualifiedParts']>, locale: string): string {
  const words = wordsFor(locale);
  const wordings = [
    ['?', words.partUncertain],
    ['~', words.partApproximate],
    ['%', words.partBoth],
  ] as const;
  const said = wordings.flatMap(([qualifier, wording]) => {
    const names = PARTS.filter((part) => parts[part] === qualifier).map((part) => words.parts[part]);
    return names.length > 0 ? [fill(wording, formatList(names, locale, 'conjunction'))] : [];
  });
  return said.join(words.comma);
}

const PARTS = ['year', 'month', 'day'] as const;

function formatDate(time: UncertainTime, locale: string): string {
  const { earliest, latest, precision, season, estimate, pattern } = time;
  const words = wordsFor(locale);
  if (season) return formatSeason(season, time, locale);
  if (estimate !== undefined) {
    const years = [estimate, timeToCivil(earliest).year, timeToCivil(latest - 1).year];
    const [guess = '', first, last] = years.map((year) => formatYear(year, locale));
    if (!isDated(earliest)) return fill(words.about, guess);
    return first === last ? guess : fill(words.estimate, guess, first!, last!);
  }
  if (pattern) return formatPattern(time, pattern, locale);
  if (precision === 'second') {
    // As it was written, not as it was in Greenwich: a day there may be another one.
    const { offsetMs, name } = zoneOf(time);
    // EDTF has no clock without seconds: a whole minute is all that most mean.
    const exact = earliest % MINUTE_MS === 0 ? 'minute' : 'second';
    return formatInstant(earliest + offsetMs, locale, exact).replace('UTC', name);
  }
  if (isCalendar(precision)) return formatInstant(earliest, locale, precision);
  return formatYears(time, locale);
}

/** A decade, a century or another run of years of which one is meant. */
function formatYears({ earliest, latest, precision }: UncertainTime, locale: string): string {
  return formatRun(timeToCivil(earliest).year, timeToCivil(latest - 1).year, precision, locale);
}

function formatRun(
  first: number,
  last: number,
  precision: UncertainTime['precision'],
  locale: string,
): string {
  const words = wordsFor(locale);
  const start = formatYear(first, locale);
  // The decade 1900–1909 would be called what the century is called.
  return precision === 'decade' && first % 100 !== 0 && first >= MIN_PLAIN_YEAR
    ? fill(words.decade, start)
    : fill(words.between, start, formatYear(last, locale));
}

// All years that a text with X stands for. The date's own bounds are those of the years that fit: of leap years, say.
function formatYearPattern(year: string, time: UncertainTime, locale: string): string {
  if (year === 'XXXX') return wordsFor(locale).unknownYear;
  const [first = 0, last = 0] = ['0', '9'].map((digit) => Number(year.replaceAll('X', digit)));
  const years =
    timeToCivil(time.earliest).year < 0
      ? formatYears(time, locale)
      : formatRun(first, last, time.precision, locale);
  return isRun(year) ? years : `${years} (${year})`;
}

// Whether all that the digits allow follows on each other: not so "2004, the 15th of a month".
function isRun(digits: string): boolean {
  return /^[^X]*X*$/.test(digits);
}

/** A date with X, as exact as what is known of it: "December, the 1560s", "some time between 10 and 19 June 2004". */
function formatPattern(
  time: UncertainTime,
  [year, month, day]: NonNullable<UncertainTime['pattern']>,
  locale: string,
): string {
  const words = wordsFor(locale);
  const isOpen = (part: string | undefined): boolean => part === undefined || part === 'XX';
  const isKnown = (part: string | undefined): boolean => part !== undefined && !part.includes('X');
  if (year && isOpen(month) && isOpen(day)) return formatYearPattern(year, time, locale);
  if (year && isKnown(month) && (isOpen(day) || isKnown(day))) {
    const date = written(isKnown(day) ? 'dayOfMonth' : 'longMonthName', time.earliest, locale);
    return `${date}${words.comma}${formatYearPattern(year, time, locale)}`;
  }
  if (!year && isOpen(day) && (isKnown(month) || isOpen(month))) {
    return written(isKnown(month) ? 'month' : 'year', time.earliest, locale);
  }
  const precision = isOpen(day) ? 'month' : 'day';
  const [from, to] = [time.earliest, time.latest - 1].map((t) => formatInstant(t, locale, precision));
  if (from === to) return from!;
  const between = fill(words.someTime, from!, to!);
  // What the words leave out, the digits say.
  return !year && isRun(`${month}${day ?? ''}`) ? between : `${between} (${time.text.replace(/[?~%]/g, '')})`;
}

/** A season, with its hemisphere if it has one; other parts of the year by their months. */
function formatSeason(season: number, { earliest, latest }: UncertainTime, locale: string): string {
  const words = wordsFor(locale);
  if (season > LAST_SEASON) return written('month', earliest, locale, latest - 1);
  const name = fill(
    words.seasons[(season - FIRST_SEASON) % 4]!,
    written('year', earliest, locale, latest - 1),
  );
  if (season < FIRST_NORTHERN) return name;
  return fill(season < FIRST_SOUTHERN ? words.northern : words.southern, name);
}

const FIRST_SEASON = 21;
const FIRST_NORTHERN = 25;
const FIRST_SOUTHERN = 29;
const LAST_SEASON = 32;

function formatYear(year: number, locale: string): string {
  return formatInstant(civilToTime({ year }), locale, 'year');
}

/**
 * A year of five digits and more: "66 million years ago", "170,000,003 BC", "10 billion years from now".
 *
 * @param isCounted Whether it is a number even if it is round, as the year beside it may be.
 */
function formatLongYear(year: number, locale: string, isCounted = false): string {
  const words = wordsFor(locale);
  const count = Math.abs(year);
  if (!isCounted && year % ROUND_YEARS === 0) {
    if (count >= 1e6)
      return fill(
        year < 0 ? words.millionsAgo : words.millionsFromNow,
        formatNumber(count, locale, 'compact'),
      );
    if (year <= -MIN_AGO_YEARS) return fill(words.yearsAgo, formatNumber(count, locale, 'plain'));
  }
  return year < 0
    ? fill(words.yearBefore, formatNumber(1 + count, locale, 'plain'))
    : fill(words.year, formatNumber(count, locale, 'plain'));
}

/** Intl's words for a date or for the span of two, with no space between two numbers: "20–22 March". They keep to themselves among
 * words of another direction. */
function written(style: DateStyle, from: TimeMs, locale: string, to?: TimeMs): string {
  const format = dateFormat(locale, style, timeToCivil(from).year);
  const dated = to === undefined ? format.format(from) : format.formatRange(from, to);
  // Intl groups no digits of a year. The one that needs it is 10,000 BC: all beyond are numbers.
  const text = dated.replace(/\p{Nd}{5}/gu, () => formatNumber(MAX_DATE_YEAR + 1, locale, 'plain'));
  const [start = '', end] = text.split(/[\s\u2009\u202F]–[\s\u2009\u202F]/u);
  const isTight = end !== undefined && !(/\p{L}/u.test(start) && /\p{L}/u.test(end));
  const words = plainSpaces(isTight ? `${start}–${end}` : text);
  // Hebrew or Persian among English words.
  return wordsFor(locale) === en ? isolated(words) : words;
}
