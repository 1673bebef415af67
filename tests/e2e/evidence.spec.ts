// Who says so, when did they say it, and who disagrees: the built-in dataset, as its readers ask it, by role and name.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { detailsOf, focusedName, open, optionOf, optionsOf, plotOf } from './page.ts';

const evidenceOf = (page: Page): Locator => page.getByRole('table', { name: 'Evidence' });
const knownByOf = (page: Page): Locator => page.getByRole('group', { name: 'Known by' });
const sourceOf = (page: Page): Locator => page.getByRole('region', { name: 'Source' });

/** The cell of an event and a source, by the names of its row and its column. */
async function cellOf(page: Page, event: RegExp, source: string): Promise<Locator> {
  const heads = await evidenceOf(page).getByRole('columnheader').allInnerTexts();
  const column = heads.findIndex((words) => words.trim() === source);
  expect(column, `a column ${source}`).toBeGreaterThan(0);
  return evidenceOf(page).getByRole('row', { name: event }).locator('th, td').nth(column);
}

test('The evidence says who agrees, who is vaguer, who disagrees and who is silent', async ({ page }) => {
  await page.goto('/#view=evidence');
  await expect(evidenceOf(page)).toBeVisible();
  for (const [event, source, relation] of [
    [/^Xi Jinping’s state visit/, 'New Geopolitics Research Network', 'disagrees'],
    [/^Video call/, 'KUOW', 'vaguer'],
    [/^Drone incident/, 'KUOW', 'gives no date'],
    [/^Drone incident/, 'Voltaire Network', 'disputes'],
    [/^Xi Jinping’s state visit/, 'ANKASAM', 'agrees'],
  ] as const) {
    await expect(await cellOf(page, event, source), `${source} on ${event}`).toContainText(relation);
  }
  const passage = (
    await cellOf(page, /^Xi Jinping’s state visit/, 'New Geopolitics Research Network')
  ).getByRole('link');
  await expect(passage).toHaveAttribute('href', /#:~:text=/);
});

test('The details say the same, what speaks against the event first', async ({ page }) => {
  await open(page, '/#event=drone-incident');
  const items = detailsOf(page).getByRole('list').first().getByRole('listitem');
  await expect(items.first()).toContainText('disputes');
  await expect(detailsOf(page).getByRole('listitem').filter({ hasText: 'KUOW' })).toContainText(
    'gives no date',
  );
  await open(page, '/#event=state-visit');
  await page.reload();
  await expect(detailsOf(page).getByRole('listitem').first()).toContainText('Gives 20–23 March 2023');
});

test('The evidence is sorted and filtered by keys alone', async ({ page }) => {
  await page.goto('/#view=evidence');
  await evidenceOf(page).getByRole('button', { name: '≠: Sort by disagreement' }).focus();
  await page.keyboard.press('Enter');
  await expect(evidenceOf(page).getByRole('columnheader', { name: /^≠/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await evidenceOf(page).getByRole('button', { name: 'KUOW' }).focus();
  await page.keyboard.press('Space');
  await expect(evidenceOf(page).getByRole('row')).toHaveCount(10);
  await expect(page).toHaveURL(/sources=kuow/);
});

test('On 16 March 2023 nobody knew of a warrant; the slider goes on by keys to the day when everybody did', async ({
  page,
}) => {
  await open(page, '/#known=2023-03-16');
  await expect(knownByOf(page).getByRole('status')).toHaveText('As known by 16 March 2023: 9 of 19 events');
  await expect(
    optionsOf(page).filter({ hasText: /./ }).or(optionOf(page, 'ICC arrest warrant for Putin')),
  ).toHaveCount(0);
  await knownByOf(page).getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(knownByOf(page).getByRole('status')).toHaveText('As known by 17 March 2023: 14 of 19 events');
  await expect(knownByOf(page).getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    /17 March 2023: 14 of 19 events/,
  );
  await expect(optionOf(page, 'ICC arrest warrant for Putin')).toHaveCount(1);
  await expect(page).toHaveURL(/known=2023-03-17/);
  await page.reload();
  await expect(knownByOf(page).getByRole('status')).toContainText('14 of 19 events');
  // All views follow.
  for (const view of ['list', 'table', 'evidence']) {
    await page.goto(`/#view=${view}&known=2023-03-16`);
    await page.reload();
    await expect(page.getByRole('button', { name: /Samarkand meeting/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /ICC arrest warrant/ })).toHaveCount(0);
  }
});

test('A source shows what rests on it and what would be left, in the address too', async ({ page }) => {
  await open(page, '/#event=video-call');
  await detailsOf(page).getByRole('button', { name: 'What rests on KUOW' }).click();
  await expect(sourceOf(page).getByRole('heading', { name: 'KUOW' })).toBeVisible();
  await expect(page).toHaveURL(/source=kuow/);
  await expect.poll(() => focusedName(page)).toBe('Source');
  await sourceOf(page).getByRole('radio', { name: '18 events remain if it is left out' }).check();
  await expect(page).toHaveURL(/without=kuow/);
  await page.reload();
  await expect(sourceOf(page).getByRole('heading', { name: 'Without this source' })).toBeVisible();
  await expect(sourceOf(page).getByRole('listitem').filter({ hasText: 'would have no source' })).toHaveCount(
    1,
  );
  await page.keyboard.press('Escape');
  await page.goBack();
});

test('Events that rest on one source or none can be picked out by keys', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Filters' }).press('Enter');
  await page.getByRole('checkbox', { name: /^One source or none/ }).press('Space');
  await expect(page).toHaveURL(/few=1/);
  await page.keyboard.press('Escape');
  // To be seen, and to be heard.
  await expect(page.getByText(/: \d of 2 events in view/)).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: /: \d of 2 events in view/ })).toHaveCount(1);
});

