// The package as npm packs it, in fresh folders of its users: a plain page, Vite with TypeScript, React and Vue. Each is checked,
// built and used in a browser. Nothing is fetched: what else the folders need is linked from this repository.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { collectErrors, detailsOf, optionOf } from './page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const DATASET = readFileSync(join(ROOT, 'data/moscow-visit-2023.json'), 'utf8');
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
};
const TITLE = 'ICC arrest warrant for Putin';
const HOST = 'http://fresh.test/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"></head>`;
const STRICT = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom', 'dom.iterable'],
  resolveJsonModule: true,
  types: [],
};

// One package for all tests, and a build takes its time.
test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  const tarball = join(folder, 'package.tgz');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-package.mjs', tarball], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr.replaceAll(/^npm warn.*\n/gm, '')).toBe('');
  expect(status).toBe(0);
  console.log(`The package: ${stdout.trim()}`);
  mkdirSync(join(folder, 'unpacked'));
  execFileSync('tar', ['-xzf', tarball, '-C', join(folder, 'unpacked')]);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A fresh folder with the package, what it depends on, and what the user has besides. */
function fresh(
  name: string,
  files: Readonly<Record<string, string | object>>,
  packages: readonly string[] = [],
): string {
  const user = join(folder, name);
  const modules = join(user, 'node_modules');
  mkdirSync(modules, { recursive: true });
  execFileSync('cp', ['-r', join(folder, 'unpacked/package'), join(modules, 'cited-timeline')]);
  for (const dependency of [...Object.keys(dependencies), ...packages]) {
    mkdirSync(dirname(join(modules, dependency)), { recursive: true });
    symlinkSync(join(MODULES, dependency), join(modules, dependency));
  }
  const all = { 'package.json': { type: 'module', private: true }, 'visit.json': DATASET, ...files };
  for (const [path, content] of Object.entries(all))
    writeFileSync(join(user, path), typeof content === 'string' ? content : JSON.stringify(content));
  return user;
}

function run(cwd: string, script: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
  });
  expect(`${stdout}${status === 0 ? '' : stderr}`, `${script} ${args.join(' ')}`).not.toMatch(/error/i);
  expect(status, stderr).toBe(0);
  return stdout;
}

const tsc = (cwd: string): string => run(cwd, join(MODULES, 'typescript/lib/tsc.js'), ['-p', '.']);
const build = (cwd: string): string =>
  run(cwd, join(MODULES, 'vite/bin/vite.js'), ['build', '--logLevel', 'error']);

