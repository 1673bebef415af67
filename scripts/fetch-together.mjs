// @ts-check
// A part that stands between a reader and the first picture of many events is fetched together with what it imports, and not
// before it: browsers learn of a file's imports only when it is there, one trip to the server later.

const AWAITED = new Set(['crowd', 'large-loading']);

/** Asks for their imports at once. After the classic scripts have been made, whose loader does this by itself. @type {import('vite').Plugin} */
export const fetchTogether = {
  name: 'fetch-together',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
    const importsOf = (/** @type {string} */ fileName, /** @type {Set<string>} */ seen) => {
      const chunk = byName.get(fileName);
      if (!chunk || chunk.isEntry || seen.has(fileName)) return seen;
      seen.add(fileName);
      for (const next of chunk.imports) importsOf(next, seen);
      return seen;
    };
    const entry = chunks.find((chunk) => chunk.isEntry);
    if (!entry) throw new Error('There is no entry.');
    for (const { name, fileName } of chunks) {
      if (!AWAITED.has(name)) continue;
      const ask = (/** @type {string} */ path) => `import(\`./${path}\`)`;
      if (!entry.code.includes(ask(fileName))) throw new Error(`The entry does not ask for ${fileName}.`);
      const all = [...importsOf(fileName, new Set())].map(ask).join();
      entry.code = entry.code.replace(ask(fileName), () => `Promise.all([${all}]).then(a=>a[0])`);
    }
  },
};
