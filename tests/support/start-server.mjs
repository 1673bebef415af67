// @ts-check
// Starts serve.mjs on a port that is free, for scripts that run beside other servers (the benchmark, the pictures).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/**
 * @returns {Promise<{ address: string, stop: () => void }>} `address` ends with a slash.
 * @throws Error if the server ends before it serves.
 */
export async function startServer() {
  const port = await freePort();
  const script = fileURLToPath(new URL('serve.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([
    once(child.stdout, 'data'), // it prints its address once it listens
    once(child, 'exit').then(() => {
      throw new Error(`The server on port ${port} did not start.`);
    }),
  ]);
  return { address: `http://127.0.0.1:${port}/`, stop: () => child.kill() };
}

/** A port that is free now. @returns {Promise<number>} */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.');
  return address.port;
}
