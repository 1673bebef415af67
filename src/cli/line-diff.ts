// The differences of two texts in the unified format of diff and patch. Only for texts of which each line answers to the line of
// the same number, as when words have been replaced in place: then no line needs to be searched for, whatever the size.
// https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html

const CONTEXT_LINES = 3;

/**
 * A unified diff; '' if the texts are the same.
 *
 * @param name Of the file, as it is in the two header lines.
 * @throws RangeError if one text has more lines than the other.
 */
export function diffLines(name: string, before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  if (old.length !== fresh.length)
    throw new RangeError('diffLines: the texts have different numbers of lines.');
  const changed = [...old.keys()].filter((i) => old[i] !== fresh[i]);
  if (changed.length === 0) return '';
  const hunks: string[] = [];
  for (let i = 0; i < changed.length;) {
    const from = i;
    // Changes share a hunk if the lines around them would meet.
    do i++;
    while (i < changed.length && changed[i]! - changed[i - 1]! - 1 <= 2 * CONTEXT_LINES);
    const first = Math.max(0, changed[from]! - CONTEXT_LINES);
    const stop = Math.min(old.length, changed[i - 1]! + 1 + CONTEXT_LINES);
    const range = `${first + 1},${stop - first}`;
    hunks.push(`@@ -${range} +${range} @@\n`, hunkLines(old, fresh, first, stop).join(''));
  }
  return [`--- ${name}\n`, `+++ ${name}\n`, ...hunks].join('');
}

/** With their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function hunkLines(old: readonly string[], fresh: readonly string[], first: number, stop: number): string[] {
  const lines: string[] = [];
  for (let i = first; i < stop;) {
    const from = i;
    while (i < stop && old[i] !== fresh[i]) i++;
    for (const line of old.slice(from, i)) lines.push(marked('-', line));
    for (const line of fresh.slice(from, i)) lines.push(marked('+', line));
    if (i < stop) lines.push(marked(' ', old[i++]!));
  }
  return lines;
}

function marked(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}
