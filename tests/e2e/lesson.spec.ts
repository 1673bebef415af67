// A whole lesson with two windows, as a teacher gives it: on the built page, under a strict policy, from a file on a disk; and
// what is left of it when a window is closed, blocked or loaded again.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { collectErrors, open, optionsOf, presentationOf, rangeOf, settledRangeOf, stateOf } from './page.ts';

const PROJECTOR = { width: 1920, height: 1080 };

const headingOf = (page: Page): Locator => presentationOf(page).getByRole('heading');
const stepOf = (page: Page): string | null =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get('step');
const notesOf = (presenter: Page): Locator => presenter.getByRole('heading', { name: 'Notes' }).locator('..');

async function present(page: Page, address = '/'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, address);
  await page.getByRole('button', { name: 'Present' }).first().click();
  await expect(presentationOf(page)).toContainText('Step 1 of');
}

async function openPresenter(page: Page): Promise<Page> {
  const [presenter] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  await expect(presenter.getByRole('heading', { level: 1 })).toBeVisible();
  await page.bringToFront();
  return presenter;
}

test('A lesson in two windows, from its first question to the page as it was', async ({ page }) => {
  test.setTimeout(180_000);
  const errors = collectErrors(page);
  await page.setViewportSize(PROJECTOR);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '/#lanes=actor&event=video-call');
  const [state, range] = [await stateOf(page), await settledRangeOf(page)];
  await page.getByRole('button', { name: 'Present' }).click();
  // The open event has a step of its own.
  await expect(headingOf(page)).toHaveText('Video call: Putin invites Xi to Moscow');
  await page.keyboard.press('Home');
  await expect(headingOf(page)).toHaveText('A visit, and how we know of it');
  expect(stepOf(page)).toBe('1');
  await expect(optionsOf(page)).toHaveCount(0);
  await expectAccessible(page, 'the audience window');

  const presenter = await openPresenter(page);
  await expect(presenter).toHaveTitle(/^Presenter window: /);
  await expect(notesOf(presenter)).toContainText('About 45 minutes');
  await expect(page.getByText('About 45 minutes')).toHaveCount(0);

  // A question, in large type, and its answer.
  await page.keyboard.press('PageDown');
  await expect(headingOf(page)).toHaveText(/^Beijing meeting/);
  const question = presentationOf(page).getByText(/Do they contradict each other/);
  const size = await question.evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
  expect(size).toBeGreaterThanOrEqual(40);
  await expect(presentationOf(page).getByText(/Vaguer is not wrong/)).toHaveCount(0);
  await expect(presenter.getByText(/Vaguer is not wrong/)).toBeVisible();
  await expect(presenter.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(presenter.getByRole('link', { name: /^Open the source in CNBC-TV18/ })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(presentationOf(page).getByText(/Vaguer is not wrong/)).toBeVisible();
  await expect(optionsOf(page)).toHaveCount(3);

  // The presenter window leads, too.
  await presenter.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(headingOf(page)).toHaveText(/^Russia’s full-scale invasion/);
  await presenter.keyboard.press('PageDown');
  await expect(presentationOf(page).getByText(/Because no source here knew one/)).toBeVisible();
  await presenter.getByRole('button', { name: /Xi and Putin publish signed articles/ }).click();
  await expect(headingOf(page)).toHaveText('Xi and Putin publish signed articles');
  expect(stepOf(page)).toBe('10');
  await expectAccessible(presenter, 'the presenter window');
  await presenter.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(presenter, 'the presenter window in the dark');

  // Black, the list of steps, a number.
  await presenter.getByRole('button', { name: 'Black screen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Black screen' })).toBeAttached();
  await page.keyboard.press('b');
  await expect(presenter.getByRole('button', { name: 'Black screen' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await page.keyboard.press('o');
  const overview = page.getByRole('dialog', { name: 'All steps' });
  await expect(overview.getByRole('listitem')).toHaveCount(12);
  await expectAccessible(page, 'the list of steps');
  await overview.getByRole('button', { name: /Drone incident/ }).click();
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText('Drone incident over the Black Sea');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(headingOf(page)).toHaveText('How did the visit come about?');
  await expect(presenter.getByText('This is the last step.')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(page, 'the keys');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(presentationOf(page)).toHaveCount(0);
  await expect.poll(() => presenter.isClosed()).toBe(true);
  await expect.poll(() => stateOf(page)).toEqual(state);
  expect(await rangeOf(page)).toEqual(range);
  expect(stepOf(page)).toBeNull();
  expect(errors).toEqual([]);
});

test('An address with a step opens the presentation there, and Back leaves it', async ({ page }) => {
  await page.goto('/#event=icc-warrant');
  await expect(optionsOf(page).first()).toBeVisible();
  await page.goto('/#event=icc-warrant&step=7');
  await expect(headingOf(page)).toHaveText('Drone incident over the Black Sea');
  await page.goBack();
  await expect(presentationOf(page)).toHaveCount(0);
  await expect.poll(async () => (await stateOf(page)).selected).toBe('icc-warrant');
});

test('Loading the audience window again loses neither the step nor the presenter window', async ({
  page,
}) => {
  await present(page);
  const presenter = await openPresenter(page);
  await page.keyboard.press('5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(presentationOf(page).getByText(/The day, with the source that gives it/)).toBeVisible();
  // Twice: the second time finds what the first has kept.
  for (let reload = 0; reload < 2; reload += 1) {
    await page.reload();
    await expect(headingOf(page)).toHaveText('Video call: Putin invites Xi to Moscow');
    await expect(presentationOf(page).getByText(/The day, with the source that gives it/)).toBeVisible();
  }
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText(
    'Video call: Putin invites Xi to Moscow',
  );
  await presenter.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(headingOf(page)).toHaveText('China’s position paper on Ukraine');
  await page.keyboard.press('Home');
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText('A visit, and how we know of it');
});

test('Loading the presenter window again fills it again, and closing it changes nothing', async ({
  page,
}) => {
  await present(page);
  const presenter = await openPresenter(page);
  await page.keyboard.press('PageDown');
  await presenter.evaluate(() => location.reload());
  await expect(notesOf(presenter)).toContainText('Faint words on the left');
  await presenter.close();
  await page.keyboard.press('End');
  await expect(headingOf(page)).toHaveText('How did the visit come about?');
  const again = await openPresenter(page);
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('How did the visit come about?');
});

test('Closing the audience window leaves word, and a way back to the step', async ({ page, context }) => {
  await present(page);
  const presenter = await openPresenter(page);
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText(/^Samarkand/);
  await page.close({ runBeforeUnload: true });
  await expect(presenter.getByText(/The audience window has been closed/)).toBeVisible();
  const [again] = await Promise.all([
    context.waitForEvent('page'),
    presenter.getByRole('link', { name: 'Open the timeline again' }).click(),
  ]);
  await expect(headingOf(again)).toHaveText('Samarkand meeting of Xi and Putin');
});

test('A second window of the page that presents goes along with the first', async ({ page, context }) => {
  await present(page);
  await page.keyboard.press('End');
  const other = await context.newPage();
  await other.goto('/#step=2');
  await expect(headingOf(other)).toHaveText('How did the visit come about?');
  await other.keyboard.press('Home');
  await expect(headingOf(page)).toHaveText('A visit, and how we know of it');
  await page.keyboard.press('Escape');
  await expect(presentationOf(page)).toHaveCount(0);
  // The other goes on alone, and brings nothing back.
  await other.keyboard.press('PageDown');
  await expect(headingOf(other)).toHaveText(/^Beijing meeting/);
  await expect(presentationOf(page)).toHaveCount(0);
});

test('A blocked presenter window is told, and the notes are read in the audience window', async ({
  page,
}) => {
  await page.addInitScript(() => (globalThis.open = () => null));
  await present(page);
  await page.getByRole('button', { name: 'Presenter window' }).click();
  await expect(page.getByRole('alert')).toContainText('The browser did not let the presenter window open.');
  await expectAccessible(page, 'a blocked window');
  await page.getByRole('button', { name: 'Show notes here' }).click();
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('About 45 minutes');
  await expectAccessible(page, 'notes in the audience window');
  // Esc in full screen is the browser's own: it ends that, and takes the notes away, not the lesson.
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('cited-timeline');
  await page.evaluate(() => document.exitFullscreen());
  await expect(page.getByRole('region', { name: 'Notes' })).toHaveCount(0);
  await expect(headingOf(page)).toBeVisible();
});

test('A sandbox that blocks windows leaves the steps and the notes', async ({ page }) => {
  await page.route('**/sandboxed.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': 'sandbox allow-scripts allow-same-origin' },
      body: `<!doctype html><html lang="en"><title>Host</title><style>html,body{height:100%;margin:0}</style>
        <script src="/dist/standalone/cited-timeline.iife.js"></script><cited-timeline></cited-timeline>`,
    }),
  );
  await page.goto('/sandboxed.html');
  const dataset = await readFile(new URL('../../data/moscow-visit-2023.json', import.meta.url), 'utf8');
  await page.locator('cited-timeline').evaluate((node, text) => {
    (node as unknown as { dataset: string }).dataset = text;
  }, dataset);
  await expect(optionsOf(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(headingOf(page)).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(headingOf(page)).toHaveText(/^Beijing meeting/);
  await page.keyboard.press('p');
  await expect(page.getByRole('alert')).toContainText('did not let');
  await page.getByRole('button', { name: 'Show notes here' }).click();
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText('no limits');
});

test('Both windows work under a strict policy', async ({ page }) => {
  const errors = collectErrors(page);
  await present(page, '/strict/');
  const presenter = await openPresenter(page);
  const presenterErrors = collectErrors(presenter);
  await presenter.keyboard.press('PageDown');
  await expect(headingOf(page)).toHaveText(/^Beijing meeting/);
  const isStyled = await presenter.getByRole('main').evaluate((node) => getComputedStyle(node).display);
  expect(isStyled).toBe('grid');
  await page.keyboard.press('l');
  await page.mouse.move(300, 200);
  await expect(page.locator('.step-spotlight')).toHaveCSS('background-image', /at 300px 200px/);
  await page.keyboard.press('b');
  await expect(page.locator('.step-cover')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  expect([...errors, ...presenterErrors]).toEqual([]);
});

test('Both windows work from a file on a disk', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'lesson-'));
  try {
    await cp(new URL('../../dist/standalone', import.meta.url), folder, { recursive: true });
    const dataset = await readFile(new URL('../../data/moscow-visit-2023.json', import.meta.url), 'utf8');
    await writeFile(
      join(folder, 'page.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><script src="cited-timeline.iife.js"></script>
      <cited-timeline></cited-timeline><script>document.querySelector('cited-timeline').dataset = ${dataset}</script></html>`,
    );
    await page.goto(`file://${folder}/page.html`);
    await expect(optionsOf(page).first()).toBeVisible();
    await page.getByRole('button', { name: 'Present' }).click();
    await expect(presentationOf(page)).toContainText('Step 1 of 12');
    const presenter = await openPresenter(page);
    await presenter.keyboard.press('PageDown');
    await expect(headingOf(page)).toHaveText(/^Beijing meeting/);
    await page.keyboard.press('End');
    await expect(notesOf(presenter)).toContainText('Homework');
  } finally {
    await rm(folder, { recursive: true });
  }
});
