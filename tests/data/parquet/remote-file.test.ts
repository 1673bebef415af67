// Servers that know ranges, servers that do not, and those that have no file.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { NoFile } from '../../../src/data/no-file.ts';
import { openRemote } from '../../../src/data/parquet/remote-file.ts';

const FILE = Buffer.from(Uint8Array.from({ length: 200_000 }, (_, i) => i % 251));
const { signal } = new AbortController();
let close = (): void => {};
afterEach(() => close());

type Answer = (response: ServerResponse, range: [start: number, end: number]) => void;

/** A server that answers so. @returns Its address, and the ranges that it was asked for. */
async function serve(answer: Answer): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const { range = '' } = request.headers;
    asked.push(range);
    const [, start = '0', end = String(FILE.length - 1)] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    answer(response, [Number(start), Math.min(Number(end) + 1, FILE.length)]);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  close = () => void server.close();
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`, asked };
}

const withRanges: Answer = (response, [start, end]) => {
  response.writeHead(206, { 'content-range': `bytes ${start}-${end - 1}/${FILE.length}` });
  response.end(FILE.subarray(start, end));
};

describe('openRemote', () => {
  it('fetches only the ranges that are asked for', async () => {
    const { address, asked } = await serve(withRanges);
    let bytes = 0;
    const file = await openRemote(address, signal, (all) => (bytes = all));
    expect(file.byteLength).toBe(FILE.length);
    expect(Buffer.from(file.beginning).equals(FILE.subarray(0, 65_536))).toBe(true);
    expect(Buffer.from(await file.slice(100, 200)).equals(FILE.subarray(100, 200))).toBe(true);
    expect(Buffer.from(await file.slice(150_000)).equals(FILE.subarray(150_000))).toBe(true);
    expect(asked).toEqual(['bytes=0-65535', 'bytes=150000-199999']);
    expect(bytes).toBe(65_536 + 50_000);
  });

  it('fetches everything once from a server without ranges', async () => {
    const { address, asked } = await serve((response) => response.end(FILE));
    const file = await openRemote(address, signal);
    expect(file.byteLength).toBe(FILE.length);
    expect(Buffer.from(await file.slice(150_000, 150_010)).equals(FILE.subarray(150_000, 150_010))).toBe(
      true,
    );
    expect(asked).toHaveLength(1);
  });

  it('fetches everything where the length stays unknown', async () => {
    const { address, asked } = await serve((response, [start, end]) => {
      response.writeHead(end < FILE.length ? 206 : 200);
      response.end(FILE.subarray(start, end));
    });
    const file = await openRemote(address, signal);
    expect(file.byteLength).toBe(FILE.length);
    expect(asked).toEqual(['bytes=0-65535', '']);
  });

  it('says what the server answered where there is no file', async () => {
    const { address } = await serve((response) => response.writeHead(404).end());
    await expect(openRemote(address, signal)).rejects.toMatchObject(new NoFile(404, address));
  });

  it('takes no error page for the file where it has to ask again', async () => {
    const { address } = await serve((response, [, end]) => {
      response.writeHead(end < FILE.length ? 206 : 429);
      response.end('Too many requests');
    });
    await expect(openRemote(address, signal)).rejects.toMatchObject(new NoFile(429, address));
  });

  it('stops when it is told to', async () => {
    const { address } = await serve(withRanges);
    const stop = new AbortController();
    const file = await openRemote(address, stop.signal);
    stop.abort(new Error('stop'));
    await expect(file.slice(150_000)).rejects.toThrow('stop');
  });
});
