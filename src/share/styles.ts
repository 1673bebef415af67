// Looks of the dialog for sharing.
import { css } from 'lit';

/** The dialog for sharing. */
export const share = css`
  .share .tool-body {
    display: flex;
    flex-direction: column;
    padding: 0;
    overflow: hidden;
  }
  .share-tabs {
    flex: none;
    display: flex;
    gap: 0.25em;
    padding-inline: 1em;
    border-bottom: 1px solid var(--line);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .share-tabs button {
    flex: none;
    min-height: 2.75em;
    padding: 0 0.8em;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--soft);
    font: inherit;
  }
  .share-tabs button[aria-selected='true'] {
    border-bottom-color: var(--accent);
    color: var(--ink);
    /* Bolder, and no wider: the others stay where they are. */
    -webkit-text-stroke: 0.025em currentcolor;
  }
  .share-tabs button:focus-visible {
    outline-offset: -3px;
  }
  .share-panel {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
    gap: 0.9em;
    padding: 1.1em 1.25em;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .share-panel:focus-visible {
    outline-offset: -3px;
  }
  .share-status {
    flex: none;
    min-height: 3em;
    padding: 0.75em 1.25em;
    border-top: 1px solid var(--line);
    background: var(--band);
  }
  .share-status:empty {
    min-height: 0;
    padding: 0;
    border: 0;
  }
  .share-status a {
    color: var(--accent);
  }
  .share-row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.8em 1.4em;
  }
  .share-choice,
  .share-pixels,
  .copy-field label {
    display: flex;
    flex-direction: column;
    gap: 0.3em;
  }
  .share-choice > span,
  .share-pixels > span,
  .copy-field span,
  .share-label {
    color: var(--soft);
    font-size: 0.9em;
  }
  .share .segments {
    display: flex;
    flex-wrap: wrap;
    width: fit-content;
    max-width: 100%;
  }
  .share input:not([type='radio'], [type='checkbox']),
  .share textarea {
    min-height: 2.4em;
    padding: 0.4em 0.6em;
    border: 1px solid color-mix(in srgb, var(--soft) 70%, var(--line));
    border-radius: var(--radius);
    color: inherit;
    background: var(--paper);
    font: inherit;
  }
  .share-pixels input {
    width: 9em;
  }
  .share .check {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.4em;
  }
  .share .check input {
    inline-size: 1.2em;
    block-size: 1.2em;
    min-inline-size: 24px;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  .copy-field {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6em;
  }
  /* As high as its field. */
  .copy-field button {
    min-height: 2.4em;
  }
  .copy-field label {
    flex: 1 1 16em;
    min-width: 0;
  }
  .copy-field label:has(textarea) {
    flex-basis: 100%;
  }
  .share .copied-text {
    width: 100%;
    font:
      0.9em / 1.5 ui-monospace,
      'DejaVu Sans Mono',
      Consolas,
      monospace;
    text-align: left;
    resize: vertical;
  }
  .share-note {
    padding: 0.7em 0.9em;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
  }
  .share-qr {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 0.5em;
  }
  .small-code {
    width: min(14em, 100%);
    cursor: zoom-in;
  }
  .small-code svg {
    display: block;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .large-code {
    box-sizing: border-box;
    width: 100vw;
    height: 100dvh;
    max-width: none;
    max-height: none;
    padding: 1em;
    border: 0;
    color: #000;
    background: #fff;
    color-scheme: only light;
    forced-color-adjust: none;
  }
  .large-code[open] {
    display: flex;
    flex-direction: column;
    align-items: center;
  }
  .large-code > svg {
    flex: 1;
    min-height: 12em;
    max-width: 100%;
  }
  .large-code p {
    flex: none;
    max-height: 25%;
    padding-inline: 1em;
    font-size: clamp(1em, 2.2vw, 2.4em);
    line-height: 1.3;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .large-code .icon-button {
    position: absolute;
    inset-block-start: 1em;
    inset-inline-end: 1em;
    color: #000;
    background: #fff;
    border-color: #000;
  }
  .share-preview {
    flex: none;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .share-preview > * {
    transform-origin: 0 0;
  }
  [dir='rtl'] .share-preview > * {
    transform-origin: 100% 0;
  }
  .share-picture {
    flex: none;
    align-self: start;
    max-width: 100%;
    max-height: 22em;
    object-fit: contain;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .share-files {
    display: flex;
    flex-direction: column;
  }
  .share-files li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding-block: 0.75em;
    border-bottom: 1px solid var(--line);
  }
  .share-writing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8em;
  }
  .share-writing progress {
    flex: 1 1 8em;
    accent-color: var(--accent);
  }
`;
