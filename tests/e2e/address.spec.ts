// The address holds the view: what is in its hash, what comes back from it, and what hostile words in it do. Other
// datasets come by `?src=` or are dropped on the page.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import {
  chooseView,
  collectErrors,
  detailsOf,
  drawn,
  open,
  optionOf,
  optionsOf,
  plotOf,
  rangeOf,
  settledRangeOf,
  stateOf,
  timelineOf,
} from './page.ts';

const hashOf = (page: Page): URLSearchParams => new URLSearchParams(new URL(page.url()).hash.slice(1));

// A view in which nothing is as usual: range, lanes, filters, view and selection.
async function makeUnusualView(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('combobox', { name: 'Lanes by' }).selectOption('actor');
  const chips = page.getByRole('group', { name: 'Categories' });
  await chips.getByRole('button', { name: /^Diplomacy/ }).click();
  await chips.getByRole('button', { name: /^Papers/ }).click();
  await page.getByRole('searchbox').fill('china');
  await page.keyboard.press('Escape');
  await optionOf(page, 'China’s position paper on Ukraine').click();
  await expect(detailsOf(page)).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await settledRangeOf(page);
  await chooseView(page, 'List');
  await expect.poll(() => hashOf(page).get('view')).toBe('list');
}

test('Range, lanes, filters, view and selection are in the hash', async ({ page }) => {
  await makeUnusualView(page);
  const hash = hashOf(page);
  expect(hash.get('lanes')).toBe('actor');
  expect(hash.getAll('categories')).toEqual(['diplomacy', 'positions']);
  expect(hash.get('q')).toBe('china');
  expect(hash.get('event')).toBe('position-paper');
  const { start, end } = await rangeOf(page);
  expect(hash.get('range')).toBe(`${Math.round(start)}..${Math.round(end)}`);
});

for (const [how, again] of [
  ['A reload', (page: Page) => page.reload().then(() => page)],
  ['A link opened in a new page', (page: Page) => openBeside(page)],
] as const) {
  test(`${how} shows the same view`, async ({ page }) => {
    await makeUnusualView(page);
    const [state, range] = [await stateOf(page), await settledRangeOf(page)];
    const there = await again(page);
    await expect(there.getByRole('list', { name: 'Events' })).toBeVisible();
    await expect.poll(() => stateOf(there)).toEqual(state);
    await expect(there.getByRole('searchbox')).toHaveValue('china');
    await expect(
      detailsOf(there).getByRole('heading', { name: 'China’s position paper on Ukraine' }),
    ).toBeVisible();
    await expect(there.getByRole('radio', { name: 'List' })).toBeChecked();
    await expect(there.getByRole('combobox', { name: 'Lanes by' })).toHaveValue('actor');
    // The hash holds whole milliseconds.
    await chooseView(there, 'Timeline');
    await expect(plotOf(there)).toBeVisible();
    const restored = await settledRangeOf(there);
    expect(Math.abs(restored.start - range.start)).toBeLessThan(2);
    expect(Math.abs(restored.end - range.end)).toBeLessThan(2);
  });
}

test('Back and forward go through the opened events and views', async ({ page }) => {
  await open(page);
  await optionOf(page, 'ICC arrest warrant for Putin').click();
  await optionOf(page, 'Samarkand meeting of Xi and Putin').click();
  await chooseView(page, 'Evidence');
  await expect(page.getByRole('table', { name: 'Evidence' })).toBeVisible();
  const title = detailsOf(page).getByRole('heading').first();
  await page.goBack();
  await expect(plotOf(page)).toBeVisible();
  await expect(title).toHaveText('Samarkand meeting of Xi and Putin');
  await page.goBack();
  await expect(title).toHaveText('ICC arrest warrant for Putin');
  await page.goBack();
  await expect(detailsOf(page)).toHaveCount(0);
  await page.goForward();
  await expect(title).toHaveText('ICC arrest warrant for Putin');
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole('table', { name: 'Evidence' })).toBeVisible();
  await expect(title).toHaveText('Samarkand meeting of Xi and Putin');
});

test('Moving about makes no steps in the history', async ({ page }) => {
  await open(page);
  const length = (): Promise<number> => page.evaluate(() => history.length);
  const before = await length();
  for (let presses = 0; presses < 3; presses += 1) {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await settledRangeOf(page);
  }
  await expect.poll(() => hashOf(page).has('range')).toBe(true);
  expect(await length()).toBe(before);
});

