// @ts-check
// How long the page takes to open, and what is left of a timeline that has gone.
import { quantile } from './trace.mjs';

const OPENINGS = 9;
const ROUNDS = 200;
const WARM_UP_ROUNDS = 200; // until its functions are compiled and their caches full

/**
 * Opens the page again and again, each time in a browser context of its own: nothing is cached.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @returns {Promise<{ medianMs: number, p95Ms: number, bytes: number }>} From the start of navigation to the first frame
 *   with events; `bytes` is what came over the wire, uncompressed as this server sends it.
 */
export async function openPage(browser, address) {
  /** @type {number[]} */
  const times = [];
  let bytes = 0;
  for (let i = 0; i < OPENINGS; i++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      // `load` of the timeline does not bubble, but is heard on its way down.
      const shown = new Promise((resolve) => {
        const onLoad = (/** @type {Event} */ event) => {
          if (!(event.target instanceof HTMLElement) || event.target.localName !== 'cited-timeline') return;
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
        };
        document.addEventListener('load', onLoad, true);
      });
      Object.assign(window, { shown });
    });
    await page.goto(address);
    times.push(await page.evaluate(() => /** @type {any} */ (window).shown));
    bytes = await page.evaluate(() =>
      /** @type {PerformanceResourceTiming[]} */ ([
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ]).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    );
    await context.close();
  }
  return { medianMs: quantile(times, 0.5), p95Ms: quantile(times, 0.95), bytes };
}

/** @typedef {{ heapBytes: number, nodes: number, listeners: number }} Left */

/**
 * Puts a timeline on the page and takes it off again, many times, and counts what is left after garbage collection.
 *
 * @param {import('playwright').Page} page The built page.
 * @param {string} dataset Address of a dataset.
 * @param {boolean} isSame Whether it is one element each time, or a new one.
 * @returns {Promise<Left & { roundCount: number }>} How much more there is than before the rounds.
 */
export async function connectAndLeave(page, dataset, isSame) {
  await page.evaluate(async (address) => {
    const data = await (await fetch(address)).json();
    document.querySelector('cited-timeline')?.remove();
    Object.assign(window, { data });
  }, dataset);
  await rounds(page, WARM_UP_ROUNDS, isSame);
  const before = await left(page);
  await rounds(page, ROUNDS, isSame);
  const after = await left(page);
  return {
    roundCount: ROUNDS,
    heapBytes: after.heapBytes - before.heapBytes,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

/** @param {import('playwright').Page} page @param {number} count @param {boolean} isSame */
async function rounds(page, count, isSame) {
  await page.evaluate(
    async ([roundCount, same]) => {
      const { data } = /** @type {any} */ (window);
      const main = document.querySelector('main') ?? document.body;
      /** @type {any} */
      let element;
      for (let i = 0; i < roundCount; i++) {
        if (!same || !element) element = document.createElement('cited-timeline');
        const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
        main.append(element);
        element.dataset = data;
        await loaded;
        await new Promise(requestAnimationFrame);
        element.remove();
      }
    },
    /** @type {const} */ ([count, isSame]),
  );
}

/** @param {import('playwright').Page} page @returns {Promise<Left>} */
async function left(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('Performance.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage'); // finalisers free more the second time
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  await session.detach();
  return { heapBytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
