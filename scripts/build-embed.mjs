// @ts-check
// What goes beside the built element and the built page for frames in other people's pages:
//   dist/standalone/embed-host.js                  the script of the page around a frame; also beside dist-site/embed.html
//   dist/standalone/view-in-hash.js                keeps the view of a timeline in the hash of its page
//   dist/standalone/embed.html, embed.js, embed.css   the page in the frame, with the classic scripts, so that it is three files to copy
// The site has an embed.html of its own, made with the page.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}dist/standalone/`;

/** @param {string} name @param {string} source One classic script, with everything inside. */
async function classicScript(name, source) {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      lib: { entry: `${ROOT}${source}`, formats: ['iife'], name: 'unused', fileName: () => name },
    },
  });
}

/** The page of the site, with scripts that also run from a disk. @param {string} page */
function standalonePage(page) {
  const changes = [
    [/ *<link rel="icon"[^>]*>\n/, ''],
    ['href="./src/embed/page.css"', 'href="embed.css"'],
    ['type="module" src="./src/index.ts"', 'defer src="cited-timeline.iife.js"'],
    ['type="module" src="./src/embed/main.ts"', 'defer src="embed.js"'],
  ];
  return changes.reduce((text, [from = '', to = '']) => {
    const changed = text.replace(from, /** @type {string} */ (to));
    if (changed === text) throw new Error(`embed.html has no ${from}.`);
    return changed;
  }, page);
}

await classicScript('embed-host.js', 'src/embed/host.ts');
await classicScript('view-in-hash.js', 'src/app/view-in-hash.ts');
await classicScript('embed.js', 'src/embed/main.ts');
copyFileSync(`${ROOT}src/embed/page.css`, `${FOLDER}embed.css`);
writeFileSync(`${FOLDER}embed.html`, standalonePage(readFileSync(`${ROOT}embed.html`, 'utf8')));
copyFileSync(`${FOLDER}embed-host.js`, `${ROOT}dist-site/embed-host.js`);
