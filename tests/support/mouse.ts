// A mouse with a wheel: real input through the browser's own pipeline, so that what is prevented, captured or scrolled is
// decided by the browser and not by the test.
import { cdp } from 'vitest/browser';

interface At {
  readonly x: number;
  readonly y: number;
}

interface Wheel extends At {
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly isCtrl?: boolean;
}

const CTRL = 2; // Input.dispatchMouseEvent, modifiers

async function send(type: string, { x, y }: At, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect();
  const at = { x: x + (frame?.left ?? 0), y: y + (frame?.top ?? 0) };
  await cdp().send('Input.dispatchMouseEvent', { type, ...at, ...more } as never);
}

/** Moves the pointer. */
export function moveTo(at: At): Promise<void> {
  return send('mouseMoved', at);
}

/** Presses the main button, moves in steps, and lets go. */
export async function drag(from: At, to: At, steps = 5): Promise<void> {
  await press(from);
  for (let step = 1; step <= steps; step += 1) {
    const fraction = step / steps;
    const at = { x: from.x + (to.x - from.x) * fraction, y: from.y + (to.y - from.y) * fraction };
    await send('mouseMoved', at, { button: 'left', buttons: 1 });
  }
  await release(to);
}

/** Presses the main button and holds it. */
export async function press(at: At): Promise<void> {
  await moveTo(at);
  await send('mousePressed', at, { button: 'left', buttons: 1, clickCount: 1 });
}

/** Lets the main button go. */
export function release(at: At): Promise<void> {
  return send('mouseReleased', at, { button: 'left', buttons: 0, clickCount: 1 });
}

/** Presses the main button twice. */
export async function doubleClick(at: At): Promise<void> {
  await moveTo(at);
  for (const clickCount of [1, 2]) {
    await send('mousePressed', at, { button: 'left', buttons: 1, clickCount });
    await send('mouseReleased', at, { button: 'left', buttons: 0, clickCount });
  }
}

/** Turns the wheel once. Positive `deltaY` is towards the reader. */
export function wheel({ x, y, deltaX = 0, deltaY = 0, isCtrl = false }: Wheel): Promise<void> {
  return send('mouseWheel', { x, y }, { deltaX, deltaY, modifiers: isCtrl ? CTRL : 0 });
}
