// The handout as it comes out of the printer: printed to PDF by the browser itself, counted and read.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { TAGS, violationsOf } from './axe.ts';
import { collectErrors, DATASET, open, TITLES } from './page.ts';
import { printed } from './pdf.ts';

const PARTS = [
  'Timeline to scale',
  'List of events',
  'Bibliography',
  'Cards to cut out',
  'Worksheet, with a key',
] as const;
type Part = (typeof PARTS)[number];

test.use({ locale: 'en-GB' });

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Print a handout' });

async function openHandout(page: Page, address = '/'): Promise<void> {
  await open(page, address);
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('button', { name: 'Print a handout' }).first().click();
  await expect(dialogOf(page)).toBeVisible();
}

/** Prints these parts and nothing else. */
async function chooseParts(page: Page, ...parts: readonly Part[]): Promise<void> {
  for (const part of PARTS) {
    await dialogOf(page).getByRole('checkbox', { name: part }).setChecked(parts.includes(part));
  }
}

async function expectPages(page: Page, count: number): Promise<void> {
  await expect(dialogOf(page).getByRole('status')).toContainText(count === 1 ? '1 page' : `${count} pages`);
}

const numbersIn = (text: string): number[] =>
  Array.from(text.matchAll(/\[([\d, ]+)\]/g)).flatMap(([, list]) => list!.split(',').map(Number));

test('prints the handout and nothing else of the page', async ({ page }) => {
  const errors = collectErrors(page);
  await openHandout(page, '/strict/');
  const sheets = await printed(page);
  await expectPages(page, sheets.length);
  expect(sheets[0]!.text).toContain(DATASET.title);
  for (const { text } of sheets) expect(text).toMatch(/\d \/ \d/);
  const all = sheets.map(({ text }) => text).join(' ');
  for (const words of ['Search', 'Filters', 'Print', 'Lanes by', 'Sheets side by side']) {
    expect(all).not.toContain(words);
  }
  await page.keyboard.press('Escape');
  const [sheet] = await printed(page);
  expect(sheet!.text).not.toContain('Scan to explore');
  expect(errors).toEqual([]);
});

for (const [paper, upright, lying] of [
  ['A4', '210 × 297', '297 × 210'],
  ['A3', '297 × 420', '420 × 297'],
  ['Letter', '216 × 279', '279 × 216'],
] as const) {
  test(`has the size of the paper that was chosen: ${paper}`, async ({ page }) => {
    await openHandout(page);
    await chooseParts(page, 'List of events');
    await dialogOf(page).getByRole('combobox', { name: 'Paper' }).selectOption(paper);
    for (const [orientation, size] of [
      ['Portrait', upright],
      ['Landscape', lying],
    ] as const) {
      await dialogOf(page).getByRole('radio', { name: orientation }).check();
      const sheets = await printed(page);
      await expectPages(page, sheets.length);
      for (const { widthMm, heightMm } of sheets) expect(`${widthMm} × ${heightMm}`).toBe(size);
    }
  });
}

test('has a code for phones where they can reach the page, and none on a page of this device', async ({
  page,
  baseURL,
}) => {
  await openHandout(page);
  await chooseParts(page, 'Timeline to scale');
  expect((await printed(page))[0]!.text).not.toContain('Scan to explore');
  await page.route('http://school.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${baseURL}${pathname}` }) });
  });
  await openHandout(page, 'http://school.test/');
  await chooseParts(page, 'Timeline to scale');
  expect((await printed(page))[0]!.text).toContain('Scan to explore');
});

test('has the timeline on one sheet, or on several with letters', async ({ page }) => {
  await openHandout(page);
  await chooseParts(page, 'Timeline to scale');
  const [whole, ...more] = await printed(page);
  expect(more).toEqual([]);
  for (const words of [DATASET.title, 'ICC arrest warrant for Putin', 'Diplomacy', '2022']) {
    expect(whole!.text).toContain(words);
  }
  await dialogOf(page).getByRole('combobox', { name: 'Sheets side by side' }).selectOption('3');
  const sheets = await printed(page);
  expect(sheets).toHaveLength(3);
  expect(sheets[0]!.text).toContain('Cut A and B at the marks and join them.');
  expect(sheets[1]!.text).toContain('Cut B and C at the marks and join them.');
  const all = sheets.map(({ text }) => text).join(' ');
  for (const title of TITLES) expect(all).toContain(title.slice(0, 10));
});

