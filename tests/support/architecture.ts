// The import table of the project as data, and the scan that holds source files against it.
// Only what can be read from one file's syntax: nothing is resolved, run or type-checked. Parser: Oxc, as Vite ships it.
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** What the files of one folder of `src`, or one file directly in it, may import. */
interface Rule {
  /** Other folders of `src`, or single files (with extension). The own folder is always allowed. */
  readonly imports: readonly string[];
  /** npm packages and the subsets of them: `d3/array` means the names that d3-array exports. */
  readonly packages: readonly string[];
  /** More for single files of the folder: what it may import besides. */
  readonly more?: Readonly<Record<string, readonly string[]>>;
  /** Runs in plain Node, so must not name a type or global of the DOM. Files that may are listed. */
  readonly withoutDom?: { readonly except: readonly string[] };
}

const CORE = ['time', 'data', 'layout', 'render', 'interaction'];
const INSIDE = [...CORE, 'elements'];

/** time → data → layout → render → elements → present, app: an import may only point left. */
export const RULES: Readonly<Record<string, Rule>> = {
  time: { imports: [], packages: [], withoutDom: { except: [] } },
  data: {
    imports: ['time'],
    packages: ['valibot'],
    // Parquet loads on demand, and what it needs with it.
    more: {
      'parquet/read-parquet.ts': ['hyparquet'],
      'parquet/remote-file.ts': ['hyparquet'],
      'parquet/row-groups.ts': ['hyparquet'],
      'parquet/schema-columns.ts': ['hyparquet'],
      'parquet/codecs.ts': ['hyparquet', 'fzstd', 'fflate'],
    },
    withoutDom: { except: [] },
  },
  layout: { imports: ['time', 'data'], packages: [], withoutDom: { except: [] } },
  // Scene types only: a painter cannot look at an event.
  render: { imports: ['layout/scene.ts', 'time/isolated.ts'], packages: [], more: { 'svg.ts': ['lit'] } },
  interaction: {
    imports: ['time', 'data'],
    packages: [],
    // Nothing of d3 that works on nodes may meet those that Lit renders.
    more: { 'gestures.ts': ['d3/zoom', 'd3/selection'] },
    withoutDom: { except: ['gestures.ts'] },
  },
  elements: { imports: CORE, packages: ['lit'], more: { 'qr-code.ts': ['uqr'] } },
  present: { imports: INSIDE, packages: ['lit'] },
  share: { imports: INSIDE, packages: ['lit'] },
  activities: { imports: INSIDE, packages: ['lit'] },
  handout: { imports: INSIDE, packages: ['lit'] },
  // What the command and the page share runs in both; the policy of the file names its few scripts.
  offline: {
    imports: ['time', 'data', 'elements'],
    packages: ['lit'],
    withoutDom: { except: ['save.ts', 'bundle.ts'] },
  },
  // A page of ours in a frame, and the script of the page around it: host pages like any other.
  embed: { imports: ['index.ts', 'data.ts', 'app/page-src.ts', 'app/page-view.ts'], packages: [] },
  // The page is a host page like any other: it has the public entries, and the text of a view that links hold.
  app: { imports: ['index.ts', 'data.ts', 'interaction/view-hash.ts'], packages: [] },
  cli: {
    imports: ['time', 'data', 'offline/bundle.ts', 'offline/plain-events.ts'],
    packages: ['node:fs', 'node:path', 'node:process', 'node:stream', 'node:url', 'node:util'],
    withoutDom: { except: [] },
  },
  'index.ts': { imports: [...INSIDE, 'present', 'share', 'activities', 'handout', 'offline'], packages: [] },
  'data.ts': { imports: ['time', 'data'], packages: [] },
};

/** Modules whose loading may do something: the entry that defines the element, the page, the command, and a worker's script. */
const ACTS_ON_LOAD =
  'src/index.ts, src/app, src/embed/main.ts, src/embed/host.ts, src/cli/main.ts and the scripts of workers';
const MAY_ACT_ON_LOAD =
  /^(index\.ts$|app\/|embed\/(main|host)\.ts$|cli\/main\.ts$|elements\/large\/loading-worker\.ts$|elements\/columns\/parquet-worker\.ts$)/;
