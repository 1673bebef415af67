// The audience's screen in windows smaller than a room's: phones upright and on their side, and a window at 400 %.
import { css } from 'lit';

/** Part of the style sheet of the audience's screen, after its other rules. */
export const smallWindows = css`
  @media (width < 40em) {
    .step {
      height: 52cqb;
    }
    /* Lanes of one row each, and their words. */
    @media (min-height: 45rem) {
      .step {
        height: 47cqb;
      }
    }
    .step-head {
      flex-wrap: wrap;
    }
    .step-date {
      max-width: none;
    }
    .step-nav .for-screens {
      display: none;
    }
    .step-more {
      margin-inline-start: 0;
    }
    .present-keys div {
      grid-template-columns: 1fr;
      gap: 0.2em;
    }
  }
  /* A phone on its side: the words beside the plot, and one row of controls under both. */
  @media (max-height: 30rem) and (min-width: 32.01rem) and (min-aspect-ratio: 5/4) {
    :host([presenting]) .frame {
      flex-direction: row;
      padding-bottom: 3em;
    }
    :host([presenting]) .body {
      flex: 1;
      min-width: 0;
    }
    .presentation {
      width: 48%;
    }
    .step {
      height: 100cqb;
      padding: 0.6em 1em 0.3em;
      border-top: 0;
      border-inline-start: 1px solid var(--line);
    }
    .step-nav {
      position: absolute;
      inset: auto 0 0;
      flex-wrap: nowrap;
      height: 3em;
      gap: 0.3em;
      padding-inline: 0.6em;
      border-top: 1px solid var(--line);
      background: var(--panel);
      overflow: auto hidden;
    }
    .step-nav button {
      padding-inline: 0.45em;
    }
    .step-nav * {
      flex: none;
      white-space: nowrap;
    }
    .step-more {
      flex-wrap: nowrap;
      gap: 0.3em;
    }
    .step-head {
      flex-wrap: wrap;
    }
    .step-date {
      max-width: none;
    }
  }
  @media (max-height: 30rem) and (width < 60em) {
    .step-nav .for-screens {
      display: none;
    }
  }
  /* A window of 1280 × 1024 at 400 %: the words first, and the plot after them, as one column that scrolls. */
  @media (max-height: 26rem) and (max-width: 32rem) {
    :host([presenting]) .frame {
      overflow: hidden auto;
    }
    :host([presenting]) .body {
      flex: none;
      height: 100cqb;
    }
    .presentation {
      order: -1;
    }
    .step {
      height: auto;
      padding: 0.6em 1em;
      border-block: 0 1px solid var(--line);
    }
    /* All but a row of controls. */
    .step-words {
      flex: none;
      height: max(6em, 100cqb - 4em);
    }
    .step h2,
    .step h2.bare,
    .step h2.long {
      padding-top: 0;
      font-size: 1.3em;
    }
    .step-more {
      flex-basis: 100%;
    }
  }
`;
