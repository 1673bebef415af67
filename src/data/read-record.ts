// Reads objects and lists of unknown shape, field by field, by their valibot definitions: a bad field costs no more than
// itself, or its record where the record means nothing without it. Knows nothing of timelines.
import * as v from 'valibot';
import type { Report } from './report.ts';
import { Fault, found, withArticle } from './report.ts';
import { readText } from './plain-text.ts';

/** The ids that records have taken so far, by list, each with its place in the list. */
export type KnownIds = ReadonlyMap<string, Map<string, number>>;

/** What readers share while one dataset is read. */
export interface Reading {
  readonly report: Report;
  readonly ids: KnownIds;
}

/** Reads one value. A Fault says what is wrong with it; undefined, that it is not used and all is reported. */
export type Reader = (value: unknown, path: string, reading: Reading) => unknown;

/** The definition of an object, with its fields. */
export type RecordSchema = v.GenericSchema & { readonly entries: v.ObjectEntries };

/** How one kind of record is read. */
export interface RecordKind<Schema extends RecordSchema = RecordSchema> {
  /** What people call it. */
  readonly noun: string;
  readonly schema: Schema;
  /** A small record that is right, for hints. */
  readonly example: string;
  /** Readers of fields; all others are read as their definition says, and text as plain text. */
  readonly readers?: Readonly<Record<string, Reader>>;
  /** Required fields that the record can do without, and what stands there instead. */
  readonly fallbacks?: ReadonlyMap<string, unknown>;
  /** Optional fields that would falsify the record if they were left out because they are bad. */
  readonly vital?: readonly string[];
  /** Looks at the whole record. */
  readonly check?: (record: Readonly<Record<string, unknown>>) => Fault | undefined;
}

/** @returns The record, with defaults in place; undefined where it cannot be used, and then why is in the report. */
export function readRecord<Schema extends RecordSchema>(
  kind: RecordKind<Schema>,
  value: unknown,
  path: string,
  reading: Reading,
): v.InferOutput<Schema> | undefined {
  const { report } = reading;
  const isLost = `This ${kind.noun} is left out.`;
  if (!isObject(value)) {
    report.error(path, new Fault(`Found ${found(value)}, not an object.`, exampleHint(kind)), isLost);
    return undefined;
  }
  const record: Record<string, unknown> = {};
  let isUsable = true;
  for (const key in kind.schema.entries) {
    const result = readField(kind, key, value[key], path, reading);
    if (result instanceof Fault)
      isUsable = settleFault(kind, key, result, { record, path, report }) && isUsable;
    else if (result !== undefined) record[key] = result;
  }
  const others = readUnknownFields(kind, value, path, report);
  const fault = isUsable ? kind.check?.(record) : undefined;
  if (fault) report.error(path, fault, isLost);
  // Each field has been read by its own definition, so that all together are of this type.
  return isUsable && !fault ? ({ ...record, ...others } as v.InferOutput<Schema>) : undefined;
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
  return (value, path, reading) => {
    if (!Array.isArray(value)) {
      return new Fault(`Found ${found(value)}, not a list.`, `Write a list such as [${kind.example}].`);
    }
    const ids = idsKey === undefined ? undefined : reading.ids.get(idsKey);
    const records: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      const itemPath = `${path}[${index}]`;
      const record = readRecord(kind, value[index], itemPath, reading);
      if (record === undefined) continue;
      const id = ids && (record as { id: string }).id;
      const firstIndex = id === undefined ? undefined : ids?.get(id);
      if (firstIndex === undefined) {
        if (id !== undefined) ids?.set(id, index);
        records.push(record);
        continue;
      }
      const message = `The id ${found(id)} is taken by ${path}[${firstIndex}].`;
      const hint = `Give each ${kind.noun} an id of its own.`;
      reading.report.error(`${itemPath}.id`, new Fault(message, hint), `This ${kind.noun} is left out.`);
    }
    return records;
  };
}

