// @ts-check
// What this project promises of itself, beside what was seen. A target that cannot be compared, since one side was not
// asked for, is left out; one that this element failed to reach, or to run at all, is missed.
import { digits, figureOf, grouped } from './figures.mjs';
import { heapTotal } from './heap.mjs';
import { SUBJECTS } from './subjects.mjs';

/** @typedef {import('./contest.mjs').Case} Case */
/** @typedef {import('./measure.mjs').Run} Run */
/** @typedef {{ what: string, target: string, seen: string, isMet: boolean }} Target */
/** @typedef {(run: Run) => number | undefined} Pick */

const FRAME_MS = 1000 / 60;
const OPEN_TIMES = 2;
const OPEN_EXTRA_MS = 40;
const CLOCK_MS = 0.5; // two runs' clocks
/** How many times as fast as a peer it should open; where no sizes are named, at every size. @type {{ peer: string, times: number, sizes?: number[] }[]} */
const AHEAD_OF = [
  { peer: 'vis-timeline', times: 20, sizes: [1000] },
  { peer: 'timelinejs', times: 20, sizes: [1000] },
  { peer: 'echarts', times: 1 },
];
const WORK_TIMES = 1.5;
const GROWTH_TIMES = 1.3;
const MANY = 1_000_000;
const FEW = 10_000;
const MEMORY_BYTES = 64e6;
const COLUMN_BYTES = 64; // an event
const SHIPPED_BYTES = 60e3;

/** @type {Pick} */
const openOf = ({ openMs }) => openMs;
/** @type {Pick} */
const wholeOf = ({ completeMs }) => completeMs;
const OPENINGS = [
  { name: 'first events', of: openOf },
  { name: 'whole picture', of: wholeOf },
];
/** @type {{ name: string, of: (run: Run) => Run['zoom'] }[]} */
const GESTURES = [
  { name: 'zooming', of: ({ zoom }) => zoom },
  { name: 'dragging', of: ({ drag }) => drag },
];

/** @param {readonly Case[]} cases @returns {Target[]} */
export function targets(cases) {
  const sizes = [...new Set(cases.map(({ count }) => count))];
  const has = (/** @type {string} */ id) => cases.some(({ subject }) => subject === id);
  return [
    ...(has('own') && has('floor') ? sizes.flatMap((size) => besideFloor(cases, size)) : []),
    ...(has('own') ? sizes.flatMap((size) => besidePeers(cases, size)) : []),
    ...growth(cases),
    ...memory(cases),
    ...bytes(cases),
  ];
}

/** @param {readonly Case[]} cases @param {number} size @returns {Target[]} */
function besideFloor(cases, size) {
  const floorOf = (/** @type {Pick} */ pick) => median(cases, 'floor', size, pick) ?? NaN;
  const openLimit = OPEN_TIMES * floorOf(wholeOf) + OPEN_EXTRA_MS;
  const what = (/** @type {string} */ words) => `${words}, ${grouped(size)} events`;
  const opening = limited(cases, 'own', size, wholeOf, {
    what: what('opening, the whole picture'),
    target: `${OPEN_TIMES} × floor + ${OPEN_EXTRA_MS} ms = ${digits(openLimit)} ms`,
    limit: openLimit,
    words: (value) => `${digits(value)} ms`,
  });
  const gestures = GESTURES.flatMap(({ name, of }) => {
    const frameOf = costOf(of, 'frameP95Ms');
    const workOf = costOf(of, 'workMs');
    const frameLimit = floorOf(frameOf) + FRAME_MS;
    const work = floorOf(workOf);
    return [
      ...limited(cases, 'own', size, frameOf, {
        what: what(`frames while ${name}`),
        target: `floor + 16.7 ms = ${digits(frameLimit)} ms`,
        limit: frameLimit + CLOCK_MS,
        words: (value) => `${digits(value)} ms`,
      }),
      ...limited(cases, 'own', size, workOf, {
        what: what(`work while ${name}`),
        target: `${WORK_TIMES} × floor`,
        limit: WORK_TIMES * work,
        words: (value) => `${(value / work).toFixed(1)} × (${digits(value)} ms)`,
      }),
    ];
  });
  return [...opening, ...gestures];
}

