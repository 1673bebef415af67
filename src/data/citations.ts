// Joins events to their sources and says who agrees, who is vaguer, who gives another date. Judges dates, not sources.
import type { UncertainTime } from '../time/time.ts';
import type { Citation, EventRecord, Source, TimelineDataset } from './schema.ts';

/** What a citation's date says about the event's. */
export type Relation = 'agrees' | 'vaguer' | 'more-exact' | 'disagrees' | 'silent' | 'disputes';

/** A citation with its source beside it. */
export interface CitedSource {
  readonly citation: Citation;
  readonly source: Source;
  readonly relation: Relation;
  /** The date that this source gives. */
  readonly time?: UncertainTime;
  /** Address of the passage in the work. */
  readonly href?: string;
  /** Address of the passage in the archived copy. */
  readonly archivedHref?: string;
}

/** The citations of an event with their sources: those that dispute it or give another date first, then as in the file. */
export function citationsOf(dataset: TimelineDataset, event: EventRecord): CitedSource[] {
  throw new TypeError(`not yet: ${dataset.title} ${event.id}`);
}

/** What a citation's date says about the event's. */
export function relate(eventTime: UncertainTime, citation: Citation): Relation {
  throw new TypeError(`not yet: ${eventTime.text} ${citation.source}`);
}

/** Whether a source gives another date for the event, or disputes it. */
export function hasDisagreement(event: EventRecord): boolean {
  throw new TypeError(`not yet: ${event.id}`);
}

/** How many different sources the event cites. */
export function independentSourceCount(event: EventRecord): number {
  throw new TypeError(`not yet: ${event.id}`);
}

/** Who stands behind a source: its container, else its publisher, else the host of its address; '' where it names none. */
export function publisherOf(source: Source): string {
  throw new TypeError(`not yet: ${source.id}`);
}

/** The whole reference in plain text: authors, title, container, publisher, date. */
export function referenceText(source: Source): string {
  throw new TypeError(`not yet: ${source.id}`);
}

/** When a source appeared, from EDTF text or a CSL date; undefined where it does not say or cannot be read. */
export function issuedTime(source: Source): UncertainTime | undefined {
  throw new TypeError(`not yet: ${source.id}`);
}
