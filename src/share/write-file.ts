// Writes files bit by bit where they are large, so that the page goes on answering.
import { inSlices } from '../elements/large/slices.ts';

/** Text that is gathered before it goes where large files are kept, UTF-16 units. */
const PIECE_LENGTH = 1 << 20;

/** A file made of pieces, and what they returned at their end. */
export interface WrittenFile<Result> {
  readonly blob: Blob;
  readonly result: Result;
}

/**
 * Gathers pieces of text into a file, a little at a time.
 *
 * @param progress Told how many pieces there have been, now and then.
 * @throws The signal's reason, when it is stopped.
 */
export async function writeFile<Result>(
  pieces: Generator<string, Result>,
  { type, signal, progress }: FileOptions,
): Promise<WrittenFile<Result>> {
  const parts: Blob[] = [];
  function* steps(): Generator<undefined, Result> {
    let text = '';
    let count = 0;
    for (;;) {
      const { done, value } = pieces.next();
      if (!done) {
        text += value;
        count += 1;
      }
      if (done || text.length >= PIECE_LENGTH) {
        parts.push(new Blob([text]));
        text = '';
        progress(count);
      }
      if (done) return value;
      yield undefined;
    }
  }
  const result = await inSlices(steps(), signal);
  return { blob: new Blob(parts, { type }), result };
}

/** How a file is written. */
export interface FileOptions {
  readonly type: string;
  readonly signal: AbortSignal;
  readonly progress: (count: number) => void;
}
