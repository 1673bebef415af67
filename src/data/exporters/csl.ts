// The sources of a dataset as one CSL-JSON file, as Zotero, Pandoc and citeproc read it.
import { toCslJson } from '../csl-json.ts';
import type { Source } from '../schema.ts';

/** The text of a CSL-JSON file: a list of items, in the order of the sources. */
export function toCslFile(sources: readonly Source[]): string {
  return `${JSON.stringify(sources.map(toCslJson), null, 2)}\n`;
}
