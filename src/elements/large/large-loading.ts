// Loads large datasets while the page goes on living: says how far it has come, hands over what is there before everything is, and
// stops where the reader says so. Loaded when a dataset is large, or a file is not one JSON object.
import type { EventTable } from '../../data/event-table.ts';
import { prepareLanes } from '../../data/large/prepare-lanes.ts';
import type { DatasetObject } from '../../data/large/read-large-object.ts';
import type { LoadProgress } from '../context.ts';
import { Part } from '../parts.ts';
import { openingSpan } from '../../layout/view-range.ts';
import type { FileStart } from './download.ts';
import { inSlices, nextTask } from './slices.ts';
import type { LargeOutcome, LargeSource } from './sources.ts';
import { FileSource, objectSource } from './sources.ts';
import { stoppedAt } from './stopped.ts';

export { styles } from '../styles/loading-bar.ts';
export { loadingBar } from './loading-bar.ts';

const COLUMNS = new Part(() => import('../columns/column-loading.ts'));
const FIRST_MS = 300; // after which there should be something to see
const FIRST_FRACTION = 0.02;
const FIRST_COUNT = 200;
const OBJECT_MS = 50; // the same of an object, whose end can be foreseen
const OBJECT_FRACTION = 0.25; // beyond, all of it is read about as soon
const GROWTH = 4; // from one sight of the events so far to the next; each costs what all of them cost
const REST = 8; // times as long as a sight took, before the next
const LAST_FRACTION = 0.5; // beyond, all of them come about as soon
const PROGRESS_MS = 100;
/** Nothing can be said of data that nothing could read. */
const NOT_LOADED: LargeOutcome = { table: undefined, problems: [] };

/** Who wants a large dataset. */
export interface LargeHost {
  /** Aborted where nobody wants it any more. */
  readonly signal: AbortSignal;
  readonly progress: (progress: LoadProgress) => void;
  /** Events that can be seen before all have been read. */
  readonly partial: (table: EventTable) => void;
}

/** A dataset that is there, as an object; instead of events it may have `columns`. @throws The signal's reason. */
export async function loadObject(input: unknown, host: LargeHost): Promise<LargeOutcome> {
  const { events, columns } = input as { readonly events?: unknown; readonly columns?: unknown };
  if (events || !columns) return load(objectSource(input as DatasetObject, host.signal), host);
  const loading = await COLUMNS.fetch();
  return loading ? prepared(await loading.loadColumns(columns, host), host) : NOT_LOADED;
}

/**
 * A Parquet file.
 *
 * @param mapping Text of the `columns` attribute; null for none.
 * @returns undefined for a file of another kind.
 * @throws The signal's reason.
 */
export async function loadParquet(
  address: string,
  mapping: string | null,
  host: LargeHost,
): Promise<LargeOutcome | undefined> {
  const loading = await COLUMNS.fetch();
  if (!loading) return NOT_LOADED;
  let handing = Promise.resolve();
  const partial = (table: EventTable): void => {
    handing = handing.then(() => handOver(table, host)).catch(() => undefined);
  };
  const outcome = await loading.loadParquetFile(address, mapping, { ...host, partial });
  await handing;
  return outcome && prepared(outcome, host);
}

/** A file of which a part has come. @throws The signal's reason, or what the network says. */
export function loadFile(
  { headers, url }: Pick<Response, 'headers' | 'url'>,
  chunks: readonly Uint8Array[],
  stream: FileStart['stream'],
  host: LargeHost,
): Promise<LargeOutcome> {
  const isCompressed = headers.has('content-encoding');
  const totalBytes = isCompressed ? undefined : Number(headers.get('content-length')) || undefined;
  const isLines =
    /\.(ndjson|jsonl)([?#]|$)/i.test(url) ||
    /ndjson|json-?l|json-seq/i.test(headers.get('content-type') ?? '');
  return load(new FileSource({ chunks, stream, totalBytes, isLines }, host.signal), host);
}

/** The text of a whole file that is not one JSON object. @throws The signal's reason. */
export function loadText(
  text: string,
  response: Pick<Response, 'headers' | 'url'>,
  host: LargeHost,
): Promise<LargeOutcome> {
  return loadFile(response, [new TextEncoder().encode(text)], undefined, host);
}

async function load(source: LargeSource, host: LargeHost): Promise<LargeOutcome> {
  const { signal } = host;
  const begin = performance.now();
  let isStopped = false;
  let shown = { count: 0, at: 0, tookMs: 0 };
  let told = 0;
  const stop = (): void => {
    isStopped = true;
  };
  const tell = (): void => {
    if (performance.now() - told < PROGRESS_MS) return;
    told = performance.now();
    const { count: events, bytes, totalBytes } = source;
    host.progress({ events, bytes, totalBytes, stop });
  };
  const isDue = (): boolean => {
    const { count, bytes, fraction } = source;
    const now = performance.now();
    if (shown.count > 0) {
      const isWorthIt = count >= shown.count * GROWTH && fraction < LAST_FRACTION;
      return isWorthIt && now - shown.at >= shown.tookMs * REST;
    }
    const spentMs = now - begin;
    const isTime =
      bytes === undefined
        ? spentMs > OBJECT_MS && fraction < OBJECT_FRACTION
        : spentMs > FIRST_MS || (fraction > FIRST_FRACTION && fraction < LAST_FRACTION);
    return isTime && count >= FIRST_COUNT;
  };
  try {
    while (!isStopped && (await source.advance())) {
      tell();
      if (!isDue() || isStopped) continue;
      const asked = performance.now();
      const part = await source.soFar();
      signal.throwIfAborted();
      if (part) await handOver(part.table, host);
      const at = performance.now();
      shown = { count: source.count, at, tookMs: at - asked };
    }
    const outcome = await (isStopped || source.isBrokenOff ? stopAt(source) : source.finish());
    signal.throwIfAborted();
    return await prepared(outcome, host);
  } finally {
    source.close();
  }
}

// What the plot needs of a table is made in slices, before it asks.
async function prepared(outcome: LargeOutcome, { signal }: LargeHost): Promise<LargeOutcome> {
  const { table } = outcome;
  if (!table) return outcome;
  await prepare(table, signal);
  return outcome;
}

async function handOver(table: EventTable, { partial, signal }: LargeHost): Promise<void> {
  await prepare(table, signal);
  partial(table);
}

// What is asked for when a table is first shown.
async function prepare(table: EventTable, signal: AbortSignal): Promise<void> {
  await inSlices(prepareLanes(table), signal);
  openingSpan(table);
  await nextTask();
  signal.throwIfAborted();
}

async function stopAt(source: LargeSource): Promise<LargeOutcome> {
  const part = await source.soFar();
  return stoppedAt(part?.table, part?.problems, source.isBrokenOff);
}
