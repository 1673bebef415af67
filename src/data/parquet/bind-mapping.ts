// A mapping and the columns of a file → what to read. What the mapping does not say is guessed by the names of columns.
import type { Problem } from '../../time/time.ts';
import { Fault, found } from '../report.ts';
import type { Mapping, MappingKey } from './mapping.ts';
import { mappingProblem } from './mapping.ts';
import type { FileColumn } from './schema-columns.ts';

/** What a number in a column of a time counts. `hhmm`: 1435 is 14:35. */
export type TimeUnit = 'ms' | 'seconds' | 'minutes' | 'hours' | 'days' | 'hhmm';

/** A column that is part of a time. */
export interface TimeTerm {
  readonly column: FileColumn;
  readonly unit: TimeUnit | undefined;
}

/** A text: what stands in it, and columns. */
export type TextParts = readonly (string | FileColumn)[];

/** What to read of a file. */
export interface ReadingPlan {
  /** Added up: a day and a time of day, say. */
  readonly start: readonly TimeTerm[];
  readonly end: readonly TimeTerm[] | undefined;
  readonly texts: { readonly [key in 'title' | 'place' | 'summary' | 'id']?: TextParts };
  readonly category: FileColumn | undefined;
  readonly importance: FileColumn | undefined;
}

/** What came of looking for the columns. `plan` is undefined where nothing says when events are. */
export interface BoundMapping {
  readonly plan: ReadingPlan | undefined;
  readonly problems: readonly Problem[];
}

const UNITS: readonly TimeUnit[] = ['ms', 'seconds', 'minutes', 'hours', 'days', 'hhmm'];
const NAMES_SHOWN = 30;

/** Names that say what a column is, the surest first. */
const NAMES: Readonly<Record<'start' | 'end' | 'title' | 'category', RegExp>> = {
  start:
    /^(start(ed|s)?|begin|start[_ -]?(date|time)|date|datetime|timestamp|time|when)([_ -]?(utc|at|time))?$/i,
  end: /^(end(ed|s)?|stop|end[_ -]?(date|time))([_ -]?(utc|at))?$/i,
  title: /^(title|name|label|event|headline|subject)$/i,
  category: /^(category|type|kind|class|group)$/i,
};
const IS_TIME = (column: FileColumn): boolean => column.kind === 'time' || column.kind === 'day';

/** Finds the columns that a mapping names. */
export function bindMapping(mapping: Mapping, columns: readonly FileColumn[]): BoundMapping {
  const binder = new Binder(columns);
  const given = Object.keys(mapping).length > 0;
  const guessed = guess(mapping, columns, !given);
  const whole = { ...guessed.mapping, ...mapping };
  const { start: startText, end, category, importance } = whole;
  if (startText === undefined) {
    const fault = new Fault(
      `Nothing says when events are. ${columnsAre(columns)}`,
      'Name the column of dates, as in columns="start: date".',
    );
    return { plan: undefined, problems: [mappingProblem(fault)] };
  }
  const start = binder.time('start', startText);
  const texts: { -readonly [key in keyof ReadingPlan['texts']]: TextParts } = {};
  for (const key of ['title', 'place', 'summary', 'id'] as const) {
    const text = whole[key];
    const parts = text === undefined ? undefined : binder.text(key, text);
    if (parts) texts[key] = parts;
  }
  const plan = {
    end: end === undefined ? undefined : binder.time('end', end),
    texts,
    category: category === undefined ? undefined : binder.column('category', category),
    importance: importance === undefined ? undefined : binder.column('importance', importance),
  };
  const problems = [...binder.problems, ...guessed.problems];
  if (whole.title === undefined) {
    const fault = new Fault(
      `Nothing says what events are called. ${columnsAre(columns)}`,
      'Name a column, or write a text with columns in braces: title: Flight {number}.',
    );
    problems.push(mappingProblem(fault, 'warning'));
  }
  return { plan: start && { start, ...plan }, problems };
}

/** All columns that a plan reads, each once. */
export function columnsRead({ start, end = [], texts, category, importance }: ReadingPlan): Set<string> {
  const columns = [...start, ...end].map(({ column }) => column);
  for (const part of Object.values(texts).flat()) if (typeof part !== 'string') columns.push(part);
  for (const column of [category, importance]) if (column) columns.push(column);
  return new Set(columns.map(({ name }) => name));
}

