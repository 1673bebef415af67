// Joins events to their sources, with links to what these say.
import type { RelatedCitation } from './citations.ts';
import { relatedCitations } from './citations.ts';
import type { EventTable, TimelineHead } from './event-table.ts';
import { oncePer } from './once-per.ts';
import type { Citation, EventRecord, Source } from './schema.ts';
import { safeHref } from './safe-href.ts';
import { sourceHref } from './source-href.ts';
import { passageHref } from './text-fragment.ts';

/** A citation with its source beside it. */
export interface CitedSource extends RelatedCitation {
  readonly source: Source;
  /** Address of the passage in the work; only addresses that may become links. */
  readonly href: string | undefined;
  /** Address of the passage in the archived copy. */
  readonly archivedHref: string | undefined;
}

/** The citations of an event with their sources: first those that dispute it, then other dates, then as in the file. */
export function citationsOf(tableOrDataset: EventTable | TimelineHead, event: EventRecord): CitedSource[] {
  const sources = sourcesById('dataset' in tableOrDataset ? tableOrDataset.dataset : tableOrDataset);
  return relatedCitations(event).flatMap((related) => {
    const { citation } = related;
    const source = sources.get(citation.source);
    if (!source) return [];
    const [href, archivedHref] = hrefsOf(source).map((address) => passageLink(address, citation));
    return [{ ...related, source, href, archivedHref }];
  });
}

// Checked again here, so that no path from a dataset to a link goes round the allow-list.
function hrefsOf(source: Source): readonly (string | undefined)[] {
  return [sourceHref(source), safeHref(source.archived?.URL)];
}

function passageLink(href: string | undefined, { passage }: Citation): string | undefined {
  return href !== undefined && passage ? passageHref(href, passage) : href;
}

const sourcesById = oncePer(
  ({ sources }: TimelineHead): ReadonlyMap<string, Source> =>
    new Map(sources.map((source) => [source.id, source])),
);
