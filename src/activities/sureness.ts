// How sure an event's date is, as far as its sources tell: in four cases of which exactly one holds. Pure.
import { isAgainst, relatedCitations } from '../data/citations.ts';
import type { EventRecord } from '../data/schema.ts';

/** In the order in which they are offered. */
export const SURENESSES = ['agree', 'vaguer', 'against', 'few'] as const;

/**
 * What the sources of an event say of its date, taken together.
 * `against`: at least one gives another date or disputes the event. Otherwise `few`: at most one source gives a date;
 * `agree`: two or more do, all the same as the timeline; `vaguer`: two or more do, of which some are vaguer or more exact.
 */
export type Sureness = (typeof SURENESSES)[number];

/** How sure the date of an event is. */
export function surenessOf(event: EventRecord): Sureness {
  const related = relatedCitations(event);
  if (related.some(({ relation }) => isAgainst(relation))) return 'against';
  const dated = related.filter(({ relation }) => relation !== 'silent');
  if (new Set(dated.map(({ citation }) => citation.source)).size < 2) return 'few';
  return dated.every(({ relation }) => relation === 'agrees') ? 'agree' : 'vaguer';
}
