// Checks the text of one dataset: what is wrong with it, what is suspect, and at which line and column. Reads and prints nothing.
import { withoutBom } from '../data/byte-order-mark.ts';
import { examineDataset } from '../data/doctor.ts';
import type { JsonPlace } from '../data/json-places.ts';
import { findJsonPlaces, lineFinder } from '../data/json-places.ts';
import { findJsonFault } from '../data/json-scanner.ts';
import { readDataset } from '../data/read-dataset.ts';
import { findRepeatedNames } from '../data/repeated-names.ts';
import { PROBLEMS_LIMIT } from '../data/report.ts';
import type { Problem } from '../time/time.ts';

/** A problem and where in the file it is; lines and columns begin at 1, and a column is a UTF-16 unit. */
export interface LocatedProblem extends Required<Problem> {
  readonly line: number;
}

/** What is to be said of one file. */
export interface FileCheck {
  /** In the order of the file. */
  readonly problems: readonly LocatedProblem[];
  /** False if there are more than are listed. */
  readonly complete: boolean;
}

/** The texts of sources, by the ids of the sources. */
export type SourceTexts = ReadonlyMap<string, string>;

/**
 * @param text Of the file, with or without a byte-order mark; it is in no column.
 */
export function checkText(text: string, texts: SourceTexts): FileCheck {
  const json = withoutBom(text);
  const { dataset, problems: errors } = readDataset(json);
  const warnings = dataset ? examineDataset(JSON.parse(json), texts) : [];
  return locateProblems(text, [errors, dataset ? findRepeatedNames(json) : [], warnings]);
}

/** Where in a file problems are. @param text Of the file. @param lists Of each, so many are listed. */
export function locateProblems(text: string, lists: readonly (readonly Problem[])[]): FileCheck {
  const json = withoutBom(text);
  // What comes after the limit only counts the rest.
  const problems = lists.flatMap((list) => list.slice(0, PROBLEMS_LIMIT));
  const places = placesIn(json, problems);
  const lineOf = lineFinder(json);
  const located = problems.map((problem): LocatedProblem => {
    const offset = offsetOf(json, places.get(problem.path)!, problem);
    return { ...problem, ...lineOf(offset) };
  });
  return {
    problems: located.toSorted((a, b) => a.line - b.line || a.column - b.column),
    complete: lists.every((list) => list.length <= PROBLEMS_LIMIT),
  };
}

function placesIn(json: string, problems: readonly Problem[]): ReadonlyMap<string, JsonPlace> {
  try {
    JSON.parse(json);
  } catch {
    const offset = findJsonFault(json)?.offset ?? 0;
    return new Map([['', { start: offset, end: offset }]]);
  }
  return findJsonPlaces(
    json,
    problems.map(({ path }) => path),
  );
}

// A column within a text value leads into it, unless escapes before it make the two count differently.
function offsetOf(json: string, { start, end }: JsonPlace, { path, column }: Problem): number {
  if (path === '' || column === undefined || json[start] !== '"') return start;
  const offset = start + column;
  return offset < end && !json.slice(start, offset).includes('\\') ? offset : start;
}
