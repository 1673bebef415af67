// The frame of the element: the head, its controls, the body under it, and how they fold up on narrow screens.
import { css } from 'lit';

/** Head, controls, body. */
export const chrome = css`
  .root {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.35rem 1.5rem;
    align-items: end;
    padding: 0.9rem 1.25rem 0.7rem;
    border-bottom: 1px solid var(--line);
  }
  .title {
    font: 600 1.65em / 1.15 var(--heading-font);
    letter-spacing: -0.01em;
    text-wrap: balance;
    min-height: 1.15em;
  }
  .description {
    margin-top: 0.25rem;
    color: var(--soft);
    min-height: 1.45em;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    max-width: 75ch;
    overflow: hidden;
  }
  .skeleton {
    display: inline-block;
    width: min(22rem, 60%);
    height: 0.7em;
    border-radius: 4px;
    background: var(--line);
  }
  .tools,
  .tool-group,
  .chips {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }
  .second {
    grid-column: 1 / -1;
    display: flex;
    justify-content: space-between;
    align-items: end;
    gap: 0.5rem 1rem;
  }
  .second .segments {
    flex: none;
  }
  .chips {
    flex-wrap: wrap;
    gap: 0.4rem;
    min-height: 2rem;
  }
  button,
  .select,
  .segments,
  .search {
    font: inherit;
    color: inherit;
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    min-height: 2.25rem;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4rem;
    padding: 0.25rem 0.7rem;
    white-space: nowrap;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover:not(:disabled) {
    border-color: var(--soft);
  }
  button:disabled {
    color: var(--soft);
    cursor: default;
    opacity: 0.75;
  }
  button.main {
    color: var(--paper);
    background: var(--ink);
    border-color: var(--ink);
  }
  .icon-button {
    width: 2.25rem;
    padding: 0;
  }
  .zoom .icon-button {
    width: 2rem;
    min-height: 2rem;
  }
  .quiet {
    background: none;
    border-color: transparent;
  }
  .icon {
    flex: none;
    width: 1.05em;
    height: 1.05em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .glyph {
    flex: none;
    width: 0.85em;
    height: 0.85em;
    fill: var(--hue);
  }
  .chip {
    min-height: 2rem;
    padding: 0.15rem 0.7rem;
    border-radius: 99px;
    font-size: 0.9em;
  }
  .chip[aria-pressed='true'] {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  .chip[aria-pressed='true'] .count {
    color: inherit;
  }
  .chip[aria-pressed='true'] .glyph {
    fill: currentColor;
  }
  .count {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .clear {
    min-height: 2rem;
    font-size: 0.9em;
    padding-inline: 0.5rem;
    color: var(--accent);
    background: none;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .badge {
    min-width: 1.3em;
    padding: 0 0.35em;
    border-radius: 99px;
    background: var(--ink);
    color: var(--paper);
    font-size: 0.8em;
    text-align: center;
  }
  .select {
    display: inline-flex;
    align-items: center;
    gap: 0.3rem;
    padding-inline: 0.7rem 0.2rem;
    white-space: nowrap;
  }
  .select > span {
    color: var(--soft);
  }
  select {
    font: inherit;
    color: inherit;
    background: var(--panel);
    border: 0;
    min-height: 2rem;
    cursor: pointer;
  }
  .segments {
    display: inline-flex;
    padding: 2px;
    gap: 1px;
  }
  .segments span {
    display: flex;
    align-items: center;
    height: 100%;
    min-height: 1.85rem;
    padding-inline: 0.55rem;
    border-radius: calc(var(--radius) - 3px);
    cursor: pointer;
  }
  .segments label {
    position: relative;
  }
  .segments input {
    position: absolute;
    inset: 0;
    opacity: 0;
    margin: 0;
    cursor: pointer;
  }
  .segments input:checked + span {
    background: var(--ink);
    color: var(--paper);
  }
  .segments input:focus-visible + span {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .search {
    position: relative;
    display: inline-flex;
    align-items: center;
    padding-inline-start: 0.6rem;
    color: var(--soft);
  }
  .search:focus-within {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  .search input {
    outline: none;
    width: 10rem;
    min-width: 0;
    flex: 1;
    height: 2.1rem;
    padding: 0 0.5rem;
    border: 0;
    border-radius: var(--radius);
    background: none;
    font: inherit;
    color: var(--ink);
  }
  .search input::placeholder {
    color: var(--soft);
    opacity: 1;
  }
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
  @container (width < 66rem) {
    .segments span {
      padding-inline: 0.45rem;
    }
    .search input {
      width: 7rem;
    }
    .head {
      grid-template-columns: minmax(0, 1fr);
      padding: 0.75rem 1rem 0.6rem;
    }
    .tools,
    .second {
      flex-wrap: wrap;
    }
    .search {
      flex: 1 1 8rem;
    }
  }
  @container (width < 60rem) {
    .body {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
    }
    .side.wide-only {
      display: none;
    }
  }
  @container (width < 44rem) {
    .title {
      font-size: 1.35em;
    }
    .wide-only,
    .description {
      display: none !important;
    }
    .narrow-only {
      display: block;
    }
    .tools {
      flex-wrap: nowrap;
    }
    .search input {
      width: 4rem;
    }
    .button-words {
      display: none;
    }
    .main .button-words {
      display: inline;
    }
  }
  @container (height < 34rem) {
    .description {
      display: none;
    }
    .head {
      padding-block: 0.6rem 0.5rem;
    }
  }
  @media (forced-colors: active) {
    button.main,
    .chip[aria-pressed='true'],
    .segments input:checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
