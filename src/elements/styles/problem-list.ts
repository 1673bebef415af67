// What is wrong with the data.
import { css } from 'lit';

/** Problems. */
export const styles = css`
  .problems {
    border-bottom: 1px solid var(--line);
    padding: 0.4em 1.5em;
    font-size: 0.93em;
    max-height: 40%;
    overflow: auto;
    flex: none;
  }
  .problems summary {
    cursor: pointer;
    padding-block: 0.15em;
    color: var(--disputed);
  }
  .problems:focus {
    outline: none;
  }
  .problems.none {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
  }
  .problems .icon-button {
    border-color: transparent;
    background: none;
  }
  .problems ul {
    margin-block: 0.4em;
  }
  .problems li {
    margin-bottom: 0.35em;
  }
  @container (width < 64em) {
    .problems {
      padding-inline: 1em;
    }
  }
`;
