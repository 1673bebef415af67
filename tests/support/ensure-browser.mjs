// @ts-check
// `npm test` runs this first (pretest). Finds a Chromium, or gets one in the way that this machine allows:
//   1 the one found by browser.mjs: $CHROME_PATH, Playwright's own, a system Chrome/Chromium/Edge
//   2 Playwright's download (a normal user's machine or CI with internet; 5 s to fail without)
//   3 linux x64 with the npm registry only: @sparticuz/chromium, which ships the browser inside the package
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const say = (/** @type {string} */ s) => console.log(`[browser] ${s}`);
const run = (/** @type {string} */ cmd, /** @type {string[]} */ args) =>
  spawnSync(cmd, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
const found = await findBrowser();
const step = Number(process.argv[2] ?? 0);

if (found) say(`${found.from}: ${found.path ?? "Playwright's own"}`);
else if (step === 0) {
  say('none found; trying: npx playwright install --only-shell chromium');
  run('npx', ['playwright', 'install', '--only-shell', 'chromium']);
  next(1);
} else if (step === 1 && process.platform === 'linux' && process.arch === 'x64') {
  say('trying the npm package @sparticuz/chromium@153.0.0 (67 MB)');
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '@sparticuz/chromium@153.0.0']);
  next(2);
} else {
  console.error(
    '[browser] No Chromium. Install Chrome, or run `npx playwright install chromium`, or on Debian `apt-get install -y chromium`, or set CHROME_PATH.',
  );
  process.exit(1);
}

// a new process: Node caches "this package is not there" for the life of the old one
function next(/** @type {number} */ n) {
  process.exit(
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(n)], { stdio: 'inherit' }).status ??
      1,
  );
}