const HOSTILE_LINKS = [
  'event=<img src=x onerror="window.hit=1">&q=<script>window.hit=1</script>&categories=<svg onload=window.hit=1>',
  'event=__proto__&categories=__proto__&actors=constructor&sources=toString&lanes=__proto__&view=constructor',
  'range=-999999999999999999999..999999999999999999999',
  'range=1679270400000..1679270400001&lanes=javascript:window.hit=1&view=<b>',
  `event=${'a'.repeat(20_000)}`,
] as const;
const HOSTILE_HASHES = [
  'range=NaN..NaN',
  'range=5..1',
  'range=0..0',
  'range=1e400..1e401&range=0..1',
  '%00%FF%E0%A4%A=%&q=%E0%A4%A',
  '#####',
] as const;

test('Hostile words in a link or a hash do nothing but show the timeline', async ({ page }) => {
  const errors = collectErrors(page);
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const check = async (hash: string): Promise<void> => {
    const name = hash.slice(0, 60);
    await expect(page.getByRole('heading', { level: 1 }), name).toHaveText(/Xi Jinping/);
    await expect(optionsOf(page).first().or(page.getByText('No event matches')).first(), name).toBeAttached();
    const { view, lanes, selected } = await stateOf(page);
    expect([view, lanes, selected], name).toEqual(['timeline', 'category', null]);
    const { start, end } = await rangeOf(page);
    expect(Number.isFinite(end - start) && start < end, name).toBe(true);
    // Whatever the view is, two buttons lead out of it.
    const clear = page.getByRole('button', { name: 'Clear filters' }).first();
    if (await clear.isVisible()) await clear.click();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect(optionOf(page, 'ICC arrest warrant for Putin'), name).toBeVisible();
  };
  for (const hash of HOSTILE_LINKS) {
    // Another address each time: a mere change of hash would not load the page again.
    await page.goto(`/?try=${HOSTILE_LINKS.indexOf(hash)}#${hash}`);
    await check(hash);
  }
  for (const hash of HOSTILE_HASHES) {
    await page.evaluate((words) => (location.hash = words), hash);
    await check(hash);
  }
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(errors).toEqual([]);
});

test('A hash that is typed into an open page changes what it shows', async ({ page }) => {
  await open(page);
  await page.evaluate(() => (location.hash = 'view=table&event=icc-warrant'));
  await expect(page.getByRole('table', { name: 'Events' })).toBeVisible();
  await expect(detailsOf(page).getByRole('heading', { name: 'ICC arrest warrant for Putin' })).toBeVisible();
});

test('Without lanes, an address shows marks and axis on one scale', async ({ page }) => {
  await open(page, '/#lanes=none');
  const plot = await plotOf(page).boundingBox();
  const axis = await timelineOf(page).evaluate((node) => {
    const { x, width } = node.shadowRoot!.querySelector('[part=axis]')!.getBoundingClientRect();
    return { x, width };
  });
  expect(Math.abs(axis.x - (plot?.x ?? NaN))).toBeLessThan(1);
  expect(Math.abs(axis.width - (plot?.width ?? NaN))).toBeLessThan(2);
});

test('?src= shows another dataset under its own name', async ({ page }) => {
  await open(page, '/?src=/examples/deep-time.json');
  await expect(
    page.getByRole('heading', { level: 1, name: 'A short history of the universe' }),
  ).toBeVisible();
  await expect(page).toHaveTitle(/A short history of the universe/);
  await optionOf(page, 'The Big Bang').click();
  await expect(detailsOf(page)).toContainText(/13\.8/);
});

