// A source as a BibTeX entry, by Citation.js: its escapes and entry types are a study of their own.
// Why this library: docs/decisions/0009-citation-formats.md.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { toCslJson } from '../data/csl-json.ts';
import type { Source } from '../data/schema.ts';

/** One entry, ready for a .bib file. Only the object is read: nothing is fetched. */
export function toBibtex(source: Source): string {
  return new Cite([toCslJson(source)], { generateGraph: false }).format('bibtex').trim();
}
