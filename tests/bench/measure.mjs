// @ts-check
// One run of one subject with one number of events, in a browser of its own: what it costs to open, to keep, to zoom and
// to drag. Nothing here differs between subjects, but for the key that is held while zooming.
import { chromium } from 'playwright';
import { launchOptions } from '../support/browser.mjs';
import { dragToAndFro, makeRoom, settle, zoomInAndOut } from './gestures.mjs';
import { heapGrowth, heapOf } from './heap.mjs';
import { quantile } from './trace.mjs';

/** @typedef {import('./heap.mjs').Heap} Heap */
/** @typedef {{ frameP95Ms: number, workMs: number }} GestureCost */
/**
 * @typedef {object} Run
 * @property {number} openMs From handing the events over to the first frame that shows some of them.
 * @property {number} completeMs To the frame that shows all of them, where that is another.
 * @property {Heap} heap
 * @property {import('./bench-server.mjs').Shipped} shipped
 * @property {GestureCost | string} [zoom] A string says why there is none.
 * @property {GestureCost | string} [drag]
 */
/** @typedef {{ server: import('./bench-server.mjs').BenchServer, count: number, limitMs: number, isGestured: boolean }} Setting */

const VIEWPORT = { width: 1280, height: 720 };
// The page gets nothing from elsewhere, whoever asks.
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
const MAX_HEAP = '--js-flags=--max-old-space-size=4096';

/**
 * @param {import('./subjects.mjs').SubjectInfo} subject
 * @param {Setting} setting
 * @returns {Promise<Run | undefined>} Undefined if what was built cannot do this yet.
 * @throws Error with a sentence for the report, if it does not open within `limitMs` or breaks.
 */
export async function measure(subject, setting) {
  const options = await launchOptions();
  const browser = await chromium.launch({ ...options, args: [...options.args, OFFLINE, MAX_HEAP] });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    return await run(page, subject, setting);
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {import('./subjects.mjs').SubjectInfo} subject
 * @param {Setting} setting
 */
async function run(page, { id, zoomBy }, { server, count, limitMs, isGestured }) {
  /** @type {Promise<never>} */
  const crash = new Promise((_, reject) => page.on('crash', () => reject(new Error('its page crashed'))));
  crash.catch(() => {});
  const limit = `${limitMs / 1000} s`;
  server.shippedSince();
  await page.goto(`${server.address}bench/stage.html?subject=${id}`);
  await page.waitForFunction(() => 'stage' in window);
  if (!(await page.evaluate((n) => window.stage.prepare(n), count))) return undefined;
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const before = await heapOf(session);
  const opened = await within(
    limitMs,
    `did not open in ${limit}`,
    Promise.race([crash, page.evaluate(() => window.stage.open())]),
  );
  const heap = heapGrowth(await heapOf(session), before);
  /** @type {Run} */
  const result = { ...opened, heap, shipped: { gzipBytes: 0, files: [] } };
  if (isGestured) {
    const plot = await page.evaluate(() => window.stage.plot());
    const cost = (/** @type {Gesture} */ gesture) =>
      orWhy(
        within(
          limitMs,
          `took more than ${limit}`,
          Promise.race([crash, gestureCost(page, session, gesture)]),
        ),
      );
    result.zoom = await cost((atTurn) => zoomInAndOut(page, plot, zoomBy, atTurn));
    if (typeof result.zoom === 'string') result.drag = 'not tried';
    else {
      await makeRoom(page, plot, zoomBy);
      result.drag = await cost((atTurn) => dragToAndFro(page, plot, atTurn));
    }
  }
  result.shipped = server.shippedSince();
  return result;
}

/** @typedef {(atTurn: () => Promise<void>) => Promise<void>} Gesture */

/**
 * A gesture twice: once for the time between frames, and once for the work of the main thread, since whoever watches frames
 * makes some. Work is CPU time, which other processes do not lengthen, as the browser itself counts it: recording a trace
 * would add to it, event by event, and more for who does more.
 *
 * @param {import('playwright').Page} page
 * @param {import('playwright').CDPSession} session
 * @param {Gesture} gesture
 * @returns {Promise<GestureCost>}
 * @throws Error if what is in view stays the same.
 */
async function gestureCost(page, session, gesture) {
  const from = await page.evaluate(() => window.stage.range());
  let to = from;
  await page.evaluate(() => window.stage.watchFrames());
  await gesture(async () => void (to = await page.evaluate(() => window.stage.range())));
  const frames = await page.evaluate(() => window.stage.frames());
  if (from?.start === to?.start && from?.end === to?.end) throw new Error('did not react');
  await settle();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskMs(session);
  await gesture(async () => {});
  await settle();
  const workMs = (await taskMs(session)) - before;
  await session.send('Performance.disable');
  return { frameP95Ms: quantile(frames, 0.95), workMs };
}

/** @param {import('playwright').CDPSession} session */
async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

/**
 * @template T
 * @param {number} ms @param {string} message @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
async function within(ms, message, promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(message)), ms)));
  promise.catch(() => {}); // what goes on after the limit ends with the browser
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T | string>}
 */
async function orWhy(promise) {
  try {
    return await promise;
  } catch (error) {
    return whyOf(error);
  }
}

/** @param {unknown} error @returns {string} The first line of what went wrong. */
export function whyOf(error) {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}
