// The look of the pages: black on white, legible from a copier, no tint that has to be printed for anything to be understood.
// Lengths are px at 96 dpi, so that the preview is what is printed.
import { css } from 'lit';
import { sceneStyles } from './scene-styles.ts';

/** Pages. */
export const paperStyles = css`
  .paper {
    all: initial;
    display: block;
    box-sizing: border-box;
    position: relative;
    overflow: hidden;
    color: #000;
    background: #fff;
    color-scheme: only light;
    forced-color-adjust: none;
    font: 400 12.5px/1.38 var(--timeline-font, 'Noto Sans', system-ui, sans-serif);
    overflow-wrap: anywhere;
    print-color-adjust: exact;
  }
  .paper * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  :is(h1, h2, h3) {
    font: 600 14px/1.25 var(--timeline-heading-font, 'Noto Serif', Georgia, 'Times New Roman', serif);
    unicode-bidi: plaintext;
    text-wrap: pretty;
  }
  .numbered p {
    unicode-bidi: plaintext;
  }
  [dir='rtl'] :is(h1, h2, h3, .lead, .summary, .card-summary, .numbered p) {
    text-align: right;
  }
  .head {
    display: flex;
    justify-content: space-between;
    gap: 24px;
    padding: 8px 0 12px;
    border-top: 3px solid #000;
  }
  h1 {
    font-size: 30px;
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  h2 {
    font-size: 26px;
    line-height: 1.15;
  }
  .kicker {
    font-size: 11.5px;
    font-weight: 600;
    letter-spacing: 0.02em;
  }
  .lead {
    margin-block-start: 5px;
    max-width: 62em;
    font-size: 13px;
    color: #222;
    unicode-bidi: plaintext;
  }
  .qr {
    flex: none;
    width: 84px;
    text-align: center;
    font-size: 10px;
    line-height: 1.2;
  }
  .qr-code {
    display: block;
    width: 84px;
    height: 84px;
    margin: -6px 0 0;
  }
  footer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    gap: 16px;
    align-items: end;
    height: 30px;
    font-size: 10.5px;
    color: #222;
  }
  footer span {
    padding-block-start: 5px;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .folio {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .glyph {
    display: inline-block;
    width: 0.82em;
    height: 0.82em;
    vertical-align: -0.06em;
    fill: currentColor;
  }
  .columns {
    display: flex;
    align-items: flex-start;
  }
  .column {
    flex: none;
  }
  .block {
    display: flow-root;
  }
  .entry {
    padding: 7px 0 9px;
    border-top: 1px solid #777;
  }
  .when {
    display: flex;
    justify-content: space-between;
    gap: 10px;
    font-size: 11.5px;
    font-weight: 600;
  }
  .category {
    flex: none;
    max-width: 55%;
    font-weight: 400;
    color: #222;
  }
  .entry h3 {
    margin-block: 2px 3px;
  }
  .summary {
    unicode-bidi: plaintext;
    hyphens: auto;
  }
  .notes {
    font: 600 9.5px/1 var(--timeline-font, 'Noto Sans', system-ui, sans-serif);
    vertical-align: 0.42em;
  }
  .small {
    margin-block-start: 2px;
    font-size: 11px;
    color: #222;
  }
  .sign {
    font:
      700 1.05em/1 'DejaVu Sans',
      system-ui;
  }
  .numbered {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr);
  }
  .number {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .address {
    margin-block-start: 1px;
    font-size: 10.5px;
    color: #222;
  }
  .name-lines {
    display: flex;
    gap: 8px;
    align-items: end;
    margin-block-start: 18px;
    font-size: 12px;
  }
  .line {
    display: block;
    flex: 1;
    min-width: 200px;
    height: 30px;
    border-bottom: 1px solid #000;
  }
  .name-lines .line {
    flex: none;
    width: 260px;
    height: 14px;
    margin-inline-end: 20px;
  }
  .name-lines .short {
    width: 130px;
    min-width: 0;
  }
  .task {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr) 190px;
    gap: 0 12px;
    align-items: end;
    padding: 6px 0 8px;
  }
  .task.titles > * {
    align-self: start;
  }
  .task .line {
    min-width: 0;
  }
  .task.titles {
    grid-template-columns: 26px 150px minmax(0, 1fr);
  }
  .key-page h3 {
    font-size: 13px;
  }
  .picture {
    position: relative;
  }
  .joint {
    position: absolute;
    inset-block: -18px;
    width: 0;
  }
  .joint::before,
  .joint::after {
    content: '';
    position: absolute;
    inset-block-start: -14px;
    height: 26px;
    border-inline-start: 1px solid #000;
  }
  .joint::after {
    inset-block: auto -14px;
  }
  .joint.start {
    inset-inline-start: 0;
  }
  .joint.end {
    inset-inline-end: 0;
  }
  .joint b {
    position: absolute;
    inset-block-start: -16px;
    padding-inline: 6px;
    font-size: 15px;
    line-height: 1;
  }
  .joint.end b {
    inset-inline-end: 0;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 3px 18px;
    list-style: none;
    font-size: 11.5px;
  }
  .cards {
    display: grid;
    border-block-start: 1px dashed #000;
    border-inline-start: 1px dashed #000;
  }
  .card {
    display: flex;
    flex-direction: column;
    padding: 14px 16px 12px;
    border-block-end: 1px dashed #000;
    border-inline-end: 1px dashed #000;
  }
  .card h3 {
    font-size: 17px;
  }
  .card-date {
    margin-block-end: 5px;
    font-size: 13px;
    font-weight: 700;
  }
  .card-date.alone {
    margin: auto;
    font-size: 21px;
    line-height: 1.25;
    text-align: center;
  }
  .card-summary {
    margin-block: 6px 8px;
    unicode-bidi: plaintext;
  }
  .card-foot {
    display: flex;
    gap: 10px;
    margin-block-start: auto;
    font-size: 11px;
  }
  .card-foot .folio {
    flex: 1;
  }
  ${sceneStyles}
`;
