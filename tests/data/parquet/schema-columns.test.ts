// What the columns of Parquet files hold, by their types.
import type { FileMetaData, SchemaElement } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { FileColumn } from '../../../src/data/parquet/schema-columns.ts';
import { columnsOf } from '../../../src/data/parquet/schema-columns.ts';

function columnOf(element: Partial<SchemaElement>): FileColumn {
  const schema = [
    { name: 'root', num_children: 1 },
    { name: 'a', ...element },
  ];
  return columnsOf({ schema } as unknown as FileMetaData)[0]!;
}

describe('columnsOf', () => {
  it.each([
    ['time', { type: 'INT64', converted_type: 'TIMESTAMP_MICROS' }],
    ['time', { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'NANOS' } }],
    ['time', { type: 'INT96' }],
    ['day', { type: 'INT32', converted_type: 'DATE' }],
    ['clock', { type: 'INT32', converted_type: 'TIME_MILLIS' }],
    ['number', { type: 'INT64' }],
    ['number', { type: 'DOUBLE' }],
    ['number', { type: 'FIXED_LEN_BYTE_ARRAY', converted_type: 'DECIMAL' }],
    ['number', { type: 'FIXED_LEN_BYTE_ARRAY', logical_type: { type: 'FLOAT16' } }],
    ['text', { type: 'BYTE_ARRAY' }],
    ['text', { type: 'BYTE_ARRAY', converted_type: 'JSON' }],
    ['text', { type: 'FIXED_LEN_BYTE_ARRAY', logical_type: { type: 'UUID' } }],
    ['boolean', { type: 'BOOLEAN' }],
    ['other', { type: 'FIXED_LEN_BYTE_ARRAY' }],
    ['other', { type: 'FIXED_LEN_BYTE_ARRAY', converted_type: 'INTERVAL' }],
    ['other', { type: 'BYTE_ARRAY', logical_type: { type: 'GEOMETRY' } }],
    ['other', { type: 'INT32', repetition_type: 'REPEATED' }],
  ] as const)('tells a column of %s', (kind, element) => {
    expect(columnOf(element as Partial<SchemaElement>)).toMatchObject({ name: 'a', kind });
  });

  it.each([
    [1, { type: 'INT32', converted_type: 'TIME_MILLIS' }],
    [1e-3, { type: 'INT64', converted_type: 'TIME_MICROS' }],
    [1e-6, { type: 'INT64', logical_type: { type: 'TIME', isAdjustedToUTC: true, unit: 'NANOS' } }],
    [1, { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } }],
    [86_400_000, { type: 'INT32', logical_type: { type: 'DATE' } }],
  ] as const)('counts times in units of %s ms', (unitMs, element) => {
    expect(columnOf(element as Partial<SchemaElement>).unitMs).toBe(unitMs);
  });
});
