// @ts-check
// All subjects with all numbers of events. They take turns, so that what slows the machine down for a minute slows down all.
// Who is out at one size is not tried at larger ones, and the results say so.
import { measure, whyOf } from './measure.mjs';
import { SUBJECTS } from './subjects.mjs';

/** @typedef {{ subject: string, count: number, runs: import('./measure.mjs').Run[], problem?: string }} Case */

/**
 * @param {import('./bench-server.mjs').BenchServer} server
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<Case[]>} For each subject and size that was asked for: its runs, or why there are none.
 */
export async function contest(server, { sizes, isAsked, isTried, isGestured, runsOf, limitMs }) {
  const subjects = SUBJECTS.filter(({ id }) => isAsked(id));
  /** @type {Case[]} */
  const cases = [];
  for (const count of sizes.toSorted((a, b) => a - b)) {
    const tried = subjects.filter((subject) => isTried(subject, count));
    const round = tried.map(({ id }) => emptyCase(id, count, cases));
    cases.push(...round);
    const runCounts = tried.map((subject) => runsOf(subject, count));
    for (let i = 0; i < Math.max(0, ...runCounts); i++)
      for (const [s, subject] of tried.entries()) {
        const turn = /** @type {Case} */ (round[s]);
        if (turn.problem !== undefined || i >= (runCounts[s] ?? 0)) continue;
        const gestured = isGestured(subject, i) && !isStuck(turn);
        await takeTurn(turn, subject, { server, limitMs, isGestured: gestured });
      }
  }
  return cases.filter(({ problem }) => problem !== UNAVAILABLE);
}

/** Once is enough for what takes a minute and fails. @param {Case} turn */
function isStuck({ runs }) {
  return runs.some(({ zoom, drag }) => typeof zoom === 'string' || typeof drag === 'string');
}

const UNAVAILABLE = 'not built yet';

/** @param {Case} turn Changed in place. @param {import('./subjects.mjs').SubjectInfo} subject @param {Omit<import('./measure.mjs').Setting, 'count'>} setting */
async function takeTurn(turn, subject, setting) {
  const { count } = turn;
  const start = performance.now();
  try {
    const run = await measure(subject, { ...setting, count });
    if (run) turn.runs.push(run);
    else turn.problem = UNAVAILABLE;
  } catch (error) {
    turn.problem = whyOf(error);
  }
  const opened = turn.problem ?? `opened in ${turn.runs.at(-1)?.openMs.toFixed(0)} ms`;
  const tookS = ((performance.now() - start) / 1000).toFixed(0);
  console.error(`${subject.id} ${count}: ${opened}; all of the run took ${tookS} s`);
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
