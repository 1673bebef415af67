// The pictures that the golden tests keep: each a dataset with a view of it, from nothing at all to the Big Bang.
import { civilToTime } from '../../src/time/calendar.ts';
import type { CivilFields } from '../../src/time/time.ts';
import type { EventParts, InputOptions } from '../layout/layout-input.ts';
import { tableFrom, tableOf } from '../layout/layout-input.ts';
import type { EventTable } from '../../src/data/event-table.ts';
import { random } from '../support/random.ts';

/** One picture; its name is that of the file in `goldens/`. */
export interface GoldenDocument {
  readonly name: string;
  readonly table: () => EventTable;
  readonly options: InputOptions;
}

const SEED = 400;
const MOSCOW = 'data/moscow-visit-2023.json';
/** "Kuleba speaks with Antony Blinken", which the whole view counts together with another. */
const COUNTED_ROW = 12;
const CATEGORIES = [
  { id: 'war', label: 'War and peace' },
  { id: 'art', label: 'Arts' },
  { id: 'science', label: 'Science' },
  { id: 'law', label: 'Law' },
];
const WORDS =
  'the first treaty of a great council opens in Paris after long talks about trade and peace'.split(' ');

const span = (start: CivilFields, end: CivilFields) => ({ start: civilToTime(start), end: civilToTime(end) });

/** Thirty events on one day, among them one that matters more, and a few around it. */
function busyDay(): EventTable {
  const events: EventParts[] = Array.from({ length: 30 }, (_, i) => ({
    id: `event-${i}`,
    title: `Announcement number ${i + 1}`,
    date: '1989-11-09',
    importance: i === 17 ? 5 : 3,
  }));
  events.push({ id: 'before', title: 'The week before', date: '1989-11-02' });
  events.push({ id: 'after', title: 'The week after', date: '1989-11-16' });
  return tableOf(events);
}

/** Dates before year 1: exact, about, open, and eras that overlap. */
function antiquity(): EventTable {
  const events: EventParts[] = [
    { id: 'a', title: 'First Olympic Games', date: '-0775', category: 'art' },
    { id: 'b', title: 'Rome is founded', date: '-0752-04-21?', category: 'law' },
    { id: 'c', title: 'Life of Socrates', date: '-0469~/-0398', category: 'science' },
    { id: 'd', title: 'Peloponnesian War', date: '-0430/-0403', category: 'war' },
    { id: 'e', title: 'Alexander crosses into Asia', date: '-0333', category: 'war' },
    { id: 'f', title: 'Library of Alexandria', date: '-0299~/..', category: 'science' },
    { id: 'g', title: 'Caesar is murdered', date: '-0043-03-15', category: 'war', importance: 5 },
    { id: 'h', title: 'Use of the Greek alphabet', date: '../-0099', category: 'art' },
  ];
  const eras = [
    { title: 'Archaic period', date: '-0799/-0479' },
    { title: 'Classical period', date: '-0479/-0322' },
    { title: 'Hellenistic period', date: '-0322/-0030' },
    { title: 'Roman Republic', date: '-0508/-0026' },
  ];
  return tableOf(events, { categories: CATEGORIES, eras });
}

/** Dates with alternatives, with digits that are not known, with parts in doubt. */
function loosely(): EventTable {
  return tableOf([
    { id: 'a', title: 'A letter of one of three years', date: '[1667,1672,1680..1684]' },
    { id: 'b', title: 'The fairs', date: '{1662,1668,1674}' },
    { id: 'c', title: 'Born in some year of a decade', date: '167X' },
    { id: 'd', title: 'A wedding in June', date: '167X-06-12' },
    { id: 'e', title: 'Some time until', date: '[..1666-03]' },
    { id: 'f', title: 'Some time since', date: '[1686..]' },
    { id: 'g', title: 'Seventeenth century, at a guess', date: '1675S2' },
    { id: 'h', title: 'A spring of the south', date: '1681-29' },
    { id: 'i', title: 'The year is in doubt', date: '1664?-06-11' },
    { id: 'j', title: 'One of two days', date: '[1690-01-01,1690-01-09]' },
  ]);
}