/** @param {readonly Case[]} cases @param {number} size @returns {Target[]} */
function besidePeers(cases, size) {
  return AHEAD_OF.flatMap(({ peer: id, times, sizes }) => {
    const peer = cases.find(({ subject, count }) => subject === id && count === size);
    if (!peer || (sizes && !sizes.includes(size))) return [];
    const label = SUBJECTS.find((subject) => subject.id === id)?.label ?? id;
    const target = times > 1 ? `${times} × as fast` : 'faster';
    return OPENINGS.flatMap(({ name, of }) => {
      const what = `${name} beside ${label}, ${grouped(size)} events`;
      const own = median(cases, 'own', size, of);
      const peerMs = median(cases, id, size, of);
      if (own === undefined) return [{ what, target, seen: 'does not open', isMet: false }];
      if (peerMs === undefined)
        return [{ what, target, seen: `${digits(own)} ms; it ${peer.problem}`, isMet: true }];
      const seen = `${(peerMs / own).toFixed(1)} × (${digits(own)} and ${digits(peerMs)} ms)`;
      return [{ what, target, seen, isMet: own * times < peerMs }];
    });
  });
}

/** What takes many events to show must not take more work than what takes few. @param {readonly Case[]} cases @returns {Target[]} */
function growth(cases) {
  return GESTURES.flatMap(({ name, of }) => {
    const workOf = costOf(of, 'workMs');
    const few = median(cases, 'own', FEW, workOf);
    if (few === undefined) return [];
    return limited(cases, 'own', MANY, workOf, {
      what: `work while ${name}, ${grouped(MANY)} events beside ${grouped(FEW)}`,
      target: `${GROWTH_TIMES} ×`,
      limit: GROWTH_TIMES * few,
      words: (value) => `${(value / few).toFixed(1)} ×`,
    });
  });
}

/** @param {readonly Case[]} cases @returns {Target[]} */
function memory(cases) {
  const heapOf = (/** @type {Run} */ { heap }) => heapTotal(heap);
  const fromColumns = limited(cases, 'own-columns', MANY, heapOf, {
    what: `memory from columns, ${grouped(MANY)} events`,
    target: `${COLUMN_BYTES} bytes an event`,
    limit: COLUMN_BYTES * MANY,
    words: (value) => `${digits(value / MANY)} bytes`,
  });
  const fromObjects = limited(cases, 'own', MANY, heapOf, {
    what: `memory from objects, ${grouped(MANY)} events`,
    target: `${digits(MEMORY_BYTES / 1e6)} MB`,
    limit: MEMORY_BYTES,
    words: (value) => `${digits(value / 1e6)} MB`,
  });
  return [...fromObjects, ...fromColumns];
}

/** @param {readonly Case[]} cases @returns {Target[]} */
function bytes(cases) {
  const runs = cases.filter(({ subject }) => subject === 'own').flatMap((one) => one.runs);
  if (runs.length === 0) return [];
  const most = Math.max(...runs.map(({ shipped }) => shipped.gzipBytes));
  const kilobytes = (/** @type {number} */ value) => `${(value / 1000).toFixed(1)} kB`;
  return [
    {
      what: 'bytes shipped',
      target: kilobytes(SHIPPED_BYTES),
      seen: kilobytes(most),
      isMet: most <= SHIPPED_BYTES,
    },
  ];
}

/**
 * @param {readonly Case[]} cases @param {string} subject @param {number} size @param {Pick} pick
 * @param {{ what: string, target: string, limit: number, words: (value: number) => string }} promise
 * @returns {Target[]} None if it was not asked for.
 */
function limited(cases, subject, size, pick, { what, target, limit, words }) {
  const one = cases.find((other) => other.subject === subject && other.count === size);
  if (!one || Number.isNaN(limit)) return [];
  const value = median(cases, subject, size, pick);
  if (value === undefined)
    return [{ what, target, seen: one.problem ?? 'could not be measured', isMet: false }];
  return [{ what, target, seen: words(value), isMet: value <= limit }];
}

/** @param {readonly Case[]} cases @param {string} subject @param {number} size @param {Pick} pick */
function median(cases, subject, size, pick) {
  const runs = cases.find((one) => one.subject === subject && one.count === size)?.runs ?? [];
  return figureOf(runs.map(pick).filter((value) => value !== undefined))?.median;
}

/** @param {(run: Run) => Run['zoom']} of @param {'frameP95Ms' | 'workMs'} key @returns {Pick} */
function costOf(of, key) {
  return (run) => {
    const cost = of(run);
    return typeof cost === 'object' ? cost[key] : undefined;
  };
}
