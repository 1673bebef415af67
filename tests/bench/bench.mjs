// @ts-check
// `npm run bench`, after `npm run build`: what this element costs in this machine's Chromium, beside its peers and beside a bare
// canvas. Prints Markdown. Results are as good as the machine is idle.
//   --write            into docs/benchmarks.md as well, and all single results into docs/benchmarks.json
//   --quick            under three minutes: fewer sizes and runs; peers are only opened, with 1,000 events; the built page is left out
//   --sizes=100,1000   these numbers of events only
//   --only=own,floor   these subjects (ids in subjects.mjs) and parts (page, flights, reading, micro) only
//   --runs=3           so many runs of each
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../support/browser.mjs';
import { startBenchServer } from './bench-server.mjs';
import { contestReport } from './contest-report.mjs';
import { contest } from './contest.mjs';
import { flightsReport, measureFlights } from './flights.mjs';
import { measureMicro, microReport } from './micro.mjs';
import { readOptions } from './options.mjs';
import { measurePage, pageReport } from './page-report.mjs';
import { targets } from './targets.mjs';

const options = readOptions(process.argv.slice(2));
const load = loadavg()[0] ?? 0;
const { browserVersion, page } = await measureBuiltPage();
const { cases, flights } = await measureServed();
const reading = options.isAsked('reading') ? (await import('./reading.mjs')).readDates() : undefined;
const micro = options.isAsked('micro') ? await measureMicro() : undefined;

const report = [
  head(),
  cases.length > 0 && contestReport(cases, options.limitMs),
  flights && flightsReport(flights),
  page && pageReport(page),
  reading && readingReport(reading),
  micro && microReport(micro),
]
  .filter(Boolean)
  .join('\n');
console.log(report);
if (options.isWritten) {
  const results = {
    machine: machine(),
    browserVersion,
    targets: targets(cases),
    cases,
    page,
    reading,
    micro,
  };
  await writeFile(beside('benchmarks.md'), report);
  await writeFile(beside('benchmarks.json'), `${JSON.stringify(results, undefined, 2)}\n`);
}

async function measureBuiltPage() {
  const browser = await chromium.launch(await launchOptions());
  try {
    const results = options.isAsked('page') ? await measurePage(browser) : undefined;
    return { browserVersion: browser.version(), page: results };
  } finally {
    await browser.close();
  }
}

async function measureServed() {
  const server = await startBenchServer();
  const { flightRuns: runCount, limitMs, isAsked } = options;
  try {
    const results = await contest(server, options);
    const ofFlights = isAsked('flights') ? await measureFlights(server, { runCount, limitMs }) : undefined;
    return { cases: results, flights: ofFlights };
  } finally {
    server.stop();
  }
}

function head() {
  const asked = process.argv.slice(2).filter((arg) => arg !== '--write');
  const how = ['npm run bench', ...(asked.length > 0 ? ['--', ...asked] : [])].join(' ');
  return `# Benchmarks

\`npm run build && ${how}\` measured this, 1280 × 720, in headless Chromium ${browserVersion} (software raster).
Machine: ${machine()}; load ${load.toFixed(1)} at the start.
${options.isWritten ? 'All single results: [benchmarks.json](benchmarks.json).\n' : ''}`;
}

/** @param {{ count: number, ownUs: number, peerUs: number }} results */
function readingReport({ count, ownUs, peerUs }) {
  return `## Reading dates

${count} EDTF texts of all three levels, in Node: ${ownUs.toFixed(1)} µs a text; the npm package \`edtf\` takes ${peerUs.toFixed(0)} µs for the same,
${Math.round(peerUs / ownUs)} times as long.
`;
}

function machine() {
  const [cpu] = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  const name = cpu?.model.replaceAll(/\(R\)|\(TM\)/g, '').trim();
  return `${cpus().length} × ${name}, ${gib} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** @param {string} name @returns {string} Path of a file in docs/. */
function beside(name) {
  return fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));
}
