// A Parquet file → columns of a timeline: the first rows as soon as they are there, then all. Reads only the columns that the
// mapping names, and makes no object for a row. hyparquet decodes; see docs/decisions/0013-columns-and-parquet.md.
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { parquetMetadataAsync } from 'hyparquet';
import { isProblem } from '../../time/is-problem.ts';
import type { Problem } from '../../time/time.ts';
import { ColumnFaults } from '../column-faults.ts';
import { countOf, found } from '../report.ts';
import type { TextColumn } from '../text-columns.ts';
import { TextPool } from '../text-pool.ts';
import type { TimelineColumns } from '../typed-columns.ts';
import type { ReadingPlan, TextParts } from './bind-mapping.ts';
import { bindMapping, columnsRead } from './bind-mapping.ts';
import { CodeSink } from './code-sink.ts';
import { compressorsFor } from './codecs.ts';
import { readMapping } from './mapping.ts';
import { NumberSink } from './number-sink.ts';
import type { ColumnValues } from './row-groups.ts';
import { bytesOf, readGroups } from './row-groups.ts';
import type { FileColumn } from './schema-columns.ts';
import { columnsOf } from './schema-columns.ts';
import { TimeSink } from './time-sink.ts';

/** Rows that are read of one file; a browser's memory is not endless. */
const ROWS_LIMIT = 50_000_000;
// After the first group, the next part comes when there are so many times as many rows: parts cost little in all.
const PART_GROWTH = 8;

/** How far reading has come. */
export interface ReadingProgress {
  readonly rows: number;
  readonly totalRows: number;
  /** At most so many bytes are read in all. */
  readonly totalBytes: number;
}

/** Who waits for a file. */
export interface ParquetListener {
  readonly progress?: (progress: ReadingProgress) => void;
  /** The first rows, for a first picture; may be called again with more. The columns do not change later. */
  readonly part?: (columns: TimelineColumns) => Promise<void> | void;
  /** Called between pieces of work of some ten ms; rejects to stop reading. */
  readonly rest?: () => Promise<void>;
}

/** What came of reading. `columns` is undefined where nothing at all can be used. */
export interface ReadParquet {
  readonly columns: TimelineColumns | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a Parquet file.
 *
 * @param source Of which ranges are asked for.
 * @param mapping Text of the `columns` attribute; without one, columns are guessed by their names.
 * @throws What `rest` rejects with, and what `source.slice` rejects with before the first rows are there. All that is wrong with
 *   the file is a problem.
 */
export async function readParquet(
  source: AsyncBuffer,
  mapping: string | undefined,
  listener: ParquetListener = {},
): Promise<ReadParquet> {
  const file = watched(source);
  const metadata = await readMetadata(file);
  if (isProblem(metadata)) return { columns: undefined, problems: [metadata] };
  const read = readMapping(mapping ?? '');
  const bound = bindMapping(read.mapping, columnsOf(metadata));
  const problems = [...read.problems, ...bound.problems];
  if (!bound.plan) return { columns: undefined, problems };
  const columns = columnsRead(bound.plan);
  const compressors = await compressorsFor(codecsOf(metadata, columns));
  if (isProblem(compressors)) return { columns: undefined, problems: [compressors, ...problems] };
  const pool = new TextPool();
  const rows = new RowReader(bound.plan, rowsOf(metadata), pool);
  const reading = { file, metadata: limited(metadata), columns, compressors, pool };
  const fault = await readAll(rows, reading, listener);
  if (fault) problems.unshift(fault);
  if (rows.totalRows > ROWS_LIMIT) problems.push(tooMany(rows.totalRows));
  const isUsable = rows.count > 0 || !fault;
  return {
    columns: isUsable ? rows.columns() : undefined,
    problems: [...problems, ...rows.faults.problems()],
  };
}

async function readAll(
  rows: RowReader,
  reading: Parameters<typeof readGroups>[0] & { readonly file: WatchedFile },
  { progress, part, rest }: ParquetListener,
): Promise<Problem | undefined> {
  const totalBytes = bytesOf(reading);
  const { totalRows } = rows;
  progress?.({ rows: 0, totalRows, totalBytes });
  let partRows = 1;
  const chunks = readGroups(reading);
  for (;;) {
    let chunk: IteratorResult<readonly ColumnValues[]>;
    try {
      chunk = await chunks.next();
    } catch (error) {
      await rest?.();
      if (rows.count === 0 && reading.file.refusals.has(error)) throw error;
      return broken(error, rows.count, reading.file.refusals.has(error));
    }
    if (chunk.done) return undefined;
    rows.add(chunk.value);
    await rest?.();
    if (rows.isWithinGroup) continue;
    progress?.({ rows: rows.count, totalRows, totalBytes });
    if (!part || rows.count < partRows || rows.count >= Math.min(totalRows, ROWS_LIMIT)) continue;
    await part(rows.columns());
    partRows = rows.count * PART_GROWTH;
  }
}

/** Gathers what the plan needs, column by column. */
class RowReader {
  readonly faults = new ColumnFaults();
  /** As many as the file says it has. */
  readonly totalRows: number;
  readonly #plan: ReadingPlan;
  readonly #pool: TextPool;
  readonly #start: TimeSink;
  readonly #end: TimeSink | undefined;
  readonly #codes = new Map<string, CodeSink>();
  readonly #numbers = new Map<string, NumberSink>();
  readonly #columnCount: number;
  readonly #done: number[] = [];
  #rows = 0;

