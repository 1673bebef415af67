// What the search field says while it makes itself ready.
import { css } from 'lit';

/** The words under the field. */
export const styles = css`
  .search output:not(:empty) {
    position: absolute;
    top: calc(100% + 6px);
    inset-inline-end: 0;
    z-index: 6;
    padding: 0.4em 0.9em;
    color: var(--soft);
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 2px);
  }
`;
