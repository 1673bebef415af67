// What the command shows to people, as text; nothing in it can command a terminal. Prints nothing.
import { countOf } from '../data/report.ts';
import type { FileCheck, LocatedProblem } from './check-file.ts';

/** A file with what is to be said of it. */
export interface CheckedFile extends FileCheck {
  /** As it was named to the command. */
  readonly file: string;
  /** Unified diff of what was rewritten, '' if nothing was; undefined where nothing was to be. */
  readonly diff: string | undefined;
}

/** Errors and warnings in a list. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

// Controls but for the line break and the tab, halves of surrogate pairs, and all that has no shape of its own: directions,
// joiners, marks of order and the like.
const UNSEEN = /[^\P{C}\n\t]|[\p{Zl}\p{Zp}]/gu;
const COLORS = { error: 31, warning: 33, '-': 31, '+': 32, soft: 2 } as const;

/** How many errors and warnings the files have together. */
export function countProblems(files: readonly FileCheck[]): Counts {
  const problems = files.flatMap((file) => file.problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** The text with every character that cannot be seen written as `\u202E`; line breaks and tabs stay. */
export function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, (found) =>
    Array.from({ length: found.length }, (_, i) => `\\u${hex(found.charCodeAt(i))}`).join(''),
  );
}

function hex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}

/** One JSON document; see docs/checking.md. Unseen characters are escapes, so that it can be shown as it is. */
export function formatJson(files: readonly CheckedFile[]): string {
  const document = {
    files: files.map(({ file, problems, complete, diff }) => ({
      file,
      ...countProblems([{ problems, complete }]),
      complete,
      // Without what a problem may have besides.
      problems: problems.map(({ severity, path, line, column, message, hint }) => ({
        severity,
        path,
        line,
        column,
        message,
        hint,
      })),
      ...(diff !== undefined && { diff }),
    })),
    ...countProblems(files),
  };
  return `${escapeUnseen(JSON.stringify(document, null, 2))}\n`;
}

/** Each problem in three lines, the changes before them, and one line with the counts. */
export function formatPlain(files: readonly CheckedFile[], isColored: boolean): string {
  const paint = (color: keyof typeof COLORS, text: string) =>
    isColored ? `\u001B[${COLORS[color]}m${text}\u001B[0m` : text;
  const blocks = files.flatMap((checked) => [
    ...(checked.diff ? [formatDiff(checked.diff, paint)] : []),
    ...checked.problems.map((problem) => formatProblem(checked.file, problem, paint)),
    ...(checked.complete
      ? []
      : [`${escapeUnseen(checked.file)} has more problems. Correct these and check it again.\n`]),
  ]);
  const { errors, warnings } = countProblems(files);
  const counts = `${countOf(errors, 'error')}, ${countOf(warnings, 'warning')} in ${countOf(files.length, 'file')}.\n`;
  return [...blocks, counts].join('\n');
}

type Paint = (color: keyof typeof COLORS, text: string) => string;

function formatProblem(file: string, problem: LocatedProblem, paint: Paint): string {
  const { severity, path, line, column, message, hint } = problem;
  const head = `${file}:${line}:${column} `;
  // A name is one line, whatever is in it.
  const words = [head, path, message, hint].map((text) => escapeUnseen(text.replace(/[\n\t]/g, ' ')));
  const [place, where, what, remedy] = words as [string, string, string, string];
  return `${place}${paint(severity, severity)}${where && ` ${where}`}\n  ${what}\n  ${paint('soft', remedy)}\n`;
}

function formatDiff(diff: string, paint: Paint): string {
  const lines = escapeUnseen(diff.replaceAll('\r\n', '\n')).split('\n');
  return lines
    .map((line) => (line.startsWith('-') ? paint('-', line) : line.startsWith('+') ? paint('+', line) : line))
    .join('\n');
}
