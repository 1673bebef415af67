// Cards to cut out, as many on a sheet as it has room for: one an event, or its date on one and what happened on another.
// What an event says is all there: the row of a card grows with it, and what is too long for a page goes on on the next card.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { fillPages } from './fill-pages.ts';
import type { HandoutInput, Page } from './page-parts.ts';
import { categoryOf, partsOf, SUMMARY_LENGTH, TITLE_LENGTH } from './page-parts.ts';

// About that of playing cards laid flat: large enough to be read across a table, small enough for eight on A4. px.
const CARD_WIDTH_PX = 300;
const CARD_HEIGHT_PX = 205;
/** Where dates have cards of their own, all of them are lower. */
const APART_HEIGHT_PX = 150;
/** The line at the top and at the side of a sheet of cards. */
const EDGE_PX = 1;
/** Room that stays free beside the words: printers set them a little wider than screens. */
const SLACK_PX = 5;
/** Letters of a text on one card where as many as in the list are too high for a page: wide letters, low paper. */
const WIDE_LENGTH = 300;

/** How cards share a sheet. */
interface CardGrid {
  readonly columns: number;
  readonly widthPx: number;
  /** Of a row, at least. */
  readonly heightPx: number;
  /** Of all rows of a sheet. */
  readonly innerPx: number;
}

/** The pages of cards. */
export function cardPages(input: HandoutInput): Page[] {
  const { choices, words } = input;
  const grid = gridOf(input);
  const sets = choices.isCardsApart ? [eventCards(input, grid), dateCards(input)] : [eventCards(input, grid)];
  return sets
    .flatMap((cards) => sheets(input, grid, cards))
    .map((body) => ({ part: 'cards', body, foot: words.partNames.cards }));
}

function gridOf({ sheet, choices }: HandoutInput): CardGrid {
  const columns = Math.max(1, Math.floor(sheet.innerWidthPx / CARD_WIDTH_PX));
  const innerPx = sheet.innerHeightPx - EDGE_PX;
  const least = choices.isCardsApart ? APART_HEIGHT_PX : CARD_HEIGHT_PX;
  return {
    columns,
    widthPx: (sheet.innerWidthPx - EDGE_PX) / columns - SLACK_PX,
    heightPx: Math.floor(innerPx / Math.max(1, Math.floor(innerPx / least))),
    innerPx,
  };
}

// The last row is filled up with empty cards: something to write on, and lines that go through.
function sheets(input: HandoutInput, grid: CardGrid, cards: readonly TemplateResult[]): TemplateResult[] {
  const { columns, innerPx } = grid;
  const heights = rowHeights(grid, input.heightsOf(cards, grid.widthPx));
  const pages = fillPages(heights, { heightPx: innerPx, firstHeadPx: 0, columnCount: 1 });
  return pages.map(([rows = []]) => {
    const onPage = rows.flatMap((row) => cards.slice(row * columns, (row + 1) * columns));
    const empty = rows.length * columns - onPage.length;
    const lines = rows.map((row) => `${heights[row]}px`).join(' ');
    return html`<div class="cards" .style=${`grid:${lines}/repeat(${columns},minmax(0,1fr))`}>
      ${onPage} ${Array.from({ length: empty }, () => html`<div class="card"></div>`)}
    </div>`;
  });
}

// Of the highest card in each.
function rowHeights({ columns, heightPx }: CardGrid, cardHeights: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(cardHeights.length / columns) }, (_, row) =>
    Math.max(heightPx, ...cardHeights.slice(row * columns, (row + 1) * columns).map(Math.ceil)),
  );
}

function eventCards(input: HandoutInput, { widthPx, innerPx }: CardGrid): TemplateResult[] {
  const rows = Array.from(input.chosen.rows);
  const sets = rows.map((row) => cardsOf(input, row, SUMMARY_LENGTH));
  const heights = input.heightsOf(sets.flat(), widthPx).values();
  return rows.flatMap((row, index) => {
    const isTooHigh = sets[index]!.map(() => heights.next().value! > innerPx).includes(true);
    return isTooHigh ? cardsOf(input, row, WIDE_LENGTH) : sets[index]!;
  });
}

// One card, or several where its words are too many for one.
function cardsOf(input: HandoutInput, row: number, length: number): TemplateResult[] {
  const { title, summary = '' } = input.table.eventAt(row);
  const [name = '', ...others] = partsOf(title, TITLE_LENGTH);
  const texts = partsOf([...others, summary].join(' '), length);
  return texts.map((text, index) => {
    const goesOn = index < texts.length - 1 ? ' …' : '';
    const words = text && `${index > 0 ? '… ' : ''}${text}${goesOn}`;
    const number = texts.length > 1 ? `${index + 1} / ${texts.length}` : '';
    return eventCard(input, row, { name: others.length > 0 ? `${name} …` : name, words, number });
  });
}

function eventCard(
  input: HandoutInput,
  row: number,
  { name, words, number }: { readonly name: string; readonly words: string; readonly number: string },
): TemplateResult {
  return html`<div class="card">
    ${input.choices.isCardsApart ? nothing : html`<p class="card-date">${input.store.dateOf(row)}</p>`}
    <h3>${name}</h3>
    ${words ? html`<p class="card-summary">${words}</p>` : nothing}
    <p class="card-foot">${categoryOf(input, row)}<span class="folio">${number}</span></p>
  </div>`;
}

function dateCards({ chosen, store }: HandoutInput): TemplateResult[] {
  return Array.from(
    chosen.rows,
    (row) => html`<div class="card"><p class="card-date alone">${store.dateOf(row)}</p></div>`,
  );
}
