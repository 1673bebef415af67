// Rows for the list and the tables: some hundred as they are, more through a window.
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { TimelineContext } from './context.ts';
import type { WindowedRows } from './row-window.ts';
import { rowWindow } from './row-window.ts';

const WHOLE_ROWS = 500; // so many are drawn in a blink, and found by the browser's own search
const HEAD_PX = 48; // the heads of columns lie over the first row
const FOOT_PX = 16;

/** What a view draws of its rows. */
export type RowDrawing = Pick<WindowedRows, 'draw' | 'gap'> & {
  /** False where rows are not in time order. */
  readonly isInTime?: boolean;
};

/** Whether so many rows are too many to draw them all. */
export function isLong({ length }: Uint32Array): boolean {
  return length > WHOLE_ROWS;
}

/** The nodes of rows in this order: what stands in a list or a table's body, where nothing else does. */
export function listedRows({ store }: TimelineContext, order: Uint32Array, drawing: RowDrawing): unknown {
  if (!isLong(order)) return Array.from(order, drawing.draw);
  return rowWindow({ isInTime: true, ...drawing, order, current: store.state.selected });
}

/** `aria-rowindex` of a row: the head, at −1, is the first. Only where not all are there to be counted. */
export function placeInTable(order: Uint32Array, index: number): number | typeof nothing {
  return isLong(order) ? index + 2 : nothing;
}

/** Scrolls a sheet, and never the page, until the open event is in it. */
export function scrollToCurrent(sheet: Element): void {
  const row = sheet.querySelector('[aria-current=true]')?.getBoundingClientRect();
  if (!row) return;
  const { top, bottom } = sheet.getBoundingClientRect();
  if (row.top < top + HEAD_PX) sheet.scrollTop -= top + HEAD_PX - row.top;
  else if (row.bottom > bottom) sheet.scrollTop += row.bottom - bottom + FOOT_PX;
}

/** A gap between the rows of a table: one cell, which makes no columns of its own. */
export function tableGap(heightPx: number): TemplateResult {
  return html`<tr class="gap" aria-hidden="true">
    <td .style=${`height:${heightPx}px`}></td>
  </tr>`;
}

/** On paper, where nobody scrolls: how many there are. */
export function printNote({ store }: TimelineContext, order: Uint32Array): TemplateResult | typeof nothing {
  return isLong(order) ? html`<p class="print-only">${store.messages.keeps(order.length)}</p>` : nothing;
}
