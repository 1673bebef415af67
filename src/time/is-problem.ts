// Problems among what was asked for.
import type { Problem } from './time.ts';

/** Whether a value is a `Problem`, as opposed to what was asked for. */
export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'severity' in value && 'hint' in value;
}
