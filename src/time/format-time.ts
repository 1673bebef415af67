// Times → the words a reader sees: as exactly as they are known and no more. Dates come from Intl in the asked locale,
// always Gregorian and UTC, never in the reader's zone; the few words around them from time-words.ts. Years that Intl
// cannot format, or that nobody would say as a date, are numbers: "66 million years ago".
import { timeToCivil } from './calendar.ts';
import { localesFor } from './locale.ts';
import type { Interval, TimeMs, UncertainTime } from './time.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS, YEAR_MS } from './time.ts';
import type { TimeWords } from './time-words.ts';
import { wordsFor } from './time-words.ts';

// Years of up to four digits are dates; longer ones are numbers.
const MAX_DATE_YEAR = 9999;
// From here a year that ends in 000 is said as its distance from now: 2,000 years more or less are 2 % or less of it.
const MIN_AGO_YEARS = 100_000;
// Years below this need "AD" to be recognised as years.
const MIN_PLAIN_YEAR = 100;
const MAX_FORMATTERS = 64; // A page shows one or two locales, each with about ten styles.

/** What `formatInstant` can be exact to. */
export type InstantPrecision = 'millisecond' | 'second' | 'minute' | 'day' | 'month' | 'year';

const CLOCK = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
const DATE_STYLES: Readonly<Record<InstantPrecision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  minute: CLOCK,
  second: { ...CLOCK, second: '2-digit' },
  millisecond: { ...CLOCK, second: '2-digit', fractionalSecondDigits: 3 },
};

const COMPACT: Intl.NumberFormatOptions = {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 6,
};

// Made when first needed: an Intl formatter takes about 50 µs to make and 1 µs to use.
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

/**
 * The words for a time, such as "30 December 2022", "about 1450", "20–22 March 2023" or "66 million years ago".
 *
 * @param locale A BCP 47 tag; `en` alone is British, day before month. One that is no tag gives English.
 * @example formatTime(parseTime('2022-02-24/..') as UncertainTime, 'en') // 'since 24 February 2022'
 */
export function formatTime(time: UncertainTime, locale: string): string {
  const words = wordsFor(locale);
  if (time.start && time.end) return formatInterval(time.start, time.end, locale, words);
  if (time.kind === 'unknown' || time.kind === 'open') return words[time.kind];
  const date = formatDate(time, locale, words);
  return qualified(time, date, words.about, words.uncertain);
}

/**
 * The words for an instant, exact to `precision`, in UTC. Years of five digits and more are numbers, without month.
 *
 * @param t Finite.
 */
export function formatInstant(t: TimeMs, locale: string, precision: InstantPrecision): string {
  const { year } = timeToCivil(t);
  if (Math.abs(year) > MAX_DATE_YEAR) return formatLongYear(year, locale, wordsFor(locale));
  if (precision === 'year' || precision === 'month' || precision === 'day')
    return formatCalendar(t, locale, precision);
  return `${formatCalendar(t, locale, 'day')}, ${tidy(dateFormat(locale, precision, false).format(t))}`;
}

/**
 * The words for a span such as what is on screen: "September 2022 to March 2023". As exact as its length calls for, from
 * milliseconds to billions of years.
 *
 * @param span Finite, half-open: a span up to 1 April ends in March.
 */
export function formatSpan({ start, end }: Interval, locale: string): string {
  const spanMs = end - start;
  const precision = precisionFor(spanMs);
  const isClock = !isStyle(precision);
  // A clock's span ends at 11:00; a calendar's includes its last day.
  const last = isClock ? end : Math.max(start, end - 1);
  const yearStep = 10 ** Math.max(0, Math.floor(Math.log10(spanMs / YEAR_MS)) - 2);
  const wordsAt = (t: TimeMs) => {
    const { year } = timeToCivil(t);
    if (Math.abs(year) <= MAX_DATE_YEAR) return formatInstant(t, locale, precision);
    return formatLongYear(Math.round(year / yearStep) * yearStep, locale, wordsFor(locale));
  };
  const from = wordsAt(start);
  const to = wordsAt(last);
  if (from === to) return from;
  const day = formatInstant(start, locale, 'day');
  if (isClock && from !== day && day === formatInstant(last, locale, 'day')) {
    return `${day}, ${tidy(dateFormat(locale, precision, false).formatRange(start, last))}`;
  }
  return fill(wordsFor(locale).fromTo, from, to);
}

// The longest span that is told to each precision: a few units.
const SPAN_PRECISIONS: readonly (readonly [number, InstantPrecision])[] = [
  [5 * SECOND_MS, 'millisecond'],
  [5 * MINUTE_MS, 'second'],
  [2 * DAY_MS, 'minute'],
  [100 * DAY_MS, 'day'],
  [10 * YEAR_MS, 'month'],
];

function precisionFor(spanMs: number): InstantPrecision {
  return SPAN_PRECISIONS.find(([maxMs]) => spanMs < maxMs)?.[1] ?? 'year';
}

