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

/** The pages of cards. */
export function cardPages(input: HandoutInput): Page[] {
  const { chosen, choices, words } = input;
  const rows = Array.from(chosen.rows);
  const sets = choices.isCardsApart
    ? [
        rows.map((row) => card(input, row, { hasDate: false, hasTitle: true })),
        rows.map((row) => card(input, row, { hasDate: true, hasTitle: false })),
      ]
    : [rows.map((row) => card(input, row, { hasDate: true, hasTitle: true }))];
  return sets
    .flatMap((cards) => sheets(input, cards))
    .map((body) => ({
      part: 'cards' as const,
      body,
      foot: words.partNames.cards,
    }));
}

// The last row is filled up with empty cards: something to write on, and lines that go through.
function sheets({ sheet, choices }: HandoutInput, cards: readonly TemplateResult[]): TemplateResult[] {
  const { innerWidthPx, innerHeightPx } = sheet;
  const columns = Math.max(1, Math.floor(innerWidthPx / CARD_WIDTH_PX));
  const least = choices.isCardsApart ? APART_HEIGHT_PX : CARD_HEIGHT_PX;
  const lines = Math.max(1, Math.floor(innerHeightPx / least));
  const heightPx = Math.floor(innerHeightPx / lines);
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

function card(
  input: HandoutInput,
  row: number,
  { hasDate, hasTitle }: { readonly hasDate: boolean; readonly hasTitle: boolean },
): TemplateResult {
  const event = input.table.eventAt(row);
  return html`<div class="card">
    ${hasDate ? html`<p class=${hasTitle ? 'card-date' : 'card-date alone'}>${input.store.dateOf(row)}</p>` : nothing}
    ${
      hasTitle
        ? html`<h3>${titleOf(event)}</h3>
            <p class="card-summary">${summaryOf(event)}</p>
            <p class="card-foot">${categoryOf(input, row)}</p>`
        : nothing
    }
  </div>`;
}
