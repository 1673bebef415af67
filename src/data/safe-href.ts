// Addresses that may become links: the one allow-list of address types.

const SAFE_PROTOCOLS = new Set(['https:', 'http:', 'mailto:']);

/**
 * The address, if it may become a link: absolute, http, https or mailto. Everything else (`javascript:` in any disguise, `data:`,
 * relative addresses, other types) gives undefined.
 *
 * @returns The address as the URL parser writes it: spaces and control characters around and inside are gone or encoded.
 * @example safeHref('https://example.org/a b') // 'https://example.org/a%20b'
 * @example safeHref(' java\tscript:alert(1)') // undefined
 */
export function safeHref(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined;
  try {
    const url = new URL(address);
    return SAFE_PROTOCOLS.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined; // Relative, or no address at all.
  }
}
