// @ts-check
// One page of the documentation as HTML. It needs no script; its one style sheet is a file beside it.
import { escapeHtml } from './site-markdown.mjs';

/** @typedef {import('./site-pages.mjs').Group} Group */
/** @typedef {import('./site-pages.mjs').Page} Page */

const LEAST_SECTIONS = 3; // a page with fewer needs no table of contents

/**
 * @param {Page} page
 * @param {import('./site-markdown.mjs').Rendered} rendered
 * @param {readonly Group[]} groups
 * @returns {string}
 */
export function pageHtml(page, { html, headings, summary }, groups) {
  const all = groups.flatMap(({ pages }) => pages);
  const at = all.indexOf(page);
  const sections = headings.filter(({ level }) => level === 2);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(summary)}">
<title>${escapeHtml(page.title)} · Cited timeline</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="style.css">
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header class="head">
<p class="name"><a href="index.html"><img src="icon.svg" alt="" width="28" height="28">Cited timeline</a></p>
<p class="see"><a href="../index.html">See the timeline</a></p>
</header>
<div class="columns">
<nav class="pages wide" aria-label="Documentation">${navigation(groups, page)}</nav>
<nav class="pages narrow" aria-label="Documentation"><details><summary>All pages</summary>${navigation(groups, page)}</details></nav>
<main id="content" tabindex="-1">
${html}${neighbours(all[at - 1], all[at + 1])}</main>
${sections.length < LEAST_SECTIONS ? '' : `<nav class="sections" aria-label="On this page"><p>On this page</p><ul>${sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`).join('')}</ul></nav>\n`}</div>
<footer class="foot"><p>Nothing on these pages is fetched from elsewhere, and nothing is stored. MIT licence.</p></footer>
</body>
</html>
`;
}

/** @param {readonly Group[]} groups @param {Page} current */
function navigation(groups, current) {
  return groups
    .map(({ title, pages }) => {
      const links = pages.map((page) => {
        const here = page === current ? ' aria-current="page"' : '';
        return `<li><a href="${page.path}"${here}>${escapeHtml(page.title)}</a></li>`;
      });
      return `<p>${escapeHtml(title)}</p><ul>${links.join('')}</ul>`;
    })
    .join('');
}

/** @param {Page | undefined} before @param {Page | undefined} after */
function neighbours(before, after) {
  const link = (
    /** @type {Page | undefined} */ page,
    /** @type {string} */ rel,
    /** @type {string} */ word,
  ) => (page ? `<a rel="${rel}" href="${page.path}"><span>${word}</span> ${escapeHtml(page.title)}</a>` : '');
  return `<nav class="neighbours" aria-label="Pages before and after">${link(before, 'prev', 'Before')}${link(after, 'next', 'Next')}</nav>\n`;
}
