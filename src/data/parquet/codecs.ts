// What the pages of a Parquet file may be compressed with. hyparquet reads Snappy itself; the others load when a file needs them.
import type { Compressors } from 'hyparquet';
import type { Problem } from '../../time/time.ts';
import { found } from '../report.ts';

type Decompress = (input: Uint8Array, outputLength: number) => Uint8Array;

const LOADERS: Readonly<Record<string, () => Promise<Decompress>>> = {
  ZSTD: async () => {
    const { decompress } = await import('fzstd');
    return (input, length) => decompress(input, new Uint8Array(length));
  },
  GZIP: async () => {
    const { gunzipSync } = await import('fflate');
    return (input, length) => gunzipSync(input, { out: new Uint8Array(length) });
  },
};
const BUILT_IN = new Set(['UNCOMPRESSED', 'SNAPPY']);

/** What reads some codecs, or why that is not possible. */
export async function compressorsFor(codecs: ReadonlySet<string>): Promise<Compressors | Problem> {
  const compressors: Record<string, Decompress> = {};
  for (const codec of codecs) {
    if (BUILT_IN.has(codec)) continue;
    const load = Object.hasOwn(LOADERS, codec) ? LOADERS[codec] : undefined;
    if (!load) return unknownCodec(codec);
    compressors[codec] = await load();
  }
  return compressors;
}

function unknownCodec(codec: string): Problem {
  return {
    path: '',
    message: `The file is compressed with ${found(codec)}, which is not read here.`,
    hint: 'Write it with Snappy, ZSTD or GZIP, or uncompressed.',
    severity: 'error',
  };
}
