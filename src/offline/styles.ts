// What came of saving: a few lines, in a dialog of their size.
import { css } from 'lit';

/** The dialog. */
export const styles = css`
  .tool-dialog.offline {
    width: min(40em, 100vw - 2em);
    height: fit-content;
    max-height: calc(100dvh - 2em);
    border-radius: calc(var(--radius) + 4px);
  }
  .offline p {
    margin: 0 0 0.8em;
  }
  .offline code {
    display: block;
    padding: 0.7em 0.9em;
    border-radius: var(--radius);
    background: var(--band);
    font:
      0.93em / 1.5 ui-monospace,
      'Noto Sans Mono',
      monospace;
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
