// From a phone to a wide screen, with text of the usual size and of twice that: nothing sticks out, nothing lies over
// anything else, no word of a control is cut off.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { detailsOf, open, optionOf, optionsOf, plotOf, searchOf, timelineOf } from './page.ts';

const SIZES = [
  { width: 390, height: 844 },
  { width: 640, height: 900 },
  { width: 820, height: 1100 },
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

interface Control {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  readonly isCut: boolean;
}

// Every control of the head and the plot that can be seen now.
function controlsOf(page: Page): Promise<Control[]> {
  return page.locator('cited-timeline').evaluate((timeline) => {
    const SELECTOR = 'button, select, [role=search], label:has(input[type=radio])';
    const controls = [...(timeline.shadowRoot?.querySelectorAll<HTMLElement>(SELECTOR) ?? [])];
    return controls
      .filter((node) => !node.closest('[popover], .results, [part=details], .message'))
      .filter((node) => node.checkVisibility())
      .map((node) => {
        const { x, y, right, bottom } = node.getBoundingClientRect();
        const name = node.getAttribute('aria-label') ?? node.textContent?.trim() ?? node.tagName;
        return { name, x, y, right, bottom, isCut: node.scrollWidth > node.clientWidth + 1 };
      });
  });
}

async function expectRoom(page: Page, where: string): Promise<void> {
  // Up and down, large text may need more than the window: the page scrolls.
  const { width, height, scrollWidth } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
    scrollWidth: document.documentElement.scrollWidth,
  }));
  expect.soft(scrollWidth, `${where}: the page is no wider than the window`).toBeLessThanOrEqual(width);
  const controls = await controlsOf(page);
  expect.soft(controls.length, where).toBeGreaterThanOrEqual(4);
  for (const control of controls) {
    const isInside =
      control.x >= 0 && control.y >= 0 && control.right <= width + 0.5 && control.bottom <= height + 0.5;
    expect.soft(isInside, `${where}: ${JSON.stringify(control)} is inside the page`).toBe(true);
    expect.soft(control.isCut, `${where}: "${control.name}" is whole`).toBe(false);
  }
  for (const [index, a] of controls.entries()) {
    for (const b of controls.slice(index + 1)) {
      const isApart =
        a.right <= b.x + 0.5 || b.right <= a.x + 0.5 || a.bottom <= b.y + 0.5 || b.bottom <= a.y + 0.5;
      expect.soft(isApart, `${where}: "${a.name}" and "${b.name}" are apart`).toBe(true);
    }
  }
}

for (const [text, fontSize] of [
  ['usual text', '15px'],
  ['text of 200 %', '30px'],
] as const) {
  test(`With ${text} everything has room from 390 px to 1920 px`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await page.evaluate((size) => document.body.style.setProperty('--timeline-font-size', size), fontSize);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expect(optionsOf(page).first()).toBeAttached();
      await expectRoom(page, `${size.width} px`);
    }
  });

  test(`With ${text} details can be read and closed from 390 px to 1920 px`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/#event=state-visit&categories=summits');
    await expect(detailsOf(page)).toBeVisible();
    await page.evaluate((size) => document.body.style.setProperty('--timeline-font-size', size), fontSize);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expectRoom(page, `${size.width} px`);
      await expect(detailsOf(page).getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
      await expect(detailsOf(page).getByRole('heading').first()).toBeInViewport();
      const { width, scrollWidth } = await detailsOf(page).evaluate((node) => ({
        width: node.clientWidth,
        scrollWidth: node.scrollWidth,
      }));
      expect
        .soft(scrollWidth, `${size.width} px: details are no wider than their place`)
        .toBeLessThanOrEqual(width);
      // The event that is open can be seen beside its details, but for the largest text on the smallest screen.
      const isLeast = size.width === 390 && fontSize === '30px';
      if (!isLeast) await expect(optionOf(page, 'Xi Jinping’s state visit to Moscow')).toBeInViewport();
    }
  });
}

