// The panel of filters.
import { css } from 'lit';

/** Filters. */
export const styles = css`
  fieldset {
    margin-bottom: 0.75em;
    min-width: 0;
  }
  legend {
    font-weight: 600;
    margin-bottom: 0.25em;
  }
  .check {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    padding-block: 0.2em;
    min-height: 1.75em;
    cursor: pointer;
  }
  .check .count {
    margin-inline-start: auto;
  }
  .check input {
    accent-color: var(--accent);
    width: 1.05em;
    height: 1.05em;
    flex: none;
    align-self: center;
  }
`;
