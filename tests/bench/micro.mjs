// @ts-check
// Times pure functions in Node. Node 20 reads no TypeScript, and a test runner's modules reach each other by getters,
// which a hot loop would feel: so they are bundled as for a page, and the bundle is timed.
import { build } from 'vite';
import { figureOf, withSpread } from './figures.mjs';

const ROUNDS = 9; // the first warms up
const ROUND_MS = 60;
const ENTRY = 'tests/bench/micro.ts';

/** @typedef {{ what: string, us: import('./figures.mjs').Figure }} MicroResult Time of one call, µs. */

/** @returns {Promise<MicroResult[]>} */
export async function measureMicro() {
  /** @type {typeof import('./micro.ts')} */
  const { microBenchmarks } = await import(await bundle());
  const benchmarks = microBenchmarks();
  /** @type {number[][]} */
  const times = benchmarks.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, { act }] of benchmarks.entries()) times[i]?.push(usOf(act));
  return benchmarks.map(({ what }, i) => ({ what, us: figureOf((times[i] ?? []).slice(1)) ?? NONE }));
}

const NONE = { median: NaN, min: NaN, max: NaN };

/** @param {readonly MicroResult[]} results @returns {string} Markdown. */
export function microReport(results) {
  const digits = (/** @type {number} */ us) =>
    us.toLocaleString('en', { maximumFractionDigits: us < 100 ? 1 : 0 });
  const lines = results.map(({ what, us }) => `- ${what}: ${withSpread(us, digits, 'µs')}`);
  return `## Pure functions\n\nIn Node, from a seed, bundled as for a page:\n\n${lines.join('\n')}\n`;
}

/** @returns {Promise<string>} Address of a module. */
async function bundle() {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: ENTRY, write: false, target: 'es2022', minify: false },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${ENTRY} was not bundled.`);
  return `data:text/javascript;base64,${Buffer.from(output.output[0].code).toString('base64')}`;
}

/** @param {() => unknown} act @returns {number} Mean over as many calls as a round has room for. */
function usOf(act) {
  const start = performance.now();
  let calls = 0;
  let now = start;
  while (now < start + ROUND_MS) {
    act();
    calls++;
    now = performance.now();
  }
  return ((now - start) * 1000) / calls;
}
