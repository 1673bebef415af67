// The dialog of the handout and its small pages.
import { css } from 'lit';

/** The dialog. */
export const dialogStyles = css`
  .tool-dialog.handout {
    width: min(76em, 100vw - 2em);
    height: min(52em, 100dvh - 2em);
  }
  .handout .tool-body {
    padding: 0;
    overflow: hidden;
  }
  .handout-sides {
    display: grid;
    grid-template: minmax(0, 1fr) auto / 21em minmax(0, 1fr);
    height: 100%;
  }
  .handout-choices {
    padding: 1em 1.25em;
    overflow: auto;
    border-inline-end: 1px solid var(--line);
  }
  .handout-choices fieldset {
    margin-bottom: 1.1em;
    min-width: 0;
  }
  .handout-choices legend {
    font-weight: 600;
    margin-bottom: 0.25em;
  }
  .handout .check {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    min-height: 1.85em;
    padding-block: 0.2em;
    cursor: pointer;
  }
  .handout .check input {
    accent-color: var(--accent);
    width: 1.1em;
    height: 1.1em;
    margin: 0;
    flex: none;
    align-self: center;
  }
  .handout .check .count {
    margin-inline-start: auto;
  }
  .handout .sub-fields {
    margin-inline-start: 1.6em;
  }
  .select-field {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em;
  }
  .handout select {
    min-height: 2em;
    padding-inline: 0.5em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .paper-fields select {
    width: 100%;
  }
  .paper-fields,
  .handout .radios {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .handout-preview {
    overflow: auto;
    background: var(--band);
    outline-offset: -3px;
  }
  .handout-foot {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding: 0.7em 1.25em;
    border-top: 1px solid var(--line);
  }
  .page-count {
    font-weight: 600;
  }
  .remark {
    color: var(--soft);
    max-width: 60em;
  }
  .handout-foot .main {
    flex: none;
    min-width: 7em;
  }
  .thumbs {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 18px;
    padding: 20px;
    direction: ltr;
  }
  .thumb {
    flex: none;
    overflow: hidden;
    background: #fff;
    box-shadow:
      0 0 0 1px rgb(0 0 0 / 0.22),
      0 2px 8px rgb(0 0 0 / 0.14);
    content-visibility: auto;
  }
  .scaled {
    transform-origin: 0 0;
  }
  @media (width < 47em) {
    .handout .tool-body {
      overflow: auto;
    }
    .handout-sides {
      display: block;
      height: auto;
    }
    .handout-choices {
      border: 0;
      overflow: visible;
    }
    .handout-preview {
      overflow: visible;
    }
    .handout-foot {
      position: sticky;
      inset-block-end: 0;
      background: var(--panel);
    }
  }
`;
