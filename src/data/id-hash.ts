// Numbers that stand for ids in tables.

/** What hashes begin with, by chance: so nobody can write a file in which all ids have one hash. */
export function randomSeed(): number {
  return Math.trunc(Math.random() * 2 ** 32);
}

/** 32 bits of an id: FNV-1a over UTF-16 units, with its bits mixed once more, since ids often differ in their last digits only. */
export function hashOf(id: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
