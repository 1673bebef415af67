// Says of the sources of events who agrees, who is vaguer, who gives another date. Judges dates, not sources.
import type { TimeMs, UncertainTime } from '../time/time.ts';
import { readTime } from '../time/read-time.ts';
import { zoneOf } from '../time/zone.ts';
import { oncePer } from './once-per.ts';
import type { Citation, EventRecord } from './schema.ts';

/**
 * What a citation says about the date of its event.
 * `agrees`: the same. `vaguer`: a longer span around it. `more-exact`: a part of it. `disagrees`: another date.
 * `silent`: no date. `disputes`: the source disputes the event itself, whatever date it gives.
 */
export type Relation = 'agrees' | 'vaguer' | 'more-exact' | 'disagrees' | 'silent' | 'disputes';

/** A citation with the date that it gives. */
export interface RelatedCitation {
  readonly citation: Citation;
  readonly relation: Relation;
  /** The date that its source gives. */
  readonly time: UncertainTime | undefined;
}

// Readers must not miss what speaks against the event: it comes first, the last of these before the others.
const AGAINST: readonly Relation[] = ['disagrees', 'disputes'];

/** Whether a source gives another date for the event, or disputes it. */
export function isAgainst(relation: Relation): boolean {
  return AGAINST.includes(relation);
}

/** The citations of an event: first those that dispute it, then other dates, then as in the file. */
export function relatedCitations({ date, citations }: EventRecord): readonly RelatedCitation[] {
  const eventTime = readTime(date);
  const related = citations.map((citation) => ({
    citation,
    relation: eventTime ? relate(eventTime, citation) : 'silent',
    time: readTime(citation.date),
  }));
  return related.sort((a, b) => AGAINST.indexOf(b.relation) - AGAINST.indexOf(a.relation));
}

/**
 * What a citation says about the date of its event. Decided on the bounds; "about" and "perhaps" only tell a loose span from
 * one with two ends that are meant:
 *
 * - the same bounds agree; bounds around the event's are vaguer, within them more exact; anything else disagrees;
 * - of a set, whether of one or of all of its dates, each has bounds of its own: a date within none of them is another one;
 * - of a date with X, an X stands for the digit that the other date has there;
 * - of two exact intervals each end is compared with its like, so 20–23 March is not a vaguer 20–22 March but another date;
 * - a date beside an interval with an open or unknown end is compared with the end that is known.
 *
 * @example relate(time('2022-02-04'), { source: 'a', date: '2022', stance: 'supports' }) // 'vaguer'
 */
export function relate(eventTime: UncertainTime, citation: Citation): Relation {
  if (citation.stance === 'disputes') return 'disputes';
  const time = readTime(citation.date);
  return time ? compareTimes(eventTime, time) : 'silent';
}

/** Whether a source gives another date for the event, or disputes it. */
export const hasDisagreement = oncePer((event: EventRecord): boolean =>
  relatedCitations(event).some(({ relation }) => isAgainst(relation)),
);

/** How many different sources the event cites. */
export const independentSourceCount = oncePer(
  (event: EventRecord): number => new Set(event.citations.map(({ source }) => source)).size,
);

/** What a date that a source gives says of the date of an event. */
export function compareTimes(event: UncertainTime, source: UncertainTime): Relation {
  if (event.kind === 'interval' && source.kind === 'interval') {
    return isUnqualified(event) && isUnqualified(source)
      ? compareEnds(event, source)
      : compareBounds(event, source);
  }
  return compareBounds(knownEnd(event), knownEnd(source));
}

function compareBounds(event: UncertainTime, source: UncertainTime): Relation {
  const [ofEvent, ofSource] = [filledFrom(event, source), filledFrom(source, event)];
  const [around, within] = [spansBeside(ofEvent, ofSource), spansBeside(ofSource, ofEvent)];
  const isMoreExact = lieWithin(within, around);
  if (!lieWithin(around, within)) return isMoreExact ? 'more-exact' : 'disagrees';
  if (!isMoreExact || ofSource.text !== source.text) return 'vaguer';
  return ofEvent.text === event.text ? 'agrees' : 'more-exact';
}

// A date with the digits of another where it has an X: a Christmas of the 1560s is that of 1563 beside 4 July 1563.
function filledFrom(time: UncertainTime, { fields, pattern, text }: UncertainTime): UncertainTime {
  if (!time.pattern || !(fields ?? pattern)) return time;
  return readTime(time.text.replace(/X/g, (x, i: number) => text[i] ?? x)) ?? time;
}

type Bounds = readonly [earliest: TimeMs, latest: TimeMs];

/**
 * How much later than it is a date is to be drawn beside that of its event, ms: who names no hour means a day as it was where the
 * clock was read. Beside a day, half past midnight in Berlin is of that day, whatever the day is in Greenwich.
 */
export function shiftBeside(time: UncertainTime, event: UncertainTime): TimeMs {
  return offsetBeside(time, event) - offsetBeside(event, time);
}

function offsetBeside(time: UncertainTime, other: UncertainTime): number {
  return other.precision === 'second' ? 0 : zoneOf(time).offsetMs;
}

// Those of each date of a set.
function spansBeside(time: UncertainTime, other: UncertainTime): readonly Bounds[] {
  const offsetMs = offsetBeside(time, other);
  return (time.members ?? [time]).map(({ earliest, latest }) => [earliest + offsetMs, latest + offsetMs]);
}

function lieWithin(inner: readonly Bounds[], outer: readonly Bounds[]): boolean {
  return inner.every(([from, to]) => outer.some(([start, end]) => start <= from && to <= end));
}

function compareEnds(event: UncertainTime, source: UncertainTime): Relation {
  const relations = [compareBounds(event.start!, source.start!), compareBounds(event.end!, source.end!)];
  // One end vaguer and the other more exact: the two do not exclude each other.
  const worstFirst: readonly Relation[] = ['disagrees', 'vaguer', 'more-exact'];
  return worstFirst.find((relation) => relations.includes(relation)) ?? 'agrees';
}

function isUnqualified({ approximate, uncertain }: UncertainTime): boolean {
  return !approximate && !uncertain;
}

// `2022-02-24/..` → `2022-02-24`; any other time stays.
function knownEnd(time: UncertainTime): UncertainTime {
  const known = [time.start, time.end].filter((end) => end?.kind === 'date');
  return known.length === 1 ? known[0]! : time;
}
