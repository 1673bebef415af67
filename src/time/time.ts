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

/** How exactly a text dates something, finest first. */
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

/**
 * What a text such as `2022-12-30`, `1450~` or `2022-02-24/..` says about a time, and no more.
 * `[earliest, latest)` is the span of all instants that the text allows (TimeMs; ∓Infinity where it is open or
 * unknown). Qualifiers (`~`, `?`, `%`) set flags and never widen the bounds.
 */
export interface UncertainTime {
  /** The EDTF text that was read. */
  readonly text: string;
  readonly kind: 'date' | 'interval' | 'open' | 'unknown';
  readonly earliest: TimeMs;
  readonly latest: TimeMs;
  /** Of a date, its own; of an interval, that of its coarser end; an open or unknown end does not count. */
  readonly precision: Precision;
  /** "About": `~` or `%` somewhere in the text. */
  readonly approximate: boolean;
  /** "Perhaps": `?` or `%` somewhere in the text. */
  readonly uncertain: boolean;
  /** Of a date: the calendar fields it names. Absent for intervals, open or unknown ends, and years with X (`201X`). */
  readonly fields?: CivilFields;
  /** Of a date in a season: its EDTF number, 21 (spring) to 24 (winter). */
  readonly season?: number;
  /** Of an interval: its two ends, themselves uncertain times; `kind` is 'open' for `..`, 'unknown' for nothing. */
  readonly start?: UncertainTime;
  readonly end?: UncertainTime;
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
