// The three themes, measured on the screen: text at least 4.5:1, marks, icons and the edges of controls 3:1, whatever the
// colour scheme of the page around them. The classroom's text has 7:1. Formula: WCAG 2.2, “contrast ratio”.
import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { CONTRAST, violationsOf } from './axe.ts';
import { chooseView, detailsOf, open, optionsOf } from './page.ts';

const FOLDER = new URL('../../themes/', import.meta.url);
const THEMES = readdirSync(FOLDER).map((name) => name.replace('.css', ''));
const GROUNDS = ['--paper', '--panel', '--band'];
const TEXTS = [
  '--ink',
  '--soft',
  '--accent',
  '--disputed',
  ...Array.from({ length: 8 }, (_, i) => `--timeline-color-${i + 1}`),
];

type Colour = readonly [number, number, number];

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

async function wear(page: Page, theme: string): Promise<void> {
  const css = readFileSync(new URL(`${theme}.css`, FOLDER), 'utf8');
  await page.addInitScript((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** What custom properties are as colours, inside the element. */
function coloursOf(page: Page, names: readonly string[]): Promise<Colour[]> {
  return page.locator('cited-timeline').evaluate((node, wanted) => {
    const root = node.shadowRoot?.querySelector('.root');
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!root || !context) throw new Error('There is no timeline.');
    const probe = root.appendChild(document.createElement('i'));
    const colours = wanted.map((name) => {
      probe.style.color = `var(${name})`;
      context.fillStyle = getComputedStyle(probe).color;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
      return [r, g, b] as const;
    });
    probe.remove();
    return colours;
  }, names);
}

/** Of each visible element, the strongest contrast in its picture to the colour that most of it has. */
async function shownContrasts(page: Page, targets: Locator): Promise<{ name: string; ratio: number }[]> {
  const boxes = await targets.evaluateAll((nodes) =>
    nodes
      .filter((node) => node.checkVisibility({ visibilityProperty: true }))
      .map((node) => {
        const { left, top, right, bottom } = node.getBoundingClientRect();
        const x = Math.max(0, Math.floor(left));
        const y = Math.max(0, Math.floor(top));
        const width = Math.min(innerWidth, Math.ceil(right)) - x;
        const height = Math.min(innerHeight, Math.ceil(bottom)) - y;
        return { name: node.getAttribute('aria-label') ?? node.textContent, x, y, width, height };
      })
      .filter(({ width, height }) => width > 3 && height > 3),
  );
  const picture = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  const colours = await page.evaluate(
    async ({ data, places }) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('No canvas.');
      context.drawImage(bitmap, 0, 0);
      return places.map(({ x, y, width, height }) => {
        const { data: pixels } = context.getImageData(x, y, width, height);
        const counts = new Map<string, number>();
        for (let at = 0; at < pixels.length; at += 4) {
          const key = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        return [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key.split(',').map(Number));
      });
    },
    { data: picture, places: boxes },
  );
  return boxes.map(({ name }, i) => {
    const [ground, ...others] = (colours[i] ?? []) as unknown as Colour[];
    return { name, ratio: Math.max(1, ...others.map((colour) => (ground ? contrast(ground, colour) : 1))) };
  });
}

for (const theme of THEMES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`The theme “${theme}” in a ${colorScheme} page`, () => {
      test.use({
        colorScheme,
        viewport: { width: 1280, height: 720 },
        contextOptions: { reducedMotion: 'reduce' },
      });
      test.beforeEach(({ page }) => wear(page, theme));

      test('has colours that can be read on each of its grounds', async ({ page }) => {
        await open(page);
        const grounds = await coloursOf(page, GROUNDS);
        const texts = await coloursOf(page, TEXTS);
        const [line, focus, edge, ink, soft] = await coloursOf(page, [
          '--line',
          '--focus',
          '--edge',
          '--ink',
          '--soft',
        ]);
        if (!line || !focus || !edge || !ink || !soft) throw new Error('A colour is missing.');
        for (const [i, ground] of grounds.entries()) {
          const weak = TEXTS.filter((_, j) => contrast(texts[j] ?? ground, ground) < 4.5);
          expect(weak, `on ${GROUNDS[i]}`).toEqual([]);
          expect(contrast(focus, ground), `focus on ${GROUNDS[i]}`).toBeGreaterThanOrEqual(3);
        }
        // Controls stand on the paper and on panels; names of eras stand on lines.
        for (const ground of grounds.slice(0, 2)) expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(ink, line)).toBeGreaterThanOrEqual(4.5);
        if (theme !== 'classroom') return;
        for (const ground of grounds) {
          for (const text of [ink, soft]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
        }
      });

      test('has text that axe can read in every view', async ({ page }) => {
        test.setTimeout(180_000);
        await open(page, '/#event=state-visit');
        await expect(detailsOf(page)).toBeVisible();
        await expectReadable(page, 'an open event');
        for (const view of ['List', 'Table', 'Evidence']) {
          await chooseView(page, view);
          await expectReadable(page, view);
        }
        await chooseView(page, 'Timeline');
        await page.getByRole('button', { name: 'Filters' }).click();
        await expectReadable(page, 'the filters');
        await page.keyboard.press('Escape');
        await page.getByRole('searchbox').fill('xi');
        await expect(page.getByRole('list', { name: 'Search results' })).toBeVisible();
        await expectReadable(page, 'search results');
      });

      test('draws marks, icons and controls that stand out from their ground', async ({ page }) => {
        await open(page);
        const marks = await shownContrasts(page, optionsOf(page));
        expect(marks.length).toBeGreaterThan(10);
        expect(marks.filter(({ ratio }) => ratio < 3)).toEqual([]);
        const controls = await shownContrasts(page, page.getByRole('button').or(page.getByRole('combobox')));
        expect(controls.length).toBeGreaterThan(10);
        expect(controls.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
      });
    });
  }
}

async function expectReadable(page: Page, where: string): Promise<void> {
  const violations = await violationsOf(page, { rules: CONTRAST, isLegacy: true });
  const found = violations.flatMap(({ nodes }) =>
    nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  );
  expect.soft(found, where).toEqual([]);
}
