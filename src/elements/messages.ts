// Every word that the element itself says, in one typed object a language. Words from datasets are not here.
// Each language is an object of all of them, in languages/: a missing message is a type error.

import type { Scene } from '../layout/scene.ts';

/**
 * What the element says before any of its parts has loaded. Functions take what varies; counts are numbers, dates come as
 * words already.
 */
export interface Messages {
  /** Turns a scene round, for a language that is written from right to left: time runs the same way. */
  readonly mirror?: (scene: Scene) => Scene;
  readonly about: string;
  readonly aboutCounts: (events: number, sources: number) => string;
  readonly aboutHint: string;
  readonly events: string;
  readonly timeline: string;
  readonly list: string;
  readonly table: string;
  readonly evidence: string;
  readonly view: string;
  readonly search: string;
  readonly searchHint: string;
  readonly lanesBy: string;
  readonly lanes: Readonly<Record<'category' | 'actor' | 'source' | 'none', string>>;
  readonly otherLane: string;
  readonly filters: string;
  readonly filtersActive: (count: number) => string;
  readonly categories: string;
  readonly clear: string;
  readonly clearFilters: string;
  readonly keeps: (count: number) => string;
  readonly present: string;
  readonly share: string;
  readonly more: string;
  readonly legend: string;
  readonly close: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly details: string;
  readonly sourceCount: (count: number) => string;
  readonly sourcesDisagree: string;
  /** What is done with sources: by source, known by. */
  readonly source: string;
  readonly knownBy: string;
  readonly nothingLeft: string;
  readonly partMissing: string;
  readonly loading: string;
  /** Of a part of the timeline. */
  readonly waiting: string;
  readonly filteredToNothing: string;
  readonly failed: string;
  readonly tryAgain: string;
  readonly clusterName: (count: number, span: string) => string;
  readonly showing: (span: string, shown: number, total: number) => string;
  /** Where most of what is in view begins, and how many that are; how much of it has no mark of its own, and how to reach it. */
  readonly densest: (span: string, count: number) => string;
  readonly counted: (count: number) => string;
  readonly pageScrolls: (key: string) => string;
  readonly legendItems: Readonly<
    Record<
      | 'point'
      | 'within'
      | 'span'
      | 'soft'
      | 'open'
      | 'unknown'
      | 'oneOf'
      | 'allOf'
      | 'vaguer'
      | 'disagrees'
      | 'count'
      | 'cluster',
      string
    >
  >;
}

/** Everything that it says: also what only its parts say. In English these words load with them. */
export interface AllMessages extends Messages {
  readonly activities: string;
  readonly handout: string;
  readonly offline: string;
  readonly keys: string;
  readonly checkData: string;
  readonly previous: string;
  readonly next: string;
  readonly fewSources: string;
  readonly actors: string;
  readonly sources: string;
  readonly whatSourcesSay: string;
  readonly noSources: string;
  /** Of the open event. */
  readonly leftOut: string;
  readonly readPassage: string;
  readonly openSource: string;
  readonly archivedCopy: string;
  readonly newTab: string;
  readonly inSource: (publisher: string) => string;
  readonly noAddress: string;
  readonly undatedSource: string;
  /** Of a source that neither supports nor disputes an event. */
  readonly mentionsIt: string;
  readonly givesDate: string;
  readonly place: string;
  readonly with: string;
  readonly title: string;
  readonly date: string;
  readonly category: string;
  readonly whatRestsOnIt: (publisher: string) => string;
  readonly published: (date: string) => string;
  readonly restOnIt: (count: number) => string;
  readonly leftWithoutIt: (count: number) => string;
  readonly withoutIt: string;
  readonly noSourceLeft: string;
  readonly oneSourceLeft: string;
  readonly datedOtherwise: string;
  readonly nothingChanges: string;
  readonly support: string;
  readonly knownOn: (day: string, shown: number, total: number) => string;
  readonly knownNow: (total: number) => string;
  readonly undatedSources: (count: number) => string;
  readonly sortBy: string;
  readonly sorts: Readonly<Record<'time' | 'sources' | 'disagreement', string>>;
  readonly copyCitation: string;
  /** Names of formats, most of them the same everywhere. */
  readonly citationFormats: Readonly<Record<'plain' | 'csl' | 'bibtex', string>>;
  readonly copied: string;
  readonly copyByHand: string;
  readonly searching: string;
  readonly searchResults: string;
  readonly found: (count: number, total: number) => string;
  readonly nothingFound: string;
  /** What small marks and areas mean: the height of an area is the square root of the number. */
  readonly crowdItems: Readonly<Record<'marks' | 'density', string>>;
  readonly relations: Readonly<
    Record<'agrees' | 'vaguer' | 'more-exact' | 'disagrees' | 'silent' | 'disputes', string>
  >;
  readonly problems: (count: number) => string;
  readonly problemsHint: string;
  readonly noneUsable: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly group: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly step: (step: number, total: number) => string;
  readonly leave: string;
  readonly presentation: string;
  /** Keys on the plot, and what they do. */
  readonly keyHelp: readonly (readonly [keys: readonly string[], meaning: string])[];
}
