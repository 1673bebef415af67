// A file on its way: gathers its bytes, and says when there are more.
import { FileBytes } from '../../data/large/file-bytes.ts';

/** What has come of a file, and where more of it comes from. */
export interface FileStart {
  readonly chunks: readonly Uint8Array[];
  /** The rest; undefined where all has come. */
  readonly stream: ReadableStreamDefaultReader<Uint8Array> | undefined;
  /** Size of the whole, where it is known. */
  readonly totalBytes: number | undefined;
  /** Whether its name or type says that each line is a value. */
  readonly isLines: boolean;
}

/** The bytes of a file while it comes. */
export class Download {
  readonly file = new FileBytes();
  #isComplete = false;
  #error: unknown;
  #wake = (): void => undefined;

  constructor({ chunks, stream }: FileStart) {
    for (const chunk of chunks) this.file.append(chunk);
    if (stream) void this.#follow(stream);
    else this.#isComplete = true;
  }

  /** Whether no more comes: it is all here, or the network broke off. */
  get isOver(): boolean {
    return this.#isComplete || this.#error !== undefined;
  }

  /** What the network said where it broke off. */
  get error(): unknown {
    return this.#error;
  }

  /** Waits for a while, until there are more bytes than these, or no more come. */
  async beyond(length: number, patienceMs: number): Promise<void> {
    if (this.file.length <= length && !this.isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, patienceMs);
      });
    }
  }

  async #follow(stream: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    try {
      for (;;) {
        const { done, value } = await stream.read();
        if (done) break;
        this.file.append(value);
        this.#wake();
      }
      this.#isComplete = true;
    } catch (error) {
      this.#error = error ?? new TypeError('The file broke off.');
    }
    this.#wake();
  }
}
