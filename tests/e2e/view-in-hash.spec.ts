// A page of somebody else's that keeps the view of its timeline in its hash, by the script that is there for it.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { chooseView, collectErrors, detailsOf, optionOf, stateOf, timelineOf } from './page.ts';

const TITLE = 'ICC arrest warrant for Putin';
const SCRIPTS = {
  module: `<script type="module" src="/dist/standalone/cited-timeline.js"></script>
    <script type="module" src="/dist/standalone/view-in-hash.js"></script>`,
  classic: `<script defer src="/dist/standalone/cited-timeline.iife.js"></script>
    <script defer src="/dist/standalone/view-in-hash.js"></script>`,
  first: `<script type="module" src="/dist/standalone/view-in-hash.js"></script>
    <script type="module" src="/dist/standalone/cited-timeline.js"></script>`,
};

async function openOwn(page: Page, hash = '', scripts = SCRIPTS.module): Promise<string[]> {
  const errors = collectErrors(page);
  await page.route(
    (url) => url.pathname === '/own.html',
    (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><head><title>Own</title><link rel="icon" href="data:,">${scripts}</head><body><h1 id="top">Own</h1>
          <cited-timeline src="/data/moscow-visit-2023.json" lanes="actor" view-in-hash></cited-timeline></body></html>`,
      }),
  );
  await page.goto(`/own.html${hash}`);
  return errors;
}

for (const [name, scripts] of Object.entries(SCRIPTS)) {
  test(`The hash holds what the reader has opened, and an address with it opens it again: ${name}`, async ({
    page,
  }) => {
    const errors = await openOwn(page, '', scripts);
    await optionOf(page, TITLE).click();
    await expect(page).toHaveURL(/#.*event=icc-warrant/);
    await page.reload();
    await expect(detailsOf(page).getByRole('heading', { name: TITLE })).toBeVisible();
    await page.goBack();
    await expect(detailsOf(page)).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe('');
    expect(errors).toEqual([]);
  });
}

test('What the page keeps in its history stays there while the reader moves about', async ({ page }) => {
  await openOwn(page);
  await expect(optionOf(page, TITLE)).toBeVisible();
  await page.evaluate(() => history.replaceState({ own: 1 }, ''));
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await expect(page).toHaveURL(/#.*range=/);
  expect(await page.evaluate(() => history.state as unknown)).toEqual({ own: 1 });
});

test('What the page asks for stays, with no hash and with one that is the page’s own', async ({ page }) => {
  for (const hash of ['', '#top', '#tab=2', '#/map?x=1', '#war:event=icc-warrant&range=0..9']) {
    // Without it, an address with another hash alone is the same document still.
    await page.goto('about:blank');
    const errors = await openOwn(page, hash);
    await expect(optionOf(page, TITLE)).toBeVisible();
    expect(await stateOf(page)).toMatchObject({ lanes: 'actor' });
    expect(new URL(page.url()).hash).toBe(hash);
    expect(errors).toEqual([]);
  }
  await chooseView(page, 'Table');
  await expect(page).toHaveURL(/#.*view=table/);
  await page.goBack();
  await page.evaluate(() => (location.hash = ''));
  await expect.poll(() => stateOf(page)).toMatchObject({ view: 'timeline', lanes: 'actor' });
});

test('A step of a presentation in the hash leaves what the page asks for', async ({ page }) => {
  await openOwn(page, '#step=2');
  await expect(timelineOf(page).getByText('Step 2 of 12')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(optionOf(page, TITLE)).toBeVisible();
  expect(await stateOf(page)).toMatchObject({ lanes: 'actor' });
});

test('The attribute alone keeps nothing', async ({ page }) => {
  await openOwn(page, '', SCRIPTS.module.replace(/\n.*/, ''));
  await expect(optionOf(page, TITLE)).toBeVisible();
  await optionOf(page, TITLE).click();
  await expect(detailsOf(page)).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await expect(timelineOf(page)).toHaveAttribute('view-in-hash', '');
});

test('A program may begin it late, for a timeline of its choice, and stop it', async ({ page }) => {
  const errors = await openOwn(page, '#event=icc-warrant&view=list', SCRIPTS.module.replace(/\n.*/, ''));
  await expect(optionOf(page, TITLE)).toBeVisible();
  await timelineOf(page).evaluate(async (timeline) => {
    timeline.removeAttribute('view-in-hash');
    const address = '/dist/view-in-hash.js';
    const { keepViewInHash } = (await import(address)) as {
      keepViewInHash: (element: Element) => () => void;
    };
    Object.assign(window, { stop: keepViewInHash(timeline) });
  });
  await expect(detailsOf(page).getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(timelineOf(page)).toHaveAttribute('view-in-hash', '');
  await chooseView(page, 'Table');
  await expect(page).toHaveURL(/#.*view=table/);
  await page.evaluate(() => (window as unknown as { stop: () => void }).stop());
  await expect(timelineOf(page)).not.toHaveAttribute('view-in-hash');
  await chooseView(page, 'Timeline');
  await expect(optionOf(page, TITLE)).toBeVisible();
  await expect(page).toHaveURL(/#.*view=table/);
  expect(errors).toEqual([]);
});
