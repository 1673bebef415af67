// @ts-check
// This element again, given typed columns in place of objects: what a page has that keeps its data in tables.
import { spanOf } from '../events.mjs';
import { openElement, subject as own } from './own.mjs';

/** @type {import('../stage.mjs').Subject} */
export const subject = {
  scripts: own.scripts,
  styles: own.styles,
  isAvailable: () => 'columns' in (customElements.get('cited-timeline')?.prototype ?? {}),
  prepare: toColumns,
  open: (container, columns) => openElement(container, (element) => (element.columns = columns)),
};

/** @param {import('../events.mjs').Chronicle} chronicle Times are ms since 1970. */
function toColumns({ events, categories }) {
  const codeOf = new Map(categories.map(({ id }, i) => [id, i]));
  const spans = events.map(({ date }) => spanOf(date));
  return {
    start: Float64Array.from(spans, ({ start }) => start),
    end: Float64Array.from(spans, ({ end }) => end),
    title: events.map(({ title }) => title),
    category: {
      codes: Uint8Array.from(events, ({ category }) => codeOf.get(category) ?? 0),
      labels: categories.map(({ label }) => label),
    },
  };
}
