// The side panel: beside the plot, or under it where there is more height than width. What is in the details has its looks with it.
import { css } from 'lit';

/** The frame of the details and what stands in their place while no event is open; links. */
export const side = css`
  .side {
    contain: layout paint style;
    min-height: 0;
    overflow: auto;
    width: min(23.5em, 50cqw);
    background: var(--panel);
    border-inline-start: 1px solid var(--line);
    overscroll-behavior: contain;
  }
  .about,
  .details {
    padding: 1.1em 1.35em 1.35em;
    outline-offset: -2px;
  }
  .details-bar {
    margin: -0.35em -0.6em -1.9em;
    text-align: end;
  }
  a {
    color: var(--accent);
    text-underline-offset: 3px;
    display: inline-block;
    padding-block: 0.15em;
  }
  @container (width < 64em) {
    .idle .side {
      display: none;
    }
  }
  @container (width < 64em) and (aspect-ratio < 5/4) {
    .body {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    /* The plot's lanes keep their places, for which its height has to be known. */
    .body:not(.idle) .overview-row {
      position: absolute;
      inset-inline: 0;
      visibility: hidden;
    }
    .side {
      width: auto;
      max-height: 46cqb;
      border-inline-start: 0;
      border-top: 1px solid var(--line);
      border-radius: 14px 14px 0 0;
      box-shadow: 0 -10px 34px rgb(0 0 0 / 0.16);
    }
  }
`;
