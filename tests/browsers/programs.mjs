// @ts-check
// Starts a program of this run and waits until it says that it is ready; stops it by its own handle.
import { spawn } from 'node:child_process';

const PATIENCE_MS = 60_000; // a browser's first start on a busy machine

/**
 * @param {string} path
 * @param {readonly string[]} words
 * @param {{ ready: RegExp, environment?: Record<string, string> }} options `ready`: what it prints once it can be used.
 * @returns {Promise<{ match: RegExpExecArray, stop: () => Promise<void> }>}
 * @throws Error with what it printed, if it ends or is not ready in a minute.
 */
export async function startProgram(path, words, { ready, environment = {} }) {
  const child = spawn(path, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    child.kill();
    await ended;
  };
  let printed = '';
  const match = await new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`${path} is not ready: ${printed}`)), PATIENCE_MS);
    const settle = (/** @type {() => void} */ act) => {
      clearTimeout(timer);
      act();
    };
    const read = (/** @type {Buffer} */ chunk) => {
      printed = (printed + chunk).slice(-20_000);
      const found = ready.exec(printed);
      if (found) settle(() => done(found));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    if (ready.test('')) child.once('spawn', () => read(Buffer.from('')));
    child.once('error', (error) => settle(() => fail(error)));
    child.once('exit', () => settle(() => fail(new Error(`${path} ended: ${printed}`))));
  }).catch(async (error) => {
    child.kill();
    throw error;
  });
  return { match, stop };
}
