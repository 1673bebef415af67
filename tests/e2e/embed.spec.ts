// The embed page in a frame of another origin, under policies as strict as they can be on both sides: its size, its address, and what
// the two pages say to each other, also where one of them means harm.
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { collectErrors, drawn } from './page.ts';

const DATASET = 'data/moscow-visit-2023.json';
const EVENT = 'ICC arrest warrant for Putin';

/** Where frames come from: the same server under its other name, which is another origin. */
const strangerOf = (baseURL: string | undefined): string => (baseURL ?? '').replace('127.0.0.1', 'localhost');

interface Host {
  /** Of the embed page, after `?`. */
  readonly query?: string;
  /** Attributes of the frame. */
  readonly attributes?: string;
  readonly path?: string;
  readonly scripts?: number;
  readonly style?: string;
}

/** Opens a page with a frame in it. */
async function openHost(
  page: Page,
  baseURL: string | undefined,
  {
    query = `src=${DATASET}`,
    attributes = 'data-cited-timeline',
    path = '/strict/embed.html',
    scripts = 1,
    style = 'iframe { width: 100%; border: 0 }',
  }: Host = {},
  hash = '',
): Promise<FrameLocator> {
  const stranger = strangerOf(baseURL);
  await page.route(
    (url) => url.pathname === '/host.css',
    (route) => route.fulfill({ contentType: 'text/css', body: style }),
  );
  await page.route(
    (url) => url.pathname === '/host.html',
    (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: {
          'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; connect-src 'self'; frame-src ${stranger}`,
        },
        body: `<!doctype html><html lang="en"><title>Host</title><link rel="stylesheet" href="host.css">
          <main><h1>Host</h1><div><iframe title="Timeline" ${attributes} src="${stranger}${path}?${query.replaceAll('"', '&quot;')}"></iframe></div>
          </main>${'<script src="/embed-host.js"></script>'.repeat(scripts)}</html>`,
      }),
  );
  // A host page that comes from a test and not from the network may not open a frame of this machine: what is in it comes by the test,
  // too. And no server need take an address of a hundred thousand letters.
  await page.route(/\/embed\.html/, async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: origin + pathname }) });
  });
  await page.goto(`/host.html${hash}`);
  return page.frameLocator('iframe[title=Timeline]');
}

const heightOf = (page: Page): Promise<number> =>
  page.locator('iframe').evaluate((node) => node.getBoundingClientRect().height);
const eventIn = (frame: FrameLocator, title = EVENT) =>
  frame.getByRole('listbox', { name: 'Events' }).getByRole('option', { name: `${title}, ` });
const detailsIn = (frame: FrameLocator) => frame.getByRole('region', { name: 'Details' });

/** Sends messages to the frame, as a script of the host page would. */
const post = (page: Page, ...messages: readonly unknown[]): Promise<void> =>
  page.evaluate((all) => {
    for (const message of all) document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
  }, messages);

/** Waits until the frame has done all that the page has told it by now: it answers a greeting after that. */
async function doneByFrame(page: Page, frame: FrameLocator): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const target = document.querySelector('iframe')!.contentWindow!;
        addEventListener('message', ({ data, source }: MessageEvent<{ type?: unknown } | null>) => {
          if (source === target && data?.type === 'size') resolve();
        });
        target.postMessage({ 'cited-timeline': 1, type: 'hello' }, '*');
      }),
  );
  await drawn(frame.locator('body'));
}

/** Waits until the page has done all that it has been told by now from a window, which says one thing more. */
async function doneByPage(page: Page, window: Locator): Promise<void> {
  const root = page.locator('html');
  await root.evaluate((node) =>
    addEventListener('message', ({ data }) => {
      if (data === 'all') node.toggleAttribute('data-told', true);
    }),
  );
  await window.evaluate(() => parent.postMessage('all', '*'));
  await expect(root).toHaveAttribute('data-told');
  await drawn(root);
  await root.evaluate((node) => node.removeAttribute('data-told'));
}

