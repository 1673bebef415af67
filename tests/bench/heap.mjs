// @ts-check
// What a page keeps alive, after garbage collection. The JavaScript heap alone would leave out the numbers in typed arrays,
// which lie outside of it, and the DOM, which is the browser's.

/** @typedef {{ scriptBytes: number, arrayBytes: number, domBytes: number }} Heap */

const COLLECTIONS = 3; // finalisers free more the second time

/**
 * @param {import('playwright').CDPSession} session
 * @returns {Promise<Heap>}
 */
export async function heapOf(session) {
  for (let i = 0; i < COLLECTIONS; i++) await session.send('HeapProfiler.collectGarbage');
  const usage =
    /** @type {{ usedSize: number, backingStorageSize: number, embedderHeapUsedSize: number }} */ (
      /** @type {unknown} */ (await session.send('Runtime.getHeapUsage'))
    );
  return {
    scriptBytes: usage.usedSize,
    arrayBytes: usage.backingStorageSize,
    domBytes: usage.embedderHeapUsedSize,
  };
}

/** @param {Heap} after @param {Heap} before @returns {Heap} */
export function heapGrowth(after, before) {
  return {
    scriptBytes: after.scriptBytes - before.scriptBytes,
    arrayBytes: after.arrayBytes - before.arrayBytes,
    domBytes: after.domBytes - before.domBytes,
  };
}

/** @param {Heap} heap */
export function heapTotal({ scriptBytes, arrayBytes, domBytes }) {
  return scriptBytes + arrayBytes + domBytes;
}
