// Each activity played from beginning to end on the built page, with the keyboard and with a mouse, under a strict policy, with what
// axe can find at the start, while there is feedback, and at the result.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { CONTRAST, expectAccessible } from './axe.ts';
import { collectErrors, collectPolicyViolations, focusedName, open, optionsOf } from './page.ts';

const NAMES = {
  dates: 'Hide the dates',
  order: 'Put in order',
  sources: 'Which source says so?',
  sureness: 'How sure are we?',
} as const;

type Hand = 'keyboard' | 'mouse';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: /./ }).last();
const button = (page: Page, name: RegExp | string): Locator => dialogOf(page).getByRole('button', { name });
const resultOf = (page: Page): Locator => dialogOf(page).getByRole('heading', { name: /^Result/ });

// Presses a button with either hand.
async function act(page: Page, hand: Hand, target: Locator): Promise<void> {
  if (hand === 'mouse') return target.click();
  await target.focus();
  await page.keyboard.press('Enter');
}

async function openActivities(page: Page, hand: Hand): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await act(page, hand, page.getByRole('button', { name: 'More' }).first());
  await act(
    page,
    hand,
    page.getByRole('dialog', { name: 'More' }).getByRole('button', { name: 'Activities' }),
  );
  await expect(page.getByRole('heading', { name: 'Activities' })).toBeFocused();
}