test.describe('A frame', () => {
  test('shows a timeline, gets the height that it asks for, and works, under strict policies', async ({
    page,
    baseURL,
  }) => {
    const errors = collectErrors(page);
    const frame = await openHost(page, baseURL);
    await expect(eventIn(frame).first()).toBeVisible();
    await expect.poll(() => heightOf(page)).toBe(544);
    await eventIn(frame).first().click();
    await expect(detailsIn(frame)).toContainText('17 March 2023');
    for (const view of ['List', 'Table', 'Evidence', 'Timeline'])
      await frame.getByRole('radio', { name: view, exact: true }).check();
    expect(new URL(page.url()).hash).toBe('');
    expect(errors).toEqual([]);
  });

  test('shares a link to the timeline alone, and code that gives a frame its height', async ({
    page,
    baseURL,
  }) => {
    const frame = await openHost(page, baseURL);
    await frame.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = frame.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByLabel('Link to this timeline')).toHaveValue(/\/embed\.html\?src=/);
    await expect(dialog.getByText('without the page around it')).toBeVisible();
    await dialog.getByRole('tab', { name: 'Embed' }).click();
    await dialog.getByRole('radio', { name: 'Frame' }).check({ force: true });
    const code = dialog.getByLabel('Code for your page');
    await expect(code).toHaveValue(/^<iframe .* height="544" .* data-cited-timeline><\/iframe>/);
    await expect(code).toHaveValue(/<script async src="http[^"]*\/embed-host\.js"><\/script>$/);
  });

  test('shows what its address says, in its words and its colours', async ({ page, baseURL }) => {
    const day = (date: string): number => Date.parse(date);
    const frame = await openHost(page, baseURL, {
      query: `src=${DATASET}&lang=de&lanes=actor&selected=state-visit&theme=dark&heading-level=1&categories=summits&categories=diplomacy&range=${day('2023-01-01')}..${day('2023-06-01')}`,
    });
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('Xi Jinping');
    const state = await frame.locator('cited-timeline').evaluate((node) => {
      const { lanes, selected, filters, visibleRange } = node as unknown as Record<string, unknown>;
      return { lanes, selected, filters, visibleRange, scheme: getComputedStyle(node).colorScheme };
    });
    expect(state).toMatchObject({
      lanes: 'actor',
      selected: 'state-visit',
      filters: { categories: ['summits', 'diplomacy'] },
      scheme: 'dark',
    });
    await expect(frame.getByRole('listbox', { name: 'Ereignisse' })).toBeVisible();
    await expect
      .poll(() =>
        frame
          .locator('cited-timeline')
          .evaluate((node) => (node as unknown as { visibleRange: unknown }).visibleRange),
      )
      .toEqual({ start: day('2023-01-01'), end: day('2023-06-01') });
  });

  test('shows the evidence, a source, what was left without it, and what was known when', async ({
    page,
    baseURL,
  }) => {
    const frame = await openHost(page, baseURL, {
      query: `src=${DATASET}&view=evidence&sort=sources&known-by=2023-03-20&source=newgeopolitics&without=1&q=xi`,
    });
    await expect(frame.getByRole('table')).toBeVisible();
    const element = frame.locator('cited-timeline');
    await expect(element).toHaveAttribute('known-by', '2023-03-20');
    await expect(element).toHaveAttribute('source', 'newgeopolitics');
    await expect(element).toHaveAttribute('without', '');
    await expect(frame.getByRole('searchbox')).toHaveValue('xi');
    await expect(element).toHaveAttribute('sort', 'sources');
  });

  test('with an address that leads nowhere says so, and is as high as what it says', async ({
    page,
    baseURL,
  }) => {
    const frame = await openHost(page, baseURL, { query: 'src=data/none.json' });
    await expect(frame.getByRole('alert')).toContainText('There is no file');
    await expect.poll(() => heightOf(page)).toBeLessThan(480);
    expect(await heightOf(page)).toBeGreaterThan(200);
    await expect(frame.getByRole('button', { name: 'Try again' })).toBeInViewport({ ratio: 1 });
  });

  for (const [what, query, words] of [
    ['a script', 'src=javascript:alert(1)', /must begin with https/],
    ['a data: address', 'src=data:application/json,{}', /must begin with https/],
    ['a blob: address', 'src=blob:https://example.org/1', /must begin with https/],
    ['a file', 'src=file:///etc/passwd', /must begin with https/],
    ['nothing at all', 'lang=en', /\?src=https/],
    ['nothing, in Ukrainian', 'lang=uk', /Не вказано стрічку часу/],
  ] as const) {
    test(`that names ${what} fetches nothing and says how`, async ({ page, baseURL }) => {
      const errors = collectErrors(page);
      const frame = await openHost(page, baseURL, { query });
      await expect(frame.getByRole('alert')).toContainText(words);
      await expect.poll(() => heightOf(page)).toBeLessThan(150);
      await expect(frame.locator('cited-timeline')).toHaveCount(0);
      expect(errors).toEqual([]);
    });
  }

  for (const [what, query] of [
    [
      'markup',
      `src=${DATASET}&q=<img src=x onerror="parent.hacked=1">&lanes=<script>&view=%22%3E&lang=<b>&known-by=<i>&selected=<img src=x>&source=__proto__`,
    ],
    [
      'what is no value',
      `src=${DATASET}&lanes=constructor&view=__proto__&heading-level=99&range=9..1&few=maybe&theme=url(x)&gestures=all&sort=`,
    ],
    ['a hundred thousand letters', `src=${DATASET}&q=${'x'.repeat(50_000)}&selected=${'y'.repeat(50_000)}`],
    ['a name two thousand times', `src=${DATASET}${'&categories=none'.repeat(2000)}`],
  ] as const) {
    test(`whose address is full of ${what} stands`, async ({ page, baseURL }) => {
      const errors = collectErrors(page);
      const frame = await openHost(page, baseURL, { query });
      await expect(frame.locator('cited-timeline')).toBeVisible();
      await expect
        .poll(() =>
          frame.locator('cited-timeline').evaluate((node) => 'visibleRange' in node && !!node.visibleRange),
        )
        .toBe(true);
      expect(await frame.locator('img').count()).toBe(0);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(errors).toEqual([]);
    });
  }

  test('in a parent without a width waits, and has its size when that has', async ({ page, baseURL }) => {
    const data = page.waitForResponse((response) => response.url().endsWith(DATASET));
    const frame = await openHost(page, baseURL, {
      style: 'div { width: 0 } iframe { width: 100%; border: 0 }',
    });
    await (await data).finished();
    await drawn(page.locator('html'));
    await page.locator('div').evaluate((node) => (node.style.width = '800px'));
    await expect(eventIn(frame).first()).toBeVisible();
    await expect.poll(() => heightOf(page)).toBe(544);
  });

  test('has no fault that a machine can find', async ({ page, baseURL }) => {
    await page.goto(`${strangerOf(baseURL)}/embed.html?src=${DATASET}`);
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    const violations = await violationsOf(page, { tags: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.title()).toContain('Xi Jinping');
  });

  test('may come from the folder of the standalone script', async ({ page, baseURL }) => {
    const errors = collectErrors(page);
    const frame = await openHost(page, baseURL, {
      path: '/strict/dist/standalone/embed.html',
      query: 'src=/data/moscow-visit-2023.json&lang=fr',
      scripts: 2,
    });
    await expect(
      frame.getByRole('listbox', { name: 'Événements' }).getByRole('option').first(),
    ).toBeVisible();
    await expect.poll(() => heightOf(page)).toBe(544);
    expect(errors).toEqual([]);
  });
});

