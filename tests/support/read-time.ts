// Reads dates that a test is sure of, and texts that it is sure are none.
import { isProblem, parseTime } from '../../src/time/parse-time.ts';
import type { Problem, UncertainTime } from '../../src/time/time.ts';

/** The time of an EDTF text. @throws Error if it cannot be read. */
export function time(text: string): UncertainTime {
  const result = parseTime(text);
  if (isProblem(result)) throw new Error(`${text}: ${result.message} ${result.hint}`);
  return result;
}

/** What is wrong with a text, or with what is no text. @throws Error if it can be read. */
export function problem(text: unknown): Problem {
  const result = parseTime(text as string);
  if (!isProblem(result)) throw new Error(`${String(text)} was read, as ${JSON.stringify(result)}`);
  return result;
}
