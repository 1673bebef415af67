// A guest with manners, as it is built: whatever the page's style sheet says changes no pixel of it, it traps no scrolling, and many
// of them on a page are no burden to it.
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { collectErrors, drawn, openHostPage, optionsOf } from './page.ts';
import { printed } from './pdf.ts';

const SCRIPT = '<script type="module" src="/dist/standalone/cited-timeline.js"></script>';
const DATASET = '/data/moscow-visit-2023.json';

test.describe('A page whose style sheet goes for everything', () => {
  // At the same place, with the same box.
  const BOX =
    'cited-timeline { position: fixed !important; inset: 0 auto auto 0; width: 900px; height: 500px; z-index: 1 }';
  const RUDE = '* { all: revert; font-size: 40px !important; position: absolute !important }';
  const HOSTILE = `${RUDE}
    * { letter-spacing: 5px !important; word-spacing: 9px !important; text-transform: uppercase !important;
        line-height: 3 !important; text-align: right !important; text-indent: 30px !important;
        white-space: pre !important; font-style: italic !important; font-weight: 900 !important;
        font-family: monospace !important; color: red !important; cursor: wait !important;
        direction: rtl !important; writing-mode: vertical-rl !important; list-style: square !important;
        hyphens: auto !important; tab-size: 9 !important; text-shadow: 2px 2px red !important;
        -webkit-text-fill-color: lime !important; text-decoration: underline !important;
        border-collapse: collapse !important; text-size-adjust: 300% !important; quotes: 'x' 'y' !important;
        font-variant: small-caps !important; font-stretch: 50% !important; text-orientation: upright !important }
    * { --paper: red !important; --ink: blue !important; --line: lime !important; --radius: 40px !important }
    p, h2, h3, li, button, input, select, svg, text, path { display: none !important; margin: 99px !important }
    *::before, *::after { content: 'here'; float: left; width: 300px }`;

  async function picture(page: Page, css: string, attributes: string): Promise<Buffer> {
    await openHostPage(
      page,
      `<style>${BOX} ${css}</style>${SCRIPT}<div><cited-timeline ${attributes} src="${DATASET}"></cited-timeline></div>`,
    );
    const element = page.locator('cited-timeline');
    await element.evaluate(
      (node) =>
        new Promise((resolve) => {
          if ((node as unknown as { visibleRange?: unknown }).visibleRange) resolve(undefined);
          else node.addEventListener('load', resolve, { once: true });
        }),
    );
    // What loads on demand is there, and what appears has appeared.
    await element.evaluate(
      (node) => (node as unknown as { updateComplete: Promise<unknown> }).updateComplete,
    );
    await page.waitForTimeout(400);
    return element.screenshot({ animations: 'disabled' });
  }

  for (const [what, attributes] of [
    ['the plot', ''],
    ['an open event', 'selected="state-visit"'],
    ['the table', 'view="table"'],
    ['an Arabic timeline', 'lang="ar"'],
  ] as const) {
    test(`changes no pixel of ${what}`, async ({ page }) => {
      await page.setViewportSize({ width: 1000, height: 620 });
      const before = await picture(page, '', attributes);
      expect(before.equals(await picture(page, RUDE, attributes)), 'a rude one').toBe(true);
      expect(before.equals(await picture(page, HOSTILE, attributes)), 'a hostile one').toBe(true);
    });
  }
});

test.describe('Scrolling', () => {
  const LONG = `<style>body { margin: 0 } div { height: 900px } cited-timeline { height: 500px }</style>${SCRIPT}
    <div></div><cited-timeline selected="state-visit" src="${DATASET}"></cited-timeline><div></div><div></div>`;

  test('goes on in the page under a wheel, wherever over the timeline it is', async ({ page }) => {
    await openHostPage(page, LONG);
    await page.evaluate(() => scrollTo(0, 800));
    await expect(optionsOf(page).first()).toBeVisible();
    const box = await page.locator('cited-timeline').boundingBox();
    for (const [x, y] of [
      [0.3, 0.05],
      [0.3, 0.5],
      [0.3, 0.97],
    ] as const) {
      await page.evaluate(() => scrollTo(0, 800));
      await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * x, (box?.y ?? 0) + (box?.height ?? 0) * y);
      await page.mouse.wheel(0, 400);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    }
  });

  test('with keys belongs to the page while the timeline has no focus', async ({ page }) => {
    await openHostPage(page, LONG);
    await page.evaluate(() => scrollTo(0, 700));
    await expect(optionsOf(page).first()).toBeVisible();
    for (const key of ['Space', 'PageDown', 'ArrowDown']) {
      const before = await page.evaluate(() => scrollY);
      await page.keyboard.press(key);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    }
  });

  test('past it takes no script of its', async ({ page }) => {
    await openHostPage(page, LONG);
    await page.evaluate(() => scrollTo(0, 800));
    await expect(optionsOf(page).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await drawn(page.locator('html'));
    const frames = await page.evaluate(async () => {
      let asked = 0;
      const request = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (act) => {
        asked += 1;
        return request(act);
      };
      for (let y = 0; y < 2500; y += 100) {
        scrollTo(0, y);
        await new Promise((resolve) => request(resolve));
      }
      return asked;
    });
    expect(frames).toBe(0);
  });
});

