// The example pages with real data: three million flights from a Parquet file, a week of earthquakes.
import { expect, test } from '@playwright/test';
import { TAGS, violationsOf } from './axe.ts';
import { collectErrors, detailsOf, open, optionsOf, searchOf } from './page.ts';

const PAGES = [
  { name: 'flights', title: 'Three million flights', events: '3,000,000' },
  { name: 'earthquakes', title: 'A week of earthquakes', events: '1,707' },
] as const;
const SIZES = [
  { width: 1280, height: 720, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

for (const { name, title, events } of PAGES) {
  const address = `/examples/${name}.html`;

  test(`The page of ${name} shows all of them and where they come from`, async ({ page }) => {
    const errors = collectErrors(page);
    await open(page, address);
    await expect(page).toHaveTitle(new RegExp(`^${title}`));
    await expect(page.getByText(`${events} of ${events} events in view`)).toBeVisible({ timeout: 45_000 });
    await expect(optionsOf(page).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'vega-datasets' })).toBeVisible();
    expect(errors).toEqual([]);
    await page.getByRole('link', { name: 'Back to the timeline' }).click();
    await expect(page).toHaveURL(/\/(index\.html)?(#.*)?$/);
    await expect(optionsOf(page).first()).toBeVisible();
  });

  for (const { colorScheme, ...viewport } of SIZES) {
    test(`axe finds nothing on the page of ${name}, ${viewport.width} px wide, ${colorScheme}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await open(page, address);
      await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 45_000 });
      const violations = await violationsOf(page, { tags: TAGS });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
    });
  }
}

test('A flight says where from and where to, and when', async ({ page }) => {
  await open(page, '/examples/flights.html');
  await expect(page.getByText('3,000,000 of 3,000,000 events in view')).toBeVisible({ timeout: 45_000 });
  await page.locator('cited-timeline').evaluate((node) => {
    (node as unknown as { select: (id: string) => void }).select('row-0');
  });
  await expect(detailsOf(page).getByRole('heading', { name: /^[A-Z]{3} to [A-Z]{3}$/ })).toBeVisible();
  await expect(detailsOf(page)).toContainText('1 January 2001');
});

test('An earthquake has its source', async ({ page }) => {
  await open(page, '/examples/earthquakes.html');
  await searchOf(page).fill('M 6.4');
  await page.keyboard.press('Enter');
  await expect(detailsOf(page).getByRole('heading', { name: /^M 6\.4/ })).toBeVisible();
  await expect(detailsOf(page)).toContainText('USGS All Earthquakes, Past Week');
  await expect(detailsOf(page)).toContainText('magnitude 6.4');
});

test('Only the columns that are named are fetched', async ({ page }) => {
  const ranges: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.parquet')) ranges.push(request.headers()['range'] ?? '');
  });
  await open(page, '/examples/flights.html');
  await expect(page.getByText('3,000,000 of 3,000,000 events in view')).toBeVisible({ timeout: 45_000 });
  const bytes = ranges
    .map((range) => /^bytes=(\d+)-(\d+)$/.exec(range))
    .reduce((sum, match) => sum + (match ? Number(match[2]) - Number(match[1]) : Infinity), 0);
  expect(ranges.length).toBeGreaterThan(2);
  expect(bytes).toBeLessThan(8e6); // of 13.5 million
});

test('Flights are read in a worker under a strict policy with Trusted Types', async ({ page }) => {
  const errors = collectErrors(page);
  const worker = page.waitForEvent('worker');
  await open(page, '/strict/examples/flights.html');
  expect((await worker).url()).toContain('parquet-worker');
  await expect(page.getByText('3,000,000 of 3,000,000 events in view')).toBeVisible({ timeout: 45_000 });
  expect(errors).toEqual([]);
});
