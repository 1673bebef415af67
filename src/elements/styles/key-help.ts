// What the keys do.
import { css } from 'lit';

/** Key help. */
export const styles = css`
  .keys div {
    display: flex;
    gap: 1em;
    padding-block: 0.15em;
  }
  .keys dt {
    flex: 0 0 9.5em;
  }
  kbd {
    display: inline-block;
    padding: 0 0.4em;
    border: 1px solid var(--line);
    border-bottom-width: 2px;
    border-radius: 4px;
    font: inherit;
    font-size: 0.88em;
  }
`;
