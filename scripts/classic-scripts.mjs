// @ts-check
// The standalone script once more, as classic scripts: they also run where modules do not, in a page opened from a file.
// Each chunk of the module build becomes a function; its imports and exports, which stand first and last, become the
// function's. A part, when it runs, hands its function to whoever waits for it on the document, and leaves no global.
// All of them can stand inside a page, as `npx cited-timeline bundle` puts them there: src/offline/bundle.ts.
import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { minify } from 'terser';
import { COMPILE_HINT } from './compile-hint.mjs';

const ENTRY = 'cited-timeline.js';
const EVENT = 'cited-timeline-part';
// Asks the document for a part: a page that has it inside hands it over, and nothing is fetched.
const WANTED = 'cited-timeline-wanted';
const MANIFEST = 'parts.json';
const classicName = (/** @type {string} */ name) => name.replace(/\.js$/, '.iife.js');

/**
 * Loads a part beside the script: as a module where that is possible, which policies for scripts allow more often, else
 * with an element. Its text goes into the script, whose own names have one or two letters.
 */
const LOADER = `
  const $own = document.currentScript?.src || document.baseURI, $parts = {};
  const $run = (url) => url.startsWith('file:') ? $tag(url) : import(url).catch(() => $tag(url));
  const $tag = (url) => new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = done;
    script.onerror = fail;
    document.head.append(script);
    script.remove();
  });
  const $part = (name) => $parts[name] ??= (async () => {
    if (name === '${ENTRY}') return $exported();
    let make;
    const take = ({ detail }) => { if (detail[0] === name) make = detail[1]; };
    document.addEventListener('${EVENT}', take);
    try {
      document.dispatchEvent(new CustomEvent('${WANTED}', { detail: name }));
      if (!make) await $run(new URL(name, $own).href);
      return await make($part);
    } catch (error) {
      delete $parts[name];
      throw error;
    } finally {
      document.removeEventListener('${EVENT}', take);
    }
  })();
  $part.own = $own;`;

/** @param {string} list What stands between the braces of an import. */
const bindings = (list) => list.replaceAll(/(\w+|\$) as /g, '$1:');
/** @param {string} list What stands between the braces of an export. */
const members = (list) => list.replaceAll(/([\w$]+) as ([\w$]+)/g, '$2:$1');
/** @param {string} address */
const partName = (address) =>
  classicName(address.replace(/^(\.\.?\/)+/, '').replace(/^(?!parts\/|cited-timeline)/, 'parts/'));
/** @param {string} address */
const asked = (address) => (address.endsWith(ENTRY) ? ENTRY : partName(address));

/** @param {string} fileName @param {string} code @param {string} loader */
function toClassic(fileName, code, loader) {
  const statements = code
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')
    // Of a part, which names a worker's script beside it.
    .replaceAll('import.meta.url', `new URL("${fileName}",$part.own).href`)
    .replaceAll(/import\(([`"'])(\.[^`"']+)\1\)/g, (_, _quote, address) => `$part("${asked(address)}")`)
    .replace(/^(?:import\{[^}]*\}from"[^"]+";)+/, (imports) => {
      const all = [...imports.matchAll(/\{([^}]*)\}from"([^"]+)"/g)];
      const names = all.map(([, list = '']) => `{${bindings(list)}}`);
      const parts = all.map(([, , address = '']) => `$part("${asked(address)}")`);
      return `const[${names.join()}]=await Promise.all([${parts.join()}]);`;
    });
  const isEntry = fileName === ENTRY;
  const exportsAt = statements.lastIndexOf('export{');
  const body = statements.slice(0, exportsAt);
  const exported = members(statements.slice(exportsAt + 'export{'.length, statements.lastIndexOf('}')));
  const classic = isEntry
    ? `${COMPILE_HINT}(()=>{"use strict";${loader}const $exported=()=>({${exported}});${body}})();`
    : `document.dispatchEvent(new CustomEvent("${EVENT}",{detail:["${classicName(fileName)}",async $part=>{"use strict";${body}return{${exported}}}]}));`;
  return inlineScript(classic, classicName(fileName));
}

/**
 * The script so that it may stand inside a page and is there what it is in a file.
 *
 * @param {string} classic @param {string} filename
 */
function inlineScript(classic, filename) {
  // In texts, templates and regular expressions, where alone these stand, \x3c is the same.
  const inline = classic.replaceAll(/<(?=!--|\/script)/gi, '\\x3c');
  // oxlint-disable-next-line no-control-regex -- what HTML would replace
  if (/[\r\u0000]/.test(inline)) throw new Error(`${filename} cannot stand in a page.`);
  // Throws if it is no classic script any more.
  new Script(inline, { filename });
  return inline;
}

/** @type {import('vite').Plugin} */
export const classicScripts = {
  name: 'classic-scripts',
  async generateBundle(_options, bundle) {
    const { code: loader = LOADER } = await minify(LOADER, {
      ecma: 2020,
      mangle: { reserved: ['$part', '$exported'] },
    });
    const scripts = [];
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const path = classicName(chunk.fileName);
      const source = toClassic(chunk.fileName, chunk.code, loader);
      this.emitFile({ type: 'asset', fileName: path, source });
      scripts.push({ path, hash: `sha256-${createHash('sha256').update(source).digest('base64')}` });
    }
    // The element last: what it asks for at once is there.
    const isEntry = (/** @type {{ path: string }} */ { path }) => path === classicName(ENTRY);
    scripts.sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)) || (a.path < b.path ? -1 : 1));
    const source = `${JSON.stringify({ scripts }, null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: MANIFEST, source });
  },
};
