// Times of events from the columns that make them up: dates, numbers of any unit, texts in EDTF or as databases write them.
import { readTime } from '../../time/read-time.ts';
import type { UncertainTime } from '../../time/time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../time/time.ts';
import type { ColumnFaults } from '../column-faults.ts';
import { Fault, found } from '../report.ts';
import type { TextPool } from '../text-pool.ts';
import type { TimeTerm, TimeUnit } from './bind-mapping.ts';

const UNITS_MS: Readonly<Record<Exclude<TimeUnit, 'hhmm'>, number>> = {
  ms: 1,
  seconds: SECOND_MS,
  minutes: MINUTE_MS,
  hours: HOUR_MS,
  days: DAY_MS,
};
const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/;
// "2001-01-31 14:35:00.123": what databases write.
const SQL_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d(?::?\d\d)?|UTC)?$/;

/** A column of times under construction. */
export class TimeSink {
  /** TimeMs; NaN where there is none. */
  readonly times: Float64Array<ArrayBuffer>;
  /** Ends of what texts say no more exactly than to the month, TimeMs; undefined where there are none. */
  ends: Float64Array<ArrayBuffer> | undefined;
  readonly #key: 'start' | 'end';
  // An end that one column gives lasts as long as what that says; in a sum, a day is where its clock begins.
  readonly #isWholeEnd: boolean;
  readonly #pool: TextPool;
  readonly #faults: ColumnFaults;
  // By unit, then by code: the columns that are added up share one pool, and what "10" is depends on the unit.
  readonly #timesOfCodes = new Map<TimeUnit | undefined, (UncertainTime | number)[]>();

  constructor(
    key: 'start' | 'end',
    count: number,
    { pool, faults, isSum }: { pool: TextPool; faults: ColumnFaults; isSum: boolean },
  ) {
    this.#key = key;
    this.#isWholeEnd = key === 'end' && !isSum;
    this.times = new Float64Array(count);
    this.#pool = pool;
    this.#faults = faults;
  }

  /** Adds what a column contributes to some rows. @param values Texts as codes of the pool. */
  add({ column, unit }: TimeTerm, values: ArrayLike<unknown>, from: number, to: number): void {
    const { kind, unitMs } = column;
    const isEndDay = this.#isWholeEnd && kind === 'day';
    const factor = unitMs * (unit === undefined || unit === 'hhmm' ? 1 : UNITS_MS[unit]);
    for (let row = from; row < to; row++) {
      const value = values[row - from];
      if (value === undefined || value === null) this.times[row] = NaN;
      else if (kind === 'text') this.times[row]! += this.#ofText(value as number, unit, row);
      else if (unit === 'hhmm') this.times[row]! += clockOf(Number(value));
      // A day that is the end of something is its last one.
      else this.times[row]! += Number(value) * factor + (isEndDay ? DAY_MS : 0);
    }
  }

  #ofText(code: number, unit: TimeUnit | undefined, row: number): number {
    let timeOfCode = this.#timesOfCodes.get(unit);
    if (!timeOfCode) this.#timesOfCodes.set(unit, (timeOfCode = []));
    const known = (timeOfCode[code] ??= this.#read(this.#pool.at(code), unit));
    if (typeof known === 'number') {
      if (Number.isNaN(known)) this.#unreadable(code, row);
      return known;
    }
    if (this.#key === 'end')
      return this.#isWholeEnd && known.precision !== 'second' ? known.latest : known.earliest;
    if (known.precision !== 'second' && known.precision !== 'day') {
      this.ends ??= new Float64Array(this.times.length).fill(NaN);
      this.ends[row] = known.latest;
    }
    return known.earliest;
  }

  #read(text: string, unit: TimeUnit | undefined): UncertainTime | number {
    const trimmed = text.trim();
    if (unit === 'hhmm' && /^\d+$/.test(trimmed)) return clockOf(Number(trimmed));
    const clock = CLOCK.exec(trimmed);
    if (clock) {
      const [, hours, minutes, seconds = 0] = clock;
      return clockMs(Number(hours), Number(minutes), Number(seconds));
    }
    if (unit !== undefined)
      return trimmed === '' ? NaN : Number(trimmed) * (unit === 'hhmm' ? NaN : UNITS_MS[unit]);
    const time = readTime(isoOf(trimmed));
    return time && Number.isFinite(time.earliest + time.latest) ? time : NaN;
  }

  #unreadable(code: number, row: number): void {
    this.#faults.value(this.#key, 'text', row, () => [
      new Fault(`Found ${found(this.#pool.at(code))}, not a date.`, 'Write dates as in 1914-07-28.'),
      { severity: 'error', text: 'The event cannot be dated.' },
    ]);
  }
}

/** ms since midnight of a time such as 1435; NaN if it is none. */
function clockOf(hhmm: number): number {
  const minutes = hhmm % 100;
  return Number.isInteger(hhmm) && hhmm >= 0 ? clockMs((hhmm - minutes) / 100, minutes) : NaN;
}

/** ms since midnight; NaN where a clock has no such time. 24:00 is the midnight that ends a day. */
function clockMs(hours: number, minutes: number, seconds = 0): number {
  const ms = hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS;
  return minutes < 60 && seconds < 60 && ms <= DAY_MS ? ms : NaN;
}

function isoOf(text: string): string {
  const [, day, clock = '', zone = ''] = SQL_TIME.exec(text) ?? [];
  if (!day) return text;
  const withSeconds = clock.length === 5 ? `${clock}:00` : clock;
  const offset = /^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  return `${day}T${withSeconds}${offset === 'UTC' ? 'Z' : offset}`;
}
