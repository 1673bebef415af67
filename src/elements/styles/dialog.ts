// Dialogs of tools.
import { css } from 'lit';

/** Dialogs. */
export const dialog = css`
  .tool-dialog {
    box-sizing: border-box;
    width: min(56em, 100vw - 2em);
    max-width: none;
    height: min(46em, 100dvh - 2em);
    max-height: none;
    margin: auto;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 4px);
    color: var(--ink);
    background: var(--panel);
    box-shadow: 0 18px 60px rgb(0 0 0 / 0.28);
    overflow: hidden;
  }
  .tool-dialog[open] {
    display: flex;
    flex-direction: column;
  }
  .tool-dialog::backdrop {
    background: rgb(0 0 0 / 0.42);
  }
  .tool-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    flex: none;
    padding: 0.8em 1.25em;
    border-bottom: 1px solid var(--line);
  }
  .tool-head h2 {
    margin: 0;
    font: 600 1.25em / 1.3 var(--heading-font);
    outline: none;
  }
  .tool-body {
    flex: 1;
    min-height: 0;
    padding: 1em 1.25em 1.4em;
    overflow: auto;
    overscroll-behavior: contain;
  }
  @media (width < 40em) {
    .tool-dialog {
      width: 100vw;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
  }
`;
