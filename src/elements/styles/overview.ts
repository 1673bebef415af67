// The row under the plot: what is in view, the overview, the buttons that zoom.
import { css } from 'lit';

/** Overview. */
export const overview = css`
  .overview-row {
    contain: layout paint style;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    border-top: 1px solid var(--line);
  }
  .overview-strip {
    grid-column: 1 / -1;
  }
  .overview {
    width: 100%;
    height: 44px;
    touch-action: pan-y;
    cursor: pointer;
  }
  .overview-bar {
    fill: var(--soft);
    fill-opacity: 0.75;
  }
  .overview-line {
    stroke: var(--line);
  }
  .brush {
    fill: var(--accent);
    fill-opacity: 0.12;
    stroke: var(--accent);
    cursor: grab;
  }
  .brush-handle {
    stroke: var(--accent);
    stroke-width: 4px;
    stroke-linecap: round;
    cursor: ew-resize;
  }
  .in-view {
    padding-inline: 1.1em 0.5em;
    color: var(--soft);
    font-size: 0.87em;
    line-height: 1.25;
    -webkit-line-clamp: 2;
  }
  .zoom {
    grid-column: 2;
    display: flex;
    gap: 0.35em;
    padding: 0.3em 0.75em 0.2em;
  }
  @container (width < 47em) {
    .lane-names {
      display: none;
    }
    .in-view {
      -webkit-line-clamp: 3;
    }
  }
  @container (width < 20em) {
    .in-view {
      display: none;
    }
  }
  /* Events need the room more. */
  @container (height < 20em) {
    .overview {
      display: none;
    }
  }
`;