test.describe('The address of the page around it', () => {
  for (const [name, prefix] of [
    ['', '#'],
    ['visit', '#visit:'],
    ['Визит 2023', `#${encodeURIComponent('Визит 2023')}:`],
  ] as const) {
    test(`holds what is looked at, goes back and forward, and shows it to others: data-hash="${name}"`, async ({
      page,
      baseURL,
    }) => {
      const host = { attributes: `data-cited-timeline data-hash="${name}"`, scripts: 2 };
      const frame = await openHost(page, baseURL, host);
      await eventIn(frame).first().click();
      await expect(detailsIn(frame)).toBeVisible();
      await expect.poll(() => new URL(page.url()).hash).toContain('event=icc-warrant');
      const { hash } = new URL(page.url());
      expect(hash.startsWith(prefix)).toBe(true);
      await page.goBack();
      await expect(detailsIn(frame)).toHaveCount(0);
      await page.goForward();
      await expect(detailsIn(frame)).toBeVisible();
      await page.goto('about:blank');
      const again = await openHost(page, baseURL, host, hash);
      await expect(detailsIn(again).getByRole('heading', { name: EVENT })).toBeVisible();
    });
  }

  test('is left alone where nobody asked, and a hash of its own is no view', async ({ page, baseURL }) => {
    const frame = await openHost(page, baseURL, {}, '#chapter-2');
    await eventIn(frame).first().click();
    await expect(detailsIn(frame)).toBeVisible();
    await doneByPage(page, frame.locator('body'));
    expect(new URL(page.url()).hash).toBe('#chapter-2');
    await page.goto('about:blank');
    const other = await openHost(
      page,
      baseURL,
      { attributes: 'data-cited-timeline data-hash="visit"' },
      '#other:event=icc-warrant',
    );
    await expect(eventIn(other).first()).toBeVisible();
    await doneByFrame(page, other);
    await expect(detailsIn(other)).toHaveCount(0);
  });
});

