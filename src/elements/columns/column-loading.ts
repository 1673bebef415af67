// Loads what comes as columns: those that a program hands over, and Parquet files. A part: who has neither never fetches it.
import { headOf, tableFromColumns, tableOf } from '../../data/column-table.ts';
import type { EventTable } from '../../data/event-table.ts';
import { loadProblem } from '../../data/load-problem.ts';
import { nameInAddress } from '../../data/parquet/name-in-address.ts';
import type { ParquetOutcome, ParquetRequest } from '../../data/parquet/load-parquet.ts';
import type { PreparedColumns, TimelineColumns } from '../../data/typed-columns.ts';
import type { LargeHost } from '../large/large-loading.ts';
import type { LargeOutcome } from '../large/sources.ts';
import { inSlices, nextTask } from '../large/slices.ts';
import { failureOf, readyWorker } from '../large/ready-worker.ts';
import { stoppedAt } from '../large/stopped.ts';
// oxlint-disable-next-line import/default -- the bundler gives the address of the script
import workerAddress from './parquet-worker.ts?worker&url';
import type { ParquetMessage } from './parquet-worker.ts';

const PROGRESS_MS = 100;

/** Columns of a program. @throws The signal's reason. */
export async function loadColumns(columns: unknown, { signal }: LargeHost): Promise<LargeOutcome> {
  signal.throwIfAborted();
  return inSlices(tableFromColumns(columns as TimelineColumns), signal);
}

/**
 * A Parquet file.
 *
 * @param mapping Text of the `columns` attribute; null for none.
 * @returns undefined for a file of another kind, whose name does not say that it should be Parquet.
 * @throws The signal's reason.
 */
export async function loadParquetFile(
  address: string,
  mapping: string | null,
  host: LargeHost,
): Promise<LargeOutcome | undefined> {
  const request = { address: new URL(address, document.baseURI).href, mapping };
  const stop = new AbortController();
  const signal = AbortSignal.any([host.signal, stop.signal]);
  let shown: EventTable | undefined;
  let told = 0;
  const title = nameInAddress(request.address);
  const toTable = (prepared: PreparedColumns): EventTable => tableOf(prepared, headOf({ title }).head);
  const listener: Listener = {
    progress: (progress) => {
      if (performance.now() - told < PROGRESS_MS) return;
      told = performance.now();
      host.progress({ ...progress, stop: () => stop.abort() });
    },
    part: (prepared) => host.partial((shown = toTable(prepared))),
  };
  try {
    const { prepared, problems, isOther } = await load(request, signal, listener);
    return isOther ? undefined : { table: prepared && toTable(prepared), problems };
  } catch (error) {
    if (host.signal.aborted) throw error;
    if (stop.signal.aborted) return stoppedAt(shown);
    return { table: undefined, problems: [loadProblem(error, address)] };
  }
}

interface Listener {
  readonly progress: (progress: { events: number; bytes: number; totalBytes: number }) => void;
  readonly part: (prepared: PreparedColumns) => void;
}

// In a worker if the page allows one and it does not fail; else here, in slices.
async function load(
  request: ParquetRequest,
  signal: AbortSignal,
  listener: Listener,
): Promise<ParquetOutcome> {
  let worker: Worker | undefined;
  try {
    worker = await readyWorker(workerAddress, signal);
    return await outcomeOf(worker, request, signal, listener);
  } catch {
    signal.throwIfAborted();
    return await loadHere(request, signal, listener);
  } finally {
    worker?.terminate();
  }
}

async function loadHere(
  request: ParquetRequest,
  signal: AbortSignal,
  listener: Listener,
): Promise<ParquetOutcome> {
  // Only here is what reads the file fetched a second time.
  const { loadParquet } = await import('../../data/parquet/load-parquet.ts');
  signal.throwIfAborted();
  return loadParquet(request, {
    ...listener,
    signal,
    run: (steps) => inSlices(steps, signal),
    rest: async () => {
      await nextTask();
      signal.throwIfAborted();
    },
  });
}

function outcomeOf(
  worker: Worker,
  request: ParquetRequest,
  signal: AbortSignal,
  listener: Listener,
): Promise<ParquetOutcome> {
  const outcome = new Promise<ParquetOutcome>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<ParquetMessage>) => {
      if ('progress' in data) listener.progress(data.progress);
      else if ('part' in data) listener.part(data.part);
      else if ('outcome' in data) resolve(data.outcome);
    });
    worker.postMessage(request);
  });
  return Promise.race([outcome, failureOf(worker)]);
}
