// What a reader sees while the view moves is what stands there when it rests, though another painter paints it.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { crowd } from './crowd.ts';
import { open, plotOf, timelineOf } from './page.ts';

const FAR_APART = 64; // of 255: more than the edges of letters and lines differ

/** A step of the wheel in the middle of the plot, and the frame that follows; the view does not come to rest. */
async function step(page: Page, delta = -7): Promise<void> {
  const before = await heard(page);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, delta);
  await expect.poll(() => heard(page)).toBeGreaterThan(before);
  await page.keyboard.up('Control');
  await page.clock.runFor(34);
}

// How many steps of the wheel have come to the page: the browser says before that it has sent one.
function heard(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['wheels'] ?? 0));
}

async function start(page: Page, prepare?: () => Promise<void>): Promise<void> {
  await page.clock.install();
  await page.goto('/?gestures=greedy');
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const count = (): void => void (dataset['wheels'] = `${Number(dataset['wheels'] ?? 0) + 1}`);
    addEventListener('wheel', count, { capture: true, passive: true });
  });
  await prepare?.();
  // In whatever language.
  const list = page.getByRole('listbox').first();
  await expect(list.getByRole('option').first()).toBeVisible();
  // From here on, time goes on only where the test says so.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const box = await list.boundingBox();
  await page.mouse.move(box!.x + box!.width * 0.6, box!.y + box!.height / 2);
  // The first gesture brings the painter.
  const part = page.waitForResponse(/motion/);
  await step(page);
  await part;
  await rest(page);
}

async function rest(page: Page): Promise<void> {
  await page.clock.runFor(400);
}

/** Whether the plot is painted on a canvas now. */
function isMoving(page: Page): Promise<boolean> {
  return timelineOf(page).evaluate(({ shadowRoot }) => shadowRoot!.querySelector('.stage > canvas') !== null);
}

/** The part of the plot's pixels that are far apart in two pictures. */
async function difference(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async ({ images, far }) => {
      const [a, b] = await Promise.all(
        images.map(async (image) => {
          const bytes = Uint8Array.from(atob(image), (c) => c.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      let count = 0;
      for (let i = 0; i < a!.length; i += 4) {
        const isFar = [0, 1, 2].some((channel) => Math.abs(a![i + channel]! - b![i + channel]!) > far);
        if (isFar) count += 1;
      }
      return count / (a!.length / 4);
    },
    { images: [before, after].map((image) => image.toString('base64')), far: FAR_APART },
  );
}

const CROWD = JSON.stringify(crowd(3000));
const CASES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['a timeline of sources', async () => {}],
  ['one in dark colours', async (page) => page.emulateMedia({ colorScheme: 'dark' })],
  [
    'one that runs from right to left',
    (page) => timelineOf(page).evaluate((timeline) => timeline.setAttribute('lang', 'ar')),
  ],
  [
    'a crowd of 3,000 events',
    (page) =>
      timelineOf(page).evaluate((timeline, text) => {
        (timeline as unknown as { dataset: unknown }).dataset = JSON.parse(text);
      }, CROWD),
  ],
];

for (const [name, prepare] of CASES) {
  test(`${name} looks the same moving and at rest, at every step of the way in`, async ({ page }) => {
    await start(page, () => prepare(page));
    for (let i = 0; i < 6; i++) {
      for (let k = 0; k < 5; k++) await step(page);
      expect(await isMoving(page)).toBe(true);
      const clip = (await timelineOf(page).locator('.stage').boundingBox())!;
      const moving = await page.screenshot({ clip });
      await rest(page);
      expect(await isMoving(page)).toBe(false);
      const resting = await page.screenshot({ clip });
      expect.soft(await difference(page, moving, resting), `after ${5 * (i + 1)} steps`).toBeLessThan(0.004);
    }
  });
}

test('forced colours are the system’s while the view moves too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await start(page);
  await step(page);
  expect(await isMoving(page)).toBe(false);
  await expect(timelineOf(page).locator('.lanes')).toBeVisible();
});

test('without the part the plot moves all the same', async ({ page }) => {
  await page.route(/motion/, (route) => route.abort());
  await open(page);
  const title = plotOf(page).getByRole('option').first();
  const before = await title.boundingBox();
  const box = (await plotOf(page).boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2);
  await page.keyboard.down('Control');
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -30);
  await page.keyboard.up('Control');
  await expect(async () => expect(await title.boundingBox()).not.toEqual(before)).toPass();
  expect(await isMoving(page)).toBe(false);
});
