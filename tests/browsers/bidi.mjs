// @ts-check
// Firefox over WebDriver BiDi, which it speaks without a driver: https://www.w3.org/TR/webdriver-bidi/. Only what the
// journeys need.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { startProgram } from './programs.mjs';

// No visits to Mozilla: the journeys have no network but this machine's.
const PREFERENCES = {
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': 'data:,',
};

/**
 * @param {{ browser: string, size: { width: number, height: number } }} options
 * @returns {Promise<import('./webdriver.mjs').Session>}
 */
export async function startFirefox({ browser, size }) {
  const profile = await mkdtemp(join(tmpdir(), 'cited-timeline-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const program = await startProgram(
    browser,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'],
    { ready: /WebDriver BiDi listening on (ws:\/\/\S+)/, environment: { MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const { send, close } = await connect(`${program.match[1]}/session`);
  const { capabilities } = await send('session.new', { capabilities: {} });
  const { context } = (await send('browsingContext.getTree', {})).contexts[0];
  await send('browsingContext.setViewport', { context, viewport: size });
  return {
    version: capabilities.browserVersion,
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    run: async (body, values) => {
      const { result, exceptionDetails } = await send('script.callFunction', {
        functionDeclaration: `async function () { return JSON.stringify(await (function () { ${body} }).apply(null, ${JSON.stringify(values)})); }`,
        awaitPromise: true,
        target: { context },
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.type === 'string' ? JSON.parse(result.value) : undefined;
    },
    perform: (actions) => send('input.performActions', { context, actions }),
    picture: async () =>
      Buffer.from((await send('browsingContext.captureScreenshot', { context })).data, 'base64'),
    close: async () => {
      await send('browser.close', {}).catch(() => undefined);
      close();
      await program.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @param {string} address */
async function connect(address) {
  const socket = new WebSocket(address);
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  /** @type {Map<number, { done: (result: any) => void, fail: (error: Error) => void }>} */
  const waiting = new Map();
  let last = 0;
  socket.on('message', (data) => {
    const { id, result, error, message } = JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '{}');
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.fail(new Error(`${error}: ${message}`));
    else call?.done(result);
  });
  socket.on('close', () => {
    for (const { fail } of waiting.values()) fail(new Error('The browser closed.'));
  });
  return {
    /** @param {string} method @param {object} params @returns {Promise<any>} */
    send: (method, params) =>
      new Promise((done, fail) => {
        last += 1;
        waiting.set(last, { done, fail });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}
