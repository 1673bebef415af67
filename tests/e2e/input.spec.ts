// Real input, as the browser delivers it: wheel, mouse and touch, over a plot that stands in a page with a scroll bar.
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import {
  open,
  optionOf,
  optionsOf,
  rangeOf,
  settledRangeOf,
  spanOf,
  timeAt,
  timeBoxOf,
  timelineOf,
} from './page.ts';

const HOST = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Host</title>
<link rel="icon" href="data:,"><script src="/dist/standalone/cited-timeline.iife.js"></script>
<h1>An article</h1><p>Words.</p><div style="height:40rem"><cited-timeline src="/data/moscow-visit-2023.json"></cited-timeline></div>
<div style="height:3000px">More words.</div></html>`;

async function openHost(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname === '/host.html',
    (route) => route.fulfill({ contentType: 'text/html', body: HOST }),
  );
  await open(page, '/host.html');
  await settledRangeOf(page);
}

const scrollOf = (page: Page): Promise<number> => page.evaluate(() => scrollY);

// A spot on the plot with nothing of importance under it, at a fraction of its width.
async function spotOf(page: Page, fraction: number): Promise<{ x: number; y: number }> {
  const { x, y, width } = await timeBoxOf(page);
  return { x: Math.round(x + fraction * width), y: Math.round(y + 60) };
}

// How far in px a time is from a window coordinate.
async function driftPx(page: Page, time: number, x: number): Promise<number> {
  const { width } = await timeBoxOf(page);
  return Math.abs(((time - (await timeAt(page, x))) / (await spanOf(page))) * width);
}

test('Ctrl with the wheel zooms, and the time under the pointer stays there', async ({ page }) => {
  await openHost(page);
  const { x, y } = await spotOf(page, 0.3);
  await page.mouse.move(x, y);
  const [time, span] = [await timeAt(page, x), await spanOf(page)];
  await page.keyboard.down('Control');
  for (let turns = 0; turns < 5; turns += 1) await page.mouse.wheel(0, -120);
  await expect.poll(() => spanOf(page)).toBeLessThan(span / 1.5);
  await settledRangeOf(page);
  expect(await driftPx(page, time, x)).toBeLessThan(1);
  for (let turns = 0; turns < 8; turns += 1) await page.mouse.wheel(0, 120);
  await expect.poll(() => spanOf(page)).toBeGreaterThan(span);
  await page.keyboard.up('Control');
  expect(await scrollOf(page)).toBe(0);
});

test('A plain wheel over the plot scrolls the page and says how to zoom', async ({ page }) => {
  await openHost(page);
  const { x, y } = await spotOf(page, 0.5);
  const before = await rangeOf(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => scrollOf(page)).toBeGreaterThan(150);
  await expect(page.getByText(/^Use (Ctrl|⌘) \+ scroll to zoom$/)).toBeVisible();
  expect(await rangeOf(page)).toEqual(before);
});

test('A sideways wheel pans and leaves the page where it is', async ({ page }) => {
  await openHost(page);
  const { x, y } = await spotOf(page, 0.5);
  const { start, end } = await rangeOf(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(150, 0);
  await expect.poll(async () => (await rangeOf(page)).start).toBeGreaterThan(start);
  expect(await spanOf(page)).toBeCloseTo(end - start, -2);
  expect(await scrollOf(page)).toBe(0);
});

test('A drag takes the time along with the pointer, also when it begins on an event', async ({ page }) => {
  await openHost(page);
  const option = await optionOf(page, 'Samarkand meeting of Xi and Putin').boundingBox();
  const from = { x: (option?.x ?? 0) + 20, y: (option?.y ?? 0) + (option?.height ?? 0) / 2 };
  const time = await timeAt(page, from.x);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1) await page.mouse.move(from.x + step * 20, from.y);
  await page.mouse.up();
  await settledRangeOf(page);
  expect(await driftPx(page, time, from.x + 120)).toBeLessThan(1);
  // A drag is not a click.
  await expect(page.getByRole('region', { name: 'Details' })).toHaveCount(0);
});

test('A double click zooms in at the pointer', async ({ page }) => {
  await openHost(page);
  const { x, y } = await spotOf(page, 0.25);
  const [time, span] = [await timeAt(page, x), await spanOf(page)];
  await page.mouse.dblclick(x, y);
  await expect.poll(() => spanOf(page)).toBeLessThan(span * 0.51);
  await settledRangeOf(page);
  expect(await driftPx(page, time, x)).toBeLessThan(1);
});

test('The brush of the overview drags the view, its end stretches it, a click sends it there', async ({
  page,
}) => {
  await open(page);
  const strip = await timelineOf(page).locator('[part=overview]').boundingBox();
  if (!strip) throw new Error('There is no overview.');
  const y = strip.y + strip.height / 2;
  const brushOf = (): Promise<{ x: number; width: number } | null> =>
    timelineOf(page).locator('.brush').boundingBox();
  const before = await settledRangeOf(page);
  const brush = await brushOf();
  if (!brush) throw new Error('There is no brush.');
  await dragBy(page, brush.x + brush.width / 2, y, -100);
  const moved = await settledRangeOf(page);
  expect(moved.start).toBeLessThan(before.start);
  expect(moved.end - moved.start).toBeCloseTo(before.end - before.start, -3);
  const there = await brushOf();
  expect(Math.abs((there?.x ?? 0) - (brush.x - 100))).toBeLessThan(3);
  await dragBy(page, there?.x ?? 0, y, -60);
  const stretched = await settledRangeOf(page);
  expect(stretched.start).toBeLessThan(moved.start);
  expect(Math.abs(stretched.end - moved.end)).toBeLessThan((moved.end - moved.start) / 100);
  await page.mouse.click(strip.x + 30, y);
  await expect.poll(async () => (await rangeOf(page)).start).toBeLessThan(Date.UTC(2014, 0, 1));
});

test.describe('Touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('one finger sideways pans, and the time stays under the finger', async ({ page }) => {
    await openHost(page);
    const finger = await Fingers.on(page);
    const { x, y } = await spotOf(page, 0.7);
    const time = await timeAt(page, x);
    await finger.swipe({ x, y }, { x: x - 160, y });
    await settledRangeOf(page);
    expect(await driftPx(page, time, x - 160)).toBeLessThan(3);
    expect(await scrollOf(page)).toBe(0);
  });

  test('one finger upwards scrolls the page and not the time', async ({ page }) => {
    await openHost(page);
    const finger = await Fingers.on(page);
    const { x, y } = await spotOf(page, 0.5);
    const before = await rangeOf(page);
    await finger.swipe({ x, y: y + 150 }, { x, y: y - 100 });
    await expect.poll(() => scrollOf(page)).toBeGreaterThan(100);
    expect(await rangeOf(page)).toEqual(before);
  });

  test('a plot with more lanes than room scrolls first, and then the page', async ({ page }) => {
    await openHost(page);
    await timelineOf(page).evaluate((node) =>
      (node.parentElement as HTMLElement).style.setProperty('height', '24rem'),
    );
    await settledRangeOf(page);
    const finger = await Fingers.on(page);
    await expect(async () => {
      const { x, y } = await spotOf(page, 0.5);
      await finger.swipe({ x, y: y + 60 }, { x, y: y - 60 });
      expect(await scrollOf(page)).toBeGreaterThan(50);
    }).toPass({ timeout: 10_000 });
  });

  test('two fingers apart zoom in, and what is between them stays there', async ({ page }) => {
    await openHost(page);
    const fingers = await Fingers.on(page);
    const { x, y } = await spotOf(page, 0.5);
    const [time, span] = [await timeAt(page, x), await spanOf(page)];
    await fingers.pinch({ x, y }, 40, 120);
    await expect.poll(() => spanOf(page)).toBeLessThan(span / 2);
    await settledRangeOf(page);
    expect(await driftPx(page, time, x)).toBeLessThan(6);
    await fingers.pinch({ x, y }, 120, 30);
    await expect.poll(() => spanOf(page)).toBeGreaterThan(span / 1.5);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  test('a tap opens an event', async ({ page }) => {
    await open(page);
    await optionsOf(page)
      .and(page.getByRole('option', { name: /^ICC arrest warrant/ }))
      .tap();
    await expect(page.getByRole('region', { name: 'Details' })).toContainText('ICC arrest warrant for Putin');
  });
});

async function dragBy(page: Page, x: number, y: number, byX: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + byX / 2, y);
  await page.mouse.move(x + byX, y);
  await page.mouse.up();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

// Playwright taps but does not swipe: this speaks to the browser below it.
class Fingers {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async swipe(from: Point, to: Point): Promise<void> {
    await this.#move(8, (fraction) => [between(from, to, fraction)]);
  }

  // Two fingers side by side, from one distance from the middle to another.
  async pinch({ x, y }: Point, fromPx: number, toPx: number): Promise<void> {
    await this.#move(8, (fraction) => {
      const away = fromPx + (toPx - fromPx) * fraction;
      return [
        { x: x - away, y },
        { x: x + away, y },
      ];
    });
  }

  async #move(steps: number, at: (fraction: number) => readonly Point[]): Promise<void> {
    await this.#send('touchStart', at(0));
    for (let step = 1; step <= steps; step += 1) await this.#send('touchMove', at(step / steps));
    await this.#send('touchEnd', []);
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x: Math.round(x), y: Math.round(y), id })),
    });
  }
}

function between(from: Point, to: Point, fraction: number): Point {
  return { x: from.x + (to.x - from.x) * fraction, y: from.y + (to.y - from.y) * fraction };
}
