// EDTF text → UncertainTime, or a Problem that says where and what to write. Levels 0 to 2 of ISO 8601-2:2019. Here are
// intervals, sets and problems; shapes in edtf-grammar.ts, their meaning in edtf-calendar.ts, guesses at what else a
// text may mean in date-hints.ts.
import { timeToCivil } from './calendar.ts';
import { guesses } from './date-hints.ts';
import { calendarFault, lastBeginning, meaning } from './edtf-calendar.ts';
import type { AbsentText, DateText, Fault, IntervalText, SetText } from './edtf-grammar.ts';
import { faultAt, readEdtf } from './edtf-grammar.ts';
import { quote, writeDate, writeYear } from './edtf-text.ts';
import { formatTime } from './format-time.ts';
import type { Precision, Problem, Qualifier, UncertainTime } from './time.ts';

const PRECISIONS: readonly Precision[] = [
  'second',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
  'unknown',
];
const CHOICES = 2; // In a hint; more are not read.

/** Whether a value is a `Problem`, as opposed to what was asked for. */
export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'severity' in value && 'hint' in value;
}

/**
 * Reads an EDTF date, date-time, interval or set, levels 0 to 2.
 *
 * - Bounds are UTC and half-open: `1985` is [1985-01-01, 1986-01-01). Years are astronomical: `0000` is 1 BC.
 * - `~`, `?` and `%` set flags; they do not widen the bounds.
 * - X leaves digits open, in any place: the bounds are those of the first and the last day of the calendar that fit.
 *   `201X` is a decade, `20XX` a century; `1985-04-XX`, some day of April 1985, has the precision of a month, `1985-XX`
 *   and `1985-1X` that of a year: as exact as what is known.
 * - S counts the digits that are meant: `1950S2` is a year from 1900 to 1999, 1950 at a guess.
 * - Seasons without a hemisphere (21–24) are by convention the northern meteorological ones: `2001-21` is March to May,
 *   `-22` June to August, `-23` September to November, `-24` December 2001 to February 2002.
 * - A set spans from the earliest of its members to the latest. `1670..1672` in it is every year from 1670 to 1672.
 * - A clock time without a zone is read as UTC. A date-time is its whole second.
 * - An interval runs from the earliest of its start to the latest of its end; an open (`..`) or unknown (nothing) end
 *   has no bound. Any date without a clock may be an end. An interval runs backwards, and is a Problem, if its end
 *   begins before its start does, whichever digits stand for X: `2004-02-01/2005` and `1984-11-12/1984-11-XX` are
 *   good, `0000-01-03/0000-01` is not.
 *
 * @returns The time, or one Problem with the 1-based column of what does not fit. Never throws, whatever it is given.
 * @example parseTime('2022-12') // { earliest: 1669852800000, latest: 1672531200000, precision: 'month', … }
 * @example parseTime('1914-13') // { message: '"1914-13" has month 13; …', hint: 'Write "1914-12" for December 1914.' }
 */
export function parseTime(text: string): UncertainTime | Problem {
  if (typeof text !== 'string') {
    const write = Number.isInteger(text) ? [writeYear(text)] : [];
    return toProblem(`A date must be text; this is of type ${typeof text}.`, write);
  }
  const time = read(text);
  if (time.kind !== 'fault') return time;
  const { at, message, write } = time;
  const sentence = text.trim() ? `${quote(text)} ${message}.` : 'The date is empty.';
  return toProblem(sentence, write === undefined ? guesses(text) : [write], at + 1);
}

function read(text: string): UncertainTime | Fault {
  const node = readEdtf(text);
  if (node.kind === 'fault') return node;
  return 'members' in node ? readSet(node, text) : readSpan(node, text);
}

function readSpan(node: DateText | IntervalText, text: string): UncertainTime | Fault {
  return node.kind === 'date' ? readDate(node, text) : readInterval(node, text);
}

const QUALIFIERS: readonly (Qualifier | undefined)[] = [undefined, '?', '~', '%'];

function readDate(date: DateText, text: string): UncertainTime | Fault {
  const fault = calendarFault(date);
  if (fault) return fault;
  const { at, end, month, day } = date;
  const [ofYear, ofMonth, ofDay] = date.qualified;
  const all = ofYear | ofMonth | ofDay;
  const isPartial = (month && ofMonth !== ofYear) || (day && ofDay !== ofYear);
  return {
    text: text.slice(at, end),
    kind: 'date',
    ...meaning(date),
    approximate: (all & 2) !== 0,
    uncertain: (all & 1) !== 0,
    ...(isPartial && { qualifiedParts: partsOf(date.qualified) }),
  };
}

