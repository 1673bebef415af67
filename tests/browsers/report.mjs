// @ts-check
// Writes what the journeys found into docs/browsers.md, between two marks.
import { CANNOT } from './journeys.mjs';
import { readFile, writeFile } from 'node:fs/promises';

const PAGE = new URL('../../docs/browsers.md', import.meta.url);
const NAMES = /** @type {Record<string, string>} */ ({
  chromium: 'Chromium',
  firefox: 'Firefox ESR',
  webkit: 'WebKitGTK',
});
const MARKS = /(?<=\n## What the journeys found\n\n)[^]*?(?=\n## )/;

/**
 * @param {readonly { engine: string, version: string, failures: ReadonlyMap<string, string> }[]} outcomes
 * @param {readonly string[]} journeys
 */
export async function writeReport(outcomes, journeys) {
  const page = await readFile(PAGE, 'utf8');
  if (!MARKS.test(page)) throw new Error('docs/browsers.md has no section “What the journeys found”.');
  const head = outcomes.map(({ engine, version }) => ` ${NAMES[engine] ?? engine} ${version} |`).join('');
  const rows = journeys.map((journey) => {
    const cells = outcomes.map(({ engine, failures }) => {
      if (CANNOT[engine]?.[journey]) return ' cannot be tried |';
      return failures.has(journey) ? ' **fails** |' : ' works |';
    });
    return `| ${journey} |${cells.join('')}\n`;
  });
  const table = `| |${head}\n| --- |${' --- |'.repeat(outcomes.length)}\n${rows.join('')}`;
  await writeFile(
    PAGE,
    page.replace(MARKS, () => table),
  );
}
