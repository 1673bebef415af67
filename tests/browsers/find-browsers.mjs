// @ts-check
// Which browser engines this machine has for `npm run test:browsers`. What is missing is installed by apt where that is
// allowed; elsewhere it is said what to install.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/**
 * @typedef {object} Found
 * @property {Engine} engine
 * @property {string} browser Path of the browser.
 * @property {string} driver Path of its WebDriver; '' for Firefox, which needs none.
 */

/** @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** What Debian calls them. @type {Readonly<Record<Engine, readonly string[]>>} */
const PACKAGES = {
  chromium: ['chromium', 'chromium-driver'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/**
 * @param {Engine} engine
 * @returns {Found | string} The engine, or a sentence about what to install.
 */
export function findEngine(engine) {
  const found = look(engine) ?? (install(PACKAGES[engine]) ? look(engine) : undefined);
  return found ?? `not here. On Debian: apt-get install -y ${PACKAGES[engine].join(' ')}`;
}

/** @param {readonly string[]} names @returns {string | undefined} The first of these programs on the path. */
export function programOf(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** @param {Engine} engine @returns {Found | undefined} */
function look(engine) {
  if (engine === 'firefox') {
    const browser = programOf('firefox-esr', 'firefox');
    return browser ? { engine, browser, driver: '' } : undefined;
  }
  const driver = programOf(engine === 'chromium' ? 'chromedriver' : 'WebKitWebDriver');
  const browser =
    engine === 'chromium' ? programOf('chromium', 'google-chrome', 'chromium-browser') : miniBrowser();
  const hasScreen = engine === 'chromium' || !!programOf('Xvfb');
  return browser && driver && hasScreen ? { engine, browser, driver } : undefined;
}

/** WebKitGTK's own small browser, which is on no path. */
function miniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((folder) => existsSync(folder));
  const places = libraries.flatMap((folder) => [
    folder,
    ...readdirSync(folder).map((name) => join(folder, name)),
  ]);
  return ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']
    .flatMap((version) => places.map((place) => join(place, version, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

/** @param {readonly string[]} packages */
function install(packages) {
  if (process.getuid?.() !== 0 || !programOf('apt-get')) return false;
  console.log(`Installing ${packages.join(' ')} …`);
  const apt = (/** @type {string[]} */ ...words) =>
    spawnSync('apt-get', words, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}
