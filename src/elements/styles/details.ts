// The open event with its sources, or the open source.
import { css } from 'lit';
import { rowButton } from './row-button.ts';
import { sourceLooks } from './source-looks.ts';

/** What is in the details. */
export const details = css`
  ${sourceLooks}
  ${rowButton}
  .details {
    overflow-wrap: anywhere;
  }
  /* Words run under it, and none beside its button but those that come first, which stand in it. */
  .details-bar {
    position: sticky;
    top: 0;
    z-index: 1;
    background: linear-gradient(var(--panel) 80%, transparent);
  }
  .side {
    scroll-padding-top: 2.4em;
  }
  .details-bar + * {
    position: relative;
    z-index: 1;
    margin-inline-end: 2.2em;
  }
  .category {
    display: flex;
    align-items: center;
    gap: 0.45em;
    margin-bottom: 0.3em;
    font-size: 0.85em;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }
  .event-title {
    margin-bottom: 0.35em;
    font: 600 1.4em / 1.25 var(--heading-font);
  }
  .when {
    margin-bottom: 0.7em;
    color: var(--soft);
  }
  .summary,
  .left-out,
  .actors {
    margin-bottom: 0.6em;
  }
  .actors {
    color: var(--soft);
    font-size: 0.93em;
  }
  .details h4 {
    margin: 1.1em 0 0.2em;
    font-size: 0.9em;
    color: var(--soft);
  }
  .source {
    display: grid;
    grid-template-columns: 1.4em minmax(0, 1fr);
    gap: 0 0.4em;
    padding: 0.7em 0;
    border-top: 1px solid var(--line);
  }
  .source-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
    align-items: baseline;
  }
  .source-head cite {
    font-style: normal;
    font-weight: 600;
  }
  .relation {
    font-size: 0.9em;
    color: var(--soft);
  }
  .note-text,
  .reference {
    font-size: 0.93em;
  }
  .note-text {
    color: var(--soft);
  }
  /* Paragraphs and lists stay such. */
  :is(.summary, .note-text) {
    white-space: pre-line;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-top: 0.15em;
  }
  .source-head .link-button {
    min-height: 24px;
    padding: 0;
    text-decoration-style: dotted;
  }
  .copy summary {
    display: inline-block;
    padding-block: 0.15em;
    color: var(--accent);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .copy button {
    min-height: 1.9em;
    margin-block: 0.3em;
    padding-block: 0;
  }
  .copy output {
    display: block;
    color: var(--soft);
  }
  .copy textarea {
    display: block;
    width: 100%;
    margin-top: 0.3em;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line);
    font: 0.9em / 1.4 monospace;
  }
  .neighbours {
    display: flex;
    justify-content: space-between;
    gap: 0.5em;
    margin-top: 0.9em;
  }
  .neighbours button {
    min-width: 0;
    flex: 0 1 auto;
  }
  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    min-width: 0;
  }
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
