// @ts-check
// A browser behind a WebDriver over HTTP: https://www.w3.org/TR/webdriver2/. Only what the journeys need.
import { freePort } from '../support/start-server.mjs';
import { startProgram } from './programs.mjs';

const SILENT = /^/; // not every driver says that it is ready; it is asked instead

/** A page under the hands of a test. Places are in CSS px of the window. */
/**
 * @typedef {object} Session
 * @property {string} version
 * @property {(address: string) => Promise<void>} open
 * @property {(body: string, values: readonly unknown[]) => Promise<any>} run The body of a function, in the page; JSON in and out.
 * @property {(actions: readonly object[]) => Promise<void>} perform Input sources, as the standard writes them.
 * @property {() => Promise<Buffer>} picture PNG
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ driver: string, capabilities: object, environment?: Record<string, string>, size: { width: number, height: number } }} options
 * @returns {Promise<Session>}
 */
export async function startWebDriver({ driver, capabilities, environment, size }) {
  const port = await freePort();
  const program = await startProgram(driver, [`--port=${port}`], {
    ready: SILENT,
    ...(environment && { environment }),
  });
  const address = `http://127.0.0.1:${port}/session`;
  await waitFor(address);
  const { sessionId, capabilities: given } = await send(address, 'POST', {
    capabilities: { alwaysMatch: capabilities },
  });
  const session = `${address}/${sessionId}`;
  const run = (/** @type {string} */ body, /** @type {readonly unknown[]} */ args) =>
    send(`${session}/execute/sync`, 'POST', { script: body, args });
  await fitWindow(session, run, size);
  return {
    version: given.browserVersion,
    open: (url) => send(`${session}/url`, 'POST', { url }),
    run,
    perform: (actions) => send(`${session}/actions`, 'POST', { actions }),
    picture: async () => Buffer.from(await send(`${session}/screenshot`, 'GET'), 'base64'),
    close: async () => {
      await send(session, 'DELETE').catch(() => undefined);
      await program.stop();
    },
  };
}

/** The page, not the window with its frame, gets the size. @param {string} session @param {Session['run']} run @param {{ width: number, height: number }} size */
async function fitWindow(session, run, size) {
  let { width, height } = size;
  for (let round = 0; round < 2; round += 1) {
    await send(`${session}/window/rect`, 'POST', { x: 0, y: 0, width, height });
    const [innerWidth, innerHeight] = await run('return [innerWidth, innerHeight]', []);
    width += size.width - innerWidth;
    height += size.height - innerHeight;
  }
}

/** @param {string} address */
async function waitFor(address) {
  for (let tries = 0; ; tries += 1) {
    try {
      await fetch(address.replace(/session$/, 'status'));
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** @param {string} address @param {'GET' | 'POST' | 'DELETE'} method @param {object} [body] @returns {Promise<any>} */
async function send(address, method, body) {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
