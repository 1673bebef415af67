// The documentation as it is built: axe, links, and that it is readable at every size, without scripts and under the
// strictest policy. What is in its sources is tested in tests/site and snippets.spec.ts.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { CONTRAST, expectAccessible } from './axe.ts';
import { collectErrors } from './page.ts';

const SITE = fileURLToPath(new URL('../../dist-site/docs', import.meta.url));
const PAGES = existsSync(SITE) ? readdirSync(SITE).filter((name) => name.endsWith('.html')) : [];
const LAPTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
const SIZES = [LAPTOP, PHONE, { width: 1920, height: 1080 }];

test('There is a page for each part of the documentation', () => {
  for (const name of [
    'index',
    'theming',
    'api',
    'dataset',
    'accessibility',
    'privacy',
    'browsers',
    'benchmarks',
  ]) {
    expect(PAGES).toContain(`${name}.html`);
  }
});

for (const name of PAGES) {
  test(`axe finds nothing on ${name}, and nothing is cut`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(`/docs/${name}`);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      expect.soft(await overflowOf(page), `${size.width} px wide`).toBeLessThanOrEqual(0);
    }
    for (const size of [LAPTOP, PHONE]) {
      await page.setViewportSize(size);
      await expectAccessible(page, `light, ${size.width} px wide`);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'dark', CONTRAST);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflowOf(page), '320 px wide').toBeLessThanOrEqual(0);
  });
}

test('Every link within the documentation leads to a file and a heading that are there', async ({
  page,
  request,
}) => {
  const dead: string[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const wanted: { from: string; path: string; hash: string }[] = [];
  for (const name of PAGES) {
    await page.goto(`/docs/${name}`);
    const { links, names } = await page.evaluate(() => ({
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
      names: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    }));
    ids.set(`/docs/${name}`, new Set(names));
    const { origin } = new URL(page.url());
    for (const link of links) {
      const { origin: there, pathname, hash } = new URL(link);
      if (there === origin)
        wanted.push({ from: name, path: pathname, hash: decodeURIComponent(hash.slice(1)) });
    }
  }
  const status = new Map<string, number>();
  for (const { from, path, hash } of wanted) {
    if (!status.has(path)) status.set(path, (await request.get(path)).status());
    const known = ids.get(path);
    if (status.get(path) !== 200 || (hash && known && !known.has(hash)))
      dead.push(`${from}: ${path}#${hash}`);
  }
  expect(wanted.length).toBeGreaterThan(50);
  expect(dead).toEqual([]);
});

test('It is readable under the strictest policy, and asks nobody else for anything', async ({
  page,
  baseURL,
}) => {
  const errors = collectErrors(page);
  const origins = new Set<string>();
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  for (const name of PAGES) {
    await page.goto(`/strict/docs/${name}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const family = await page
      .getByRole('heading', { level: 1 })
      .evaluate((node) => getComputedStyle(node).fontFamily);
    expect(family, 'its style sheet is there').toContain('Noto Serif');
  }
  expect(errors).toEqual([]);
  expect([...origins]).toEqual([new URL(baseURL ?? '').origin]);
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('pages are read and walked through by keyboard', async ({ page }) => {
    await page.goto('/docs/index.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page
      .getByRole('navigation', { name: 'Documentation' })
      .getByRole('link', { name: 'Privacy' })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Privacy' })).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: 'Documentation' }).getByRole('link', { name: 'Privacy' }),
    ).toHaveAttribute('aria-current', 'page');
    await page.getByRole('link', { name: 'See the timeline' }).click();
    await expect(page).toHaveURL(/\/index\.html$/);
  });

  test('a phone folds the list of pages away and opens it', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/docs/index.html');
    const link = page
      .getByRole('navigation', { name: 'Documentation' })
      .getByRole('link', { name: 'Benchmarks' });
    await expect(link).toBeHidden();
    await page.getByText('All pages').click();
    await link.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Benchmarks' })).toBeVisible();
  });
});

test('Pictures have words, and a size before they come', async ({ page }) => {
  for (const name of PAGES) {
    await page.goto(`/docs/${name}`);
    const pictures = await page.locator('main img').evaluateAll((nodes) =>
      (nodes as HTMLImageElement[]).map(({ alt, width, height, naturalWidth }) => ({
        alt,
        width,
        height,
        naturalWidth,
      })),
    );
    for (const { alt, width, height, naturalWidth } of pictures) {
      expect(alt.length).toBeGreaterThan(20);
      expect(Math.min(width, height, naturalWidth)).toBeGreaterThan(0);
    }
  }
});

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
