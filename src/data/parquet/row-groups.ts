// The groups of rows of a Parquet file, one after the other: only the columns that are asked for, and while one group is
// decoded the bytes of the next are on their way.
import type { AsyncBuffer, Compressors, FileMetaData } from 'hyparquet';
import { parquetRead } from 'hyparquet';
import type { TextPool } from '../text-pool.ts';

// Columns nearer to each other are fetched together: a request costs more than so many bytes.
const GAP_BYTES = 1 << 16;

/** A file and what is read of it. */
export interface GroupReading {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly columns: ReadonlySet<string>;
  readonly compressors: Compressors;
  /** Texts come as codes of this. */
  readonly pool: TextPool;
}

/** Values of one column, of rows `from` up to `to`: ms since 1970, codes of texts, numbers, bigints, truth values. */
export interface ColumnValues {
  readonly name: string;
  readonly values: ArrayLike<unknown>;
  readonly from: number;
  readonly to: number;
}

interface Block {
  readonly start: number;
  readonly end: number;
  readonly bytes: Promise<ArrayBuffer>;
}

/** Columns of each group in turn. @throws What hyparquet throws, for a file that is broken. */
export async function* readGroups(reading: GroupReading): AsyncGenerator<readonly ColumnValues[]> {
  const groups = reading.metadata.row_groups;
  let ahead = groups.length > 0 ? fetchGroup(reading, 0) : [];
  let from = 0;
  for (const [index, group] of groups.entries()) {
    const blocks = ahead;
    ahead = index + 1 < groups.length ? fetchGroup(reading, index + 1) : [];
    const to = from + Number(group.num_rows);
    const file = fileOf(reading.file, blocks);
    for (const name of reading.columns) {
      const values: ColumnValues[] = [];
      await parquetRead({
        file,
        metadata: reading.metadata,
        columns: [name],
        rowStart: from,
        rowEnd: to,
        compressors: reading.compressors,
        parsers: parsersOf(reading.pool),
        onChunk: ({ columnData, rowStart, rowEnd }) => {
          values.push({ name, values: columnData, from: rowStart, to: Math.min(rowEnd, to) });
        },
      });
      yield values;
    }
    from = to;
  }
}

/** Bytes that a reading takes, at most. */
export function bytesOf({ metadata, columns }: Pick<GroupReading, 'metadata' | 'columns'>): number {
  let sum = 0;
  for (const { meta_data: meta } of metadata.row_groups.flatMap((group) => group.columns)) {
    if (meta && columns.has(meta.path_in_schema[0]!)) sum += Number(meta.total_compressed_size);
  }
  return sum;
}

function fetchGroup({ file, metadata, columns }: GroupReading, index: number): readonly Block[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { meta_data: meta } of metadata.row_groups[index]!.columns) {
    if (!meta || !columns.has(meta.path_in_schema[0]!)) continue;
    const start = Number(meta.dictionary_page_offset || meta.data_page_offset);
    const end = start + Number(meta.total_compressed_size);
    const last = ranges.at(-1);
    if (last && start >= last.start && start <= last.end + GAP_BYTES) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges.map(({ start, end }) => {
    const bytes = Promise.resolve(file.slice(start, end));
    bytes.catch(() => undefined); // said when it is waited for
    return { start, end, bytes };
  });
}

function fileOf(file: AsyncBuffer, blocks: readonly Block[]): AsyncBuffer {
  return {
    byteLength: file.byteLength,
    slice: async (start, end = file.byteLength) => {
      const block = blocks.find((fetched) => fetched.start <= start && end <= fetched.end);
      return block
        ? (await block.bytes).slice(start - block.start, end - block.start)
        : file.slice(start, end);
    },
  };
}

// Dates as numbers, texts as codes: neither objects nor strings for millions of rows.
function parsersOf(pool: TextPool): object {
  const codeOf = (bytes: Uint8Array | undefined): number | undefined => bytes && pool.addBytes(bytes);
  return {
    timestampFromMilliseconds: Number,
    timestampFromMicroseconds: (micros: bigint) => Number(micros) / 1000,
    timestampFromNanoseconds: (nanos: bigint) => Number(nanos / 1000n) / 1000,
    dateFromDays: (days: number | undefined) => (days === undefined ? undefined : days * 86_400_000),
    stringFromBytes: codeOf,
    jsonFromBytes: codeOf,
    uuidFromBytes: (bytes: Uint8Array | undefined) => bytes && pool.add(uuidOf(bytes)),
  };
}

function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