test('numbers the notes of the list as the bibliography does', async ({ page }) => {
  await openHandout(page);
  await chooseParts(page, 'List of events', 'Bibliography');
  const sheets = await printed(page);
  const isSources = (text: string): boolean => text.includes('https://');
  const list = sheets
    .filter(({ text }) => !isSources(text))
    .map(({ text }) => text)
    .join(' ');
  const bibliography = sheets
    .filter(({ text }) => isSources(text))
    .map(({ text }) => text)
    .join(' ');
  for (const title of TITLES) expect(list).toContain(title);
  const numbers = new Set(numbersIn(list));
  const cited = new Set(DATASET.events.flatMap(({ citations }) => citations.map(({ source }) => source)));
  expect([...numbers].toSorted((a, b) => a - b)).toEqual(Array.from(cited, (_, index) => index + 1));
  // The first event in time names the first source.
  expect(bibliography).toMatch(/\b1 Cenk Tamer/);
  expect(bibliography).toContain(`${cited.size} `);
  expect(list).toMatch(/Xi’s earlier visits to Russia .*?\[1, 2\]/);
});

test('has cards, a worksheet, and its key on another page', async ({ page }) => {
  await openHandout(page);
  await chooseParts(page, 'Cards to cut out');
  const cards = await printed(page);
  expect(cards).toHaveLength(3);
  const onCards = cards.map(({ text }) => text).join(' ');
  for (const title of TITLES) expect(onCards).toContain(title);
  expect(onCards).toContain('17 March 2023');

  await chooseParts(page, 'Worksheet, with a key');
  const sheets = await printed(page);
  await expectPages(page, sheets.length);
  const isKey = ({ text }: { text: string }): boolean => text.includes('Key to the worksheet');
  const key = sheets.filter(isKey);
  const worksheet = sheets.filter((sheet) => !isKey(sheet));
  expect(key).toHaveLength(1);
  expect(worksheet).toHaveLength(1);
  expect(worksheet[0]!.text).toContain('Name');
  for (const title of TITLES) {
    expect(worksheet[0]!.text).toContain(title);
    expect(key[0]!.text).toContain(title);
  }
  expect(worksheet[0]!.text).not.toContain('17 March 2023');
  expect(key[0]!.text).toContain('17 March 2023');
});

test('prints from the right in Arabic', async ({ page }) => {
  await open(page, '/');
  await page.evaluate(() => document.querySelector('cited-timeline')?.setAttribute('lang', 'ar'));
  await page.getByRole('button', { name: 'المزيد' }).first().click();
  await page.getByRole('button', { name: 'ورقة مطبوعة' }).first().click();
  await expect(page.getByRole('dialog', { name: 'ورقة مطبوعة' })).toBeVisible();
  const sheets = await printed(page);
  expect(sheets.length).toBeGreaterThan(3);
  expect(sheets.map(({ text }) => text).join(' ')).toContain('AUKUS is first announced');
});

test('keeps its pages in a page with rules of its own for paper', async ({ page }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Host</title><style>
        @page { size: A5; margin: 4cm } @page :first { margin: 8cm }
        @media print { html > *, body * { display: none !important } h2, article { color: red !important; font-size: 70px !important } }
        html { overflow: hidden; height: 100%; columns: 3 } div { margin: 40px !important; opacity: .2 !important }
        </style><p>An article about something else.</p>
        <script type="module" src="/dist/standalone/cited-timeline.js"></script>
        <cited-timeline src="/data/moscow-visit-2023.json"></cited-timeline></html>`,
    }),
  );
  await openHandout(page, '/host.html');
  const sheets = await printed(page);
  await expectPages(page, sheets.length);
  expect(sheets.every(({ widthMm, heightMm }) => widthMm === 297 && heightMm === 210)).toBe(true);
  const all = sheets.map(({ text }) => text).join(' ');
  expect(all).not.toContain('An article about something else.');
  for (const title of TITLES) expect(all).toContain(title);
});

test('calls the browser’s own print, once', async ({ page }) => {
  await page.addInitScript(() => {
    const calls: number[] = [];
    Object.assign(window, {
      calls,
      print: () => calls.push(dispatchEvent(new Event('beforeprint')) ? 1 : 0),
    });
  });
  await openHandout(page);
  await dialogOf(page).getByRole('button', { name: 'Print' }).click();
  expect(await page.evaluate(() => (window as unknown as { calls: number[] }).calls)).toEqual([1]);
  await expect(dialogOf(page)).toBeVisible();
});

test('prints the timeline itself without the dialog: the plot as it is seen, then its events', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const [sheet, ...more] = await printed(page);
  expect(more).toEqual([]);
  expect(sheet!.text).toContain(DATASET.title);
  expect(sheet!.text).toContain('ICC arrest warrant for Putin, 17 March 2023');
  for (const words of ['Search', 'Filters', 'Present']) expect(sheet!.text).not.toContain(words);
});

for (const [name, size] of [
  ['a laptop', { width: 1280, height: 720 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the dialog has no fault that axe can find, on ${name}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openHandout(page);
      await chooseParts(page, 'Timeline to scale', 'Worksheet, with a key');
      const violations = await violationsOf(page, {
        tags: TAGS,
        include: 'cited-timeline',
        // Pictures of paper, hidden from assistive technology.
        exclude: { fromShadowDom: ['cited-timeline', '.handout-pages'] },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    });
  }
}
