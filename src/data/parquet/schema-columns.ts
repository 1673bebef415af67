// The columns of a Parquet file by what they hold: dates, numbers, texts. Types: https://parquet.apache.org/docs/file-format/types
import type { FileMetaData, SchemaElement, SchemaTree } from 'hyparquet';
import { parquetSchema } from 'hyparquet';
import { DAY_MS } from '../../time/time.ts';

/** `clock`: a time of day. `other`: lists, structures and what has no words. */
export type ColumnKind = 'time' | 'day' | 'clock' | 'number' | 'text' | 'boolean' | 'other';

/** One column of a file. */
export interface FileColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Of days and times of day: ms in 1, as the values come. */
  readonly unitMs: number;
}

const CLOCK_UNITS_MS: Readonly<Record<string, number>> = { MILLIS: 1, MICROS: 1e-3, NANOS: 1e-6 };
const TIMES = /^TIMESTAMP/;

/** The columns of a file, in its order. */
export function columnsOf(metadata: FileMetaData): readonly FileColumn[] {
  return parquetSchema(metadata).children.map(columnOf);
}

function columnOf({ element, children }: SchemaTree): FileColumn {
  const { name } = element;
  const isFlat = children.length === 0 && element.repetition_type !== 'REPEATED';
  return { name, kind: isFlat ? kindOf(element) : 'other', unitMs: unitOf(element) };
}

function kindOf({ type, converted_type, logical_type: logical }: SchemaElement): ColumnKind {
  const converted: string = converted_type ?? '';
  const named = logical?.type ?? '';
  if (TIMES.test(converted) || named === 'TIMESTAMP' || type === 'INT96') return 'time';
  if (converted === 'DATE' || named === 'DATE') return 'day';
  if (converted.startsWith('TIME_') || named === 'TIME') return 'clock';
  if (converted === 'DECIMAL' || named === 'FLOAT16') return 'number';
  if (['INTERVAL', 'BSON'].includes(converted)) return 'other';
  if (['GEOMETRY', 'GEOGRAPHY', 'VARIANT'].includes(named)) return 'other';
  if (type === 'BYTE_ARRAY' || named === 'UUID') return 'text';
  if (type === 'BOOLEAN') return 'boolean';
  return type === 'FIXED_LEN_BYTE_ARRAY' ? 'other' : 'number';
}

function unitOf({ converted_type: converted, logical_type: logical }: SchemaElement): number {
  if (logical?.type === 'TIME') return CLOCK_UNITS_MS[logical.unit] ?? 1;
  if (converted === 'TIME_MICROS') return 1e-3;
  // hyparquet makes times of days only where the older name of the type is there too.
  return logical?.type === 'DATE' && converted !== 'DATE' ? DAY_MS : 1;
}