  constructor(plan: ReadingPlan, totalRows: number, pool: TextPool) {
    const count = Math.min(totalRows, ROWS_LIMIT);
    const shared = { pool, faults: this.faults };
    this.totalRows = totalRows;
    this.#plan = plan;
    this.#pool = pool;
    this.#start = new TimeSink('start', count, { ...shared, isSum: plan.start.length > 1 });
    this.#end = plan.end && new TimeSink('end', count, { ...shared, isSum: plan.end.length > 1 });
    this.#columnCount = columnsRead(plan).size;
    const { category, importance, texts } = plan;
    const asText = (column: FileColumn): void => {
      if (!this.#codes.has(column.name))
        this.#codes.set(column.name, new CodeSink(pool, count, column.kind === 'text'));
    };
    const asNumber = ({ name }: FileColumn): void => {
      if (!this.#numbers.has(name)) this.#numbers.set(name, new NumberSink(count));
    };
    for (const part of Object.values(texts).flat()) {
      if (typeof part === 'string') continue;
      if (part.kind === 'text' || part.kind === 'boolean') asText(part);
      else asNumber(part);
    }
    if (category) asText(category);
    if (importance) asNumber(importance);
  }

  /** Rows of which all columns are there. */
  get count(): number {
    return this.#rows;
  }

  /** Whether the group that is being read has columns to come. */
  get isWithinGroup(): boolean {
    return this.#done.length > 0;
  }

  add(chunks: readonly ColumnValues[]): void {
    let last = this.#rows;
    for (const { name, values, from, to } of chunks) {
      for (const [sink, terms] of [
        [this.#start, this.#plan.start],
        [this.#end, this.#plan.end],
      ] as const) {
        for (const term of terms ?? []) if (term.column.name === name) sink?.add(term, values, from, to);
      }
      this.#codes.get(name)?.add(values, from, to);
      this.#numbers.get(name)?.add(values, from, to);
      last = Math.max(last, to);
    }
    this.#done.push(last);
    if (this.#done.length < this.#columnCount) return;
    this.#rows = Math.min(...this.#done);
    this.#done.length = 0;
  }

  /** All rows so far. */
  columns(): TimelineColumns {
    const count = this.#rows;
    const { category, importance, texts } = this.#plan;
    const ends = this.#end?.times ?? this.#start.ends;
    const values = this.#pool.packed();
    const textOf = (column: FileColumn): TextColumn =>
      this.#codes.get(column.name)?.texts(count, values) ??
      this.#numbers.get(column.name)!.texts(count, column);
    const columnOf = (parts: TextParts | undefined): TextColumn | undefined => {
      const columns = parts?.map((part) => (typeof part === 'string' ? part : textOf(part)));
      const [only] = columns ?? [];
      return columns && (columns.length === 1 && typeof only === 'object' ? only : { parts: columns });
    };
    return {
      start: this.#start.times.subarray(0, count),
      end: ends?.subarray(0, count),
      title: columnOf(texts.title) ?? { parts: [] },
      id: columnOf(texts.id),
      place: columnOf(texts.place),
      summary: columnOf(texts.summary),
      category: category && this.#codes.get(category.name)!.categories(count),
      importance: importance && this.#numbers.get(importance.name)!.importances(count),
    };
  }
}

/** A file that remembers with what it could not be fetched: no fault of what stands in it. */
interface WatchedFile extends AsyncBuffer {
  readonly refusals: ReadonlySet<unknown>;
}

function watched(file: AsyncBuffer): WatchedFile {
  const refusals = new Set<unknown>();
  return {
    byteLength: file.byteLength,
    refusals,
    slice: async (start, end) => {
      try {
        return await file.slice(start, end);
      } catch (error) {
        refusals.add(error);
        throw error;
      }
    },
  };
}

async function readMetadata(file: WatchedFile): Promise<FileMetaData | Problem> {
  const magic = new TextDecoder().decode(await file.slice(0, 4));
  if (magic !== 'PAR1') return notParquet();
  try {
    return await parquetMetadataAsync(file, { geoparquet: false });
  } catch (error) {
    if (file.refusals.has(error)) throw error;
    return broken(error, 0);
  }
}

function rowsOf({ row_groups: groups }: FileMetaData): number {
  return groups.reduce((sum, group) => sum + Math.max(0, Number(group.num_rows)), 0);
}

// Whole groups up to the limit.
function limited(metadata: FileMetaData): FileMetaData {
  let rows = 0;
  const groups = metadata.row_groups.filter((group) => (rows += Number(group.num_rows)) <= ROWS_LIMIT);
  return { ...metadata, row_groups: groups };
}

function codecsOf({ row_groups: groups }: FileMetaData, columns: ReadonlySet<string>): Set<string> {
  const chunks = groups.flatMap((group) => group.columns);
  return new Set(
    chunks.flatMap(({ meta_data: meta }) =>
      meta && columns.has(meta.path_in_schema[0]!) ? [meta.codec] : [],
    ),
  );
}

function notParquet(): Problem {
  return {
    path: '',
    message: 'This is not a Parquet file: it does not begin with "PAR1".',
    hint: 'Check the address. A dataset in JSON needs no "columns".',
    severity: 'error',
  };
}

function broken(error: unknown, rows: number, isRefused = false): Problem {
  const what = found(error instanceof Error ? error.message : String(error));
  const message =
    rows > 0
      ? `The Parquet file could be read up to row ${rows.toLocaleString('en')}: ${what}.`
      : `The Parquet file could not be read: ${what}.`;
  return {
    path: '',
    message,
    hint: isRefused
      ? 'Check the network, and load it again.'
      : 'Check that the file is whole, and write it again if it is.',
    severity: 'error',
  };
}

function tooMany(totalRows: number): Problem {
  return {
    path: '',
    message: `The file has ${countOf(totalRows, 'row')}. Those beyond ${ROWS_LIMIT.toLocaleString('en')} are left out.`,
    hint: 'Select or count before.',
    severity: 'warning',
  };
}
