// The evidence view: events down, sources across. After the rules that it shares with the table.
import { css } from 'lit';

/** Part of the style sheet of the views. */
export const evidence = css`
  .evidence {
    width: auto;
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
  .evidence.windowed :is(thead th:first-child, tbody th) {
    width: 22em;
    min-width: 22em;
    max-width: 22em;
  }
  @media print {
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
    .evidence.windowed :is(thead th:first-child, tbody th) {
      width: 11em;
      min-width: 11em;
      max-width: 11em;
    }
    .evidence :is(thead th:first-child, tbody th) {
      min-width: 8.25em;
      inset-inline-start: -0.9em;
    }
  }
`;
