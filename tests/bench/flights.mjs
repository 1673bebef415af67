// @ts-check
// Three million flights from a Parquet file of 13 MB: how soon this element shows some and all of them, beside how long the
// library that it reads them with takes to do that alone.
import { figureOf, grouped, digits, table, withSpread } from './figures.mjs';
import { heapTotal } from './heap.mjs';
import { measure } from './measure.mjs';

const FLIGHTS = 3_000_000;
const ALONE = 'flights-hyparquet';
const OWN = 'flights-own';

/** @typedef {{ alone: import('./measure.mjs').Run[], own: import('./measure.mjs').Run[] }} FlightResults */

/**
 * @param {import('./bench-server.mjs').BenchServer} server
 * @param {{ runCount: number, limitMs: number }} options
 * @returns {Promise<FlightResults | undefined>} Undefined where the element that was built reads no Parquet.
 */
export async function measureFlights(server, { runCount, limitMs }) {
  /** @type {FlightResults} */
  const results = { alone: [], own: [] };
  const once = (/** @type {string} */ id) =>
    measure(
      { id, label: id, isPeer: false, zoomBy: { wheelPx: 0 } },
      { server, count: 1, limitMs, isGestured: false },
    );
  for (let i = 0; i < runCount; i++) {
    const own = await once(OWN);
    if (!own) return undefined;
    const alone = await once(ALONE);
    results.own.push(own);
    if (alone) results.alone.push(alone);
    console.error(`flights: ${digits(own.openMs)} ms, alone ${digits(alone?.openMs ?? NaN)} ms`);
  }
  return results;
}

/** @param {FlightResults} results @returns {string} Markdown. */
export function flightsReport({ alone, own }) {
  const [library, first, all] = [
    alone.map(({ openMs }) => openMs),
    own.map(({ openMs }) => openMs),
    own.map(({ completeMs }) => completeMs),
  ].map(figureOf);
  const memory = figureOf(own.map(({ heap }) => heapTotal(heap) / 1e6));
  if (!library || !first || !all || !memory) return '';
  const times = (/** @type {number} */ ms) => `${(ms / library.median).toFixed(2)} ×`;
  const line = (/** @type {string} */ what, /** @type {typeof first} */ figure) => [
    what,
    withSpread(figure, digits, 'ms'),
    times(figure.median),
  ];
  return `## ${grouped(FLIGHTS)} flights

From the address of a Parquet file on this machine, as in examples/flights.html. *hyparquet alone* fetches and decodes the columns that
are needed, makes no rows and draws nothing.

${table([['', 'time', 'beside hyparquet alone'], line('hyparquet alone', library), line('first flights on screen', first), line('all flights on screen', all)])}

Memory once all are on screen: ${withSpread(memory, digits, 'MB')}, the page's own thread alone.
`;
}
