// Step → plan: how the ticks of a step are worded, and which context they need. A table for the calendar, and for years
// a rule: years over decades, decades over centuries, and so on; from 100,000 years on distances from now.
import { daysFromCivil, timeToCivil } from './calendar.ts';
import type { LabelStyle } from './tick-labels.ts';
import { distanceLabel, distanceUnit, distanceUnitLabel, momentLabel, yearsLabel } from './tick-labels.ts';
import type { Moment, Step, StepUnit } from './tick-steps.ts';
import { momentDate, momentsOf, shiftEras, yearIndex } from './tick-steps.ts';
import type { Interval } from './time.ts';
import { YEAR_MS } from './time.ts';

/** A step and how its moments are written. */
export interface Row {
  readonly step: Step;
  readonly write: (moment: Moment) => string;
  /** Moments whose labels are as wide as any that the row can show. */
  readonly samples: readonly Moment[];
}

/** One way to label an axis: a row of ticks, and ways to write their context, from long to short. */
export interface Plan extends Row {
  readonly contexts: readonly Row[];
}

/** How the ticks of a unit are written, the step of their context, and how that is written, from long to short. */
type Wording = readonly [LabelStyle, StepUnit, LabelStyle, ...LabelStyle[]];

const CLOCK_CONTEXT = ['day', 'weekday', 'day', 'shortDay'] as const;
const WORDINGS: Readonly<Record<Exclude<StepUnit, 'year'>, Wording>> = {
  millisecond: ['fraction', 'second', 'weekdayAndTime', 'shortDayAndTime'],
  second: ['seconds', ...CLOCK_CONTEXT],
  minute: ['minutes', ...CLOCK_CONTEXT],
  hour: ['minutes', ...CLOCK_CONTEXT],
  day: ['dayNumber', 'month', 'month', 'shortMonth'],
  month: ['monthName', 'year', 'year'],
};

// From steps of this length on, years are told as distances: the 2,000 years since 1 BC are 2 % of one, or less.
const MIN_DISTANCE_YEARS = 100_000;
// So long a step that the only turn between two of its ticks in any view is that from 1 BC to AD 1, here "now".
const PAST_AND_FUTURE: Step = { unit: 'year', every: 1e11 };

// The Wednesday after the 21st of each month of 2000, at times with wide digits: most languages' long words are there.
const SAMPLES: readonly Moment[] = Array.from({ length: 12 }, (_, month) => {
  const days = daysFromCivil(2000, month + 1, 22);
  const weekday = (days + 4) % 7;
  return { days: days + ((10 - weekday) % 7), msOfDay: ((month % 2 ? 22 : 12) * 3600 + 3538) * 1000 + 888 };
});

/** How to label an axis that shows `span` in this step. */
export function planOf(step: Step, span: Interval, locale: string): Plan {
  const { unit, every } = step;
  if (unit === 'year')
    return every < MIN_DISTANCE_YEARS ? planYears(step, span, locale) : planDistances(step, span, locale);
  const [style, contextUnit, ...contextStyles] = WORDINGS[unit];
  // In the 400 years in view, so that the samples have years of as many digits.
  const eras = Math.floor((timeToCivil(span.start).year - 2000) / 400);
  const samples = SAMPLES.map((moment) => shiftEras(moment, eras));
  const row = (rowStep: Step, rowStyle: LabelStyle): Row => ({
    step: rowStep,
    write: (moment) => momentLabel(locale, rowStyle, moment),
    samples,
  });
  const context: Step = { unit: contextUnit, every: 1 };
  return { ...row(step, style), contexts: contextStyles.map((contextStyle) => row(context, contextStyle)) };
}

function planYears(step: Step, span: Interval, locale: string): Plan {
  const context: Step = { unit: 'year', every: contextYears(step.every) };
  return {
    step,
    write: (moment) => momentLabel(locale, 'year', moment),
    samples: momentsOf(step, span),
    contexts: [
      {
        step: context,
        write: (moment) => yearsLabel(locale, indexOf(moment, context), context.every),
        samples: momentsOf(context, span),
      },
    ],
  };
}

function planDistances(step: Step, span: Interval, locale: string): Plan {
  const unit = distanceUnit(step.every, Math.max(Math.abs(span.start), Math.abs(span.end)) / YEAR_MS);
  return {
    step,
    write: (moment) => distanceLabel(locale, indexOf(moment, step) * step.every, unit),
    samples: momentsOf(step, span),
    contexts: [
      {
        step: PAST_AND_FUTURE,
        write: (moment) => distanceUnitLabel(locale, unit, indexOf(moment, PAST_AND_FUTURE) >= 0),
        samples: [],
      },
    ],
  };
}

function indexOf(moment: Moment, { every }: Step): number {
  return yearIndex(momentDate(moment).year, every);
}

/** 1 and 2 years over decades, 5 to 20 over centuries, and so on: 5 to 20 ticks for each context. */
function contextYears(every: number): number {
  const decade = 10 ** Math.floor(Math.log10(every));
  return decade * (every >= 5 * decade ? 100 : 10);
}
