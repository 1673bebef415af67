// Starts workers, also in pages with Trusted Types, which take the address of a script from a policy alone.

interface ScriptPolicy {
  readonly createScriptURL: (address: string) => string;
}

let policy: ScriptPolicy | undefined;

/**
 * Starts a worker.
 *
 * @param address Of its script, from the bundler: never from anywhere else, since the policy lets every address pass.
 * @throws Where the page allows no worker.
 */
export function startWorker(address: string): Worker {
  const { trustedTypes } = globalThis as {
    readonly trustedTypes?: { readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };
  };
  policy ??= trustedTypes?.createPolicy('cited-timeline', { createScriptURL: (own) => own });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
