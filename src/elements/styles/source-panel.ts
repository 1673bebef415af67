// The panel of a source.
import { css } from 'lit';

/** Source. */
export const styles = css`
  .source-basis {
    display: flex;
    flex-wrap: wrap;
    margin-block: 0.9em 0.4em;
  }
  .source-basis label {
    flex: 1 1 auto;
  }
  .source-basis span {
    justify-content: center;
  }
`;
