// @ts-check
// One place that decides which Chromium every test runner uses.
// Order: $CHROME_PATH -> Playwright's own download -> a system Chrome/Chromium -> @sparticuz/chromium if installed.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const env = process.env;

/** @returns {string[]} */
function systemCandidates() {
  if (process.platform === 'darwin')
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  if (process.platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((d) => [
        `${d}\\Google\\Chrome\\Application\\chrome.exe`,
        `${d}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]);
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
  ];
  const dirs = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  // Playwright cannot drive a snap's Chromium, which insists on its own profile.
  return names.flatMap((n) => dirs.map((d) => join(d, n))).filter((p) => !p.startsWith('/snap/'));
}

/**
 * Finds a Chromium that is on this machine already; downloads nothing.
 *
 * @returns {Promise<{ path: string | undefined, from: 'env' | 'playwright' | 'system' | 'sparticuz' } | null>}
 * `path: undefined` means "let Playwright use its own browser"; null means that there is none.
 * @throws Error if $CHROME_PATH names a file that does not exist.
 */
export async function findBrowser() {
  if (env.CHROME_PATH) {
    if (!existsSync(env.CHROME_PATH)) throw new Error(`CHROME_PATH=${env.CHROME_PATH} does not exist`);
    return { path: env.CHROME_PATH, from: 'env' };
  }
  const { chromium } = await import('playwright');
  const own = chromium.executablePath();
  // Headless runs use a separate headless shell, which may be the only one installed (`--only-shell`).
  const rev = /[\\/]chromium-(\d+)[\\/]/.exec(own)?.[1];
  const shell = rev
    ? own.slice(0, own.search(/[\\/]chromium-\d+[\\/]/) + 1) + `chromium_headless_shell-${rev}`
    : '';
  if (existsSync(own) || (shell && existsSync(shell))) return { path: undefined, from: 'playwright' };
  const sys = systemCandidates().find((p) => existsSync(p));
  if (sys) return { path: sys, from: 'system' };
  const packed = await unpackSparticuz();
  return packed ? { path: packed, from: 'sparticuz' } : null;
}

/** @sparticuz/chromium ships the browser inside the npm package (linux x64 only). */
async function unpackSparticuz() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  let main;
  try {
    main = createRequire(import.meta.url).resolve('@sparticuz/chromium/package.json');
  } catch {
    try {
      const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
      main = join(dirname(entry), '..', 'package.json');
    } catch {
      return undefined;
    }
  }
  const { version } = JSON.parse(readFileSync(main, 'utf8'));
  // It unpacks to TMPDIR/chromium and never checks the version there: give it a versioned TMPDIR of our own.
  const dir = join(dirname(main), '..', '..', '.cache', `sparticuz-${version}`);
  mkdirSync(dir, { recursive: true });
  const old = env.TMPDIR;
  env.TMPDIR = dir;
  try {
    // Not a declared dependency: a variable keeps TypeScript and knip from resolving it.
    const name = '@sparticuz/chromium';
    const m = await import(name);
    return /** @type {string} */ (await m.default.executablePath());
  } finally {
    if (old === undefined) delete env.TMPDIR;
    else env.TMPDIR = old;
  }
}

/** @returns Playwright's launch options, the same for every runner: the browser above, and stable fonts and colours. */
export async function launchOptions() {
  const browser = await findBrowser();
  return {
    ...(browser?.path ? { executablePath: browser.path } : {}),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
    ],
  };
}