class Binder {
  readonly problems: Problem[] = [];
  readonly #columns: readonly FileColumn[];

  constructor(columns: readonly FileColumn[]) {
    this.#columns = columns;
  }

  column(key: MappingKey, name: string): FileColumn | undefined {
    const column = this.#find(name) ?? this.#find(/^\{([^{}]*)\}$/.exec(name)?.[1] ?? '');
    if (column && column.kind !== 'other') return column;
    const what = column ? 'is a list or a structure' : 'is not there';
    const hint = column ? 'Name a column of texts, numbers or dates.' : columnsAre(this.#columns);
    this.problems.push(mappingProblem(new Fault(`${key}: the column ${found(name)} ${what}.`, hint)));
    return undefined;
  }

  time(key: MappingKey, text: string): readonly TimeTerm[] | undefined {
    // A name may have a plus in it.
    const terms = this.#find(text) ? [text] : text.split('+').map((term) => term.trim());
    const bound = terms.map((term) => this.#term(key, term));
    return bound.every((term) => term !== undefined) ? bound : undefined;
  }

  text(key: MappingKey, text: string): TextParts | undefined {
    if (!text.includes('{')) {
      const column = this.column(key, text);
      return column && [column];
    }
    const parts: (string | FileColumn)[] = [];
    for (const [index, part] of text.split(/\{([^{}]*)\}/).entries()) {
      if (index % 2 === 0) {
        if (part) parts.push(part);
        continue;
      }
      const column = this.column(key, part.trim());
      if (!column) return undefined;
      parts.push(column);
    }
    return parts;
  }

  #term(key: MappingKey, text: string): TimeTerm | undefined {
    const exact = this.#find(text);
    const [, name = '', last] = /^(.*?)\s+(\w+)$/.exec(text) ?? [];
    const unit = exact ? undefined : UNITS.find((known) => known === last?.toLowerCase());
    const column = exact ?? this.column(key, unit ? name : text);
    if (!column) return undefined;
    if (column.kind !== 'boolean') return { column, unit };
    const fault = new Fault(
      `${key}: the column ${found(column.name)} holds no times.`,
      columnsAre(this.#columns),
    );
    this.problems.push(mappingProblem(fault));
    return undefined;
  }

  #find(name: string): FileColumn | undefined {
    return (
      this.#columns.find((column) => column.name === name) ??
      this.#columns.find((column) => column.name.toLowerCase() === name.toLowerCase())
    );
  }
}

// Names first; where none fits, the first column of the right kind, and then a problem says so.
function guess(
  mapping: Mapping,
  columns: readonly FileColumn[],
  isAll: boolean,
): { mapping: Mapping; problems: Problem[] } {
  const guessed: { -readonly [key in MappingKey]?: string } = {};
  const flat = columns.filter(({ kind }) => kind !== 'other' && kind !== 'boolean');
  const named = (key: keyof typeof NAMES): FileColumn | undefined =>
    flat.find(({ name }) => NAMES[key].test(name));
  const assumed: string[] = [];
  const take = (key: MappingKey, sure: FileColumn | undefined, likely?: FileColumn): void => {
    const column = sure ?? likely;
    if (mapping[key] !== undefined || !column) return;
    guessed[key] = column.name;
    if (!sure) assumed.push(`${key}: ${column.name}`);
  };
  const start = flat.filter(IS_TIME).find(({ name }) => NAMES.start.test(name)) ?? named('start');
  take('start', start, flat.find(IS_TIME));
  const taken = mapping.start ?? guessed.start;
  take(
    'title',
    named('title'),
    flat.find(({ kind, name }) => kind === 'text' && name !== taken),
  );
  if (isAll) {
    take('end', named('end'));
    take('category', named('category'));
  }
  if (assumed.length === 0) return { mapping: guessed, problems: [] };
  const fault = new Fault(
    `No names say what columns are for: assumed ${found(assumed.join(', '))}. ${columnsAre(columns)}`,
    'Write which are meant, as in columns="start: date, title: {from} to {to}".',
  );
  return { mapping: guessed, problems: [mappingProblem(fault, 'warning')] };
}

function columnsAre(columns: readonly FileColumn[]): string {
  const names = columns.slice(0, NAMES_SHOWN).map(({ name }) => found(name));
  if (columns.length > NAMES_SHOWN) names.push(`${columns.length - NAMES_SHOWN} more`);
  return `The columns are ${names.join(', ')}.`;
}
