// @ts-check
// Runs in the page: loads one subject's scripts, makes the events, opens them and says when they are painted. What is
// measured from outside (heap, work, input) is in measure.mjs. `stage.html?subject=floor` opens one by hand.
import { makeEvents } from './events.mjs';

/** @typedef {{ range: () => { start: number, end: number }, plot: () => DOMRect, complete?: Promise<void>, buttons?: { zoomIn: string, zoomOut: string } }} Opened */
/**
 * @typedef {object} Subject
 * @property {{ src: string, isModule?: boolean }[]} scripts In their order.
 * @property {string[]} styles
 * @property {() => boolean} [isAvailable] Whether the script that was loaded can do it.
 * @property {(chronicle: import('./events.mjs').Chronicle) => any} [prepare] Brings the events into the form in which they
 *   are handed over, before the clock starts; without it they are handed over as they are.
 * @property {(container: HTMLElement, input: any) => Promise<Opened>} open Resolves once events are in the next frame.
 *   `range` is what is in view, in a unit of its own; `plot` is where gestures go; `complete` resolves when everything
 *   is drawn, for what draws over several frames.
 */

const container = /** @type {HTMLElement} */ (document.querySelector('#container'));
const name = new URLSearchParams(location.search).get('subject') ?? 'floor';
/** @type {unknown} */
let input;
/** @type {Opened | undefined} */
let opened;
/** @type {number[]} */
let frameTimes = [];
let isWatching = false;

const stage = {
  /** @param {number} count @returns Whether the subject can show them. */
  async prepare(count) {
    const subject = await loading;
    if (subject.isAvailable && !subject.isAvailable()) return false;
    // As a page gets them: made of JSON, so that no string still has to be put together by whoever reads it first.
    const chronicle = JSON.parse(JSON.stringify(makeEvents(count)));
    input = subject.prepare ? await subject.prepare(chronicle) : chronicle;
    await nextFrames();
    return true;
  },
  /** @returns Time to the first frame with events, and to the one with all of them, ms. */
  async open() {
    const subject = await loading;
    const start = performance.now();
    opened = await subject.open(container, input);
    const onScreen = () => nextFrames().then(() => performance.now() - start);
    const whole = Promise.resolve(opened.complete).then(onScreen);
    return { openMs: await onScreen(), completeMs: await whole };
  },
  range: () => opened?.range(),
  plot: () => {
    const { x, y, width, height } = opened?.plot() ?? new DOMRect();
    return { x, y, width, height, buttons: opened?.buttons };
  },
  /** Records when frames begin, until `frames` is asked. */
  watchFrames() {
    frameTimes = [];
    isWatching = true;
    const watch = (/** @type {number} */ t) => {
      if (!isWatching) return;
      frameTimes.push(t);
      requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  },
  /** @returns {number[]} Time from each frame to the next, ms. */
  frames() {
    isWatching = false;
    return frameTimes.slice(1).map((t, i) => t - (frameTimes[i] ?? t));
  },
};
/** @typedef {typeof stage} Stage */

const loading = load();
Object.assign(window, { stage, loading });

/** @returns {Promise<Subject>} */
async function load() {
  /** @type {{ subject: Subject }} */
  const { subject } = await import(`./subjects/${name}.mjs`);
  await Promise.all(
    subject.styles.map((href) =>
      added(Object.assign(document.createElement('link'), { rel: 'stylesheet', href })),
    ),
  );
  for (const { src, isModule } of subject.scripts)
    await added(
      Object.assign(document.createElement('script'), { src, ...(isModule ? { type: 'module' } : {}) }),
    );
  return subject;
}

/** @param {HTMLLinkElement | HTMLScriptElement} element */
function added(element) {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error(`${element.outerHTML} did not load.`)));
    document.head.append(element);
  });
}

/** Resolves when what has been done by now is on screen: at the beginning of the frame after the next. */
function nextFrames() {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
