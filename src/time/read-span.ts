// Dates of records → times. What comes as columns may last from one clock time to another, which `writeSpan` writes as in
// ISO 8601 and EDTF cannot say: this reads it too. Only for what is handed on; in a dataset such a date is a mistake.
import { readTime } from './read-time.ts';
import { timeOfSpan } from './span-time.ts';
import type { UncertainTime } from './time.ts';

const CLOCK = /T\d\d:\d\d:\d\dZ/g;
const INTERVAL = /^([^/]+)\/([^/]+)$/;

/**
 * The time of an EDTF text, or of an interval as `writeSpan` writes it; undefined for what is neither.
 *
 * @example readSpan('2001-01-01T10:00:00Z/2001-01-01T12:00:00Z')!.start!.text // '2001-01-01T10:00:00Z'
 */
export function readSpan(text: string): UncertainTime | undefined {
  const time = readTime(text);
  if (time || daysOfSpan(text) === text) return time;
  const [start, end] = text.split('/').map(readTime);
  if (start?.kind !== 'date' || end?.kind !== 'date' || end.latest <= start.earliest) return undefined;
  return timeOfSpan(start.earliest, end.latest);
}

/**
 * A date that datasets can have: of an interval with clock times the days, any other as it is.
 *
 * @example daysOfSpan('2001-01-01T22:00:00Z/2001-01-02T04:00:00Z') // '2001-01-01/2001-01-02'
 */
export function daysOfSpan(text: string): string {
  const [, start, end] = INTERVAL.exec(text) ?? [];
  if (start === undefined || end === undefined) return text;
  const [first, last] = [start, end].map((day) => day.replace(CLOCK, ''));
  return first === last ? first! : `${first}/${last}`;
}
