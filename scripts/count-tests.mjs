// @ts-check
// Adds up the closing lines of every test runner in a log: `node scripts/count-tests.mjs LOG` prints `N passed, N failed`.
// Reads Vitest's ("Tests  2 failed | 121 passed (123)") and Playwright's ("12 passed (20s)") lists, coloured or not.
// Exits with 1 when it finds no test at all: a run that tested nothing is not a pass.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// ECMA-48 control sequences, as terminals' colours are written. The escape byte is spelt out for the linter.
const CONTROL = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;?]*[A-Za-z]`, 'g');
const VITEST = /^\s*Tests\s+(\d.*?)(?:\(\d+\))?\s*$/;
// Anchored at both ends, so that a test's own title ("3 passed the exam") is not counted.
const PLAYWRIGHT = /^\s*(\d+) (passed|failed|flaky|interrupted|timed out)(?: \([^)]*\))?\s*$/;
const VITEST_PART = /(\d+) (passed|failed)/g;

/**
 * Sums what the runners of one log said. A flaky test passed in the end, and counts as passed.
 *
 * @param {string} log All output of all runners.
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(log) {
  const sum = { passed: 0, failed: 0 };
  for (const line of log.replaceAll(CONTROL, '').split(/\r?\n|\r/)) {
    const playwright = PLAYWRIGHT.exec(line);
    if (playwright) add(sum, playwright[2], playwright[1]);
    else
      for (const [, count, word] of VITEST.exec(line)?.[1]?.matchAll(VITEST_PART) ?? [])
        add(sum, word, count);
  }
  return sum;
}

/**
 * @param {{ passed: number, failed: number }} sum
 * @param {string | undefined} word
 * @param {string | undefined} count
 */
function add(sum, word, count) {
  sum[word === 'passed' || word === 'flaky' ? 'passed' : 'failed'] += Number(count);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed } = countTests(readFileSync(process.argv[2] ?? '', 'utf8'));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = passed + failed > 0 ? 0 : 1;
}
