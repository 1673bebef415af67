// The words on the axis: short ones for a tick ("Sep", "14:00", "66"), and for its context what they leave out ("2022",
// "14 March 2023", "million years ago"). From Intl in the asked locale, always Gregorian and UTC; chooses no step.
import { daysFromCivil } from './calendar.ts';
import { localesFor } from './locale.ts';
import type { Moment } from './tick-steps.ts';
import { momentDate, momentTime, shiftEras, yearAt } from './tick-steps.ts';

/** How a moment is written. */
export type LabelStyle =
  | 'fraction'
  | 'seconds'
  | 'minutes'
  | 'day'
  | 'month'
  | 'year'
  | 'weekdayAndTime'
  | 'dateAndTime'
  | 'weekday'
  | 'date'
  | 'shortDate'
  | 'monthAndYear'
  | 'shortMonthAndYear';

// As in format-time.ts: a year of one or two digits is not seen to be one.
const MIN_PLAIN_YEAR = 100;
const MAX_LABELS = 3000; // about 200 kB; emptied when full
const MAX_LOCALES = 8;

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT_DATE = { ...DATE, month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
const FORMATS: Readonly<Record<Exclude<LabelStyle, 'fraction'>, Intl.DateTimeFormatOptions>> = {
  seconds: { timeStyle: 'medium' },
  minutes: { timeStyle: 'short' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
  weekdayAndTime: { weekday: 'long', ...DATE, ...TIME },
  dateAndTime: { ...SHORT_DATE, ...TIME },
  weekday: { weekday: 'long', ...DATE },
  date: DATE,
  shortDate: SHORT_DATE,
  monthAndYear: { month: 'long', year: 'numeric' },
  shortMonthAndYear: { month: 'short', year: 'numeric' },
};

/** The words for long distances from now, which Intl does not have. By unit: thousand, million, billion. */
interface DistanceWords {
  readonly now: string;
  readonly ago: readonly [string, string, string];
  readonly fromNow: readonly [string, string, string];
}

const ENGLISH: DistanceWords = {
  now: 'now',
  ago: ['thousand years ago', 'million years ago', 'billion years ago'],
  fromNow: ['thousand years from now', 'million years from now', 'billion years from now'],
};
const DISTANCE_WORDS: Readonly<Record<string, DistanceWords>> = { en: ENGLISH };

/** A unit of long distances: 0 for thousands of years, 1 for millions, 2 for billions. */
export type DistanceUnit = 0 | 1 | 2;

/** The unit that gives short numbers for steps of `every` years in a view that reaches `maxYears` from now. */
export function distanceUnit(every: number, maxYears: number): DistanceUnit {
  if (maxYears >= 1e9 && every >= 1e7) return 2;
  return maxYears >= 1e6 ? 1 : 0;
}

/** Writes the labels of one locale. Made once and kept: an Intl formatter takes 50 µs to make and 1 µs to use. */
export class AxisWriter {
  readonly #locales: string[];
  readonly #words: DistanceWords;
  readonly #numbers: Intl.NumberFormat;
  readonly #formats = new Map<string, Intl.DateTimeFormat>();
  readonly #labels = new Map<string, string>();

  constructor(locale: string) {
    this.#locales = localesFor(locale);
    this.#words = DISTANCE_WORDS[this.#locales[0]?.split('-')[0] ?? ''] ?? ENGLISH;
    // 'min2': 8000 BC, but 10,000 BC. Four decimals: a step is never shorter than that part of its unit.
    this.#numbers = new Intl.NumberFormat(this.#locales, { useGrouping: 'min2', maximumFractionDigits: 4 });
  }

  /** A moment in words, years before 1 AD as years BC. Any year. */
  moment(style: LabelStyle, moment: Moment): string {
    if (style === 'fraction') return `.${String(moment.msOfDay % 1000).padStart(3, '0')}`;
    return this.#kept(`${style} ${momentTime(moment)}`, () => this.#dated(style, moment));
  }

  /** The years of tick `index` of a step of `every` years, up to the next tick: "1900–1999", "500–401 BC". */
  years(index: number, every: number): string {
    return this.#kept(`years ${index} ${every}`, () => {
      const first = yearAt(index, every);
      const last = yearAt(index + 1, every) - 1;
      return this.#dated('year', { days: daysFromCivil(first), msOfDay: 0 }, last);
    });
  }

  /** A distance from now without its unit: "66", "13.8"; "now" for none. */
  distance(years: number, unit: DistanceUnit): string {
    if (years === 0) return this.#words.now;
    return this.#kept(`distance ${Math.abs(years)} ${unit}`, () =>
      this.#numbers.format(Math.abs(years) / 1000 ** (unit + 1)),
    );
  }

  /** The unit of distances: "million years ago". */
  distanceWords(unit: DistanceUnit, isFuture: boolean): string {
    return this.#words[isFuture ? 'fromNow' : 'ago'][unit];
  }

  #kept(key: string, write: () => string): string {
    const known = this.#labels.get(key);
    if (known !== undefined) return known;
    if (this.#labels.size >= MAX_LABELS) this.#labels.clear();
    // Narrow spaces differ between versions of Intl, and few fonts have them.
    const label = write().replace(/[\u2009\u202F]/g, ' ');
    this.#labels.set(key, label);
    return label;
  }

  // Intl stops at ±271,821 years. The calendar repeats every 400, weekdays included: a year that Intl knows stands in
  // for the wanted one, and the number is put in its place.
  #dated(style: Exclude<LabelStyle, 'fraction'>, moment: Moment, lastYear?: number): string {
    const { year } = momentDate(moment);
    // In -800…-401, so that Intl says BC, or in 2000…2399.
    const eras = Math.floor(year / 400) - (year < 1 ? -2 : 5);
    const standIn = momentTime(shiftEras(moment, -eras));
    const format = this.#format(style, year < MIN_PLAIN_YEAR);
    if (!('year' in FORMATS[style])) return format.format(standIn);
    const number = (y: number) => this.#numbers.format(y < 1 ? 1 - y : y);
    const digits = lastYear === undefined ? number(year) : `${number(year)}–${number(lastYear)}`;
    return format
      .formatToParts(standIn)
      .map(({ type, value }) => (type === 'year' ? digits : value))
      .join('');
  }

  #format(style: Exclude<LabelStyle, 'fraction'>, hasEra: boolean): Intl.DateTimeFormat {
    const options = FORMATS[style];
    const era = hasEra && 'year' in options ? ({ era: 'short' } as const) : undefined;
    const key = style + (era ? ' era' : '');
    let format = this.#formats.get(key);
    if (!format) {
      const fixed = { calendar: 'gregory', timeZone: 'UTC' };
      format = new Intl.DateTimeFormat(this.#locales, { ...options, ...era, ...fixed });
      this.#formats.set(key, format);
    }
    return format;
  }
}

const writers = new Map<string, AxisWriter>();

/** The writer of a locale; one that is no BCP 47 tag gives English. */
export function writerFor(locale: string): AxisWriter {
  let writer = writers.get(locale);
  if (!writer) {
    if (writers.size >= MAX_LOCALES) writers.clear();
    writer = new AxisWriter(locale);
    writers.set(locale, writer);
  }
  return writer;
}
