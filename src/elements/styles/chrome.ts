// The body under the head, and how both fold up on narrow screens. After the head, whose rules it narrows.
import { css } from 'lit';

/** Body and folding. */
export const chrome = css`
  .body {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .pane {
    position: relative;
    min-width: 0;
    min-height: 0;
    display: grid;
  }
  .narrow-only {
    display: none;
  }
  @container (width < 70em) {
    .segments span {
      padding-inline: 0.45em;
    }
    .search input {
      width: 7em;
    }
    .head {
      grid-template-columns: minmax(0, 1fr);
      padding: 0.75em 1em 0.6em;
    }
    .tools,
    .second {
      flex-wrap: wrap;
    }
    .search {
      flex: 1 3 8em;
    }
  }
  @container (width < 47em) or (height < 36em) {
    .title {
      font-size: 1.35em;
    }
    .wide-only,
    .description {
      display: none;
    }
    .narrow-only {
      display: block;
    }
    .head {
      padding-block: 0.6em 0.5em;
    }
  }
  @container (width < 47em) {
    .tools {
      flex-wrap: nowrap;
      gap: 0.3em;
    }
    .search input {
      width: 4em;
    }
    .button-words {
      display: none;
    }
    :is(.main, .known-by-in-menu) .button-words {
      display: inline;
    }
  }
  @container (width < 25em) {
    .main .button-words {
      display: none;
    }
  }
  /* A phone with text of twice the size. */
  @container (width < 20em) {
    .tools {
      flex-wrap: wrap;
    }
    .search {
      flex-basis: 100%;
    }
  }
  @media (pointer: coarse) {
    .tools :is(button, .search),
    .zoom .icon-button {
      min-width: 2.75em;
      min-height: 2.75em;
    }
  }
  @media (forced-colors: active) {
    button.main:enabled,
    .chip[aria-pressed='true'],
    .segments input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
