// Sharing on the built page: each section by mouse and by keyboard, under a strict policy, and looked over by axe.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { violationsOf } from './axe.ts';
import { collectErrors, collectPolicyViolations, open, optionsOf } from './page.ts';

const TABS = ['Link', 'Embed', 'Picture', 'Data'] as const;

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Share' });
const tabOf = (page: Page, name: string): Locator => dialogOf(page).getByRole('tab', { name });

async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(dialogOf(page)).toBeVisible();
  return dialogOf(page);
}

async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('A link that was copied shows the same to others', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await optionsOf(page).first().click();
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.locator('.share-status')).toHaveText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#.*range=.*event=/);
  const selected = await page.locator('cited-timeline').first().getAttribute('selected');
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator('cited-timeline').first()).toHaveAttribute('selected', selected!);
});

test('Everything can be shared by keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('button', { name: 'Share', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('heading', { name: 'Share' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(tabOf(page, 'Link')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tabOf(page, 'Embed')).toBeFocused();
  await dialog.getByRole('button', { name: 'Copy code' }).press('Enter');
  await expect(dialog.locator('.share-status')).toHaveText('Code copied');
  await tabOf(page, 'Embed').press('ArrowRight');
  const picture = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save PNG' }).press('Enter');
  expect((await picture).suggestedFilename()).toMatch(/\.png$/);
  await tabOf(page, 'Picture').press('End');
  const table = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save Table (CSV)' }).press('Space');
  expect((await table).suggestedFilename()).toMatch(/\.csv$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('Every section works under a strict content security policy with Trusted Types', async ({ page }) => {
  const violations = await collectPolicyViolations(page);
  const errors = collectErrors(page);
  await page.goto('/strict/');
  await expect(optionsOf(page).first()).toBeVisible();
  await page.evaluate(() => document.querySelector('cited-timeline')!.setAttribute('structured-data', ''));
  await expect(page.locator('cited-timeline > script[type="application/ld+json"]')).toHaveCount(1);
  const dialog = await openShare(page);
  await tabOf(page, 'Embed').click();
  await expect(dialog.locator('.share-preview [role=option]').first()).toBeAttached();
  await dialog.getByRole('radio', { name: 'Frame' }).check({ force: true });
  await tabOf(page, 'Picture').click();
  const png = await saved(page, dialog.getByRole('button', { name: 'Save PNG' }));
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  const svg = await saved(page, dialog.getByRole('button', { name: 'Save SVG' }));
  // Programs other than browsers read it as XML.
  const elsewhere = await page.context().newPage();
  const faults = await elsewhere.evaluate(
    (text) =>
      new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent,
    svg.bytes.toString(),
  );
  await elsewhere.close();
  expect(faults).toBeUndefined();
  await tabOf(page, 'Data').click();
  for (const name of ['Dataset (JSON)', 'Table (CSV)', 'Calendar (ICS)', 'Sources (CSL-JSON)']) {
    const file = await saved(page, dialog.getByRole('button', { name: `Save ${name}` }));
    expect(file.bytes.length).toBeGreaterThan(500);
  }
  expect(await violations()).toEqual([]);
  expect(errors).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`Each section has nothing that axe finds fault with, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page);
    const dialog = await openShare(page);
    for (const tab of TABS) {
      await tabOf(page, tab).click();
      await expect(dialog.getByRole('tabpanel', { name: tab })).toBeVisible();
      const violations = await violationsOf(page, {
        include: ['cited-timeline', 'dialog'],
        exclude: ['cited-timeline', '.share-preview'],
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('The QR code fills the screen, black on white in the dark too, and Esc goes back to the dialog', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await open(page);
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Show large' }).click();
  const large = page.getByRole('dialog', { name: 'QR code of the link' });
  await expect(large).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(large.getByText(page.url().replace(/#.*/, ''))).toBeInViewport();
  const { width, height } = (await large.getByRole('img').boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThan(400);
  const violations = await violationsOf(page, { include: ['cited-timeline', '.large-code'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Show large' })).toBeFocused();
});

test('On a phone every section fits the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const dialog = await openShare(page);
  for (const tab of TABS) {
    await tabOf(page, tab).click();
    const panel = dialog.getByRole('tabpanel');
    await expect(panel).toBeVisible();
    expect(
      await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBeLessThanOrEqual(0);
  }
});
