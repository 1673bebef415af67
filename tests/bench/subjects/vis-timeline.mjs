// @ts-check
// vis-timeline as its first example has it: items in groups, stacked, everything else by default. Its own DataSet takes
// the items; it reads the dates itself.

const PACKAGE = '/npm/vis-timeline';

/** @type {import('../stage.mjs').Subject} */
export const subject = {
  scripts: [{ src: `${PACKAGE}/standalone/umd/vis-timeline-graph2d.min.cjs` }],
  styles: [`${PACKAGE}/styles/vis-timeline-graph2d.min.css`],
  open: async (container, /** @type {import("../events.mjs").Chronicle} */ { events, categories }) => {
    const { vis } = /** @type {any} */ (window);
    const items = events.map(toItem);
    const groups = categories.map(({ id, label }) => ({ id, content: label }));
    const timeline = await new Promise((resolve) => {
      /** @type {any} */
      const made = new vis.Timeline(container, new vis.DataSet(items), new vis.DataSet(groups), {
        height: '100%',
        zoomFriction: 10, // a step of its wheel is 20 % otherwise
        // Its first picture is of today; the second one is of the events.
        onInitialDrawComplete: () => queueMicrotask(() => made.on('changed', () => resolve(made))),
      });
    });
    return {
      range: () => {
        const { start, end } = timeline.getWindow();
        return { start: Number(start), end: Number(end) };
      },
      plot: () => rectOf(container, '.vis-panel.vis-center'),
    };
  },
};

/** @param {import('../events.mjs').PlainEvent} event */
function toItem({ id, title, date, category }) {
  const [start, end] = date.split('/');
  return { id, content: title, group: category, start, ...(end ? { end } : {}) };
}

/** @param {HTMLElement} container @param {string} selector */
function rectOf(container, selector) {
  return (container.querySelector(selector) ?? container).getBoundingClientRect();
}
