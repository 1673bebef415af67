// The legend and the keys.
import { css } from 'lit';

/** Guide. */
export const styles = css`
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.7em;
    padding-block: 0.2em;
  }
  .legend svg {
    flex: none;
    width: 44px;
  }
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
