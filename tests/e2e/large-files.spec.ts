// Large files in somebody else's page: a worker reads them where the page's policy allows the script itself, and without one the page
// does, with the same outcome; also in a page that was opened from a disk, where nothing can be fetched.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { collectErrors, timelineOf } from './page.ts';

const COUNT = 20_000;
const LARGE = JSON.stringify({
  version: 1,
  title: 'A large timeline',
  events: Array.from({ length: COUNT }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: `${1000 + (i % 1000)}`,
    summary: 'A few words that make the file longer.',
  })),
});
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html cited-timeline";

async function serve(page: Page, script: string, policy: string): Promise<void> {
  await page.route(/\/host\.html$/, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><title>Host</title>${script}<cited-timeline src="/large.json"></cited-timeline></html>`,
    }),
  );
  await page.route(/\/large\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: LARGE }),
  );
}

// Opens the last event by its id, as a host page does, once everything is there.
async function expectAll(page: Page): Promise<void> {
  await expect(page.getByText(`${COUNT.toLocaleString('en')} events`, { exact: true })).toBeVisible({
    timeout: 40_000,
  });
  await timelineOf(page).evaluate((node, id) => Object.assign(node, { selected: id }), `e${COUNT - 1}`);
  await expect(page.getByRole('heading', { name: `Event ${COUNT - 1}` })).toBeVisible();
}

for (const [name, script] of [
  ['module', '<script type="module" src="/dist/standalone/cited-timeline.js"></script>'],
  ['classic script', '<script defer src="/dist/standalone/cited-timeline.iife.js"></script>'],
] as const) {
  test(`A worker reads a large file under a strict policy with Trusted Types: ${name}`, async ({ page }) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) violations.push(message.text());
    });
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
    await serve(page, script, STRICT);
    await page.goto('/host.html');
    await expectAll(page);
    expect(workers).toEqual([expect.stringMatching(/^\/dist\/standalone\/parts\/loading-worker-/)]);
    expect(violations).toEqual([]);
  });

  test(`The page itself reads a large file where no worker is allowed: ${name}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await serve(page, script, `${STRICT}; worker-src 'none'`);
    await page.goto('/host.html');
    await expectAll(page);
    expect(workers).toEqual([]);
    expect(errors).toEqual([]);
  });
}

test('A page that was opened from a disk reads the text of a large dataset', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'timeline-'));
  try {
    await cp(new URL('../../dist/standalone', import.meta.url), folder, { recursive: true });
    await writeFile(
      join(folder, 'page.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><script src="cited-timeline.iife.js"></script>
      <cited-timeline></cited-timeline><script>document.querySelector('cited-timeline').dataset = JSON.stringify(${LARGE})</script></html>`,
    );
    const errors = collectErrors(page);
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
    await expectAll(page);
    expect(errors).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