/** Four hundred events of two centuries, crowded towards the end, a third of them spans. */
function manyEvents(): EventTable {
  const next = random(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const events = Array.from({ length: 400 }, (_, i): EventParts => {
    const year = Math.floor(1800 + 200 * Math.sqrt(next()));
    const month = String(1 + Math.floor(next() * 12)).padStart(2, '0');
    const date = next() < 0.35 ? `${year}-${month}/${year + Math.ceil(next() * 12)}` : `${year}-${month}-17`;
    const title = Array.from({ length: 1 + Math.floor(next() * 7) }, () => pick(WORDS)).join(' ');
    return {
      id: `e${i}`,
      title,
      date,
      category: pick(CATEGORIES).id,
      importance: 1 + Math.floor(next() * 5),
    };
  });
  return tableOf(events, { categories: CATEGORIES });
}

/** Lives that overlap for decades: more bars at one moment than the plot has slots. */
function longLives(): EventTable {
  const next = random(SEED + 1);
  const events = Array.from({ length: 40 }, (_, i): EventParts => {
    const birth = Math.floor(1500 + 150 * next());
    return {
      id: `life-${i}`,
      title: `Life of person ${i + 1}`,
      date: `${birth}/${birth + 30 + Math.floor(next() * 50)}`,
    };
  });
  return tableOf(events);
}

/** Sources that give other dates than the editor: wider ones, other ones, before and after. */
function disagreement(): EventTable {
  const sources = ['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'book', title: `Book ${id.toUpperCase()}` }));
  const cite = (source: string, date?: string) => ({ source, ...(date && { date }) });
  const events: EventParts[] = [
    { id: 'same', title: 'All agree', date: '1066-10-14', citations: [cite('a', '1066-10-14'), cite('b')] },
    { id: 'vague', title: 'One is vaguer', date: '1066-09-25', citations: [cite('a', '1066'), cite('b')] },
    { id: 'other', title: 'One says another day', date: '1066-12-25', citations: [cite('a', '1066-12-01')] },
    {
      id: 'later',
      title: 'Two say later days',
      date: '1066-01-05',
      citations: [cite('a', '1066-02-20'), cite('b', '1066-03-30')],
    },
    {
      id: 'span',
      title: 'The span is another',
      date: '1066-04-24/1066-05-01',
      citations: [cite('c', '1066-04-24/1066-06-08')],
    },
    { id: 'about', title: 'About the middle of the year', date: '1066-07~', citations: [] },
  ];
  return tableOf(events, { sources });
}

/** Words of every kind: long ones, none with spaces, right to left, markup. */
function languages(): EventTable {
  const titles = [
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung',
    '习近平主席对俄罗斯进行国事访问',
    'زيارة الرئيس الصيني إلى موسكو',
    'ביקור הנשיא הסיני במוסקבה בירת רוסיה',
    '<script>alert("never")</script> & co.',
    'ประธานาธิบดีจีนเยือนกรุงมอสโก',
    'Emoji 👩‍👩‍👧‍👦 and a\ttab',
    'word '.repeat(2000),
  ];
  const sources = [{ id: 's', type: 'book', title: 'A book' }];
  const events = titles.map((title, i): EventParts => ({
    id: `t${i}`,
    title,
    date: `2023-0${i + 1}-01`,
    citations: [{ source: 's', date: '2023-12' }],
  }));
  return tableOf(events, { sources });
}

export const GOLDEN_DOCUMENTS: readonly GoldenDocument[] = [
  { name: 'empty', table: () => tableOf([]), options: {} },
  {
    name: 'one-event',
    table: () => tableOf([{ id: 'a', title: 'The armistice', date: '1918-11-11' }]),
    // Not its day alone: versions of Intl disagree about a comma after the weekday.
    options: { range: span({ year: 1918, month: 11 }, { year: 1918, month: 12 }) },
  },
  { name: 'busy-day', table: busyDay, options: {} },
  { name: 'moscow-whole', table: () => tableFrom(MOSCOW), options: {} },
  {
    name: 'moscow-spring',
    table: () => tableFrom(MOSCOW),
    options: { range: span({ year: 2023, month: 2 }, { year: 2023, month: 5 }) },
  },
  {
    name: 'moscow-days',
    table: () => tableFrom(MOSCOW),
    options: { range: span({ year: 2023, month: 3, day: 13 }, { year: 2023, month: 3, day: 24 }) },
  },
  { name: 'moscow-by-source', table: () => tableFrom(MOSCOW), options: { lanesBy: 'source', heightPx: 600 } },
  {
    name: 'moscow-phone',
    table: () => tableFrom(MOSCOW),
    options: {
      widthPx: 360,
      heightPx: 460,
      fontPx: 16,
      range: span({ year: 2023, month: 2 }, { year: 2023, month: 5 }),
    },
  },
  {
    name: 'moscow-emphasised',
    table: () => tableFrom(MOSCOW),
    options: { hasLaneHeaders: false, emphasised: [COUNTED_ROW] },
  },
  { name: 'antiquity', table: antiquity, options: {} },
  { name: 'loosely', table: loosely, options: {} },
  { name: 'deep-time', table: () => tableFrom('examples/deep-time.json'), options: {} },
  { name: 'many-events', table: manyEvents, options: { heightPx: 520 } },
  { name: 'long-lives', table: longLives, options: { heightPx: 300 } },
  {
    name: 'long-lives-middle',
    table: longLives,
    options: { heightPx: 300, range: span({ year: 1600 }, { year: 1620 }) },
  },
  { name: 'disagreement', table: disagreement, options: { heightPx: 300 } },
  { name: 'languages', table: languages, options: { heightPx: 360, widthPx: 800 } },
];
