// EDTF text → UncertainTime, or a Problem that says where and what to write. Levels 0 and 1 of ISO 8601-2:2019; the
// shapes of level 2 are recognised and refused. Here are intervals and problems; shapes in edtf-grammar.ts, their
// meaning in edtf-calendar.ts, guesses at what else a text may mean in date-hints.ts.
import { timeToCivil } from './calendar.ts';
import { guesses } from './date-hints.ts';
import { calendarFault, lastBeginning, meaning } from './edtf-calendar.ts';
import type { AbsentText, DateText, Fault, IntervalText } from './edtf-grammar.ts';
import { faultAt, readEdtf } from './edtf-grammar.ts';
import { quote, writeDate, writeYear } from './edtf-text.ts';
import { formatTime } from './format-time.ts';
import type { Precision, Problem, UncertainTime } from './time.ts';

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
 * Reads an EDTF date, date-time or interval, levels 0 and 1.
 *
 * - Bounds are UTC and half-open: `1985` is [1985-01-01, 1986-01-01). Years are astronomical: `0000` is 1 BC.
 * - `~`, `?` and `%` set flags; they do not widen the bounds.
 * - X leaves digits open: `201X` is a decade, `20XX` a century; `1985-04-XX`, some day of April 1985, has the precision
 *   of a month, `1985-XX` and `1985-XX-XX` that of a year: as exact as what is known.
 * - Level-1 seasons name no hemisphere; by convention they are the northern meteorological ones: `2001-21` is March to
 *   May, `-22` June to August, `-23` September to November, `-24` December 2001 to February 2002.
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
  if (node.kind === 'date') return readDate(node, text);
  return node.kind === 'interval' ? readInterval(node, text) : node;
}

function readDate(date: DateText, text: string): UncertainTime | Fault {
  const { at, end, qualifier } = date;
  return (
    calendarFault(date) ?? {
      text: text.slice(at, end),
      kind: 'date',
      ...meaning(date),
      approximate: qualifier === '~' || qualifier === '%',
      uncertain: qualifier === '?' || qualifier === '%',
    }
  );
}

function readInterval(node: IntervalText, text: string): UncertainTime | Fault {
  const { start, end } = node;
  const from = start.kind === 'date' ? readDate(start, text) : absent(start, -Infinity);
  const to = end.kind === 'date' ? readDate(end, text) : absent(end, Infinity);
  if (from.kind === 'fault') return from;
  if (to.kind === 'fault') return to;
  const fault = intervalFault(node, from, to, text);
  if (fault) return fault;
  const startTime = from.kind === 'date' ? from : { ...from, latest: to.latest };
  const endTime = to.kind === 'date' ? to : { ...to, earliest: from.earliest };
  return {
    text,
    kind: 'interval',
    earliest: startTime.earliest,
    latest: endTime.latest,
    precision: coarser(from, to),
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
    start: startTime,
    end: endTime,
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

/** The precision of the end that is dated less exactly; an end without a date does not count. */
function coarser(...ends: readonly UncertainTime[]): Precision {
  const ranks = ends.map(({ kind, precision }) => (kind === 'date' ? PRECISIONS.indexOf(precision) : -1));
  return PRECISIONS[Math.max(...ranks)] ?? 'unknown';
}

function intervalFault(
  node: IntervalText,
  from: UncertainTime,
  to: UncertainTime,
  text: string,
): Fault | undefined {
  const { start, end } = node;
  if (start.kind === 'unknown' && end.kind === 'unknown')
    return faultAt(0, 'has no date on either side of "/"');
  const clock = (start.kind === 'date' && start.clock) || (end.kind === 'date' && end.clock);
  if (clock) return faultAt(clock.at, 'has a clock time in an interval', text.replace(/T[^/]*/g, ''));
  if (start.kind !== 'date' || end.kind !== 'date' || lastBeginning(end) >= from.earliest) return undefined;
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
  const choices: string[] = [];
  for (const text of new Set(write)) {
    const time = read(text);
    if (time.kind === 'fault') continue;
    const words = formatTime(time, 'en');
    choices.push(words === text ? `"${text}"` : `"${text}" for ${words}`);
    if (choices.length === CHOICES) break;
  }
  if (choices.length > 0) return `Write ${choices.join(', or ')}.`;
  return 'Write a date such as "1914", "1914-07" or "1914-07-28", or the span it must fall in, such as "1914/1918".';
}
