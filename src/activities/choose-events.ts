// Chooses events for an activity: the most important first, those that were not played before those that were, by chance among
// equals. Pure; never looks at more events than it must.
import type { EventTable } from '../data/event-table.ts';
import { citationsOf } from '../data/cited-sources.ts';
import { isBefore } from './fair-order.ts';
import type { PossibleSpan } from './fair-order.ts';
import { chanceOf, drawn } from './seeded.ts';
import { sourceQuestion } from './source-question.ts';

/** What can be played, in the order in which it is offered. */
export const ACTIVITIES = ['dates', 'order', 'sources', 'sureness'] as const;

/** Hide the dates, put in order, which source says so, how sure are we. */
export type ActivityName = (typeof ACTIVITIES)[number];

/** The most events of an activity, and the fewest that a reader may ask for where there are as many. */
export const EVENT_COUNTS = { least: 5, most: 12 };
/** More sources than this are not compared at a glance. */
export const MOST_COMPARED = 12;

const MOST_LOOKS = 2000; // at the words of events of a large dataset, which cost up to 20 µs each
const POOL_COUNT = 48; // events among which those are found whose order the dates tell

/** What to choose. */
export interface Choice {
  readonly activity: ActivityName;
  /** How many at most. */
  readonly count: number;
  readonly seed: number;
  /** Rows that were played before. */
  readonly played: ReadonlySet<number>;
}

/**
 * Rows of events that an activity can be made of; empty where it cannot.
 *
 * @param rows Those to choose from, ascending.
 */
export function chooseEvents(table: EventTable, rows: Uint32Array, choice: Choice): readonly number[] {
  const { activity, count, seed, played } = choice;
  const suits = { dates: isDated, order: isDated, sources: isAskable, sureness: isComparable }[activity];
  const wanted = activity === 'order' ? POOL_COUNT : count;
  const chosen: number[] = [];
  let looks = 0;
  for (const row of byImportance(table, rows, seed, played)) {
    if (chosen.length >= wanted || looks >= MOST_LOOKS) break;
    looks += 1;
    if (suits(table, row, seed)) chosen.push(row);
  }
  return activity === 'order' ? tellable(table, chosen, count) : chosen;
}

/** When an event may have begun. What lasts has its place by its beginning; where that is not known, by all of its date. */
export function spanAt({ starts, ends, timeAt }: EventTable, row: number): PossibleSpan {
  const { start } = timeAt(row);
  return start?.kind === 'date' ? start : { earliest: starts[row]!, latest: ends[row]! };
}

function* byImportance(
  { importances }: EventTable,
  rows: Uint32Array,
  seed: number,
  played: ReadonlySet<number>,
): Generator<number> {
  const chance = chanceOf(seed);
  for (const isAgain of [false, true]) {
    if (isAgain && played.size === 0) return;
    for (let importance = 5; importance >= 1; importance--) {
      const group = rows.filter((row) => importances[row] === importance && played.has(row) === isAgain);
      yield* drawn(group, chance);
    }
  }
}

function isDated(table: EventTable, row: number): boolean {
  const { earliest, latest } = spanAt(table, row);
  return earliest > -Infinity || latest < Infinity;
}

function isAskable(table: EventTable, row: number, seed: number): boolean {
  return (table.sources?.lengthAt(row) ?? 0) > 0 && sourceQuestion(table, row, seed) !== undefined;
}

function isComparable(table: EventTable, row: number): boolean {
  const sourceCount = table.sources?.lengthAt(row) ?? 0;
  if (sourceCount === 0 || sourceCount > MOST_COMPARED) return false;
  const { length } = citationsOf(table, table.eventAt(row));
  return length > 0 && length <= MOST_COMPARED;
}

// Those whose order the dates tell of at least one other; a pair of which they tell it is among those that are kept.
function tellable(table: EventTable, pool: readonly number[], count: number): readonly number[] {
  const isTold = (a: number, b: number): boolean => {
    const [first, second] = [spanAt(table, a), spanAt(table, b)];
    return isBefore(first, second) || isBefore(second, first);
  };
  const told = pool.filter((row) => pool.some((other) => isTold(row, other)));
  const [first] = told;
  if (first === undefined) return [];
  const partner = told.find((row) => isTold(first, row))!;
  return [first, partner, ...told.filter((row) => row !== first && row !== partner)].slice(
    0,
    Math.max(2, count),
  );
}
