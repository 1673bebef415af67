// @ts-check
// The page about the element, as Markdown, from the custom elements manifest that the build makes of its source.

/** @typedef {{ name: string, description?: string, kind?: string, privacy?: string, static?: boolean, attribute?: string, readonly?: boolean, type?: { text: string }, default?: string, parameters?: readonly { name: string, type?: { text: string } }[] }} Entry */

/** @param {unknown} manifest @returns {string} */
export function apiText(manifest) {
  const { modules = [] } = /** @type {{ modules?: { declarations?: any[] }[] }} */ (manifest);
  const element = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName, name }) => tagName === 'cited-timeline' || name === 'CitedTimeline');
  if (!element) return '# The element\n\nBuild the package first: `npm run build`.\n';
  /** @type {Entry[]} */
  const members = (element.members ?? []).filter(isPublic);
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return `# The element

${element.description} This page is made from the source. [Get started](start.md) shows how to put it in a page; what a dataset is made of is told
[field by field](dataset.md).

## Properties and attributes

${table(
  ['Property', 'Attribute', 'Type', ''],
  fields.map((field) => [code(field.name), code(field.attribute), code(typeOf(field)), told(field)]),
)}

## Methods

${table(
  ['Method', ''],
  methods.map((method) => [code(`${method.name}(${signature(method)})`), told(method)]),
)}

## Events

${list(element.events, 'Event')}

## Custom properties

${list(element.cssProperties, 'Custom property')}

## Parts

${list(element.cssParts, 'Part')}

## Slot

${(element.slots ?? []).map((/** @type {Entry} */ slot) => told(slot)).join('\n\n')}
`;
}

/** @param {Entry} member */
function isPublic({ name, privacy, static: isStatic, description }) {
  return !name.startsWith('#') && (privacy ?? 'public') === 'public' && !isStatic && !!description;
}

/** What may be set. The type of `dataset` when it is read is HTML's, of its data- attributes. @param {Entry} field */
function typeOf({ name, type }) {
  return name === 'dataset' ? 'TimelineDataset | string | null' : type?.text;
}

/** @param {Entry} method */
function signature({ parameters = [] }) {
  return parameters.map(({ name, type }) => (type ? `${name}: ${type.text}` : name)).join(', ');
}

/** @param {readonly Entry[] | undefined} entries @param {string} head */
function list(entries = [], head = '') {
  return table(
    [head, ''],
    entries.filter(({ description }) => description).map((entry) => [code(entry.name), told(entry)]),
  );
}

/** @param {Entry} entry */
function told({ description = '', readonly: isReadonly }) {
  const text = description.replaceAll(/\s+/g, ' ').trim();
  return isReadonly ? `${text} Read only.` : text;
}

/** @param {string | undefined} text */
function code(text) {
  return text ? `\`${text.replaceAll(/\s+/g, ' ')}\`` : '';
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
