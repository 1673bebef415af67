// A file at an address, of which only some ranges are fetched where the server allows it; else the whole, once. Asks for the
// beginning first: that tells what kind of file it is, how long it is, and whether ranges are possible, in one request that
// needs no leave of another site's server beyond the usual.
import type { AsyncBuffer } from 'hyparquet';
import { NoFile } from '../no-file.ts';

const FIRST_BYTES = 1 << 16;

/** A file whose beginning has been fetched. */
export interface RemoteFile extends AsyncBuffer {
  /** Its first bytes: all, if there are few. */
  readonly beginning: Uint8Array;
}

/**
 * Opens a file.
 *
 * @param received Is told how many bytes have come in all.
 * @throws NoFile if the server has none, and what `fetch` throws.
 */
export async function openRemote(
  address: string,
  signal: AbortSignal,
  received: (bytes: number) => void = () => {},
): Promise<RemoteFile> {
  let bytes = 0;
  const count = (more: number): void => received((bytes += more));
  const fetchOk = async (headers: Record<string, string>): Promise<Response> => {
    const response = await fetch(address, { signal, headers });
    if (response.ok) return response;
    void response.body?.cancel();
    throw new NoFile(response.status, response.url || address);
  };
  const fetchRange = (start: number, end: number): Promise<Response> =>
    fetchOk({ Range: `bytes=${start}-${end - 1}` });
  const first = await fetchRange(0, FIRST_BYTES);
  const length = first.status === 206 ? lengthOf(first) : undefined;
  if (length === undefined) {
    // A server that knows no ranges sends everything; one that does not say how long the file is must be asked again.
    if (first.status !== 206) return inMemory(await wholeOf(first, count));
    void first.body?.cancel();
    return inMemory(await wholeOf(await fetchOk({}), count));
  }
  const beginning = await first.arrayBuffer();
  count(beginning.byteLength);
  return {
    byteLength: length,
    beginning: new Uint8Array(beginning),
    slice: async (start, end = length) => {
      if (end <= beginning.byteLength) return beginning.slice(start, end);
      const response = await fetchRange(start, end);
      // The file may lie where ranges are forgotten on the way.
      const part = await wholeOf(response, count);
      return response.status === 206 ? part : part.slice(start, end);
    },
  };
}

// The length of all, from "bytes 0-65535/13493022"; another site's server may keep it from us.
function lengthOf(response: Response): number | undefined {
  const length = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  return length === undefined ? undefined : Number(length);
}

function inMemory(file: ArrayBuffer): RemoteFile {
  return {
    byteLength: file.byteLength,
    beginning: new Uint8Array(file, 0, Math.min(FIRST_BYTES, file.byteLength)),
    slice: (start, end) => file.slice(start, end),
  };
}

async function wholeOf(response: Response, count: (bytes: number) => void): Promise<ArrayBuffer> {
  if (!response.body) return response.arrayBuffer();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    count(value.length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole.buffer;
}
