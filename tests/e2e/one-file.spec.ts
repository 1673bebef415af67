// A timeline in one file: made by the command or by the page, opened from a disk, without a network.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import {
  chooseView,
  collectErrors,
  DATASET,
  detailsOf,
  openHostPage,
  optionOf,
  optionsOf,
  plotOf,
  presentationOf,
  searchOf,
} from './page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TITLE = 'ICC arrest warrant for Putin';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-file-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bundle(dataset: string, name: string, ...more: readonly string[]): string {
  const file = join(folder, name);
  const args = ['dist/cli.js', 'bundle', dataset, '-o', file, ...more];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return file;
}

/** Opens a file without a network. @returns What was asked for besides, and what went wrong. */
async function openFile(page: Page, file: string): Promise<{ requests: string[]; errors: string[] }> {
  const address = pathToFileURL(file).href;
  const requests: string[] = [];
  const errors = collectErrors(page);
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url()))
      requests.push(request.url());
  });
  await page.context().setOffline(true);
  await page.goto(address);
  return { requests, errors };
}

/** Opens each tool that there is, one after the other, and closes it again. @returns Their names. */
async function openEveryTool(page: Page): Promise<string[]> {
  // Saving is a test of its own.
  const names = await page.evaluate(() => {
    const element = customElements.get('cited-timeline') as unknown as { tools: Record<string, unknown> };
    return Object.keys(element.tools).filter((name) => name !== 'offline');
  });
  const words: Readonly<Record<string, string>> = {
    share: 'Share',
    activities: 'Activities',
    handout: 'Print a handout',
  };
  for (const name of names) {
    if (name !== 'share') await page.getByRole('button', { name: 'More' }).click();
    await page
      .getByRole('button', { name: words[name] ?? name, exact: true })
      .first()
      .click();
    await expect(page.locator('cited-timeline .tool > *').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('cited-timeline .tool > *')).toHaveCount(0);
  }
  return names;
}

async function axe(page: Page): Promise<unknown[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const violations = await violationsOf(page, { tags });
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => target) }));
}

test('One file from the command shows, selects, searches and presents from a disk, without a network', async ({
  page,
}) => {
  const { requests, errors } = await openFile(page, bundle('data/moscow-visit-2023.json', 'lesson.html'));
  await expect(optionOf(page, TITLE)).toBeVisible();
  await expect(page).toHaveTitle(DATASET.title);
  await optionOf(page, TITLE).click();
  await expect(detailsOf(page).getByRole('heading', { name: TITLE })).toBeVisible();
  await page.keyboard.press('Escape');
  await searchOf(page).fill('warrant');
  await expect(page.getByText(/events? found/).first()).toBeVisible();
  await searchOf(page).fill('');
  for (const view of ['List', 'Table', 'Evidence', 'Timeline']) await chooseView(page, view);
  expect(await axe(page)).toEqual([]);
  await openEveryTool(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(presentationOf(page)).toContainText('Step 1');
  // What the presenter alone sees, in a window of its own.
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('p');
  const presenter = await opened;
  await expect(presenter.getByText('Elapsed')).toBeVisible();
  await presenter.close();
  await page.bringToFront();
  await page.keyboard.press('Space');
  await expect(presentationOf(page)).toContainText('Step 2');
  await page.keyboard.press('Escape');
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
});

test('One file speaks the language that it is made for, and shows crowds', async ({ page }) => {
  const events = Array.from({ length: 1_000 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: `${1000 + i}`,
    citations: [],
  }));
  const dataset = join(folder, 'crowd.json');
  writeFileSync(dataset, JSON.stringify({ version: 1, title: 'Tausend Jahre', language: 'de', events }));
  const { requests, errors } = await openFile(page, bundle(dataset, 'crowd.html'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('listbox', { name: 'Ereignisse' })).toBeVisible();
  await expect(page.getByRole('option').first()).toBeAttached();
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
});

test('One file may fetch nothing, and no text of a dataset becomes markup or script', async ({ page }) => {
  const hostile = `</script><script>window.taken = 1</script><!--<script>\u2028"'><img src=x onerror="window.taken = 1">`;
  const dataset = join(folder, 'hostile.json');
  writeFileSync(
    dataset,
    JSON.stringify({
      version: 1,
      title: hostile,
      description: hostile,
      sources: [{ id: hostile, title: hostile, note: hostile, URL: 'https://example.org/"><b>' }],
      events: [
        {
          id: hostile,
          title: hostile,
          date: '1914',
          summary: hostile,
          place: hostile,
          citations: [{ source: hostile, note: hostile }],
        },
      ],
    }),
  );
  const { errors } = await openFile(page, bundle(dataset, 'hostile.html'));
  await expect(optionsOf(page).first()).toBeVisible();
  expect(await page.title()).toContain('<script>window.taken');
  await expect(plotOf(page).getByRole('option').first()).toHaveAccessibleName(/<img src=x/);
  expect(await page.evaluate(() => 'taken' in window)).toBe(false);
  expect(errors).toEqual([]);
  const refused = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
  expect(errors.join()).toContain('Content Security Policy');
});

test('The page saves what it shows as one file, which opens without a network and saves itself again', async ({
  page,
  context,
}) => {
  await openHostPage(
    page,
    '<script type="module" src="/dist/standalone/cited-timeline.js"></script><cited-timeline src="/data/moscow-visit-2023.json"></cited-timeline>',
  );
  await expect(optionOf(page, TITLE)).toBeVisible();
  const saved = join(folder, 'saved.html');
  expect(await save(page, saved)).toBe('xi-jinpings-visit-to-moscow-march-2023.html');

  const fromDisk = await context.newPage();
  const { requests, errors } = await openFile(fromDisk, saved);
  await optionOf(fromDisk, TITLE).click();
  await expect(detailsOf(fromDisk)).toBeVisible();
  await fromDisk.keyboard.press('Escape');
  const again = join(folder, 'again.html');
  await save(fromDisk, again);
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
  expect(readFileSync(again, 'utf8')).toBe(readFileSync(saved, 'utf8'));
});

test('Who saves sees that the file is being made, and can think better of it', async ({ page }) => {
  await openHostPage(
    page,
    '<script type="module" src="/dist/standalone/cited-timeline.js"></script><cited-timeline src="/data/moscow-visit-2023.json"></cited-timeline>',
  );
  await expect(optionOf(page, TITLE)).toBeVisible();
  let answer = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/parts.json', async (route) => {
    await isAsked;
    await route.continue();
  });
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Save for offline' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save for offline' });
  await expect(dialog.getByText('Making the file')).toBeInViewport();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  const read = page.waitForResponse('**/parts.json');
  answer();
  await read;
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused();
  expect(downloads).toBe(0);
});

