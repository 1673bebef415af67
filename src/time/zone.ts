// The zone in which a clock time is written: the words of a date, and what a day is, follow it.
import type { UncertainTime } from './time.ts';
import { MINUTE_MS } from './time.ts';

const OFFSET = /T.*(([+-]\d\d):?(\d\d)?)[?~%]*$/;

/** A zone: how far its clocks are ahead of UTC, ms, and its name, "UTC+01:00". */
export interface Zone {
  readonly offsetMs: number;
  readonly name: string;
}

/** The zone of a time; UTC where it has no clock or names no zone. */
export function zoneOf({ precision, text }: UncertainTime): Zone {
  const [, written = '', hours, minutes = 0] = (precision === 'second' && OFFSET.exec(text)) || [];
  const offset = Number(hours ?? 0) * 60 + Number(minutes) * (written[0] === '-' ? -1 : 1);
  return { offsetMs: offset * MINUTE_MS, name: offset ? `UTC${written.replace('-', '−')}` : 'UTC' };
}
