// Reads the file of a large dataset: in a worker, or where a page allows none, on its own thread in slices. The same code reads in
// both, and both are asked the same way.
import type { FileBytes } from '../../data/large/file-bytes.ts';
import type { FileHints, GatheredText, TextOutcome } from '../../data/large/text-reading.ts';
import { TextReading } from '../../data/large/text-reading.ts';
// oxlint-disable-next-line import/default -- the bundler gives the address of the script
import workerAddress from './loading-worker.ts?worker&url';
import { inSlices } from './slices.ts';
import { failureOf, readyWorker } from './ready-worker.ts';

/** Reads one file. */
export interface TextReader {
  /** Reads on to an offset. @returns How many events there are so far. */
  readonly read: (end: number) => Promise<number>;
  readonly soFar: () => Promise<GatheredText | undefined>;
  readonly finish: () => Promise<TextOutcome>;
  readonly close: () => void;
}

/** What a worker is asked, and what it answers. */
export interface WorkerRequest {
  readonly number: number;
  readonly call: 'read' | 'soFar' | 'finish';
  readonly hints: FileHints;
  readonly bytes?: Uint8Array;
}
export interface WorkerAnswer {
  readonly number: number;
  readonly answer: unknown;
}

/** A reader on this thread. */
export function slicedReader(file: FileBytes, hints: FileHints, signal: AbortSignal): TextReader {
  const reading = new TextReading(file, hints);
  return {
    read: async (end) => {
      await inSlices(reading.read(end), signal);
      return reading.count;
    },
    soFar: () => inSlices(reading.soFar(), signal),
    finish: () => inSlices(reading.finish(), signal),
    close: () => undefined,
  };
}

/** A reader in a worker. @throws Where the page allows no worker, or its script cannot be fetched. */
export async function workerReader(file: FileBytes, hints: FileHints): Promise<TextReader> {
  const worker = await readyWorker(workerAddress);
  const waiting = new Map<number, (answer: unknown) => void>();
  const failure = failureOf(worker);
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    waiting.get(data.number)?.(data.answer);
    waiting.delete(data.number);
  });
  let number = 0;
  let sent = 0;
  const ask = <Answer>(call: WorkerRequest['call'], bytes?: Uint8Array<ArrayBuffer>): Promise<Answer> => {
    const request: WorkerRequest = { number: number++, call, hints, ...(bytes && { bytes }) };
    const answer = new Promise((resolve) => waiting.set(request.number, resolve));
    worker.postMessage(request, bytes ? [bytes.buffer] : []);
    return Promise.race([answer as Promise<Answer>, failure]);
  };
  return {
    read: (end) => {
      const bytes = file.slice(sent, end).slice();
      sent = end;
      return ask('read', bytes);
    },
    soFar: () => ask('soFar'),
    finish: () => ask('finish'),
    close: () => worker.terminate(),
  };
}
