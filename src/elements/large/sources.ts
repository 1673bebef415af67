// What large datasets are read from, object or file, asked the same way: read on for a while, show what there is, finish.
import type { DatasetObject, LargeTable } from '../../data/large/read-large-object.ts';
import { ObjectReading } from '../../data/large/read-large-object.ts';
import { largeTable } from '../../data/large/event-words.ts';
import type { FileHints, GatheredText } from '../../data/large/text-reading.ts';
import type { EventTable } from '../../data/event-table.ts';
import type { Problem } from '../../time/time.ts';
import type { FileStart } from './download.ts';
import { Download } from './download.ts';
import { inSlices, runFor } from './slices.ts';
import type { TextReader } from './text-reader.ts';
import { slicedReader, workerReader } from './text-reader.ts';

const TURN_MS = 50; // between two looks at how far it has come
const TURN_BYTES = 1 << 20;
const PATIENCE_MS = 100; // while the network sends nothing, a reader may stop it, or see what there is
const SMALL_BYTES = 1 << 20; // less than making a worker is worth

/** What came of a dataset; without a table nothing can be shown. */
export interface LargeOutcome {
  readonly table: EventTable | undefined;
  readonly problems: readonly Problem[];
}

/** A dataset while it is read. */
export interface LargeSource {
  readonly count: number;
  /** Bytes that have been read, of a file. */
  readonly bytes: number | undefined;
  readonly totalBytes: number | undefined;
  /** Whether the rest of it does not come. */
  readonly isBrokenOff: boolean;
  /** How much of it has been read, 0 to 1; 0 where that is not known. */
  readonly fraction: number;
  /** Reads on for a while. @returns Whether there is more. @throws What the network says if it broke off before any event. */
  readonly advance: () => Promise<boolean>;
  readonly soFar: () => Promise<LargeTable | undefined>;
  readonly finish: () => Promise<LargeOutcome>;
  readonly close: () => void;
}

/** An object, read in slices. */
export function objectSource(input: DatasetObject, signal: AbortSignal): LargeSource {
  const reading = new ObjectReading(input);
  const steps = reading.read();
  return {
    get count() {
      return reading.count;
    },
    bytes: undefined,
    totalBytes: undefined,
    isBrokenOff: false,
    get fraction() {
      return reading.readCount / input.events.length;
    },
    advance: async () => (await runFor(steps, TURN_MS, signal)) === undefined,
    soFar: async () => (reading.count > 0 ? inSlices(reading.soFar(), signal) : undefined),
    finish: () => inSlices(reading.finish(), signal),
    close: () => undefined,
  };
}

/** A file, read in a worker if the page allows one. */
export class FileSource implements LargeSource {
  readonly #download: Download;
  readonly #start: FileStart;
  readonly #signal: AbortSignal;
  #reader: TextReader | undefined;
  #isInWorker: boolean;
  #bytes = 0;
  #count = 0;

  constructor(start: FileStart, signal: AbortSignal) {
    this.#start = start;
    this.#signal = signal;
    this.#download = new Download(start);
    this.#isInWorker = !this.#download.isOver || this.#download.file.length > SMALL_BYTES;
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#bytes;
  }

  // Of a compressed file from another site a page may know the size and not that it is compressed.
  get totalBytes(): number | undefined {
    const { totalBytes } = this.#start;
    return (totalBytes ?? 0) < this.#bytes ? undefined : totalBytes;
  }

  get isBrokenOff(): boolean {
    return this.#download.error !== undefined;
  }

  get fraction(): number {
    return this.#bytes / (this.totalBytes ?? Infinity);
  }

  async advance(): Promise<boolean> {
    const { file } = this.#download;
    await this.#download.beyond(this.#bytes, PATIENCE_MS);
    this.#signal.throwIfAborted();
    const end = Math.min(file.length, this.#bytes + TURN_BYTES);
    if (end > this.#bytes) this.#count = await this.#ask((reader) => reader.read(end));
    this.#signal.throwIfAborted();
    this.#bytes = end;
    const isMore = !this.#download.isOver || end < file.length;
    if (!isMore && this.isBrokenOff && this.#count === 0) throw this.#download.error;
    return isMore;
  }

  async soFar(): Promise<LargeTable | undefined> {
    const text = await this.#ask((reader) => reader.soFar());
    return text && { table: this.#tableOf(text), problems: text.gathered.problems };
  }

  async finish(): Promise<LargeOutcome> {
    const { text, problems } = await this.#ask((reader) => reader.finish());
    return { table: text && this.#tableOf(text), problems };
  }

  close(): void {
    this.#reader?.close();
    void this.#start.stream?.cancel().catch(() => undefined);
  }

  get #hints(): FileHints {
    return { isLines: this.#start.isLines };
  }

  // A worker that cannot be made, or fails, is replaced: all bytes are here.
  async #ask<Answer>(question: (reader: TextReader) => Promise<Answer>): Promise<Answer> {
    if (this.#isInWorker) {
      try {
        this.#reader ??= await workerReader(this.#download.file, this.#hints);
        this.#signal.throwIfAborted();
        return await question(this.#reader);
      } catch (error) {
        if (this.#signal.aborted) throw error;
        this.#reader?.close();
        this.#reader = undefined;
        this.#isInWorker = false;
      }
    }
    if (!this.#reader) {
      this.#reader = slicedReader(this.#download.file, this.#hints, this.#signal);
      if (this.#bytes > 0) await this.#reader.read(this.#bytes);
    }
    return question(this.#reader);
  }

  #tableOf({ gathered, spans: { starts, lengths } }: GatheredText): EventTable {
    const { file } = this.#download;
    return largeTable(
      gathered,
      (index) => JSON.parse(file.text(starts[index]!, starts[index]! + lengths[index]!)) as unknown,
    );
  }
}
