// Colours, type and measures, each taken from a public custom property where the page sets one. Light and dark follow
// the page's own `color-scheme`. Eight hues after Okabe & Ito's advice: told apart with any colour vision, and each at
// least 4.5:1 on paper, panel and band.
import { css } from 'lit';

/** Tokens. */
export const tokens = css`
  :host {
    display: block;
    height: 100%;
    /* Among other boxes in a column or a row it may become smaller than it is alone. */
    min-width: 0;
    min-height: 0;
  }
  :host([hidden]) {
    display: none;
  }
  /* Boxes that the page's style sheet gives to everything would take room from it. */
  :host::before,
  :host::after {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  /* Nothing that the page says of its own text comes in, nor its custom properties, but for those of the timeline. What hides
     the element, or takes it from the pointer, does. */
  .root {
    --paper: var(--timeline-paper, light-dark(#fbfaf6, #14161a));
    --panel: var(--timeline-panel, light-dark(#ffffff, #1c1f25));
    --band: var(--timeline-band, light-dark(#f4f1ea, #1a1d22));
    --line: var(--timeline-line, light-dark(#dfdacf, #343943));
    --edge: var(--timeline-edge, var(--line));
    --ink: var(--timeline-ink, light-dark(#1c1e22, #eceae4));
    --soft: var(--timeline-soft, light-dark(#5a5e66, #a9adb5));
    --accent: var(--timeline-accent, light-dark(#1f5a94, #8dbdf0));
    --focus: var(--timeline-focus, light-dark(#1c5fd0, #8ab8ff));
    --disputed: var(--timeline-disputed, light-dark(#a83a22, #ff9c80));
    --radius: var(--timeline-radius, 8px);
    --heading-font: var(--timeline-heading-font, 'Noto Serif', Georgia, 'Times New Roman', serif);

    all: initial;
    color-scheme: var(--timeline-scheme, inherit);
    visibility: inherit;
    pointer-events: inherit;
    display: block;
    position: relative;
    width: 100%;
    height: 100%;
    overflow: clip;
    color: var(--ink);
    background: var(--paper);
    overflow-wrap: break-word;
  }
  /* The size where the page sets none: 30em high, and as wide as there is room, up to 60em. Its
     typeface is one that words have: another would be one more to find. */
  .root::before {
    content: '. . . . .';
    font-family: 'Noto Sans', system-ui;
    display: block;
    height: max(30em, 480px);
    word-spacing: 15em;
    visibility: hidden;
  }
  @media (forced-colors: active) {
    .root {
      --paper: Canvas;
      --panel: Canvas;
      --band: Canvas;
      --line: CanvasText;
      --ink: CanvasText;
      --soft: CanvasText;
      --accent: LinkText;
      --focus: Highlight;
      --disputed: CanvasText;
    }
  }
  /* As high as the root even where that is 30em for want of a height: percentages, flex and cqb would be of nothing. Text follows
     the size that the reader has set, whatever size the page gives its own. */
  .frame {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    container-type: size;
    font: 400 var(--timeline-font-size, max(0.9375em, 15px)) / 1.45
      var(--timeline-font, 'Noto Sans', system-ui, sans-serif);
  }
  :is(p, ul, ol, dl, dd, h2, h3, h4, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
  }
  :is(ul, ol) {
    list-style: none;
  }
  /* Each face that a page needs is one to load before the first frame. */
  :is(h3, h4) {
    font-weight: 600;
  }
  input {
    font: inherit;
  }
  .hue-0 {
    color: var(--timeline-color-1, light-dark(#23639f, #7fb3e6));
  }
  .hue-1 {
    color: var(--timeline-color-2, light-dark(#b0412a, #f09a7c));
  }
  .hue-2 {
    color: var(--timeline-color-3, light-dark(#6c4b99, #bfa3e6));
  }
  .hue-3 {
    color: var(--timeline-color-4, light-dark(#1a7355, #74c9a8));
  }
  .hue-4 {
    color: var(--timeline-color-5, light-dark(#855c0c, #dbb35c));
  }
  .hue-5 {
    color: var(--timeline-color-6, light-dark(#a3306f, #f08bc0));
  }
  .hue-6 {
    color: var(--timeline-color-7, light-dark(#2f6b78, #86c9d8));
  }
  .hue-7 {
    color: var(--timeline-color-8, light-dark(#5b5f1d, #c9cd78));
  }
  .hue-none,
  .soft {
    color: var(--soft);
  }
  @media (forced-colors: active) {
    [class*='hue-'] {
      color: CanvasText;
    }
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible,
  .search:focus-within,
  .segments input:focus-visible + span {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
`;