test('A page that tells machines of its timeline saves it all the same', async ({ page }) => {
  await openHostPage(
    page,
    '<script type="module" src="/dist/standalone/cited-timeline.js"></script><cited-timeline structured-data src="/data/moscow-visit-2023.json"></cited-timeline>',
  );
  await expect(optionOf(page, TITLE)).toBeVisible();
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1);
  const saved = join(folder, 'described.html');
  await save(page, saved);
  expect(readFileSync(saved, 'utf8')).toContain('<script data-cited-timeline="sha256-');
});

test('A saved page whose scripts were changed says that it cannot be saved again', async ({ page }) => {
  await openHostPage(
    page,
    '<script data-cited-timeline="sha256-x">"<!--"</script><script type="module" src="/dist/standalone/cited-timeline.js"></script><cited-timeline src="/data/moscow-visit-2023.json"></cited-timeline>',
  );
  await expect(optionOf(page, TITLE)).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Save for offline' }).click();
  await expect(page.getByRole('dialog', { name: 'Save for offline' })).toContainText(
    'cannot be read from here',
  );
});

for (const [name, script] of [
  ['the classic script', '/dist/standalone/cited-timeline.iife.js'],
  ['the module', '/dist/standalone/cited-timeline.js'],
] as const) {
  test(`Where its own files are missing, ${name} says so and how to make the page`, async ({ page }) => {
    await page.route('**/parts.json', (route) => route.fulfill({ status: 404, body: '' }));
    await openHostPage(
      page,
      `<script type="${script.includes('iife') ? 'text/javascript' : 'module'}" src="${script}"></script><main><cited-timeline heading-level="1" src="/data/moscow-visit-2023.json"></cited-timeline></main>`,
    );
    await expect(optionOf(page, TITLE)).toBeVisible();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Save for offline' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save for offline' });
    await expect(dialog).toContainText('npx cited-timeline bundle data.json -o timeline.html');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
}

async function save(page: Page, path: string): Promise<string> {
  await page.getByRole('button', { name: 'More' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save for offline' }).click();
  const file = await download;
  await file.saveAs(path);
  const dialog = page.getByRole('dialog', { name: 'Save for offline' });
  await expect(dialog.getByRole('status')).toHaveText(/^Saved as Xi-Jinping.*\.html$/i);
  await expect(dialog.getByText('Saved as')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused();
  return file.suggestedFilename();
}
