// A worksheet on which dates or events are to be filled in, and its key, which is a part of its own and so on another page.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Flow, HandoutInput } from './page-parts.ts';
import { columnsFor, titleOf } from './page-parts.ts';

const TASK_PX = 440; // room for a title and a line to write a date on
const KEY_PX = 300;

/** The worksheet. */
export function worksheet(input: HandoutInput): Flow {
  const { words, choices, sheet } = input;
  return {
    part: 'worksheet',
    heading: words.worksheet,
    lead: choices.leftOut === 'dates' ? words.findDates : words.findTitles,
    hasNameLines: true,
    blocks: tasks(input).map((row, index) => task(input, row, index + 1)),
    columnCount: columnsFor(sheet, TASK_PX),
  };
}

/** Its key: the same numbers, with what is to be found. */
export function worksheetKey(input: HandoutInput): Flow {
  const { words, sheet } = input;
  return {
    part: 'key',
    heading: words.key,
    lead: '',
    blocks: tasks(input).map((row, index) => answer(input, row, index + 1)),
    columnCount: columnsFor(sheet, KEY_PX),
  };
}

// Who looks for dates must not find them by the order: titles then stand in that of the alphabet.
function tasks({ table, chosen, choices, store }: HandoutInput): readonly number[] {
  const rows = Array.from(chosen.rows);
  if (choices.leftOut === 'titles') return rows;
  const { compare } = new Intl.Collator(store.locale);
  return rows.toSorted((a, b) => compare(table.eventAt(a).title, table.eventAt(b).title) || a - b);
}

function task({ table, choices, store }: HandoutInput, row: number, number: number): TemplateResult {
  const given =
    choices.leftOut === 'dates'
      ? html`<h3>${titleOf(table.eventAt(row))}</h3>
          <i class="line"></i>`
      : html`<h3>${store.dateOf(row)}</h3>
          <div><i class="line"></i><i class="line"></i></div>`;
  return html`<div class="task ${choices.leftOut}"><span class="number">${number}</span>${given}</div>`;
}

function answer({ table, choices, store }: HandoutInput, row: number, number: number): TemplateResult {
  const title = titleOf(table.eventAt(row));
  const date = store.dateOf(row);
  const [given, found] = choices.leftOut === 'dates' ? [title, date] : [date, title];
  return html`<div class="entry numbered">
    <span class="number">${number}</span>
    <div>
      <h3>${found}</h3>
      <p>${given}</p>
    </div>
  </div>`;
}