function partsOf([year, month, day]: DateText['qualified']): NonNullable<UncertainTime['qualifiedParts']> {
  const parts = { year: QUALIFIERS[year], month: QUALIFIERS[month], day: QUALIFIERS[day] };
  return Object.fromEntries(Object.entries(parts).filter(([, qualifier]) => qualifier));
}

function readSet({ kind, members: nodes }: SetText, text: string): UncertainTime | Fault {
  const members: UncertainTime[] = [];
  for (const node of nodes) {
    if (node.kind === 'date' && node.clock) return faultAt(node.clock.at, 'has a clock time in a set');
    const member = readSpan(node, text);
    if (member.kind === 'fault') return member;
    members.push(member);
  }
  return {
    text,
    kind,
    earliest: Math.min(...members.map(({ earliest }) => earliest)),
    latest: Math.max(...members.map(({ latest }) => latest)),
    precision: coarsest(members),
    approximate: members.some(({ approximate }) => approximate),
    uncertain: members.some(({ uncertain }) => uncertain),
    members,
  };
}

function readInterval(node: IntervalText, text: string): UncertainTime | Fault {
  const from = node.from.kind === 'date' ? readDate(node.from, text) : absent(node.from, -Infinity);
  const to = node.to.kind === 'date' ? readDate(node.to, text) : absent(node.to, Infinity);
  if (from.kind === 'fault') return from;
  if (to.kind === 'fault') return to;
  const fault = intervalFault(node, from, to, text);
  if (fault) return fault;
  const start = from.kind === 'date' ? from : { ...from, latest: to.latest };
  const end = to.kind === 'date' ? to : { ...to, earliest: from.earliest };
  return {
    text: text.slice(node.at, node.end),
    kind: 'interval',
    earliest: start.earliest,
    latest: end.latest,
    precision: coarsest([from, to]),
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
    start,
    end,
  };
}

/** An end that names no date, with the bound that lacks one; the other end sets the other bound. */
function absent({ kind }: AbsentText, bound: number): UncertainTime {
  return {
    text: kind === 'open' ? '..' : '',
    kind,
    earliest: bound,
    latest: bound,
    precision: 'unknown',
    approximate: false,
    uncertain: false,
  };
}

/** The precision of what is dated least exactly; an end without a date does not count. */
function coarsest(times: readonly UncertainTime[]): Precision {
  const dated = times.filter(({ kind }) => kind !== 'open' && kind !== 'unknown');
  return PRECISIONS[Math.max(...dated.map(({ precision }) => PRECISIONS.indexOf(precision)))] ?? 'unknown';
}

function intervalFault(
  { from: start, to: end, at }: IntervalText,
  from: UncertainTime,
  to: UncertainTime,
  text: string,
): Fault | undefined {
  if (start.kind === 'unknown' && end.kind === 'unknown')
    return faultAt(at, 'has no date on either side of "/"');
  const clock = (start.kind === 'date' && start.clock) || (end.kind === 'date' && end.clock);
  if (clock) return faultAt(clock.at, 'has a clock time in an interval', text.replace(/T[^/.,\]}]*/g, ''));
  if (start.kind !== 'date' || end.kind !== 'date' || lastBeginning(end) >= from.earliest) return undefined;
  if (at > 0)
    return faultAt(
      end.at,
      'ends before it starts',
      text.replace(`${from.text}..${to.text}`, `${to.text}..${from.text}`),
    );
  const write =
    to.latest > from.earliest ? `${from.text}/${asExact(to, from.precision)}` : `${to.text}/${from.text}`;
  return faultAt(end.at, 'ends before it starts', write);
}

/** The last day or month of a coarser time, to be the end of a start that is known to the day or month. */
function asExact(time: UncertainTime, precision: Precision): string {
  const { year, month, day } = timeToCivil(time.latest - 1);
  const qualifier = /[?~%]?$/.exec(time.text)?.[0] ?? '';
  return writeDate(year, month, precision === 'day' ? day : undefined) + qualifier;
}

function toProblem(message: string, write: readonly string[], column?: number): Problem {
  return { path: '', message, hint: hint(write), severity: 'error', ...(column && { column }) };
}

/** What to write instead: the first of the given texts that can be read, each with the words it stands for. */
function hint(write: readonly string[]): string {
  const choices = new Map<string, string>();
  for (const text of new Set(write)) {
    const time = read(text);
    if (time.kind === 'fault') continue;
    const words = formatTime(time, 'en');
    if (!choices.has(words)) choices.set(words, words === text ? `"${text}"` : `"${text}" for ${words}`);
    if (choices.size === CHOICES) break;
  }
  if (choices.size > 0) return `Write ${[...choices.values()].join(', or ')}.`;
  return 'Write a date such as "1914", "1914-07" or "1914-07-28", or the span it must fall in, such as "1914/1918".';
}