test('Thirty on a page: those far away paint nothing, and all show themselves when they are reached', async ({
  page,
}) => {
  test.slow(); // thirty timelines, on a machine that may be busy
  const errors = collectErrors(page);
  await page.setViewportSize({ width: 1000, height: 700 });
  const one = `<cited-timeline src="${DATASET}"></cited-timeline>`;
  await openHostPage(page, `${SCRIPT}<style>cited-timeline { height: 500px }</style>${one.repeat(30)}`);
  await expect(optionsOf(page).first()).toBeVisible();
  const painted = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('cited-timeline')].filter((node) =>
          node.shadowRoot?.querySelector('[role=listbox] [role=option]'),
        ).length,
    );
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('cited-timeline')].filter(
            (node) => (node as unknown as { visibleRange?: unknown }).visibleRange,
          ).length,
      ),
    )
    .toBe(30);
  await page.waitForLoadState('networkidle');
  await drawn(page.locator('html'));
  // Those in the window, and a window's height before and after it.
  expect(await painted()).toBeLessThanOrEqual(3);
  await page.evaluate(async () => {
    for (const node of document.querySelectorAll('cited-timeline')) {
      node.scrollIntoView();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
  const last = page.locator('cited-timeline').last().getByRole('listbox').getByRole('option').first();
  await expect(last).toBeVisible();
  expect(errors).toEqual([]);
});

test('A timeline far down is there in print', async ({ page }) => {
  await openHostPage(
    page,
    `${SCRIPT}<style>div { height: 6000px } @media print { div { height: 10px } }</style><div></div>
     <cited-timeline src="${DATASET}"></cited-timeline>`,
  );
  await page.locator('cited-timeline').evaluate(
    (node) =>
      new Promise((resolve) => {
        if ((node as unknown as { visibleRange?: unknown }).visibleRange) resolve(undefined);
        else node.addEventListener('load', resolve, { once: true });
      }),
  );
  const options = page.locator('cited-timeline').getByRole('listbox').getByRole('option');
  await page.waitForLoadState('networkidle');
  await drawn(page.locator('html'));
  expect(await options.count()).toBe(0);
  await page.pdf();
  expect(await options.count()).toBeGreaterThan(5);
});

test('Paper names the events that the screen only counts', async ({ page }) => {
  await openHostPage(
    page,
    `${SCRIPT}<cited-timeline style="width: 420px; height: 420px" src="${DATASET}"></cited-timeline>`,
  );
  const counts = optionsOf(page).filter({ has: page.locator('xpath=self::*[@data-count]') });
  await expect(counts).not.toHaveCount(0);
  await expect(page.getByRole('option', { name: /Blinken/ })).toHaveCount(0);
  const text = (await printed(page)).map((sheet) => sheet.text).join(' ');
  for (const name of [
    'Kuleba speaks with Antony Blinken, 16 March 2023',
    'Drone incident over the Black Sea',
  ])
    expect(text).toContain(name);
  expect(text).not.toContain('Enter to open');
});

test('Paper keeps the light edges of titles, through which bands would run', async ({ page }) => {
  await openHostPage(page, `${SCRIPT}<cited-timeline src="${DATASET}"></cited-timeline>`);
  await expect(optionsOf(page).first()).toBeVisible();
  const [sheet] = await printed(page);
  const [ink, soft, disputed, band] = ['#1c1e22', '#5a5e66', '#a83a22', '#f4f1ea'];
  expect([...sheet!.textColours].sort()).toEqual([ink, soft, disputed, band].sort());
});

test.describe('Two scripts', () => {
  for (const [name, scripts] of [
    [
      'the module twice',
      `${SCRIPT}<script type="module" src="/dist/standalone/cited-timeline.js?again"></script>`,
    ],
    [
      'the module and then the classic script',
      `${SCRIPT}<script defer src="/dist/standalone/cited-timeline.iife.js"></script>`,
    ],
  ] as const) {
    test(`do no harm: ${name}`, async ({ page }) => {
      const errors = collectErrors(page);
      await openHostPage(
        page,
        `${scripts}<cited-timeline lang="fr" src="${DATASET}"></cited-timeline>
         <cited-timeline view="table" src="${DATASET}"></cited-timeline>`,
      );
      await expect(
        page.getByRole('listbox', { name: 'Événements' }).getByRole('option').first(),
      ).toBeVisible();
      await expect(page.getByRole('table').first()).toBeVisible();
      expect(errors).toEqual([]);
    });
  }
});