/** Opens a page of a folder. @returns What went wrong, and how many bytes of scripts have come, after gzip. */
async function openFolder(page: Page, served: string, path = 'index.html') {
  const errors = collectErrors(page);
  const scripts = new Map<string, number>();
  await page.route(`${HOST}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(served, decodeURIComponent(pathname));
    if (!existsSync(file) || !statSync(file).isFile()) return route.fulfill({ status: 404, body: '' });
    const body = readFileSync(file);
    if (extname(file) === '.js') scripts.set(pathname, gzipSync(body).length);
    return route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
  await page.goto(`${HOST}${path}`);
  return {
    errors,
    bytes: () => [...scripts.values()].reduce((sum, size) => sum + size, 0),
    files: () => scripts.size,
  };
}

/** The timeline shows, an event is opened, and the page hears of it. */
async function use(
  page: Page,
  name: string,
  { errors, bytes, files }: Awaited<ReturnType<typeof openFolder>>,
): Promise<void> {
  await expect(optionOf(page, TITLE)).toBeVisible();
  const shown = `${(bytes() / 1000).toFixed(1)} kB in ${files()} scripts`;
  await optionOf(page, TITLE).click();
  await expect(detailsOf(page).getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Heard' })).toHaveText('icc-warrant');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status', { name: 'Heard' })).toHaveText('nothing');
  console.log(`${name}: ${shown} after gzip, ${(bytes() / 1000).toFixed(1)} kB after an event was opened`);
  expect(errors).toEqual([]);
}

test('In plain Node the entry points load without a page, and the command runs', () => {
  const user = fresh('node', {
    'main.js': `import { CitedTimeline } from 'cited-timeline';
import { parseDataset } from 'cited-timeline/data';
import dataset from './visit.json' with { type: 'json' };
import 'cited-timeline/react';
import 'cited-timeline/vue';
console.log([typeof CitedTimeline, parseDataset(dataset).dataset.events.length, typeof document].join(' '));
`,
  });
  expect(run(user, 'main.js', []).trim()).toBe('function 19 undefined');
  const command = 'node_modules/cited-timeline/dist/cli.js';
  run(user, command, ['bundle', 'visit.json', '-o', 'visit.html']);
  expect(readFileSync(join(user, 'visit.html'), 'utf8')).toContain('<cited-timeline');
});

test('A plain page has the standalone script', async ({ page }) => {
  const script = 'node_modules/cited-timeline/dist/standalone/cited-timeline';
  const body = `<body><cited-timeline src="visit.json"></cited-timeline><output aria-label="Heard"></output><script>
    document.querySelector('cited-timeline').addEventListener('event-select', ({ detail }) => {
      document.querySelector('output').textContent = detail.id ?? 'nothing';
    });
  </script></body></html>`;
  const user = fresh('plain', {
    'module.html': `${PAGE}<script type="module" src="${script}.js"></script>${body}`,
    'classic.html': `${PAGE}<script defer src="${script}.iife.js"></script>${body}`,
  });
  await use(page, 'Plain HTML, module', await openFolder(page, user, 'module.html'));
  await page.unrouteAll();
  await use(page, 'Plain HTML, classic script', await openFolder(page, user, 'classic.html'));
});

test('Vite and TypeScript check and build it, with no other package than its own', async ({ page }) => {
  const user = fresh('vite', {
    'tsconfig.json': { compilerOptions: STRICT, include: ['*.ts'] },
    'index.html': `${PAGE}<body><main></main><output aria-label="Heard"></output><script type="module" src="main.ts"></script></body></html>`,
    'main.ts': `import 'cited-timeline';
import type { CitedTimeline, Problem } from 'cited-timeline';
import { formatTime, parseDataset } from 'cited-timeline/data';
import visit from './visit.json';

const { dataset, problems } = parseDataset(visit);
const listed: readonly Problem[] = problems;
const timeline: CitedTimeline = document.createElement('cited-timeline');
timeline.dataset = dataset;
timeline.lanes = 'actor';
timeline.filters = { text: '' };
timeline.filters = null;
timeline.addEventListener('error', ({ detail }) => console.error(detail.problem.message));
timeline.addEventListener('click', ({ clientX }) => console.info(clientX));
timeline.addEventListener('event-select', ({ detail }) => {
  const id: string | null = detail.id;
  document.querySelector('output')!.textContent = id ?? 'nothing';
});
document.querySelector('main')!.append(timeline);
console.info(listed.length, typeof formatTime);
// @ts-expect-error -- there are no such lanes
timeline.lanes = 'colour';
timeline.lanes = 'category';
`,
  });
  tsc(user);
  // Resolved as Node does it, too.
  writeFileSync(
    join(user, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { ...STRICT, module: 'nodenext', moduleResolution: 'nodenext' },
      files: ['node.ts'],
    }),
  );
  writeFileSync(
    join(user, 'node.ts'),
    `import { CitedTimeline } from 'cited-timeline';\nimport { parseTime } from 'cited-timeline/data';\nexport const names = [CitedTimeline.name, parseTime.name];\n`,
  );
  tsc(user);
  build(user);
  await use(page, 'Vite and TypeScript', await openFolder(page, join(user, 'dist')));
});

test('React 19 checks and builds it, sets its properties and hears its events', async ({ page }) => {
  const user = fresh(
    'react',
    {
      'tsconfig.json': { compilerOptions: { ...STRICT, jsx: 'react-jsx' }, include: ['*.tsx'] },
      'index.html': `${PAGE}<body><div id="root"></div><script type="module" src="main.tsx"></script></body></html>`,
      'main.tsx': `import 'cited-timeline';
import type {} from 'cited-timeline/react';
import { useRef, useState } from 'react';
import type { CitedTimeline } from 'cited-timeline';
import { createRoot } from 'react-dom/client';
import visit from './visit.json';

function App() {
  const [heard, setHeard] = useState<string | null>('');
  const timeline = useRef<CitedTimeline>(null);
  return (
    <>
      <cited-timeline
        ref={timeline}
        className="visit"
        dataset={visit}
        lanes="category"
        headingLevel={1}
        filters={{ text: '' }}
        onload={() => timeline.current?.fit()}
        onevent-select={({ detail }) => setHeard(detail.id)}
      >
        <ol><li>17 March 2023: a warrant</li></ol>
      </cited-timeline>
      <output aria-label="Heard">{heard ?? 'nothing'}</output>
    </>
  );
}

// @ts-expect-error -- there are no such lanes
export const wrong = <cited-timeline lanes="colour" />;
createRoot(document.getElementById('root')!).render(<App />);
`,
    },
    ['react', 'react-dom', '@types/react', '@types/react-dom'],
  );
  tsc(user);
  build(user);
  await use(page, 'React 19', await openFolder(page, join(user, 'dist')));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('Vue 3 checks and builds it, sets its properties and hears its events', async ({ page }) => {
  const template = (lanes: string): string => `<script setup lang="ts">
import 'cited-timeline';
import type {} from 'cited-timeline/vue';
import { ref } from 'vue';
import visit from './visit.json';

const heard = ref<string | null>('');
</script>

<template>
  <cited-timeline :dataset="visit" lanes="${lanes}" :heading-level="1" :filters="{ text: '' }" @event-select="(event) => (heard = event.detail.id)">
    <ol><li>17 March 2023: a warrant</li></ol>
  </cited-timeline>
  <output aria-label="Heard">{{ heard ?? 'nothing' }}</output>
</template>
`;
  const user = fresh(
    'vue',
    {
      'tsconfig.json': {
        compilerOptions: { ...STRICT, skipLibCheck: true, jsx: 'preserve' },
        include: ['*.ts', '*.vue'],
      },
      'vite.config.js': `import vue from '@vitejs/plugin-vue';
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'cited-timeline' } } })] };
`,
      'index.html': `${PAGE}<body><div id="app"></div><script type="module" src="main.ts"></script></body></html>`,
      'main.ts': `import { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('#app');\n`,
      'App.vue': template('category'),
    },
    ['vue', '@vitejs/plugin-vue'],
  );
  expect(checkVue(user)).toEqual({ status: 0, stdout: '' });
  writeFileSync(join(user, 'Wrong.vue'), template('colour'));
  expect(checkVue(user).stdout).toMatch(/^Wrong\.vue.*"colour"/);
  build(user);
  await use(page, 'Vue 3', await openFolder(page, join(user, 'dist')));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

// Vue's checker needs a TypeScript that is written in JavaScript: that of a tool that brings one.
function checkVue(cwd: string): { status: number | null; stdout: string } {
  const tool = createRequire(join(MODULES, '@arethetypeswrong/core/package.json'));
  const script = `require(${JSON.stringify(join(MODULES, 'vue-tsc'))}).run(${JSON.stringify(tool.resolve('typescript/lib/tsc'))})`;
  const { status, stdout } = spawnSync(process.execPath, ['-e', script, '--', '--noEmit', '-p', '.'], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout };
}
