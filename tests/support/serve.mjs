// @ts-check
// A static file server for the browser tests: `node tests/support/serve.mjs [PORT]`, 127.0.0.1 only, no dependencies.
//   /            dist-site/, the built pages; what is not there, from   /dist/  /examples/  /data/   of the repository
//   /strict/…    the same again under a content security policy as strict as a host page's can be
// `?delayMs=500` holds an answer back, to see what is shown while a dataset loads. Not for production.
import { createServer } from 'node:http';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rangeOf } from '../../scripts/send-file.mjs';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['dist', 'examples', 'data'];
const SITE = 'dist-site';
const STRICT_PREFIX = '/strict';
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');
const MAX_DELAY_MS = 30_000; // as long as a Playwright test may take; longer can only be a slip

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * The file that a decoded URL path names; undefined if there is none, or if it lies outside the served folders.
 * A path that names a folder without a closing slash gives `redirect` instead, so that relative links work.
 *
 * @param {string} path Begins with '/', without the strict prefix.
 * @returns {Promise<{ file: string } | { redirect: true } | undefined>}
 */
async function find(path) {
  const found = await findIn(join(REPOSITORY, SITE), path, path);
  const first = path.split('/')[1] ?? '';
  if (found || !FOLDERS.includes(first)) return found;
  return findIn(join(REPOSITORY, first), path.slice(first.length + 1), path);
}

/**
 * @param {string} root
 * @param {string} rest What of the path is below it.
 * @param {string} path
 * @returns {Promise<{ file: string } | { redirect: true } | undefined>}
 */
async function findIn(root, rest, path) {
  const wanted = resolve(root, `.${rest}`);
  try {
    // realpath, so that neither `..` nor a symbolic link leads out of the folder; it throws for what does not exist.
    const [realRoot, real] = await Promise.all([realpath(root), realpath(wanted)]);
    if (real !== realRoot && !real.startsWith(realRoot + sep)) return undefined;
    if (!(await stat(real)).isDirectory()) return path.endsWith('/') ? undefined : { file: real };
    if (!path.endsWith('/')) return { redirect: true };
    const index = join(real, 'index.html');
    return (await stat(index)).isFile() ? { file: index } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: string | Buffer }>}
 */
async function answer(request) {
  /** @type {(status: number, message: string, headers?: Record<string, string>) => { status: number, headers: Record<string, string>, body: string }} */
  const plain = (status, message, headers = {}) => ({
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: `${message}\n`,
  });
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'Only GET and HEAD.', { allow: 'GET, HEAD' });
  }
  const url = new URL(request.url ?? '/', 'http://localhost');
  const delayMs = Math.min(Number(url.searchParams.get('delayMs')) || 0, MAX_DELAY_MS);
  if (delayMs > 0) await pause(delayMs);

  const path = decodeURIComponent(url.pathname); // throws for %zz: a 400
  const strict = path === STRICT_PREFIX || path.startsWith(`${STRICT_PREFIX}/`);
  const found = await find(strict ? path.slice(STRICT_PREFIX.length) : path);
  if (!found) return plain(404, `Nothing at ${path}`);
  if ('redirect' in found) return plain(301, 'Moved', { location: `${url.pathname}/${url.search}` });
  const file = await readFile(found.file);
  const range = rangeOf(request.headers.range, file.length);
  const { start, end } = range ?? { start: 0, end: file.length };
  return {
    status: range ? 206 : 200,
    headers: {
      'content-type': TYPES[extname(found.file).toLowerCase()] ?? 'application/octet-stream',
      'accept-ranges': 'bytes',
      ...(range ? { 'content-range': `bytes ${start}-${end - 1}/${file.length}` } : {}),
      ...(strict ? { 'content-security-policy': STRICT_POLICY } : {}),
    },
    body: file.subarray(start, end),
  };
}

const server = createServer((request, response) => {
  answer(request)
    .catch((/** @type {unknown} */ error) => ({
      status: error instanceof URIError || error instanceof TypeError ? 400 : 500,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: `${String(error)}\n`,
    }))
    .then(({ status, headers, body }) => {
      response.writeHead(status, {
        ...headers,
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    })
    .catch(() => response.destroy());
});

const port = Number(process.argv[2] ?? 4173);
server.listen(port, '127.0.0.1', () => console.log(`Serving on http://127.0.0.1:${port}/`));

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
