// @ts-check
// What a zoom frame costs the main thread: real Ctrl + wheel input, from its dispatch to the painted scene; and the same for a
// bare canvas with as many marks, the least that any timeline could cost on this machine at this moment.
import { setTimeout as pause } from 'node:timers/promises';
import { framesOf, quantile, traceOf } from './trace.mjs';

/** @typedef {{ frameCount: number, markCount: number, medianMs: number, p95Ms: number, cpuMedianMs: number, cpuP95Ms: number, partsMs: Record<string, number> }} ZoomCost */

const STEPS_ONE_WAY = 20;
const SWEEPS = 3; // in and out again: 60 frames each way
const STEP_MS = 50; // three frames at 60 Hz: no step waits for the one before
const WHEEL_DELTA = 4; // a calm pinch on a trackpad: 6 % a step, 3-fold a sweep
const FOCUS = 0.85; // where on the plot: most events of the built-in dataset are there

/**
 * @param {import('playwright').Page} page With a timeline that has loaded.
 * @returns {Promise<ZoomCost>}
 */
export async function zoomTimeline(page) {
  const box = await page.locator('cited-timeline').locator('.stage').boundingBox();
  if (!box) throw new Error('The page shows no plot.');
  const options = page.getByRole('listbox', { name: 'Events' }).getByRole('option');
  const counts = [await options.count()];
  const frames = await measure(page, box, async () => void counts.push(await options.count()));
  return { ...frames, markCount: Math.round(counts.reduce((a, b) => a + b) / counts.length) };
}

/**
 * @param {import('playwright').Page} page Empty.
 * @param {number} markCount
 * @returns {Promise<ZoomCost>}
 */
export async function zoomCanvas(page, markCount) {
  await page.setContent('<!doctype html><canvas width="900" height="500"></canvas>');
  await page.evaluate((count) => {
    const canvas = document.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    let zoom = 1;
    let frame = 0;
    const draw = () => {
      frame = 0;
      context.clearRect(0, 0, canvas.width, canvas.height);
      for (let i = 0; i < count; i++) {
        context.beginPath();
        context.arc((((i + 1) * 900 * zoom) / count) % 900, 20 + ((i * 37) % 460), 6, 0, 7);
        context.fill();
      }
    };
    canvas.addEventListener('wheel', (event) => {
      event.preventDefault();
      zoom *= 2 ** (-event.deltaY / 50);
      frame ||= requestAnimationFrame(draw);
    });
    draw();
  }, markCount);
  const box = await page.locator('canvas').boundingBox();
  if (!box) throw new Error('The page shows no canvas.');
  return { ...(await measure(page, box, async () => {})), markCount };
}

/**
 * @param {import('playwright').Page} page
 * @param {{ x: number, y: number, width: number, height: number }} box
 * @param {() => Promise<void>} afterSweep
 */
async function measure(page, box, afterSweep) {
  const sweep = async () => {
    for (const delta of [-WHEEL_DELTA, WHEEL_DELTA]) {
      for (let i = 0; i < STEPS_ONE_WAY; i++) {
        await page.mouse.wheel(0, delta);
        await pause(STEP_MS);
      }
      await pause(4 * STEP_MS); // what ends a gesture stays out of its last frame
      await afterSweep();
    }
  };
  await page.mouse.move(box.x + box.width * FOCUS, box.y + box.height / 2);
  await page.keyboard.down('Control');
  await sweep(); // code gets compiled, caches fill
  const events = await traceOf(page, async () => {
    for (let i = 0; i < SWEEPS; i++) await sweep();
  });
  await page.keyboard.up('Control');
  const frames = framesOf(events, STEP_MS);
  const wall = frames.map(({ wallMs }) => wallMs);
  const cpu = frames.map(({ cpuMs }) => cpuMs);
  const parts = [...new Set(frames.flatMap(({ partsMs }) => Object.keys(partsMs)))];
  const meanOf = (/** @type {string} */ part) =>
    frames.reduce((sum, { partsMs }) => sum + (partsMs[part] ?? 0), 0) / frames.length;
  return {
    frameCount: frames.length,
    medianMs: quantile(wall, 0.5),
    p95Ms: quantile(wall, 0.95),
    cpuMedianMs: quantile(cpu, 0.5),
    cpuP95Ms: quantile(cpu, 0.95),
    partsMs: Object.fromEntries(parts.map((part) => [part, meanOf(part)])),
  };
}
