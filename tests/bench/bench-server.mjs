// @ts-check
// Serves the benchmark's pages, the built element and the peers' packages on 127.0.0.1, and counts what each page load
// asks for. The built element is read once, at the start: a build in the meantime cannot mix two versions.
//   /bench/   this folder     /dist/   the built element     /npm/   node_modules
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rangeOf } from '../../scripts/send-file.mjs';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
/** @type {Record<string, string>} */
const FOLDERS = { bench: 'tests/bench', npm: 'node_modules' };
/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.cjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** @typedef {{ address: string, shippedSince: () => Shipped, stop: () => void }} BenchServer */
/** @typedef {{ gzipBytes: number, files: string[] }} Shipped */

/**
 * @param {string} [builtFolder] Where the element is.
 * @returns {Promise<BenchServer>} `address` ends with a slash; `shippedSince` says what was asked for since it was last
 *   called, the benchmark's own files aside.
 */
export async function startBenchServer(builtFolder = join(REPOSITORY, 'dist/standalone')) {
  const built = readBuilt(builtFolder);
  /** @type {Map<string, Buffer>} */
  let shipped = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    find(path, built).then(
      (body) => {
        if (!path.startsWith('/bench/')) shipped.set(path, body);
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        const range = rangeOf(request.headers.range, body.length);
        const part = range ? body.subarray(range.start, range.end) : body;
        // Without isolation the clock of a page is too coarse.
        response.writeHead(range ? 206 : 200, {
          'content-type': type,
          'content-length': part.length,
          'accept-ranges': 'bytes',
          ...(range && { 'content-range': `bytes ${range.start}-${range.end - 1}/${body.length}` }),
          'cache-control': 'no-store',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
        });
        response.end(request.method === 'HEAD' ? undefined : part);
      },
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || !bound) throw new Error('There is no free port.');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    shippedSince: () => {
      const files = [...shipped.keys()].sort();
      const gzipBytes = [...shipped.values()].reduce(
        (sum, body) => sum + gzipSync(body, { level: 9 }).length,
        0,
      );
      shipped = new Map();
      return { gzipBytes, files };
    },
    stop: () => void server.close(),
  };
}

/** @param {string} root @returns {Map<string, Buffer>} By path. @throws Error if there has been no build. */
function readBuilt(root) {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  if (!names.includes('cited-timeline.js'))
    throw new Error('There is no element: run `npm run build` first.');
  return new Map(names.map((name) => [`/dist/standalone/${name}`, readFileSync(join(root, name))]));
}

/** @param {string} path @param {Map<string, Buffer>} built @returns {Promise<Buffer>} */
async function find(path, built) {
  const snapshot = built.get(path);
  if (snapshot) return snapshot;
  const [, first = '', ...rest] = path.split('/');
  const folder = FOLDERS[first];
  if (!folder) throw new Error(`Nothing at ${path}`);
  const root = join(REPOSITORY, folder);
  const file = resolve(root, rest.join('/'));
  if (!file.startsWith(root + sep)) throw new Error(`Nothing at ${path}`);
  return readFile(file);
}
