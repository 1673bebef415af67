// @ts-check
// The pages of the documentation and their order. A file of docs/ that is not named here comes last, under “More”, so that
// no page is ever left out.
import { readdirSync, readFileSync } from 'node:fs';
import { apiText } from './api-text.mjs';

/** @typedef {{ name: string, path: string, title: string, text: string }} Page `name`: of its source, without `.md`; `path`: in the folder of the site. */
/** @typedef {{ title: string, pages: readonly Page[] }} Group */

/** The order of the navigation, by the names of sources. A name without a source is passed over. */
const ORDER = [
  { title: 'Begin', names: ['start', 'embedding', 'sharing', 'theming', 'api'] },
  { title: 'Data', names: ['dataset', 'importing', 'checking', 'commands'] },
  { title: 'Classroom', names: ['presenting', 'activities', 'handout', 'handouts'] },
  { title: 'Trust', names: ['accessibility', 'privacy', 'browsers', 'benchmarks'] },
];

/**
 * @param {string} docs Folder with the Markdown sources.
 * @param {unknown} manifest The custom elements manifest, for the page about the element.
 * @returns {readonly Group[]}
 */
export function readPages(docs, manifest) {
  /** @type {Map<string, string>} */
  const texts = new Map([['api', apiText(manifest)]]);
  for (const file of readdirSync(docs).sort()) {
    if (file.endsWith('.md')) texts.set(file.slice(0, -3), readFileSync(`${docs}/${file}`, 'utf8'));
  }
  const named = new Set(ORDER.flatMap(({ names }) => names));
  const more = { title: 'More', names: [...texts.keys()].filter((name) => !named.has(name)) };
  return [...ORDER, more]
    .map(({ title, names }) => ({ title, pages: names.flatMap((name) => pageOf(name, texts.get(name))) }))
    .filter(({ pages }) => pages.length > 0);
}

/** @param {string} name @param {string | undefined} text @returns {Page[]} */
function pageOf(name, text) {
  if (text === undefined) return [];
  const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
  return [{ name, path: name === 'start' ? 'index.html' : `${name}.html`, title, text }];
}