test.describe('Messages to the frame', () => {
  const sealed = (message: object): object => ({ 'cited-timeline': 1, ...message });

  test('open an event, go somewhere and set a view', async ({ page, baseURL }) => {
    const frame = await openHost(page, baseURL);
    await expect(eventIn(frame).first()).toBeVisible();
    await post(page, sealed({ type: 'select', id: 'icc-warrant' }));
    await expect(detailsIn(frame).getByRole('heading', { name: EVENT })).toBeVisible();
    await post(page, sealed({ type: 'select', id: null }));
    await expect(detailsIn(frame)).toHaveCount(0);
    const range = { start: Date.UTC(2022, 0), end: Date.UTC(2022, 6) };
    await post(page, sealed({ type: 'go-to', ...range }));
    const rangeIn = (): Promise<unknown> =>
      frame
        .locator('cited-timeline')
        .evaluate((node) => (node as unknown as { visibleRange: unknown }).visibleRange);
    await expect.poll(rangeIn).toEqual(range);
    await post(page, sealed({ type: 'set-view', view: 'view=table' }));
    await expect(frame.getByRole('table')).toBeVisible();
    await post(page, sealed({ type: 'set-view', view: '' }));
    await expect(frame.getByRole('listbox', { name: 'Events' })).toBeVisible();
  });

  test('that mean nothing or harm change nothing', async ({ page, baseURL }) => {
    const errors = collectErrors(page);
    const frame = await openHost(page, baseURL);
    await expect(eventIn(frame).first()).toBeVisible();
    const before = await frame
      .locator('cited-timeline')
      .evaluate((node) => JSON.stringify((node as unknown as { visibleRange: unknown }).visibleRange));
    await post(
      page,
      null,
      'hello',
      42,
      [],
      { type: 'select', id: 'icc-warrant' },
      { 'cited-timeline': 2, type: 'select', id: 'icc-warrant' },
      { 'cited-timeline': '1', type: 'select', id: 'icc-warrant' },
      sealed({ type: 'eval', code: 'alert(1)' }),
      sealed({ type: 'constructor' }),
      sealed({ type: '__proto__' }),
      sealed({ type: ['select'], id: 'icc-warrant' }),
      sealed({ type: 'select', id: { toString: 'icc-warrant' } }),
      sealed({ type: 'select', id: '<img src=x onerror=alert(1)>' }),
      sealed({ type: 'select', id: 'x'.repeat(1e6) }),
      sealed({ type: 'select' }),
      sealed({ type: 'go-to', event: 'nobody' }),
      sealed({ type: 'go-to', start: Number.NaN, end: 1 }),
      sealed({ type: 'go-to', start: 5, end: 5 }),
      sealed({ type: 'go-to', start: -Number.MAX_VALUE, end: Number.MAX_VALUE }),
      sealed({ type: 'set-view', view: 7 }),
      sealed({ type: 'set-view', view: `q=${'x'.repeat(1e5)}` }),
    );
    await doneByFrame(page, frame);
    await expect(detailsIn(frame)).toHaveCount(0);
    const after = await frame
      .locator('cited-timeline')
      .evaluate((node) => JSON.stringify((node as unknown as { visibleRange: unknown }).visibleRange));
    expect(after).toBe(before);
    expect(errors).toEqual([]);
  });

  test('from another window than the parent are not heard', async ({ page, baseURL }) => {
    const frame = await openHost(page, baseURL);
    await expect(eventIn(frame).first()).toBeVisible();
    // The frame's own window, and a stranger's frame beside it.
    const message = sealed({ type: 'select', id: 'icc-warrant' });
    await frame.locator('body').evaluate((_, data) => postMessage(data, '*'), message);
    await page.evaluate(
      (address) => {
        const other = document.createElement('iframe');
        other.id = 'other';
        other.src = address;
        document.body.append(other);
      },
      `${strangerOf(baseURL)}/strict/embed.html`,
    );
    await expect(page.frameLocator('#other').getByRole('alert')).toBeVisible();
    await page
      .frameLocator('#other')
      .locator('body')
      .evaluate((_, data) => parent.frames[0]?.postMessage(data, '*'), message);
    await doneByFrame(page, frame);
    await expect(detailsIn(frame)).toHaveCount(0);
  });

  test('ten thousand at once are a few for it: the last counts', async ({ page, baseURL }) => {
    const errors = collectErrors(page);
    const frame = await openHost(page, baseURL);
    await expect(eventIn(frame).first()).toBeVisible();
    await frame.locator('cited-timeline').evaluate((node) => {
      Object.assign(window, { selections: 0 });
      new MutationObserver((records) => {
        (window as unknown as { selections: number }).selections += records.length;
      }).observe(node, { attributeFilter: ['selected'] });
    });
    await page.evaluate(() => {
      const target = document.querySelector('iframe')?.contentWindow;
      for (let index = 0; index < 10_000; index += 1) {
        const id = index % 2 === 0 ? 'drone-incident' : 'icc-warrant';
        target?.postMessage({ 'cited-timeline': 1, type: 'select', id }, '*');
        target?.postMessage({ 'cited-timeline': 1, type: 'hello' }, '*');
      }
    });
    await expect(detailsIn(frame).getByRole('heading', { name: EVENT })).toBeVisible();
    const selections = await frame
      .locator('body')
      .evaluate(() => (window as unknown as { selections: number }).selections);
    expect(selections).toBeLessThan(200);
    await frame.getByRole('button', { name: 'Close' }).click();
    await expect(detailsIn(frame)).toHaveCount(0);
    expect(errors).toEqual([]);
  });

  test('say nothing of the reader to a page that has not greeted', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('message', ({ data }) => heard.push((data as { type?: unknown })?.type));
    });
    const frame = await openHost(page, baseURL, { scripts: 0 });
    const heard = (): Promise<unknown[]> =>
      page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
    await eventIn(frame).first().click();
    await expect(detailsIn(frame)).toBeVisible();
    await doneByPage(page, frame.locator('body'));
    expect(new Set(await heard())).toEqual(new Set(['ready', 'size', 'load', undefined]));
    await post(page, { 'cited-timeline': 1, type: 'hello' });
    await frame.getByRole('button', { name: 'Close' }).click();
    await expect.poll(heard).toContain('select');
    expect(await heard()).toContain('view');
  });
});

