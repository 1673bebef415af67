// What to call a source: who stands behind it.
import { plainText } from './plain-text.ts';
import type { Source } from './schema.ts';

const TITLE_LENGTH = 48; // characters of a title beside a name

/**
 * Who stands behind a source: its container, else its publisher, else the host of its address, which says nothing of a book;
 * '' where it names none.
 */
export function publisherOf(source: Source): string {
  const { type, publisher, URL: address } = source;
  const host = type === 'book' || type === 'chapter' || type === 'thesis' ? '' : hostOf(address);
  return source['container-title'] || publisher || host || '';
}

/** What to call each of some sources where they stand beside each other: of those that have one name, with their titles. */
export function sourceNames(sources: readonly Source[]): readonly string[] {
  const names = sources.map(sourceName);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, index) => {
    const title = sources[index]!.title || plainText(sources[index]!.id);
    const short = title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1).trimEnd()}…` : title;
    return counts.get(name)! > 1 && name !== title ? `${name}: ${short}` : name;
  });
}

/** What to call a source in a few words: who stands behind it, else its title, else its id. */
export function sourceName(source: Source): string {
  return publisherOf(source) || source.title || plainText(source.id);
}

function hostOf(address: string | undefined): string | undefined {
  try {
    return address && new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return undefined;
  }
}
