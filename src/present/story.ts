// The steps of a presentation: the dataset's story, or without one its events in time. Pure.
import type { EventTable } from '../data/event-table.ts';
import { allRows } from '../data/event-table.ts';
import { formatTime } from '../time/format-time.ts';
import { readTime } from '../time/read-time.ts';
import type { Interval } from '../time/time.ts';

/** One thing to show and say. */
export interface Step {
  readonly title: string;
  /** Date in words, or ''. */
  readonly date: string;
  readonly text: string;
  /** Event to open, or span to show; neither for words alone. */
  readonly eventId?: string;
  readonly range?: Interval;
}

/** All steps in order; empty for a dataset without events. */
export function stepsOf(table: EventTable, locale: string): readonly Step[] {
  const { story } = table.dataset;
  if (story.length === 0) return Array.from(allRows(table), (row) => eventStep(table, row, locale));
  return story.map((step) => {
    const row = step.event === undefined ? undefined : table.rowOf(step.event);
    const shown = row === undefined ? { title: '', date: '', text: '' } : eventStep(table, row, locale);
    const range = step.range === undefined ? undefined : rangeOf(step.range);
    return {
      ...shown,
      ...(range ? { range } : {}),
      title: step.title ?? shown.title,
      text: step.text ?? shown.text,
    };
  });
}

function eventStep(table: EventTable, row: number, locale: string): Step {
  const { id, title, summary = '' } = table.eventAt(row);
  return { title, date: formatTime(table.timeAt(row), locale), text: summary, eventId: id };
}

function rangeOf(text: string): Interval | undefined {
  const time = readTime(text);
  if (!time || !Number.isFinite(time.latest - time.earliest)) return undefined;
  return { start: time.earliest, end: time.latest };
}
