// Starts workers, also in pages with Trusted Types.
import { trusted } from './trusted.ts';

/**
 * Starts a worker.
 *
 * @param address Of its script, from the bundler: never from anywhere else, since the policy lets every address pass.
 * @throws Where the page allows no worker.
 */
export function startWorker(address: string): Worker {
  return new Worker(trusted()?.createScriptURL(address) ?? address, { type: 'module' });
}
