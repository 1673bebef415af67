// @ts-check
// The built pages, as tests/support/serve.mjs serves them, each with a first script that keeps what must never happen: no
// WebDriver tells of a page's errors in the same way in every browser.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { startServer } from '../support/start-server.mjs';

const SCRIPT = '/seen-errors.js';

/** Runs in the page. */
function watch() {
  /** @type {string[]} */
  const seen = [];
  Object.assign(window, { seenErrors: seen });
  addEventListener(
    'error',
    ({ message, target }) => {
      // Says only that what was observed is told of in the next frame.
      if (message?.startsWith('ResizeObserver loop')) return;
      const { src, href, rel } = /** @type {{ src?: string, href?: string, rel?: string }} */ (target ?? {});
      // A hint that Firefox does not take for a module it has already; what is missing fails where it is imported.
      if (rel === 'modulepreload') return;
      seen.push(message || `not loaded: ${src ?? href}`);
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => seen.push(`unhandled: ${reason}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    seen.push(`policy: ${effectiveDirective} ${blockedURI}`),
  );
  const { error } = console;
  console.error = (...words) => {
    seen.push(words.join(' '));
    error(...words);
  };
}

/** @returns {Promise<{ address: string, stop: () => void }>} `address` ends with a slash. */
export async function startWatchingServer() {
  const origin = await startServer();
  const server = createServer(async ({ url = '/', method, headers }, response) => {
    if (url === SCRIPT) {
      response.setHeader('content-type', 'text/javascript').end(`(${String(watch)})();`);
      return;
    }
    const { range } = headers;
    const answer = await fetch(new URL(url, origin.address), {
      method: method ?? 'GET',
      redirect: 'manual',
      ...(range && { headers: { range } }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    const page = isPage
      ? Buffer.from(String(body).replace('<head>', `<head><script src="${SCRIPT}"></script>`))
      : body;
    response.writeHead(answer.status, {
      ...Object.fromEntries(answer.headers),
      'content-length': page.length,
    });
    response.end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${address.port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
      origin.stop();
    },
  };
}
