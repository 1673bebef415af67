// @ts-check
// The results of the contest as Markdown: a table for each thing measured, a row for each subject, a column for each size.
import { digits, figureOf, grouped, table, withSpread } from './figures.mjs';
import { heapTotal } from './heap.mjs';
import { SUBJECTS } from './subjects.mjs';
import { targets } from './targets.mjs';

/** @typedef {import('./contest.mjs').Case} Case */
/** @typedef {import('./measure.mjs').Run} Run */
/** @typedef {{ title: string, unit: string, of: (run: Run) => number | string | undefined, says?: string }} Quantity */

/** @type {readonly Quantity[]} */
const QUANTITIES = [
  {
    title: 'Time to the first events',
    unit: 'ms',
    of: ({ openMs }) => openMs,
    says:
      'From handing the event objects over, scripts loaded, to the first frame that shows some of them: the beginning of the frame ' +
      'after the next, once the subject says so.',
  },
  {
    title: 'Time to the whole picture',
    unit: 'ms',
    of: ({ completeMs }) => completeMs,
    says: 'The same to the frame that shows all of them, where some come in later frames.',
  },
  {
    title: 'Frames while zooming',
    unit: 'ms',
    of: ({ zoom }) => (typeof zoom === 'object' ? zoom.frameP95Ms : zoom),
    says: 'Time from one frame to the next, 95 % of which are below the figure. 16.7 ms is a screen at 60 Hz.',
  },
  {
    title: 'Frames while dragging',
    unit: 'ms',
    of: ({ drag }) => (typeof drag === 'object' ? drag.frameP95Ms : drag),
  },
  {
    title: 'Work of 60 zooms',
    unit: 'ms',
    of: ({ zoom }) => (typeof zoom === 'object' ? zoom.workMs : zoom),
    says:
      'CPU time of the main thread, from the first step to 0.4 s after the last, as the browser counts it ' +
      '(`TaskDuration` in thread ticks): unlike a trace it adds nothing of its own, and unlike a clock on the wall it ' +
      'leaves out what other processes did. Frames are watched in another pass, since watching is work.',
  },
  {
    title: 'Work of 60 moves of a drag',
    unit: 'ms',
    of: ({ drag }) => (typeof drag === 'object' ? drag.workMs : drag),
  },
  {
    title: 'Memory',
    unit: 'MB',
    of: ({ heap }) => heapTotal(heap) / 1e6,
    says:
      'What is alive after garbage collection once it is open, less what was alive before; the event objects are alive in both. ' +
      'JavaScript heap, typed arrays outside of it, and DOM together.',
  },
  { title: '… of which typed arrays', unit: 'MB', of: ({ heap }) => heap.arrayBytes / 1e6 },
  {
    title: 'Bytes shipped',
    unit: 'kB',
    of: ({ shipped }) => shipped.gzipBytes / 1000,
    says: 'All scripts and style sheets that were asked for during the run, after gzip.',
  },
];

/** @param {readonly Case[]} cases @param {number} limitMs @returns {string} Markdown, from a heading of the second level on. */
export function contestReport(cases, limitMs) {
  const shown = SUBJECTS.filter(({ id }) => cases.some(({ subject }) => subject === id));
  const notes = shown.flatMap(({ label, note }) => (note ? [`- **${label}**: ${note}`] : []));
  return `## Beside others

The same events for all: seeded, in clusters from 1900 to 2023, 30 % of them intervals, in 8 categories; given as plain objects
with their dates as text, in no order. The same gestures for all: real input events, 60 steps of the wheel in and out again, and a drag
of 60 moves after zooming in. Each run has a browser of its own, and subjects take turns. Figures are medians, with the least and
the most. Who does not open in ${limitMs / 1000} s is out.

${notes.join('\n')}

### Targets

${targetTable(cases)}

${QUANTITIES.map((quantity) => section(quantity, cases, shown))
  .filter(Boolean)
  .join('\n\n')}
`;
}

/** @param {readonly Case[]} cases */
function targetTable(cases) {
  const rows = targets(cases).map(({ what, target, seen, isMet }) => [
    what,
    target,
    seen,
    isMet ? 'met' : '**missed**',
  ]);
  return rows.length > 0
    ? table([['', 'target', 'seen', ''], ...rows])
    : 'Nothing was measured that has one.';
}

/** @param {Quantity} quantity @param {readonly Case[]} cases @param {readonly import('./subjects.mjs').SubjectInfo[]} shown */
function section(quantity, cases, shown) {
  const { title, says } = quantity;
  const sizes = [...new Set(cases.map(({ count }) => count))];
  const measured = shown.filter(({ id, isStill }) =>
    isStill
      ? cases.some(
          ({ subject, runs }) => subject === id && runs.some((run) => quantity.of(run) !== undefined),
        )
      : true,
  );
  if (measured.length === 0) return '';
  const rows = measured.map(({ id, label }) => [
    label,
    ...sizes.map((size) =>
      cell(
        quantity,
        cases.find(({ subject, count }) => subject === id && count === size),
      ),
    ),
  ]);
  return `### ${title}\n\n${says ? `${says}\n\n` : ''}${table([['events', ...sizes.map(grouped)], ...rows])}`;
}

/** @param {Quantity} quantity @param {Case | undefined} one */
function cell({ of, unit }, one) {
  if (!one) return '';
  if (one.runs.length === 0) return one.problem ?? '';
  const values = one.runs.map(of);
  const figure = figureOf(values.filter((value) => typeof value === 'number'));
  const why = values.find((value) => typeof value === 'string');
  const words = [figure ? withSpread(figure, digits, unit) : '', why ?? '', one.problem ?? ''];
  return words.filter(Boolean).join('; ');
}
