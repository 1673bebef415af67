// @ts-check
// `npm run screenshots`, after `npm run build`: pictures of the built page and of the embedding example in screenshots,
// at the sizes of a phone, a laptop and a projector, light and dark. With `--docs`, the ones in docs/images instead. Builds nothing.
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../tests/support/browser.mjs';
import { startServer } from '../tests/support/start-server.mjs';

/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ name: string, path: string, isWholePage?: boolean, theme?: string }} Scene */

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 720 };
const CLASSROOM = { width: 1600, height: 900 };
const PROJECTOR = { width: 1920, height: 1080 };
const SETTLED_MS = 900; // loading from this machine, a flight and what follows it

/** The hash of the address says what is open. @type {readonly Scene[]} */
const SCENES = [
  { name: 'page', path: '' },
  { name: 'event', path: '#event=state-visit' },
  { name: 'lanes-by-actor', path: '#lanes=actor' },
  { name: 'list', path: '#view=list' },
  { name: 'table', path: '#view=table' },
  { name: 'evidence', path: '#view=evidence' },
  { name: 'failed', path: '?src=data/missing.json' },
  { name: 'embed', path: 'examples/embed.html', isWholePage: true },
];

/** @type {readonly (Scene & { size: Size, scheme: 'light' | 'dark' })[]} */
const DOCS = [
  { name: 'page-light', path: '#event=state-visit', size: LAPTOP, scheme: 'light' },
  ...['newspaper', 'museum', 'classroom'].map((theme) => ({
    name: `theme-${theme}`,
    path: '#event=state-visit',
    size: theme === 'classroom' ? CLASSROOM : LAPTOP,
    scheme: /** @type {const} */ ('light'),
    theme,
  })),
];

/** @type {readonly ('light' | 'dark')[]} */
const SCHEMES = ['light', 'dark'];
const SIZES = { phone: PHONE, laptop: LAPTOP, projector: PROJECTOR };

const isForDocs = process.argv.includes('--docs');
const out = fileURLToPath(new URL(isForDocs ? '../docs/images/' : '../screenshots/', import.meta.url));
await mkdir(out, { recursive: true });
const server = await startServer();
const browser = await chromium.launch(await launchOptions());
try {
  if (isForDocs) {
    for (const { size, scheme, ...scene } of DOCS) await shoot(scene, size, scheme, scene.name);
  } else {
    for (const [sizeName, size] of Object.entries(SIZES)) {
      for (const scheme of SCHEMES) {
        for (const scene of SCENES) await shoot(scene, size, scheme, `${scene.name}-${sizeName}-${scheme}`);
      }
    }
  }
  console.log(`Pictures are in ${out}`);
} finally {
  await browser.close();
  server.stop();
}

/** @param {Scene} scene @param {Size} size @param {'light' | 'dark'} colorScheme @param {string} name */
async function shoot({ path, isWholePage = false, theme }, size, colorScheme, name) {
  const page = await browser.newPage({ viewport: size, colorScheme, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  if (theme)
    await page.addInitScript(
      wear,
      await readFile(new URL(`../themes/${theme}.css`, import.meta.url), 'utf8'),
    );
  await page.goto(server.address + path);
  if (theme)
    await page.addStyleTag({ path: fileURLToPath(new URL(`../themes/${theme}.css`, import.meta.url)) });
  await page.waitForTimeout(SETTLED_MS);
  await page.screenshot({ path: `${out}${name}.png`, fullPage: isWholePage });
  await page.close();
}

/** In the page, before its scripts, as a linked style sheet would be: names are measured in the typeface that they have. @param {string} theme */
function wear(theme) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme);
  document.adoptedStyleSheets = [sheet];
}
