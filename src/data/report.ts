// Collects what is wrong with a dataset, so that a file with a million mistakes still gives a list that people can read.
import { quote } from '../time/quote.ts';
import type { Problem } from '../time/time.ts';

/** Problems listed in full; more are only counted. Nobody reads on further before correcting these. */
export const PROBLEMS_LIMIT = 200;

/** What is wrong with one value. Who reads the record around it knows its place, and what becomes of the record. */
export class Fault {
  constructor(
    readonly message: string,
    readonly hint: string,
    /** 1-based column in a text value. */
    readonly column?: number,
  ) {}
}

/** The fault of a value that is not what it should be; `what` goes on after "Found 5, ". */
export function misfit(value: unknown, what: string, hint: string): Fault {
  return new Fault(`Found ${found(value)}, ${what}.`, hint);
}

/** A list of problems under construction. */
export class Report {
  // One more than is shown, which tells that there are more.
  readonly #listed = { error: [] as Problem[], warning: [] as Problem[] };
  readonly #unknownFields = new Set<string>();
  #count = 0;

  /** This part could not be used. */
  error(path: string, fault: Fault, consequence?: string): void {
    this.#add('error', path, fault, consequence);
  }

  /** This part is shown, but look at it. */
  warn(path: string, fault: Fault, consequence?: string): void {
    this.#add('warning', path, fault, consequence);
  }

  /** A field that the format does not have; each name is one problem, however often it occurs. */
  unknownField(noun: string, path: string, key: string, knownKeys: readonly string[]): void {
    const name = `${noun}.${key}`;
    if (this.#unknownFields.has(name)) return;
    this.#unknownFields.add(name);
    const message = `The field ${quote(key)} is not one that ${withArticle(noun)} has.`;
    const fault = new Fault(message, `The fields are: ${knownKeys.join(', ')}.`);
    // A hostile name may be anything; in a path it is quoted unless it is a plain word.
    const shownKey = /^[\w$-]{1,60}$/.test(key) ? key : quote(key);
    this.warn(joinPath(path, shownKey), fault, 'It is left out wherever it occurs.');
  }

  /** Errors first, then warnings, at most `PROBLEMS_LIMIT` in all, and one more that counts the rest. */
  problems(): Problem[] {
    const { error, warning } = this.#listed;
    const shown = [...error, ...warning].slice(0, PROBLEMS_LIMIT);
    const moreCount = this.#count - shown.length;
    if (moreCount > 0) {
      shown.push({
        path: '',
        message: `There ${moreCount === 1 ? 'is' : 'are'} ${countOf(moreCount, 'more problem')}.`,
        hint: 'Correct those above and read the file again.',
        severity: error.length > PROBLEMS_LIMIT ? 'error' : 'warning',
      });
    }
    return shown;
  }

  #add(severity: Problem['severity'], path: string, fault: Fault, consequence = ''): void {
    this.#count++;
    const list = this.#listed[severity];
    if (list.length > PROBLEMS_LIMIT) return;
    const { hint, column } = fault;
    const message = `${fault.message} ${consequence}`.trimEnd();
    list.push({ path, message, hint, severity, ...(column && { column }) });
  }
}

/** The path of a field; '' is that of the whole. */
export function joinPath(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

/** What was found, in words that are short and harmless: text is quoted and cut, with what cannot be seen written out. */
export function found(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' || typeof value === 'symbol' ? `a ${typeof value}` : String(value);
}

/** What to write where something else stands for text. */
export function textHint(value: unknown): string {
  if (typeof value !== 'object') return 'Write it in double quotes.';
  const brackets = Array.isArray(value) ? 'square brackets' : 'braces';
  return `Write one text in double quotes, such as "A few words.", without the ${brackets}.`;
}

/** A number with its noun, which takes an s: `1 event`, `1,200 events`. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `an event`, `a source`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
