// The zone in which a clock time is written: the words of a date, and what a day is, follow it.
import type { UncertainTime } from './time.ts';
import { MINUTE_MS } from './time.ts';

const OFFSET = /T.*([+-])(\d\d):?(\d\d)?[?~%]*$/;

/** How far the clock of a time is ahead of UTC, ms; 0 for a time without a clock or a zone. */
export function zoneOffsetMs({ precision, text }: UncertainTime): number {
  const [, sign, hours, minutes = 0] = (precision === 'second' && OFFSET.exec(text)) || [];
  if (!hours) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** The name of a zone: "UTC", "UTC+1", "UTC−3:30". */
export function zoneName(offsetMs: number): string {
  if (offsetMs === 0) return 'UTC';
  const minutes = Math.abs(offsetMs) / MINUTE_MS;
  const rest = minutes % 60;
  return `UTC${offsetMs < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest ? `:${`${rest}`.padStart(2, '0')}` : ''}`;
}
