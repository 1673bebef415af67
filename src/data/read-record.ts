// Reads objects and lists of unknown shape, field by field, by their valibot definitions: a bad field costs no more than
// itself, or its record where the record means nothing without it. Knows nothing of timelines.
import * as v from 'valibot';
import { isObject } from './is-object.ts';
import type { Report } from './report.ts';
import { Fault, found, joinPath, misfit, textHint, withArticle } from './report.ts';
import { readText } from './read-text.ts';

/** What becomes of a bad value. */
export const LEFT_OUT = 'It is left out.';

/** The ids that the records of a list have taken so far, each with the place of its record in the list. */
export type IdPlaces = Pick<Map<string, number>, 'get' | 'has' | 'keys' | 'set' | 'size'>;

/** Those of all lists, by the names of the lists. */
export type KnownIds = ReadonlyMap<string, IdPlaces>;

/** What readers share while one dataset is read. */
export interface Reading {
  readonly report: Report;
  readonly ids: KnownIds;
  /** Gathers the path of each record that is kept, where somebody asks for it. */
  readonly paths: Map<object, string> | undefined;
}

/** Reads one value. A Fault says what is wrong with it; undefined, that it is not used and all is reported. */
export type Reader = (value: unknown, path: string, reading: Reading) => unknown;

/** The definition of an object, with its fields. */
export type RecordSchema = v.GenericSchema & { readonly entries: v.ObjectEntries };

type Fallback = (record: Readonly<Record<string, unknown>>) => unknown;

/** What must be said of a kind of record before it can be read. */
export interface RecordDefinition<Schema extends RecordSchema = RecordSchema> {
  /** What people call it. */
  readonly noun: string;
  readonly schema: Schema;
  /** A small record that is right, for hints. */
  readonly example: string;
  /** Readers of fields; all others are read as their definition says, and text as plain text. */
  readonly readers?: Readonly<Record<string, Reader>>;
  /** What stands in place of a required field that the record can do without, given the fields before it. */
  readonly fallbacks?: Readonly<Record<string, Fallback>>;
  /** Optional fields that would falsify the record if they were left out because they are bad. */
  readonly vital?: readonly string[];
  /** Looks at the whole record. */
  readonly check?: (record: Readonly<Record<string, unknown>>) => Fault | undefined;
}

interface Field {
  readonly key: string;
  readonly isRequired: boolean;
  /** Whether a bad one costs the record. */
  readonly isVital: boolean;
  /** Where it is absent. */
  readonly defaultValue: unknown;
  /** Where it is bad, or required and absent; undefined if nothing can stand there. */
  readonly fallback: Fallback;
  readonly read: Reader;
}

/** How one kind of record is read. */
export interface RecordKind<Schema extends RecordSchema = RecordSchema> extends RecordDefinition<Schema> {
  readonly fields: readonly Field[];
}

/** A kind of record, ready to be read many times. */
export function defineKind<Schema extends RecordSchema>(
  definition: RecordDefinition<Schema>,
): RecordKind<Schema> {
  const { schema, readers = {}, fallbacks = {}, vital = [] } = definition;
  const fields = Object.entries(schema.entries).map(([key, entry]): Field => {
    const field = entry as v.GenericSchema;
    const isRequired = field.type !== 'optional' && field.type !== 'exact_optional';
    const defaultValue: unknown = v.getDefault(field);
    const isVital = !(key in fallbacks) && (isRequired || vital.includes(key));
    const fallback = fallbacks[key] ?? (() => (isVital ? undefined : defaultValue));
    return { key, isRequired, isVital, defaultValue, fallback, read: readers[key] ?? readerBy(field) };
  });
  return { ...definition, fields };
}

/** @returns The record, with defaults in place; undefined where it cannot be used, and then why is in the report. */
export function readRecord<Schema extends RecordSchema>(
  kind: RecordKind<Schema>,
  value: unknown,
  path: string,
  reading: Reading,
): v.InferOutput<Schema> | undefined {
  const { report } = reading;
  const consequence = `This ${kind.noun} is left out.`;
  if (!isObject(value)) {
    report.error(path, misfit(value, 'not an object', exampleHint(kind)), consequence);
    return undefined;
  }
  const record: Record<string, unknown> = {};
  let isUsable = true;
  for (const field of kind.fields) {
    const { key, isVital, fallback } = field;
    const fieldPath = joinPath(path, key);
    const result = readField(kind, field, value[key], fieldPath, reading);
    const stands = result instanceof Fault ? fallback(record) : result;
    if (stands !== undefined) record[key] = stands;
    if (!(result instanceof Fault)) continue;
    isUsable &&= !isVital;
    if (isVital) report.error(fieldPath, result, consequence);
    else if (typeof stands !== 'number' && typeof stands !== 'string')
      report.error(fieldPath, result, LEFT_OUT);
    else report.warn(fieldPath, result, stands === '' ? '' : `It is read as ${found(stands)}.`);
  }
  readUnknownFields(kind, value, { record, path, report });
  const fault = isUsable ? kind.check?.(record) : undefined;
  if (fault) report.error(path, fault, consequence);
  if (!isUsable || fault) return undefined;
  reading.paths?.set(record, path);
  // Each field has been read by its own definition, so that all together are of this type.
  return record as v.InferOutput<Schema>;
}

