// @ts-check
// The events that every subject of the benchmark is given: seeded, so that each run and each machine has the same ones.
// Runs in the page and in Node. Knows nothing of who shows them.

/** @typedef {{ id: string, title: string, date: string, category: string, importance?: number }} PlainEvent */
/** @typedef {{ id: string, label: string }} Category */
/** @typedef {{ title: string, categories: Category[], events: PlainEvent[] }} Chronicle */

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(1900, 0, 1);
const LAST_MS = Date.UTC(2023, 11, 31);
const CATEGORY_COUNT = 8;
const CLUSTER_COUNT = 40; // wars, crises, elections: history comes in bunches
const CLUSTERED_SHARE = 0.8;
const INTERVAL_SHARE = 0.3;
const LONGEST_DAYS = 730;
const IMPORTANT_SHARE = 0.05;

const WHAT = [
  'Treaty',
  'Battle',
  'Election',
  'Strike',
  'Congress',
  'Trial',
  'Flood',
  'Discovery',
  'Coup',
  'Launch',
];
const WHERE = [
  'Arden',
  'Belmont',
  'Corvo',
  'Dresk',
  'Elmira',
  'Farrow',
  'Gdov',
  'Halden',
  'Istra',
  'Jarnac',
  'Kolm',
];

/**
 * Events from 1900 to 2023, most of them in clusters, 30 % of them intervals of days to two years, in no order.
 *
 * @param {number} count
 * @param {number} [seed]
 * @returns {Chronicle} Dates are EDTF, which for these is also ISO 8601.
 */
export function makeEvents(count, seed = 1) {
  const next = random(seed);
  const centres = Array.from({ length: CLUSTER_COUNT }, () => ({
    at: FIRST_MS + next() * (LAST_MS - FIRST_MS),
    spread: DAY_MS * 365 * (0.1 + 2 * next()),
  }));
  /** @type {PlainEvent[]} */
  const events = [];
  for (let i = 0; i < count; i++) {
    const start = startOf(centres, next);
    const isInterval = next() < INTERVAL_SHARE;
    const end = Math.min(LAST_MS, start + DAY_MS * LONGEST_DAYS ** next());
    const date = isInterval && end >= start + DAY_MS ? `${day(start)}/${day(end)}` : day(start);
    const what = WHAT[Math.floor(next() * WHAT.length)];
    const where = WHERE[Math.floor(next() * WHERE.length)];
    const category = `c${Math.floor(next() * CATEGORY_COUNT)}`;
    const isImportant = next() < IMPORTANT_SHARE;
    const title = `${what} of ${where} ${i}`;
    events.push({ id: `e${i}`, title, date, category, ...(isImportant ? { importance: 5 } : {}) });
  }
  const categories = Array.from({ length: CATEGORY_COUNT }, (_, i) => ({
    id: `c${i}`,
    label: `Category ${i + 1}`,
  }));
  return { title: `${count} events`, categories, events };
}

/**
 * The span of an event's date in ms since 1970: from the start of its first day to the end of its last.
 *
 * @param {string} date
 * @returns {{ start: number, end: number }}
 */
export function spanOf(date) {
  const slash = date.indexOf('/');
  if (slash < 0) {
    const start = Date.parse(date);
    return { start, end: start + DAY_MS };
  }
  return { start: Date.parse(date.slice(0, slash)), end: Date.parse(date.slice(slash + 1)) + DAY_MS };
}

/** @param {{ at: number, spread: number }[]} centres @param {() => number} next */
function startOf(centres, next) {
  if (next() >= CLUSTERED_SHARE) return FIRST_MS + next() * (LAST_MS - FIRST_MS);
  const centre = centres[Math.floor(next() * centres.length)] ?? { at: FIRST_MS, spread: 0 };
  const bell = next() + next() + next() - 1.5; // near enough to a normal distribution
  return Math.max(FIRST_MS, Math.min(LAST_MS, centre.at + bell * centre.spread));
}

/** @param {number} t ms since 1970. */
function day(t) {
  return new Date(t).toISOString().slice(0, 10);
}

/** Numbers in [0, 1). Method: mulberry32, Tommy Ettinger (public domain). @param {number} seed */
function random(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
