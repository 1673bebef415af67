// @ts-check
// What editors and frameworks know of the element, all from its own docs, after `cem analyze` has read them:
//   dist/custom-elements.json            without what is private
//   dist/vscode.html-custom-data.json    attributes and their values, for HTML in VS Code
//   dist/react.d.ts, dist/vue.d.ts       the element in JSX and in Vue's templates
// `node scripts/make-manifest.mjs` from the repository's root, after the types have been built.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const MANIFEST = 'dist/custom-elements.json';
// What takes more when it is set than it gives when it is read.
const TAKEN = new Map([
  // HTML has given the name another meaning when it is read.
  ['dataset', 'object | string | null'],
  ['filters', 'Partial<Filters> | null'],
]);

/**
 * @typedef {{ kind: string, name: string, privacy?: string, static?: boolean, readonly?: boolean, attribute?: string, description?: string, type?: { text: string } }} Member
 * @typedef {{ name: string, fieldName?: string, type?: { text: string }, description?: string }} Attribute
 * @typedef {{ name: string, description?: string, type?: { text: string } }} Event
 * @typedef {{ tagName: string, members: Member[], attributes: Attribute[], events: Event[] }} Declaration
 */

const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
const [module] = manifest.modules;
/** @type {Declaration} */
const element = module.declarations[0];
const unions = namedUnions();

// As the package has it, not as it is in the source.
module.path = 'dist/index.js';
for (const { declaration } of module.exports ?? []) if (declaration?.module) declaration.module = module.path;
// The entry point gives it its name.
element.tagName = 'cited-timeline';
module.exports.push({
  kind: 'custom-element-definition',
  name: element.tagName,
  declaration: { name: 'CitedTimeline', module: module.path },
});
// A state, a part of the element itself, or what an entry point hands to it.
element.members = element.members.filter((member) => !member.static && isPublic(member));
const names = new Set(element.members.map(({ name }) => name));
// Some stand for themselves: nothing but the docs name them.
element.attributes = element.attributes.filter(
  ({ fieldName }) => fieldName === undefined || names.has(fieldName),
);
for (const { name, type } of element.members) if (type) type.text = TAKEN.get(name) ?? type.text;
// An attribute is what its property is, and not what a static member of that name is.
for (const attribute of element.attributes) {
  const member = element.members.find(({ name }) => name === attribute.fieldName);
  if (member)
    Object.assign(attribute, { description: member.description, type: member.type && { ...member.type } });
}
// Events are what the docs name, and nothing that only looks like one in the code.
element.events = element.events.filter(({ description }) => description);
for (const event of element.events) event.type = { text: `TimelineEvents['${event.name}']` };
for (const { type } of [...element.members, ...element.attributes])
  if (type) type.text = type.text.replaceAll(/\b[A-Z]\w+\b/g, (name) => unions.get(name) ?? name);
// An attribute is a text.
for (const { type } of element.attributes)
  if (type) type.text = type.text.replaceAll(/(^| \| )(null|[A-Z]\w*)(?= \||$)/g, '').replace(/^ \| /, '');

writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
generateVsCodeCustomElementData(manifest, {
  outdir: 'dist',
  cssFileName: null,
  // What is on a page of docs is not for a tooltip.
  hideCssPropertiesDocs: true,
  hideCssPartsDocs: true,
  hideMethodDocs: true,
  hideLogs: true,
});
writeTypes('react', reactTypes());
writeTypes('vue', vueTypes());

/** @param {Member} member */
function isPublic({ name, privacy = 'public' }) {
  return privacy === 'public' && !name.startsWith('#');
}

/** The types that are unions of texts, by name, so that editors can offer the texts. @returns {Map<string, string>} */
function namedUnions() {
  const found = new Map();
  for (const file of readdirSync('dist/types', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const text = readFileSync(`dist/types/${file}`, 'utf8');
    for (const [, name, union] of text.matchAll(/^export type (\w+) = ('[\w-]+'(?: \| '[\w-]+')+);$/gm))
      found.set(name, union);
  }
  return found;
}

/** @param {string | undefined} text @param {string} [indent] */
function comment(text, indent = '  ') {
  return text ? `${indent}/** ${text.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /')} */\n` : '';
}

/** What can be set: properties, and attributes whose names are not those of properties. @returns {string} */
function settable() {
  const fields = element.members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const properties = fields.map(({ name, description }) => {
    const type = TAKEN.get(name) ?? `CitedTimeline['${name}']`;
    return `${comment(description)}  ${name}?: ${type} | undefined;\n`;
  });
  const attributes = element.attributes
    .filter(({ name }) => !names.has(name))
    .map(
      ({ name, fieldName, description }) =>
        `${comment(description)}  '${name}'?: ${fieldName ? `CitedTimeline['${fieldName}']` : 'boolean'} | undefined;\n`,
    );
  return [...properties, ...attributes].join('');
}

/** @param {(event: string) => string} handler Name of the prop that listens. */
function listeners(handler) {
  return element.events
    .map(
      ({ name, description }) =>
        `${comment(description)}  ${handler(name)}?: ((event: TimelineEvents['${name}']) => void) | undefined;\n`,
    )
    .join('');
}

/** @param {string} framework */
function head(framework) {
  return `// The element in ${framework}. Made from its docs by scripts/make-manifest.mjs.
import type { CitedTimeline, Filters, TimelineEvents } from './types/index.js';
`;
}

function reactTypes() {
  return `${head('JSX, for React 19 or newer')}import type { DetailedHTMLProps, HTMLAttributes } from 'react';

/** What \`<cited-timeline>\` takes besides what every element does. React listens to an event by \`on\` and its very name. */
export interface CitedTimelineProps {
${settable()}${listeners((name) => `'on${name}'`)}}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cited-timeline': Omit<
        DetailedHTMLProps<HTMLAttributes<CitedTimeline>, CitedTimeline>,
        keyof CitedTimelineProps
      > &
        CitedTimelineProps;
    }
  }
}
`;
}

function vueTypes() {
  const camel = (/** @type {string} */ name) =>
    `on${`-${name}`.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())}`;
  return `${head('Vue’s templates, for Vue 3')}import type { HTMLAttributes, PublicProps } from 'vue';

/** What \`<cited-timeline>\` takes besides what every element does. */
export interface CitedTimelineProps {
${settable()}${listeners(camel)}}

declare module 'vue' {
  interface GlobalComponents {
    'cited-timeline': new () => CitedTimeline & {
      $props: Omit<HTMLAttributes, keyof CitedTimelineProps> & CitedTimelineProps & PublicProps;
    };
  }
}
`;
}

/** @param {string} name @param {string} types */
function writeTypes(name, types) {
  writeFileSync(`dist/${name}.d.ts`, types);
  // For who imports the types as a module: there is nothing to run.
  writeFileSync(`dist/${name}.js`, 'export {};\n');
}
