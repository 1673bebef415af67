// What is marked on the plot besides events.
import { issuedTime } from '../data/csl-date.ts';
import { readTime } from '../time/read-time.ts';
import type { TimelineState } from '../interaction/state.ts';
import { anchorOf } from '../layout/marks.ts';
import type { Moment } from '../layout/moments.ts';
import { formatTime } from '../time/format-time.ts';
import { allMessages } from './all-messages.ts';
import type { Messages } from './messages.ts';

/** The end of the day by which all that is shown had been published; the day on which the open source was. */
export function momentsOf(
  { knownBy, source, whole }: TimelineState,
  locale: string,
  messages: Messages,
): readonly Moment[] {
  const m = allMessages({ messages });
  const known = readTime(knownBy);
  const issued = source && whole?.dataset.sources.find(({ id }) => id === source);
  const time = issued ? issuedTime(issued) : undefined;
  return [
    ...(known ? [{ time: known.latest, label: `${m.knownBy} ${formatTime(known, locale)}` }] : []),
    ...(time ? [{ time: anchorOf(time), label: m.published(formatTime(time, locale)) }] : []),
  ];
}