// Where each event stands, px below the first.
function placesOf(page: Page): Promise<Record<string, number>> {
  return optionsOf(page).evaluateAll((options) => {
    const top = (option: Element): number => option.getBoundingClientRect().top;
    return Object.fromEntries(
      options.map((option) => [
        option.getAttribute('aria-label') ?? '',
        Math.round(top(option) - top(options[0]!)),
      ]),
    );
  });
}

for (const height of [844, 700, 693]) {
  test(`On a phone of ${height} px, details come over the lanes, which stay as they are and show the open event`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    // A height that is no whole number of px.
    await timelineOf(page).evaluate(async (node: HTMLElement) => {
      node.style.height = `${node.clientHeight - 0.4}px`;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    const heightOf = () => plotOf(page).evaluate((node) => Math.floor(node.getBoundingClientRect().height));
    const [before, lanesPx] = [await placesOf(page), await heightOf()];
    for (const title of ['AUKUS submarine road map in San Diego', 'Video call: Putin invites Xi to Moscow']) {
      await optionOf(page, title).click();
      await expect(detailsOf(page).getByRole('heading', { name: title })).toBeVisible();
      expect(await placesOf(page), title).toEqual(before);
      expect(await heightOf(), title).toBe(lanesPx);
      await expect(optionOf(page, title)).toBeInViewport({ ratio: 1 });
      const details = await detailsOf(page).boundingBox();
      const option = await optionOf(page, title).boundingBox();
      expect((option?.y ?? Infinity) + (option?.height ?? 0), title).toBeLessThan(details?.y ?? 0);
    }
    await page.keyboard.press('Escape');
    await expect(detailsOf(page)).toBeHidden();
    expect(await placesOf(page)).toEqual(before);
  });
}

test('On a phone, lanes that a reader has scrolled stay there when the window changes its height', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page);
  await optionOf(page, 'AUKUS submarine road map in San Diego').click();
  await expect(detailsOf(page)).toBeVisible();
  const first = optionOf(page, 'Beijing meeting: a ‘no-limits’ friendship');
  await first.evaluate((node) => node.scrollIntoView());
  await expect(first).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 690 });
  await expect.poll(() => timelineOf(page).evaluate((node) => node.clientHeight)).toBe(690);
  await expect(first).toBeInViewport();
});

test('In a box of hardly any height, events can be seen all the same', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 200 });
  await open(page);
  const plot = (await plotOf(page).boundingBox())!;
  const first = (await optionsOf(page).first().boundingBox())!;
  expect(first.y).toBeGreaterThanOrEqual(plot.y);
  await expect(optionsOf(page).first()).toBeInViewport({ ratio: 1 });
});

test('On paper from the beginning, the plot is drawn and its events are named', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/');
  await expect(optionOf(page, 'ICC arrest warrant for Putin')).toBeVisible();
  const axis = (await page.locator('[part~=axis]').boundingBox())!;
  expect(axis.width).toBeGreaterThan(400);
});

test('Search results and panels stay inside a phone’s window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  for (const [name, show] of [
    ['Search results', () => searchOf(page).fill('xi')],
    ['Filters', () => page.getByRole('button', { name: /^Filters/ }).click()],
    ['More', () => page.getByRole('button', { name: 'More' }).click()],
  ] as const) {
    await show();
    const panel =
      name === 'Search results' ? page.getByRole('list', { name }) : page.getByRole('dialog', { name });
    await expect(panel).toBeVisible();
    const box = await panel.boundingBox();
    expect(box?.x, name).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  }
});

test('Everything that can be tapped on a phone is at least 24 px wide and high', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  for (const { name, x, y, right, bottom } of await controlsOf(page)) {
    expect.soft(Math.min(right - x, bottom - y), name).toBeGreaterThanOrEqual(24);
  }
  await open(page, '/#event=state-visit');
  for (const button of await detailsOf(page).getByRole('button').all()) {
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect.soft(Math.min(width, height), await button.innerText()).toBeGreaterThanOrEqual(24);
  }
});
