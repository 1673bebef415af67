// English, with what only parts of the element say.
import type { AllMessages } from '../messages.ts';
import { counter } from '../plural.ts';
import { messages as atOnce } from './en.ts';

const count = counter('en');
const number = (n: number): string => count(n, { other: '#' });
const events = (n: number): string => count(n, { one: '# event', other: '# events' });
const sources = (n: number): string => count(n, { one: '# source', other: '# sources' });

/** English. */
export const messages: AllMessages = {
  ...atOnce,
  whatSourcesSay: 'What each source says',
  noSources: 'No source is given for this event.',
  readPassage: 'Read the passage',
  openSource: 'Open the source',
  archivedCopy: 'Archived copy',
  newTab: 'opens in a new tab',
  inSource: (publisher) => `in ${publisher}`,
  noAddress: 'No address known',
  undatedSource: 'undated',
  mentionsIt: 'mentions it',
  givesDate: 'Gives',
  place: 'Place',
  with: 'With',
  title: 'Event',
  date: 'Date',
  category: 'Category',
  whatRestsOnIt: (publisher) => `What rests on ${publisher}`,
  published: (date) => `published ${date}`,
  restOnIt: (n) => `${count(n, { one: '# event rests', other: '# events rest' })} on it`,
  leftWithoutIt: (n) => `${count(n, { one: '# event is', other: '# events are' })} left without it`,
  withoutIt: 'Without this source',
  noSourceLeft: 'would have no source',
  oneSourceLeft: 'would rest on one source',
  datedOtherwise: 'would be dated otherwise',
  nothingChanges: 'Nothing that rests on it would lose its date or fall to one source.',
  support: 'Support',
  knownOn: (day, shown, total) => `As known on ${day}: ${number(shown)} of ${events(total)}`,
  knownNow: (total) => `As known today: ${events(total)}`,
  undatedSources: (n) => `${sources(n)} without a date of publication left out.`,
  sortBy: 'Sort by',
  sorts: { time: 'time', sources: 'number of sources', disagreement: 'disagreement' },
  copyCitation: 'Copy citation',
  citationFormats: { plain: 'Plain text', csl: 'CSL-JSON', bibtex: 'BibTeX' },
  copied: 'Copied',
  copyByHand: 'The browser does not let this page copy. Copy it from here:',
  nothingFound: 'Nothing suspect was found.',
  relations: {
    agrees: 'agrees',
    vaguer: 'vaguer',
    'more-exact': 'more exact',
    disagrees: 'disagrees',
    silent: 'silent on the date',
    disputes: 'disputes',
  },
  problems: (n) => count(n, { one: '# problem in the data', other: '# problems in the data' }),
  problemsHint: 'Everything else is shown.',
  group: (n) => `${events(n)} in one place`,
  andMore: (n) => `and ${number(n)} more: search or filter to see them`,
  step: (step, total) => `Step ${number(step)} of ${number(total)}`,
  leave: 'Leave',
  presentation: 'Presentation',
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
