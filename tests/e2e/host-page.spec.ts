// In somebody else's page: a strict policy, nothing fetched from elsewhere, nothing that jumps, the standalone script.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { crowd } from './crowd.ts';
import {
  chooseView,
  collectErrors,
  collectPolicyViolations,
  detailsOf,
  open,
  openHostPage,
  optionOf,
  optionsOf,
  plotOf,
  presentationOf,
  searchOf,
  settledRangeOf,
  spanOf,
} from './page.ts';

// Everything that a reader may do, once.
async function journey(page: Page, title: string, word: string): Promise<void> {
  await optionOf(page, title).first().click();
  await expect(detailsOf(page).first().getByRole('heading', { name: title })).toBeVisible();
  await page.keyboard.press('Escape');
  const { start, end } = await settledRangeOf(page);
  await page.getByRole('button', { name: 'Zoom in' }).first().click();
  await expect.poll(() => spanOf(page)).toBeLessThan(end - start);
  await searchOf(page).first().fill(word);
  await expect(page.getByText(/events? found/).first()).toBeVisible();
  await searchOf(page).first().fill('');
  await page.getByRole('button', { name: 'Filters' }).first().click();
  const filters = page.getByRole('dialog', { name: 'Filters' }).first();
  await filters.getByRole('checkbox').first().check();
  await filters.getByRole('button', { name: 'Clear filters' }).click();
  await page.keyboard.press('Escape');
  for (const view of ['List', 'Table', 'Evidence', 'Timeline']) {
    await chooseView(page, view);
  }
  await page.getByRole('button', { name: 'Present' }).first().click();
  await expect(presentationOf(page)).toContainText('Step');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(presentationOf(page)).toHaveCount(0);
}

for (const [name, address, title] of [
  ['The page', '/strict/', 'ICC arrest warrant for Putin'],
  ['A page with the standalone script', '/strict/examples/embed.html', 'Samarkand meeting of Xi and Putin'],
] as const) {
  test(`${name} works under a strict content security policy with Trusted Types`, async ({ page }) => {
    const violations = await collectPolicyViolations(page);
    const errors = collectErrors(page);
    const response = await page.goto(address);
    expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
    await expect(optionsOf(page).first()).toBeVisible();
    await journey(page, title, 'xi');
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
  });
}

test('Hundreds of rows are all within reach under a strict policy', async ({ page }) => {
  const violations = await collectPolicyViolations(page);
  await page.route(
    ({ pathname }) => pathname === '/crowd.json',
    (route) => route.fulfill({ json: crowd(600) }),
  );
  await page.goto('/strict/?src=/crowd.json');
  await expect(optionsOf(page).first()).toBeAttached();
  await chooseView(page, 'List');
  const list = page.getByRole('list', { name: /600/ });
  await list.hover();
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(list.locator('[aria-posinset="600"]')).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await violations()).toEqual([]);
});

test('No request leaves the page’s own origin', async ({ page, baseURL }) => {
  const origins = new Set<string>();
  page.context().on('request', (request) => origins.add(new URL(request.url()).origin));
  await open(page);
  await journey(page, 'ICC arrest warrant for Putin', 'moscow');
  await page.getByRole('button', { name: 'More' }).click();
  await page.keyboard.press('Escape');
  await page.goto('/?src=/examples/deep-time.json');
  await expect(optionsOf(page).first()).toBeVisible();
  await journey(page, 'The Earth forms', 'life');
  expect([...origins]).toEqual([new URL(baseURL ?? '').origin]);
});

test.describe('Nothing jumps', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('while a slow dataset loads', async ({ page }) => {
    const shift = await collectShifts(page);
    await page.goto('/?src=/data/moscow-visit-2023.json?delayMs=800');
    await expect(page.getByText('Loading the timeline')).toBeVisible();
    await expect(optionOf(page, 'ICC arrest warrant for Putin')).toBeVisible();
    await settledRangeOf(page);
    expect(await shift()).toBeLessThan(0.01);
  });

  test('when an event is opened and closed', async ({ page }) => {
    const shift = await collectShifts(page);
    await open(page);
    await optionOf(page, 'ICC arrest warrant for Putin').click();
    await expect(detailsOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(detailsOf(page)).toHaveCount(0);
    await settledRangeOf(page);
    expect(await shift()).toBeLessThan(0.01);
  });

  test('when the view changes', async ({ page }) => {
    const shift = await collectShifts(page);
    await open(page);
    await chooseView(page, 'Table');
    await expect(page.getByRole('table')).toBeVisible();
    await chooseView(page, 'Timeline');
    await expect(plotOf(page)).toBeVisible();
    expect(await shift()).toBeLessThan(0.01);
  });
});

// The sum of all shifts, those that follow an act of the reader included, which the usual measure leaves out.
async function collectShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const state = { sum: 0 };
    Object.assign(window, { shifts: state });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        state.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (window as unknown as { shifts: { sum: number } }).shifts.sum;
    });
}

