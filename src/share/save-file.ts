// Saves files that are made here: bit by bit where they are large, so that the page goes on answering.
import { inSlices } from '../elements/large/slices.ts';

/** Text that is gathered before it goes where large files are kept, UTF-16 units. */
const PIECE_LENGTH = 1 << 20;

/** A file that has been handed to the browser. */
export interface OfferedFile {
  readonly name: string;
  /** Its address in this page; gone with `forget`. */
  readonly href: string;
  readonly byteCount: number;
  readonly forget: () => void;
}

/**
 * Hands a file to the browser to be saved.
 *
 * @param near Where a link may stand for a moment.
 * @throws Where the browser takes none.
 */
export function offerFile(blob: Blob, name: string, near: ParentNode): OfferedFile {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.hidden = true;
  near.append(link);
  link.click();
  link.remove();
  return { name, href, byteCount: blob.size, forget: () => URL.revokeObjectURL(href) };
}

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
