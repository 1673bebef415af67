// What to call a source: who stands behind it.
import type { Source } from './schema.ts';

/** Who stands behind a source: its container, else its publisher, else the host of its address; '' where it names none. */
export function publisherOf(source: Source): string {
  return source['container-title'] || source.publisher || hostOf(source.URL) || '';
}

/** What to call a source in a few words: who stands behind it, else its title, else its id. */
export function sourceName(source: Source): string {
  return publisherOf(source) || source.title || source.id;
}

function hostOf(address: string | undefined): string | undefined {
  try {
    return address && new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return undefined;
  }
}
