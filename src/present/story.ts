// The steps of a presentation: the dataset's story, or without one its events in time. Pure. Steps are made when they are
// asked for: a dataset may have a million events.
import type { EventTable } from '../data/event-table.ts';
import type { StoryStep } from '../data/schema.ts';
import type { Staging } from '../interaction/state.ts';
import { formatTime } from '../time/format-time.ts';
import { readTime } from '../time/read-time.ts';
import type { Interval, UncertainTime } from '../time/time.ts';

/** One thing to show and say. Words are '' where there are none. */
export interface Step {
  /** What to call it: its title, else its question, else its span in words. */
  readonly title: string;
  /** Date in words. */
  readonly date: string;
  readonly text: string;
  readonly question: string;
  readonly answer: string;
  readonly notes: string;
  /** Event to open. */
  readonly eventId: string | undefined;
  readonly row: number | undefined;
  /** Rows that it shows: that of its event first. */
  readonly rows: readonly number[];
  /** Span to show. */
  readonly range: Interval | undefined;
}

/** All steps in order. */
export interface Steps {
  readonly count: number;
  /** A step by its index; undefined beyond the last. */
  readonly at: (index: number) => Step | undefined;
  /** What the plot shows at a step; undefined where it shows everything. */
  readonly stagingAt: (index: number) => Staging | undefined;
  /** Index of the step of an event; −1 for none. */
  readonly indexOf: (row: number | undefined) => number;
}

const NO_WORDS = { title: '', date: '', text: '', question: '', answer: '', notes: '' };

/**
 * The steps of a dataset.
 *
 * @param table What the timeline shows.
 * @param whole All events: a step keeps its words where its event is not among those shown.
 * @param rows  What to step through without a story, ascending.
 */
export function stepsOf(table: EventTable, whole: EventTable, rows: Uint32Array, locale: string): Steps {
  const { story } = table.dataset;
  return story.length > 0 ? storySteps(story, table, whole, locale) : eventSteps(table, rows, locale);
}

function eventSteps(table: EventTable, rows: Uint32Array, locale: string): Steps {
  return {
    count: rows.length,
    at: (index) => {
      const row = rows[index];
      if (row === undefined) return undefined;
      const { id, title, summary = '' } = table.eventAt(row);
      const date = formatTime(table.timeAt(row), locale);
      return { ...NO_WORDS, title, date, text: summary, eventId: id, row, rows: [row], range: undefined };
    },
    stagingAt: (index) => ({
      rows: rows.subarray(0, index + 1),
      now: new Set(rows.subarray(index, index + 1)),
    }),
    indexOf: (row) => (row === undefined ? -1 : rows.indexOf(row)),
  };
}

function storySteps(
  story: readonly StoryStep[],
  table: EventTable,
  whole: EventTable,
  locale: string,
): Steps {
  const rowsOf = ({ event, show = [] }: StoryStep): number[] => {
    const ids = event === undefined ? show : [event, ...show];
    return [...new Set(ids.flatMap((id) => table.rowOf(id) ?? []))];
  };
  const namesEvents = story.some((step) => rowsOf(step).length > 0);
  return {
    count: story.length,
    at: (index) => {
      const step = story[index];
      return step && storyStep(step, rowsOf(step), { table, whole, locale });
    },
    // A story that names no event has them all in sight.
    stagingAt: (index) => {
      if (!namesEvents) return undefined;
      const shown = new Set(story.slice(0, index + 1).flatMap(rowsOf));
      return { rows: Uint32Array.from(shown).sort(), now: new Set(rowsOf(story[index] ?? {})) };
    },
    indexOf: (row) =>
      row === undefined
        ? -1
        : story.findIndex(({ event }) => event !== undefined && table.rowOf(event) === row),
  };
}

interface Telling {
  readonly table: EventTable;
  readonly whole: EventTable;
  readonly locale: string;
}

function storyStep(step: StoryStep, rows: readonly number[], { table, whole, locale }: Telling): Step {
  const row = step.event === undefined ? undefined : table.rowOf(step.event);
  const anyRow = step.event === undefined ? undefined : whole.rowOf(step.event);
  const event = anyRow === undefined ? undefined : whole.eventAt(anyRow);
  const time = row === undefined ? anyRow !== undefined && whole.timeAt(anyRow) : table.timeAt(row);
  const span = step.range === undefined ? undefined : readTime(step.range);
  const question = step.question ?? '';
  return {
    title:
      step.title || event?.title || question || (span ? formatTime(span, locale) : '') || step.text || '',
    date: time ? formatTime(time, locale) : '',
    // Of a question, the summary of its event may say the answer.
    text: step.text ?? (question ? '' : (event?.summary ?? '')),
    question,
    answer: step.answer ?? '',
    notes: step.notes ?? '',
    eventId: step.event,
    row,
    rows,
    range: span && finiteSpan(span),
  };
}

function finiteSpan({ earliest, latest }: UncertainTime): Interval | undefined {
  return Number.isFinite(latest - earliest) ? { start: earliest, end: latest } : undefined;
}
