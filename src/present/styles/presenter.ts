// The presenter window: read at arm's length, in the dark of a room. A document of its own, with the colours of the timeline.
import { css } from 'lit';

/** Presenter window. */
export const presenter = css`
  :root {
    color-scheme: light dark;
    --paper: light-dark(#fbfaf6, #14161a);
    --panel: light-dark(#ffffff, #1c1f25);
    --line: light-dark(#dfdacf, #343943);
    --ink: light-dark(#1c1e22, #eceae4);
    --soft: light-dark(#5a5e66, #a9adb5);
    --accent: light-dark(#1f5a94, #8dbdf0);
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  body {
    color: var(--ink);
    background: var(--paper);
    font:
      1.125rem/1.5 'Noto Sans',
      system-ui,
      sans-serif;
    overflow-wrap: break-word;
    text-align: left;
  }
  [dir='rtl'] body {
    text-align: right;
  }
  /* A dataset's words have a direction of their own; all stand on the side where reading begins. */
  :is(h1, .now p:not(.question, .answer)) {
    unicode-bidi: plaintext;
  }
  main {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 3fr) minmax(16em, 2fr);
    gap: 1rem 2rem;
    min-height: 100vh;
    padding: 1rem 1.5rem 1.5rem;
  }
  header {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.5rem;
    padding-bottom: 0.6rem;
    border-bottom: 1px solid var(--line);
  }
  .count {
    margin-inline-end: auto;
    font-weight: 600;
  }
  .time b {
    font-size: 1.5rem;
    font-variant-numeric: tabular-nums;
  }
  h1 {
    font:
      600 1.9rem/1.2 'Noto Serif',
      Georgia,
      serif;
    text-wrap: balance;
  }
  h2 {
    margin-bottom: 0.3rem;
    color: var(--soft);
    font-size: 0.95rem;
    font-weight: 600;
  }
  .now,
  .beside {
    display: grid;
    align-content: start;
    gap: 1.2rem;
    min-width: 0;
  }
  .date,
  .soft {
    color: var(--soft);
  }
  .question,
  .answer {
    margin-top: 0.5rem;
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--accent);
  }
  .answer.waiting {
    border-inline-start-style: dotted;
  }
  .notes p {
    font-size: 1.45rem;
    line-height: 1.45;
    white-space: pre-line;
  }
  .next,
  .sources li {
    padding: 0.7rem 0.9rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--panel);
  }
  ul,
  ol {
    list-style: none;
    display: grid;
    gap: 0.5rem;
  }
  .sources li {
    font-size: 1rem;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem;
  }
  button {
    min-height: 2.2rem;
    padding: 0.25rem 0.9rem;
    border: 1px solid var(--line);
    border-radius: 8px;
    color: inherit;
    background: var(--panel);
    font: inherit;
    font-size: 1rem;
    cursor: pointer;
  }
  button.big {
    min-height: 3rem;
    padding-inline: 1.5rem;
    font-size: 1.2rem;
  }
  button.main,
  button[aria-pressed='true'],
  [aria-current='step'] {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  button:disabled {
    color: var(--soft);
    cursor: default;
  }
  .step-list button {
    display: flex;
    gap: 0.7rem;
    width: 100%;
    text-align: inherit;
  }
  .step-number {
    min-width: 1.4em;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .step-name {
    min-width: 0;
  }
  .step-name bdi {
    display: block;
  }
  .digits:empty {
    display: none;
  }
  a {
    color: var(--accent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .farewell {
    grid-column: 1 / -1;
    max-width: 40em;
    display: grid;
    align-content: start;
    gap: 1rem;
  }
  @media (width < 44em) {
    main {
      grid-template: none / minmax(0, 1fr);
    }
  }
`;
