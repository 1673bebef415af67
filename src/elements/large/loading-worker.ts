// The script of the worker that reads large files: does what text-reader.ts asks for, one thing after the other. Everything goes
// back as arrays of numbers, which change hands without being copied, and the short rest as copies.
import { finish } from '../../data/steps.ts';
import { FileBytes } from '../../data/large/file-bytes.ts';
import { TextReading } from '../../data/large/text-reading.ts';
import type { WorkerAnswer, WorkerRequest } from './text-reader.ts';

const file = new FileBytes();
let reading: TextReading | undefined;

function answerTo({ call, hints, bytes }: WorkerRequest): unknown {
  reading ??= new TextReading(file, hints);
  if (bytes) file.append(bytes);
  if (call === 'soFar') return finish(reading.soFar());
  if (call === 'finish') return finish(reading.finish());
  finish(reading.read());
  return reading.count;
}

function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersOf(part, found);
  }
  return found;
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  const answer = answerTo(data);
  const message: WorkerAnswer = { number: data.number, answer };
  self.postMessage(message, { transfer: [...buffersOf(answer)] });
});
self.postMessage('ready');
