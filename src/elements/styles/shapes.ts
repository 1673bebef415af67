// What is drawn on the plot and in the legend: lanes, marks, words, axis. Class names come from render/primitives.ts.
import { css } from 'lit';

/** Shapes and words. */
export const shapes = css`
  .stage text,
  .legend text {
    fill: currentColor;
    dominant-baseline: central;
  }
  .lane {
    fill: var(--band);
  }
  .lane-label {
    color: var(--soft);
    font-weight: 600;
  }
  .lane-label,
  .beside,
  .label {
    paint-order: stroke;
    stroke: var(--band);
    stroke-width: 6px;
    stroke-linejoin: round;
    -webkit-text-stroke: 6px var(--band);
  }
  .note {
    color: var(--soft);
    font-size: 0.86em;
    /* A title that is written from right to left is apart from the line, which runs from left to right. */
    margin-left: 0.43em;
  }
  .sign {
    color: var(--disputed);
    font-weight: 700;
    /* Many fonts compose ≠ of two signs, badly. */
    font-family: 'DejaVu Sans', system-ui;
  }
  .stage .cluster-label,
  .legend text {
    direction: ltr;
  }
  .moment {
    stroke: var(--ink);
    stroke-dasharray: 6 3;
  }
  .moment-plate {
    fill: var(--ink);
  }
  .stage .moment-label {
    fill: var(--paper);
  }
  .grid {
    stroke: var(--line);
  }
  .grid.minor {
    opacity: 0.45;
  }
  .grid.context,
  .context-line {
    stroke: var(--soft);
    stroke-opacity: 0.55;
  }
  .axis-line {
    stroke: var(--ink);
    stroke-opacity: 0.7;
  }
  .tick-line {
    stroke: var(--soft);
  }
  .context-label {
    font-weight: 600;
  }
  .era,
  .era-tint {
    fill: var(--line);
  }
  .era-tint {
    opacity: 0.28;
  }
  .era-tint.era-1 {
    opacity: 0.16;
  }
  .bar,
  .arrow {
    fill: currentColor;
    fill-opacity: 0.3;
  }
  .stop-full,
  .stop-clear {
    stop-color: currentColor;
    stop-opacity: 0.3;
  }
  .stop-clear {
    stop-opacity: 0;
  }
  .edge {
    fill: currentColor;
  }
  .point {
    fill: currentColor;
    stroke: var(--panel);
    stroke-width: 1.4px;
  }
  .point.hollow {
    fill: var(--panel);
    stroke: currentColor;
    stroke-width: 2px;
  }
  .within {
    fill: currentColor;
    fill-opacity: 0.16;
    stroke: currentColor;
    stroke-opacity: 0.5;
  }
  .ghost {
    fill: none;
  }
  .ghost.disagrees {
    stroke: var(--disputed);
    stroke-width: 1.5px;
    stroke-dasharray: 3 3;
  }
  .ghost.vaguer {
    fill: currentColor;
    fill-opacity: 0.28;
  }
  .set-thread {
    stroke: currentColor;
    stroke-width: 2px;
  }
  .set-thread.one-of {
    stroke-dasharray: 2 4;
  }
  .thread {
    stroke: var(--disputed);
    stroke-opacity: 0.6;
    stroke-dasharray: 2 4;
  }
  .cluster {
    fill: var(--panel);
    stroke: currentColor;
    stroke-width: 1.5px;
  }
  .cluster-label,
  .unknown-end {
    text-anchor: middle;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .era {
      fill: Canvas;
      stroke: CanvasText;
    }
    .era-tint {
      display: none;
    }
    .grid {
      opacity: 0.3;
    }
  }
`;
