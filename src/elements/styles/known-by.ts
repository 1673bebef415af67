// The bar that asks what was known when.
import { css } from 'lit';

/** Known by. */
export const styles = css`
  .known-by {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1em;
    padding: 0.4em 1.25em;
    border-bottom: 1px solid var(--line);
    background: var(--panel);
  }
  .known-by label {
    display: flex;
    flex: 1 1 18em;
    align-items: center;
    gap: 0.6em;
    font-weight: 600;
    white-space: nowrap;
  }
  .known-by input {
    flex: 1;
    min-width: 8em;
    height: 1.75em;
    margin: 0;
    accent-color: var(--ink);
    cursor: pointer;
  }
  .known-by p {
    flex: 2 1 18em;
  }
  .known-by .icon-button {
    border-color: transparent;
    background: none;
  }
`;
