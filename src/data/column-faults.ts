// What is wrong with columns, in a few problems: a million bad values of one kind are one problem, which names the first few.
import type { Problem } from '../time/time.ts';
import type { Fault } from './report.ts';
import { joinPath } from './report.ts';

/** Places named of each kind of fault; more are counted. */
const NAMED = 3;

interface Kind {
  readonly column: string;
  readonly severity: Problem['severity'];
  readonly first: Fault;
  readonly consequence: string;
  readonly places: number[];
  count: number;
}

/** What becomes of what is wrong. */
export interface Consequence {
  readonly severity: Problem['severity'];
  /** One sentence. */
  readonly text: string;
}

/** A list of problems with columns under construction. */
export class ColumnFaults {
  readonly #kinds = new Map<string, Kind>();

  /** A whole column; '' is all of them. */
  column(name: string, fault: Fault, consequence: Consequence): void {
    this.#kinds.set(`${name} ${fault.message}`, this.#kind(name, fault, consequence));
  }

  /** A value of a column. @param kind Those of one kind become one problem. @param fault Made for the first one only. */
  value(name: string, kind: string, place: number, fault: () => readonly [Fault, Consequence]): void {
    const key = `${name}[] ${kind}`;
    let known = this.#kinds.get(key);
    if (!known) this.#kinds.set(key, (known = this.#kind(name, ...fault())));
    known.count += 1;
    if (known.places.length < NAMED) known.places.push(place);
  }

  /** Errors first, then warnings, in the order in which their kinds came. */
  problems(): Problem[] {
    const problems = [...this.#kinds.values()].map(problemOf);
    return problems.toSorted((a, b) => Number(a.severity > b.severity) - Number(a.severity < b.severity));
  }

  #kind(column: string, first: Fault, { severity, text }: Consequence): Kind {
    return { column, severity, first, consequence: text, places: [], count: 0 };
  }
}

function problemOf({ column, severity, first, consequence, places, count }: Kind): Problem {
  const path = column ? joinPath('columns', column) : 'columns';
  const { message, hint } = first;
  if (places.length === 0) return { path, message: `${message} ${consequence}`.trimEnd(), hint, severity };
  const [place, ...others] = places;
  const moreCount = count - places.length;
  const names = others.map((other) => `${path}[${other}]`);
  if (moreCount > 0) names.push(`${moreCount.toLocaleString('en')} more`);
  const again = names.length > 0 ? ` So ${count === 2 ? 'is' : 'are'} ${listed(names)}.` : '';
  return { path: `${path}[${place}]`, message: `${message} ${consequence}${again}`, hint, severity };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
