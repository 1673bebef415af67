// @ts-check
// Who is measured, and how a reader zooms them. What runs in the page is in the folder of the same name.
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} SubjectInfo
 * @property {string} id Name of its module in subjects/.
 * @property {string} label
 * @property {boolean} isPeer Somebody else's: the quick benchmark tries it with few events only.
 * @property {import('./gestures.mjs').ZoomBy} zoomBy Chosen so that a step zooms by about 10 %, where it can be chosen.
 * @property {boolean} [isStill] It is opened and kept, but not zoomed and dragged.
 * @property {string} [note] What a reader of the figures has to know.
 */

/** @type {readonly SubjectInfo[]} */
export const SUBJECTS = [
  {
    id: 'floor',
    label: 'bare canvas (floor)',
    isPeer: false,
    zoomBy: { wheelPx: 7 },
    note:
      'the least that any timeline must do, in 160 lines: reads dates with `Date.parse`, groups by lane, sorts starts and ends, and ' +
      'draws on one canvas how many events are active in each pixel column of each lane. ' +
      'No labels, no details, no accessibility. [Its code](../tests/bench/subjects/floor.mjs)',
  },
  {
    id: 'own',
    label: 'this element',
    isPeer: false,
    zoomBy: { wheelPx: 7, key: 'Control' },
    note:
      'whole, as one script tag gives it: lanes, labels, the list for screen readers and the keyboard, details, overview. Of a million ' +
      'events it shows the first before all are there.',
  },
  {
    id: 'own-columns',
    label: 'this element, from columns',
    isPeer: false,
    zoomBy: { wheelPx: 7, key: 'Control' },
    isStill: true,
    note: 'the same times, titles and categories in typed arrays (`columns`), which are alive before and after.',
  },
  {
    id: 'vis-timeline',
    label: `vis-timeline ${versionOf('vis-timeline')}`,
    isPeer: true,
    zoomBy: { wheelPx: 7 },
    note: 'its defaults, with groups: items are elements of the page, stacked; it takes the height that they need and scrolls.',
  },
  {
    id: 'timelinejs',
    label: `TimelineJS ${versionOf('@knight-lab/timelinejs')}`,
    isPeer: true,
    zoomBy: { wheelPx: 0 },
    note:
      'its defaults, with groups and a local typeface. Its wheel does not zoom: instead it gets 60 clicks on its buttons, five in ' +
      'and five out by turns, since it has eleven steps in all. A drag moves its strip of events.',
  },
  {
    id: 'echarts',
    label: `ECharts ${versionOf('echarts')}`,
    isPeer: true,
    zoomBy: { wheelPx: 7 },
    note:
      'a chart library on a time axis: a large scatter series for moments, a custom series for intervals, from typed arrays. It ' +
      'draws many events over several frames: *first events* is the first of them, *whole picture* the last. No labels, no list.',
  },
];

/** @param {string} name @returns {string} Of the package that is installed. */
function versionOf(name) {
  const { version } = JSON.parse(
    readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8'),
  );
  return version;
}
