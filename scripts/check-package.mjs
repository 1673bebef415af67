// @ts-check
// Checks the package as npm would publish it: what is in it, what its entry points lead to, and its types.
// `node scripts/check-package.mjs [FILE]` after `npm run build`; FILE is where the packed package is kept.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
// All that a package may hold; each pattern must also find something.
const WANTED = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/(index|data|view-in-hash|cli)\.js(\.map)?$/,
  /^dist\/parts\/[\w-]+\.js(\.map)?$/,
  /^dist\/(react|vue)\.(js|d\.ts)$/,
  /^dist\/types\/[\w/-]+\.d\.ts$/,
  /^dist\/(schema|custom-elements|vscode\.html-custom-data)\.json$/,
  /^dist\/standalone\/(cited-timeline(\.iife)?\.js|view-in-hash\.js|parts\.json)$/,
  /^dist\/standalone\/embed(-host)?\.(html|css|js)$/,
  /^themes\/[\w-]+\.css$/,
  /^dist\/standalone\/parts\/[\w-]+(\.iife)?\.js$/,
];
const MAX_PACKED_BYTES = 2_500_000; // most of it maps of the source, for debuggers

const folder = mkdtempSync(join(tmpdir(), 'package-'));
try {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [{ filename, files, size, unpackedSize }] = JSON.parse(packed);
  const tarball = join(folder, filename);
  const paths = files.map((/** @type {{ path: string }} */ file) => file.path);
  const problems = [
    ...contentProblems(paths),
    ...deadPaths(paths),
    ...(size > MAX_PACKED_BYTES ? [`It weighs ${size} bytes, more than ${MAX_PACKED_BYTES}.`] : []),
    ...run('publint', ['run', tarball, '--strict']),
    ...run('attw', [tarball, '--profile', 'esm-only']),
  ];
  for (const problem of problems) console.error(problem);
  console.log(
    `${paths.length} files, ${size} bytes packed, ${unpackedSize} bytes unpacked; ${problems.length} problems`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
  const keep = process.argv[2];
  if (keep) copyFileSync(tarball, keep);
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {readonly string[]} paths */
function contentProblems(paths) {
  return [
    ...paths
      .filter((path) => !WANTED.some((pattern) => pattern.test(path)))
      .map((path) => `${path} is not for the package.`),
    ...WANTED.filter((pattern) => !paths.some((path) => pattern.test(path))).map(
      (pattern) => `Nothing is like ${pattern}.`,
    ),
  ];
}

/** Files that package.json names and the package does not have. @param {readonly string[]} paths */
function deadPaths(paths) {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { exports, bin, types, module, unpkg, jsdelivr, customElements } = manifest;
  /** @type {(value: unknown) => string[]} */
  const leaves = (value) =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap((inner) => leaves(inner));
  return leaves([exports, bin, types, module, unpkg, jsdelivr, customElements])
    .map((path) => path.replace(/^\.\//, ''))
    .filter((path) => !paths.some((packed) => matchesGlob(packed, path)))
    .map((path) => `package.json names ${path}, which is not in the package.`);
}

/** Whether a path is that of a pattern, in which one `*` stands for a name. @param {string} path @param {string} pattern */
function matchesGlob(path, pattern) {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? path === pattern : path.startsWith(before) && path.endsWith(after);
}

/** What a tool has to say, if it is not content. @param {string} tool @param {readonly string[]} args */
function run(tool, args) {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`${tool}: ${stdout}${stderr}`];
}
