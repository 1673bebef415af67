// @ts-check
// The gestures that every subject gets: real input, which takes the way through the browser that a reader's takes.
import { setTimeout as pause } from 'node:timers/promises';

const ZOOM_STEPS = 60;
const DRAG_STEPS = 60;
const STEP_MS = 33; // two frames at 60 Hz: what two frames can do is not held up by the step before
const SETTLE_MS = 400; // what ends a gesture is part of what it costs
const DRAG_STEP_PX = 8;
const ZOOM_IN_STEPS = 12; // before a drag: what shows everything may have nowhere to go
const CLICKS_ONE_WAY = 5; // a button's steps are bigger, and there are fewer of them

/** @typedef {{ x: number, y: number, width: number, height: number, buttons?: { zoomIn: string, zoomOut: string } | undefined }} Plot */
/** @typedef {{ wheelPx: number, key?: 'Control' }} ZoomBy */

/**
 * 60 steps of zoom around the middle of the plot, half of them in and half out again.
 *
 * @param {import('playwright').Page} page @param {Plot} plot @param {ZoomBy} zoomBy
 * @param {() => Promise<void>} atTurn Called in between.
 */
export async function zoomInAndOut(page, plot, zoomBy, atTurn) {
  if (plot.buttons) {
    await clickInAndOut(page, plot.buttons, atTurn);
    return;
  }
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
 * Zooms in as far as a drag needs.
 *
 * @param {import('playwright').Page} page @param {Plot} plot @param {ZoomBy} zoomBy
 */
export async function makeRoom(page, plot, zoomBy) {
  if (plot.buttons) await click(page, plot.buttons.zoomIn, CLICKS_ONE_WAY);
  else await zoom(page, plot, zoomBy, ZOOM_IN_STEPS);
  await settle();
}

/** @param {import('playwright').Page} page @param {Plot} plot @param {ZoomBy} zoomBy @param {number} steps Below 0: out. */
async function zoom(page, plot, { wheelPx, key }, steps) {
  const { x, y } = middleOf(plot);
  await page.mouse.move(x, y);
  if (key) await page.keyboard.down(key);
  for (let i = 0; i < Math.abs(steps); i++) await inStep(page.mouse.wheel(0, -Math.sign(steps) * wheelPx));
  if (key) await page.keyboard.up(key);
}

/**
 * @param {import('playwright').Page} page @param {NonNullable<Plot['buttons']>} buttons
 * @param {() => Promise<void>} atTurn Called after the first clicks.
 */
async function clickInAndOut(page, { zoomIn, zoomOut }, atTurn) {
  for (let i = 0; i < ZOOM_STEPS; i += 2 * CLICKS_ONE_WAY) {
    await click(page, zoomIn, CLICKS_ONE_WAY);
    if (i === 0) await atTurn();
    await click(page, zoomOut, CLICKS_ONE_WAY);
  }
}

/** @param {import('playwright').Page} page @param {string} selector @param {number} times */
async function click(page, selector, times) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error('There is no button to zoom with.');
  const { x, y } = middleOf(box);
  for (let i = 0; i < times; i++) await inStep(page.mouse.click(x, y));
}

/** Each step is sent when the one before has been taken, and no sooner than a hand would. @param {Promise<void>} step */
async function inStep(step) {
  await Promise.all([step, pause(STEP_MS)]);
}

/** @param {{ x: number, y: number, width: number, height: number }} box */
function middleOf({ x, y, width, height }) {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
