// The places where an axis may be divided: a table of steps, and the moments of each step in a span.
// Calendar steps follow the calendar (months of 28–31 days, no year 0); knows no pixels, words or locale.
// The habit of keeping steps as data is d3-time's; unlike its `utcTicks` these work for any year.
import { civilFromDays, daysFromCivil, daysInMonth, timeToCivil } from './calendar.ts';
import type { Interval, TimeMs } from './time.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './time.ts';

export type StepUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

/** A tick every so many units. `every` divides the next unit, so that steps begin anew with it. */
export interface Step {
  readonly unit: StepUnit;
  readonly every: number;
}

/** An instant as a whole day from 1970-01-01 and the ms of that day: exact where a TimeMs has to round. */
export interface Moment {
  readonly days: number;
  readonly msOfDay: number;
}

const DAYS_PER_ERA = 146_097; // 400 Gregorian years

const everyOf = (unit: StepUnit, ...counts: number[]): Step[] => counts.map((every) => ({ unit, every }));

/** Half of the longest span that can be shown. */
export const COARSEST_STEP: Step = { unit: 'year', every: 20e9 };

/** Finest first. Neighbours differ by a factor of 5 at most, so that labels are never far apart. */
export const STEPS: readonly Step[] = [
  ...everyOf('millisecond', 1, 2, 5, 10, 20, 50, 100, 200, 500),
  ...everyOf('second', 1, 2, 5, 15, 30),
  ...everyOf('minute', 1, 2, 5, 15, 30),
  ...everyOf('hour', 1, 3, 6, 12),
  ...everyOf('day', 1, 2, 7),
  ...everyOf('month', 1, 3),
  ...Array.from({ length: 10 }, (_, zeros) =>
    everyOf('year', 10 ** zeros, 2 * 10 ** zeros, 5 * 10 ** zeros),
  ).flat(),
  ...everyOf('year', 10e9),
  COARSEST_STEP,
];

/** How the moments of a unit are counted: a whole number for each, ascending with time. */
interface Count {
  /** The shortest that one unit can be, ms. */
  readonly minMs: number;
  /** The number of the last moment at or before `t`; one more or less where `t` had to be rounded. */
  readonly indexAt: (t: TimeMs, every: number) => number;
  /** Undefined for numbers that are left out. */
  readonly momentAt: (index: number, every: number) => Moment | undefined;
}

const clock = (unitMs: number): Count => ({
  minMs: unitMs,
  indexAt: (t, every) => Math.floor(t / (unitMs * every)),
  momentAt(index, every) {
    const perDay = DAY_MS / (unitMs * every);
    const days = Math.floor(index / perDay);
    return { days, msOfDay: (index - days * perDay) * unitMs * every };
  },
});

const COUNTS: Readonly<Record<StepUnit, Count>> = {
  millisecond: clock(1),
  second: clock(SECOND_MS),
  minute: clock(MINUTE_MS),
  hour: clock(HOUR_MS),
  // Days 1, 1 + every, … of each month, but for those too close to the first of the next. 31 numbers a month.
  day: {
    minMs: DAY_MS,
    indexAt(t, every) {
      const { year, month, day } = timeToCivil(t);
      return monthIndex(year, month) * 31 + Math.floor((day - 1) / every);
    },
    momentAt(index, every) {
      const monthNumber = Math.floor(index / 31);
      const day = 1 + (index - monthNumber * 31) * every;
      const { year, month } = monthOf(monthNumber);
      const isLeftOut = day > 1 && daysInMonth(year, month) + 1 - day < every;
      return isLeftOut ? undefined : midnight(daysFromCivil(year, month, day));
    },
  },
  month: {
    minMs: 28 * DAY_MS,
    indexAt(t, every) {
      const { year, month } = timeToCivil(t);
      return Math.floor(monthIndex(year, month) / every);
    },
    momentAt(index, every) {
      const { year, month } = monthOf(index * every);
      return midnight(daysFromCivil(year, month));
    },
  },
  year: {
    minMs: 365 * DAY_MS,
    indexAt: (t, every) => yearIndex(timeToCivil(t).year, every),
    momentAt: (index, every) => midnight(daysFromCivil(yearAt(index, every))),
  },
};

/**
 * The year of the tick number `index` of a step of `every` years, as historians count: there is no year 0, so that a
 * step of 100 gives 200 BC, 100 BC, AD 1, AD 100. Astronomical, as everywhere: 100 BC is −99.
 */
export function yearAt(index: number, every: number): number {
  return index <= 0 || every === 1 ? 1 + index * every : index * every;
}

/** The inverse of `yearAt`, for the last tick at or before an astronomical year. */
export function yearIndex(year: number, every: number): number {
  return year < 1 || every === 1 ? Math.floor((year - 1) / every) : Math.floor(year / every);
}

/** The shortest distance between two ticks of a step, ms; those beside the turn of the eras aside. */
export function minStepMs({ unit, every }: Step): number {
  return COUNTS[unit].minMs * every;
}

/** Whether each tick of `coarse` is a tick of `fine` too. */
export function divides(fine: Step, coarse: Step): boolean {
  return fine.unit !== coarse.unit || coarse.every % fine.every === 0;
}

export function momentTime({ days, msOfDay }: Moment): TimeMs {
  return days * DAY_MS + msOfDay;
}

/** The civil date of a moment; `year` is astronomical. */
export function momentDate({ days }: Moment): { year: number; month: number; day: number } {
  return civilFromDays(days);
}

/** The same time of the same day in the same place of the calendar's circle of 400 years, `eras` circles on. */
export function shiftEras({ days, msOfDay }: Moment, eras: number): Moment {
  return { days: days + eras * DAYS_PER_ERA, msOfDay };
}

/**
 * The moments of a step in a span: the last at or before its start, and all up to its end.
 *
 * @returns Ascending; the first is before `span.start` unless it falls on it.
 */
export function momentsOf({ unit, every }: Step, { start, end }: Interval): Moment[] {
  const { indexAt, momentAt } = COUNTS[unit];
  let index = indexAt(start, every) + 1;
  const isAfterStart = (moment: Moment | undefined) => !moment || momentTime(moment) > start;
  while (isAfterStart(momentAt(index, every))) index--;
  const moments: Moment[] = [];
  for (; ; index++) {
    const moment = momentAt(index, every);
    if (!moment) continue;
    if (momentTime(moment) > end) return moments;
    moments.push(moment);
  }
}

const midnight = (days: number): Moment => ({ days, msOfDay: 0 });
const monthIndex = (year: number, month: number): number => year * 12 + month - 1;

function monthOf(index: number): { year: number; month: number } {
  const year = Math.floor(index / 12);
  return { year, month: index - year * 12 + 1 };
}
