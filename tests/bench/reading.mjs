// @ts-check
// How long it takes to read EDTF: the same texts, with this library and with the npm package edtf, in turns.
import edtf from 'edtf';
import { quantile } from './trace.mjs';

// By address, since on a clean clone there is nothing to check types against before the build.
/** @type {{ parseTime: (text: string) => unknown }} */
const { parseTime } = await import(new URL('../../dist/data.js', import.meta.url).href);

const ROUNDS = 7;
const TEXTS = 700;
// Every level, in the proportions of a catalogue: most dates are plain.
const FORMS = [
  '1985-04-12',
  '1985-04',
  '1985',
  '1964/2008',
  '1984~',
  '2004-06-11?',
  '201X',
  '1985-04-XX',
  '1985/..',
  '2001-21',
  '156X-12-25',
  '2004-06~-11',
  '[1667,1668,1670..1672]',
  '{1960,1961-12}',
];

/** @returns {{ count: number, ownUs: number, peerUs: number }} Medians, µs a text. */
export function readDates() {
  const texts = Array.from({ length: TEXTS }, (_, i) => FORMS[i % FORMS.length] ?? '');
  /** @type {{ own: number[], peer: number[] }} */
  const times = { own: [], peer: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.own.push(timeOf(() => texts.forEach((text) => parseTime(text))));
    times.peer.push(timeOf(() => texts.forEach((text) => edtf(text))));
  }
  // The first round compiles.
  const medianUs = (/** @type {number[]} */ all) => (quantile(all.slice(1), 0.5) * 1000) / TEXTS;
  return { count: TEXTS, ownUs: medianUs(times.own), peerUs: medianUs(times.peer) };
}

/** @param {() => void} act @returns {number} ms */
function timeOf(act) {
  const start = performance.now();
  act();
  return performance.now() - start;
}
