// From the address of a Parquet file to columns in time order. Runs in a worker or, in pieces, on the page's own thread.
import type { Problem } from '../../time/time.ts';
import { ColumnFaults } from '../column-faults.ts';
import type { PreparedColumns } from '../typed-columns.ts';
import { prepareColumns } from '../typed-columns.ts';
import { readParquet } from './read-parquet.ts';
import { openRemote } from './remote-file.ts';

/** What to load. */
export interface ParquetRequest {
  /** Full. */
  readonly address: string;
  /** Text of the `columns` attribute; null for none. */
  readonly mapping: string | null;
}

/** How far it has come. */
export interface ParquetProgress {
  readonly events: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

/** Who waits for it, and how it may be worked for. */
export interface ParquetHost {
  readonly signal: AbortSignal;
  readonly progress: (progress: ParquetProgress) => void;
  /** The first events, before all are there. */
  readonly part: (prepared: PreparedColumns) => void;
  /** Runs steps to their end. */
  readonly run: <Result>(steps: Generator<unknown, Result>) => Promise<Result>;
  /** Called between pieces of work of some ten ms; rejects to stop. */
  readonly rest: () => Promise<void>;
}

/** What came of it. Without `prepared` nothing can be shown. */
export interface ParquetOutcome {
  readonly prepared: PreparedColumns | undefined;
  readonly problems: readonly Problem[];
  /** Whether the file is of another kind, and its name does not say that it should be Parquet. */
  readonly isOther: boolean;
}

const PARQUET_NAME = /\.parquet([?#]|$)/i;
const MAGIC = [0x50, 0x41, 0x52, 0x31]; // PAR1
// Of the file, not of what is read of it: the end of a file says where its columns are.
const FOOTER_BYTES = 1 << 16;

/** Loads a file. @throws The signal's reason, and what the network says before the first rows are there. */
export async function loadParquet(
  { address, mapping }: ParquetRequest,
  { signal, progress, part, run, rest }: ParquetHost,
): Promise<ParquetOutcome> {
  let bytes = 0;
  let now = { events: 0, bytes: 0, totalBytes: 0 };
  const tell = (changes: Partial<ParquetProgress>): void => progress((now = { ...now, ...changes }));
  const file = await openRemote(address, signal, (received) => {
    bytes = received;
    if (now.totalBytes > 0) tell({ bytes });
  });
  const isParquet = MAGIC.every((byte, index) => file.beginning[index] === byte);
  if (!isParquet && !PARQUET_NAME.test(address)) return { prepared: undefined, problems: [], isOther: true };
  const { columns, problems } = await readParquet(file, mapping ?? undefined, {
    progress: ({ rows, totalBytes }) => {
      const before = FOOTER_BYTES + file.beginning.length;
      tell({
        events: rows,
        bytes,
        totalBytes: Math.max(bytes, Math.min(file.byteLength, totalBytes + before)),
      });
    },
    part: async (some) => {
      const prepared = await run(prepareColumns(some, new ColumnFaults()));
      if (prepared) part(prepared);
    },
    rest,
  });
  const faults = new ColumnFaults();
  const prepared = columns && (await run(prepareColumns(columns, faults)));
  return { prepared, problems: [...problems, ...faults.problems()], isOther: false };
}
