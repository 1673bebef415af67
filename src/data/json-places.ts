// Finds where in a JSON text the values of some paths stand. Only for text that JSON.parse reads; one pass, without recursion, so
// that neither size nor depth matters. For tools that show a file; the page has no lines.
import { quote } from '../time/quote.ts';

/** Where a value stands: UTF-16 units from the start of the text, `end` after its last. */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
}

// A value that is asked for, or that holds one.
interface Wanted {
  /** By `[3]` in a list, by name in an object. */
  readonly children: Map<string, Wanted>;
  place?: JsonPlace;
}

// A list or an object that is open.
interface Open {
  readonly wanted: Wanted | undefined;
  readonly start: number;
  /** Of a list: the place in it. */
  index: number | undefined;
}

// A quoted name is always the last.
const STEP = /\[\d+\]|".*"$|[^.[]+/gs;
const SCALAR = /[^\s,\]}]+/y;

/**
 * Finds the values at some paths such as `events[3].citations[0].source`. Where there is no such value, its place is that of the
 * innermost list or object around it; a name that occurs twice in an object has its last value, as in JSON.parse.
 *
 * @param text JSON that JSON.parse reads; nothing is said of other text.
 * @param paths '' is the whole.
 */
export function findJsonPlaces(text: string, paths: Iterable<string>): Map<string, JsonPlace> {
  const root: Wanted = { children: new Map() };
  const steps = Array.from(paths, (path) => [path, path.match(STEP) ?? []] as const);
  for (const [, names] of steps) {
    let wanted = root;
    for (const name of names) {
      const known = wanted.children.get(name);
      const child = known ?? { children: new Map() };
      if (!known) wanted.children.set(name, child);
      wanted = child;
    }
  }
  locate(text, root);
  return new Map(steps.map(([path, names]) => [path, placeOf(root, names)]));
}

function placeOf(root: Wanted, names: readonly string[]): JsonPlace {
  let wanted = root;
  let place = root.place ?? { start: 0, end: 0 };
  for (const name of names) {
    wanted = wanted.children.get(name)!;
    if (!wanted.place) break;
    place = wanted.place;
  }
  return place;
}

/** Gives each wanted value its place. */
function locate(text: string, root: Wanted): void {
  const open: Open[] = [];
  // What the next value is, if it is wanted; of an object, what the name before it says.
  let next: Wanted | undefined = root;
  let isName = false;
  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    const around = open.at(-1);
    if (character === '{' || character === '[') {
      const isList = character === '[';
      open.push({ wanted: next, start: at, index: isList ? 0 : undefined });
      next = isList ? next?.children.get('[0]') : undefined;
      isName = !isList;
      at++;
    } else if (character === '}' || character === ']') {
      at++;
      const { wanted, start } = open.pop()!;
      if (wanted) wanted.place = { start, end: at };
    } else if (character === ',') {
      isName = around?.index === undefined;
      if (around?.index !== undefined) {
        around.index++;
        next = around.wanted?.children.get(`[${around.index}]`);
      }
      at++;
    } else if (character === ':' || /\s/.test(character)) at++;
    else {
      const start = at;
      at = character === '"' ? endOfText(text, at) : endOfScalar(text, at);
      if (isName) next = childNamed(around?.wanted, text.slice(start, at));
      else if (next) next.place = { start, end: at };
      isName = false;
    }
  }
}

// Names that are no plain words stand in paths as they are quoted.
function childNamed(wanted: Wanted | undefined, token: string): Wanted | undefined {
  if (!wanted || wanted.children.size === 0) return undefined;
  const name = JSON.parse(token) as string;
  return wanted.children.get(name) ?? wanted.children.get(quote(name));
}

/** Where a quoted text ends that begins at `start`: after its last quotation mark. */
export function endOfText(text: string, start: number): number {
  for (let end = start + 1; ; end++) {
    end = text.indexOf('"', end);
    if (end < 0) return text.length;
    let backslashCount = 0;
    while (text[end - 1 - backslashCount] === '\\') backslashCount++;
    if (backslashCount % 2 === 0) return end + 1;
  }
}

/** Where a number, `true`, `false` or `null` ends that begins at `start`. */
export function endOfScalar(text: string, start: number): number {
  SCALAR.lastIndex = start;
  SCALAR.test(text);
  return SCALAR.lastIndex;
}

/** A function that tells the line and the column of an offset in a text, both from 1; a column is a UTF-16 unit. */
export function lineFinder(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (found) => found.index + found[0].length)];
  return (offset) => {
    let line = 0;
    for (let after = starts.length; after - line > 1;) {
      const middle = (line + after) >> 1;
      if (starts[middle]! <= offset) line = middle;
      else after = middle;
    }
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}
