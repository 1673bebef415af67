// The timeline when the browser prints the page that it stands in: light, without controls, the plot as it is seen, smaller where
// the paper is narrower than the screen, and after it the names of the events in it. After all others, which it overrides.
import { css } from 'lit';

/** Paper. `--width`: of the plot with the names of its lanes, a number of px. */
export const print = css`
  @media print {
    :host {
      color-scheme: only light;
      height: auto !important;
    }
    .root,
    .frame {
      position: static;
      contain: none;
      height: auto;
      overflow: visible;
      container-type: inline-size;
    }
    .body,
    .pane {
      display: block;
    }
    .root::before,
    .tools,
    .second,
    .idle .side,
    .details-bar,
    .neighbours,
    .tool,
    .overview-row,
    .option.away {
      display: none;
    }
    .sheet,
    .side {
      overflow: visible;
      width: auto;
      max-height: none;
      contain: none;
    }
    /* A length divided by a length, in browsers that cannot do that yet. */
    .stage {
      --scale: min(1, tan(atan2(100cqw, var(--width) * 1px)));
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      width: calc(var(--width) * 1px);
      zoom: var(--scale);
    }
    /* Before it has been drawn, it has to have a size. */
    [style] :is(.scroller, .canvas) {
      display: contents;
    }
    :is(.lanes, .bodies, .labels) {
      grid-area: 1/2;
      position: relative;
    }
    .lane-names {
      width: auto;
    }
    /* Or economy would make the light edges of letters dark. */
    .label {
      print-color-adjust: exact;
    }
    .axis-row {
      grid-area: 2/2;
    }
    .options {
      grid-area: 3/1/4/3;
      position: static;
      contain: none;
      columns: 18em;
      padding: 1em;
      zoom: calc(1 / var(--scale));
    }
    .option {
      position: static;
      width: auto !important;
      height: auto !important;
      transform: none !important;
      box-shadow: none !important;
      break-inside: avoid;
      text-indent: 1em hanging each-line;
    }
    .option::before {
      content: attr(aria-label);
      white-space: pre-line;
    }
    .option[data-names]:not([data-names=''])::before {
      content: attr(data-names);
    }
  }
`;
