// The plot: where lanes, labels, axis and options stand, and how labels and options look; shapes.ts has what is drawn.
import { css } from 'lit';

/** Plot, axis, overview. */
export const plot = css`
  .plot {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    min-width: 0;
    min-height: 0;
  }
  .stage {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: hidden;
    cursor: grab;
    touch-action: pan-y;
    -webkit-tap-highlight-color: transparent;
    user-select: none;
    -webkit-user-select: none;
    font-size: 0.9375em;
  }
  .stage.grabbed {
    cursor: grabbing;
  }
  .probe {
    position: absolute;
    width: 1em;
    height: 0;
    visibility: hidden;
  }
  .scroller {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    scrollbar-width: thin;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
  }
  /* Without events there is nothing to scroll to. */
  .pane:has(> .message) .scroller {
    overflow: hidden;
  }
  .canvas {
    position: relative;
    min-width: 0;
  }
  .lane-names {
    position: relative;
    width: 9.8em;
  }
  .lane-names div {
    position: absolute;
    /* Over what is left of a px beside the lanes. */
    inset-inline: 0 -1px;
    display: flex;
    align-items: center;
    padding-inline: 1.1em 0.4em;
    background: var(--band);
    color: var(--soft);
    font-weight: 600;
    font-size: 0.88em;
    line-height: 1.1;
    overflow: hidden;
  }
  .lane-names span {
    /* For the tails of the last line. */
    padding-bottom: 0.05em;
  }
  .lanes,
  .axis,
  .overview {
    display: block;
  }
  /* What answers to a pointer is found by its place. */
  .lanes,
  .labels,
  .bodies,
  .scroll-hint,
  .options.stale,
  .option.away {
    pointer-events: none;
  }
  .axis-row {
    align-self: end;
  }
  [dir='rtl'] .label {
    unicode-bidi: plaintext;
  }
  .label .sign {
    margin-left: 0.35em;
  }
  .label,
  .option {
    position: absolute;
    top: 0;
    left: 0;
  }
  /* Its middle stands where it is placed. */
  .label {
    margin-top: -0.75em;
    line-height: 1.5;
    white-space: nowrap;
    /* Marks heaped on its letters stay in its row. */
    overflow-y: clip;
  }
  .label.floating {
    z-index: 1;
    margin: calc(-0.65em - 2px) 0 0 -6px;
    padding: 2px 6px;
    line-height: 1.3;
    background: var(--panel);
    box-shadow: 0 0 0 1px var(--soft);
    border-radius: 5px;
  }
  :is(.floating, .on-bar) {
    -webkit-text-stroke-width: 0;
  }
  .on-bar * {
    color: inherit;
  }
  .labels,
  .options {
    position: absolute;
    inset: 0;
  }
  .options {
    contain: size layout style;
  }
  .labels {
    contain: strict;
  }
  .stage.on-target {
    cursor: pointer;
  }
  .options:focus {
    outline: none;
  }
  .bodies {
    position: absolute;
    top: 0;
    inset-inline-start: 0;
  }
  .option {
    cursor: pointer;
    border-radius: 7px;
  }
  .option:focus-visible {
    outline-offset: 1px;
  }
  .option[aria-selected='true'] {
    box-shadow: 0 0 0 2px var(--focus);
    background: color-mix(in srgb, var(--focus) 10%, transparent);
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 5px double Highlight;
    }
  }
  /* Panned out of view: that the keyboard is here is seen all the same. */
  .options:has(.away:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  .option.away {
    width: 1px;
    height: 1px;
    opacity: 0;
  }
  .scroll-hint {
    position: absolute;
    inset: auto 0 30% 0;
    width: fit-content;
    margin: 0 auto;
    padding: 0.5em 1em;
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--paper);
  }
`;
