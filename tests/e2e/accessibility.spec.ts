// What axe can find, in every state of the page, light and dark, on a laptop and on a phone. Who it is for is tested
// elsewhere: names in newcomer.spec.ts, keys in keyboard.spec.ts.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { CONTRAST, expectAccessible } from './axe.ts';
import { crowd } from './crowd.ts';
import { chooseView, detailsOf, open, optionOf, optionsOf, presentationOf } from './page.ts';

const LAPTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

const PARTIAL = {
  version: 1,
  title: 'Partly broken',
  description: 'Four records, two of them good.',
  events: [
    { id: 'a', title: 'A good one', date: '1914-06-28' },
    { id: 'b', title: 'A bad month', date: '1914-13' },
    { id: 'c', date: '1914' },
    { id: 'd', title: 'Cites nobody', date: '1915', citations: [{ source: 'nobody' }] },
  ],
};

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the timeline': (page) => open(page),
  'open details': async (page) => {
    await open(page);
    await optionOf(page, 'Drone incident over the Black Sea').click();
    await expect(detailsOf(page)).toBeVisible();
  },
  'the list': async (page) => {
    await open(page);
    await chooseView(page, 'List');
    await expect(page.getByRole('list', { name: 'Events' })).toBeVisible();
  },
  'the table': async (page) => {
    await open(page);
    await chooseView(page, 'Table');
    await expect(page.getByRole('table', { name: 'Events' })).toBeVisible();
  },
  'the evidence, with an event open': async (page) => {
    await page.goto('/#view=evidence&event=state-visit');
    await expect(page.getByRole('table', { name: 'Evidence' })).toBeVisible();
    await expect(detailsOf(page)).toBeVisible();
  },
  'what was known by a day': async (page) => {
    await open(page, '/#known=2023-03-16');
    await expect(page.getByRole('group', { name: 'Known by' })).toBeVisible();
  },
  'a source, with citations to copy': async (page) => {
    await open(page, '/#source=kuow');
    await page.getByText('Copy citation').click();
    await page.getByRole('button', { name: 'Plain text' }).click();
    await expect(page.getByRole('status').filter({ hasText: /Copied|Copy it/ })).toBeVisible();
  },
  'what is left without a source': async (page) => {
    await open(page, '/#without=kuow');
    await expect(page.getByRole('heading', { name: 'Without this source' })).toBeVisible();
  },
  'the evidence, sorted and filtered': async (page) => {
    await page.goto('/#view=evidence&sources=kuow');
    await page.getByRole('button', { name: /Sort by disagreement/ }).click();
    await expect(page.getByRole('row')).toHaveCount(10);
  },
  'a closer look at the data': async (page) => {
    await serve(page, PARTIAL);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Check the data' }).click();
    await expect(
      page
        .getByText('Cites nobody')
        .or(page.getByText(/problems in the data/))
        .first(),
    ).toBeVisible();
  },
  'the timeline in Arabic': async (page) => {
    await speak(page, 'ar');
    await page.goto('/#event=state-visit');
    await expect(page.getByRole('listbox', { name: 'الأحداث' })).toBeVisible();
  },
  'the evidence in Arabic': async (page) => {
    await speak(page, 'ar');
    await page.goto('/#view=evidence&known=2023-03-17');
    await expect(page.getByRole('table')).toBeVisible();
  },
  'a crowd': async (page) => {
    await serve(page, crowd(3000));
    await expect(page.getByText(/only counted: zoom in or open a count/).first()).toBeVisible();
  },
  'a crowd as a list': async (page) => {
    await serve(page, crowd(3000));
    await chooseView(page, 'List');
    await expect(page.getByRole('list', { name: /events/i })).toBeVisible();
  },
  'a crowd as a table': async (page) => {
    await serve(page, crowd(3000));
    await chooseView(page, 'Table');
    await expect(page.getByRole('table', { name: /events/i })).toBeVisible();
  },
  'search results': async (page) => {
    await open(page);
    await page.getByRole('searchbox').fill('xi');
    await expect(page.getByRole('list', { name: 'Search results' })).toBeVisible();
  },
  'the filters': async (page) => {
    await open(page, '/#categories=law&actors=putin');
    await page.getByRole('button', { name: /^Filters/ }).click();
    await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
  },
  'the menu': async (page) => {
    await open(page);
    await page.getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible();
  },
  'a presentation': async (page) => {
    await open(page);
    await page.getByRole('button', { name: 'Present' }).click();
    await expect(presentationOf(page)).toContainText('Step 1 of');
    await page.keyboard.press('Space');
    await expect(presentationOf(page)).toContainText('Step 2 of');
  },
  'a dataset that is not there': async (page) => {
    await page.goto('/?src=/data/missing.json');
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'an empty dataset': async (page) => {
    await serve(page, { version: 1, title: 'Nothing yet', events: [] });
    await expect(page.getByText('No events yet')).toBeVisible();
  },
  'a dataset with problems': async (page) => {
    await serve(page, PARTIAL);
    await page.getByText(/problems in the data/).click();
    await expect(
      page
        .getByText('Write "1914-12"')
        .or(page.getByText(/month 13/))
        .first(),
    ).toBeVisible();
  },
  'filters that keep nothing': async (page) => {
    await page.goto('/#q=zzzz');
    await expect(page.getByText('No event matches')).toBeVisible();
  },
  'a host page': async (page) => {
    await page.goto('/examples/embed.html');
    await expect(optionsOf(page).first()).toBeVisible();
    await expect(page.getByRole('option', { name: /^The Big Bang/ })).toBeVisible();
  },
};