/** Reads a value by a valibot definition alone. */
export function readBy(schema: v.GenericSchema, value: unknown): unknown {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : explain(result.issues[0], value);
}

/** Whether a value has fields. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// null is how many programs write "nothing".
function readField(kind: RecordKind, key: string, value: unknown, path: string, reading: Reading): unknown {
  const entry = kind.schema.entries[key] as v.GenericSchema;
  if (value === undefined || value === null) {
    if (!isRequired(entry)) return v.getDefault(entry);
    return new Fault(`There is no "${key}".`, exampleHint(kind));
  }
  const fieldPath = joinPath(path, key);
  const read = kind.readers?.[key];
  if (read) return read(value, fieldPath, reading);
  return readBy(entry, typeof value === 'string' ? readText(value, fieldPath, reading.report) : value);
}

interface Destination {
  readonly record: Record<string, unknown>;
  readonly path: string;
  readonly report: Report;
}

/** What becomes of a bad field. @returns Whether its record can still be used. */
function settleFault(
  kind: RecordKind,
  key: string,
  fault: Fault,
  { record, path, report }: Destination,
): boolean {
  const entry = kind.schema.entries[key] as v.GenericSchema;
  const isVital = isRequired(entry) || (kind.vital?.includes(key) ?? false);
  const fallback: unknown = kind.fallbacks?.get(key) ?? (isVital ? undefined : v.getDefault(entry));
  const fieldPath = joinPath(path, key);
  if (fallback === undefined) {
    report.error(fieldPath, fault, isVital ? `This ${kind.noun} is left out.` : 'It is left out.');
    return !isVital;
  }
  record[key] = fallback;
  if (Array.isArray(fallback)) report.error(fieldPath, fault, 'It is left out.');
  else report.warn(fieldPath, fault, fallback === '' ? '' : `It is read as ${found(fallback)}.`);
  return true;
}

// CSL-JSON has more fields than are listed here, and people's own: those are kept. Elsewhere an unknown field is most often a
// misspelt one. `__proto__` is kept nowhere: it would do harm in the first program that copies the record carelessly.
function readUnknownFields(
  kind: RecordKind,
  value: Readonly<Record<string, unknown>>,
  path: string,
  report: Report,
) {
  const { entries, type } = kind.schema;
  const unknownKeys = Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
  if (unknownKeys.length === 0) return undefined;
  const isKept = (key: string): boolean => type === 'loose_object' && key !== '__proto__';
  for (const key of unknownKeys) {
    if (!isKept(key)) report.unknownField(kind.noun, path, key, Object.keys(entries));
  }
  return Object.fromEntries(unknownKeys.filter(isKept).map((key) => [key, value[key]]));
}

function isRequired({ type }: v.GenericSchema): boolean {
  return type !== 'optional' && type !== 'exact_optional';
}

function exampleHint({ noun, example }: RecordKind): string {
  return `Write ${withArticle(noun)} such as ${example}.`;
}

function joinPath(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

const EXPECTED: ReadonlyMap<string, readonly [what: string, hint: string]> = new Map([
  ['string', ['text', 'Write it in double quotes.']],
  ['array', ['a list', 'Write it in square brackets.']],
  ['union', ['text or a number', 'Write it in double quotes.']],
  ['non_empty', ['any text', 'Write at least one word, or leave the field out.']],
]);
const WHOLE_NUMBER = [
  'a whole number from 1 to 5',
  'Write 1 for a detail, 5 for what everybody should see.',
] as const;

// valibot's own words are for programmers.
function explain(issue: v.BaseIssue<unknown>, value: unknown): Fault {
  if (issue.type === 'picklist') {
    const choices = (issue.expected ?? '').replace(/[()]/g, '').replaceAll(' |', ',');
    return new Fault(`Found ${found(value)}, which is none of: ${choices}.`, `Write one of: ${choices}.`);
  }
  const [what, hint] = EXPECTED.get(issue.type) ?? WHOLE_NUMBER;
  return new Fault(`Found ${found(value)}, not ${what}.`, hint);
}