function formatInterval(start: UncertainTime, end: UncertainTime, locale: string, words: TimeWords): string {
  const wordsOf = (time: UncertainTime) =>
    qualified(time, formatDate(time, locale, words), words.about, words.uncertainEnd);
  if (start.kind === 'date' && end.kind === 'date') {
    return formatRange(start, end, locale) ?? fill(words.fromTo, wordsOf(start), wordsOf(end));
  }
  if (start.kind === 'date')
    return fill(end.kind === 'open' ? words.since : words.endUnknown, wordsOf(start));
  if (end.kind === 'date')
    return fill(start.kind === 'open' ? words.until : words.startUnknown, wordsOf(end));
  if (start.kind === 'unknown') return fill(words.since, words.unknown);
  return end.kind === 'unknown' ? fill(words.until, words.unknown) : words.open;
}

/** Two plain dates of one precision as Intl words them, without what they share: "20–22 March 2023". */
function formatRange(start: UncertainTime, end: UncertainTime, locale: string): string | undefined {
  const { precision } = start;
  if (precision !== end.precision || !isStyle(precision)) return undefined;
  if ([start, end].some((time) => time.approximate || time.uncertain || isLong(time))) return undefined;
  const hasEra = yearOf(start) < MIN_PLAIN_YEAR;
  return tidy(dateFormat(locale, precision, hasEra).formatRange(start.earliest, end.earliest));
}

function isStyle(precision: string): precision is 'year' | 'month' | 'day' {
  return precision === 'year' || precision === 'month' || precision === 'day';
}

function formatDate(time: UncertainTime, locale: string, words: TimeWords): string {
  const { earliest, latest, precision, season } = time;
  const { year } = timeToCivil(earliest);
  if (isLong(time)) return formatLongYear(year, locale, words);
  if (season) {
    const last = latest - 1;
    const inYears = tidy(dateFormat(locale, 'year', year < MIN_PLAIN_YEAR).formatRange(earliest, last));
    return fill(words.seasons[season - 21] ?? '{0}', inYears);
  }
  if (precision === 'second' || isStyle(precision)) return formatInstant(earliest, locale, precision);
  // The decade 1900–1909 would be called what the century is called.
  if (precision === 'decade' && year % 100 !== 0 && year >= MIN_PLAIN_YEAR) {
    return fill(words.decade, formatCalendar(earliest, locale, 'year'));
  }
  return fill(
    words.between,
    formatCalendar(earliest, locale, 'year'),
    formatCalendar(latest - 1, locale, 'year'),
  );
}

function qualified(time: UncertainTime, date: string, about: string, uncertain: string): string {
  const rough = time.approximate ? fill(about, date) : date;
  return time.uncertain ? fill(uncertain, rough) : rough;
}

function yearOf({ earliest }: UncertainTime): number {
  return timeToCivil(earliest).year;
}

function isLong(time: UncertainTime): boolean {
  return Math.abs(yearOf(time)) > MAX_DATE_YEAR;
}

function formatCalendar(t: TimeMs, locale: string, style: 'year' | 'month' | 'day'): string {
  return tidy(dateFormat(locale, style, timeToCivil(t).year < MIN_PLAIN_YEAR).format(t));
}

/** A year of five digits and more: "66 million years ago", "170,000,003 BC", "in 10 billion years". */
function formatLongYear(year: number, locale: string, words: TimeWords): string {
  const count = Math.abs(year);
  if (count >= MIN_AGO_YEARS && year % 1000 === 0) {
    return fill(year < 0 ? words.yearsAgo : words.inYears, formatNumber(count, locale, count >= 1e6));
  }
  if (year < 0) return fill(words.yearBefore, formatNumber(1 - year, locale, false));
  return fill(words.year, formatNumber(year, locale, false));
}

function formatNumber(value: number, locale: string, isCompact: boolean): string {
  const options = isCompact ? COMPACT : undefined;
  const format = formatter(`${isCompact}`, locale, (tags) => new Intl.NumberFormat(tags, options));
  return tidy(format.format(value));
}

function dateFormat(locale: string, style: InstantPrecision, hasEra: boolean): Intl.DateTimeFormat {
  const era = hasEra ? ({ era: 'short' } as const) : undefined;
  const options = { ...DATE_STYLES[style], ...era, calendar: 'gregory', timeZone: 'UTC' };
  return formatter(style + hasEra, locale, (tags) => new Intl.DateTimeFormat(tags, options));
}

function formatter<T extends Intl.DateTimeFormat | Intl.NumberFormat>(
  name: string,
  locale: string,
  make: (tags: string[]) => T,
): T {
  const key = `${name} ${locale}`;
  const known = formatters.get(key) as T | undefined;
  if (known) return known;
  const made = make(localesFor(locale));
  if (formatters.size >= MAX_FORMATTERS) formatters.clear();
  formatters.set(key, made);
  return made;
}

/** Intl's narrow spaces, which differ between versions, as plain ones; none between two numbers: "20–22 March". */
function tidy(text: string): string {
  const [from = '', to] = text.split(/[\s\u2009\u202F]–[\s\u2009\u202F]/u);
  const isTight = to !== undefined && !(/\p{L}/u.test(from) && /\p{L}/u.test(to));
  return (isTight ? `${from}–${to}` : text).replace(/[\u2009\u202F]/g, ' ');
}

function fill(template: string, ...values: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (_, i: string) => values[Number(i)] ?? '');
}
