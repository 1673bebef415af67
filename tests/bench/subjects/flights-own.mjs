// @ts-check
// This element with three million flights from a Parquet file, as in examples/flights.html. It shows the first of them before all
// are there.
import { subject as own } from './own.mjs';

export const FILE = '/npm/vega-datasets/data/flights-3m.parquet';
const COLUMNS = 'start: date, title: {origin} to {destination}, category: origin';
const IN_VIEW = /\d events? in view/; // what it says below the plot once there are some

/** @type {import('../stage.mjs').Subject} */
export const subject = {
  scripts: own.scripts,
  styles: own.styles,
  isAvailable: () => 'columns' in (customElements.get('cited-timeline')?.prototype ?? {}),
  prepare: () => undefined,
  open: async (container) => {
    const element = /** @type {any} */ (document.createElement('cited-timeline'));
    element.style.height = '100%';
    element.setAttribute('columns', COLUMNS);
    element.setAttribute('lanes', 'none');
    element.setAttribute('src', FILE);
    const complete = new Promise((resolve, reject) => {
      element.addEventListener('load', () => resolve(undefined), { once: true });
      element.addEventListener('error', (/** @type {any} */ { detail }) =>
        reject(new Error(detail?.problem?.message ?? 'The element shows an error.')),
      );
    });
    container.append(element);
    await Promise.race([complete, untilWords(element)]);
    return { complete, range: () => element.visibleRange, plot: () => element.getBoundingClientRect() };
  },
};

/** @param {HTMLElement} element @returns {Promise<void>} */
function untilWords(element) {
  return new Promise((resolve) => {
    const look = () => {
      const plot = element.shadowRoot?.querySelector('[part~="plot"]');
      if (IN_VIEW.test(plot?.textContent ?? '')) resolve();
      else if (element.isConnected) requestAnimationFrame(look);
    };
    look();
  });
}
