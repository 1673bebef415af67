// @ts-check
// `npm run bench`, after `npm run build`: what a zoom frame, opening the page and leaving it cost in this machine's Chromium.
// Prints Markdown; with `--write` into docs/benchmarks.md as well. Results are as good as the machine is idle.
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../support/browser.mjs';
import { startServer } from '../support/start-server.mjs';
import { connectAndLeave, openPage } from './page.mjs';
import { readDates } from './reading.mjs';
import { zoomCanvas, zoomTimeline } from './zoom.mjs';

const OUT = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const TARGET_MS = 8; // half a frame at 60 Hz: leaves the other half to the page around the timeline
const VIEWPORT = { width: 1280, height: 720 };

const server = await startServer();
const browser = await chromium.launch(await launchOptions());
try {
  const report = await run(server.address);
  console.log(report);
  if (process.argv.includes('--write')) await writeFile(OUT, report);
} finally {
  await browser.close();
  server.stop();
}

/** @param {string} address @returns {Promise<string>} Markdown. */
async function run(address) {
  const load = loadavg()[0] ?? 0;
  const open = await openPage(browser, address);
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(address);
  await page.getByRole('listbox', { name: 'Events' }).getByRole('option').first().waitFor();
  const zoom = await zoomTimeline(page);
  await page.close();
  const empty = await browser.newPage({ viewport: VIEWPORT });
  const floor = await zoomCanvas(empty, zoom.markCount);
  await empty.close();
  const leaving = [];
  for (const isSame of [true, false]) {
    const fresh = await browser.newPage({ viewport: VIEWPORT });
    await fresh.goto(address);
    leaving.push(await connectAndLeave(fresh, 'data/moscow-visit-2023.json', isSame));
    await fresh.close();
  }
  return markdown({ load, open, zoom, floor, leaving, reading: readDates() });
}

/**
 * @param {{ load: number, open: Awaited<ReturnType<typeof openPage>>, zoom: import('./zoom.mjs').ZoomCost,
 *   floor: import('./zoom.mjs').ZoomCost, leaving: Awaited<ReturnType<typeof connectAndLeave>>[],
 *   reading: ReturnType<typeof readDates> }} results
 */
function markdown({ load, open, zoom, floor, leaving, reading }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
  const row = (/** @type {(string | number)[]} */ ...cells) => `| ${cells.join(' | ')} |`;
  const zoomRow = (/** @type {string} */ what, /** @type {typeof zoom} */ cost) =>
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
  return `# Benchmarks

\`npm run build && npm run bench -- --write\` measured this with the built page and its dataset, ${VIEWPORT.width} × ${VIEWPORT.height}, in headless
Chromium ${browser.version()} (software raster). ${machine(load)}

## A zoom frame

Real Ctrl + wheel events, in and out. A frame is everything that the main thread does from one event to the next: the event,
the layout of the scene, Lit, style, layout, paint and commit, as a Chromium trace records it. *CPU* leaves out the time in which
other processes had the processor. The target is a median of at most ${TARGET_MS} ms. The floor is an otherwise empty page that redraws as
many discs on a canvas, measured right after.

${row('', 'marks', 'frames', 'median', '95 %', 'CPU median', 'CPU 95 %')}
${row('---', '--:', '--:', '--:', '--:', '--:', '--:')}
${zoomRow('timeline', zoom)}
${zoomRow('floor', floor)}

Mean of the timeline's frames by part: ${parts.map(([part, value]) => `${part} ${ms(value)}`).join(', ')}.

## Opening the page

From the start of navigation to the first frame with events, nothing cached, files from this machine
(${Math.round(open.bytes / 1000)} kB uncompressed): median ${open.medianMs.toFixed(0)} ms, slowest ${open.p95Ms.toFixed(0)} ms.

## Reading dates

${reading.count} EDTF texts of all three levels, in Node: ${reading.ownUs.toFixed(1)} µs a text; the npm package \`edtf\` takes ${reading.peerUs.toFixed(0)} µs for the same,
${Math.round(reading.peerUs / reading.ownUs)} times as long.

## Coming and going

What is left after garbage collection when a timeline has been put on the page and taken off again, after as many rounds to
warm up.

${row('', 'rounds', 'heap', 'nodes', 'listeners')}
${row('---', '--:', '--:', '--:', '--:')}
${kept.join('\n')}
`;
}

/** @param {number} load */
function machine(load) {
  const [cpu] = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  const name = cpu?.model.replaceAll(/\(R\)|\(TM\)/g, '').trim();
  return `Machine: ${cpus().length} × ${name}, ${gib} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}; load ${load.toFixed(1)} at the start.`;
}