test.describe('The standalone script', () => {
  const SCRIPTS = {
    'classic script': '<script src="/dist/standalone/cited-timeline.iife.js"></script>',
    'deferred classic script': '<script defer src="/dist/standalone/cited-timeline.iife.js"></script>',
    module: '<script type="module" src="/dist/standalone/cited-timeline.js"></script>',
    'classic script twice':
      '<script src="/dist/standalone/cited-timeline.iife.js"></script><script src="/dist/standalone/cited-timeline.iife.js?again"></script>',
    'classic script and module':
      '<script src="/dist/standalone/cited-timeline.iife.js"></script><script type="module" src="/dist/standalone/cited-timeline.js"></script>',
  };
  for (const [name, script] of Object.entries(SCRIPTS)) {
    test(`defines the element and shows its dataset: ${name}`, async ({ page }) => {
      const errors = collectErrors(page);
      await openHostPage(
        page,
        `${script}<cited-timeline src="/data/moscow-visit-2023.json"></cited-timeline>`,
      );
      await expect(optionOf(page, 'ICC arrest warrant for Putin')).toBeVisible();
      const box = await page.locator('cited-timeline').boundingBox();
      expect(box?.height).toBeGreaterThan(400);
      await optionOf(page, 'ICC arrest warrant for Putin').click();
      await expect(detailsOf(page)).toBeVisible();
      expect(errors).toEqual([]);
    });
  }

  for (const [name, script] of [
    ['module', '<script type="module" src="/dist/standalone/cited-timeline.js"></script>'],
    ['classic script', '<script src="/dist/standalone/cited-timeline.iife.js"></script>'],
  ] as const) {
    test(`loads its parts from the folder beside it, once: ${name}`, async ({ page }) => {
      const errors = collectErrors(page);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await openHostPage(
        page,
        `${script}<cited-timeline lang="de" src="/data/moscow-visit-2023.json"></cited-timeline>`,
      );
      await expect(page.getByRole('listbox', { name: 'Ereignisse' })).toBeVisible();
      await showView(page, 'list');
      await expect(page.getByRole('list', { name: 'Ereignisse' })).toBeVisible();
      const parts = requests.filter((path) => path.startsWith('/dist/standalone/parts/'));
      expect(parts.length).toBeGreaterThan(1);
      expect(new Set(parts).size).toBe(parts.length);
      // Everything that a part shares with the script is in the script.
      expect(requests.filter((path) => /cited-timeline(\.iife)?\.js$/.test(path))).toHaveLength(1);
      expect(errors).toEqual([]);
    });

    test(`speaks English and says what is missing without that folder: ${name}`, async ({ page }) => {
      await page.route(/\/standalone\/parts\//, (route) => route.fulfill({ status: 404, body: '' }));
      await openHostPage(
        page,
        `${script}<cited-timeline lang="de" src="/data/moscow-visit-2023.json"></cited-timeline>`,
      );
      await expect(optionOf(page, 'ICC arrest warrant for Putin')).toBeVisible();
      await showView(page, 'list');
      await expect(page.getByRole('alert').first()).toContainText('This part could not be loaded.');
      await page.unroute(/\/standalone\/parts\//);
      await page
        .getByRole('alert')
        .filter({ visible: true })
        .getByRole('button', { name: 'Try again' })
        .first()
        .click();
      await showView(page, 'timeline');
      await page.getByRole('button', { name: 'Present' }).click();
      await expect(presentationOf(page)).toContainText('Step 1');
    });
  }

  test('works with its parts from a file on a disk', async ({ page }) => {
    const folder = await mkdtemp(join(tmpdir(), 'timeline-'));
    try {
      await cp(new URL('../../dist/standalone', import.meta.url), folder, { recursive: true });
      const dataset = await readFile(new URL('../../data/moscow-visit-2023.json', import.meta.url), 'utf8');
      await writeFile(
        join(folder, 'page.html'),
        `<!doctype html><html lang="uk"><meta charset="utf-8"><title>Host</title><script src="cited-timeline.iife.js"></script>
        <cited-timeline></cited-timeline><script>document.querySelector('cited-timeline').dataset = ${dataset}</script></html>`,
      );
      const errors = collectErrors(page);
      await page.goto(pathToFileURL(join(folder, 'page.html')).href);
      await expect(page.getByRole('listbox', { name: 'Події' })).toBeVisible();
      await showView(page, 'evidence');
      await expect(page.getByRole('table')).toBeVisible();
      expect(errors).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('leaves no global behind', async ({ page }) => {
    await openHostPage(page, '<p>A page</p>');
    const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
    await page.addScriptTag({ url: '/dist/standalone/cited-timeline.iife.js' });
    await page.evaluate(() => customElements.whenDefined('cited-timeline').then(() => undefined));
    const added = await page.evaluate(
      (names) => Object.getOwnPropertyNames(window).filter((name) => !names.includes(name)),
      before,
    );
    // Lit's own: what several copies of it on a page have to share.
    expect(added.filter((name) => !/^(lit|reactive)[A-Z]/.test(name))).toEqual([]);
  });

  test('shows the list inside the element until it runs', async ({ page }) => {
    await openHostPage(page, '<cited-timeline><ul><li>17 March 2023: a warrant</li></ul></cited-timeline>');
    await expect(page.getByText('17 March 2023: a warrant')).toBeVisible();
  });
});

async function showView(page: Page, view: string): Promise<void> {
  await page.locator('cited-timeline').evaluate((node, name) => Object.assign(node, { view: name }), view);
}
