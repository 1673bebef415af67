import { chmodSync, cpSync, existsSync, statSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config'; // Vite's, plus the `test` key
import type { TestProjectConfiguration } from 'vitest/config';
import { classicScripts } from './scripts/classic-scripts.mjs';
import { compileHint } from './scripts/compile-hint.mjs';
import { fetchTogether } from './scripts/fetch-together.mjs';
import { coreChunk, coreSplitting } from './scripts/core-chunk.mjs';
import { exampleData } from './scripts/example-data.mjs';
import { LEAN_LIBRARIES, leanElementPlugins, leanPlugins } from './scripts/lean-build.mjs';
import { ownNames } from './scripts/own-names.mjs';

// Pre-bundled, so that Vite does not find them late, with a part, and reload the page in the middle of a visit or a test run.
const LIBRARIES = [
  'lit',
  'lit/async-directive.js',
  'lit/directives/guard.js',
  'lit/directives/keyed.js',
  'lit/directives/repeat.js',
  'd3',
  'valibot',
  'hyparquet',
  'fzstd',
  'fflate',
  'uqr',
];

// A worker is a file beside the other parts, so that policies which allow the script allow it too; never a data: or blob: address.
const workerBeside = {
  format: 'es' as const,
  rolldownOptions: {
    output: { entryFileNames: 'parts/[name]-[hash:7].js', chunkFileNames: 'parts/[name]-[hash:7].js' },
  },
};

// vite build --mode site         the static page                 dist-site/
// vite build --mode lib          ES modules, libraries external  dist/
// vite build --mode standalone   everything inside               dist/standalone/
function copyOffline(): void {
  if (!existsSync('dist/standalone/parts.json')) return;
  const filter = (file: string): boolean => statSync(file).isDirectory() || /\.(iife\.js|json)$/.test(file);
  cpSync('dist/standalone', 'dist-site/standalone', { recursive: true, filter });
}

const site = {
  base: './',
  worker: { format: 'es' as const },
  optimizeDeps: { include: LIBRARIES },
  // The page names its dataset by address, as any host page would: the files go along as they are. So do those that it
  // puts into a file for offline.
  plugins: [
    { name: 'datasets', closeBundle: () => cpSync('data', 'dist-site/data', { recursive: true }) },
    { name: 'offline', closeBundle: copyOffline },
    exampleData,
    ...[...leanElementPlugins, coreChunk].map((plugin) => ({ ...plugin, apply: 'build' as const })),
  ],
  build: {
    rolldownOptions: {
      input: ['index.html', 'embed.html', 'examples/flights.html', 'examples/earthquakes.html'],
      output: { codeSplitting: coreSplitting },
    },
    outDir: 'dist-site',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
};

// npm makes a command executable where it installs the package, but not where it is built.
const executable: Plugin = {
  name: 'executable',
  writeBundle: ({ dir = 'dist' }) => chmodSync(`${dir}/cli.js`, 0o755),
};

const lib = {
  base: './',
  publicDir: false as const,
  plugins: [executable],
  worker: workerBeside,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        data: 'src/data.ts',
        'view-in-hash': 'src/app/keep-view.ts',
        cli: 'src/cli/main.ts',
      },
      formats: ['es' as const],
    },
    rolldownOptions: {
      external: [/^lit(\/|$)/, /^@lit\//, /^d3(-|$)/, /^(valibot|hyparquet|fzstd|fflate|uqr)$/, /^node:/],
      output: { chunkFileNames: 'parts/[name]-[hash:7].js' },
    },
  },
};

const standalone = {
  base: './',
  publicDir: false as const,
  plugins: [...leanElementPlugins, coreChunk, ownNames, classicScripts, fetchTogether, compileHint],
  worker: { ...workerBeside, plugins: () => leanPlugins },
  build: {
    outDir: 'dist/standalone',
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: 'src/index.ts', formats: ['es' as const], fileName: 'cited-timeline' },
    rolldownOptions: {
      // The script itself is the entry, with what the parts need of it among its exports.
      preserveEntrySignatures: 'allow-extension' as const,
      output: {
        codeSplitting: coreSplitting,
        chunkFileNames: 'parts/[name]-[hash:6].js',
        // Vite never minifies the white space of ES library output; this does.
        minify: true,
        comments: { annotation: false },
      },
    },
  },
};

export default defineConfig(async ({ mode }) => {
  if (mode === 'lib') return lib;
  if (mode === 'standalone') return standalone;
  if (!process.env['VITEST']) return site;

  const { playwright } = await import('@vitest/browser-playwright');
  const { launchOptions } = await import('./tests/support/browser.mjs');
  const projects: TestProjectConfiguration[] = [
    {
      extends: true,
      test: {
        name: 'unit',
        testTimeout: 60_000, // property tests on a busy machine
        include: [
          'tests/*.test.ts',
          'tests/{time,data,layout,render,interaction,app,embed,cli,activities/unit,offline,site}/**/*.test.ts',
        ],
        environment: 'node',
      },
    },
    {
      // The format again, as the standalone scripts check it.
      extends: true,
      resolve: { alias: LEAN_LIBRARIES },
      test: {
        name: 'lean',
        include: ['tests/data/{validate,read-dataset}.test.ts'],
        environment: 'node',
      },
    },
    {
      extends: true,
      test: {
        name: 'component',
        testTimeout: 60_000,
        retry: process.env['CI'] ? 1 : 0, // as end to end: a browser on a busy machine
        include: ['tests/{elements,present,share,handout}/**/*.test.ts', 'tests/activities/*.test.ts'],
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({ launchOptions: await launchOptions() }),
          instances: [{ browser: 'chromium', viewport: { width: 1000, height: 700 } }],
        },
      },
    },
  ];
  return {
    optimizeDeps: { include: [...LIBRARIES, '@testing-library/dom', 'hyparquet-writer'] },
    test: {
      projects,
      coverage: {
        provider: 'v8' as const,
        include: ['src/time/**', 'src/data/**', 'src/layout/**'],
        reporter: ['text-summary', 'json'],
        thresholds: { branches: 95 },
      },
    },
  };
});
