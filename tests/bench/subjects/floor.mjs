// @ts-check
// The floor: the least that any timeline must do with the same plain event objects, written as well as a patient
// afternoon allows. It reads the dates with Date.parse, groups by lane, sorts starts and ends apart, and per frame reads the
// input once, clears one canvas of the size of the view and draws what is in view: for each lane and pixel column the count
// of events that are active in it, by two ranks. No labels, no details, no accessibility, no zoom buttons, no checks of the data.
import { spanOf } from '../events.mjs';

const AXIS_PX = 30;
const TICK_COUNT = 10;
const ZOOM_PX = 50; // a wheel of 50 px doubles the scale, as it does in this element
const NONE = new Float64Array();
const COLOURS = ['#4269d0', '#efb118', '#ff725c', '#6cc5b0', '#3ca951', '#ff8ab7', '#a463f2', '#97bbf5'];

/** Per lane: starts and ends, each sorted on its own. */
/** @typedef {{ starts: Float64Array, ends: Float64Array }} Lane */
/** @typedef {{ start: number, end: number }} View */

/** @type {import('../stage.mjs').Subject} */
export const subject = {
  scripts: [],
  styles: [],
  open: async (container, /** @type {import("../events.mjs").Chronicle} */ { events, categories }) => {
    const lanes = readLanes(events, categories);
    const view = extentOf(lanes);
    const canvas = document.createElement('canvas');
    canvas.width = container.clientWidth;
    canvas.height = container.clientHeight;
    container.append(canvas);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no 2d canvas.');
    const paint = () => draw(context, lanes, view);
    listen(canvas, view, paint);
    paint();
    return { range: () => ({ ...view }), plot: () => canvas.getBoundingClientRect() };
  },
};

/**
 * @param {import('../events.mjs').PlainEvent[]} events
 * @param {import('../events.mjs').Category[]} categories
 * @returns {Lane[]}
 */
function readLanes(events, categories) {
  const lanes = new Map(categories.map(({ id }) => [id, { size: 0, starts: NONE, ends: NONE }]));
  for (const { category } of events) laneOf(lanes, category).size++;
  for (const lane of lanes.values()) {
    lane.starts = new Float64Array(lane.size);
    lane.ends = new Float64Array(lane.size);
    lane.size = 0;
  }
  for (const { date, category } of events) {
    const lane = laneOf(lanes, category);
    const { start, end } = spanOf(date);
    lane.starts[lane.size] = start;
    lane.ends[lane.size++] = end;
  }
  return Array.from(lanes.values(), ({ starts, ends }) => ({ starts: starts.sort(), ends: ends.sort() }));
}

/** @template T @param {Map<string, T>} lanes @param {string} category */
function laneOf(lanes, category) {
  const lane = lanes.get(category);
  if (!lane) throw new RangeError(`There is no category "${category}".`);
  return lane;
}

/** @param {Lane[]} lanes @returns {View} */
function extentOf(lanes) {
  const filled = lanes.filter(({ starts }) => starts.length > 0);
  return {
    start: Math.min(...filled.map(({ starts }) => starts[0] ?? Infinity)),
    end: Math.max(...filled.map(({ ends }) => ends.at(-1) ?? -Infinity)),
  };
}

/** @param {HTMLCanvasElement} canvas @param {View} view Changed in place. @param {() => void} paint */
function listen(canvas, view, paint) {
  let wheelPx = 0;
  let dragPx = 0;
  let x = 0;
  let frame = 0;
  const apply = () => {
    frame = 0;
    const span = view.end - view.start;
    const anchor = view.start + (x / canvas.width) * span;
    const zoomed = span * 2 ** (wheelPx / ZOOM_PX);
    view.start = anchor - (x / canvas.width) * zoomed - (dragPx / canvas.width) * zoomed;
    view.end = view.start + zoomed;
    wheelPx = dragPx = 0;
    paint();
  };
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      wheelPx += event.deltaY;
      x = event.offsetX;
      frame ||= requestAnimationFrame(apply);
    },
    { passive: false },
  );
  canvas.addEventListener('pointerdown', ({ pointerId }) => canvas.setPointerCapture(pointerId));
  canvas.addEventListener('pointermove', (event) => {
    if (!(event.buttons & 1)) return;
    dragPx += event.movementX;
    frame ||= requestAnimationFrame(apply);
  });
}

/** @param {CanvasRenderingContext2D} context @param {Lane[]} lanes @param {View} view */
function draw(context, lanes, view) {
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  const laneHeight = (height - AXIS_PX) / lanes.length;
  for (const [l, lane] of lanes.entries()) {
    context.fillStyle = COLOURS[l % COLOURS.length] ?? '';
    drawCounts(context, lane, view, { top: l * laneHeight, height: laneHeight });
  }
  context.fillStyle = '#222';
  for (let i = 0; i < TICK_COUNT; i++) {
    const t = view.start + ((i + 0.5) / TICK_COUNT) * (view.end - view.start);
    context.fillText(String(new Date(t).getUTCFullYear()), ((i + 0.5) / TICK_COUNT) * width, height - 10);
  }
}

/**
 * A bar in each pixel column: how many events are active in it.
 *
 * @param {CanvasRenderingContext2D} context @param {Lane} lane @param {View} view @param {{ top: number, height: number }} box
 */
function drawCounts(context, { starts, ends }, view, { top, height }) {
  const { width } = context.canvas;
  const step = (view.end - view.start) / width;
  let started = 0;
  let ended = 0;
  for (let x = 0; x < width; x++) {
    ended = rank(ends, view.start + x * step, ended);
    started = rank(starts, view.start + (x + 1) * step, started);
    if (started === ended) continue;
    const bar = Math.min(height - 2, 2 * Math.log2(1 + started - ended) + 1);
    context.fillRect(x, top + height - bar, 1, bar);
  }
}

/**
 * Count of values below `t` in an ascending array: gallops from a place that is not after it, then halves.
 *
 * @param {Float64Array} sorted @param {number} t @param {number} from
 */
function rank(sorted, t, from) {
  let step = 1;
  let low = from;
  while (low + step <= sorted.length && /** @type {number} */ (sorted[low + step - 1]) < t) {
    low += step;
    step *= 2;
  }
  let high = Math.min(sorted.length, low + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (/** @type {number} */ (sorted[middle]) < t) low = middle + 1;
    else high = middle;
  }
  return low;
}
