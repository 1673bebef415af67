// Every snippet of the documentation is run: HTML in a page with the built files, scripts in a page or in Node, types by the
// compiler, datasets by the reader of datasets, style sheets in a page, and commands against what there is.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { transformWithOxc } from 'vite';
import { readDataset } from '../../src/data.ts';
import { collectErrors } from './page.ts';

interface Snippet {
  readonly where: string;
  readonly language: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const sources = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const snippets: readonly Snippet[] = sources.flatMap(snippetsOf);
const of = (...languages: string[]): readonly Snippet[] =>
  snippets.filter(({ language }) => languages.includes(language));

// Self-references (`cited-timeline/data`) work within the package only, so the files lie in it; git ignores the folder.
const FOLDER = `${root}test-results/snippets-${process.pid}/`;
const WAR = /```json\n([^]*?)```/.exec(read('README.md'))?.[1] ?? '';
const PARQUET = Buffer.from(
  parquetWriteBuffer({
    columnData: [
      {
        name: 'date',
        data: [new Date('2001-01-01T10:05:00Z'), new Date('2001-01-02T10:07:00Z')],
        type: 'TIMESTAMP',
      },
      { name: 'origin', data: ['ATL', 'ORD'], type: 'STRING' },
      { name: 'destination', data: ['LAX', 'JFK'], type: 'STRING' },
      { name: 'carrier', data: ['One', 'Other'], type: 'STRING' },
    ],
  }),
);
const IN_A_FRAME = /querySelector\('iframe'\)/;
const FRAME = '<iframe src="embed.html?src=war.json" title="A timeline"></iframe>';
const RUNS_IN_NODE = /from '(node:|cited-timeline\/data)/;
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  json: 'application/json',
};

