// The page that has everything inside, as text: that it runs is tested end to end.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/data.ts';
import { buildEventTable } from '../../src/data/event-table.ts';
import { bundlePage, checkScript, HASHED } from '../../src/offline/bundle.ts';
import { jsonInHtml } from '../../src/offline/markup.ts';
import { offlineWords } from '../../src/offline/words.ts';
import { formatTime } from '../../src/time/every-language.ts';
import { tableWithClocks } from '../data/sample-dataset.ts';

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const script = (text: string) => ({ hash: hashOf(text), text });

const datasetIn = (html: string): string =>
  /<script type="application\/json" id="cited-timeline-dataset">([^]*?)<\/script>/.exec(html)?.[1] ?? '';

function page(dataset: object, scripts = [script('part()'), script('element()')]): string {
  const parsed = parseDataset({
    version: 1,
    title: 'T',
    events: [{ id: 'e', title: 'E', date: '1914' }],
    ...dataset,
  });
  return bundlePage({ table: buildEventTable(parsed.dataset!), scripts, locale: 'en', formatTime });
}

/** What a browser takes for scripts that run, styles and the policy. */
function read(html: string) {
  const scripts = [...html.matchAll(/<script(?: data-[^>]*)?>([^]*?)<\/script>/g)].map(
    ([, text = '']) => text,
  );
  const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text = '']) => text);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return { scripts, styles, policy };
}

describe('the page', () => {
  it('has a policy that names each script and style by what it is, and allows nothing else', () => {
    const { scripts, styles, policy } = read(page({}));
    expect(scripts).toHaveLength(4);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${scripts.map((text) => `'${hashOf(text)}'`).join(' ')}`,
      `style-src ${styles.map((text) => `'${hashOf(text)}'`).join(' ')}`,
      'img-src data: blob:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]);
  });

  it('keeps the hashes of its own texts beside them', () => {
    for (const { hash, text } of HASHED) expect(hash, text).toBe(hashOf(text));
  });

  it('has the policy before anything that could load, parts before the element, and starts last', () => {
    const html = page({});
    const order = [
      'charset',
      'Content-Security-Policy',
      '<title>',
      '<style>',
      '<cited-timeline',
      'application/json',
      'part()',
      'element()',
    ];
    const places = order.map((text) => html.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(read(html).scripts.at(-1)).toContain('.dataset=');
  });

  it('has the dataset whole, as data that can end nothing', () => {
    const title = '</script><!--<script>\u2028\u2029&amp;';
    const html = page({ title, extra: undefined, sources: [{ id: 's', note: 'kept' }] });
    const json = datasetIn(html);
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toMatchObject({
      version: 1,
      title,
      sources: [{ id: 's', note: 'kept' }],
      events: [{ id: 'e' }],
    });
    expect(html.match(/<script/g)).toHaveLength(5);
    expect(parseDataset(JSON.parse(json)).problems).toEqual([]);
  });

  it('has a dataset of columns so that it opens again, clock times and all', () => {
    const html = bundlePage({ table: tableWithClocks(), scripts: [], locale: 'en', formatTime });
    const { dataset, problems } = parseDataset(JSON.parse(datasetIn(html)));
    expect(problems).toEqual([]);
    expect(dataset!.events).toHaveLength(2);
    expect(html).toContain('<time datetime="2001-01-01T12:00:00Z">');
  });

  it.each(['a</script>b', 'a<!--b', 'a\rb', 'a\0b', 'a</SCRIPT >'])(
    'takes no script that HTML would read otherwise: %j',
    (text) => {
      expect(() => page({}, [script(text)])).toThrow(TypeError);
      expect(() => checkScript(script(text))).toThrow(TypeError);
    },
  );

  it('takes no hash that is none', () => {
    expect(() => page({}, [{ hash: "sha256-x' 'unsafe-inline", text: '' }])).toThrow(TypeError);
  });
});

describe('JSON in a page', () => {
  it.each([['</script>'], [{ a: ['<!--', '\u2028', null, 1] }], ['\uD800']])(
    'is what it was: %j',
    (value) => {
      expect(JSON.parse(jsonInHtml(value))).toEqual(value);
      expect(jsonInHtml(value)).not.toMatch(/[<>&\u2028\u2029]/);
    },
  );
});

describe('the words of saving', () => {
  it('are there in every language of the element, each its own', () => {
    const saved = ['en', 'ar', 'de', 'es', 'fr', 'ru', 'tr', 'uk', 'zh'].map(
      (locale) => offlineWords(locale).saved,
    );
    expect(new Set(saved).size).toBe(9);
    expect(saved.every((words) => words.includes('#'))).toBe(true);
    expect(offlineWords('fi')).toBe(offlineWords('en'));
    expect(offlineWords('de-AT')).toBe(offlineWords('de'));
  });
});
