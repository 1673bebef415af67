// Which locale Intl is asked for. No words, no formats.

const FALLBACK_LOCALE = 'en-GB';

/**
 * The locales to hand to Intl for a tag that an author wrote: the first that it knows is used.
 *
 * @param tag Any text. `en` alone is British, day before month; what is no BCP 47 tag gives English.
 * @example localesFor('not a tag') // ['en-GB']
 */
export function localesFor(tag: string): string[] {
  try {
    const known = tag.toLowerCase() === 'en' ? [] : Intl.getCanonicalLocales(tag);
    return [...known, FALLBACK_LOCALE];
  } catch {
    return [FALLBACK_LOCALE];
  }
}
