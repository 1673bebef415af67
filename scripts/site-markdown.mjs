// @ts-check
// Markdown of docs/ → HTML of the site. Markup in the text is shown as text; links to other sources become links to
// their pages, and links to other files of the repository are collected, so that the files can go along.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { Marked } from 'marked';

/** @typedef {{ id: string, title: string, level: number }} Heading */
/** @typedef {{ html: string, headings: readonly Heading[], files: ReadonlySet<string>, summary: string }} Rendered `files`: paths from the root of the repository. */

/**
 * @param {string} text
 * @param {{ root: string, pathOf: (name: string) => string | undefined }} options `root`: of the repository, with a slash at its end; `pathOf`: the page of a source.
 * @returns {Rendered}
 */
export function renderMarkdown(text, { root, pathOf }) {
  /** @type {Heading[]} */
  const headings = [];
  /** @type {Set<string>} */
  const files = new Set();
  const idOf = ids();

  /** @param {string} target */
  const linkTo = (target) => {
    if (/^(https?:|mailto:|#)/.test(target)) return target;
    const [path = '', hash] = target.split('#');
    const fromRoot = posix.normalize(`docs/${path}`);
    const page = /^docs\/([^/]+)\.md$/.exec(fromRoot)?.[1];
    const pagePath = page && pathOf(page);
    const end = hash ? `#${hash}` : '';
    if (pagePath) return pagePath + end;
    if (fromRoot.startsWith('..') || !existsSync(root + fromRoot))
      throw new Error(`A link to ${target}, where nothing is.`);
    files.add(fromRoot);
    return posix.relative('docs', fromRoot) + end;
  };

  const marked = new Marked({
    renderer: {
      html: ({ text: markup }) => escapeHtml(markup),
      heading({ tokens, depth }) {
        const title = this.parser.parseInline(tokens);
        const plain = unescapeHtml(title.replaceAll(/<[^>]*>/g, ''));
        const id = idOf(plain);
        headings.push({ id, title: plain, level: depth });
        return `<h${depth} id="${id}">${title}</h${depth}>\n`;
      },
      link({ href, title, tokens }) {
        const about = title ? ` title="${escapeHtml(title)}"` : '';
        return `<a href="${escapeHtml(linkTo(href))}"${about}>${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text: alt }) {
        const source = linkTo(href);
        const size = pngSize(root + posix.normalize(`docs/${href}`));
        return `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}"${size}>`;
      },
      // What is wider than a phone scrolls by itself, and the keyboard can reach it to do so.
      code: ({ text: source, lang }) =>
        `<pre tabindex="0"${lang ? ` data-language="${escapeHtml(lang)}"` : ''}><code>${escapeHtml(source)}\n</code></pre>\n`,
      table({ header, rows }) {
        const row = (/** @type {typeof header} */ cells, /** @type {'th' | 'td'} */ tag) =>
          `<tr>${cells
            .map(({ tokens, align, text: words }) => {
              // A heading without words would be read out as a heading.
              const name = words.trim() ? tag : 'td';
              const scope = name === 'th' ? ' scope="col"' : '';
              const side = align === 'right' ? ' class="number"' : '';
              return `<${name}${scope}${side}>${this.parser.parseInline(tokens)}</${name}>`;
            })
            .join('')}</tr>\n`;
        const head = header.some(({ text: words }) => words.trim())
          ? `<thead>${row(header, 'th')}</thead>`
          : '';
        return `<div class="table" tabindex="0" role="group" aria-label="Table"><table>${head}<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>\n`;
      },
    },
  });
  const html = /** @type {string} */ (marked.parse(text));
  const first = /<p>([^]*?)<\/p>/.exec(html)?.[1] ?? '';
  return {
    html,
    headings,
    files,
    summary: unescapeHtml(first.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')),
  };
}

/** @param {string} text Also as the value of an attribute in double quotes. */
export function escapeHtml(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** @param {string} html */
function unescapeHtml(html) {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Ids of headings as code hosts make them, so that a link works in both. */
function ids() {
  /** @type {Map<string, number>} */
  const used = new Map();
  return (/** @type {string} */ title) => {
    const id = title
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-');
    const times = used.get(id) ?? 0;
    used.set(id, times + 1);
    return times > 0 ? `${id}-${times}` : id;
  };
}

/** The size of a PNG as attributes, so that nothing jumps when it comes: https://www.w3.org/TR/png/#11IHDR. @param {string} path */
function pngSize(path) {
  if (!path.endsWith('.png')) return '';
  const bytes = readFileSync(path);
  return ` width="${bytes.readUInt32BE(16)}" height="${bytes.readUInt32BE(20)}"`;
}
