// In which direction words run: the element's own, and a dataset's, which may be others.
import { css } from 'lit';

/** Direction. */
export const direction = css`
  .wordless {
    visibility: hidden;
  }
  [dir='rtl'] :is(.overview, .neighbours .icon, .picture-open, .picture-soft) {
    transform: scaleX(-1);
  }
  /* A dataset's words have a direction of their own, whatever the element's; all stand on the side where reading begins. */
  .root {
    text-align: left;
  }
  .root[dir='rtl'] {
    text-align: right;
  }
  :is(.title, .description, .event-title, .summary, .reference, .note-text, .step h2, .step-text) {
    unicode-bidi: plaintext;
  }
`;
