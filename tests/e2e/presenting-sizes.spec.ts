// A presentation in windows that are low, or narrow, or both: phones, and a page at 400 %.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { open, optionOf, plotOf, presentationOf } from './page.ts';

// The second step: a title in two lines, and a question.
async function presentSecondStep(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(presentationOf(page)).toContainText('Step 1 of 12');
  await page.keyboard.press('Space');
  await expect(presentationOf(page)).toContainText('Step 2 of 12');
}

for (const [width, height] of [
  [320, 256],
  [427, 240],
  [568, 320],
  [640, 320],
  [844, 390],
] as const) {
  test(`At ${width} × ${height} px the words of a step are whole, and what steps is beside them`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await presentSecondStep(page);
    const step = presentationOf(page);
    await expect(step.getByRole('heading')).toBeInViewport({ ratio: 1 });
    await expect(step.getByText('Do they contradict each other?')).toBeInViewport({ ratio: 1 });
    for (const name of ['Previous', 'Next']) {
      await expect(step.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    }
  });
}

test('At 400 % the answer is in sight when it comes, and the next step begins at its title', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await presentSecondStep(page);
  await page.keyboard.press('Space');
  await expect(presentationOf(page).getByText('Vaguer is not wrong')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Space');
  await expect(presentationOf(page)).toContainText('Step 3 of 12');
  await expect(presentationOf(page).getByRole('heading')).toBeInViewport({ ratio: 1 });
});

test('At 400 % the plot comes after the words, and the head is back when the presentation ends', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await presentSecondStep(page);
  await expect(plotOf(page)).not.toBeInViewport();
  await page.getByRole('button', { name: 'Leave' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 400);
  await expect(plotOf(page)).toBeInViewport({ ratio: 0.5 });
  await page.keyboard.press('Escape');
  await expect(presentationOf(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
});

test('On a phone, while presenting, every lane is whole above the words', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await presentSecondStep(page);
  await expect(optionOf(page, 'AUKUS is first announced')).toBeInViewport({ ratio: 1 });
  await expect(optionOf(page, 'Iran’s admission to the SCO is agreed')).toBeInViewport({ ratio: 1 });
  const scrolls = await plotOf(page).evaluate((node) => {
    for (let box: Element | null = node; box; box = box.parentElement) {
      if (box.scrollHeight > box.clientHeight + 1 && getComputedStyle(box).overflowY === 'auto') return true;
    }
    return false;
  });
  expect(scrolls).toBe(false);
});
