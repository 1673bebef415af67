// @ts-check
// hyparquet alone, on the page's own thread: fetches and decodes the columns of the flights that the element needs, and draws
// nothing. It makes no rows, which would take it several times as long.
import { FILE } from './flights-own.mjs';

const COLUMNS = ['date', 'origin', 'destination'];
const LIBRARIES = ['/npm/hyparquet/src/index.js', '/npm/fzstd/esm/index.mjs'];

/** @type {import('../stage.mjs').Subject} */
export const subject = {
  scripts: [],
  styles: [],
  prepare: () => Promise.all(LIBRARIES.map((library) => import(library))),
  open: async (_container, [{ asyncBufferFromUrl, parquetRead }, { decompress }]) => {
    /** @type {unknown[]} */
    const chunks = [];
    await parquetRead({
      file: await asyncBufferFromUrl({ url: new URL(FILE, location.href).href }),
      columns: COLUMNS,
      compressors: {
        ZSTD: (/** @type {Uint8Array} */ input, /** @type {number} */ length) =>
          decompress(input, new Uint8Array(length)),
      },
      onChunk: (/** @type {unknown} */ chunk) => chunks.push(chunk),
    });
    return { range: () => ({ start: 0, end: chunks.length }), plot: () => new DOMRect() };
  },
};
