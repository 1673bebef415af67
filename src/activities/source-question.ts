// Makes a question of an event: who says that it happened, or who gives this date. Sources that say so are all right; of
// those that may or may not, none is offered. Pure.
import type { CitedSource } from '../data/cited-sources.ts';
import { citationsOf } from '../data/cited-sources.ts';
import { compareTimes } from '../data/citations.ts';
import type { EventTable } from '../data/event-table.ts';
import type { Source } from '../data/schema.ts';
import { sourceName } from '../data/source-name.ts';
import type { UncertainTime } from '../time/time.ts';
import type { Chance } from './seeded.ts';
import { chanceOf, drawn, shuffled } from './seeded.ts';

const OPTIONS = 4; // one a key
const MOST_DRAWS = 200; // of a long list of sources; more look too alike to be told apart

/** A claim and the sources that may have made it. */
export interface SourceQuestion {
  readonly row: number;
  /** The claim is that the event is dated so; undefined: that it happened. */
  readonly date: UncertainTime | undefined;
  /** Two to four, no two with the same words. */
  readonly options: readonly Source[];
  /** Places in `options` of those that say so: at least one, never all. */
  readonly rights: ReadonlySet<number>;
}

/** What tells a source from others in a list: who stands behind it, and its title. */
export function sourceWords(source: Source): { readonly name: string; readonly title: string } {
  const name = sourceName(source);
  const { title = '' } = source;
  return { name, title: title === name ? '' : title };
}

/**
 * The question about an event. The same seed asks the same.
 *
 * @returns undefined where no source says so, or no other source can be offered beside it.
 */
export function sourceQuestion(table: EventTable, row: number, seed: number): SourceQuestion | undefined {
  const chance = chanceOf(seed ^ Math.imul(row + 1, 0x9e3779b1));
  const cited = citationsOf(table, table.eventAt(row));
  const supporting = cited.filter(({ citation }) => citation.stance !== 'disputes');
  const [dated] = shuffled(
    supporting.filter(({ time }) => time && time.latest - time.earliest < Infinity),
    chance,
  );
  const about = dated && chance() < 0.6 ? [dated.time, undefined] : [undefined, dated?.time];
  for (const date of about) {
    const question = ask(table, row, { cited, supporting, date }, chance);
    if (question) return question;
  }
  return undefined;
}

interface Claim {
  readonly cited: readonly CitedSource[];
  /** Those that do not dispute the event. */
  readonly supporting: readonly CitedSource[];
  readonly date: UncertainTime | undefined;
}

function ask(table: EventTable, row: number, claim: Claim, chance: Chance): SourceQuestion | undefined {
  const { cited, date } = claim;
  const saying = claim.supporting
    .filter(({ time }) => !date || saysSo(date, time))
    .map(({ source }) => source);
  // Of a date, a source that cites the event without one may have it all the same; and so may one that disputes the event.
  const doubtful = date ? cited.filter(({ time, citation }) => !time || citation.stance === 'disputes') : [];
  const excluded = new Set([...saying, ...doubtful.map(({ source }) => source)].map(({ id }) => id));
  const otherwise = cited.map(({ source }) => source).filter(({ id }) => !excluded.has(id));
  const rights = distinct(shuffled(saying, chance), OPTIONS, []);
  const first = rights.slice(0, 1);
  const others = otherSources(table, excluded, chance);
  const wrongs = distinct([...shuffled(otherwise, chance), ...others], OPTIONS - 1, rights);
  if (first.length === 0 || wrongs.length === 0) return undefined;
  const options = shuffled([...wrongs, ...rights.slice(0, OPTIONS - wrongs.length)], chance);
  const places = options.flatMap((option, place) => (rights.includes(option) ? [place] : []));
  return { row, date, options, rights: new Set(places) };
}

// A date within the one that is asked for says so, and more.
function saysSo(date: UncertainTime, given: UncertainTime | undefined): boolean {
  const relation = given && compareTimes(date, given);
  return relation === 'agrees' || relation === 'more-exact';
}

function* otherSources(
  { dataset }: EventTable,
  excluded: ReadonlySet<string>,
  chance: Chance,
): Generator<Source> {
  let draws = 0;
  for (const source of drawn([...dataset.sources], chance)) {
    if (!excluded.has(source.id)) yield source;
    if ((draws += 1) >= MOST_DRAWS) return;
  }
}

// The first so many with words of their own.
function distinct(sources: Iterable<Source>, count: number, beside: readonly Source[]): Source[] {
  const seen = new Set(beside.map(wordsKey));
  const kept: Source[] = [];
  for (const source of sources) {
    if (kept.length >= count) break;
    const key = wordsKey(source);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(source);
  }
  return kept;
}

function wordsKey(source: Source): string {
  const { name, title } = sourceWords(source);
  return `${name}\n${title}`.toLowerCase();
}
