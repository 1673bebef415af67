// @ts-check
// One place that decides which Chromium every test runner uses.
// Order: $CHROME_PATH -> Playwright's own download -> a system Chrome/Chromium -> @sparticuz/chromium if installed.
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, dirname } from 'node:path';

const env = process.env;

/** @returns {string[]} */
function systemCandidates() {
  if (process.platform === 'darwin')
    return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
  if (process.platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean).flatMap((d) => [`${d}\\Google\\Chrome\\Application\\chrome.exe`, `${d}\\Microsoft\\Edge\\Application\\msedge.exe`]);
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
  const dirs = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  // Ubuntu's /usr/bin/chromium-browser may be a snap stub; playwright cannot drive it with its own profile: skip stubs under /snap
  return names.flatMap((n) => dirs.map((d) => join(d, n))).filter((p) => !p.startsWith('/snap/'));
}

/**
 * @returns {Promise<{ path: string | undefined, from: 'env' | 'playwright' | 'system' | 'sparticuz' } | null>}
 * `path: undefined` = let Playwright use its own browser.
 */
export async function findBrowser() {
  if (env.CHROME_PATH) {
    if (!existsSync(env.CHROME_PATH)) throw new Error(`CHROME_PATH=${env.CHROME_PATH} does not exist`);
    return { path: env.CHROME_PATH, from: 'env' };
  }
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  // Playwright runs headless in its separate headless shell, which may be the only one installed (`--only-shell`)
  const rev = /[\\/]chromium-(\d+)[\\/]/.exec(own)?.[1];
  const shell = rev ? own.slice(0, own.search(/[\\/]chromium-\d+[\\/]/) + 1) + `chromium_headless_shell-${rev}` : '';
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
  try { main = createRequire(import.meta.url).resolve('@sparticuz/chromium/package.json'); } catch {
    try { main = join(dirname(new URL(import.meta.resolve('@sparticuz/chromium')).pathname), '..', 'package.json'); } catch { return undefined; }
  }
  const { version } = JSON.parse((await import('node:fs')).readFileSync(main, 'utf8'));
  // it unpacks to os.tmpdir()/chromium and never checks the version: give it a versioned TMPDIR of our own
  const dir = join(dirname(main), '..', '..', '.cache', `sparticuz-${version}`);
  mkdirSync(dir, { recursive: true });
  const old = env.TMPDIR; env.TMPDIR = dir;
  try {
    const name = '@sparticuz/chromium'; // not a declared dependency: keep TypeScript and knip from resolving it
    const m = await import(name);
    return /** @type {string} */ (await m.default.executablePath());
  } finally { if (old === undefined) delete env.TMPDIR; else env.TMPDIR = old; }
}

export async function launchOptions() {
  const b = await findBrowser();
  return { ...(b?.path ? { executablePath: b.path } : {}), args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--font-render-hinting=none', '--force-color-profile=srgb'] };
}
