// The list, the table, and what the evidence view has in common with it.
import { css } from 'lit';
import { evidence } from './evidence.ts';
import { rowButton } from './row-button.ts';
import { sourceLooks } from './source-looks.ts';

/** Views beside the plot. */
export const views = css`
  ${sourceLooks}
  ${rowButton}
  .sheet {
    min-height: 0;
    padding: 0 1.25em 1.5em;
  }
  @media screen {
    .sheet {
      overflow: auto;
    }
  }
  caption {
    padding-block: 0.6em;
    color: var(--soft);
    font-size: 0.9em;
    text-align: start;
  }
  /* They stay in sight beside columns that go by. */
  caption div {
    position: sticky;
    inset-inline-start: 0;
    width: max-content;
    max-width: 88cqw;
  }
  caption span {
    margin-inline-end: 1em;
    white-space: nowrap;
  }
  .event-list {
    margin: 0 auto;
    max-width: 52em;
  }
  .event-list li + li {
    border-top: 1px solid var(--line);
  }
  .event-list .row-button {
    display: grid;
    grid-template-columns: 1.2em minmax(0, 1fr) auto;
    gap: 0.1em 0.6em;
    align-items: baseline;
    justify-content: stretch;
    padding: 0.75em 0.6em;
  }
  .list-title,
  .list-summary {
    unicode-bidi: plaintext;
  }
  .list-title {
    font: 600 1.08em / 1.3 var(--heading-font);
  }
  .list-date,
  .list-sources {
    color: var(--soft);
  }
  .list-summary,
  .list-sources {
    grid-column: 2 / -1;
  }
  .list-sources {
    font-size: 0.92em;
  }
  [aria-current='true'] {
    background: color-mix(in srgb, var(--focus) 10%, transparent);
    box-shadow: inset 3px 0 0 var(--focus);
  }
  .event-table,
  .evidence {
    border-collapse: collapse;
    width: 100%;
  }
  .event-table :is(th, td),
  .evidence :is(th, td) {
    padding: 0.5em 0.75em 0.5em 0;
    text-align: start;
    vertical-align: baseline;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
  }
  .event-table thead th,
  .evidence thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--paper);
    color: var(--soft);
    font-weight: 600;
  }
  /* Rows would be seen in the hairline above. */
  :is(.event-table, .evidence) thead th::before {
    content: '';
    position: absolute;
    inset: -6px 0 auto;
    height: 6px;
    background: var(--paper);
  }
  /* Level with the first line of a title, which is a button. */
  :is(.event-table, .evidence) tbody :is(th, td) {
    vertical-align: top;
  }
  .event-table td,
  .evidence .number {
    padding-top: 0.6em;
  }
  /* Beside the bar of the open event. */
  .event-table :is(thead th, td):first-child {
    padding-inline-start: 0.5em;
  }
  .event-table td:first-child {
    white-space: nowrap;
  }
  .event-table td:nth-child(2) {
    min-width: 9em;
    max-width: 24em;
  }
  .event-table td:nth-child(n + 3) {
    min-width: 7em;
  }
  :is(.event-table td:nth-child(2), .evidence tbody th) {
    overflow-wrap: anywhere;
  }
  /* No narrower than its longest word, but for one that is wider than any column may be. */
  .event-table td {
    overflow-wrap: break-word;
    max-width: 16em;
  }
  /* Only some rows are there at a time: columns keep their width, and where the rows are is settled by the list itself. */
  .windowed {
    overflow-anchor: none;
  }
  /* In a layer of their own: so far down, Chromium paints what sticks a few px beside its place. */
  .windowed thead th {
    will-change: transform;
  }
  .event-table.windowed {
    table-layout: fixed;
  }
  .event-table.windowed thead th {
    width: 15%;
  }
  .event-table.windowed thead th:first-child {
    width: 20%;
  }
  .event-table.windowed thead th:nth-child(2) {
    width: auto;
  }
  .event-table.windowed thead th:last-child {
    width: 5.5em;
  }
  .event-table.windowed td:first-child {
    white-space: normal;
  }
  .windowed .gap,
  .windowed .gap td {
    padding: 0;
    border: 0;
  }
  .event-list li.gap + li {
    border-top-color: transparent;
  }
  .print-only {
    display: none;
  }
  @media print {
    .print-only {
      display: block;
    }
    .windowed .gap,
    .windowed .gap td {
      height: auto !important;
      text-align: center;
    }
    .windowed :is(li.gap, .gap td)::after {
      content: '⋮';
    }
  }
  @container (width < 47em) {
    .sheet {
      padding-inline: 0.9em;
    }
    .event-table.windowed thead th:first-child {
      width: 28%;
    }
    .event-list .row-button {
      grid-template-columns: 1.2em minmax(0, 1fr);
    }
    .list-date {
      grid-column: 2;
    }
    .event-table {
      min-width: 38em;
    }
    .event-table td:first-child {
      white-space: normal;
    }
  }
  ${evidence}
`;
