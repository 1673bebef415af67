// The events that `npx cited-timeline html` writes, inside the element: readers without scripts have them, and nothing jumps
// when the timeline takes their place.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { collectErrors, DATASET, optionOf, settledRangeOf, TITLES } from './page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STYLE = `cited-timeline { display: block; block-size: 30rem }
  cited-timeline:not(:defined) { overflow: auto }`;

/** A page as an author would write it: the events inside the element, which has its size, and text under it. */
async function serve(page: Page): Promise<void> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/cli.js', 'html', 'data/moscow-visit-2023.json'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"><style>${STYLE}</style>
<script type="module" src="/dist/standalone/cited-timeline.js"></script></head>
<body><main><h1>An article</h1><cited-timeline src="/data/moscow-visit-2023.json?delayMs=300">${stdout}</cited-timeline><p>The article goes on.</p></main></body></html>`,
    }),
  );
}

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all events stand there, dated, with their sources', async ({ page }) => {
    await serve(page);
    await page.goto('/host.html');
    await expect(page.getByRole('heading', { level: 2, name: DATASET.title })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(TITLES);
    await expect(page.locator('cited-timeline ol > li')).toHaveCount(DATASET.events.length);
    await expect(page.locator('time[datetime="2023-03-17"]').first()).toHaveText('17 March 2023');
    await expect(page.locator('cited-timeline a').first()).toHaveAttribute('href', /^https:.*#:~:text=/);
    await expect(page.getByText('The article goes on.')).toBeInViewport();
  });
});

test('The list is good HTML, and shows until the script is there', async ({ page }) => {
  await serve(page);
  await page.route('**/cited-timeline.js', (route) => route.abort());
  await page.goto('/host.html');
  await expect(page.getByRole('heading', { level: 3, name: TITLES[0] })).toBeVisible();
  const violations = await violationsOf(page, { without: ['scrollable-region-focusable'] });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('The timeline takes its place without a jump, and without showing both', async ({ page }) => {
  const errors = collectErrors(page);
  await serve(page);
  await page.addInitScript(() => {
    const seen = { shift: 0, isBoth: false };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = (): void => {
      const element = document.querySelector('cited-timeline');
      const list = element?.querySelector('ol');
      // A list that is drawn inside a timeline that is there.
      if (element?.shadowRoot?.querySelector('.frame') && list?.checkVisibility()) seen.isBoth = true;
      requestAnimationFrame(look);
    };
    look();
  });
  // Late enough for the list to be on screen before.
  await page.route('**/cited-timeline.js', async (route) => {
    await expect(page.getByText('The article goes on.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: TITLES[0] })).toBeVisible();
    await route.continue();
  });
  await page.goto('/host.html');
  await expect(optionOf(page, 'ICC arrest warrant for Putin')).toBeVisible();
  await settledRangeOf(page);
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { shift: number; isBoth: boolean } }).seen,
  );
  expect(seen.isBoth).toBe(false);
  expect(seen.shift).toBeLessThan(0.02);
  // It stays in the page for machines.
  expect(await page.locator('cited-timeline ol > li').count()).toBe(DATASET.events.length);
  expect(errors).toEqual([]);
});
