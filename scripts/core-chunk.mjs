// @ts-check
// Keeps everything that the element needs at once in one file, whatever the parts that load later share of it.
import { fileURLToPath } from 'node:url';

const ELEMENT = fileURLToPath(new URL('../src/index.ts', import.meta.url));
const core = new Set();

/** Finds what the element imports, and what that imports. @type {import('vite').Plugin} */
export const coreChunk = {
  name: 'core-chunk',
  buildEnd() {
    const visit = (/** @type {string} */ id) => {
      if (core.has(id)) return;
      core.add(id);
      for (const next of this.getModuleInfo(id)?.importedIds ?? []) visit(next);
    };
    visit(ELEMENT);
  },
};

// Small files that several parts share, together: what is awaited comes in few trips.
const SHARED = {
  many: ['data/row-index', 'data/sort-spans', 'data/peak-tree', 'render/canvas-size', 'render/label-layers'],
  saving: [
    'data/exporters/json',
    'data/markup',
    'elements/file-name',
    'elements/link-reach',
    'elements/offer-file',
    'time/read-span',
  ],
  sources: [
    'data/cited-sources',
    'data/source-href',
    'elements/source-links',
    'elements/styles/source-looks',
  ],
  reading: [
    'data/csl-date',
    'data/csl-written',
    'time/date-hints',
    'time/edtf-draft',
    'time/is-problem',
    'time/write-date',
    'elements/large/slices',
    'elements/large/trusted',
    'elements/large/loading-words',
  ],
};

/** How to split code so. */
export const coreSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'core', test: (/** @type {string} */ id) => core.has(id) },
    ...Object.entries(SHARED).map(([name, files]) => ({
      name,
      test: (/** @type {string} */ id) =>
        !core.has(id) && files.some((file) => id.endsWith(`/src/${file}.ts`)),
    })),
  ],
};
