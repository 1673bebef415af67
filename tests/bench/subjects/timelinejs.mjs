// @ts-check
// TimelineJS3 with its defaults, but for a typeface that is on every machine: its own comes from another server. It shows
// each event as a slide, above a strip with all of them. The strip zooms by two buttons and can be dragged.

const PACKAGE = '/npm/@knight-lab/timelinejs/dist';

/** @type {import('../stage.mjs').Subject} */
export const subject = {
  scripts: [{ src: `${PACKAGE}/js/timeline.js` }],
  styles: [`${PACKAGE}/css/timeline.css`],
  open: async (container, /** @type {import("../events.mjs").Chronicle} */ { title, events, categories }) => {
    const { TL } = /** @type {any} */ (window);
    const labels = new Map(categories.map(({ id, label }) => [id, label]));
    const slides = events.map((event) => toSlide(event, labels.get(event.category) ?? ''));
    const timeline = new TL.Timeline(
      container,
      { title: { text: { headline: title } }, events: slides },
      { font: 'georgia-helvetica', script_path: new URL(`${PACKAGE}/js/`, location.href).href },
    );
    await new Promise((resolve) => timeline.on('loaded', resolve));
    const strip = container.querySelector('.tl-timenav') ?? container;
    const slider = container.querySelector('.tl-timenav-slider') ?? container;
    return {
      // It tells neither, so: where the strip has been moved to, and its scale.
      range: () => ({
        start: slider.getBoundingClientRect().left,
        end: timeline._timenav.options.scale_factor,
      }),
      plot: () => strip.getBoundingClientRect(),
      buttons: { zoomIn: '.tl-icon-zoom-in', zoomOut: '.tl-icon-zoom-out' },
    };
  },
};

/** @param {import('../events.mjs').PlainEvent} event @param {string} group */
function toSlide({ id, title, date }, group) {
  const [start = '', end] = date.split('/');
  return {
    unique_id: id,
    group,
    text: { headline: title },
    start_date: toDate(start),
    ...(end ? { end_date: toDate(end) } : {}),
  };
}

/** @param {string} text */
function toDate(text) {
  const [year, month, day] = text.split('-');
  return { year, month, day };
}
