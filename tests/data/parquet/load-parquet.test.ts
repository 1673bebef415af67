// From the address of a Parquet file to columns that are ready to be shown, over HTTP.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, describe, expect, it } from 'vitest';
import { rangeOf } from '../../../scripts/send-file.mjs';
import { headOf, tableOf } from '../../../src/data/column-table.ts';
import { finish } from '../../../src/data/steps.ts';
import { loadProblem } from '../../../src/data/load-problem.ts';
import { nameInAddress } from '../../../src/data/parquet/name-in-address.ts';
import type { ParquetHost, ParquetProgress } from '../../../src/data/parquet/load-parquet.ts';
import { loadParquet } from '../../../src/data/parquet/load-parquet.ts';
import { NoFile } from '../../../src/data/no-file.ts';
import type { PreparedColumns } from '../../../src/data/typed-columns.ts';

let close = (): void => {};
afterEach(() => close());

async function serve(file: ArrayBuffer | Uint8Array): Promise<string> {
  const bytes = new Uint8Array(file);
  const server = createServer((request, response) => {
    const range = rangeOf(request.headers.range, bytes.length);
    const { start, end } = range ?? { start: 0, end: bytes.length };
    response.writeHead(range ? 206 : 200, { 'content-range': `bytes ${start}-${end - 1}/${bytes.length}` });
    response.end(bytes.subarray(start, end));
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  close = () => void server.close();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function hostOf(changes: Partial<ParquetHost> = {}): ParquetHost {
  return {
    signal: new AbortController().signal,
    progress: () => {},
    part: () => {},
    run: (steps) => Promise.resolve(finish(steps)),
    rest: () => Promise.resolve(),
    ...changes,
  };
}

const FILE = parquetWriteBuffer({
  columnData: [
    { name: 'when', data: Array.from({ length: 40_000 }, (_, i) => new Date((i * 7919) % 40_000)) },
    { name: 'name', data: Array.from({ length: 40_000 }, (_, i) => `Event ${i}`) },
  ],
  rowGroupSize: 10_000,
});

describe('loadParquet', () => {
  it('gives columns in time order, the first of them early', async () => {
    const parts: PreparedColumns[] = [];
    const told: ParquetProgress[] = [];
    const host = hostOf({
      part: (part) => void parts.push(part),
      progress: (progress) => void told.push(progress),
    });
    const { prepared, problems, isOther } = await loadParquet(
      { address: `${await serve(FILE)}/a.parquet`, mapping: 'start: when, title: name' },
      host,
    );
    expect([problems, isOther]).toEqual([[], false]);
    expect(parts.map(({ count }) => count)).toEqual([10_000]);
    const table = tableOf(prepared!, headOf(undefined).head);
    expect(table.count).toBe(40_000);
    expect(table.starts.toSorted()).toEqual(table.starts);
    for (const row of [0, 17, 39_999]) {
      const place = Number(table.eventAt(row).title.slice('Event '.length));
      expect(table.starts[row]).toBe((place * 7919) % 40_000);
      expect(table.eventAt(row).id).toBe(`row-${place}`);
    }
    const last = told.at(-1)!;
    expect(last.events).toBe(40_000);
    expect(last.bytes).toBeGreaterThan(0);
    expect(last.bytes).toBeLessThanOrEqual(last.totalBytes);
  });

  it('leaves a file of another kind to others, unless its name says Parquet', async () => {
    const address = await serve(new TextEncoder().encode('{"version":1,"events":[]}'));
    const other = await loadParquet({ address: `${address}/a.json`, mapping: 'start: a' }, hostOf());
    expect(other).toEqual({ prepared: undefined, problems: [], isOther: true });
    const named = await loadParquet({ address: `${address}/a.PARQUET?b#c`, mapping: null }, hostOf());
    expect(named).toMatchObject({ prepared: undefined, isOther: false });
    expect(named.problems[0]!.message).toContain('not a Parquet file');
  });

  it('keeps the problems of the mapping beside those of the values', async () => {
    const { problems } = await loadParquet(
      {
        address: `${await serve(FILE)}/a.parquet`,
        mapping: 'start: when, title: name, colour: red, importance: when',
      },
      hostOf(),
    );
    expect(problems.map(({ path }) => path)).toEqual(['columns', 'columns.importance[0]']);
  });
});

describe('what an address says', () => {
  it.each([
    ['https://a.example/b/flights-3m.parquet', 'flights-3m'],
    ['https://a.example/b/na%C3%AFve%20file.parquet?x=1#y', 'naïve file'],
    ['https://a.example/100%.parquet', '100%'],
    ['https://a.example/b/', ''],
  ])('names a timeline: %s', (address, name) => {
    expect(nameInAddress(address)).toBe(name);
  });

  it.each([
    [new NoFile(404, 'https://a.example/b'), 'There is no file at https://a.example/b.'],
    [new NoFile(503, 'https://a.example/b'), 'The server answered 503 at https://a.example/b.'],
    [new TypeError('Failed to fetch'), 'The dataset at https://a.example/b could not be fetched.'],
  ])('becomes a problem: %s', (error, message) => {
    expect(loadProblem(error, 'https://a.example/b')).toMatchObject({ message, severity: 'error' });
  });
});
