// @ts-check
// Thirty timelines on one page, scrolled from top to bottom, beside the same page with a picture in the place of each: what scrolling
// costs a page that they are guests in. `npm run build && node tests/bench/thirty.mjs [--runs=5]` prints it. Ratios and differences
// count; the times themselves are those of this machine at this moment.
import { chromium } from 'playwright';
import { launchOptions } from '../support/browser.mjs';
import { startServer } from '../support/start-server.mjs';
import { quantile } from './trace.mjs';

const COUNT = 30;
const STEP_PX = 60; // a frame; a brisk hand
const FRAME_MS = 1000 / 60;
const BOX = 'width: 900px; height: 480px';

/** @typedef {{ p95Ms: number, medianMs: number, cpuMs: number }} Scrolling `cpuMs`: of the main thread, for all frames */

const runs = Number(/--runs=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 5);
const server = await startServer();
const browser = await chromium.launch(await launchOptions());

/** @param {string} body @param {Record<string, Buffer>} files */
async function openPage(body, files = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.route('**/thirty.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Thirty</title><link rel="icon" href="data:,">${body}</html>`,
    }),
  );
  for (const [name, file] of Object.entries(files))
    await page.route(`**/${name}`, (route) => route.fulfill({ contentType: 'image/png', body: file }));
  await page.goto(`${server.address}thirty.html`);
  return page;
}

/** @param {number} count */
const timelines = (count) =>
  `<script type="module" src="/dist/standalone/cited-timeline.js"></script><style>cited-timeline { ${BOX}; margin: 200px 0 }</style>${'<cited-timeline src="/data/moscow-visit-2023.json"></cited-timeline>'.repeat(
    count,
  )}`;

/** @param {import('playwright').Page} page */
async function shown(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('cited-timeline')].every(
      (node) => 'visibleRange' in node && node.visibleRange,
    ),
  );
  await page.waitForTimeout(800);
}

/** @param {import('playwright').Page} page @returns {Promise<Scrolling>} */
async function scroll(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpu = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
      ?.value ?? 0;
  const before = await cpu();
  const frames = await page.evaluate(async (step) => {
    /** @type {number[]} */
    const times = [];
    for (let y = 0; y < document.documentElement.scrollHeight - innerHeight; y += step) {
      times.push(await new Promise((resolve) => requestAnimationFrame(resolve)));
      scrollTo(0, y);
    }
    return times.slice(1).map((t, index) => t - (times[index] ?? t));
  }, STEP_PX);
  const cpuMs = ((await cpu()) - before) * 1000;
  return { p95Ms: quantile(frames, 0.95), medianMs: quantile(frames, 0.5), cpuMs };
}

const one = await openPage(timelines(1));
await shown(one);
const picture = await one.locator('cited-timeline').screenshot();
await one.close();

/** @type {{ name: string, body: string, files: Record<string, Buffer>, first: Scrolling[], results: Scrolling[] }[]} */
const pages = [
  {
    name: `${COUNT} pictures`,
    body: `<style>img { display: block; ${BOX}; margin: 200px 0 }</style>${Array.from({ length: COUNT }, (_, index) => `<img src="picture-${index}.png" alt="">`).join('')}`,
    files: Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`picture-${index}.png`, picture])),
    first: [],
    results: [],
  },
  { name: `${COUNT} timelines`, body: timelines(COUNT), files: {}, first: [], results: [] },
];
for (let run = 0; run < runs; run += 1) {
  for (const { body, files, first, results } of pages) {
    const page = await openPage(body, files);
    await shown(page);
    first.push(await scroll(page));
    results.push(await scroll(page));
    await page.close();
  }
}
await browser.close();
server.stop();

/** @param {Scrolling[]} results @param {keyof Scrolling} key */
const median = (results, key) =>
  quantile(
    results.map((result) => result[key]),
    0.5,
  );
for (const [when, key] of /** @type {const} */ ([
  ['the first time', 'first'],
  ['again', 'results'],
])) {
  console.log(`Scrolled ${when}:`);
  const [pictures, own] = pages.map((page) => {
    const results = page[key];
    const figures = { p95Ms: median(results, 'p95Ms'), cpuMs: median(results, 'cpuMs') };
    const frame = `a frame takes ${median(results, 'medianMs').toFixed(1)} ms, p95 ${figures.p95Ms.toFixed(1)} ms`;
    console.log(`  ${page.name}: ${frame}; main thread ${figures.cpuMs.toFixed(0)} ms in all`);
    return figures;
  });
  if (!pictures || !own) continue;
  const moreMs = own.p95Ms - pictures.p95Ms;
  console.log(
    `  p95 ${moreMs.toFixed(1)} ms more, ${(moreMs / FRAME_MS).toFixed(2)} frames; main thread × ${(own.cpuMs / pictures.cpuMs).toFixed(1)}`,
  );
}
