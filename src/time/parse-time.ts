// EDTF text → UncertainTime, or a Problem that says where and what to write. Reading is in read-time.ts, what is said of
// what does not fit in edtf-faults.ts, guesses at what else a text may mean in date-hints.ts.
import { guesses } from './date-hints.ts';
import { faultWords } from './edtf-faults.ts';
import { writeYear } from './edtf-text.ts';
import { quote } from './quote.ts';
import { formatTime } from './format-time.ts';
import { readOrFault, readTime } from './read-time.ts';
import type { Problem, UncertainTime } from './time.ts';

export { isProblem } from './is-problem.ts';

const CHOICES = 2; // In a hint; more are not read.

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
    const write = Number.isInteger(text) ? [...guesses(String(text)), writeYear(text)] : [];
    return toProblem(`A date must be text; this is ${kindOf(text)}.`, write);
  }
  const time = readOrFault(text);
  if (time.kind !== 'fault') return time;
  const { message, write } = faultWords(time, text);
  const sentence = text.trim() ? `${quote(text)} ${message}.` : 'The date is empty.';
  return toProblem(sentence, write === undefined ? guesses(text) : [write].flat().flatMap(mend), time.at + 1);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}

// An interval without its first fault may have another, at its other end.
function mend(text: string): string | readonly string[] {
  const time = readOrFault(text);
  return time.kind === 'fault' ? (faultWords(time, text).write ?? []) : text;
}

function toProblem(message: string, write: readonly string[], column?: number): Problem {
  return { path: '', message, hint: hint(write), severity: 'error', ...(column && { column }) };
}

/** What to write instead: the first of the given texts that can be read, each with the words it stands for. */
function hint(write: readonly string[]): string {
  const choices = new Map<string, string>();
  for (const text of new Set(write)) {
    const time = readTime(text);
    if (!time) continue;
    const words = formatTime(time, 'en');
    if (!choices.has(words)) choices.set(words, words === text ? `"${text}"` : `"${text}" for ${words}`);
    if (choices.size === CHOICES) break;
  }
  if (choices.size > 0) return `Write ${[...choices.values()].join(', or ')}.`;
  return 'Write a date such as "1914", "1914-07" or "1914-07-28", or the span it must fall in, such as "1914/1918".';
}
