// Cards to cut out, as many on a sheet as it has room for: one an event, or its date on one and what happened on another.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { HandoutInput, Page } from './page-parts.ts';
import { categoryOf, summaryOf, titleOf } from './page-parts.ts';

// About that of playing cards laid flat: large enough to be read across a table, small enough for eight on A4. px.
const CARD_WIDTH_PX = 300;
const CARD_HEIGHT_PX = 205;
/** Where dates have cards of their own, all of them are lower. */
const APART_HEIGHT_PX = 150;
/** Of a line of a summary; and what stands around it. See paper-styles.ts. */
const LINE_PX = 17.25;
const AROUND_PX = 14;

/** How cards share a sheet. */
interface CardGrid {
  readonly columns: number;
  readonly lines: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The pages of cards. */
export function cardPages(input: HandoutInput): Page[] {
  const { choices, words } = input;
  const grid = gridOf(input);
  const sets = choices.isCardsApart ? [eventCards(input, grid), dateCards(input)] : [eventCards(input, grid)];
  return sets
    .flatMap((cards) => sheets(grid, cards))
    .map((body) => ({ part: 'cards', body, foot: words.partNames.cards }));
}

function gridOf({ sheet, choices }: HandoutInput): CardGrid {
  const { innerWidthPx, innerHeightPx } = sheet;
  const columns = Math.max(1, Math.floor(innerWidthPx / CARD_WIDTH_PX));
  const least = choices.isCardsApart ? APART_HEIGHT_PX : CARD_HEIGHT_PX;
  const lines = Math.max(1, Math.floor(innerHeightPx / least));
  return {
    columns,
    lines,
    widthPx: Math.floor(innerWidthPx / columns),
    heightPx: Math.floor(innerHeightPx / lines),
  };
}

// The last row is filled up with empty cards: something to write on, and lines that go through.
function sheets({ columns, lines, heightPx }: CardGrid, cards: readonly TemplateResult[]): TemplateResult[] {
  const pages: TemplateResult[] = [];
  for (let from = 0; from < cards.length; from += columns * lines) {
    const onPage = cards.slice(from, from + columns * lines);
    const empty = (columns - (onPage.length % columns)) % columns;
    const grid = `grid:auto-flow ${heightPx}px/repeat(${columns},minmax(0,1fr))`;
    pages.push(
      html`<div class="cards" .style=${grid}>
        ${onPage} ${Array.from({ length: empty }, () => html`<div class="card"></div>`)}
      </div>`,
    );
  }
  return pages;
}

// A summary has as many lines as its card leaves it, and ends in an ellipsis where it has more.
function eventCards(input: HandoutInput, { widthPx, heightPx }: CardGrid): TemplateResult[] {
  const rows = Array.from(input.chosen.rows);
  const heights = input.heightsOf(
    rows.map((row) => eventCard(input, row, 0)),
    widthPx,
  );
  return rows.map((row, index) => {
    const roomPx = heightPx - heights[index]! - AROUND_PX;
    return eventCard(input, row, Math.max(0, Math.floor(roomPx / LINE_PX)));
  });
}

function eventCard(input: HandoutInput, row: number, summaryLines: number): TemplateResult {
  const { table, store, choices } = input;
  const event = table.eventAt(row);
  const summary = summaryLines > 0 ? summaryOf(event) : '';
  return html`<div class="card">
    ${choices.isCardsApart ? nothing : html`<p class="card-date">${store.dateOf(row)}</p>`}
    <h3>${titleOf(event)}</h3>
    ${summary ? html`<p class="card-summary" .style=${`-webkit-line-clamp:${summaryLines}`}>${summary}</p>` : nothing}
    <p class="card-foot">${categoryOf(input, row)}</p>
  </div>`;
}

function dateCards({ chosen, store }: HandoutInput): TemplateResult[] {
  return Array.from(
    chosen.rows,
    (row) => html`<div class="card"><p class="card-date alone">${store.dateOf(row)}</p></div>`,
  );
}
