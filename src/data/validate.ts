// Reads a dataset of unknown shape piece by piece: what is good is kept, what is not is listed with its path. Never throws for bad
// data and never drops anything silently.
import type { Problem } from '../time/time.ts';
import type { TimelineDataset } from './schema.ts';

/** What came of reading. `dataset` is undefined only where the whole cannot be used. */
export interface ParsedDataset {
  readonly dataset: TimelineDataset | undefined;
  readonly problems: Problem[];
}

/** Checks a dataset. */
export function parseDataset(input: unknown): ParsedDataset {
  throw new TypeError(`not yet: ${typeof input}`);
}