test('?src= of a file that is not there says what failed, why, and what to do', async ({ page }) => {
  await page.goto('/?src=/data/missing.json');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('could not be shown');
  await expect(alert).toContainText('There is no file at');
  await expect(alert).toContainText('/data/missing.json');
  await expect(alert).toContainText('Check the address');
  // It appears meanwhile, and the reader tries again.
  await page.route(
    (url) => url.pathname === '/data/missing.json',
    (route) => route.fulfill({ path: 'data/moscow-visit-2023.json' }),
  );
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(optionOf(page, 'ICC arrest warrant for Putin')).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('?src= of something that is not a dataset says what it is instead', async ({ page }) => {
  await page.goto('/?src=/examples/embed.html');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('could not be shown');
  await expect(alert).toContainText('This is a web page, not JSON.');
});

for (const src of [
  'data:application/json,{"version":1,"title":"Not%20ours","events":[]}',
  'blob:null/1',
  ' javascript:1',
]) {
  test(`?src= of what a link could bring along itself is refused: ${src}`, async ({ page }) => {
    await page.goto(`/?src=${encodeURIComponent(src)}`);
    await expect(page.getByRole('alert')).toHaveText(
      'This dataset cannot be shown: its address must begin with https:// or http://.',
    );
    await expect(page.locator('cited-timeline')).toHaveCount(0);
  });
}

test('A file that is dropped on the page takes the place of its dataset', async ({ page }) => {
  await open(page);
  await drop(
    page,
    JSON.stringify({
      version: 1,
      title: 'My own timeline',
      events: [{ id: 'one', title: 'Something of mine', date: '1999-12-31' }],
    }),
  );
  await expect(page.getByRole('heading', { level: 1, name: 'My own timeline' })).toBeVisible();
  await expect(optionOf(page, 'Something of mine')).toHaveAccessibleName(
    'Something of mine, 31 December 1999',
  );
});

test('A dropped file that is no dataset says so, and another one can follow', async ({ page }) => {
  await open(page);
  await drop(page, '{"events": [');
  await expect(page.getByRole('alert')).toContainText('could not be shown');
  await drop(
    page,
    JSON.stringify({ version: 1, title: 'Better', events: [{ id: 'a', title: 'A', date: '2000' }] }),
  );
  await expect(page.getByRole('heading', { level: 1, name: 'Better' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('A folder that is dropped says that it cannot be read, and of two drops the last counts', async ({
  page,
}) => {
  const errors = collectErrors(page);
  await open(page);
  await page.evaluate(() => {
    const text = File.prototype.text;
    const waitMs: Record<string, number> = { slow: 300, quick: 0 };
    File.prototype.text = async function read(this: File) {
      const content = await text.call(this);
      if (content === 'folder') throw new DOMException('It is a folder.', 'NotFoundError');
      const { title } = JSON.parse(content) as { title: string };
      await new Promise((done) => setTimeout(done, waitMs[title]));
      document.documentElement.dataset['read'] = title;
      return content;
    };
  });
  await drop(page, 'folder');
  await expect(page.getByRole('alert')).toContainText('cannot be read');
  for (const title of ['slow', 'quick'])
    await drop(page, JSON.stringify({ version: 1, title, events: [{ id: 'a', title: 'A', date: '2000' }] }));
  await expect(page.getByRole('heading', { level: 1, name: 'quick' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-read', 'slow');
  await drawn(root);
  await expect(page.getByRole('heading', { level: 1, name: 'quick' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('A dropped dataset is not hidden by the filters of the one before', async ({ page }) => {
  await open(page, '/#categories=law&event=icc-warrant');
  await drop(
    page,
    JSON.stringify({ version: 1, title: 'New', events: [{ id: 'a', title: 'A new event', date: '2000' }] }),
  );
  await expect(page.getByRole('heading', { level: 1, name: 'New' })).toBeVisible();
  await expect(optionOf(page, 'A new event')).toBeVisible();
  await expect(detailsOf(page)).toHaveCount(0);
});

test('Back from an event of a dropped dataset shows its own range again', async ({ page }) => {
  await open(page);
  await drop(
    page,
    JSON.stringify({ version: 1, title: 'New', events: [{ id: 'a', title: 'A new event', date: '1500' }] }),
  );
  await optionOf(page, 'A new event').click();
  await expect(detailsOf(page)).toBeVisible();
  await page.goBack();
  await expect(detailsOf(page)).toHaveCount(0);
  await settledRangeOf(page);
  await expect(optionOf(page, 'A new event')).toBeVisible();
  expect((await rangeOf(page)).end).toBeLessThan(Date.UTC(1600));
});

async function openBeside(page: Page): Promise<Page> {
  const beside = await page.context().newPage();
  await beside.goto(page.url());
  return beside;
}

async function drop(page: Page, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'timeline.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await timelineOf(page).dispatchEvent('dragover', { dataTransfer });
  await timelineOf(page).dispatchEvent('drop', { dataTransfer });
}
