// @ts-check
// `npm run test:browsers`, after `npm run build`: the journeys in Chromium, Firefox and WebKitGTK, and a picture of each in
// screenshots/browsers. `-- firefox` runs one of them; `-- --write` also renews the table in docs/browsers.md.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startFirefox } from './bidi.mjs';
import { ENGINES, findEngine, programOf } from './find-browsers.mjs';
import { CANNOT, JOURNEYS } from './journeys.mjs';
import { startProgram } from './programs.mjs';
import { Reader } from './reader.mjs';
import { writeReport } from './report.mjs';
import { startWatchingServer } from './watching-server.mjs';
import { startWebDriver } from './webdriver.mjs';

/** @typedef {import('./find-browsers.mjs').Found} Found */
/** @typedef {import('./webdriver.mjs').Session} Session */
/** @typedef {{ engine: string, version: string, failures: Map<string, string> }} Outcome */

const SIZE = { width: 1280, height: 720 };
const JOURNEY_MS = 90_000; // a browser that does not answer any more must not hold up the others
const CALL_MS = 5_000;
const OUT = fileURLToPath(new URL('../../screenshots/browsers/', import.meta.url));

const words = process.argv.slice(2);
const chosen = ENGINES.filter((engine) => words.includes(engine));
await mkdir(OUT, { recursive: true });
const server = await startWatchingServer();
/** @type {Outcome[]} */
const outcomes = [];
let missing = 0;
let walked = 0;
try {
  for (const engine of chosen.length > 0 ? chosen : ENGINES) {
    const found = findEngine(engine);
    if (typeof found === 'string') {
      missing += 1;
      console.error(`${engine}: ${found}`);
    } else outcomes.push(await visit(found));
  }
} finally {
  server.stop();
}
if (words.includes('--write')) await writeReport(outcomes, Object.keys(JOURNEYS));
const failed = outcomes.reduce((sum, { failures }) => sum + failures.size, 0);
console.log(`Pictures are in ${OUT}`);
console.log(`${walked - failed} passed, ${failed} failed`);
process.exitCode = failed + missing > 0 ? 1 : 0;

/** All journeys in one browser. @param {Found} found @returns {Promise<Outcome>} */
async function visit(found) {
  const { session, stop } = await start(found);
  /** @type {Map<string, string>} */
  const failures = new Map();
  try {
    const reader = new Reader(session, server.address);
    for (const [name, journey] of Object.entries(JOURNEYS)) {
      const reason = CANNOT[found.engine]?.[name];
      if (reason) {
        console.log(`– ${found.engine} ${session.version}: ${name}: cannot be tried here: ${reason}`);
        continue;
      }
      const problem = await walk(reader, journey);
      walked += 1;
      if (problem) failures.set(name, problem);
      console.log(
        `${problem ? '✗' : '✓'} ${found.engine} ${session.version}: ${name}${problem ? `\n    ${problem}` : ''}`,
      );
      if (problem) {
        const picture = await within(CALL_MS, session.picture()).catch(() => undefined);
        if (picture) await writeFile(`${OUT}${found.engine}-failed-${failures.size}.png`, picture);
      }
    }
    await reader.open('#event=state-visit');
    await reader.find('region', 'Details');
    await reader.range();
    await writeFile(`${OUT}${found.engine}.png`, await session.picture());
  } finally {
    await session.close();
    await stop();
  }
  return { engine: found.engine, version: session.version, failures };
}

/** @param {Reader} reader @param {(reader: Reader) => Promise<void>} journey @returns {Promise<string>} What went wrong; '' for nothing. */
async function walk(reader, journey) {
  try {
    await within(JOURNEY_MS, journey(reader));
    return (await reader.errors()).join(' | ');
  } catch (error) {
    const seen = await within(CALL_MS, reader.errors()).catch(() => []);
    return [error instanceof Error ? error.message : String(error), ...seen].join(' | ');
  }
}

/** @template Value @param {number} limitMs @param {Promise<Value>} work @returns {Promise<Value>} */
function within(limitMs, work) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`No answer in ${limitMs / 1000} s.`)), limitMs);
    void work.then(done, fail).finally(() => clearTimeout(timer));
  });
}

/** @param {Found} found @returns {Promise<{ session: Session, stop: () => Promise<void> }>} */
async function start({ engine, browser, driver }) {
  const nothing = async () => undefined;
  if (engine === 'firefox') return { session: await startFirefox({ browser, size: SIZE }), stop: nothing };
  if (engine === 'chromium') {
    const args = ['--headless=new', '--no-sandbox', '--disable-gpu'];
    const capabilities = { 'goog:chromeOptions': { binary: browser, args } };
    return { session: await startWebDriver({ driver, capabilities, size: SIZE }), stop: nothing };
  }
  // WebKitGTK draws in a window, so it gets a screen that nobody sees.
  const screen = await startProgram(
    programOf('Xvfb') ?? 'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'],
    { ready: /^(\d+)\n/m },
  );
  const capabilities = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
  const environment = { DISPLAY: `:${screen.match[1]}`, NO_AT_BRIDGE: '1' };
  try {
    const session = await startWebDriver({ driver, capabilities, environment, size: SIZE });
    return { session, stop: screen.stop };
  } catch (error) {
    await screen.stop();
    throw error;
  }
}