test('A citation can be copied in three forms', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/#source=newgeopolitics');
  await sourceOf(page).getByText('Copy citation').click();
  for (const [format, start] of [
    ['Plain text', 'Yurii Poita'],
    ['CSL-JSON', '['],
    ['BibTeX', '@'],
  ] as const) {
    await sourceOf(page).getByRole('button', { name: format }).click();
    await expect(sourceOf(page).getByText('Copied')).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(new RegExp(`^\\${start.slice(0, 1)}${start.slice(1)}`));
  }
});

test('Evidence of many sources is on paper with all of its columns', async ({ page }) => {
  const sources = Array.from({ length: 30 }, (_, n) => ({
    id: `s${n}`,
    title: `The Gazette of Example ${n}`,
  }));
  const citations = sources.map(({ id }) => ({ source: id }));
  const events = [{ id: 'a', title: 'The armistice', date: '1918-11-11', citations }];
  await page.route(
    ({ pathname }) => pathname === '/data/test.json',
    (route) => route.fulfill({ json: { version: 1, title: 'T', sources, events } }),
  );
  await page.goto('/?src=/data/test.json#view=evidence');
  await expect(evidenceOf(page)).toBeVisible();
  await page.setViewportSize({ width: 718, height: 1000 }); // A4 between its margins
  await page.emulateMedia({ media: 'print' });
  const last = await evidenceOf(page).getByRole('columnheader').last().boundingBox();
  expect(last!.x + last!.width).toBeLessThanOrEqual(718);
  expect(last!.width).toBeGreaterThan(5);
});

test('The data can be looked at more closely, and there is nothing suspect in it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: 'Check the data' }).click();
  await expect(page.getByText('Nothing suspect was found.')).toBeVisible();
});

test('A closer look finds what is legal yet suspect in somebody’s data', async ({ page }) => {
  const event = (id: string, date: string) => ({ id, title: `Event ${id}`, date });
  const events = [event('a', '1914-01-01'), event('b', '1915-01-01'), event('c', '1916-01-01')];
  const sources = [{ id: 's', title: 'Idle', URL: 'http://example.org/a' }];
  await page.route(
    ({ pathname }) => pathname === '/data/test.json',
    (route) => route.fulfill({ json: { version: 1, title: 'T', sources, events } }),
  );
  await page.goto('/?src=/data/test.json');
  await expect(plotOf(page).getByRole('option').first()).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Check the data' }).click();
  await expect(page.getByText('1 January', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('sources[0].URL')).toBeVisible();
});
