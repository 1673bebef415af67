// Buttons that are rows of a list: what a search has found, events of a place or a source.
import { css } from 'lit';

/** Part of the style sheets that have such lists. */
export const rowButton = css`
  .row-button {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 0;
    width: 100%;
    padding: 0.45em 0.5em;
    background: none;
    border-color: transparent;
    text-align: start;
    white-space: normal;
  }
  .row-button:hover {
    background: var(--band);
  }
  .row-button span {
    unicode-bidi: plaintext;
  }
`;
