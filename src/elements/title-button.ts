// The title of an event in a table: a button that opens its details.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { TimelineContext } from './context.ts';

/** The button of a row. */
export function titleButton({ actions }: TimelineContext, row: number, title: string): TemplateResult {
  return html`<button
    class="link-button"
    data-row=${row}
    @click=${(click: Event) => actions.select(row, click.currentTarget as Element)}
  >
    ${title}
  </button>`;
}
