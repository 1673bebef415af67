// @ts-check
// What the scripts of the page and of one tag leave out: a third of their weight. Readers on a slow line pay for every byte.
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

/**
 * @typedef {object} Edit
 * @property {string} what
 * @property {RegExp} file  Of the modules that it may be for.
 * @property {RegExp} pattern
 * @property {string | ((match: string, ...groups: string[]) => string)} to
 */

/** @type {readonly Edit[]} */
const EDITS = [
  {
    what: 'methods that move a plot by program',
    file: /\/d3-zoom\//,
    pattern: /^ {2}zoom\.(\w+) = function[^]*?^ {2}\};\n/gm,
    to: (block, method) => (ZOOM_METHODS.has(method ?? '') ? block : ''),
  },
  {
    what: 'what these methods call',
    file: /\/d3-zoom\//,
    pattern: /^ {2}function (?:schedule|dblclicked|centroid)\([^]*?^ {2}\}\n/gm,
    to: '',
  },
  { what: 'the double click', file: /\/d3-zoom\//, pattern: /\.on\("dblclick\.zoom", dblclicked\)/g, to: '' },
  {
    what: 'looks, which the style sheet gives',
    file: /\/d3-zoom\//,
    pattern: /\s+\.style\("-webkit-tap-highlight-color"[^\n]*\);/g,
    to: ';',
  },
  {
    what: 'the question whether there are touches',
    file: /\/d3-zoom\//,
    pattern: /\.filter\(touchable\)/g,
    to: '',
  },
  // gestures.ts sets no bounds, and reads of an event what caused it and its transform.
  {
    what: 'the bounds of a plot and of its scale',
    file: /\/d3-zoom\//,
    pattern:
      /constrain\((translate\(.*\)), g\.extent, translateExtent\)|Math\.max\(scaleExtent\[0\], Math\.min\(scaleExtent\[1\], (.*)\)\)(?=[,;])|^ {4}this\.extent = .*\n/gm,
    to: (_, moved, scaled) => moved ?? scaled ?? '',
  },
  {
    what: 'events with all that belongs to them',
    file: /\/d3-zoom\//,
    pattern: /var d = select\(this\.that\)\.datum\(\);|new ZoomEvent\(type, (\{[^]*?\})\),\s*d\b/g,
    to: '$1',
  },
  // gestures.ts sets what is left of these once, to a function or a number, and asks for none.
  {
    what: 'defaults that are not used',
    file: /\/d3-zoom\//,
    pattern: /(?<=(?:filter|extent|constrain|wheelDelta|touchable)) = default\w+(?=,)/g,
    to: '',
  },
  {
    what: 'the ways to ask for a setting',
    file: /\/d3-zoom\//,
    pattern: /return arguments\.length \? \((\w+) = (typeof _ === "function" \? _ : )?(.*), zoom\) : .*;/g,
    to: (_, setting, isEither, value) => `${setting} = ${isEither ? '_' : value}; return zoom;`,
  },
  {
    what: 'the question who listens',
    file: /\/d3-zoom\//,
    pattern:
      /var value = (listeners\.on\.apply\(listeners, arguments\));\s*return value === listeners \? zoom : value;/g,
    to: '$1; return zoom;',
  },
  {
    what: 'what else a transform can do',
    file: /\/d3-zoom\//,
    pattern:
      /^ {2}(?!invert:)\w+: function\(\w+(?:, \w+)?\) \{\n {4}return [^]*?^ {2}\},\n|^ {2}toString: function[^]*?^ {2}\}\n/gm,
    to: '',
  },
  {
    what: 'the dragging of links and pictures, which no plot has',
    file: /\/d3-drag\//,
    pattern: /\.on\("dragstart\.drag", (?:noevent, nonpassivecapture|null)\)/g,
    to: '',
  },
  {
    what: 'the selecting of text, which the style sheet keeps from the plot',
    file: /\/d3-drag\//,
    pattern: /if \("onselectstart" in root\) \{[^]*?\} else \{[^]*?\n {2}\}/g,
    to: '',
  },
  // Colours and their interpolation: these modules call functions as they load, which do nothing else.
  {
    what: 'calls that only make a function',
    file: /\/d3-(color|interpolate)\//,
    pattern: /^(var \w+ = )(?=\(function|\w+\()/gm,
    to: '$1/* @__PURE__ */ ',
  },
  {
    what: 'definitions of colours',
    file: /\/d3-color\//,
    pattern: /^define\(/gm,
    to: '/* @__PURE__ */ define(',
  },
  // What Lit does for browsers older than those that run this element, all of which have container queries.
  {
    what: 'the question whether style sheets can be shared',
    file: /\/@lit\//,
    pattern: /(=t\.ShadowRoot&&)[^;]*?"replace"in CSSStyleSheet\.prototype/g,
    to: '=!0',
  },
  {
    what: 'polyfills',
    file: /\/(@lit|lit-\w+)\//,
    pattern: /\w\.(lit\w*|reactiveElement)PolyfillSupport/g,
    to: 'void 0',
  },
  // Its words for authors of style sheets, all of which are in src/; controllers and attributes of kinds that the element has not.
  { what: 'initializers', file: /\/@lit\//, pattern: /static addInitializer\([^}]*\}/g, to: '' },
  {
    what: 'controllers',
    file: /\/@lit\//,
    pattern: /addController\(t\)\{[^}]*\}removeController\(t\)\{[^}]*\}/g,
    to: '',
  },
  {
    what: 'what controllers and initializers would be told',
    file: /\/@lit\//,
    pattern: /this\.(?:_\$EO|constructor\.l)\?\.forEach\(t=>t(?:\.\w+\?\.\(\)|\(this\))\)/g,
    to: 'void 0',
  },
  {
    what: 'attributes that hold JSON',
    file: /\/@lit\//,
    pattern: /case Object:case Array:(try\{.*?\}catch\(t\)\{.*?\}|[^}]*)/g,
    to: '',
  },
  {
    what: 'faults of style sheets',
    file: /\/@lit\//,
    pattern: /throw Error\("(CSSResult is not|Value passed to 'css')[^"]*"[^)]*\)/g,
    to: 'throw 0',
  },
  {
    what: 'properties that decorators declare',
    file: /\/@lit\//,
    pattern:
      /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=)|Symbol\.metadata\?\?=Symbol\("metadata"\),a\.litPropertyMetadata\?\?=new WeakMap;/g,
    to: '',
  },
  {
    what: 'what directives of other kinds than ours would ask for',
    file: /\/lit-html\//,
    pattern: /j=\{[^}]*I:k[^}]*\}/g,
    to: 'j={I:k}',
  },
  {
    what: 'ways to read an attribute, and to compare, of a property’s own',
    file: /\/@lit\//,
    pattern:
      /(?<=,h=)"function"==typeof t\.converter\?[^;]*(?=;this\._\$Em=e)|\(void 0!==i\.converter\?\.toAttribute\?i\.converter:u\)/g,
    to: 'u',
  },
  {
    what: 'questions whether a property changes',
    file: /\/@lit\//,
    pattern: /\(i\.hasChanged\?\?f\)/g,
    to: 'f',
  },
  {
    what: 'questions whether to update at all',
    file: /\/@lit\//,
    pattern:
      /t=this\.shouldUpdate\(s\),t\?\((this\.willUpdate\(s\),.*?this\.update\(s\))\):this\._\$EM\(\)|shouldUpdate\(t\)\{return!0\}/g,
    to: (match, work) => (match.startsWith('t=') ? `t=!0,${work}` : ''),
  },
  {
    what: 'notes of versions, and hydration',
    file: /\/(@lit|lit-\w+)\//,
    pattern:
      /\(\w\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)|\w\.litElementHydrateSupport\?\.\(\{LitElement:i\}\)/g,
    to: '0',
  },
  // Templates of this element: html and svg, with expressions in text and in attributes, never in comments, tags or <textarea>.
  { what: 'mathematics', file: /\/lit-html\//, pattern: /3===i\?"<\/?math>":|\|\|3===i(?=\))/g, to: '' },
  {
    what: 'expressions in comments',
    file: /\/lit-html\//,
    pattern: /if\((r\.data===n)\)(d\.push\(\{type:2,index:l\}\));else\{let t=-1;for\([^]*?t\+=o\.length-1\}/g,
    to: '$1&&$2;',
  },
  {
    what: 'expressions in tags',
    file: /\/lit-html\//,
    pattern: /else t\.startsWith\(o\)&&\(d\.push\(\{type:6,[^)]*\)\);|:6===r\.type&&\(i=new Z\(h,this,t\)\)/g,
    to: (match) => (match.startsWith('else') ? '' : ':0'),
  },
  {
    what: 'expressions in the text of <textarea> and its like',
    file: /\/lit-html\//,
    pattern:
      /\(y\.test\(u\[2\]\)&&\(n=RegExp\([^)]*\)\),c=p\)|if\(y\.test\(r\.tagName\)\)\{[^]*?r\.append\(t\[i\],c\(\)\)\}\}/g,
    to: (match) => (match.startsWith('(') ? '(c=p)' : ''),
  },
  {
    what: 'faults of templates',
    file: /\/lit-html\//,
    pattern: /Error\("invalid template strings array"\)/g,
    to: '0',
  },
  // What is said of wrong numbers to who calls these folders: in a page only the element does, which checks them before.
  {
    what: 'words for wrong numbers',
    file: /\/src\/(time|data)\//,
    pattern: /new RangeError\(\s*`[^`]*`,?\s*\)/g,
    to: 'new RangeError()',
  },
  // What the format's fields mean is for editors, which read it in schema.json.
  {
    what: 'meanings of fields',
    file: /\/src\/data\/schema\.ts$/,
    pattern: /\b(text|id|edtf|address)\(\s*'[^']*'/g,
    to: "$1(''",
  },
  {
    what: 'meanings of records',
    file: /\/src\/data\/schema\.ts$/,
    pattern: /,\s*v\.(?:description|title)\(\s*(?:'[^']*'|`[^`]*`|\w+),?\s*\)/g,
    to: '',
  },
];