function snippetsOf(source: string): Snippet[] {
  const text = read(source);
  return [...text.matchAll(/^( *)```(\w*)\n([^]*?)^\1```$/gm)].map((match) => {
    const [, indent = '', language = '', body = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    return {
      where: `${source}:${line}`,
      language,
      text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}

test.afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

test('Every snippet is in a language that is run here', () => {
  // Without a language: what a command prints, and policies.
  const known = ['', 'css', 'html', 'js', 'json', 'ndjson', 'sh', 'ts', 'yaml'];
  expect(snippets.filter(({ language }) => !known.includes(language)).map(({ where }) => where)).toEqual([]);
  expect(snippets.length).toBeGreaterThan(20);
});

for (const { where, text } of of('html')) {
  test(`The page at ${where} shows what it says`, async ({ page }) => {
    const errors = collectErrors(page);
    // What neither is nor frames a timeline stands in one.
    const isContent = !/<(?:cited-timeline|iframe)/.test(text);
    await serve(page, isContent ? `<cited-timeline src="war.json">${text}</cited-timeline>` : text);
    await page.goto('/snippet/page.html');
    await expectShown(text.includes('<iframe') ? page.frameLocator('iframe') : page);
    expect(errors).toEqual([]);
  });
}

for (const { where, text } of of('css')) {
  test(`The style sheet at ${where} is understood whole`, async ({ page }) => {
    await serve(
      page,
      `<link rel="stylesheet" href="snippet.css"><cited-timeline src="war.json"></cited-timeline>`,
      text,
    );
    await page.goto('/snippet/page.html');
    await expectShown(page);
    const kept = await page.evaluate(() =>
      [...(document.styleSheets[0]?.cssRules ?? [])].map(({ cssText }) => cssText).join(' '),
    );
    const element = read('src/elements/cited-timeline.ts');
    for (const [, property = ''] of text.matchAll(/^\s*([\w-]+)\s*:/gm)) {
      expect(kept).toContain(`${property}:`);
      if (property.startsWith('--'))
        expect(element).toContain(`@cssproperty ${property.replace(/-[1-8]$/, '-1')} `);
    }
    for (const [, part = ''] of text.matchAll(/::part\(([\w-]+)\)/g))
      expect(element).toContain(`@csspart ${part} `);
  });
}

for (const { where, text, language } of of('js', 'ts')) {
  const runsInNode = RUNS_IN_NODE.test(text);
  test(`The ${runsInNode ? 'program' : 'script'} at ${where} runs`, async ({ page }) => {
    const code = language === 'ts' ? (await transformWithOxc(text, 'snippet.ts')).code : text;
    if (runsInNode) {
      const file = write(where, 'mjs', code);
      writeFileSync(`${FOLDER}war.json`, WAR);
      const { status, stderr } = spawnSync(process.execPath, [file], { cwd: FOLDER, encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      return;
    }
    const errors = collectErrors(page);
    await serve(
      page,
      `<script type="importmap">{"imports":{"cited-timeline":"/snippet/cited-timeline.js","cited-timeline/view-in-hash":"/snippet/dist/view-in-hash.js"}}</script>
      ${IN_A_FRAME.test(code) ? FRAME : '<cited-timeline src="war.json"></cited-timeline>'}<script type="module" src="snippet.js"></script>`,
      '',
      code,
    );
    await page.goto('/snippet/page.html');
    await expectShown(IN_A_FRAME.test(code) ? page.frameLocator('iframe') : page);
    expect(errors).toEqual([]);
  });
}

test('Programs in TypeScript, and those for Node, have the types that the package says', () => {
  const typed = [...of('ts'), ...of('js').filter(({ text }) => RUNS_IN_NODE.test(text))];
  const files = typed.map(({ where, text }) => write(where, 'ts', `${text}\nexport {};\n`));
  const options =
    '--noEmit --ignoreConfig --pretty false --strict --module esnext --moduleResolution bundler --target es2022 --lib es2023,dom --skipLibCheck --types node';
  const { stdout } = spawnSync(
    process.execPath,
    [`${root}node_modules/typescript/bin/tsc`, ...options.split(' '), ...files],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stdout).toBe('');
  expect(files.length).toBeGreaterThan(1);
});

for (const { where, text, language } of of('json', 'ndjson')) {
  test(`The data at ${where} can be used`, () => {
    if (!/"version"|"date"/.test(text)) {
      expect(Object.keys(JSON.parse(text) as object)).not.toEqual([]);
      return;
    }
    const { dataset, problems } = readDataset(language === 'ndjson' ? fromLines(text) : text);
    expect(problems).toEqual([]);
    expect(dataset?.events.length).toBeGreaterThan(0);
  });
}

test('Every command in the documentation exists, with its options', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const run = (...words: string[]): string =>
    spawnSync(process.execPath, [`${root}dist/cli.js`, ...words], { encoding: 'utf8' }).stdout;
  const help = run('--help');
  const wrong: string[] = [];
  for (const { where, text } of of('sh', 'yaml')) {
    const lines = text.replaceAll(/\\\n/g, ' ').split('\n');
    for (const line of lines.map((words) => words.replace(/^- run: /, '').replace(/\s#.*$/, ''))) {
      for (const [, script = ''] of line.matchAll(/\bnpm (?:run )?([a-z:-]+)/g)) {
        if (!['ci', 'install', 'pack'].includes(script) && !(script in scripts))
          wrong.push(`${where}: npm ${script}`);
      }
      const own = /npx cited-timeline ([a-z-]+)([^|]*)/.exec(line);
      const words = own ? `${help}\n${run(own[1] ?? '', '--help')}` : '';
      for (const word of own ? [own[1] ?? '', ...((own[2] ?? '').match(/--[a-z-]+/g) ?? [])] : []) {
        if (!new RegExp(`(^|[\\s,[|])${word}(?![\\w-])`, 'm').test(words))
          wrong.push(`${where}: cited-timeline … ${word}`);
      }
      const other = /npx (?!cited-timeline)([\w-]+)/.exec(line)?.[1];
      if (other && !existsSync(`${root}node_modules/.bin/${other}`)) wrong.push(`${where}: npx ${other}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(help).toContain('check');
});

/** The dataset of a file with one event in each line, after the dataset without them. */
function fromLines(text: string): string {
  const [head, ...events] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  return JSON.stringify({ ...head, events });
}

/** Writes a snippet into the folder of this run. */
function write(where: string, ending: string, code: string): string {
  mkdirSync(FOLDER, { recursive: true });
  const file = `${FOLDER}${where.replaceAll(/\W+/g, '-')}.${ending}`;
  writeFileSync(file, code);
  return file;
}

// A page with a snippet, beside everything that it may name: the standalone files, the themes and a dataset.
async function serve(page: Page, body: string, css = '', script = ''): Promise<void> {
  const hasScript = /<script[^>]*src="[^"]*cited-timeline/.test(body);
  const own =
    hasScript || /import '?.*cited-timeline'/.test(script)
      ? ''
      : '<script type="module" src="cited-timeline.js"></script>';
  const pages: Record<string, string> = {
    'page.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${own}</head><body>${body}</body></html>`,
    'snippet.css': css,
    'snippet.js': script,
  };
  await page.route(/\/snippet\//, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/snippet/', '');
    const contentType = TYPES[path.replace(/^.*\./, '')] ?? 'application/octet-stream';
    const place = ['dist/standalone/', '', 'dist-site/', 'dist/'].find((folder) =>
      existsSync(root + folder + path),
    );
    const file = pages[path];
    if (file !== undefined) await route.fulfill({ contentType, body: file });
    else if (path.endsWith('.parquet')) await route.fulfill({ contentType, body: PARQUET });
    else if (path === 'war.json') await route.fulfill({ contentType, body: WAR });
    else if (place !== undefined)
      await route.fulfill({ contentType, body: readFileSync(root + place + path) });
    else await route.fulfill({ status: 404, body: '' });
  });
}

/** All timelines of the page have a dataset on screen, without problems. */
async function expectShown(page: Pick<Page, 'locator'>): Promise<void> {
  await expect(page.locator('cited-timeline').first()).toBeVisible();
  for (const timeline of await page.locator('cited-timeline').all()) {
    await expect
      .poll(() =>
        timeline.evaluate((node) => {
          const { visibleRange, problems } = node as unknown as {
            visibleRange?: object;
            problems?: readonly unknown[];
          };
          return visibleRange ? { problems } : undefined;
        }),
      )
      .toEqual({ problems: [] });
  }
}
