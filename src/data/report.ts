// Collects what is wrong with a dataset, so that a file with a million mistakes still gives a list that people can read.
import { quote } from '../time/edtf-text.ts';
import type { Problem } from '../time/time.ts';

/** Problems listed in full; more are only counted. Nobody reads on further before correcting these. */
const PROBLEMS_LIMIT = 200;

/** What is wrong with one value. Who reads the record around it knows its place, and what becomes of the record. */
export class Fault {
  constructor(
    readonly message: string,
    readonly hint: string,
    /** 1-based column in a text value. */
    readonly column?: number,
  ) {}
}

/** A list of problems under construction. */
export interface Report {
  /** This part could not be used. */
  error(path: string, fault: Fault, consequence?: string): void;
  /** This part is shown, but look at it. */
  warn(path: string, fault: Fault, consequence?: string): void;
  /** Counts a field that the format does not have; each name is one problem, however often it occurs. */
  unknownField(noun: string, path: string, key: string, knownKeys: readonly string[]): void;
  /** Errors first, then warnings, at most `PROBLEMS_LIMIT` in all, and one more that counts the rest. */
  problems(): Problem[];
}

/** An empty report. */
export function createReport(): Report {
  const listed = { error: [] as Problem[], warning: [] as Problem[] };
  const counts = { error: 0, warning: 0 };
  const unknownFields = new Map<string, { path: string; fault: Fault; count: number }>();

  const add = (severity: Problem['severity'], path: string, fault: Fault, consequence = ''): void => {
    counts[severity]++;
    if (listed[severity].length >= PROBLEMS_LIMIT) return;
    const { hint, column } = fault;
    const message = consequence ? `${fault.message} ${consequence}` : fault.message;
    listed[severity].push({ path, message, hint, severity, ...(column !== undefined && { column }) });
  };

  return {
    error: (path, fault, consequence) => add('error', path, fault, consequence),
    warn: (path, fault, consequence) => add('warning', path, fault, consequence),
    unknownField(noun, path, key, knownKeys) {
      const name = `${noun}.${key}`;
      const known = unknownFields.get(name);
      if (known) known.count++;
      else if (unknownFields.size >= PROBLEMS_LIMIT) counts.warning++;
      else {
        const message = `The field ${quote(key)} is not one that ${withArticle(noun)} has.`;
        const fault = new Fault(message, `The fields are: ${knownKeys.join(', ')}.`);
        unknownFields.set(name, { path: `${path && `${path}.`}${pathKey(key)}`, fault, count: 1 });
      }
    },
    problems() {
      for (const { path, fault, count } of unknownFields.values()) {
        const others = count > 1 ? ` So it is at ${countOf(count - 1, 'other place')}.` : '';
        add('warning', path, fault, `It is left out.${others}`);
      }
      unknownFields.clear();
      const shown = [...listed.error, ...listed.warning].slice(0, PROBLEMS_LIMIT);
      const moreCount = counts.error + counts.warning - shown.length;
      if (moreCount > 0) shown.push(moreProblem(moreCount, counts.error > PROBLEMS_LIMIT));
      return shown;
    },
  };
}

/** What was found, in words that are short and harmless: text is quoted and cut, with what cannot be seen written out. */
export function found(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' || typeof value === 'symbol' ? `a ${typeof value}` : String(value);
}

/** A number with its noun, which takes an s: `1 event`, `1,200 events`. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `an event`, `a source`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function moreProblem(count: number, hasErrors: boolean): Problem {
  return {
    path: '',
    message: `There ${count === 1 ? 'is' : 'are'} ${countOf(count, 'more problem')}.`,
    hint: 'Correct those above and read the file again.',
    severity: hasErrors ? 'error' : 'warning',
  };
}

// A hostile name may be anything; in a path it is quoted unless it is a plain word.
function pathKey(key: string): string {
  return /^[\w$-]{1,60}$/.test(key) ? key : quote(key);
}
