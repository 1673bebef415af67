// The picture of the timeline on paper: the marks of the plot, in ink. Class names come from render/primitives.ts.
import { css } from 'lit';

/** Scenes. */
export const sceneStyles = css`
  .scene {
    display: block;
    overflow: hidden;
  }
  .scene text {
    fill: #000;
    dominant-baseline: central;
    font-family: var(--timeline-font, 'Noto Sans', system-ui, sans-serif);
    white-space: pre;
  }
  /* So light that a copier loses it, and nothing with it. */
  .lane {
    fill: #f5f5f3;
  }
  .label,
  .beside,
  .lane-label {
    paint-order: stroke;
    stroke: #f5f5f3;
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .scene .lane-label,
  .scene .context-label,
  .cluster-label {
    font-weight: 700;
  }
  .note {
    font-size: 0.86em;
  }
  .grid {
    stroke: #bbb;
    stroke-width: 0.75px;
  }
  .grid.minor {
    stroke: #ddd;
  }
  .grid.context,
  .context-line {
    stroke: #666;
  }
  .axis-line,
  .tick-line {
    stroke: #000;
  }
  .era {
    fill: #fff;
    stroke: #777;
  }
  .era-tint {
    fill: none;
    stroke: #999;
    stroke-dasharray: 1 5;
  }
  .bar {
    stroke: currentColor;
  }
  .soft,
  .within {
    fill: #fff;
    stroke: currentColor;
    stroke-dasharray: 2 3;
  }
  .hatch {
    fill: none;
    stroke: #000;
    stroke-opacity: 0.5;
    stroke-width: 0.8px;
  }
  .edge,
  .arrow,
  .point {
    fill: currentColor;
  }
  .point {
    stroke: #fff;
    stroke-width: 1.4px;
  }
  .point.hollow {
    fill: #fff;
    stroke: currentColor;
    stroke-width: 2px;
  }
  .ghost {
    fill: none;
    stroke: currentColor;
  }
  .ghost.vaguer {
    fill: #c8c8c8;
    stroke: none;
  }
  .ghost.disagrees {
    stroke: #000;
    stroke-width: 1.5px;
    stroke-dasharray: 3 3;
  }
  .thread,
  .set-thread {
    stroke: #000;
    stroke-dasharray: 2 4;
  }
  .set-thread.all-of {
    stroke-dasharray: none;
  }
  .moment {
    stroke: #000;
    stroke-dasharray: 6 3;
  }
  .moment-plate,
  .cluster,
  .plate {
    fill: #fff;
    stroke: #000;
  }
  .cluster-label,
  .unknown-end {
    text-anchor: middle;
    direction: ltr;
  }
  /* Dark enough to be read when they come out grey; shapes and hatching tell them apart then. */
  .hue-0 {
    color: #1b5288;
  }
  .hue-1 {
    color: #9c3420;
  }
  .hue-2 {
    color: #5c3c88;
  }
  .hue-3 {
    color: #125a42;
  }
  .hue-4 {
    color: #6d4a05;
  }
  .hue-5 {
    color: #8c2460;
  }
  .hue-6 {
    color: #245763;
  }
  .hue-7 {
    color: #4a4d14;
  }
  .hue-none {
    color: #222;
  }
`;