for (const [name, show] of Object.entries(STATES)) {
  test(`axe finds nothing in ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(LAPTOP);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show(page);
    for (const viewport of [LAPTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light' });
      await expectAccessible(page, `light, ${viewport.width} px wide`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, `dark, ${viewport.width} px wide`, CONTRAST);
    }
  });
}

test('axe finds nothing at 400 % where a search finds nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/#q=zzzz');
  await expect(page.getByText('No event matches')).toBeVisible();
  await expectAccessible(page, '320 × 256 px');
});

test('axe finds nothing in forced colours, and the plot can be told apart there', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await open(page);
  await optionOf(page, 'ICC arrest warrant for Putin').click();
  await expect(detailsOf(page)).toBeVisible();
  await expectAccessible(page, 'forced colours');
  const border = await optionOf(page, 'ICC arrest warrant for Putin').evaluate(
    (node) => getComputedStyle(node).outlineStyle,
  );
  expect(border, 'what is selected shows by more than a colour, and not as what has the keyboard').toBe(
    'double',
  );
});

test('Nothing moves for readers who asked for less motion: a flight is one step', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const frames = await page.locator('cited-timeline').evaluate(async (node) => {
    const timeline = node as unknown as { visibleRange: { start: number } };
    const seen = new Set([timeline.visibleRange.start]);
    const button = node.shadowRoot?.querySelector<HTMLElement>('[aria-label="Show everything"]');
    button?.click();
    for (let frame = 0; frame < 20; frame += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      seen.add(timeline.visibleRange.start);
    }
    return seen.size;
  });
  expect(frames).toBe(2);
  const animated = await page.evaluate(() => document.getAnimations().length);
  expect(animated).toBe(0);
});

// The page in another language: the element follows its <html>.
async function speak(page: Page, language: string): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('lang="en"', `lang="${language}" dir="auto"`);
      await route.fulfill({ response, body });
    },
  );
}

async function serve(page: Page, dataset: object): Promise<void> {
  await page.route(
    (url) => url.pathname === '/data/test.json',
    (route) => route.fulfill({ json: dataset }),
  );
  await page.goto('/?src=/data/test.json');
}
