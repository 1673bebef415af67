// Finds names that an object in a JSON text has twice: JSON.parse keeps the last value, and says nothing of the others.
import { quote } from '../time/quote.ts';
import type { Problem } from '../time/time.ts';
import { endOfScalar, endOfText } from './json-places.ts';
import { Fault, Report } from './report.ts';

// A list or an object that is open.
interface Open {
  /** Of an object: its names so far. */
  readonly names: Set<string> | undefined;
  /** Of a list: the place in it. */
  index: number;
  /** What the next value is, as a step of a path. */
  step: string;
}

/**
 * Warns of each such name.
 *
 * @param text JSON that JSON.parse reads; nothing is said of other text.
 * @returns At most as many as are shown, and one more that counts the rest.
 * @example findRepeatedNames('{"events": [], "events": []}')[0].message
 * // 'The name "events" occurs twice in one object: of its values only the last counts.'
 */
export function findRepeatedNames(text: string): Problem[] {
  const report = new Report();
  const open: Open[] = [];
  let isName = false;
  for (let at = 0; at < text.length;) {
    const character = text[at]!;
    const around = open.at(-1);
    if (character === '{' || character === '[') {
      isName = character === '{';
      open.push({ names: isName ? new Set() : undefined, index: 0, step: isName ? '' : '[0]' });
      at++;
    } else if (character === '}' || character === ']') {
      open.pop();
      isName = false;
      at++;
    } else if (character === ',') {
      isName = around?.names !== undefined;
      if (around && !isName) around.step = `[${++around.index}]`;
      at++;
    } else if (character === ':' || /\s/.test(character)) at++;
    else {
      const start = at;
      at = character === '"' ? endOfText(text, at) : endOfScalar(text, at);
      if (isName && around?.names) {
        const name = JSON.parse(text.slice(start, at)) as string;
        around.step = /^[\w$-]{1,60}$/.test(name) ? `.${name}` : `.${quote(name)}`;
        if (around.names.has(name)) report.warn(pathOf(open), repeated(name));
        around.names.add(name);
      }
      isName = false;
    }
  }
  return report.problems();
}

function pathOf(open: readonly Open[]): string {
  return open
    .map(({ step }) => step)
    .join('')
    .replace(/^\./, '');
}

function repeated(name: string): Fault {
  return new Fault(
    `The name ${quote(name)} occurs twice in one object: of its values only the last counts.`,
    'Put what belongs together into one value, and remove the other.',
  );
}
