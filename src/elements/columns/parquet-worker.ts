// The script of the worker that loads a Parquet file: fetches, decodes and sorts it, and sends columns.
import { finish } from '../../data/steps.ts';
import { loadProblem } from '../../data/load-problem.ts';
import type { ParquetOutcome, ParquetProgress, ParquetRequest } from '../../data/parquet/load-parquet.ts';
import { loadParquet } from '../../data/parquet/load-parquet.ts';
import type { PreparedColumns } from '../../data/typed-columns.ts';
import { movable } from './movable.ts';

/** What the worker says after its first word. */
export type ParquetMessage =
  | { readonly progress: ParquetProgress }
  | { readonly part: PreparedColumns }
  | { readonly outcome: ParquetOutcome };

function send(message: ParquetMessage, isLast = false): void {
  const { data, buffers } = movable(message, isLast);
  self.postMessage(data, { transfer: buffers });
}

async function load(request: ParquetRequest): Promise<void> {
  const { signal } = new AbortController(); // whoever does not want it any more ends the worker
  try {
    const outcome = await loadParquet(request, {
      signal,
      progress: (progress) => send({ progress }),
      part: (part) => send({ part }),
      run: (steps) => Promise.resolve(finish(steps)),
      rest: () => Promise.resolve(),
    });
    send({ outcome }, true);
  } catch (error) {
    const problems = [loadProblem(error, request.address)];
    send({ outcome: { prepared: undefined, problems, isOther: false } });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ParquetRequest>) => void load(data));
self.postMessage('ready');
