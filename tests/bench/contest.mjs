// @ts-check
// All subjects with all numbers of events. They take turns, so that what slows the machine down for a minute slows down all.
// Who is out at one size is not tried at larger ones, and the results say so.
import { measure, whyOf } from './measure.mjs';
import { SUBJECTS } from './subjects.mjs';

export const LIMIT_MS = 60_000;

/** @typedef {{ subject: string, count: number, runs: import('./measure.mjs').Run[], problem?: string }} Case */

/**
 * @param {import('./bench-server.mjs').BenchServer} server
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<Case[]>} For each subject and size that was asked for: its runs, or why there are none.
 */
export async function contest(server, { sizes, isAsked, isTried, isGestured, runsOf }) {
  const subjects = SUBJECTS.filter(({ id }) => isAsked(id));
  /** @type {Case[]} */
  const cases = [];
  for (const count of sizes.toSorted((a, b) => a - b)) {
    const tried = subjects.filter((subject) => isTried(subject, count));
    const round = tried.map(({ id }) => emptyCase(id, count, cases));
    cases.push(...round);
    for (let i = 0; i < runsOf(count); i++)
      for (const [s, subject] of tried.entries()) {
        const turn = /** @type {Case} */ (round[s]);
        if (turn.problem === undefined)
          await takeTurn(turn, subject, { server, isGestured: isGestured(subject, i) && !isStuck(turn) });
      }
  }
  return cases.filter(({ problem }) => problem !== UNAVAILABLE);
}

/** Once is enough for what takes a minute and fails. @param {Case} turn */
function isStuck({ runs }) {
  return runs.some(({ zoom, drag }) => typeof zoom === 'string' || typeof drag === 'string');
}

const UNAVAILABLE = 'not built yet';

/** @param {Case} turn Changed in place. @param {import('./subjects.mjs').SubjectInfo} subject @param {{ server: import('./bench-server.mjs').BenchServer, isGestured: boolean }} setting */
async function takeTurn(turn, subject, setting) {
  const { count } = turn;
  try {
    const run = await measure(subject, { ...setting, count, limitMs: LIMIT_MS });
    if (run) turn.runs.push(run);
    else turn.problem = UNAVAILABLE;
  } catch (error) {
    turn.problem = whyOf(error);
  }
  const last = turn.runs.at(-1);
  console.error(`${subject.id} ${count}: ${turn.problem ?? `opened in ${last?.openMs.toFixed(0)} ms`}`);
}

/** @param {string} subject @param {number} count @param {readonly Case[]} earlier @returns {Case} */
function emptyCase(subject, count, earlier) {
  const out = earlier.find((other) => other.subject === subject && other.problem !== undefined);
  if (!out) return { subject, count, runs: [] };
  const problem = out.problem === UNAVAILABLE ? out.problem : `not tried: ${notTried(out)}`;
  return { subject, count, runs: [], problem };
}

/** @param {Case} out */
function notTried({ problem = '', count }) {
  if (problem.startsWith('not tried: ')) return problem.slice('not tried: '.length);
  return problem.replace('did not open', `did not open ${count.toLocaleString('en')}`);
}
