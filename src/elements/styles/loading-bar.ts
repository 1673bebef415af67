// How far loading has come.
import { css } from 'lit';

/** The bar and its words. */
export const styles = css`
  .loading-progress {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    padding: 0.4em 1.5em;
    border-bottom: 1px solid var(--line);
    font-size: 0.93em;
  }
  .loading-progress progress {
    flex: 1 1 8em;
    max-width: 20em;
    height: 0.6em;
    accent-color: var(--accent);
  }
  @container (width < 64em) {
    .loading-progress {
      padding-inline: 1em;
    }
  }
`;
