// Everything with the keyboard alone: no test in this file touches a mouse.
import type { Locator } from '@playwright/test';
import { expect, test } from '@playwright/test';
import {
  detailsOf,
  focusedName,
  open,
  optionOf,
  optionsOf,
  plotOf,
  presentationOf,
  rangeOf,
  searchOf,
  settledRangeOf,
  spanOf,
  tabTo,
  TITLES,
} from './page.ts';

test('Tab reaches the plot, and → goes through all nineteen events in time order', async ({ page }) => {
  await open(page);
  await tabTo(page, plotOf(page).locator('[tabindex="0"]'));
  await page.keyboard.press('Home');
  const titles: string[] = [];
  for (const title of TITLES) {
    await expect(optionOf(page, title)).toBeFocused();
    titles.push((await focusedName(page)).replace(/, [^,]*$/, ''));
    await page.keyboard.press('ArrowRight');
  }
  expect(titles).toEqual(TITLES);
  // There is nothing after the last one, and ← leads back.
  await expect(optionOf(page, 'Main talks, agreements, joint statement')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(optionOf(page, 'Xi Jinping’s state visit to Moscow')).toBeFocused();
});

test('Each option says its place among all events, and every focused option is on screen', async ({
  page,
}) => {
  await open(page);
  await tabTo(page, plotOf(page).locator('[tabindex="0"]'));
  await page.keyboard.press('Home');
  for (const [index, title] of TITLES.entries()) {
    const option = optionOf(page, title);
    await expect(option).toBeFocused();
    await expect(option).toHaveAttribute('aria-posinset', `${index + 1}`);
    await expect(option).toHaveAttribute('aria-setsize', `${TITLES.length}`);
    await expect(option).toBeInViewport();
    await page.keyboard.press('ArrowRight');
  }
});

test('Enter opens details and moves there; Esc closes them and comes back', async ({ page }) => {
  await open(page);
  const option = optionOf(page, 'ICC arrest warrant for Putin');
  await tabTo(page, plotOf(page).locator('[tabindex="0"]'));
  for (let presses = 0; presses < 19 && !(await isFocused(page, 'ICC arrest warrant')); presses += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(detailsOf(page)).toBeFocused();
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await tabTo(page, detailsOf(page).getByRole('link', { name: /^Open the source in CNN/ }));
  await page.keyboard.press('Escape');
  await expect(detailsOf(page)).toHaveCount(0);
  await expect(option).toBeFocused();
});

test('Where the keyboard is has a ring: around the details that it opened, and the plot it panned away', async ({
  page,
}) => {
  const ringOf = (place: Locator) => place.evaluate((node) => getComputedStyle(node).outlineStyle);
  await open(page);
  await tabTo(page, plotOf(page).locator('[tabindex="0"]'));
  await page.keyboard.press('End');
  await expect(optionOf(page, TITLES[18])).toBeFocused();
  expect(await ringOf(plotOf(page))).toBe('none');
  await page.keyboard.press('Enter');
  await expect(detailsOf(page)).toBeFocused();
  expect(await ringOf(detailsOf(page))).toBe('solid');
  await page.keyboard.press('Escape');
  for (let presses = 0; presses < 4; presses += 1) {
    await page.keyboard.press('Shift+ArrowLeft');
    await settledRangeOf(page);
  }
  await expect(optionOf(page, TITLES[18])).toBeFocused();
  await expect.poll(() => ringOf(plotOf(page))).toBe('solid');
  // A mouse shows for itself where it is.
  await page.mouse.click(5, 5);
  expect(await ringOf(plotOf(page))).toBe('none');
});

test('↑ and ↓ go to the lane above and below, Home and End to the first and last event', async ({ page }) => {
  await open(page);
  await tabTo(page, plotOf(page).locator('[tabindex="0"]'));
  await page.keyboard.press('End');
  await expect(optionOf(page, 'Main talks, agreements, joint statement')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(optionOf(page, 'Beijing and Moscow announce the visit')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedName(page)).toMatch(/Xi Jinping’s state visit|Main talks|Xi arrives/);
  await page.keyboard.press('Home');
  await expect(optionOf(page, 'Xi’s earlier visits to Russia')).toBeFocused();
});

test('+ and − zoom, 0 shows everything, Shift with arrows and Page keys pan', async ({ page }) => {
  await open(page);
  await tabTo(page, plotOf(page).locator('[tabindex="0"]'));
  const first = await settledRangeOf(page);
  await page.keyboard.press('+');
  await expect.poll(() => spanOf(page)).toBeLessThan((first.end - first.start) * 0.7);
  const near = await settledRangeOf(page);
  await page.keyboard.press('-');
  await expect.poll(() => spanOf(page)).toBeGreaterThan((near.end - near.start) * 1.4);
  for (const [key, isLater] of [
    ['Shift+ArrowRight', true],
    ['Shift+ArrowLeft', false],
    ['PageUp', false],
    ['PageDown', true],
  ] as const) {
    const { start, end } = await settledRangeOf(page);
    await page.keyboard.press(key);
    await expect.poll(async () => (await rangeOf(page)).start > start === isLater, key).toBe(true);
    expect(await spanOf(page), `${key} should not zoom`).toBeCloseTo(end - start, -2);
  }
  await page.keyboard.press('0');
  await expect(optionsOf(page).first()).toBeVisible();
  await expect.poll(async () => (await rangeOf(page)).start).toBeLessThan(Date.UTC(2013, 0, 1));
  await expect.poll(async () => (await rangeOf(page)).end).toBeGreaterThan(Date.UTC(2023, 2, 22));
});

test('/ searches, ↓ and Enter open a result, and Esc leaves the results before it clears', async ({
  page,
}) => {
  await open(page);
  await tabTo(page, plotOf(page).locator('[tabindex="0"]'));
  await page.keyboard.press('/');
  await expect(searchOf(page)).toBeFocused();
  await page.keyboard.type('samarkand');
  await expect(page.getByText(/^\d of 19 events found/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Search results' })).toBeHidden();
  await expect(searchOf(page)).toHaveValue('samarkand');
  await page.keyboard.press('Escape');
  await expect(searchOf(page)).toHaveValue('');
  await page.keyboard.type('fireplace');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Xi arrives; first talk by the fireplace/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(detailsOf(page)).toBeFocused();
  await expect(detailsOf(page)).toContainText('Xi arrives; first talk by the fireplace');
});

test('Filters open, choose and close by keys, and say how many events they keep', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Filters' });
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Filters' });
  await expect(panel).toBeVisible();
  await tabTo(page, panel.getByRole('checkbox', { name: /^Wang Yi/ }));
  await page.keyboard.press('Space');
  await expect(panel.getByRole('checkbox', { name: /^Wang Yi/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filters, 1 on' })).toBeFocused();
  await expect(optionsOf(page)).toHaveCount(1);
  await tabTo(
    page,
    page.getByRole('group', { name: 'Categories' }).getByRole('button', { name: 'Clear filters' }),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Filters', exact: true })).toBeVisible();
  await expect(optionsOf(page)).not.toHaveCount(1);
  await expect.poll(() => focusedName(page), 'the keyboard should not go with the button').toBe('Filters');
});

test('Views change by arrow keys, show the same events, and lead back to the plot', async ({ page }) => {
  await open(page);
  await tabTo(page, page.getByRole('radio', { name: 'Timeline' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('list', { name: 'Events' }).getByRole('listitem')).toHaveCount(19);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('table', { name: 'Events' }).getByRole('row')).toHaveCount(20);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('table', { name: 'Evidence' }).getByRole('row')).toHaveCount(20);
  await expect(plotOf(page)).toBeHidden();
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowLeft');
  await expect(plotOf(page)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Timeline' })).toBeFocused();
});

test('In the table, Enter on a title opens the details and Esc returns to that title', async ({ page }) => {
  await page.goto('/#view=table');
  const title = page.getByRole('button', { name: 'Drone incident over the Black Sea' });
  await expect(title).toBeVisible();
  await tabTo(page, title);
  await page.keyboard.press('Enter');
  await expect(detailsOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(detailsOf(page)).toHaveCount(0);
  await expect(title).toBeFocused();
});

test('Present steps by Space, arrows and a clicker’s Page keys, and Esc leaves it all as it was', async ({
  page,
}) => {
  await open(page);
  const before = await settledRangeOf(page);
  await tabTo(page, page.getByRole('button', { name: 'Present' }));
  await page.keyboard.press('Enter');
  const presentation = presentationOf(page);
  await expect(presentation).toContainText('Step 1 of 12');
  for (const [key, step] of [
    ['Space', 2],
    ['Space', 2], // its answer
    ['ArrowRight', 3],
    ['PageDown', 3],
    ['PageDown', 4],
    ['ArrowLeft', 3],
    ['PageUp', 3],
    ['PageUp', 2],
    ['End', 12],
    ['ArrowRight', 12],
    ['ArrowRight', 12],
    ['Home', 1],
    ['ArrowLeft', 1],
    ['Space', 2],
  ] as const) {
    await page.keyboard.press(key);
    await expect(presentation, `after ${key}`).toContainText(`Step ${step} of 12`);
  }
  await expect(presentation.getByRole('heading')).toHaveText(TITLES[3]);
  await page.keyboard.press('Escape');
  await expect(presentation).toHaveCount(0);
  await expect(detailsOf(page)).toHaveCount(0);
  await expect.poll(() => rangeOf(page)).toEqual(before);
  await expect.poll(() => focusedName(page)).not.toBe('');
});

test('? shows the keys, and Esc puts them away', async ({ page }) => {
  await open(page);
  await tabTo(page, plotOf(page).locator('[tabindex="0"]'));
  await page.keyboard.press('?');
  const menu = page.getByRole('dialog', { name: 'More' });
  await expect(menu.getByText('show everything')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
});

async function isFocused(page: Parameters<typeof focusedName>[0], title: string): Promise<boolean> {
  return (await focusedName(page)).startsWith(title);
}
