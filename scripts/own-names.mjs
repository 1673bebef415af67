// @ts-check
// The script hands things to its parts under the names that it has for them itself: a list of some 170 names need not have
// each of them twice.
import { createHash } from 'node:crypto';

const EXPORTS = /export\{([^}]*)\};?\s*$/;
const IMPORTS = /import\{([^}]*)\}from"((?:\.\.?\/)+)([^"]+)"/g;

/** @param {string} list What stands between braces. */
const pairs = (list) => list.split(',').map((item) => item.split(' as '));

/** Before the classic scripts are made of the modules. @type {import('vite').Plugin} */
export const ownNames = {
  name: 'own-names',
  // The names come after the hashes in the parts' file names, which so change with whatever the names are made of.
  augmentChunkHash() {
    const hash = createHash('sha256');
    for (const id of this.getModuleIds()) hash.update(this.getModuleInfo(id)?.code ?? '');
    return hash.digest('hex');
  },
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const entry = chunks.find((chunk) => chunk.isEntry);
    if (!entry?.facadeModuleId) throw new Error('There is no entry.');
    const isPublic = new Set(this.getModuleInfo(entry.facadeModuleId)?.exports);
    /** @type {Map<string, string>} */
    const own = new Map();
    entry.code = entry.code.replace(EXPORTS, (_, list) => {
      const names = pairs(list).map(([local = '', name = local]) => {
        if (isPublic.has(name)) return `${local} as ${name}`;
        own.set(name, local);
        return local;
      });
      return `export{${names.join()}};`;
    });
    if (own.size === 0) throw new Error(`Nothing is exported by ${entry.fileName}.`);
    for (const chunk of chunks) {
      chunk.code = chunk.code.replaceAll(IMPORTS, (all, list, up, file) => {
        if (file !== entry.fileName) return all;
        const names = pairs(list).map(([name = '', local = name]) => {
          const ownName = own.get(name) ?? name;
          return ownName === local ? local : `${ownName} as ${local}`;
        });
        return `import{${names.join()}}from"${up}${file}"`;
      });
    }
  },
};
