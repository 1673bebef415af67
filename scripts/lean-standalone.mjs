// @ts-check
// What the standalone script leaves out: a third of its weight. Readers of a page on a slow line pay for every byte.
// Each step says which assumption it rests on; the end-to-end tests run on the result.
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';

const scriptBeside = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));

/** What stands in place of some libraries, by their names. @type {Record<string, string>} */
export const LEAN_LIBRARIES = {
  valibot: scriptBeside('lean-valibot.mjs'),
  'd3-selection': scriptBeside('lean-d3.mjs'),
  'd3-dispatch': scriptBeside('lean-d3.mjs'),
};

// gestures.ts starts no d3 transition, so the one function that d3-zoom imports to stop them has nothing to do.
const NO_TRANSITIONS = 'export const interrupt = () => {};';
// gestures.ts only listens to gestures: the methods that move a plot by program, and the double click that they serve.
const ZOOM_METHODS = new Set(['filter', 'on', 'clickDistance', 'wheelDelta']);

/** @type {import('vite').Plugin} */
const leanD3 = {
  name: 'lean-d3',
  enforce: 'pre',
  transform(code, id) {
    const name = /\/node_modules\/(d3-[a-z]+)\//.exec(id)?.[1];
    if (name === 'd3-transition') return { code: NO_TRANSITIONS, map: null };
    if (name === 'd3-zoom') {
      const lean = code
        .replaceAll(/^ {2}zoom\.(\w+) = function[^]*?^ {2}\};\n/gm, (block, method) =>
          ZOOM_METHODS.has(method) ? block : '',
        )
        .replaceAll(/^ {2}function (?:schedule|dblclicked|centroid)\([^]*?^ {2}\}\n/gm, '')
        .replace('.on("dblclick.zoom", dblclicked)', '')
        // A look, which the style sheet gives.
        .replace(/\s+\.style\([^\n]*\);/, ';');
      return { code: lean, map: null };
    }
    // Colours and their interpolation: these modules call functions as they load, which do nothing else.
    if (name === 'd3-color' || name === 'd3-interpolate') {
      const pure = code
        .replaceAll(/^(var \w+ = )(?=\(function|\w+\()/gm, '$1/* @__PURE__ */ ')
        .replaceAll(/^define\(/gm, '/* @__PURE__ */ define(');
      return { code: pure, map: null };
    }
    return undefined;
  },
};

/**
 * What Lit does for browsers older than those that run this element, all of which have container queries; its words for
 * authors of style sheets, all of which are in src/; controllers and attributes of kinds that the element does not have.
 * @type {import('vite').Plugin}
 */
const leanLit = {
  name: 'lean-lit',
  enforce: 'pre',
  transform: (code, id) =>
    /\/node_modules\/(@lit|lit)/.test(id)
      ? {
          code: code
            .replace(/(=t\.ShadowRoot&&).*?"replace"in CSSStyleSheet\.prototype/, '=!0')
            .replace(/static addInitializer\([^}]*\}/, '')
            .replace(/addController\(.*?(?=_\$E_\(\)\{)/, '')
            .replaceAll(/case Object:case Array:(try\{.*?\}catch\(t\)\{.*?\}|[^}]*)/g, '')
            .replaceAll(/\w\.(lit\w*|reactiveElement)PolyfillSupport/g, 'void 0')
            .replaceAll(/throw Error\("(CSSResult is not|Value passed to 'css')[^"]*"[^)]*\)/g, 'throw 0'),
          map: null,
        }
      : undefined,
};

/**
 * Indentation inside templates, and what a style sheet can do without.
 * @type {import('vite').Plugin}
 */
const leanTemplates = {
  name: 'lean-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/(elements|present|render)\//.test(id)) return undefined;
    const lean = code.replaceAll(/\n\s+/g, '\n').replaceAll(/(\s[\w-]+)="([\w-]+)"(?=[\s>])/g, '$1=$2');
    if (!id.includes('/styles/')) return { code: lean, map: null };
    const css = lean.replaceAll(/css`([^`]*)`/g, (_, sheet) => `css\`${leanCss(sheet)}\``);
    return { code: css, map: null };
  },
};

/** @param {string} sheet */
function leanCss(sheet) {
  return sheet
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/(\w): /g, '$1:')
    .replaceAll(' > ', '>')
    .replaceAll(';}', '}')
    .replaceAll(/(?<![\d.\w-])0\./g, '.');
}

/**
 * What is said of wrong numbers to who calls these folders: in a page only the element does, which checks them before.
 * @type {import('vite').Plugin}
 */
const leanErrors = {
  name: 'lean-errors',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/(time|data)\//.test(id)
      ? { code: code.replaceAll(/new RangeError\(\s*`[^`]*`,?\s*\)/g, 'new RangeError()'), map: null }
      : undefined,
};

/**
 * What the format's fields mean is for editors, which read it in schema.json.
 * @type {import('vite').Plugin}
 */
const leanSchema = {
  name: 'lean-schema',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/data/schema.ts')
      ? {
          code: code
            .replaceAll(/\b(text|id|edtf|address)\(\s*'[^']*'/g, "$1(''")
            .replaceAll(/,\s*v\.(?:description|title)\(\s*(?:'[^']*'|`[^`]*`|\w+),?\s*\)/g, ''),
          map: null,
        }
      : undefined,
};

/** @type {import('vite').Plugin} */
const leanLibraries = {
  name: 'lean-libraries',
  enforce: 'pre',
  resolveId: (id) => LEAN_LIBRARIES[id],
};

/** @type {import('vite').Plugin} */
const terser = {
  name: 'terser',
  async renderChunk(code, _chunk, { format }) {
    const { code: small, map } = await minify(code, {
      module: format === 'es',
      ecma: 2020,
      toplevel: true,
      compress: {
        passes: 3,
        pure_getters: true,
        keep_fargs: false,
        unsafe_arrows: true,
        unsafe_methods: true,
      },
      sourceMap: true,
    });
    return { code: small ?? code, map: typeof map === 'string' ? JSON.parse(map) : map };
  },
};

/** Plugins of the standalone build. */
export const leanPlugins = [leanD3, leanLit, leanTemplates, leanErrors, leanSchema, leanLibraries, terser];
