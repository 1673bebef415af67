// @ts-check
// The gestures that every subject gets: real input, which takes the way through the browser that a reader's takes.
import { setTimeout as pause } from 'node:timers/promises';

const ZOOM_STEPS = 60;
const DRAG_STEPS = 60;
const STEP_MS = 33; // two frames at 60 Hz: what two frames can do is not held up by the step before
const SETTLE_MS = 400; // what ends a gesture is part of what it costs
const DRAG_STEP_PX = 8;
const ZOOM_IN_STEPS = 12; // before a drag: what shows everything may have nowhere to go
const CLICK_STEPS = 3; // the same where a click zooms, in bigger steps

/** @typedef {{ x: number, y: number, width: number, height: number, buttons?: { zoomIn: string, zoomOut: string } | undefined }} Plot */
/** @typedef {{ wheelPx: number, key?: 'Control' }} ZoomBy */

/**
 * 60 steps of zoom around the middle of the plot, half of them in and half out again.
 *
 * @param {import('playwright').Page} page @param {Plot} plot @param {ZoomBy} zoomBy
 * @param {() => Promise<void>} atTurn Called in between.
 */
export async function zoomInAndOut(page, plot, zoomBy, atTurn) {
  await zoom(page, plot, zoomBy, ZOOM_STEPS / 2);
  await atTurn();
  await zoom(page, plot, zoomBy, -ZOOM_STEPS / 2);
}

/**
 * A drag of 60 moves, half of them to the left and half back.
 *
 * @param {import('playwright').Page} page @param {Plot} plot @param {() => Promise<void>} atTurn Called in between.
 */
export async function dragToAndFro(page, plot, atTurn) {
  const { x, y } = middleOf(plot);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= DRAG_STEPS; i++) {
    const stepsLeft = i <= DRAG_STEPS / 2 ? i : DRAG_STEPS - i;
    await inStep(page.mouse.move(x - stepsLeft * DRAG_STEP_PX, y));
    if (i === DRAG_STEPS / 2) await atTurn();
  }
  await page.mouse.up();
}

/** Waits until what a gesture leaves to be done is done. */
export async function settle() {
  await pause(SETTLE_MS);
}

/**
 * Zooms in as far as a drag needs, or out again.
 *
 * @param {import('playwright').Page} page @param {Plot} plot @param {ZoomBy} zoomBy @param {1 | -1} direction
 */
export async function makeRoom(page, plot, zoomBy, direction) {
  await zoom(page, plot, zoomBy, direction * (plot.buttons ? CLICK_STEPS : ZOOM_IN_STEPS));
  await settle();
}

/** @param {import('playwright').Page} page @param {Plot} plot @param {ZoomBy} zoomBy @param {number} steps Below 0: out. */
async function zoom(page, plot, { wheelPx, key }, steps) {
  const { x, y } = middleOf(plot);
  if (plot.buttons) {
    const button = page.locator(steps > 0 ? plot.buttons.zoomIn : plot.buttons.zoomOut);
    const box = await button.boundingBox();
    if (!box) throw new Error('There is no button to zoom with.');
    for (let i = 0; i < Math.abs(steps); i++)
      await inStep(page.mouse.click(box.x + box.width / 2, box.y + box.height / 2));
    return;
  }
  await page.mouse.move(x, y);
  if (key) await page.keyboard.down(key);
  for (let i = 0; i < Math.abs(steps); i++) await inStep(page.mouse.wheel(0, -Math.sign(steps) * wheelPx));
  if (key) await page.keyboard.up(key);
}

/** Each step is sent when the one before has been taken, and no sooner than a hand would. @param {Promise<void>} step */
async function inStep(step) {
  await Promise.all([step, pause(STEP_MS)]);
}

/** @param {Plot} plot */
function middleOf({ x, y, width, height }) {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
