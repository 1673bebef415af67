// Every word that the element itself says, in one typed object a language. Words from datasets are not here.
// A language is added as another object of this type: a missing message is a type error.

/** The element's words. Functions take what varies; counts are numbers, dates come as words already. */
export interface Messages {
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
  readonly searchResults: string;
  readonly found: (count: number, total: number) => string;
  readonly lanesBy: string;
  readonly lanes: Readonly<Record<'category' | 'actor' | 'source' | 'none', string>>;
  readonly otherLane: string;
  readonly filters: string;
  readonly filtersActive: (count: number) => string;
  readonly categories: string;
  readonly actors: string;
  readonly sources: string;
  readonly clear: string;
  readonly clearFilters: string;
  readonly keeps: (count: number) => string;
  readonly present: string;
  readonly more: string;
  readonly legend: string;
  readonly keys: string;
  readonly close: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly details: string;
  readonly previous: string;
  readonly next: string;
  readonly whatSourcesSay: string;
  readonly noSources: string;
  readonly readPassage: string;
  readonly openSource: string;
  readonly archivedCopy: string;
  readonly newTab: string;
  readonly inSource: (publisher: string) => string;
  readonly noAddress: string;
  readonly undatedSource: string;
  readonly givesDate: string;
  readonly place: string;
  readonly with: string;
  readonly title: string;
  readonly date: string;
  readonly category: string;
  readonly sourceCount: (count: number) => string;
  readonly sourcesDisagree: string;
  readonly relations: Readonly<
    Record<'agrees' | 'vaguer' | 'more-exact' | 'disagrees' | 'silent' | 'disputes', string>
  >;
  readonly loading: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly filteredToNothing: string;
  readonly failed: string;
  readonly tryAgain: string;
  readonly problems: (count: number) => string;
  readonly problemsHint: string;
  readonly group: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly clusterName: (count: number, span: string) => string;
  readonly elsewhere: (count: number) => string;
  readonly showing: (span: string, shown: number, total: number) => string;
  readonly pageScrolls: (key: string) => string;
  readonly overview: string;
  readonly step: (step: number, total: number) => string;
  readonly leave: string;
  readonly presentation: string;
  readonly legendItems: Readonly<
    Record<
      | 'point'
      | 'within'
      | 'span'
      | 'soft'
      | 'open'
      | 'oneOf'
      | 'allOf'
      | 'vaguer'
      | 'disagrees'
      | 'count'
      | 'cluster',
      string
    >
  >;
  /** Keys on the plot, and what they do. */
  readonly keyHelp: readonly (readonly [keys: readonly string[], meaning: string])[];
}

const plural = (count: number, one: string, many: string): string =>
  `${count < 1000 ? count : count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** English. */
export const EN: Messages = {
  about: 'About this timeline',
  aboutCounts: (events, sources) =>
    `${plural(events, 'event', 'events')} from ${plural(sources, 'source', 'sources')}.`,
  aboutHint: 'Choose an event to see what each source says and to read the very passage.',
  events: 'Events',
  timeline: 'Timeline',
  list: 'List',
  table: 'Table',
  evidence: 'Evidence',
  view: 'View',
  search: 'Search',
  searchHint: 'Search events',
  searchResults: 'Search results',
  found: (count, total) => `${count} of ${plural(total, 'event', 'events')} found`,
  lanesBy: 'Lanes by',
  lanes: { category: 'category', actor: 'first actor', source: 'first source', none: 'none' },
  otherLane: 'Other',
  filters: 'Filters',
  filtersActive: (count) => `Filters, ${count} on`,
  categories: 'Categories',
  actors: 'Actors',
  sources: 'Sources',
  clear: 'Clear',
  clearFilters: 'Clear filters',
  keeps: (count) => plural(count, 'event', 'events'),
  present: 'Present',
  more: 'More',
  legend: 'Legend',
  keys: 'Keys',
  close: 'Close',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything',
  details: 'Details',
  previous: 'Previous',
  next: 'Next',
  whatSourcesSay: 'What each source says',
  noSources: 'No source is given for this event.',
  readPassage: 'Read the passage',
  openSource: 'Open the source',
  archivedCopy: 'Archived copy',
  newTab: 'opens in a new tab',
  inSource: (publisher) => `in ${publisher}`,
  noAddress: 'No address known',
  undatedSource: 'undated',
  givesDate: 'Gives',
  place: 'Place',
  with: 'With',
  title: 'Event',
  date: 'Date',
  category: 'Category',
  sourceCount: (count) => plural(count, 'source', 'sources'),
  sourcesDisagree: 'sources disagree',
  relations: {
    agrees: 'agrees',
    vaguer: 'vaguer',
    'more-exact': 'more exact',
    disagrees: 'disagrees',
    silent: 'silent on the date',
    disputes: 'disputes',
  },
  loading: 'Loading the timeline',
  empty: 'No events yet',
  emptyHint: 'This timeline has no events. Add some to the “events” list of its dataset.',
  filteredToNothing: 'No event matches the filters.',
  failed: 'The timeline could not be shown',
  tryAgain: 'Try again',
  problems: (count) => plural(count, 'problem in the data', 'problems in the data'),
  problemsHint: 'Everything else is shown.',
  group: (count) => `${plural(count, 'event', 'events')} in one place`,
  andMore: (count) => `and ${plural(count, 'more', 'more')}: search or filter to see them`,
  clusterName: (count, span) => `${plural(count, 'event', 'events')}, ${span}, Enter to zoom in`,
  elsewhere: (count) => `${plural(count, 'event', 'events')} outside this view`,
  showing: (span, shown, total) =>
    `${span}: ${shown.toLocaleString('en')} of ${plural(total, 'event', 'events')} in view`,
  pageScrolls: (key) => `Use ${key} + scroll to zoom`,
  overview: 'Overview',
  step: (step, total) => `Step ${step} of ${total}`,
  leave: 'Leave',
  presentation: 'Presentation',
  legendItems: {
    point: 'A moment; its shape and colour tell the category',
    within: 'Some time in this span',
    span: 'From one date to another',
    soft: 'The end is approximate',
    open: 'Still going on, or end unknown',
    oneOf: 'On one of these dates',
    allOf: 'On all of these dates',
    vaguer: 'A source dates it more vaguely',
    disagrees: 'A source gives another date',
    count: 'How many sources, and that they disagree',
    cluster: 'Events too close to tell apart here',
  },
  keyHelp: [
    [['←', '→'], 'previous, next event'],
    [['↑', '↓'], 'lane above, below'],
    [['Home', 'End'], 'first, last event'],
    [['Enter'], 'open details'],
    [['Esc'], 'close'],
    [['+', '−'], 'zoom in, out'],
    [['Page Up', 'Page Down'], 'earlier, later'],
    [['0'], 'show everything'],
    [['/'], 'search'],
    [['?'], 'these keys'],
  ],
};
