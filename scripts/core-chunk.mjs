// @ts-check
// Keeps everything that the entry needs in one file, whatever the parts that load later share of it.

const core = new Set();

/** Finds what the entry imports, and what that imports. @type {import('vite').Plugin} */
export const coreChunk = {
  name: 'core-chunk',
  buildEnd() {
    const visit = (/** @type {string} */ id) => {
      if (core.has(id)) return;
      core.add(id);
      for (const next of this.getModuleInfo(id)?.importedIds ?? []) visit(next);
    };
    for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) visit(id);
  },
};

/** How to split code so. */
export const coreSplitting = {
  includeDependenciesRecursively: false,
  groups: [{ name: 'core', test: (/** @type {string} */ id) => core.has(id) }],
};
