// @ts-check
// The command line of the benchmark → what it does; bench.mjs says what each option is for.
import { SUBJECTS } from './subjects.mjs';

/**
 * @typedef {object} Options
 * @property {number[]} sizes
 * @property {(part: string) => boolean} isAsked
 * @property {(subject: import('./subjects.mjs').SubjectInfo, count: number) => number} runsOf
 * @property {(subject: import('./subjects.mjs').SubjectInfo, count: number) => boolean} isTried
 * @property {(subject: import('./subjects.mjs').SubjectInfo, run: number) => boolean} isGestured Whether it is zoomed and
 *   dragged in this run, the first of which is 0.
 * @property {number} flightRuns
 * @property {number} limitMs For opening, and for each gesture.
 * @property {boolean} isWritten
 */

/** What there is beside the subjects. */
const PARTS = ['page', 'flights', 'reading', 'micro'];
const SIZES = [100, 1000, 10_000, 100_000, 1_000_000];
const QUICK_SIZES = [1000, 100_000, 1_000_000];
const QUICK_PEER_SIZE = 1000;
const LIMIT_MS = 60_000;
const QUICK_LIMIT_MS = 20_000;
const QUICK_ONCE = 1_000_000; // opened a single time from here on
const MANY = 10_000; // from here a run takes its time, and differs less from the next

/**
 * @param {readonly string[]} args
 * @returns {Options}
 * @throws RangeError with a sentence, for what there is not.
 */
export function readOptions(args) {
  const valueOf = (/** @type {string} */ name) =>
    args
      .find((arg) => arg.startsWith(`--${name}=`))
      ?.slice(name.length + 3)
      .split(',');
  const isQuick = args.includes('--quick');
  const known = [...SUBJECTS.map(({ id }) => id), ...PARTS];
  const only = valueOf('only') ?? (isQuick ? known.filter((part) => part !== 'page') : known);
  const sizes = valueOf('sizes')?.map(Number) ?? (isQuick ? QUICK_SIZES : SIZES);
  const runs = valueOf('runs')?.map(Number)[0];
  const unknown = only.find((part) => !known.includes(part));
  if (unknown !== undefined)
    throw new RangeError(`--only: there is no "${unknown}", but ${known.join(', ')}.`);
  const odd = [...sizes, runs ?? 1].find((n) => !Number.isInteger(n) || n < 1);
  if (odd !== undefined) throw new RangeError(`--sizes and --runs take whole numbers above 0, not ${odd}.`);
  return {
    sizes,
    isAsked: (part) => only.includes(part),
    runsOf: (subject, count) => runs ?? (isQuick ? quickRunsOf(subject, count) : count < MANY ? 5 : 3),
    isTried: ({ isPeer }, count) => !isQuick || !isPeer || count === QUICK_PEER_SIZE,
    isGestured: ({ isPeer, isStill }, run) => !isStill && (!isQuick || (!isPeer && run === 0)),
    flightRuns: runs ?? (isQuick ? 1 : 5),
    limitMs: isQuick ? QUICK_LIMIT_MS : LIMIT_MS,
    isWritten: args.includes('--write'),
  };
}

/** @param {import('./subjects.mjs').SubjectInfo} subject @param {number} count */
function quickRunsOf({ isPeer }, count) {
  return isPeer || count >= QUICK_ONCE ? 1 : 2;
}