const VAGUE_NAME = /(^|[-.])(utils?|helpers?|common|managers?)([-.]|$)/;
const SINKS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)\b|\beval\s*\(|\bFunction\s*\(|\bdocument\s*\.\s*write/g;
const STYLE_ATTRIBUTE = /[^.\w-]style=/g;
const DOM_NAMES =
  /\b(?:document\.\w+|(?:HTML|SVG)\w*Element|(?:Keyboard|Mouse|Pointer|Wheel|Touch|Custom)Event|customElements|requestAnimationFrame|localStorage|sessionStorage|matchMedia|getComputedStyle)\b/g;
const STATEMENTS_WITHOUT_EFFECT =
  /^TS|^(?:Import|Export(?:Named|All|Default)|Function|Class|Variable)Declaration$|^EmptyStatement$/;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** One import, re-export or dynamic import of a file: from where, which names (`*` for all, none for an effect). */
export interface ImportSite {
  readonly from: string;
  readonly names: readonly string[];
  /** Erased by the compiler: `import type`, or a type in the form `import('./x.ts').X`. */
  readonly typeOnly: boolean;
}

/** Every node of a syntax tree, outermost first. */
function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (value && typeof value === 'object') {
    if ('type' in value && typeof value.type === 'string') yield value as Node;
    for (const child of Object.values(value)) if (typeof child === 'object') yield* walk(child);
  }
}

function parse(file: string, source: string) {
  const { program, comments, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`src/${file}: ${errors[0]?.message}`);
  return { body: program.body as unknown as Node[], comments };
}

function textOf(node: unknown): string | undefined {
  const value = (node as { value?: unknown } | null | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
}

function nameOf(specifier: Node): string {
  const imported = (specifier['imported'] ?? specifier['local']) as { name?: string; value?: string };
  return /^Import(Default|Namespace)Specifier$/.test(specifier.type)
    ? '*'
    : (imported.name ?? imported.value ?? '*');
}

/**
 * All imports, side-effect imports, dynamic imports, import types and re-exports of one TypeScript file.
 *
 * @returns In the order of the text. A dynamic import of something that is not a plain string has `from: ''`.
 */
export function importsOf(file: string, source: string): ImportSite[] {
  const sites: ImportSite[] = [];
  for (const node of walk(parse(file, source).body)) {
    const { type } = node;
    if (type === 'ImportDeclaration' || type === 'ExportNamedDeclaration') {
      const specifiers = (node['specifiers'] ?? []) as Node[];
      const from = textOf(node['source']);
      if (from === undefined) continue;
      const kinds = [
        node['importKind'] ?? node['exportKind'],
        ...specifiers.map((s) => s['importKind'] ?? s['exportKind']),
      ];
      const typeOnly =
        kinds[0] === 'type' || (specifiers.length > 0 && kinds.slice(1).every((kind) => kind === 'type'));
      sites.push({ from, names: specifiers.map(nameOf), typeOnly });
    } else if (type === 'ExportAllDeclaration') {
      sites.push({
        from: textOf(node['source']) ?? '',
        names: ['*'],
        typeOnly: node['exportKind'] === 'type',
      });
    } else if (
      type === 'ImportExpression' ||
      type === 'TSImportType' ||
      type === 'TSExternalModuleReference'
    ) {
      const from = textOf(node['source'] ?? node['argument'] ?? node['expression']) ?? '';
      sites.push({ from, names: ['*'], typeOnly: type === 'TSImportType' });
    } else if (type === 'CallExpression' && (node['callee'] as { name?: string }).name === 'require') {
      sites.push({ from: textOf((node['arguments'] as Node[])[0]) ?? '', names: ['*'], typeOnly: false });
    }
  }
  return sites;
}

/** The names that each part of d3 exports, asked of d3 itself: `{ array: ['bisect', …], … }`. */
async function d3Parts(parts: Iterable<string>): Promise<Record<string, string[]>> {
  const load = async (part: string) => [part, Object.keys((await import(`d3-${part}`)) as object)] as const;
  return Object.fromEntries(await Promise.all(Array.from(parts, load)));
}

const everyPackage = Object.values(RULES).flatMap((rule) => [
  ...rule.packages,
  ...Object.values(rule.more ?? {}).flat(),
]);
const D3 = await d3Parts(
  new Set(everyPackage.filter((name) => name.startsWith('d3/')).map((name) => name.slice(3))),
);

/** What of a package import is against the rule, in words; undefined if nothing is. */
function packageProblem(
  { from, names, typeOnly }: ImportSite,
  allowed: readonly string[],
): string | undefined {
  const packageName = from.startsWith('@')
    ? from.split('/').slice(0, 2).join('/')
    : (from.split('/')[0] ?? '');
  if (packageName !== 'd3')
    return allowed.includes(packageName) ? undefined : 'that package is not for this folder';
  const parts = allowed.filter((name) => name.startsWith('d3/')).map((name) => name.slice(3));
  // Types have no export to look up; they follow the functions that they come with.
  if (typeOnly && parts.length > 0) return undefined;
  if (from !== 'd3' || names.includes('*')) return 'd3 is imported by name: import { bisector } from "d3"';
  const known = new Set(parts.flatMap((part) => D3[part] ?? []));
  const wrong = names.filter((name) => !known.has(name));
  return wrong.length > 0 ? `${wrong.join(', ')} is not in a part of d3 that this folder may use` : undefined;
}

/** The key of RULES that a file of `src` falls under: its folder, or itself. */
const homeOf = (path: string) => path.split('/')[0] ?? path;

/**
 * Where one file's imports break the table.
 *
 * @param file   Path below `src`, with forward slashes: `layout/lanes.ts`.
 * @param source Its text.
 * @returns One sentence for each import that is not allowed, naming file, import and rule.
 */
export function importProblems(file: string, source: string): string[] {
  const home = homeOf(file);
  const rule = RULES[home];
  if (!rule) return [`src/${file} is in no folder of the import table (${Object.keys(RULES).join(', ')}).`];
  const more = rule.more?.[file.slice(home.length + 1)] ?? [];
  const packages = [...rule.packages, ...more];
  const may = `"${home}" may import ${[...rule.imports, ...packages].join(', ') || 'nothing of ours and no package'}`;
  return importsOf(file, source).flatMap((site) => {
    const say = (what: string) => [`src/${file} imports "${site.from}": ${what}. Rule: ${may}.`];
    if (site.from === '') return say('a module name must be a plain string, so that it can be checked');
    if (!site.from.startsWith('.')) {
      const problem = packageProblem(site, packages);
      return problem ? say(problem) : [];
    }
    const target = posix.join(posix.dirname(file), site.from);
    if (target.startsWith('..')) return say('it lies outside src');
    if (homeOf(target) === home && home !== file) return [];
    return rule.imports.some((allowed) => target === allowed || target.startsWith(`${allowed}/`))
      ? []
      : say('not allowed');
  });
}

/** What a module does as soon as it is loaded, apart from declaring things; one sentence each. */
export function loadEffects(file: string, source: string): string[] {
  if (MAY_ACT_ON_LOAD.test(file)) return [];
  const { body } = parse(file, source);
  const acts = body.filter(({ type }) => !STATEMENTS_WITHOUT_EFFECT.test(type));
  const decorators = [...walk(body)].filter(
    (node) => node.type === 'Decorator' || node.type === 'StaticBlock',
  );
  const registering = decorators.filter(
    (node) => /customElement\b/.test(sourceOf(node, source)) || node.type === 'StaticBlock',
  );
  return [...acts, ...registering].map(
    (node) =>
      `src/${file} acts when it is loaded: \`${sourceOf(node, source).slice(0, 60)}\`. Only ${ACTS_ON_LOAD} may.`,
  );
}

function sourceOf(node: Node, source: string): string {
  return source.slice(node['start'] as number, node['end'] as number);
}

/** The text without its comments, so that a comment may speak of what the code must not do. */
function withoutComments(file: string, source: string): string {
  const { comments } = parse(file, source);
  return comments.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, source);
}

/** Words in the code that turn text into markup or code, names of the DOM where there is none, and vague file names. */
export function wordingProblems(file: string, source: string): string[] {
  const code = withoutComments(file, source);
  const problems = (code.match(SINKS) ?? []).map(
    (sink) => `src/${file} uses ${sink}: text of a dataset must never become markup or code.`,
  );
  for (const _ of code.match(STYLE_ATTRIBUTE) ?? []) {
    problems.push(`src/${file} writes a style attribute, which strict policies forbid: bind .style.`);
  }
  const { withoutDom } = RULES[homeOf(file)] ?? {};
  if (withoutDom && !withoutDom.except.includes(file.slice(homeOf(file).length + 1))) {
    for (const name of code.match(DOM_NAMES) ?? []) {
      problems.push(`src/${file} names ${name}: "${homeOf(file)}" runs in plain Node.`);
    }
  }
  if (file.split('/').some((part) => VAGUE_NAME.test(part))) {
    problems.push(`src/${file} has a vague name: call it by the one idea that it holds.`);
  }
  return problems;
}

/** Language features that the house style does without, and a missing header. */
export function styleProblems(file: string, source: string): string[] {
  const names: Record<string, string> = {
    TSEnumDeclaration: 'an enum: use a union of strings',
    TSModuleDeclaration: 'a namespace: use a module',
    ExportDefaultDeclaration: 'a default export: use a named one',
  };
  const problems = [...walk(parse(file, source).body)].flatMap(({ type, ...node }) =>
    // `declare global` augments the list of tag names and has no other spelling.
    names[type] && node['kind'] !== 'global' ? [`src/${file} has ${names[type]}.`] : [],
  );
  // The first line of a command may name what runs it.
  if (!/^(#!.*\n)?\/\//.test(source))
    problems.push(`src/${file} does not begin with a header: say what it is for.`);
  return problems;
}

/**
 * Circles in which modules import each other (types aside, which the compiler erases).
 *
 * @param files Path below `src` → text.
 * @returns Each circle once, as `a.ts → b.ts → a.ts`.
 */
export function importCircles(files: ReadonlyMap<string, string>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) circles.push([...trail.slice(seenAt), file].join(' → '));
    const source = files.get(file);
    if (seenAt >= 0 || done.has(file) || source === undefined) return;
    for (const { from, typeOnly } of importsOf(file, source)) {
      if (!typeOnly && from.startsWith('.')) visit(posix.join(posix.dirname(file), from), [...trail, file]);
    }
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return circles;
}