/** @type {Set<Edit>} */
const done = new Set();

/** @type {import('vite').Plugin} */
const leanCode = {
  name: 'lean-code',
  enforce: 'pre',
  transform(code, id) {
    if (/\/node_modules\/d3-transition\//.test(id)) return { code: NO_TRANSITIONS, map: null };
    let lean = code;
    for (const edit of EDITS) {
      if (!edit.file.test(id)) continue;
      const before = lean;
      // The two kinds of `to` are two overloads.
      lean =
        typeof edit.to === 'string'
          ? lean.replaceAll(edit.pattern, edit.to)
          : lean.replaceAll(edit.pattern, edit.to);
      if (lean !== before) done.add(edit);
    }
    return lean === code ? undefined : { code: lean, map: null };
  },
};

/** A library of another version may no longer have what is taken out. @type {import('vite').Plugin} */
const everyEditDone = {
  name: 'every-edit-done',
  buildEnd(error) {
    const missed = EDITS.filter((edit) => !done.has(edit)).map(
      ({ what, file }) => `${what} (${file.source})`,
    );
    if (!error && missed.length > 0) throw new Error(`Found nothing to take out: ${missed.join('; ')}.`);
  },
};

/**
 * What templates and style sheets can do without, by the tag before them. Not every text with tags in it is a template: in XML,
 * attributes need their quotes.
 * @type {Readonly<Record<string, (text: string) => string>>}
 */
const LEAN_TEXTS = { html: leanMarkup, svg: leanMarkup, css: leanCss };

/** @type {import('vite').Plugin} */
const leanTemplates = {
  name: 'lean-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id) || !/\b(html|svg|css)`/.test(code)) return undefined;
    let lean = '';
    let end = 0;
    for (const { start, text, tag } of templateTexts(this.parse(code, { lang: 'ts' }))) {
      if (!code.startsWith(text, start))
        throw new Error(`The text of a template of ${id} is not where it should be.`);
      lean += code.slice(end, start) + LEAN_TEXTS[tag]?.(text);
      end = start + text.length;
    }
    return { code: lean + code.slice(end), map: null };
  },
};