test.describe('Messages to the page around it', () => {
  test('from a frame that it did not mark, or of another origin, change nothing', async ({
    page,
    baseURL,
  }) => {
    const errors = collectErrors(page);
    const frame = await openHost(page, baseURL, { attributes: 'data-cited-timeline data-hash' });
    await expect.poll(() => heightOf(page)).toBe(544);
    await expect(eventIn(frame).first()).toBeVisible();
    const size = { 'cited-timeline': 1, type: 'size', height: 77 };
    const view = { 'cited-timeline': 1, type: 'view', view: 'event=x', isStep: true };
    await page.evaluate((messages) => messages.forEach((message) => postMessage(message, '*')), [size, view]);
    await doneByPage(page, page.locator('html'));
    expect(await heightOf(page)).toBe(544);
    expect(new URL(page.url()).hash).toBe('');
    await page.locator('iframe').evaluate((node) => node.removeAttribute('data-cited-timeline'));
    await frame.locator('body').evaluate((_, message) => parent.postMessage(message, '*'), size);
    await doneByPage(page, frame.locator('body'));
    expect(await heightOf(page)).toBe(544);
    expect(errors).toEqual([]);
  });

  test('with heights and views that are none, or ten thousand of them, do no harm', async ({
    page,
    baseURL,
  }) => {
    const errors = collectErrors(page);
    const frame = await openHost(page, baseURL, { attributes: 'data-cited-timeline data-hash' });
    await expect(eventIn(frame).first()).toBeVisible();
    await expect.poll(() => heightOf(page)).toBe(544);
    await frame.locator('body').evaluate(() => {
      const say = (message: object): void => parent.postMessage({ 'cited-timeline': 1, ...message }, '*');
      for (const height of [Number.NaN, -5, '9px', Infinity, {}, null]) say({ type: 'size', height });
      for (const view of [7, null, {}, 'x'.repeat(1e5)]) say({ type: 'view', view, isStep: true });
      for (const type of ['__proto__', 'constructor', 7, null, ['size'], '<b>']) say({ type, height: 1 });
    });
    await doneByPage(page, frame.locator('body'));
    expect(await heightOf(page)).toBe(544);
    expect(new URL(page.url()).hash).toBe('');
    const steps = await page.evaluate(() => history.length);
    await frame.locator('body').evaluate(() => {
      for (let index = 0; index <= 10_000; index += 1) {
        parent.postMessage({ 'cited-timeline': 1, type: 'size', height: 300 + (index % 50) }, '*');
        parent.postMessage({ 'cited-timeline': 1, type: 'view', view: `q=${index}`, isStep: true }, '*');
      }
    });
    await expect.poll(() => new URL(page.url()).hash).toBe('#q=10000');
    await expect.poll(() => heightOf(page)).toBe(300);
    expect((await page.evaluate(() => history.length)) - steps).toBeLessThan(40);
    await frame
      .locator('body')
      .evaluate(() => parent.postMessage({ 'cited-timeline': 1, type: 'size', height: 1e9 }, '*'));
    await expect.poll(() => heightOf(page)).toBe(5000);
    expect(errors).toEqual([]);
  });
});
