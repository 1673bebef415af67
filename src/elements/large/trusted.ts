// The element's policy for pages with Trusted Types, which take the address and the text of a script from a policy alone.

interface OwnPolicy {
  readonly createScriptURL: (address: string) => string;
  readonly createScript: (text: string) => string;
}

let policy: OwnPolicy | undefined;

/**
 * The policy; undefined where the browser or the page has no use for one. It lets everything pass: what goes through it is an address from
 * the bundler or a block of data, never what a dataset or a page says.
 *
 * @throws Where the page allows no policy of this name.
 */
export function trusted(): OwnPolicy | undefined {
  const { trustedTypes } = globalThis as {
    readonly trustedTypes?: { readonly createPolicy: (name: string, rules: OwnPolicy) => OwnPolicy };
  };
  policy ??= trustedTypes?.createPolicy('cited-timeline', {
    createScriptURL: (address) => address,
    createScript: (text) => text,
  });
  return policy;
}
