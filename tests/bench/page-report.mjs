// @ts-check
// The built page with its dataset: what a zoom frame, opening it and leaving it cost. Results as Markdown.
import { startServer } from '../support/start-server.mjs';
import { row } from './figures.mjs';
import { connectAndLeave, openPage } from './page.mjs';
import { zoomCanvas, zoomTimeline } from './zoom.mjs';

const TARGET_MS = 8; // half a frame at 60 Hz: leaves the other half to the page around the timeline
const VIEWPORT = { width: 1280, height: 720 };

/** @typedef {Awaited<ReturnType<typeof measurePage>>} PageResults */

/** @param {import('playwright').Browser} browser */
export async function measurePage(browser) {
  const server = await startServer();
  try {
    const open = await openPage(browser, server.address);
    return {
      open,
      ...(await zoomPage(browser, server.address)),
      leaving: await leavePage(browser, server.address),
    };
  } finally {
    server.stop();
  }
}

/** @param {import('playwright').Browser} browser @param {string} address */
async function zoomPage(browser, address) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(address);
  await page.getByRole('listbox', { name: 'Events' }).getByRole('option').first().waitFor();
  const zoom = await zoomTimeline(page);
  await page.close();
  const empty = await browser.newPage({ viewport: VIEWPORT });
  const floor = await zoomCanvas(empty, zoom.markCount);
  await empty.close();
  return { zoom, floor };
}

/** @param {import('playwright').Browser} browser @param {string} address */
async function leavePage(browser, address) {
  const leaving = [];
  for (const isSame of [true, false]) {
    const fresh = await browser.newPage({ viewport: VIEWPORT });
    await fresh.goto(address);
    leaving.push(await connectAndLeave(fresh, 'data/moscow-visit-2023.json', isSame));
    await fresh.close();
  }
  return leaving;
}

/** @param {PageResults} results @returns {string} Markdown, from a heading of the second level on. */
export function pageReport({ open, zoom, floor, leaving }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
  const zoomRow = (/** @type {string} */ what, /** @type {import('./zoom.mjs').ZoomCost} */ cost) =>
    row(
      what,
      cost.markCount,
      cost.frameCount,
      ms(cost.medianMs),
      ms(cost.p95Ms),
      ms(cost.cpuMedianMs),
      ms(cost.cpuP95Ms),
    );
  const parts = Object.entries(zoom.partsMs).sort(([, a], [, b]) => b - a);
  const kept = leaving.map(({ roundCount, heapBytes, nodes, listeners }, i) =>
    row(
      i === 0 ? 'the same element' : 'a new element each time',
      roundCount,
      `${(heapBytes / 1024).toFixed(0)} KiB`,
      nodes,
      listeners,
    ),
  );
  return `## A zoom frame of the page

The built page with its dataset. Real Ctrl + wheel events, in and out. A frame is everything that the main thread does from one event
to the next: the event, the layout of the scene, Lit, style, layout, paint and commit, as a Chromium trace records it. *CPU* leaves
out the time in which other processes had the processor. The target is a median of at most ${TARGET_MS} ms. The floor is an otherwise
empty page that redraws as many discs on a canvas, measured right after.

${row('', 'marks', 'frames', 'median', '95 %', 'CPU median', 'CPU 95 %')}
${row('---', '--:', '--:', '--:', '--:', '--:', '--:')}
${zoomRow('timeline', zoom)}
${zoomRow('floor', floor)}

Mean of the timeline's frames by part: ${parts.map(([part, value]) => `${part} ${ms(value)}`).join(', ')}.

## Opening the page

From the start of navigation to the first frame with events, nothing cached, files from this machine
(${Math.round(open.bytes / 1000)} kB uncompressed): median ${open.medianMs.toFixed(0)} ms, slowest ${open.p95Ms.toFixed(0)} ms.

## Coming and going

What is left after garbage collection when a timeline has been put on the page and taken off again, after as many rounds to
warm up.

${row('', 'rounds', 'heap', 'nodes', 'listeners')}
${row('---', '--:', '--:', '--:', '--:')}
${kept.join('\n')}
`;
}
