// The bounds of dates as most files write them: 1914, 1914-07, 1914-07-28, 1914-07-28T10:00:00Z, and two of the first three with a
// slash between. No objects and no regular expressions, for files with millions of dates. All else is for parse-time.ts.
import { daysFromCivil, daysInMonth } from './calendar.ts';
import type { TimeMs } from './time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './time.ts';

const DASH = 45;
const COLON = 58;
const LETTER_T = 84;
const LETTER_Z = 90;

/** Reads plain dates, one after the other. */
export class PlainDate {
  /** Bounds of the date that was read last. */
  earliest: TimeMs = 0;
  latest: TimeMs = 0;

  /**
   * @returns Whether this is a plain date, which has these bounds. If not, it may be another date or none: ask `parseTime`.
   * @example new PlainDate().read('1914-07') // true; earliest and latest are those of July 1914
   */
  read(text: string): boolean {
    const { length } = text;
    if (length > 10 && text.charCodeAt(10) === LETTER_T) return this.#readClock(text);
    if (length < 9 || (length === 10 && text.charCodeAt(4) === DASH)) return this.#readDate(text, 0, length);
    const slash = text.indexOf('/');
    if (slash < 0 || !this.#readDate(text, 0, slash)) return false;
    const { earliest, latest } = this;
    if (!this.#readDate(text, slash + 1, length)) return false;
    // Backwards, or with a start that reaches beyond the end.
    if (this.earliest < earliest || this.latest < latest) return false;
    this.earliest = earliest;
    return true;
  }

  #readDate(text: string, from: number, to: number): boolean {
    const length = to - from;
    const century = twoDigits(text, from);
    const years = twoDigits(text, from + 2);
    if (century < 0 || years < 0) return false;
    const year = century * 100 + years;
    if (length === 4) return this.#span(daysFromCivil(year), daysFromCivil(year + 1));
    if ((length !== 7 && length !== 10) || text.charCodeAt(from + 4) !== DASH) return false;
    const month = twoDigits(text, from + 5);
    if (month < 1 || month > 12) return false;
    if (length === 7) return this.#span(daysFromCivil(year, month), daysFromCivil(year, month + 1));
    const day = twoDigits(text, from + 8);
    if (text.charCodeAt(from + 7) !== DASH || day < 1) return false;
    if (day > 28 && day > daysInMonth(year, month)) return false;
    const days = daysFromCivil(year, month, day);
    return this.#span(days, days + 1);
  }

  #readClock(text: string): boolean {
    const { length } = text;
    if (length !== 19 && (length !== 20 || text.charCodeAt(19) !== LETTER_Z)) return false;
    if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON || !this.#readDate(text, 0, 10)) {
      return false;
    }
    const hour = twoDigits(text, 11);
    const minute = twoDigits(text, 14);
    const second = twoDigits(text, 17);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return false;
    this.earliest += hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS;
    this.latest = this.earliest + SECOND_MS;
    return true;
  }

  #span(firstDay: number, endDay: number): true {
    this.earliest = firstDay * DAY_MS;
    this.latest = endDay * DAY_MS;
    return true;
  }
}

// The number that two digits are; −1 where there are none.
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
