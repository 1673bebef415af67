// Timelines of every kind from a seed: crowded and empty, exact and vague, open at an end, cited and contradicted, of a
// week or of billions of years. For property tests.
import type { EventTable } from '../../src/data/event-table.ts';
import type { Interval } from '../../src/time/time.ts';
import { YEAR_MS } from '../../src/time/time.ts';
import type { EventParts } from './layout-input.ts';
import { tableOf } from './layout-input.ts';

const WORDS =
  'the old treaty Constantinople of war 中国国家主席 and peace שלום أخبار extraordinary – a, I'.split(' ');
const CATEGORIES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => ({
  id,
  label: `Lane ${id}`,
}));
const SOURCES = ['s', 't', 'u'].map((id) => ({ id, type: 'book', title: `Book ${id}` }));

/** Tools for drawing lots. */
export interface Lots {
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Lots from a source of numbers in [0, 1). */
export function lots(next: () => number): Lots {
  const between = (low: number, high: number) => low + next() * (high - low);
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  return { next, between, whole, pick: (list) => list[whole(0, list.length - 1)]! };
}

/** How the years of a timeline lie: in which span, and how they are written. */
interface Age {
  readonly first: number;
  readonly last: number;
  readonly write: (year: number, draw: Lots) => string;
}

const AGES: readonly Age[] = [
  { first: 2022, last: 2023, write: (year, draw) => `${year}-0${draw.whole(1, 4)}-${draw.whole(10, 28)}` },
  {
    first: 1800,
    last: 1999,
    write: (year, draw) => (draw.next() < 0.5 ? `${year}` : `${year}-${draw.whole(10, 12)}`),
  },
  { first: -800, last: 300, write: (year) => (year < 0 ? `-${pad(-year)}` : pad(year)) },
  { first: -13.8e9, last: 5e9, write: (year) => `Y${Math.round(year)}` },
];

function pad(year: number): string {
  return String(Math.round(year)).padStart(4, '0');
}

/** A timeline of up to `maxEvents` events, crowded around a moment as real ones are. */
export function randomTimeline(draw: Lots, maxEvents: number): EventTable {
  const age = draw.pick(AGES);
  const middle = draw.between(age.first, age.last);
  const spread = 10 ** draw.between(-3, 0);
  const year = () => {
    const wide = draw.between(age.first, age.last);
    return Math.round(middle + (wide - middle) * spread);
  };
  const categories = CATEGORIES.slice(0, draw.whole(1, 10));
  const events = Array.from({ length: draw.whole(0, maxEvents) }, (_, i) =>
    randomEvent(i, year, categories, age, draw),
  );
  const eras = Array.from({ length: draw.whole(0, 5) }, (_, i) => ({
    title: `Era ${i} ${draw.pick(WORDS)}`,
    date: randomSpan(year, age, draw),
  }));
  return tableOf(events, { categories, sources: SOURCES, eras });
}

function randomEvent(
  i: number,
  year: () => number,
  categories: typeof CATEGORIES,
  age: Age,
  draw: Lots,
): EventParts {
  const mark = draw.pick(['', '', '', '~', '?', '%']);
  const date = draw.next() < 0.4 ? randomSpan(year, age, draw) : age.write(year(), draw) + mark;
  const title = Array.from({ length: draw.whole(1, 12) }, () => draw.pick(WORDS)).join(' ');
  const citations = Array.from({ length: Math.max(0, draw.whole(-3, 3)) }, () => ({
    source: draw.pick(SOURCES).id,
    ...(draw.next() < 0.7 && {
      date: draw.next() < 0.7 ? age.write(year(), draw) : randomSpan(year, age, draw),
    }),
  }));
  return {
    id: `e${i}`,
    title,
    date,
    citations,
    importance: draw.whole(1, 5),
    category: draw.pick(categories).id,
  };
}

function randomSpan(year: () => number, age: Age, draw: Lots): string {
  const [first, last] = [year(), year()].toSorted((a, b) => a - b) as [number, number];
  const lot = draw.next();
  if (lot < 0.08) return `../${age.write(last, draw)}`;
  if (lot < 0.16) return `${age.write(first, draw)}/..`;
  if (lot < 0.18) return '../..';
  return `${age.write(first, draw)}~/${age.write(last + 1, draw)}`;
}

/** A span in or about the data: from all of it and more, down to a thousandth, or the days of a year. */
export function randomRange({ extent }: EventTable, draw: Lots): Interval {
  const length = Math.max(extent.end - extent.start, YEAR_MS / 100);
  const span = length * 10 ** draw.between(-3, 0.5);
  const middle = draw.between(extent.start, extent.end);
  const start = middle - span * draw.next();
  return { start, end: start + span };
}
