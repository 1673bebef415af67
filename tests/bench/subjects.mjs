// @ts-check
// Who is measured, and how a reader zooms them. What runs in the page is in the folder of the same name.

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
      'the least that any timeline must do, in 200 lines: reads dates with `Date.parse`, groups by lane, sorts starts and ends, and ' +
      'draws on one canvas how many events are active in each pixel column of each lane; or each mark, while at most 5,000 are in ' +
      'view. No labels, no details, no accessibility. [Its code](../tests/bench/subjects/floor.mjs)',
  },
  {
    id: 'own',
    label: 'this element',
    isPeer: false,
    zoomBy: { wheelPx: 7, key: 'Control' },
    note: 'whole, as one script tag gives it: lanes, labels, the list for screen readers and the keyboard, details, overview.',
  },
];
