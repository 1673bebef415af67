// The head of the timeline and its controls.
import { css } from 'lit';

/** Head and controls. */
export const head = css`
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.35em 1.5em;
    align-items: end;
    padding: 0.9em 1.25em 0.7em;
    border-bottom: 1px solid var(--line);
  }
  .title {
    font: 600 1.65em / 1.25 var(--heading-font);
    letter-spacing: -0.01em;
    text-wrap: balance;
    min-height: 1.25em;
    -webkit-line-clamp: 3;
  }
  .description {
    margin-top: 0.25em;
    color: var(--soft);
    min-height: 1.45em;
    max-width: 75ch;
    -webkit-line-clamp: 4;
  }
  .title,
  .description,
  .in-view,
  .lane-names span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    overflow: hidden;
  }
  .skeleton {
    display: inline-block;
    width: min(22em, 60%);
    height: 0.7em;
    border-radius: 4px;
    background: var(--line);
  }
  .tools,
  .tool-group,
  .second,
  .chips {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .second {
    grid-column: 1 / -1;
    justify-content: space-between;
    align-items: end;
    gap: 0.5em 1em;
  }
  .second .segments {
    flex: none;
  }
  .chips {
    flex-wrap: wrap;
    gap: 0.4em;
    min-height: 2em;
    /* Three rows; the panel has them all. The padding is for the focus ring. */
    max-height: 6.87em;
    overflow: hidden auto;
    margin: -5px;
    padding: 5px;
  }
  button,
  select,
  .select,
  .segments,
  .search {
    font: inherit;
    color: inherit;
    background: var(--panel);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    min-height: 2.25em;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    padding: 0.25em 0.7em;
    white-space: nowrap;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover:enabled {
    border-color: var(--soft);
  }
  button:disabled {
    color: var(--soft);
    cursor: default;
    opacity: 0.75;
  }
  button.main:enabled,
  .chip[aria-pressed='true'],
  .segments input:checked + span {
    color: var(--paper);
    background: var(--ink);
    border-color: var(--ink);
  }
  .icon-button {
    flex: none;
    width: 2.25em;
    padding: 0;
  }
  .zoom .icon-button {
    width: 2em;
    min-height: 2em;
  }
  .quiet,
  .clear {
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
    fill: currentColor;
  }
  .chip {
    min-height: 2em;
    padding: 0.15em 0.7em;
    border-radius: 99px;
    font-size: 0.9em;
    max-width: 24em;
  }
  .chip span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chip .count {
    flex: none;
  }
  .chip[aria-pressed='true'] .count {
    color: inherit;
  }
  .count,
  .select > span {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .clear {
    min-height: 2em;
    font-size: 0.9em;
    padding: 0.15em 0.5em;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .badge {
    /* Above the end of the word. It moves nothing when it comes. */
    margin-block: -0.9em;
    margin-inline: -0.95em -0.85em;
    align-self: start;
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
    gap: 0.3em;
    padding-inline: 0.7em 0.2em;
    white-space: nowrap;
  }
  select {
    border: 0;
    min-height: 2em;
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
    min-height: 1.85em;
    padding-inline: 0.55em;
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
  .search {
    position: relative;
    display: inline-flex;
    align-items: center;
    padding-inline-start: 0.6em;
    color: var(--soft);
  }
  .search input {
    outline: none;
    width: 10em;
    min-width: 0;
    flex: 1;
    height: 2.1em;
    padding: 0 0.5em;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--ink);
  }
  .search input::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  @container (width < 30em) {
    .known-by-in-head {
      display: none;
    }
  }
  /* The name of the timeline needs the room more. */
  @container (width < 100em) {
    :is(.known-by-in-head, .share-button) .button-words {
      display: none;
    }
    .search input {
      width: 5.2em;
    }
  }
`;
