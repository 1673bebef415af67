// The pages of the documentation, as they are made from docs/*.md: every link leads somewhere, nothing is left out, and
// nothing that is written there becomes markup.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../scripts/site-markdown.mjs';
import { readPages } from '../../scripts/site-pages.mjs';
import { pageHtml } from '../../scripts/site-template.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const MANIFEST = {
  modules: [
    {
      declarations: [
        {
          name: 'CitedTimeline',
          description: 'A timeline.',
          members: [
            {
              kind: 'field',
              name: 'src',
              attribute: 'src',
              type: { text: 'string | null' },
              description: 'Address.',
            },
            { kind: 'field', name: 'problems', readonly: true, description: 'What is wrong.' },
            { kind: 'field', name: 'inner', privacy: 'private', description: 'Nobody’s business.' },
            {
              kind: 'method',
              name: 'goTo',
              parameters: [{ name: 'target', type: { text: 'string' } }],
              description: 'Goes.',
            },
          ],
          events: [{ name: 'load', description: 'On screen.' }, { name: 'type' }],
          cssProperties: [{ name: '--timeline-ink', description: 'Text.' }],
          cssParts: [{ name: 'title', description: 'Its name.' }],
          slots: [{ name: '', description: 'Shown until the script runs.' }],
        },
      ],
    },
  ],
};

const groups = readPages(`${root}docs`, MANIFEST);
const pages = groups.flatMap((group) => group.pages);
const paths = new Map(pages.map(({ name, path }) => [name, path]));
const pathOf = (name: string): string | undefined => paths.get(name);
const render = (text: string): ReturnType<typeof renderMarkdown> => renderMarkdown(text, { root, pathOf });

describe('the documentation', () => {
  it('has a page for every file of docs, and one about the element', () => {
    const sources = readdirSync(`${root}docs`).filter((name) => name.endsWith('.md'));
    expect(pages.map(({ name }) => name).toSorted()).toEqual(
      [...sources.map((name) => name.slice(0, -3)), 'api'].toSorted(),
    );
    expect(paths.get('start')).toBe('index.html');
  });

  it.each(pages)('links from $path to pages, headings and files that are there', (page) => {
    const { html, headings } = render(page.text);
    const targets = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, target = '']) => target);
    const dead = targets.filter((target) => {
      if (/^(https:|mailto:)/.test(target)) return false;
      const [path = '', hash] = target.split('#');
      const there = path === '' ? page : pages.find((other) => other.path === path);
      if (!there) return !existsSync(`${root}docs/${path}`);
      const ids = there === page ? headings : render(there.text).headings;
      return hash !== undefined && !ids.some(({ id }) => id === hash);
    });
    expect(dead).toEqual([]);
  });

  it.each(pages)('gives $path one first heading, and levels without a gap', (page) => {
    const { headings } = render(page.text);
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
    const gaps = headings.filter(({ level }, i) => level > (headings[i - 1]?.level ?? 0) + 1);
    expect(gaps).toEqual([]);
    expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
  });

  it.each(pages)('needs no script and no style of its own on $path', (page) => {
    const html = pageHtml(page, render(page.text), groups);
    expect(html).not.toMatch(/<script|<style|<[^<>]*\s(?:style|on\w+)=/i);
    expect(html.match(/aria-current="page"/g)).toHaveLength(2);
    expect(html).not.toMatch(/(?:src|<link[^>]* href)="(?:https?:)?\/\//);
  });

  it('shows markup in a source as text', () => {
    const { html } = render(
      '# A\n\n<img src=x onerror=alert(1)>\n\nA <b onclick="x()">bold</b> word\n\n`<i>` [x](https://example.org/"onfocus="x)',
    );
    expect(html).not.toMatch(/<img|<b|<i>|"onfocus/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('refuses a link to nothing, and to a script', () => {
    expect(() => render('[x](nowhere.md)')).toThrow('nowhere.md');
    expect(() => render('[x](../../outside.txt)')).toThrow('outside.txt');
    expect(() => render('[x](javascript:alert(1))')).toThrow('javascript');
  });

  it('gives two headings of one name two addresses', () => {
    const { headings } = render('# A\n\n## Same\n\n## Same\n');
    expect(headings.map(({ id }) => id)).toEqual(['a', 'same', 'same-1']);
  });
});

describe('the page about the element', () => {
  const text = pages.find(({ name }) => name === 'api')?.text ?? '';

  it('tells what the manifest tells, and nothing private', () => {
    expect(text).toContain('| `src` | `src` | `string \\| null` | Address. |');
    expect(text).toContain('| `goTo(target: string)` | Goes. |');
    expect(text).toContain('What is wrong. Read only.');
    expect(text).toContain('| `--timeline-ink` | Text. |');
    expect(text).not.toContain('inner');
    expect(text).not.toContain('| `type`');
  });

  it('says what to do without a manifest', () => {
    const api = readPages(`${root}docs`, {})
      .flatMap((group) => group.pages)
      .find(({ name }) => name === 'api');
    expect(api?.text).toContain('npm run build');
  });
});

describe('the themes', () => {
  const names = readdirSync(`${root}themes`);
  const element = readFileSync(`${root}src/elements/cited-timeline.ts`, 'utf8');
  const documented = (tag: string): string[] =>
    [...element.matchAll(new RegExp(`@${tag} (\\S+)`, 'g'))].map(([, name = '']) => name);

  it.each(names)('%s sets documented custom properties and parts alone', (name) => {
    const css = readFileSync(`${root}themes/${name}`, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
    const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
    expect(rules.length).toBeGreaterThan(1);
    for (const [, selector = '', body = ''] of rules) {
      const targets = selector.split(',').map((target) => target.trim());
      const parts = targets.flatMap((target) => /^cited-timeline::part\(([\w-]+)\)$/.exec(target)?.[1] ?? []);
      if (parts.length > 0) {
        expect(documented('csspart')).toEqual(expect.arrayContaining(parts));
        continue;
      }
      expect(targets).toEqual(['cited-timeline']);
      const set = [...body.matchAll(/([\w-]+)\s*:/g)].map(([, property = '']) =>
        property.replace(/-color-[2-8]$/, '-color-1'),
      );
      expect(documented('cssproperty')).toEqual(expect.arrayContaining(set));
    }
  });

  it('are all shown on the page about theming, with every custom property and part', () => {
    const page = readFileSync(`${root}docs/theming.md`, 'utf8');
    for (const name of names) {
      expect(page).toContain(`(../themes/${name})`);
      expect(page).toContain(`(images/theme-${name.replace('.css', '.png')})`);
    }
    const missing = [...documented('cssproperty'), ...documented('csspart')].filter(
      (name) => !page.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });
});
