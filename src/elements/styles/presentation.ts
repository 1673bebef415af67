// Presenting: the plot above, one step in large type below, nothing else.
import { css } from 'lit';

/** Presentation. */
export const presentation = css`
  .presentation:empty {
    display: none;
  }
  :host([presenting]) {
    position: fixed !important;
    inset: 0 !important;
    z-index: 2147483647 !important;
    width: 100vw !important;
    height: 100vh !important;
    max-width: none !important;
    max-height: none !important;
    margin: 0 !important;
  }
  :host([presenting]) .frame {
    font-size: clamp(1rem, 1.55vw, 2rem);
  }
  :host([presenting]) :is(.head, .problems, .known-by, .side, .overview-row) {
    display: none;
  }
  :host([presenting]) .body {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .step {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: 0.75rem;
    height: 42cqb;
    padding: 1.4rem clamp(1.25rem, 5vw, 6rem) 1rem;
    border-top: 1px solid var(--line);
    background: var(--panel);
  }
  .step:focus {
    outline: none;
  }
  .step-words {
    overflow: auto;
  }
  .step h2 {
    margin-bottom: 0.4rem;
    font: 600 clamp(1.6rem, 3.4vw, 4rem) / 1.12 var(--heading-font);
    text-wrap: balance;
  }
  .step-date {
    margin-bottom: 0.3rem;
    color: var(--soft);
    font-size: clamp(1.1rem, 1.8vw, 2.2rem);
  }
  .step-text {
    max-width: 60ch;
    font-size: clamp(1.1rem, 1.8vw, 2.2rem);
    line-height: 1.4;
  }
  .step-nav {
    display: flex;
    align-items: center;
    gap: 0.75rem;
  }
  .step-nav > :last-child {
    margin-inline-start: auto;
  }
`;
