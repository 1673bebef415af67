// @ts-check
// `npm run build:docs`: the documentation as static pages in dist-site/docs, from docs/*.md and the custom elements manifest
// of the build. One page for each file, one style sheet, no script.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderMarkdown } from './site-markdown.mjs';
import { readPages } from './site-pages.mjs';
import { pageHtml } from './site-template.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = `${root}dist-site/docs/`;
const groups = readPages(`${root}docs`, JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')));
const pages = groups.flatMap((group) => group.pages);
const paths = new Map(pages.map(({ name, path }) => [name, path]));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const page of pages) {
  const rendered = renderMarkdown(page.text, { root, pathOf: (name) => paths.get(name) });
  writeFileSync(out + page.path, pageHtml(page, rendered, groups));
  for (const file of rendered.files) copy(file);
}
cpSync(`${root}site/style.css`, `${out}style.css`);
cpSync(`${root}src/app/icon.svg`, `${out}icon.svg`);
console.log(`${pages.length} pages in dist-site/docs`);

/** A file that a page links to lies in the site where it lies in the repository. @param {string} file */
function copy(file) {
  const target = `${root}dist-site/${file}`;
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  cpSync(root + file, target, { recursive: true });
}
