// A closer look at a dataset, for who writes it. Loaded when somebody first asks for it.
import { examineDataset } from '../data/doctor.ts';
import { parseJson } from '../data/parse-json.ts';
import type { Problem } from '../time/time.ts';

let last: { readonly input: unknown; readonly found: readonly Problem[] } | undefined;

/** What is legal yet suspect in a dataset; looked for once, however often it is asked. */
export function checkData(input: unknown): readonly Problem[] {
  if (last?.input !== input) last = { input, found: examineDataset(parsed(input)) };
  return last?.found ?? [];
}

// What cannot be read is on the list already.
function parsed(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return parseJson(input);
  } catch {
    return undefined;
  }
}
