// What a moment is. Types and constants only: no arithmetic, no calendar.
// The field's terms: EDTF (ISO 8601-2:2019) for uncertain dates, half-open intervals for spans.

declare const unit: unique symbol;

/**
 * Milliseconds since 1970-01-01T00:00Z in the proleptic Gregorian calendar; negative before it.
 * A float64, never a `Date`. Any plain number may be used as one; a number of another unit may not.
 * ±Infinity stands for "open" or "unknown" where a field says so.
 */
export type TimeMs = number & { readonly [unit]?: 'ms' };

/** A half-open span `[start, end)` in TimeMs; an instant has `start === end`. */
export interface Interval {
  readonly start: TimeMs;
  readonly end: TimeMs;
}

/** How exactly a text dates something, finest first. `season` is any named part of a year; `millennium` that or coarser. */
export type Precision =
  | 'second'
  | 'day'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'unknown';

/** Calendar fields as written; `year` is astronomical (0 is 1 BC), `month` 1–12, `day` 1–31. */
export interface CivilFields {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** How a date or a part of it is qualified: `?` is uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/**
 * What a text such as `2022-12-30`, `1450~` or `2022-02-24/..` says about a time, and no more.
 * `[earliest, latest)` is the span of all instants that the text allows (TimeMs; ∓Infinity where it is open or
 * unknown). Qualifiers (`~`, `?`, `%`) set flags and never widen the bounds.
 */
export interface UncertainTime {
  /** The EDTF text that was read. */
  readonly text: string;
  /** `one-of` and `all-of`: a set, in brackets or braces. `open` and `unknown`: an end of an interval. */
  readonly kind: 'date' | 'interval' | 'one-of' | 'all-of' | 'open' | 'unknown';
  readonly earliest: TimeMs;
  readonly latest: TimeMs;
  /** Of a date, its own; of an interval or a set, that of its coarsest part; an open or unknown end does not count. */
  readonly precision: Precision;
  /** "About": `~` or `%` somewhere in the text. */
  readonly approximate: boolean;
  /** "Perhaps": `?` or `%` somewhere in the text. */
  readonly uncertain: boolean;
  /** Of a date of which only some parts are qualified: those. */
  readonly qualifiedParts?: { readonly [part in 'year' | 'month' | 'day']?: Qualifier };
  /** Of a date: the calendar fields it names. Absent for all else, and for years with X (`201X`) or S (`1950S2`). */
  readonly fields?: CivilFields;
  /**
   * Of a date in a named part of a year, its EDTF number: 21–24 spring to winter, 25–28 those of the northern, 29–32
   * of the southern hemisphere, 33–36 quarters, 37–39 thirds, 40 and 41 halves.
   */
  readonly season?: number;
  /** Of a date with X: year, month and day as written; undefined for a year without X, and what is absent. */
  readonly pattern?: readonly [year: string | undefined, month: string | undefined, day: string | undefined];
  /** Of a year with significant digits: the year named, astronomical; 1950 of `1950S2`. */
  readonly estimate?: number;
  /** Of an interval: its two ends, themselves uncertain times; `kind` is 'open' for `..`, 'unknown' for nothing. */
  readonly start?: UncertainTime;
  readonly end?: UncertainTime;
  /** Of a set: its dates and its spans (`1670..1672`), in the order of the text. */
  readonly members?: readonly UncertainTime[];
}

/**
 * Something wrong in the user's data: where it is, what was found, what to write instead.
 * Collected and shown, never thrown.
 */
export interface Problem {
  /** JSON path (`events[12].date`), or '' for the whole text. */
  readonly path: string;
  /** What was found, in plain words. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  /** `error`: this part could not be used. `warning`: it is shown, but look at it. */
  readonly severity: 'error' | 'warning';
  /** 1-based column in the text, where one is known. */
  readonly column?: number;
}

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** Mean Gregorian year: 146,097 days in 400 years (ISO 8601-1:2019, 4.2.1). */
export const YEAR_MS = (146_097 / 400) * DAY_MS;
