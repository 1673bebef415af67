// Intl's formatters in the locale that an author asked for, always Gregorian and UTC, never in the reader's zone.
// Made when first needed and kept: one takes about 50 µs to make and 1 µs to use. No words of our own.

// As in "79 AD": a year of one or two digits is not seen to be one.
export const MIN_PLAIN_YEAR = 100;
const FALLBACK_LOCALE = 'en-GB';
const MAX_FORMATTERS = 64; // A page shows one or two locales, each with about ten styles.

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const SHORT_DAY = { ...DAY, month: 'short' } as const;
const MINUTES = { hour: '2-digit', minute: '2-digit' } as const;
const SECONDS = { ...MINUTES, second: '2-digit' } as const;
const ZONE = { timeZoneName: 'short' } as const;
const STYLES = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  shortMonth: { year: 'numeric', month: 'short' },
  day: DAY,
  shortDay: SHORT_DAY,
  weekday: { weekday: 'long', ...DAY },
  // A time of day alone, on an axis and in a sentence.
  minutes: { timeStyle: 'short' },
  seconds: { timeStyle: 'medium' },
  minute: { ...MINUTES, ...ZONE },
  second: { ...SECONDS, ...ZONE },
  millisecond: { ...SECONDS, ...ZONE, fractionalSecondDigits: 3 },
  shortDayAndTime: { ...SHORT_DAY, ...SECONDS },
  weekdayAndTime: { weekday: 'long', ...DAY, ...SECONDS },
  // Parts of a date.
  monthName: { month: 'short' },
  longMonthName: { month: 'long' },
  dayOfMonth: { month: 'long', day: 'numeric' },
  dayNumber: { day: 'numeric' },
} satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** How a date or a time of day is written. */
export type DateStyle = keyof typeof STYLES;

const NUMBER_STYLES = {
  // 8000 BC, but 10,000 BC. Four decimals: a step of an axis is never shorter than that part of its unit.
  plain: { useGrouping: 'min2', maximumFractionDigits: 4 },
  // As counts in sentences are, which the messages write.
  count: {},
  compact: { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 6 },
} satisfies Readonly<Record<string, Intl.NumberFormatOptions>>;

const dateFormats = cache<Intl.DateTimeFormat>(MAX_FORMATTERS);
const numberFormats = cache<Intl.NumberFormat>(MAX_FORMATTERS);
const listFormats = cache<Intl.ListFormat>(MAX_FORMATTERS);

/**
 * The formatter of a style; with the era (BC, AD) if the style has a year and it needs one to be recognised.
 *
 * @param locale Any text. `en` alone is British, day before month; what is no BCP 47 tag gives English.
 * @param year   The earliest that will be formatted, astronomical.
 */
export function dateFormat(locale: string, style: DateStyle, year: number): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = STYLES[style];
  const hasEra = year < MIN_PLAIN_YEAR && 'year' in options;
  return dateFormats(`${locale} ${style} ${hasEra}`, () => {
    const fixed = { calendar: 'gregory', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(localesFor(locale), {
      ...options,
      ...fixed,
      ...(hasEra && { era: 'short' }),
    });
  });
}

/** A number in digits ("12,000", "66.3"), or `compact`, in words where it is long ("66 million"). */
export function formatNumber(value: number, locale: string, style: keyof typeof NUMBER_STYLES): string {
  const make = () => new Intl.NumberFormat(localesFor(locale), NUMBER_STYLES[style]);
  return plainSpaces(numberFormats(`${locale} ${style}`, make).format(value));
}

/** Some words as a list: "1667, 1668 or 1760", or with "and". */
export function formatList(
  words: readonly string[],
  locale: string,
  type: 'conjunction' | 'disjunction',
): string {
  return listFormats(`${locale} ${type}`, () => new Intl.ListFormat(localesFor(locale), { type })).format(
    words,
  );
}

/** Intl's narrow spaces, which differ between its versions and which few fonts have, as plain ones. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202F]/g, ' ');
}

/** A function that keeps what was made for a key; it forgets all when it has `maxCount`. */
/* @__NO_SIDE_EFFECTS__ */
export function cache<Value>(maxCount: number): (key: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (key, make) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    if (values.size >= maxCount) values.clear();
    const value = make();
    values.set(key, value);
    return value;
  };
}

/** What Intl is to try in turn for a locale, which may be any text: `en_US` is taken as `en-US`, `en` alone is British. */
export function localesFor(locale: string): string[] {
  const tag = locale.replaceAll('_', '-');
  try {
    const known = tag.toLowerCase() === 'en' ? [] : Intl.getCanonicalLocales(tag);
    return [...known, FALLBACK_LOCALE];
  } catch {
    return [FALLBACK_LOCALE];
  }
}
