// @ts-check
// This element, whole: lanes, labels, the accessible list, details and overview, as a page gets it from one script tag. Of a great
// many events it shows the first before all are there.

/** @type {import('../stage.mjs').Subject} */
export const subject = {
  scripts: [{ src: '/dist/standalone/cited-timeline.js', isModule: true }],
  styles: [],
  open: (container, /** @type {import("../events.mjs").Chronicle} */ { title, categories, events }) =>
    openElement(container, (element) => {
      element.dataset = { version: 1, title, categories, events };
    }),
};

/**
 * @param {HTMLElement} container
 * @param {(element: any) => void} give Hands the events over.
 * @returns {Promise<import('../stage.mjs').Opened>}
 */
export async function openElement(container, give) {
  const element = /** @type {any} */ (document.createElement('cited-timeline'));
  element.style.height = '100%';
  const complete = new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve(undefined), { once: true });
    element.addEventListener('error', (/** @type {any} */ { detail }) =>
      reject(new Error(detail?.problem?.message ?? 'The element shows an error.')),
    );
  });
  container.append(element);
  give(element);
  await Promise.race([complete, untilEvents(element)]);
  return {
    complete,
    range: () => element.visibleRange,
    plot: () => element.shadowRoot.querySelector('[part~="plot"]').getBoundingClientRect(),
  };
}

/** @param {HTMLElement} element @returns {Promise<void>} Resolves once an event, or a count of some, is on its plot. */
function untilEvents(element) {
  return new Promise((resolve) => {
    const look = () => {
      if (element.shadowRoot?.querySelector('[role=option]')) resolve();
      else if (element.isConnected) requestAnimationFrame(look);
    };
    look();
  });
}
