// What the search found, and what its field says while it makes itself ready.
import { css } from 'lit';
import { rowButton } from './row-button.ts';

/** What is under the field. */
export const styles = css`
  ${rowButton}
  .results {
    display: none;
    position: absolute;
    top: calc(100% + 6px);
    inset-inline-end: 0;
    z-index: 5;
    width: max(100%, min(24em, 86cqi));
    max-height: min(26em, 70cqb);
    overflow: auto;
    padding: 0.5em;
  }
  .search.open .results {
    display: block;
  }
  .results {
    color: var(--ink);
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    box-shadow: 0 10px 34px rgb(0 0 0 / 0.16);
  }
  .results p {
    margin: 0 0.5em 0.25em;
    font-size: 0.9em;
  }
  .found {
    font-size: 0.9em;
    font-style: italic;
  }
  /* Wider while it is used, over the end of the description: nothing else moves. */
  @container (70em <= width < 100em) {
    .search:focus-within {
      z-index: 1;
      margin-inline-start: -4.8em;
    }
    .search:focus-within input {
      width: 10em;
    }
  }
  @container (width < 47em) {
    .results {
      inset-inline: 0 auto;
    }
  }
  .search output:not(:empty) {
    position: absolute;
    top: calc(100% + 6px);
    inset-inline-end: 0;
    z-index: 6;
    padding: 0.4em 0.9em;
    color: var(--soft);
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
`;
