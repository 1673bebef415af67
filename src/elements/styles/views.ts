// The list, the table and the evidence view.
import { css } from 'lit';
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
  .event-table td:first-child {
    /* Beside the bar of the open event. */
    padding-inline-start: 0.5em;
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
  .evidence {
    width: auto;
  }
  /* No narrower than its longest word, but for one that is wider than any column may be. */
  .event-table td {
    overflow-wrap: break-word;
    max-width: 16em;
  }
  .evidence thead th {
    min-width: 5.85em;
    max-width: 8.1em;
    vertical-align: bottom;
    /* As wide as its longest word, which is broken only where that is wider than a column may be. */
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .evidence :is(thead th:first-child, tbody th) {
    position: sticky;
    inset-inline-start: -1.25em;
    z-index: 1;
    min-width: 12em;
    padding-inline: 0.4em 1em;
    background: var(--paper);
  }
  .evidence thead th:first-child {
    z-index: 2;
  }
  /* Its edge over the columns that go by: borders that cells share would go with them. */
  .evidence :is(thead th:first-child, tbody th)::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.5em;
    border-inline-end: 1px solid var(--line);
  }
  .evidence thead .disagreement,
  .evidence thead .sources {
    min-width: 4em;
  }
  .evidence thead button {
    font-size: 0.9em;
    max-width: calc(100% + 0.35em);
    min-height: 1.8em;
    padding: 0.1em 0.35em;
    margin-inline-start: -0.35em;
    border-color: transparent;
    background: none;
    color: inherit;
    font-weight: 600;
    text-align: start;
    white-space: normal;
    /* A name as long as a page leaves the rows their room. */
    max-height: 11em;
    overflow: hidden;
  }
  .evidence thead button:hover {
    border-color: var(--soft);
  }
  .evidence thead span {
    min-width: 0;
    unicode-bidi: plaintext;
  }
  .evidence thead [aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .evidence thead [aria-sort]:not([aria-sort='none']) {
    color: var(--ink);
  }
  .evidence .number {
    font-weight: 400;
    color: var(--soft);
  }
  .evidence .number.disagrees {
    font-weight: 700;
    color: var(--disputed);
  }
  .evidence tbody th .soft {
    display: block;
    /* For the focus ring of the title. */
    margin-top: 0.15em;
    font-size: 0.9em;
  }
  .evidence td {
    font-weight: 700;
  }
  /* An underlined = would be ≡. */
  .evidence td a {
    min-width: 1.75em;
    min-height: 1.75em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    text-align: center;
    text-decoration: none;
  }
  .evidence tbody [aria-current] th {
    background: color-mix(in srgb, var(--focus) 10%, var(--paper));
  }
  .evidence :is(.disagrees, .disputes) :is(a, span) {
    color: var(--disputed);
  }
  /* Where few rows have room, they have all of it. */
  @container (height < 28em) {
    .evidence thead th {
      top: auto;
      min-width: 9em;
      max-width: 14em;
      vertical-align: top;
    }
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
  .evidence.windowed :is(thead th:first-child, tbody th) {
    width: 22em;
    min-width: 22em;
    max-width: 22em;
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
    /* More sources than a sheet is wide: they share it, their names upright. Twice as many are half as large. */
    .evidence:has(thead th:nth-child(10)) {
      table-layout: fixed;
      width: 100%;
      thead th {
        width: 5em;
        padding-inline-end: 0;
      }
      thead th:first-child {
        width: 30%;
      }
      thead th:nth-child(n + 4) {
        width: auto;
        writing-mode: vertical-rl;
      }
      thead th:nth-child(n + 4) button {
        overflow: hidden;
        justify-content: start;
        max-height: 18em;
        white-space: nowrap;
      }
      :is(td, td a) {
        min-width: 0;
        padding-inline: 0;
      }
    }
    .evidence:has(thead th:nth-child(24)) {
      zoom: 0.5;
    }
  }
  @container (width < 47em) {
    .sheet {
      padding-inline: 0.9em;
    }
    .evidence.windowed :is(thead th:first-child, tbody th) {
      width: 11em;
      min-width: 11em;
      max-width: 11em;
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
    .evidence :is(thead th:first-child, tbody th) {
      min-width: 8.25em;
      inset-inline-start: -0.9em;
    }
    .event-table {
      min-width: 38em;
    }
    .event-table td:first-child {
      white-space: normal;
    }
  }
`;
