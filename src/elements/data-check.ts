// A closer look at a dataset, for who writes it. Loaded when somebody first asks for it.
import { examineDataset } from '../data/doctor.ts';
import { parseJson } from '../data/parse-json.ts';
import { findRepeatedNames } from '../data/repeated-names.ts';
import type { Problem } from '../time/time.ts';

let last: { readonly input: unknown; readonly found: readonly Problem[] } | undefined;

// What has been read bit by bit is not here as a whole.
const TOO_LARGE: Problem = {
  path: '',
  message:
    'This dataset is too large, or of another form than one JSON object, to be looked at more closely in a page.',
  hint: 'Look at its file with the command: npx cited-timeline check FILE',
  severity: 'warning',
};

/** What is legal yet suspect in a dataset; looked for once, however often it is asked. */
export function checkData(input: unknown): readonly Problem[] {
  if (input === undefined) return [TOO_LARGE];
  if (last?.input !== input) last = { input, found: examined(input) };
  return last?.found ?? [];
}

function examined(input: unknown): readonly Problem[] {
  if (typeof input !== 'string') return examineDataset(input);
  try {
    return [...examineDataset(parseJson(input)), ...findRepeatedNames(input)];
  } catch {
    // What cannot be read is on the list already.
    return [];
  }
}