/** A reader of fields that hold a record of this kind. */
export function recordOf(kind: RecordKind): Reader {
  return (value, path, reading) => readRecord(kind, value, path, reading);
}

/**
 * A reader of fields that hold a list of such records. What is bad is left out, and so is what has an `id` that another
 * record of the list has: the first one keeps it.
 *
 * @param idsKey Where in `Reading.ids` the records' ids are kept, for records that have some.
 */
export function listOf(kind: RecordKind, idsKey?: string): Reader {
  const hint = `Write a list such as [${kind.example}].`;
  return (value, path, reading) => {
    if (!Array.isArray(value)) return misfit(value, 'not a list', hint);
    const list = { path, ids: reading.ids.get(idsKey ?? '') };
    const records: unknown[] = [];
    for (const index of value.keys()) {
      const record = readItem(kind, value[index], { list, index }, reading);
      if (record !== undefined) records.push(record);
    }
    return records;
  };
}

/** A place in a list: its path, and the ids that are taken in it, for records that have some. */
export interface ListPlace {
  readonly list: { readonly path: string; readonly ids: IdPlaces | undefined };
  readonly index: number;
}

/** Reads one record of a list. @returns It, or undefined where it cannot be used or its `id` is taken. */
export function readItem<Schema extends RecordSchema>(
  kind: RecordKind<Schema>,
  value: unknown,
  { list: { path, ids }, index }: ListPlace,
  reading: Reading,
): v.InferOutput<Schema> | undefined {
  const itemPath = `${path}[${index}]`;
  const record = readRecord(kind, value, itemPath, reading);
  if (record === undefined) return undefined;
  const { id } = record as { id: string };
  const firstIndex = ids?.get(id);
  if (firstIndex === undefined) {
    ids?.set(id, index);
    return record;
  }
  const fault = new Fault(
    `The id ${found(id)} is taken by ${path}[${firstIndex}].`,
    `Give each ${kind.noun} an id of its own.`,
  );
  reading.report.error(`${itemPath}.id`, fault, `This ${kind.noun} is left out.`);
  return undefined;
}

// null is how many programs write "nothing".
function readField(kind: RecordKind, field: Field, value: unknown, path: string, reading: Reading): unknown {
  if (value !== undefined && value !== null) return field.read(value, path, reading);
  return field.isRequired ? new Fault(`There is no "${field.key}".`, exampleHint(kind)) : field.defaultValue;
}

function readerBy(schema: v.GenericSchema): Reader {
  return (value, path, { report }) => {
    const plain = typeof value === 'string' ? readText(value, path, report) : value;
    const result = v.safeParse(schema, plain);
    return result.success ? result.output : explain(result.issues[0], plain);
  };
}

interface Destination {
  readonly record: Record<string, unknown>;
  readonly path: string;
  readonly report: Report;
}

// CSL-JSON has more fields than are listed here, and people's own: those are kept. Elsewhere an unknown field is most often a
// misspelt one. `__proto__` is kept nowhere: it would do harm in the first program that copies the record carelessly.
function readUnknownFields(
  { noun, schema: { entries, type } }: RecordKind,
  value: Readonly<Record<string, unknown>>,
  { record, path, report }: Destination,
): void {
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(entries, key)) continue;
    if (type === 'loose_object' && key !== '__proto__') record[key] = value[key];
    else report.unknownField(noun, path, key, Object.keys(entries));
  }
}

function exampleHint({ noun, example }: RecordKind): string {
  return `Write ${withArticle(noun)} such as ${example}.`;
}

// By the type of what valibot finds wrong, for all types that schema.ts has.
const EXPECTED: Readonly<Record<string, readonly [what: string, hint?: string]>> = {
  string: ['text'],
  array: ['a list', 'Write it in square brackets.'],
  union: ['text or a number'],
  non_empty: ['any text', 'Write at least one word, or leave the field out.'],
};

// valibot's own words are for programmers.
function explain(issue: v.BaseIssue<unknown>, value: unknown): Fault {
  if (issue.type === 'picklist') {
    const choices = (issue.expected ?? '').replace(/[()]/g, '').replaceAll(' |', ',');
    return misfit(value, `which is none of: ${choices}`, `Write one of: ${choices}.`);
  }
  const [what, hint] = EXPECTED[issue.type]!;
  // Of a list in a list, the one that is wrong.
  return misfit(issue.input, `not ${what}`, hint ?? textHint(issue.input));
}
