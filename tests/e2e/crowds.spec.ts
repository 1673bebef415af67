// More events than a plot has room for: what hands, keys and screen readers make of them.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { crowd } from './crowd.ts';
import { chooseView, detailsOf, optionsOf, plotOf, settledRangeOf } from './page.ts';

const COUNT = 20_000;

test.beforeEach(async ({ page }) => {
  await page.route(
    ({ pathname }) => pathname === '/crowd.json',
    (route) => route.fulfill({ json: crowd(COUNT) }),
  );
  await page.goto('/?src=/crowd.json');
  await expect(page.getByText('20,000 of 20,000 events in view').first()).toBeVisible();
});

const summaryOf = (page: Page): Locator => page.locator('cited-timeline .in-view');

async function inView(page: Page): Promise<{ shown: number; counted: number }> {
  const words = (await summaryOf(page).textContent()) ?? '';
  const number = (pattern: RegExp): number => Number((pattern.exec(words)?.[1] ?? '0').replaceAll(',', ''));
  return { shown: number(/: ([\d,]+) of/), counted: number(/; ([\d,]+) only counted/) };
}

/** Zooms, and waits for the line under the plot, which is renewed when the view rests. */
async function zoomTo(page: Page, wheelPx: number): Promise<void> {
  const before = (await summaryOf(page).textContent()) ?? '';
  const box = (await plotOf(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, wheelPx);
  await page.keyboard.up('Control');
  await expect(summaryOf(page)).not.toHaveText(before);
}

test('says how many events are in view, of which no part has more than others, and how many are only counted', async ({
  page,
}) => {
  await expect(summaryOf(page)).toHaveText(
    /: 20,000 of 20,000 events in view; [\d,]+ only counted: zoom in or open a count/,
  );
});

test('zooming in comes to marks for single events', async ({ page }) => {
  for (let step = 0; step < 40; step++) {
    await zoomTo(page, -40);
    const { shown, counted } = await inView(page);
    expect(counted).toBeLessThanOrEqual(shown);
    if (shown < 60) break;
  }
  const { shown, counted } = await inView(page);
  expect(shown).toBeGreaterThan(0);
  expect(counted).toBeLessThan(shown / 2);
  await expect(page.getByRole('option', { name: /^Event \d+, / }).first()).toBeAttached();
});

test('each part of a crowd is an option that opens by key', async ({ page }) => {
  const counted = page.getByRole('option', { name: /^[\d,]+ events, .+, Enter to open$/ }).first();
  await counted.focus();
  const { shown } = await inView(page);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await inView(page)).shown).toBeLessThan(shown);
});

test('Home, End and the arrows reach every event', async ({ page }) => {
  await optionsOf(page).first().focus();
  await page.keyboard.press('End');
  const last = page.getByRole('option', { name: /^Event / }).and(page.locator(':focus'));
  await expect(last).toHaveAttribute('aria-posinset', `${COUNT}`);
  await page.keyboard.press('ArrowLeft');
  await expect(last).toHaveAttribute('aria-posinset', `${COUNT - 1}`);
  await page.keyboard.press('Home');
  await expect(last).toHaveAttribute('aria-posinset', '1');
  await expect(last).toHaveAttribute('aria-setsize', `${COUNT}`);
  await page.keyboard.press('Enter');
  await expect(detailsOf(page)).toBeVisible();
});

test('a search among 20,000 keeps what it finds, and the list has them all', async ({ page }) => {
  await page.getByRole('searchbox').fill('event 1999');
  await expect(page.getByText('12 of 20,000 events found')).toBeVisible();
  await chooseView(page, 'List');
  await expect(page.getByRole('listitem').filter({ hasText: 'Event 1999' }).first()).toBeVisible();
});

test('dragging keeps marks at their heights', async ({ page }) => {
  for (let step = 0; step < 12; step++) await zoomTo(page, -40);
  await expect.poll(async () => (await inView(page)).shown).toBeLessThan(2000);
  const heights = async (): Promise<Map<string, number>> =>
    new Map(
      await optionsOf(page).evaluateAll((nodes) =>
        nodes
          .filter((node) => node.id.startsWith('event-'))
          .map((node): [string, number] => [node.id, Math.round(node.getBoundingClientRect().top)]),
      ),
    );
  const before = await heights();
  const words = (await summaryOf(page).textContent()) ?? '';
  const box = (await plotOf(page).boundingBox())!;
  const y = box.y + box.height - 6;
  await page.mouse.move(box.x + 600, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 350, y, { steps: 10 });
  await page.mouse.up();
  await settledRangeOf(page);
  await expect(summaryOf(page)).not.toHaveText(words);
  const after = await heights();
  const both = [...before].filter(([id]) => after.has(id));
  expect(both.length).toBeGreaterThan(3);
  for (const [id, top] of both) expect(after.get(id), id).toBe(top);
});
