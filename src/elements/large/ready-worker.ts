// Starts workers, also in pages with Trusted Types, and waits until they answer. The first word of each is that it is there.
import { trusted } from './trusted.ts';

const PATIENCE_MS = 5000; // a worker that has not said a word by then is taken for one that never will

/**
 * A worker that is there.
 *
 * @param address Of its script, from the bundler: never from anywhere else, since the policy lets every address pass.
 * @param signal Ends the worker where nobody wants it any more.
 * @throws Where the page allows no worker, its script cannot be fetched, or it is not wanted any more.
 */
export async function readyWorker(address: string, signal?: AbortSignal): Promise<Worker> {
  signal?.throwIfAborted();
  const worker = new Worker(trusted()?.createScriptURL(address) ?? address, { type: 'module' });
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (): void => reject(new Error('There is no worker.'));
      worker.addEventListener('message', () => resolve(), { once: true });
      worker.addEventListener('error', (event) => {
        // Later as well: who asks it something is told, and the page need not be.
        event.preventDefault();
        fail();
      });
      signal?.addEventListener('abort', fail, { once: true });
      patience = setTimeout(fail, PATIENCE_MS);
    });
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    clearTimeout(patience);
  }
  return worker;
}

/** Rejects once a worker fails, or says what cannot be read; for ever pending while it does not. */
export function failureOf(worker: Worker): Promise<never> {
  const failure = new Promise<never>((_, reject) => {
    for (const type of ['error', 'messageerror'] as const)
      worker.addEventListener(type, () => reject(new Error('The worker failed.')), { once: true });
  });
  // Nobody may be asking it anything just then.
  failure.catch(() => undefined);
  return failure;
}