/**
 * The texts of tagged templates, in order.
 *
 * @param {unknown} node
 * @returns {{ start: number, text: string, tag: string }[]}
 */
function templateTexts(node) {
  if (typeof node !== 'object' || node === null) return [];
  const { type, tag, quasi } = /** @type {any} */ (node);
  const own =
    type === 'TaggedTemplateExpression' && tag.name in LEAN_TEXTS
      ? quasi.quasis.map((/** @type {any} */ part) => ({
          start: part.start + 1, // behind the sign that opens it
          text: part.value.raw,
          tag: tag.name,
        }))
      : [];
  return [...own, ...Object.values(node).flatMap(templateTexts)].sort((a, b) => a.start - b.start);
}

/** @param {string} text */
function leanMarkup(text) {
  return text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/ (?=>)/g, '')
    .replaceAll(/(\s[\w-]+)="([\w-]+)"(?=[\s>])/g, '$1=$2');
}

/** @param {string} text */
function leanCss(text) {
  return text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/(\w): /g, '$1:')
    .replaceAll(' > ', '>')
    .replaceAll(';}', '}')
    .replaceAll(/(?<![\d.\w])0\./g, '.')
    .replaceAll(/=(['"])([\w-]+)\1\]/g, '=$2]')
    .replaceAll(/ (?=!important)|(?<=\() | (?=\))/g, '');
}

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
        passes: 4,
        // Statements are longer than what commas join, and shorter after gzip.
        sequences: false,
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

/** Plugins of what browsers load as it is built: the page, the standalone scripts, and their workers. */
export const leanPlugins = [leanCode, leanTemplates, leanLibraries, terser];

/** The same, for a build that has all of the element in it. */
export const leanElementPlugins = [...leanPlugins, everyEditDone];
