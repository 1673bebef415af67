// @ts-check
// A Chromium trace → what the main thread did for each wheel step, and on what. Knows nothing of timelines.
// Event names are those that DevTools' Performance panel reads.

/** @typedef {{ name: string, cat: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args: any }} TraceEvent */
/** @typedef {{ wallMs: number, cpuMs: number, partsMs: Record<string, number> }} Frame */

// As few as say what is needed: each recorded event takes time itself.
const CATEGORIES = [
  'toplevel', // tasks, by which everything is summed
  'devtools.timeline', // what they consist of
];
const TASK = 'ThreadControllerImpl::RunTask';

/** Which part of a frame an event is. What is not named counts with the event around it. @type {Record<string, string>} */
const PARTS = {
  EventDispatch: 'script',
  FunctionCall: 'script',
  FireAnimationFrame: 'script',
  TimerFire: 'script',
  RunMicrotasks: 'script',
  'v8.callFunction': 'script',
  MinorGC: 'garbage',
  MajorGC: 'garbage',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  HitTest: 'hit test',
};

/**
 * Records a trace of a page while something happens.
 *
 * @param {import('playwright').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<TraceEvent[]>}
 */
export async function traceOf(page, act) {
  const session = await page.context().newCDPSession(page);
  /** @type {TraceEvent[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(.../** @type {any[]} */ (value)));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordUntilFull', includedCategories: CATEGORIES },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/**
 * Sums the tasks of the main thread from each wheel event to the next one, or for at most `maxMs`.
 *
 * @param {readonly TraceEvent[]} events
 * @param {number} maxMs
 * @returns {Frame[]} One for each wheel event that reached the page.
 */
export function framesOf(events, maxMs) {
  const isWheel = (/** @type {TraceEvent} */ e) =>
    e.name === 'EventDispatch' && e.args?.data?.type === 'wheel';
  const first = events.find(isWheel);
  if (!first) throw new Error('No wheel event reached the page.');
  const own = events
    .filter((e) => e.ph === 'X' && e.pid === first.pid && e.tid === first.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = own.filter((e) => e.name === TASK);
  // A wheel event and its default action may be two dispatches within one task: the task counts once.
  const starts = [
    ...new Set(own.filter(isWheel).map((wheel) => taskAround(tasks, wheel.ts)?.ts ?? wheel.ts)),
  ];
  return starts.map((start, i) => {
    const end = Math.min(starts[i + 1] ?? Infinity, start + maxMs * 1000);
    const within = tasks.filter((task) => task.ts >= start && task.ts < end);
    return {
      wallMs: sum(within, (task) => task.dur ?? 0) / 1000,
      cpuMs: sum(within, (task) => task.tdur ?? task.dur ?? 0) / 1000,
      partsMs: partsOf(own.filter((e) => e.ts >= start && e.ts < end)),
    };
  });
}

/** @param {readonly TraceEvent[]} tasks @param {number} ts */
function taskAround(tasks, ts) {
  return tasks.findLast((task) => task.ts <= ts && ts <= task.ts + (task.dur ?? 0));
}

/**
 * Time of each part without the parts nested in it.
 *
 * @param {readonly TraceEvent[]} events In order of start, the longer first.
 * @returns {Record<string, number>} In ms.
 */
function partsOf(events) {
  /** @type {Record<string, number>} */
  const parts = {};
  /** @type {{ part: string, end: number }[]} */
  const open = [];
  let last = 0;
  /** @param {number} ts */
  const spend = (ts) => {
    const top = open.at(-1);
    if (top) parts[top.part] = (parts[top.part] ?? 0) + Math.max(0, ts - last) / 1000;
    last = Math.max(last, ts);
  };
  /** @param {number} ts */
  const close = (ts) => {
    for (let top = open.at(-1); top && top.end <= ts; top = open.at(-1)) {
      spend(top.end);
      open.pop();
    }
  };
  for (const { name, ts, dur = 0 } of events) {
    close(ts);
    spend(ts);
    open.push({ part: PARTS[name] ?? open.at(-1)?.part ?? 'other', end: ts + dur });
    last = Math.max(last, ts);
  }
  close(Infinity);
  return parts;
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => number} value
 */
function sum(items, value) {
  return items.reduce((total, item) => total + value(item), 0);
}

/** @param {readonly number[]} values @param {number} fraction 0.5 is the median. */
export function quantile(values, fraction) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? NaN;
}
