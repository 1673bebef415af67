// The audience's screen: the plot above, one step in large type below, nothing else. From the back row of a room, 8 m from a
// picture of 1920 px, letters of 40 px can be read: 2.1vw, and no words of a step are smaller. Sizes are those of the room and of the
// reader, never of the page around: `medium` on the frame is the reader's own, and an em is that but where a rule sets a size.
import { css } from 'lit';
import { smallWindows } from './small-windows.ts';

/** Presentation. */
export const audience = css`
  .presentation:empty {
    display: none;
  }
  :host([presenting]) {
    position: fixed !important;
    inset: 0 !important;
    z-index: 2147483647 !important;
    width: 100vw !important;
    height: 100vh !important;
    height: 100dvh !important;
    max-width: none !important;
    max-height: none !important;
    margin: 0 !important;
  }
  :host([presenting]) .frame {
    --words: clamp(1.15em, 2.1vw, 4.2em);
    font-size: medium;
  }
  :host([presenting]) :is(.head, .problems, .known-by, .side, .overview-row, .message) {
    display: none;
  }
  :host([presenting]) .body,
  .step-digits {
    font-size: clamp(1em, 1.7vw, 3.4em);
  }
  :host([presenting]) .body {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  :host([presenting]) .stage {
    font-size: 1em;
  }
  /* Before the first event there is nothing to scroll to. */
  :host([presenting]) .scroller:not(:has([role='option'])) {
    overflow: hidden;
  }
  /* Two lines of a name in a lane of one row. */
  :host([presenting]) .lane-names div {
    font-size: 0.76em;
  }
  /* What was shown stays, and stands back. */
  .lanes .faint {
    opacity: 0.32;
  }
  .labels .faint {
    color: var(--soft);
    font-weight: 400;
    opacity: 0.85;
  }
  .presentation {
    flex: none;
  }
  .step {
    display: flex;
    flex-direction: column;
    gap: 0.3em;
    height: 40cqb;
    padding: clamp(0.6em, 0.9vw, 2em) clamp(1em, 4vw, 6em) 0.5em;
    border-top: 1px solid var(--line);
    background: var(--panel);
  }
  .step:focus {
    outline: none;
  }
  .step-words {
    flex: 1;
    min-height: 0;
    overflow: auto;
    touch-action: pan-y;
  }
  .step h2 {
    margin-bottom: 0.15em;
    font: 600 clamp(1.5em, min(3.3vw, 7vh), 6em) / 1.14 var(--heading-font);
    text-wrap: balance;
  }
  .step h2.bare {
    padding-top: 0.5em;
    font-size: clamp(1.8em, min(4.4vw, 9vh), 8em);
  }
  .step h2.long {
    padding-top: 0;
    font-size: clamp(1.35em, min(2.6vw, 5.5vh), 5em);
  }
  .step h2.longest {
    font-size: var(--words);
  }
  /* However long the title is, the date is seen. */
  .step-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(1.5 * var(--words));
  }
  :is(.step-date, .step-text, .step-answer) {
    font-size: var(--words);
  }
  .step-date {
    flex: none;
    max-width: 34%;
    color: var(--soft);
    text-align: end;
  }
  .step-text {
    max-width: 62ch;
    line-height: 1.32;
    text-wrap: pretty;
  }
  .step-question {
    margin-top: 0.1em;
    font: 400 calc(1.2 * var(--words)) / 1.2 var(--heading-font);
    text-wrap: balance;
  }
  .step-answer {
    margin-top: 0.35em;
    padding-inline-start: 0.7em;
    border-inline-start: 0.16em solid var(--accent);
    max-width: 62ch;
    line-height: 1.32;
  }
  .step-notes {
    flex: 0 1 auto;
    max-height: 40%;
    padding: 0.5em 0.8em;
    padding-top: 0;
    border: 2px dashed var(--disputed);
    border-radius: var(--radius);
    background: var(--band);
    font-size: clamp(1em, 0.935vw, 1.87em);
    overflow: auto;
  }
  .step-notes .notes-seen {
    position: sticky;
    inset-block-start: 0;
    padding-block: 0.4em;
    color: var(--disputed);
    background: var(--band);
    font-weight: 600;
  }
  .step-notes p {
    white-space: pre-line;
  }
  /* A dataset's words have a direction of their own. */
  :is(.step-question, .step-answer, .step-notes p) {
    unicode-bidi: plaintext;
  }
  .step-trouble {
    color: var(--disputed);
    font-size: clamp(1em, 0.935vw, 1.87em);
  }
  .step-nav,
  .step-more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .step-more {
    margin-inline-start: auto;
  }
  /* For the hand that is near, not for the room. */
  .step-nav :is(button, .soft) {
    font-size: clamp(0.9375em, 0.95vw, 1.9em);
  }
  /* The same, of the size of the words around it. */
  .step-trouble button {
    font-size: clamp(0.9375em, 0.95vw, 1.016em);
  }
  .step-nav button[aria-pressed='true'] {
    border-color: var(--accent);
    color: var(--accent);
  }
  .step-cover,
  .step-spotlight {
    position: fixed;
    inset: 0;
    z-index: 2;
    forced-color-adjust: none;
  }
  .step-cover.black {
    background: #000;
    cursor: none;
  }
  .step-cover.white {
    background: #fff;
    cursor: none;
  }
  .step-spotlight {
    z-index: 1;
    background: radial-gradient(
      circle 17vmin at var(--spot-x, 50%) var(--spot-y, 30%),
      transparent 96%,
      rgb(0 0 0 / 0.78) 100%
    );
    pointer-events: none;
  }
  .step-digits {
    position: fixed;
    inset-block-start: 1em;
    inset-inline-end: 1em;
    z-index: 3;
    padding: 0.4em 0.8em;
    border-radius: var(--radius);
    color: var(--panel);
    background: var(--ink);
  }
  /* Dialogs are read at arm's length. */
  .presentation .tool-dialog {
    font-size: clamp(1em, 1.15vw, 2.3em);
  }
  .step-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
    gap: 0.5em;
  }
  .step-list button {
    display: flex;
    gap: 0.7em;
    width: 100%;
    height: 100%;
    padding: 0.6em 0.8em;
    text-align: inherit;
    white-space: normal;
  }
  .step-list [aria-current='step'] {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .step-number {
    min-width: 1.5em;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .step-name {
    flex: 1;
    min-width: 0;
  }
  .step-name bdi {
    display: block;
  }
  .present-keys {
    display: grid;
    gap: 0.4em;
  }
  .present-keys div {
    display: grid;
    grid-template-columns: minmax(9em, 18em) 1fr;
    gap: 1em;
    padding-block: 0.25em;
  }
  .present-keys kbd {
    display: inline-block;
    padding: 0 0.4em;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--band);
    font: inherit;
  }
  ${smallWindows}
`;