async function expectAccessibleInEachScheme(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, `${where}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, `${where}, dark`, CONTRAST);
  await page.emulateMedia({ colorScheme: 'light' });
}

// Each plays from the first question to the last and calls `feedback` when the first answer is shown.
const PLAYS: Readonly<
  Record<keyof typeof NAMES, (page: Page, hand: Hand, feedback: () => Promise<void>) => Promise<void>>
> = {
  dates: async (page, hand, feedback) => {
    const guesses = dialogOf(page).getByRole('textbox', { name: 'Your guess' });
    await expect(guesses).toHaveCount(8);
    await expect(guesses.first()).toBeFocused();
    await guesses.first().fill('2023');
    if (hand === 'keyboard') await page.keyboard.press('Enter');
    else
      await button(page, /^Reveal the date:/)
        .first()
        .click();
    await expect(guesses).toHaveCount(7);
    await expect(
      dialogOf(page)
        .getByText(/2023:\s/)
        .first(),
    ).toBeVisible();
    await feedback();
    await act(page, hand, button(page, 'Reveal all dates'));
    await expect(guesses).toHaveCount(0);
    await act(page, hand, button(page, 'See the result'));
  },
  order: async (page, hand, feedback) => {
    const handles = button(page, /^Move: .*: \d of 8$/);
    await expect(handles).toHaveCount(8);
    await expect(handles.first()).toBeFocused();
    const name = (await handles.first().getAttribute('aria-label'))!.replace(/: 1 of 8$/, '');
    if (hand === 'keyboard') {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
    } else {
      await handles.first().hover();
      await page.mouse.down();
      const box = (await handles.nth(2).boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height, { steps: 8 });
      await page.mouse.up();
    }
    await expect(button(page, `${name}: 3 of 8`)).toBeVisible();
    await act(page, hand, button(page, 'Check the order'));
    await expect(
      dialogOf(page)
        .getByText(/the dates allow this order|do not allow this order/i)
        .first(),
    ).toBeVisible();
    await feedback();
    await act(page, hand, button(page, 'See the result'));
  },
  sources: answerAll,
  sureness: answerAll,
};

async function answerAll(page: Page, hand: Hand, feedback: () => Promise<void>): Promise<void> {
  for (let question = 1; question <= 8; question += 1) {
    await expect(dialogOf(page).getByText(`Question ${question} of 8`)).toBeVisible();
    await expect(dialogOf(page).getByRole('group')).toBeFocused();
    if (hand === 'keyboard') await page.keyboard.press(`${1 + (question % 2)}`);
    else
      await dialogOf(page)
        .getByRole('group')
        .getByRole('button')
        .nth(question % 2)
        .click();
    const next = button(page, question === 8 ? 'See the result' : 'Next question');
    await expect(next).toBeFocused();
    await expect(dialogOf(page).getByRole('heading', { name: 'What each source says' })).toBeVisible();
    if (question === 1) await feedback();
    await (hand === 'mouse' ? next.click() : page.keyboard.press('Enter'));
  }
}

for (const [activity, name] of Object.entries(NAMES) as [keyof typeof NAMES, string][]) {
  for (const hand of ['keyboard', 'mouse'] as const) {
    test(`“${name}” is played with the ${hand} under a strict policy`, async ({ page }) => {
      test.setTimeout(180_000);
      const errors = collectErrors(page);
      const violations = await collectPolicyViolations(page);
      const response = await page.goto('/strict/');
      expect(response?.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
      await expect(optionsOf(page).first()).toBeVisible();
      const origins = new Set<string>();
      page.on('request', (request) => origins.add(new URL(request.url()).origin));
      await openActivities(page, hand);
      if (hand === 'keyboard') await expectAccessibleInEachScheme(page, 'the start');
      await act(page, hand, button(page, new RegExp(`^Start with 8 events: ${name.replace('?', '\\?')}`)));
      if (hand === 'keyboard') await expectAccessibleInEachScheme(page, 'the beginning');
      await PLAYS[activity](page, hand, async () => {
        if (hand === 'keyboard') await expectAccessibleInEachScheme(page, 'the feedback');
      });
      await expect(resultOf(page)).toBeFocused();
      if (hand === 'keyboard') await expectAccessibleInEachScheme(page, 'the result');
      const download = page.waitForEvent('download');
      await act(page, hand, button(page, 'Save as a text file'));
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/\.txt$/);
      const text = await readFile(await file.path(), 'utf8');
      expect(text).toContain(`${name} · `);
      expect(text).toMatch(/^8\. .+ – .+$/m);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect.poll(() => focusedName(page)).toBe('More');
      expect(await violations()).toEqual([]);
      expect(
        [...origins].filter((origin) => origin !== new URL(page.url()).origin && origin !== 'null'),
      ).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      expect(errors).toEqual([]);
    });
  }
}

test('Large type fills the window, and its questions are answered with the number keys', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page);
  await openActivities(page, 'mouse');
  await button(page, 'Large type').click();
  const box = (await dialogOf(page).boundingBox())!;
  expect(box).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
  await page.keyboard.press('Tab');
  await button(page, /Which source says so/).focus();
  await page.keyboard.press('3');
  await expect(dialogOf(page).getByRole('group')).toBeFocused();
  await page.keyboard.press('1');
  await expect(button(page, 'Next question')).toBeFocused();
  await expectAccessibleInEachScheme(page, 'large type');
});

test('On a phone every activity has its place, and nothing is wider than the screen', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await openActivities(page, 'mouse');
  for (const name of Object.values(NAMES)) {
    await button(page, new RegExp(`^Start with .*: ${name.replace('?', '\\?')}`)).click();
    const overflow = await dialogOf(page).evaluate((dialog) => {
      const body = dialog.querySelector('.tool-body')!;
      return body.scrollWidth - body.clientWidth;
    });
    expect(overflow, name).toBe(0);
    await expectAccessibleInEachScheme(page, `${name} on a phone`);
    await button(page, 'All activities').click();
  }
});

test('A result is printed alone', async ({ page }) => {
  await open(page);
  await openActivities(page, 'mouse');
  await button(page, /Hide the dates/).click();
  await button(page, 'See the result').click();
  // Stands for a printer that has not finished.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await button(page, 'Print').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Hide the dates · ', { exact: false }).last()).toBeVisible();
  await expect(page.locator('cited-timeline')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('cited-timeline')).toBeVisible();
  await expect(page.locator('.cited-timeline-print')).toBeHidden();
});
