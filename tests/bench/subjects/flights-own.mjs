// @ts-check
// This element with three million flights from a Parquet file, as in examples/flights.html. It shows the first of them before all
// are there.
import { openElement, subject as own } from './own.mjs';

export const FILE = '/npm/vega-datasets/data/flights-3m.parquet';
const COLUMNS = 'start: date, title: {origin} to {destination}, category: origin';

/** @type {import('../stage.mjs').Subject} */
export const subject = {
  scripts: own.scripts,
  styles: own.styles,
  isAvailable: () => 'columns' in (customElements.get('cited-timeline')?.prototype ?? {}),
  prepare: () => undefined,
  open: (container) =>
    openElement(container, (element) => {
      element.setAttribute('columns', COLUMNS);
      element.setAttribute('lanes', 'none');
      element.setAttribute('src', FILE);
    }),
};
